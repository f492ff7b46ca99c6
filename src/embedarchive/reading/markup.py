"""Markup of the elements that forms read: tags among the texts of a stream, and how both are written."""

from collections.abc import Iterable
from html import escape

from embedarchive.reading.flows import BREAKS, LINE, Attributes

_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_MARKS = frozenset((LINE, *BREAKS.values()))


class TagText(str):
    """A start or end tag, among the pieces of text around it."""

    __slots__ = ()


class AltText(str):
    """The words that stand for a picture: text to a reader, and no part of the markup."""

    __slots__ = ()


def without_tags(pieces: Iterable[str]) -> list[str]:
    """The pieces with nothing in the place of each tag, so that places stay right."""
    return ["" if piece.__class__ is TagText else piece for piece in pieces]


def markup(piece: str) -> str:
    """A piece of the stream as it stands in markup."""
    if piece.__class__ is TagText:
        return piece
    return "" if piece in _MARKS or piece.__class__ is AltText else escape(piece, quote=False)


def end_tag(tag: str) -> str:
    """An element's end tag; those that hold nothing have none."""
    return "" if tag in _VOID else f"</{tag}>"


def start_tag(tag: str, attributes: Attributes) -> str:
    """An element's start tag, its attributes as they were given."""
    return "<" + tag + "".join(f' {name}="{escape(value)}"' for name, value in attributes.items()) + ">"
