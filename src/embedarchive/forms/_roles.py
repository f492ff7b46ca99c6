"""What a part of a card is, told from the words that name its elements: "display-name", "tweet-text", "createdAt".

The vocabulary is the common one of those who write style sheets, no list of anybody's classes.
"""

import re
from collections.abc import Container, Iterator
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from embedarchive.reading.fragment import Node

HANDLE, DATE, NAME, OTHER, AUTHOR, TEXT, NONE = "handle", "date", "name", "other", "author", "text", ""

_VOCABULARY = {
    HANDLE: r"handle|screen-?name|user-?name|acct|nick(?:name)?",
    DATE: r"date|time|timestamp|created|posted|published",
    NAME: r"(?:full-?|display-?|author-?)?(?<!site-)name",
    OTHER: r"likes?|favou?rites?|reposts?|shares?|repl(?:y|ies)|counts?|stats|metrics|actions?"
    r"|buttons?|follow|footer|interactions?|badge|logo|brand|icons?|views|verified|avatar|cta",
    AUTHOR: r"author|user|profile|header|head|meta",
    TEXT: r"text|content|body|message",
}
"""Roles by the words that give them; of several the first: a "tweet-header-text" is a header, not the text."""

_ROLES = re.compile(
    "|".join(rf"(?P<{role}>(?<![a-z])(?:{words})(?![a-z]))" for role, words in _VOCABULARY.items()),
)
_QUOTED = re.compile(r"(?<![a-z])quot(?:e|ed|ing)(?![a-z])")
_LONGEST = 1000
"""Code points of names that are read; those that style sheets know are shorter."""

_NAMING = ("class", "id", "itemprop", "data-testid")
_LOOKS = re.compile(r"(?<!\S)text-(?!area|block|body|box|cont|inner|wrap)\S+")
"""Class names that say how a text looks, and not what it is: "text-sm", "text-muted"."""

_BETWEEN_WORDS = re.compile(r"(?<=[a-z])(?=[A-Z])|[^A-Za-z]+")


def role_of(node: Node, frames: Container[Node]) -> str:
    """What an element is to a card, by the innermost named element around it; ``NONE`` where none is named.

    What is named outside of ``frames``, the elements around the whole card, means nothing to it.
    A text in a part that is nobody's words is nobody's, and what has a language of its own is the text.
    """
    roles = [role for one in _below(node, frames) if (role := role_named(one))]
    return OTHER if roles[:2] == [TEXT, OTHER] else next(iter(roles), NONE)


def role_named(node: Node) -> str:
    """The role that an element's own words name, ``NONE`` when they name none."""
    if node.tag == "time":
        return DATE
    return _named(_said(node)).role or (TEXT if "lang" in node.attributes else NONE)


def is_quoted(node: Node) -> bool:
    """Whether an element's own words name it a quoted post."""
    return _named(_said(node)).is_quoted


def _below(node: Node, frames: Container[Node]) -> Iterator[Node]:
    return takewhile(lambda one: one not in frames, node.ancestry())


def _said(node: Node) -> str:
    return " ".join([node.attributes[name] for name in _NAMING if name in node.attributes])


class _Named(NamedTuple):
    role: str
    is_quoted: bool


@lru_cache(maxsize=2048)
def _named(said: str) -> _Named:
    """What class names say; a page has few of them, and many elements of each."""
    words = _BETWEEN_WORDS.sub("-", _LOOKS.sub(" ", said[:_LONGEST])).lower()
    named = {match.lastgroup for match in _ROLES.finditer(words)}
    return _Named(next((role for role in _VOCABULARY if role in named), NONE), _QUOTED.search(words) is not None)
