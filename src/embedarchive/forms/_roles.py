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
    OTHER: r"likes?|favou?rites?|(?:re)?tweets|retweet|reposts?|shares?|repl(?:y|ies)|counts?|stats|metrics|actions?"
    r"|buttons?|follow|footer|interactions?|badge|logo|brand|icons?|via|source|views|verified|avatar|cta",
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
    """What an element is to a card: the role of the innermost element around it that is named so; ``NONE`` for none."""
    for one in _below(node, root):
        named = {match.lastgroup for match in _ROLES.finditer(_words_of(one))}
        role = DATE if one.tag == "time" else next((role for role in _VOCABULARY if role in named), NONE)
        if role:
            return role
    return NONE


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
