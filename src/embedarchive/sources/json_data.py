"""JSON as strangers send it: read strictly, looked into without trust.

What may be read in two ways is not read: a key that stands twice, NaN, a document that breaks off. The functions that
look inside give None, or nothing, for everything that is not there or not of the type that was asked for.
"""

import json
from collections.abc import Iterable
from typing import Any, NoReturn, TypeAlias

Json: TypeAlias = Any
"""What a JSON document holds, before anybody has looked at it."""


def read_json(body: bytes) -> Json:
    """What a JSON document in UTF-8 holds.

    Raises:
        ValueError: It is none, breaks off, holds NaN or a key twice, or nests too deep.
    """
    try:
        return json.loads(body.decode("utf-8-sig"), object_pairs_hook=_once, parse_constant=_refuse)
    except RecursionError:
        raise ValueError("nests too deep") from None


def value_at(data: Json, *path: str) -> Json:
    """The value behind a path of keys, None where one is missing."""
    for key in path:
        if not isinstance(data, dict):
            return None
        data = data.get(key)
    return data


def words_at(data: Json, *path: str) -> str | None:
    """The words behind a path of keys; None for anything but a string with something in it."""
    value = value_at(data, *path)
    return value if isinstance(value, str) and value else None


def id_at(data: Json, *path: str) -> str | None:
    """The id behind a path of keys: a string of digits; a number may have lost some on its way."""
    return _id(value_at(data, *path))


def ids_at(data: Json, *path: str) -> tuple[str, ...]:
    """The ids in the list behind a path of keys."""
    value = value_at(data, *path)
    return tuple(id for item in value if (id := _id(item))) if isinstance(value, list) else ()


def objects_at(data: Json, *path: str) -> list[dict[str, Json]]:
    """The objects in the list behind a path of keys."""
    value = value_at(data, *path)
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def object_at(data: Json, *path: str) -> dict[str, Json] | None:
    """The object behind a path of keys; None for an empty one too."""
    value = value_at(data, *path)
    return value if isinstance(value, dict) and value else None


def first(values: Iterable[str | None]) -> str | None:
    """The first of several values that is there."""
    return next(filter(None, values), None)


def _id(value: Json) -> str | None:
    is_id = isinstance(value, str) and 0 < len(value) <= 20 and value.isascii() and value.isdigit()
    return value if is_id else None


def _once(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    data = dict(pairs)
    if len(data) < len(pairs):
        raise ValueError("holds a key twice")
    return data


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"holds {constant}, which is no JSON")
