"""From a document's stream to a flow: white space as a browser shows it, paragraphs, and where everything stands."""

import re
from collections.abc import Mapping, Sequence
from functools import partial
from itertools import pairwise

import attrs

from embedarchive.reading.page import Element, Flow, Link, Paragraph, Tagged
from embedarchive.reading.stream import BREAK, BREAKS, CUT, LINE, SLANTED, Attributes
from embedarchive.text import one_blank, with_blanks

_ZONES = {mark[1:]: zone for zone, mark in BREAKS.items() if mark != BREAK}
_MARKS = re.compile(f"([{LINE}{CUT}])")
_AROUND = " " + "".join(_ZONES)
"""What may stand around a block's words."""

_NOTHING, _BLANK, _LINE, _PARAGRAPH = "", " ", "\n", "\n\n"

_paragraph = partial(tuple.__new__, Paragraph)
"""A paragraph from its fields, in half the time; pages have hundreds."""

Anchor = tuple[int, int, str]
"""An ``<a>`` over ``stream[first:last]``, and where it leads."""

Numbered = tuple[int, Anchor]


@attrs.define(eq=False)
class Watched:
    """A watched element over ``stream[first:last]``; the rest as in ``Element``.

    The links in it are ``anchors[first_anchor:last_anchor]``.
    """

    tag: str
    attributes: Attributes
    path: str
    around: Sequence[Tagged] = ()
    pieces: Sequence[str] = ()
    first: int = -1
    last: int = -1
    first_anchor: int = -1
    last_anchor: int = -1

    def move(self, by: int, anchors: int) -> None:
        """Count from a later place in the stream, and in the anchors."""
        self.first -= by
        self.last -= by
        self.first_anchor -= anchors
        self.last_anchor -= anchors


def lay_out(stream: Sequence[str], links: Sequence[Numbered], watched: Sequence[Watched]) -> Flow:
    """The flow that a stream makes, with these links and elements in it."""
    cuts = {cut for _, (first, last, _) in links for cut in (first, last)}
    cuts.update(cut for element in watched for cut in (element.first, element.last))
    marked = sorted(cuts)
    pieces = ["".join(stream[begin:end]) for begin, end in pairwise((0, *marked, len(stream)))]
    text, paragraphs, places = _written(CUT.join(pieces))
    place = partial(_place, text, dict(zip(marked, places, strict=True)))
    return Flow(
        text=text,
        paragraphs=paragraphs,
        links=[Link(address, *place(first, last), number) for number, (first, last, address) in links],
        elements=[_element(one, *place(one.first, one.last)) for one in watched],
    )


def _element(watched: Watched, start: int, end: int) -> Element:
    return Element(
        tag=watched.tag,
        attributes=watched.attributes,
        start=start,
        end=end,
        pieces=watched.pieces,
        path=watched.path,
        around=watched.around,
        links=range(watched.first_anchor, watched.last_anchor),
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
    for block, slanted in map(_upright, with_blanks(marked).split(BREAK)):
        if not block or block.isspace():
            continue
        zone = _ZONES.get(block[0], "body")
        if LINE in block or CUT in block:
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
            paragraphs.append(_paragraph((begin, end, zone, slanted)))
            begin = end + len(_PARAGRAPH)
    return _PARAGRAPH.join(texts), paragraphs, places


def _upright(block: str) -> tuple[str, bool]:
    """A block without the mark of italics, and whether all of it is in them."""
    if SLANTED not in block:
        return block, False
    return block.replace(SLANTED, ""), block.rstrip(_AROUND).endswith(SLANTED)


def _lines(block: str) -> tuple[str, list[int]]:
    """The text of a block with line breaks or cuts in it, and for each cut where the text before it ends."""
    written: list[str] = []
    cuts: list[int] = []
    length, gap = 0, _NOTHING
    for piece in _MARKS.split(block):
        words = piece.strip(_AROUND)
        if piece == CUT:
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
