"""Records to JSON and back, and the JSON Schema of a record: the only module that knows msgspec.

Documents are UTF-8 JSON with sorted keys, two blanks of indentation and a newline at the end, so that they can be
compared, searched and checked with ordinary tools. Reading is strict: a wrong type, an unknown key or a naive datetime
is refused with its place.
"""

import inspect
import re
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

import attrs
import msgspec

from embedarchive.errors import NewerFormatError, RecordError
from embedarchive.records import (
    CAPTURE_VERSION,
    MERGE_VERSION,
    PROOF_VERSION,
    REDACTION_VERSION,
    SNAPSHOT_VERSION,
    Capture,
    Merge,
    Proof,
    Redaction,
    Snapshot,
)
from embedarchive.text import scrub

Record = TypeVar("Record", bound=attrs.AttrsInstance)

SCHEMA_DIALECT = "https://json-schema.org/draft/2020-12/schema"
VERSIONS: dict[type, int] = {
    Snapshot: SNAPSHOT_VERSION,
    Capture: CAPTURE_VERSION,
    Redaction: REDACTION_VERSION,
    Merge: MERGE_VERSION,
    Proof: PROOF_VERSION,
}
"""Records that are documents of their own, with the newest version that can be read."""

_ATTRIBUTE = re.compile(r"^ {4}(\w+): (.+)$", re.MULTILINE)
_encoder = msgspec.json.Encoder(order="sorted")


def dumps(record: attrs.AttrsInstance) -> bytes:
    """A record as a JSON document: pretty, sorted, UTF-8, with a newline at the end.

    Lone surrogates, which UTF-8 cannot hold, become U+FFFD.
    """
    return msgspec.json.format(line(record), indent=2) + b"\n"


def line(record: Any) -> bytes:
    """A record, or plain data that may hold records, as JSON on one line with sorted keys, without a line end."""
    try:
        return _encoder.encode(record)
    except UnicodeEncodeError:
        return _encoder.encode(_scrubbed(msgspec.to_builtins(record)))


def loads(data: bytes | str, record_type: type[Record]) -> Record:
    """The record of ``record_type`` that a JSON document holds.

    Raises:
        NewerFormatError: The document was written by a newer version.
        RecordError: It is no JSON, or holds something else; the message names the place, such as ``$.found.article``.
    """
    record = _exact(data, record_type)
    if record is not None:
        return record
    try:
        plain = msgspec.json.decode(data)
        _refuse_newer(plain, record_type)
        record = msgspec.convert(plain, record_type, str_keys=True)
    except (msgspec.DecodeError, UnicodeError, RecursionError, OverflowError) as error:
        raise RecordError(f"not a {record_type.__name__} document: {error}") from error
    unknown = next(_unknown(plain, msgspec.to_builtins(record), "$"), None)
    if unknown:
        raise RecordError(f"not a {record_type.__name__} document: unknown key `{unknown}`")
    return record


def json_schema(record_type: type[attrs.AttrsInstance] = Snapshot) -> dict[str, Any]:
    """The JSON Schema (2020-12) of a record's documents, as plain data."""
    schema = msgspec.json.schema(record_type)
    for part in _records_in(record_type):
        _complete(schema["$defs"][part.__name__], part)
    return {"$schema": SCHEMA_DIALECT, "title": record_type.__name__, **schema}


def _exact(data: bytes | str, record_type: type[Record]) -> Record | None:
    """The record that would be written as this very document, white space aside; None where a closer look is needed.

    That is nearly every document, and it takes a fraction of the time of that look.
    """
    try:
        record = _decoder(record_type).decode(data)
        same = _encoder.encode(record) == msgspec.json.format(data, indent=-1)
    except (msgspec.DecodeError, UnicodeError, RecursionError, OverflowError):
        return None
    return record if same and getattr(record, "version", 0) <= VERSIONS.get(record_type, 0) else None


@cache
def _decoder(record_type: type[Record]) -> msgspec.json.Decoder[Record]:
    return msgspec.json.Decoder(record_type)


def _refuse_newer(plain: Any, record_type: type) -> None:
    known, found = VERSIONS.get(record_type), plain.get("version") if isinstance(plain, dict) else None
    if known is not None and isinstance(found, int) and found > known:
        raise NewerFormatError(
            f"the document has format version {found}, this version of embedarchive reads up to {known}: update it",
            found=found,
            known=known,
        )


def _unknown(given: Any, taken: Any, where: str) -> Iterator[str]:
    """The places of keys that decoding passed over (msgspec drops what an attrs class does not know)."""
    if isinstance(given, dict) and isinstance(taken, dict):
        for key, value in given.items():
            if key not in taken:
                yield f"{where}.{key}"
            else:
                yield from _unknown(value, taken[key], f"{where}.{key}")
    elif isinstance(given, list) and isinstance(taken, list | tuple):
        for index, (value, kept) in enumerate(zip(given, taken, strict=True)):
            yield from _unknown(value, kept, f"{where}[{index}]")


def _scrubbed(plain: Any) -> Any:
    match plain:
        case str():
            return scrub(plain)
        case dict():
            return {key: _scrubbed(value) for key, value in plain.items()}
        case list() | tuple():
            return [_scrubbed(value) for value in plain]
    return plain


def _complete(schema: dict[str, Any], record_type: type[attrs.AttrsInstance]) -> None:
    """Say what reading enforces and msgspec's schema of an attrs class leaves out, and what the docstring tells."""
    schema["additionalProperties"] = False
    schema["description"], _, attributes = inspect.cleandoc(record_type.__doc__ or "").partition("\n\nAttributes:\n")
    told = dict(_ATTRIBUTE.findall(attributes))
    for name, hint in get_type_hints(record_type).items():
        value = schema["properties"][name]
        value["description"] = told[name]
        if datetime in _parts(hint):
            text = next(option for option in value.get("anyOf", [value]) if option.get("type") == "string")
            text["format"] = "date-time"


@cache
def _records_in(record_type: type) -> tuple[type, ...]:
    """A record's class and those of the records in it, each once."""
    seen: dict[type, None] = {}
    waiting = [record_type]
    while waiting:
        current = waiting.pop()
        if attrs.has(current) and current not in seen:
            seen[current] = None
            waiting += [part for hint in get_type_hints(current).values() for part in _parts(hint)]
    return tuple(seen)


def _parts(hint: Any) -> Iterator[type]:
    """The plain classes that an annotation names."""
    if isinstance(hint, type) and get_origin(hint) is None:
        yield hint
    for argument in get_args(hint):
        yield from _parts(argument)
