"""JavaScript's literals, as scripts of pages write data: names without marks, other marks around texts, variables.

Source: ECMA-262, https://tc39.es/ecma262/#sec-object-initializer. What only running the script could tell (variables,
calls) is null here.
"""

import json
import re
from collections.abc import Callable, Mapping

_TOKEN = re.compile(
    r"""(?P<blank>\s+|//[^\n]*|/\*(?:[^*]|\*(?!/))*\*/)"""
    r"""|(?P<text>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`)"""
    r"""|(?P<opening>[\[{])|(?P<closing>[\]}])|(?P<sign>[,:])"""
    r"""|(?P<name>[\w$]+(?=\s{0,9}:))"""
    r"""|(?P<number>-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w$]))"""
    r"""|(?P<word>[!-]?[\w$.]+(?:\s[\w$.]+)?(?:\([^(){}]{0,200}\))?)""",
    re.DOTALL,
)
_WORDS = {"true": "true", "false": "false", "!0": "true", "!1": "false"}
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))", re.DOTALL)
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", "b": "", "f": ""}


def as_json_text(script: str, start: int) -> tuple[str | None, int]:
    """The object or list that begins at a place, as JSON, and where it ends; None for none, and where that shows."""
    parts: list[str] = []
    depth, position = 0, start
    while match := _TOKEN.match(script, position):
        position = match.end()
        kind, words = match.lastgroup, match[0]
        depth += (kind == "opening") - (kind == "closing")
        if kind == "closing" and parts and parts[-1] == ",":
            parts.pop()
        if kind != "blank":
            parts.append(_WRITTEN[kind](words) if kind in _WRITTEN else words)
        if depth <= 0:
            return "".join(parts), position
    return None, position


def without_escapes(text: str) -> str:
    """A text with the escapes of JSON and JavaScript undone."""
    return _ESCAPE.sub(_unescaped, text)


def _unescaped(match: re.Match[str]) -> str:
    number = match[1] or match[2]
    return chr(int(number, 16)) if number else _ESCAPED.get(match[3], match[3])


_WRITTEN: Mapping[str | None, Callable[[str], str]] = {
    "text": lambda words: json.dumps(without_escapes(words[1:-1])),
    "name": json.dumps,
    "word": lambda words: _WORDS.get(words, "null"),
}
"""How JSON writes a part of a literal, by its kind; other parts it writes the same."""
