"""What a part of a card is, told from the words that name its elements: "display-name", "tweet-text", "createdAt".

The vocabulary is the common one of those who write style sheets, no list of anybody's classes.
"""

import re
from collections.abc import Iterator

from embedarchive.reading.fragment import Node

HANDLE, DATE, NAME, OTHER, AUTHOR, TEXT, NONE = "handle", "date", "name", "other", "author", "text", ""

_VOCABULARY = {
    HANDLE: r"handle|screen-?name|user-?name|acct|nick(?:name)?",
    DATE: r"date|time|timestamp|created|posted|published",
    NAME: r"(?:full-?|display-?|author-?)?name",
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
_NAMING = ("class", "id", "itemprop", "data-testid")
_BETWEEN_WORDS = re.compile(r"(?<=[a-z])(?=[A-Z])|[^A-Za-z]+")


def role_of(node: Node, root: Node) -> str:
    """What an element is to a card, by the innermost named element around it; ``NONE`` where none is named.

    A text in a part that is nobody's words is nobody's, and what has a language of its own is the text.
    """
    roles = [role for one in _below(node, root) if (role := role_named(one))]
    return OTHER if roles[:2] == [TEXT, OTHER] else next(iter(roles), NONE)


def role_named(node: Node) -> str:
    """The role that an element's own words name, ``NONE`` when they name none."""
    named = {match.lastgroup for match in _ROLES.finditer(_words_of(node))}
    if node.tag == "time":
        return DATE
    return next((role for role in _VOCABULARY if role in named), TEXT if "lang" in node.attributes else NONE)


def quoted_part(node: Node, root: Node) -> Node | None:
    """The outermost element around ``node``, below the card's root, that is named as a quoted post."""
    quoted = [one for one in _below(node, root) if _QUOTED.search(_words_of(one))]
    return quoted[-1] if quoted else None


def _below(node: Node, root: Node) -> Iterator[Node]:
    for one in node.ancestry():
        if one is root:
            return
        yield one


def _words_of(node: Node) -> str:
    """The words that name an element, lower case, with hyphens between them."""
    said = " ".join(node.attributes[name] for name in _NAMING if name in node.attributes)
    return _BETWEEN_WORDS.sub("-", said).lower() if said else ""
