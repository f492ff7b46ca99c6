"""What a page can hold, skimmed from its bytes: most pages hold no embed, and a few searches show it.

A test may say yes to a page that holds none; a no is certain for markup as pages have it.
"""

import re
from base64 import b64encode
from itertools import islice

from embedarchive.platforms import PLATFORMS
from embedarchive.reading.candidates import LONGEST_NAMED, NO_CANDIDATES, PLATFORM_NAMES, tells

_PERMALINKS = tuple({re.compile(platform.addresses.permalink.encode()) for platform in PLATFORMS})
_HINTS = (*_PERMALINKS, *{re.compile(hint.encode()) for platform in PLATFORMS for hint in platform.naming.hints})
_LONG_NUMBER = b"0" * 15
_NUMBERS_ALIKE = bytes(ord("0") if byte in b"123456789" else byte for byte in range(256))
_PACKED = tuple(b64encode(beginning)[:10].lower() for beginning in (b"<blockquote", b"https://"))
"""How an embed's markup, and an address, begin in base64, in lower case."""

_NAMED = tuple(
    before + noun.encode()
    for before in (b"[", b"{", b':"', b': "', b':\\"')
    for one in PLATFORMS
    for noun in one.naming.nouns
)
_NAMED_BY_ID = tuple(
    re.compile(pattern.encode())
    for platform in PLATFORMS
    for pattern in (
        platform.calls.pattern.lower(),
        *(rf"{noun}(?:_?id\W|\s[^<>{{}}]{{0,80}}\bid=)[^0-9]{{0,7}}[0-9]{{5}}" for noun in platform.naming.nouns),
    )
)
"""What names a post by its id alone: codes in brackets, data, calls of the platform's script."""

_MANY = 2000
"""Addresses in a page that are linked and no more; nobody wants to look at more."""

_START_TAG = re.compile(rb"<([a-z][a-z0-9-]*)")

_CANDIDATES = re.compile(
    rb"""<(?!(?:%s)[\s/>])[a-z](?:[^>"']+|"[^"]*"|'[^']*')*""" % "|".join(sorted(NO_CANDIDATES)).encode()
)
"""Start tags; quotation marks around a value may hold the sign that ends a tag."""

_NO_EMBEDS = frozenset((b"link", b"meta"))
_NEAR = 300
"""Bytes around an address of which its surroundings must say that they embed something."""

_NOUNS = "|".join(noun for platform in PLATFORMS for noun in platform.naming.nouns).encode()
_NAMES = "|".join(sorted(PLATFORM_NAMES)).encode()
_VALUES = tuple(name.encode() for name in PLATFORM_NAMES if len(name) > 1)
"""Platforms' names; one of a letter would take longer than a page without embeds is worth."""

_BEFORE_VALUE = re.compile(rb"""[:,\[]\s?\\?["']\Z""")
_BEHIND_VALUE = re.compile(rb"""\\?["'](?!:)""")
"""What stands around a value of a script; around one of an attribute, or a key, stand other signs."""

_SAYS_EMBED = re.compile(rb"embed|blockquote|%s|social|\[#|\\n\s*https?:|[\"'](?:%s)\\*[\"']" % (_NOUNS, _NAMES))
_NAMES_EMBED = re.compile(rb"embed|%s" % _NOUNS)
_SHOWS_ADDRESS = re.compile(rb"[^<>]{0,300}>\s*(?:<[^<>]{0,200}>\s*){0,3}(?:https?:|[a-z.]{1,20}\.com/)")
_HOLDS_PARAGRAPHS = re.compile(
    rb"[^<>]{0,300}>\s*(?:<(?!/a\b)[^<>]{0,300}>\s*){0,3}?<(?:article|div|figure|h[1-6]|p|section|table)\b"
)
_LONGEST_QUOTATION = 20_000
"""Bytes behind the beginning of a block quotation in which its signature may stand."""


def may_hold_embeds(page: bytes) -> bool:
    """Whether a page may hold embeds in its markup or state; plain links to posts are none."""
    lower = page.lower()
    if _holds_candidates(lower) or any(map(lower.__contains__, (*_PACKED, *_NAMED))):
        return True
    if any(one.search(lower) for one in _NAMED_BY_ID):
        return True
    if any(_is_more_than_linked(permalink, lower) for permalink in _PERMALINKS):
        return True
    return any(_stands_by_id(value, lower) for value in _VALUES)


def _holds_candidates(lower: bytes) -> bool:
    tags = _CANDIDATES.findall(lower)
    if not _hints(b"\n".join(tags)):
        return False
    return any(len(tag) > LONGEST_NAMED or _tells(tag) for tag in tags if _hints(tag))


def _hints(tags: bytes) -> bool:
    """Whether some start tags hold what no candidate lacks."""
    if any(hint.search(tags) for hint in _HINTS) or any(map(tags.__contains__, _PACKED)):
        return True
    return _LONG_NUMBER in tags.translate(_NUMBERS_ALIKE)


def _object_around(lower: bytes, at: int) -> bytes:
    """The object that a place in a script stands in, as far as it is near."""
    start, end = lower.rfind(b"{", max(0, at - _NEAR), at), lower.find(b"}", at, at + _NEAR)
    return lower[max(start, at - _NEAR, 0) : end if end > 0 else at + _NEAR]


def _stands_by_id(name: bytes, lower: bytes) -> bool:
    """Whether what may be a post's id stands in one object with a name."""
    at = -1
    for _ in range(_MANY):
        at = lower.find(name, at + 1)
        if at < 0:
            break
        is_value = _BEHIND_VALUE.match(lower, at + len(name)) and _BEFORE_VALUE.search(lower[max(0, at - 4) : at])
        if is_value and _LONG_NUMBER in _object_around(lower, at).translate(_NUMBERS_ALIKE):
            return True
    return False


def _tells(tag: bytes) -> bool:
    words = tag.replace(b"&quot;", b'"').decode("latin-1")
    return tells(f"{words} ") or any(map(tag.__contains__, _PACKED))


def _is_more_than_linked(permalink: re.Pattern[bytes], lower: bytes) -> bool:
    """Whether the address of a post stands anywhere but in a link, or in a link that may be all of an embed."""
    tag = quotation = before = count = 0
    for match in islice(permalink.finditer(lower), _MANY):
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
        said = _NAMES_EMBED.search(lower, max(0, tag - _NEAR), position + _NEAR)
        return said is not None or any(one.match(lower, position) for one in (_SHOWS_ADDRESS, _HOLDS_PARAGRAPHS))
    return not name or name[1] not in _NO_EMBEDS
