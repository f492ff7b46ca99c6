"""The stream: what a collector notes of a document, as one list of strings, and how a part of it is markup again.

Its pieces are texts, tags, and lone surrogates that stand for what is between the texts. No text holds a surrogate
(UTF-8 cannot), so no page can forge one.
"""

from collections.abc import Iterable
from html import escape
from typing import Final, Literal

Attributes = dict[str, str]

Zone = Literal["body", "headline", "caption", "block", "pull", "signature"]
"""Where a paragraph stands: in a heading, in a caption, in a block quotation, in words pulled out of the text, in the
line that tells whose a quotation is, or in the body."""

BREAK: Final = "\ud800"
BREAKS: Final[dict[Zone, str]] = {
    "body": BREAK,
    "headline": BREAK + "\ud801",
    "caption": BREAK + "\ud802",
    "block": BREAK + "\ud803",
    "pull": BREAK + "\ud806",
    "signature": BREAK + "\ud807",
}
"""A block begins or ends; what follows is of this zone."""

QUOTATIONS: Final = frozenset((BREAKS["block"], BREAKS["pull"]))
"""The breaks within which words are quoted."""

LINE: Final = "\ud804"
"""A line break; two of them end a paragraph."""

CUT: Final = "\ud805"
"""A place of which we want to know where it comes to stand."""

SLANTED: Final = "\ud808"
"""Words in italics end, which began with their block."""

_MARKS = frozenset((LINE, SLANTED, *BREAKS.values()))
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())


class Tag(str):
    """A start or end tag among the pieces of text around it; as a text it is empty.

    Attributes:
        name: The element.
        attributes: Those of a start tag; None for an end tag.
    """

    __slots__ = ("attributes", "name")
    name: str
    attributes: Attributes | None


class AltText(str):
    """The words that stand for a picture: text to a reader, and no part of the markup."""

    __slots__ = ()


OPENING: Final = AltText("“")
CLOSING: Final = AltText("”")
"""Marks for those that browsers put around an inline quotation."""


def tag(name: str, attributes: Attributes | None = None) -> Tag:
    """An element's start tag or, without attributes, its end tag."""
    piece = Tag()
    piece.name = name
    piece.attributes = attributes
    return piece


def markup(pieces: Iterable[str]) -> str:
    """Pieces of a stream as they stand in markup."""
    return "".join(map(_written, pieces))


def _written(piece: str) -> str:
    if isinstance(piece, Tag):
        return _end_tag(piece.name) if piece.attributes is None else _start_tag(piece.name, piece.attributes)
    return "" if piece in _MARKS or isinstance(piece, AltText) else escape(piece, quote=False)


def _end_tag(name: str) -> str:
    """An element's end tag; those that hold nothing have none."""
    return "" if name in _VOID else f"</{name}>"


def _start_tag(name: str, attributes: Attributes) -> str:
    """An element's start tag, its attributes as they were given."""
    return "<" + name + "".join(f' {name}="{escape(value)}"' for name, value in attributes.items()) + ">"
