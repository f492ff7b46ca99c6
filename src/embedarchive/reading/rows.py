"""State that arrives in rows: React's server components ("flight"), as Next.js prints them into a page, in pieces.

A row is a number in hexadecimal digits, a colon and JSON up to the end of the line, perhaps behind a capital that says
what it is for; a row of text says its length in bytes instead. Source: https://github.com/facebook/react,
packages/react-client/src/ReactFlightClient.js.
"""

import json
import re
from collections.abc import Iterable
from typing import Any

from embedarchive.reading.encoded import as_json

_CALL = "__next_f"
_NEAR = 100
"""Code points at the beginning of a script in which it says that it streams."""

_PIECE = re.compile(rf'{_CALL}\b[^"]{{0,40}}\.push\(\s*\[\s*1\s*,\s*("(?:[^"\\]|\\.)*")', re.DOTALL)
_ROW = re.compile(rb"([0-9a-f]{1,8}):(?:T([0-9a-f]{1,8}),|[A-Z]{0,2}([^\n]*)(?:\n|\Z))")


def stream_in(scripts: Iterable[str]) -> str:
    """What the scripts of a page stream into it."""
    pieces = (match[1] for script in scripts if _CALL in script[:_NEAR] for match in _PIECE.finditer(script))
    return "".join(map(_text, pieces))


def rows_in(stream: str) -> dict[str, Any]:
    """The lists, objects and texts in a stream, by their numbers."""
    rows: dict[str, Any] = {}
    data = stream.encode(errors="replace")
    position = 0
    while match := _ROW.search(data, position):
        position = match.end()
        number, length, value = match.groups()
        if length:
            text = data[position : (position := position + int(length, 16))]
            rows[number.decode()] = text.decode(errors="replace")
        elif value:
            rows[number.decode()] = as_json(value.decode(errors="replace"))
    return {number: value for number, value in rows.items() if value is not None}


def _text(literal: str) -> str:
    try:
        return str(json.loads(literal, strict=False))
    except ValueError:
        return ""
