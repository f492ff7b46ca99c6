"""Whether a script is worth reading as JSON: most are not, and reading them takes longer than reading the page."""

import re
from collections.abc import Container, Iterator
from itertools import islice

from embedarchive.platforms import PLATFORMS, Platform


def _hints(platform: Platform) -> Iterator[str]:
    """What a script holds that may hold its posts: nouns and names without their first letters, which may be capital.

    A name counts where it is all of a value.
    """
    yield platform.addresses.permalink
    yield from (noun[1:] for noun in platform.naming.nouns)
    for name in platform.naming.names:
        if name.isalpha():
            yield rf"""{name[1:]}\\*["']"""
        elif name.startswith('"'):
            yield from (rf"{spelled[:-1]}\\*{spelled[-1]}" for spelled in (name, name.upper()))


_HINTS = tuple({re.compile(hint) for one in PLATFORMS for hint in _hints(one)})

_NAMES = "|".join(
    re.escape(name.strip(' "')) for platform in PLATFORMS for name in platform.naming.names if name.isalpha()
)
_SAYS_EMBED = re.compile(
    "|".join(
        (
            *(noun for platform in PLATFORMS for noun in platform.naming.nouns),
            "embed",
            "blockquote",
            "social_?media",
            rf"""["'](?:{_NAMES})\\*["']""",
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
    return any(_says_more(script, hint, known) for hint in _HINTS)


def _says_more(script: str, hint: re.Pattern[str], known: Container[str]) -> bool:
    count = 0
    for match in islice(hint.finditer(script), _MANY):
        count += 1
        near = script[max(0, match.start() - _BEFORE) : match.end() + _BEHIND]
        if any(key not in known for key in _keys(near)) and _SAYS_EMBED.search(near):
            return True
    return count == _MANY


def _keys(text: str) -> Iterator[str]:
    return (f"{platform.name}:{id.lstrip('/')}" for id in _ID.findall(text) for platform in PLATFORMS)
