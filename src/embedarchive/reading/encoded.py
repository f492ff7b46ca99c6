"""What pages encode: text in percent, entity, JSON or base64 encoding, one in the other; JSON in scripts.

Nothing here trusts its input: every decoding is linear and gives no more than it takes, and how often they may lie in
one another is bounded.
"""

import base64
import json
import re
from collections.abc import Callable, Iterator, Mapping
from html import unescape
from typing import Any, NamedTuple
from urllib.parse import unquote

from embedarchive.reading.flattened import unflattened
from embedarchive.reading.literals import as_json_text, without_escapes

_MAX_LAYERS = 6
_MAX_DEPTH = 60
"""Objects and lists in one another; what lies deeper is passed over."""

_MAX_NODES = 200_000
_MAX_FAILURES = 40
"""Places in a script that look like JSON and are none, after which no more are tried."""

_PERCENT = re.compile(r"%(?:3C|22|2B|2F|3A|3D|5C|25)", re.IGNORECASE)
_REFERENCE = re.compile(r"&(?:lt|gt|quot|amp|#x?[0-9a-f]{1,6});", re.IGNORECASE)
_ESCAPE = re.compile(r"\\.", re.DOTALL)
_BASE64 = re.compile(r"[A-Za-z0-9+/_\s-]{24,}={0,2}\s*")
_DATA_URL = re.compile(r"data:[\w/+.;=-]{0,80},")
_TAG = re.compile(r"<[a-zA-Z][^<>]*>")
_ASSIGNED = re.compile(r"""(?:[=(,]|\breturn\b)\s*(?:(?=[\[{])|JSON\.parse\(\s*(?:String\.raw)?(?=["'`]))""")
_LITERAL = {mark: re.compile(rf"{mark}((?:[^{mark}\\]|\\.)*){mark}", re.DOTALL) for mark in "\"'`"}
_DECODER = json.JSONDecoder(strict=False, parse_int=str, parse_float=str)


_HOLDS: Mapping[type, Callable[[Any], object]] = {
    dict: bool,
    list: bool,
    str: re.compile(r"\s{0,9}[{\[].").match,
    bool: lambda _: False,
    type(None): lambda _: False,
}
"""Whether a JSON value may hold objects, by its kind; numbers are read as texts."""


class JsonObject(NamedTuple):
    """A JSON object, its path, and the objects that it stands in, the outer ones first."""

    value: Mapping[str, Any]
    path: str
    around: tuple[Mapping[str, Any], ...]


class TooMuchError(Exception):
    """There is more in a JSON value than is worth a look."""


def decoded(text: str) -> str:
    """A text without the encodings around it: until it is markup, JSON, or plain."""
    for _ in range(_MAX_LAYERS):
        inner = None if _TAG.search(text) or as_json(text) is not None else _decoded_once(text.strip())
        if inner is None:
            break
        text = inner
    return text


def is_encoded(text: str) -> bool:
    """Whether a text that was decoded as often as is worth it is encoded still."""
    inner = _decoded_once(text.strip())
    return inner is not None and inner != text


def has_markup(text: str) -> bool:
    """Whether a text holds tags."""
    return _TAG.search(text) is not None


def as_json(text: str) -> Any:
    """The JSON object or list that a text is; None for any other text."""
    text = text.strip()
    if not text.startswith(("{", "[")) or not text.endswith(("}", "]")):
        return None
    try:
        return _DECODER.decode(text)
    except (ValueError, RecursionError):
        return None


def json_in(script: str) -> Iterator[Any]:
    """The JSON objects and lists in a script: all of it, or what it assigns and passes on."""
    script = script.replace(":undefined", ":null") if ":undefined" in script else script
    whole = as_json(script)
    if whole is not None:
        yield unflattened(whole)
        return
    position = failures = 0
    while failures < _MAX_FAILURES and (match := _ASSIGNED.search(script, position)):
        value, position = _value_at(script, match.end())
        failures += value is None
        if value is not None:
            yield value


def objects_in(value: Any, path: str = "$") -> Iterator[JsonObject]:
    """The objects in a JSON value, those in JSON texts within it included, in document order.

    Raises:
        TooMuchError: There are too many of them.
    """
    waiting: list[tuple[Any, str, tuple[Mapping[str, Any], ...]]] = [(value, path, ())]
    for _ in range(_MAX_NODES):
        if not waiting:
            return
        value, path, around = waiting.pop()
        if isinstance(value, str):
            value = as_json(value)
        if isinstance(value, dict):
            yield JsonObject(value, path, around)
            children = [(f"{path}.{key}", child) for key, child in value.items() if _HOLDS[type(child)](child)]
            around = (*around, value)
        elif isinstance(value, list):
            children = [(f"{path}[{at}]", child) for at, child in enumerate(value) if _HOLDS[type(child)](child)]
        else:
            continue
        if len(around) < _MAX_DEPTH and path.count("[") < _MAX_DEPTH:
            waiting.extend((child, inner, around) for inner, child in reversed(children))
    raise TooMuchError


def _value_at(script: str, start: int) -> tuple[Any, int]:
    """The JSON value at a place in a script, None for none, and where to look for the next."""
    literal = _LITERAL.get(script[start : start + 1])
    if literal:
        match = literal.match(script, start)
        return (as_json(without_escapes(match[1])), match.end()) if match else (None, start + 1)
    try:
        return _DECODER.raw_decode(script, start)
    except (ValueError, RecursionError):
        text, end = as_json_text(script, start)
        return (as_json(text) if text else None), end


def _decoded_once(text: str) -> str | None:
    """A text with its outermost encoding undone; None when it has none."""
    for encoding, decode in ((_PERCENT, unquote), (_REFERENCE, unescape), (_ESCAPE, without_escapes)):
        if encoding.search(text):
            return decode(text)
    return _from_base64(text[match.end() :] if (match := _DATA_URL.match(text)) else text)


def _from_base64(text: str) -> str | None:
    if not _BASE64.fullmatch(text):
        return None
    letters = "".join(text.split()).rstrip("=").translate({ord("-"): "+", ord("_"): "/"})
    try:
        inner = base64.b64decode(letters + "=" * (-len(letters) % 4)).decode()
    except ValueError:
        return None
    return inner if inner.isprintable() or "<" in inner or "{" in inner else None
