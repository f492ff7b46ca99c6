"""From a document's stream to a flow: white space as a browser shows it, paragraphs, and where everything stands.

A stream is a list of strings: pieces of text, and lone surrogates that stand for what is between them. No text holds a
surrogate (UTF-8 cannot), so no page can forge one.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from itertools import pairwise
from operator import itemgetter
from typing import Final

import attrs

from embedarchive.platforms import PLATFORMS
from embedarchive.reading.page import Element, Flow, Link, Paragraph, Zone
from embedarchive.text import one_blank, with_blanks

_BREAK: Final = "\ud800"
BREAKS: Final[dict[Zone, str]] = {
    "body": _BREAK,
    "headline": _BREAK + "\ud801",
    "caption": _BREAK + "\ud802",
    "block": _BREAK + "\ud803",
}
"""A block begins or ends; what follows is of this zone."""

LINE: Final = "\ud804"
"""A line break; two of them end a paragraph."""

_CUT: Final = "\ud805"
"""A place of which we want to know where it comes to stand."""

_ZONES = {mark[1:]: zone for zone, mark in BREAKS.items() if mark != _BREAK}
_MARKS = re.compile(f"([{LINE}{_CUT}])")
_AROUND = " " + "".join(_ZONES)
"""What may stand around a block's words."""

_NOTHING, _BLANK, _LINE, _PARAGRAPH = "", " ", "\n", "\n\n"
_POST_WORDS = tuple({word for platform in PLATFORMS for word in platform.words})

_paragraph = partial(tuple.__new__, Paragraph)
"""A paragraph from its fields, in half the time; pages have hundreds."""

Attributes = dict[str, str]
Anchor = tuple[int, int, str]
"""An ``<a>`` over ``stream[first:last]``, and where it leads."""


@attrs.define(eq=False)
class Watched:
    """A watched element over ``stream[first:last]``; the rest as in ``Element``.

    The links in it are ``anchors[first_anchor:last_anchor]``.
    """

    tag: str
    attributes: Attributes
    path: str
    first: int
    first_anchor: int
    last: int = -1
    last_anchor: int = -1
    html: str = ""

    def move(self, by: int, anchors: int) -> None:
        """Count from a later place in the stream, and in the anchors."""
        self.first -= by
        self.last -= by
        self.first_anchor -= anchors
        self.last_anchor -= anchors


def telling(anchors: Sequence[Anchor], watched: Iterable[Watched]) -> list[Anchor]:
    """The links that a form may ask for, of the hundreds that pages have: to a post, perhaps, or in a watched element.

    Args:
        anchors: All links, by their ends.
        watched: All watched elements.

    Returns:
        Some of the links, by their beginnings.
    """
    numbers = {number for element in watched for number in range(element.first_anchor, element.last_anchor)}
    addresses = [address.lower() for _, _, address in anchors]
    every_address = "\n".join(addresses)
    for word in _POST_WORDS:
        if word in every_address:
            numbers.update([number for number, address in enumerate(addresses) if word in address])
    return sorted([anchors[number] for number in sorted(numbers)], key=itemgetter(0))


def lay_out(stream: Sequence[str], links: Sequence[Anchor], watched: Sequence[Watched]) -> Flow:
    """The flow that a stream makes, with these links and elements in it."""
    cuts = {cut for first, last, _ in links for cut in (first, last)}
    cuts.update(cut for element in watched for cut in (element.first, element.last))
    marked = sorted(cuts)
    pieces = ["".join(stream[begin:end]) for begin, end in pairwise((0, *marked, len(stream)))]
    text, paragraphs, places = _written(_CUT.join(pieces))
    place = partial(_place, text, dict(zip(marked, places, strict=True)))
    return Flow(
        text=text,
        paragraphs=paragraphs,
        links=[Link(address, *place(first, last)) for first, last, address in links],
        elements=[Element(one.tag, one.attributes, *place(one.first, one.last), one.html, one.path) for one in watched],
    )


def _place(text: str, places: Mapping[int, int], first: int, last: int) -> tuple[int, int]:
    """Where ``stream[first:last]`` came to stand: empty, and behind the text before it, when it holds no text."""
    start, end = places[first], places[last]
    while start < end and text[start] in (_BLANK, _LINE):  # the white space before its own
        start += 1
    return start, end


def _written(marked: str) -> tuple[str, list[Paragraph], list[int]]:
    """The text of a whole stream, its paragraphs, and for each cut where the text before it ends."""
    texts: list[str] = []
    paragraphs: list[Paragraph] = []
    places: list[int] = []
    begin = 0
    for block in with_blanks(marked).split(_BREAK):
        if not block or block.isspace():
            continue
        zone = _ZONES.get(block[0], "body")
        if LINE in block or _CUT in block:
            words, cuts = _lines(block)
            block_paragraphs = words.split(_PARAGRAPH) if words else []
            before = max(begin - len(_PARAGRAPH), 0)
            places += [begin + cut if cut else before for cut in cuts]
        else:
            words = one_blank(block.strip(_AROUND))
            block_paragraphs = [words] if words else []
        for paragraph in block_paragraphs:
            end = begin + len(paragraph)
            texts.append(paragraph)
            paragraphs.append(_paragraph((begin, end, zone)))
            begin = end + len(_PARAGRAPH)
    return _PARAGRAPH.join(texts), paragraphs, places


def _lines(block: str) -> tuple[str, list[int]]:
    """The text of a block with line breaks or cuts in it, and for each cut where the text before it ends."""
    written: list[str] = []
    cuts: list[int] = []
    length, gap = 0, _NOTHING
    for piece in _MARKS.split(block):
        words = piece.strip(_AROUND)
        if piece == _CUT:
            cuts.append(length)
        elif piece == LINE:
            gap = _PARAGRAPH if _LINE in gap else _LINE
        elif words:
            gap = gap or _blank(piece[0]) if length else _NOTHING
            written += gap, one_blank(words)
            length += len(gap) + len(written[-1])
            gap = _blank(piece[-1])
        else:
            gap = gap or _blank(piece[-1:])
    return "".join(written), cuts


def _blank(edge: str) -> str:
    """The blank that white space at the edge of a text makes."""
    return _BLANK if edge == _BLANK else _NOTHING
