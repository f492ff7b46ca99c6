"""Candidates: elements of any name that may stand for a post, told by the words of their start tags.

This is asked of nearly every element, so the quickest test comes first. What a candidate is, a form decides.
"""

import re
from collections.abc import Mapping

from embedarchive.platforms import PLATFORMS
from embedarchive.reading.stream import Attributes

NO_CANDIDATES = frozenset("a base body head html link meta param path script source style title track use".split())
"""Elements that never stand for a post by their attributes: what speaks of the whole page, what nobody sees, links."""

_NOUNS = tuple({noun for platform in PLATFORMS for noun in platform.naming.nouns})
_PERMALINK = re.compile("|".join(platform.addresses.permalink for platform in PLATFORMS))
_NAMES = tuple({name for platform in PLATFORMS for name in platform.naming.names})
_SIGNS = tuple({sign for platform in PLATFORMS for sign in platform.naming.signs})
_LETTERS = {
    name: (f" {name}", f"-{name}", f"{name}-", f"={name}", f'"{name}')
    for name in (platform.name for platform in PLATFORMS)
    if len(name) == 1
}
"""Names of one letter, each with how it stands where it is a word."""

PLATFORM_NAMES = frozenset(
    name for platform in PLATFORMS for name in (platform.name, *platform.naming.names) if name.isalpha()
)
"""Platforms' names that are one word."""

_STANDING_FOR = re.compile(r"embed|card|consent|opt-?in|cookie|blocker|placeholder|post|lazy|[0-9]{15}")
"""What, beside a platform's name, says that an element stands for a post, in lower case."""

LONGEST_NAMED = 4096
"""Code points of a start tag in which a platform's name is looked for."""

_BASE64 = ("PE", "PF", "PG", "PH", "aHR0c", "eyJ", "JTND")
"""How markup, addresses and JSON begin in base64."""

_SHORTEST_BASE64 = 40
_SHORTEST_WITH_BASE64 = 60
"""Code points of a start tag in which there may be so many of base64."""

_BLOCK = re.compile(r"\s*wp:([a-z0-9/-]+)\s+(\{.*\})\s*/?\s*", re.DOTALL)


def is_candidate(tag: str, attributes: Attributes) -> bool:
    """Whether an element may stand for a post, as far as its attributes tell; a link does where it stands alone."""
    if tag in NO_CANDIDATES:
        return tag == "a" and "href" in attributes and _PERMALINK.search(attributes["href"]) is not None
    words = words_of(tag, attributes)
    for sign in _SIGNS:
        if sign in words:
            return tells(words)
    for letter, alone in _LETTERS.items():
        if letter in words and any(map(words.__contains__, alone)) and tells(words):
            return True
    return len(words) > _SHORTEST_WITH_BASE64 and any(map(_may_be_base64, attributes.values()))


def words_of(tag: str, attributes: Mapping[str, str]) -> str:
    """The words of a start tag, in lower case, a blank on either side: its name, its attributes' and their values."""
    return f" {tag} {' '.join(attributes)} {' '.join(attributes.values())} ".lower()


def block_in(comment: str) -> tuple[str, Attributes] | None:
    """The name and data of the block that a comment notes, when a post may be in it.

    Source: https://developer.wordpress.org/block-editor/explanations/architecture/key-concepts/
    """
    block = _BLOCK.fullmatch(comment) if len(comment) <= LONGEST_NAMED and "wp:" in comment else None
    return (f"wp:{block[1]}", {"data": block[2]}) if block and may_tell(block[2]) else None


def may_tell(text: str) -> bool:
    """Whether a decoded text may name a post."""
    text = text.lower()
    return any(map(text.__contains__, _NOUNS)) or _PERMALINK.search(text) is not None


def may_name_by_id(values: Mapping[str, str]) -> bool:
    """Whether data may name a post by its id and no more than its platform, which is all of a value."""
    holds_number = any(map(str.isdecimal, values.values()))
    return holds_number and not PLATFORM_NAMES.isdisjoint(map(str.lower, values.values()))


def _may_be_base64(value: str) -> bool:
    return len(value) >= _SHORTEST_BASE64 and value.startswith(_BASE64)


def tells(words: str) -> bool:
    """Whether the words of a start tag, in lower case, say that it may stand for a post."""
    if any(map(words.__contains__, _NOUNS)) or _PERMALINK.search(words):
        return True
    named = words[:LONGEST_NAMED]
    return any(map(named.__contains__, _NAMES)) and _STANDING_FOR.search(named) is not None
