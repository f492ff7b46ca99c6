"""Whether a script is worth reading as JSON: most are not, and reading them takes longer than reading the page."""

import re
from collections.abc import Container, Iterator
from itertools import islice

from embedarchive.platforms import PLATFORMS
from embedarchive.reading.candidates import PLATFORM_NAMES

_HINTS = {
    hint.split("(")[0]: re.compile(hint)
    for one in PLATFORMS
    for hint in (one.addresses.permalink, *(noun[1:] for noun in one.naming.nouns))
}
"""By the plain letters with which they begin; nouns without their first, which may be capital."""

_VALUES = {
    name[1:] if len(name) > 1 else f'"{name}"': re.compile(rf"""{name[1:] or f'"{name}'}\\*["'](?!:)""")
    for name in PLATFORM_NAMES
}
"""Platforms' names at the end of a value, likewise; a name of one letter is all of it."""

_SAYS_EMBED = re.compile(
    "|".join(
        (
            *(noun for platform in PLATFORMS for noun in platform.naming.nouns),
            "embed",
            "blockquote",
            "social_?media",
            rf"""["'](?:{"|".join(sorted(PLATFORM_NAMES))})\\*["']""",
            r"\[#\w",
            r"\\n\s*(?:https?:)?/",
        )
    ),
    re.IGNORECASE,
)
"""What stands near a post that is embedded, and seldom near one that is linked."""

_ID = re.compile(
    r"(?:(?<![0-9A-Za-z])|(?<=2[Ff]))[0-9]{15,19}(?![0-9A-Za-z])|(?<=status[/\\])/?[0-9]{2,14}(?![0-9A-Za-z])"
)
_BEFORE, _BEHIND = 300, 150
_MANY = 300
"""Hints in a script that are looked at; of one with more it is taken for granted."""


def may_add(script: str, known: Container[str]) -> bool:
    """Whether a script may hold an embedded post that is not among those known, by their keys."""
    return any(letters in script and _says_more(script, hint, known) for letters, hint in _HINTS.items()) or any(
        letters in script and _names_more(script, value, known) for letters, value in _VALUES.items()
    )


def _says_more(script: str, hint: re.Pattern[str], known: Container[str]) -> bool:
    count = 0
    for match in islice(hint.finditer(script), _MANY):
        count += 1
        near = script[max(0, match.start() - _BEFORE) : match.end() + _BEHIND]
        if any(key not in known for key in _keys(near)) and _SAYS_EMBED.search(near):
            return True
    return count == _MANY


def _names_more(script: str, value: re.Pattern[str], known: Container[str]) -> bool:
    """Whether an id of another post stands in one object with a platform's name."""
    for match in islice(value.finditer(script), _MANY):
        first, last = max(0, match.start() - _BEFORE), match.end() + _BEHIND
        start, end = script.rfind("{", first, match.start()), script.find("}", match.end(), last)
        near = script[max(first, start) : last if end < 0 else end]
        if any(key not in known for key in _keys(near)):
            return True
    return False


def _keys(text: str) -> Iterator[str]:
    return (f"{platform.name}:{id.lstrip('/')}" for id in _ID.findall(text) for platform in PLATFORMS)
