"""What a page can hold, skimmed from its bytes: most pages hold no embed, and a few searches show it.

A test may say yes to a page that holds none; a no is certain for markup as pages have it.
"""

import re
from base64 import b64encode
from itertools import islice

from embedarchive.platforms import PLATFORMS
from embedarchive.reading.candidates import LONGEST_NAMED, NO_CANDIDATES, tells

_TRACES = tuple({re.compile(platform.trace.encode()) for platform in PLATFORMS})
_HINTS = (*_TRACES, *{re.compile(hint.encode()) for platform in PLATFORMS for hint in platform.hints})
_LONG_NUMBER = re.compile(b"0" * 15)
_NUMBERS_ALIKE = bytes(ord("0") if byte in b"123456789" else byte for byte in range(256))
_PACKED = tuple(b64encode(beginning)[:10].lower() for beginning in (b"<blockquote", b"https://"))
"""How an embed's markup, and an address, begin in base64, in lower case."""

_MANY = 2000
"""Hints in a page that lead to nothing; nobody wants to look at more."""

_START_TAG = re.compile(rb"<([a-z][a-z0-9-]*)")
_INSIDE_ATTRIBUTE = re.compile(rb"""=["']|":|&quot;:|%22""")
_LOOK_BACK = 200

_NO_EMBEDS = frozenset((b"link", b"meta"))
_NEAR = 300
"""Bytes around an address in a script in which it must say that it embeds something."""

_SAYS_EMBED = re.compile(rb"embed|blockquote|weet|social|\[#|\\n\s*https?:")
_SHOWS_ADDRESS = re.compile(rb"[^<>]{0,300}>\s*(?:<[^<>]{0,200}>\s*){0,3}(?:https?:|[a-z.]{1,20}\.com/)")
_LONGEST_QUOTATION = 20_000
"""Bytes behind the beginning of a block quotation in which its signature may stand."""


def may_hold_candidates(page: bytes) -> bool:
    """Whether a page may hold candidates."""
    return _holds_candidates(page.lower())


def may_hold_embeds(page: bytes) -> bool:
    """Whether a page may hold embeds in its markup or state; plain links to posts are none."""
    lower = page.lower()
    return _holds_candidates(lower) or any(_is_more_than_linked(hint, lower) for hint in _TRACES)


def _holds_candidates(lower: bytes) -> bool:
    if any(_hints_at_candidate(hint, lower, lower) for hint in _HINTS) or any(map(lower.__contains__, _PACKED)):
        return True
    return _hints_at_candidate(_LONG_NUMBER, lower.translate(_NUMBERS_ALIKE), lower)


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
    if not name or name[1].decode() in NO_CANDIDATES:
        return False
    end = lower.find(b">", tag, min(position, tag + LONGEST_NAMED))
    if end >= 0:  # in the text behind the tag, or behind a sign of an attribute
        return _INSIDE_ATTRIBUTE.search(lower, max(end, position - _LOOK_BACK), position) is not None
    if position - tag > LONGEST_NAMED:
        return True
    end = lower.find(b">", position, tag + LONGEST_NAMED)
    words = lower[tag : end if end >= 0 else tag + LONGEST_NAMED]
    return tells(words.replace(b"&quot;", b'"').decode("latin-1"))


def _is_more_than_linked(hint: re.Pattern[bytes], lower: bytes) -> bool:
    """Whether the address of a post stands anywhere but in a link, or in a link that may be all of an embed."""
    tag = quotation = before = count = 0
    for match in islice(hint.finditer(lower), _MANY):
        count += 1
        tag = max(tag, lower.rfind(b"<", before, match.start()))
        quotation = max(quotation, lower.rfind(b"<blockquote", before, match.start()))
        before = match.start()
        in_quotation = quotation and before - quotation < _LONGEST_QUOTATION
        if in_quotation or _may_be_embed(lower, tag, before):
            return True
    return count == _MANY


def _may_be_embed(lower: bytes, tag: int, position: int) -> bool:
    """Whether an address may be that of an embed; the tag before it begins at ``tag``."""
    name = _START_TAG.match(lower, tag)
    if name and name[1] == b"script":
        return _SAYS_EMBED.search(lower, max(0, position - _NEAR), position + _NEAR) is not None
    if name and name[1] == b"a" and lower.find(b">", tag, min(position, tag + LONGEST_NAMED)) < 0:
        return _SHOWS_ADDRESS.match(lower, position) is not None
    return not name or name[1] not in _NO_EMBEDS
