"""Candidates: elements of any name that may stand for a post, told by the words of their start tags.

Most pages hold none, which a few searches of their bytes show; in the others every element is asked. What a candidate
is, a form decides.
"""

import re
from itertools import islice

from embedarchive.platforms import PLATFORMS
from embedarchive.reading.stream import Attributes

_NEVER = frozenset("a base body head html link meta param path script source style title track use".split())
"""Elements that never stand for a post: links, what speaks of the whole page, and what nobody sees."""

_TELLING = tuple({word for platform in PLATFORMS for word in (*platform.nouns, *platform.traces)})
_NAMES = tuple({name for platform in PLATFORMS for name in platform.names})
_STANDING_FOR = re.compile(r"embed|card|consent|placeholder|post|[0-9]{15}")
"""What, beside a platform's name, says that an element stands for a post, in lower case."""

_LONGEST_NAMED = 4096
"""Code points of a start tag in which a platform's name is looked for."""

_BASE64 = ("PE", "PF", "PG", "PH", "aHR0c", "eyJ", "JTND")
"""How markup, addresses and JSON begin in base64."""

_SHORTEST_BASE64 = 40

_HINTS = tuple({re.compile(hint.encode()) for platform in PLATFORMS for hint in platform.hints})
_LONG_NUMBER = re.compile(b"0" * 15)
_NUMBERS_ALIKE = bytes(ord("0") if byte in b"123456789" else byte for byte in range(256))
_MANY = 2000
"""Hints in a page without a candidate among them; nobody wants to look at more."""

_START_TAG = re.compile(rb"<([a-z][a-z0-9-]*)")
_INSIDE_ATTRIBUTE = re.compile(rb"""=["']|":|&quot;:|%22""")
_LOOK_BACK = 200


def may_hold_candidates(page: bytes) -> bool:
    """Whether a page may hold candidates; most hold none, and are read in less time without looking for any."""
    lower = page.lower()
    if any(_hints_at_candidate(hint, lower, lower) for hint in _HINTS):
        return True
    return _hints_at_candidate(_LONG_NUMBER, lower.translate(_NUMBERS_ALIKE), lower)


def is_candidate(tag: str, attributes: Attributes) -> bool:
    """Whether an element may stand for a post, as far as its attributes tell."""
    if tag in _NEVER:
        return False
    values = attributes.values()
    words = f" {tag} {' '.join(attributes)} {' '.join(values)} ".lower()
    return _tells(words) or (len(words) > _SHORTEST_BASE64 and any(map(_may_be_base64, values)))


def _may_be_base64(value: str) -> bool:
    return len(value) >= _SHORTEST_BASE64 and value.startswith(_BASE64)


def _tells(words: str) -> bool:
    """Whether the words of a start tag, in lower case, say that it may stand for a post."""
    if any(map(words.__contains__, _TELLING)):
        return True
    named = words[:_LONGEST_NAMED]
    return any(map(named.__contains__, _NAMES)) and _STANDING_FOR.search(named) is not None


def _hints_at_candidate(hint: re.Pattern[bytes], searched: bytes, lower: bytes) -> bool:
    """Whether a hint stands in the start tag of a candidate, or in more places than are worth a look."""
    tag = before = count = 0
    for match in islice(hint.finditer(searched), _MANY):
        count += 1
        tag = max(tag, lower.rfind(b"<", before, match.start()))
        before = match.start()
        if _is_in_candidate(lower, tag, before):
            return True
    return count == _MANY


def _is_in_candidate(lower: bytes, tag: int, position: int) -> bool:
    """Whether a position is in the start tag of a candidate that begins at ``tag``, as far as it can be told."""
    name = _START_TAG.match(lower, tag)
    if not name or name[1].decode() in _NEVER:
        return False
    end = lower.find(b">", tag, min(position, tag + _LONGEST_NAMED))
    if end >= 0:  # in the text behind the tag, or behind a sign of an attribute
        return _INSIDE_ATTRIBUTE.search(lower, max(end, position - _LOOK_BACK), position) is not None
    words = lower[tag : tag + _LONGEST_NAMED].decode("latin-1")
    return position - tag > _LONGEST_NAMED or _tells(words[: position - tag] + words[position - tag :].split(">", 1)[0])
