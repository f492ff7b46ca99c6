"""From a document's stream to a flow: white space as a browser shows it, paragraphs, and where everything stands.

A stream is a list of strings: pieces of text, and single lone surrogates that stand for the breaks between them. No text
holds a surrogate (UTF-8 cannot), so no page can forge a break.
"""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter, itemgetter
from typing import Final

import attrs

from embedarchive.platforms import PLATFORMS
from embedarchive.reading.page import Element, Flow, Link, Paragraph, Zone
from embedarchive.text import HTML_SPACE, Stretches, collapse

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

_ZONES = {mark[1:]: zone for zone, mark in BREAKS.items() if mark != _BREAK}
_NOTHING, _BLANK, _LINE, _PARAGRAPH = "", " ", "\n", "\n\n"
_POST_WORDS = tuple({word for platform in PLATFORMS for word in platform.words})


Attributes = dict[str, str]
Anchor = tuple[int, Attributes | None]
"""Where in the stream an ``<a>`` begins, with its attributes, or ends, with None."""


@attrs.define(eq=False)
class Watched:
    """A watched element over ``stream[first:last]``; the rest as in ``Element``."""

    tag: str
    attributes: Attributes
    path: str
    first: int
    last: int = -1
    html: str = ""

    def moved(self, by: int) -> "Watched":
        """The same element in a stream that begins elsewhere."""
        return attrs.evolve(self, first=self.first + by, last=self.last + by)


def lay_out(stream: Sequence[str], anchors: Sequence[Anchor], watched: Sequence[Watched]) -> Flow:
    """The flow that a stream makes; of the links, those that may lead to a post or stand in a watched element."""
    links = telling(anchors, watched)
    writer = _Writer()
    cuts = {len(stream), *(cut for link in links for cut in (link.start, link.end))}
    cuts.update(cut for element in watched for cut in (element.first, element.last))
    begin = 0
    for end in sorted(cuts):
        writer.write("".join(stream[begin:end]))
        writer.cut(end)
        begin = end
    place = writer.place
    return Flow(
        text=writer.text(),
        paragraphs=writer.paragraphs,
        links=[Link(link.href, *place(link.start, link.end), link.attributes) for link in links],
        elements=[Element(one.tag, one.attributes, *place(one.first, one.last), one.html, one.path) for one in watched],
    )


def telling(anchors: Sequence[Anchor], watched: Sequence[Watched]) -> list[Link]:
    """The links that a form may ask for, of the hundreds that pages have, with their places in the stream."""
    addresses = "\n".join([attributes["href"] for _, attributes in anchors if attributes and "href" in attributes]).lower()
    words = [word for word in _POST_WORDS if word in addresses]
    inside = Stretches((element.first, element.last) for element in watched if _has_anchor(anchors, element))
    links: list[Link] = []
    begun: list[Anchor] = []
    for anchor in anchors if words or inside else ():
        if anchor[1] is not None:
            begun.append(anchor)
        elif begun:
            first, attributes = begun.pop()
            if attributes and "href" in attributes and (_has_word(attributes["href"], words) or first in inside):
                links.append(Link(attributes["href"], first, anchor[0], attributes))
    return sorted(links, key=attrgetter("start"))


def _has_word(address: str, words: Sequence[str]) -> bool:
    lower = address.lower()
    for word in words:  # a loop: three times as fast as any() over so few
        if word in lower:
            return True
    return False


def _has_anchor(anchors: Sequence[Anchor], element: Watched) -> bool:
    at = bisect_left(anchors, element.first, key=itemgetter(0))
    return at < len(anchors) and anchors[at][0] < element.last


class _Writer:
    """Writes a flow's text, piece by piece, and remembers where the cuts between the pieces came to stand."""

    def __init__(self) -> None:
        self.paragraphs: list[Paragraph] = []
        self._written: list[str] = []
        self._length = 0
        self._gap = _NOTHING
        self._zone: Zone = "body"
        self._begun: tuple[int, Zone] = (0, "body")
        self._ends = {0: 0}
        self._starts = {0: 0}
        self._waiting: list[int] = []

    def cut(self, index: int) -> None:
        """Remember this place under ``index``."""
        self._ends[index] = self._length
        self._waiting.append(index)

    def place(self, first: int, last: int) -> tuple[int, int]:
        """Where ``stream[first:last]`` came to stand: empty, and behind the text before it, when it holds no text."""
        end = self._ends[last]
        return min(self._starts.get(first, end), end), end

    def write(self, raw: str) -> None:
        """A piece of the stream, its white space as it stands in the source."""
        first, *others = raw.split(_BREAK)
        self._write_block(first)
        for block in others:
            self._gap = _PARAGRAPH
            if block and not block.isspace():
                self._zone = _ZONES.get(block[0], "body")
                self._write_block(block[1:] if block[0] in _ZONES else block)

    def text(self) -> str:
        """All that was written."""
        if self._length and (not self.paragraphs or self.paragraphs[-1].end < self._length):
            self.paragraphs.append(Paragraph(self._begun[0], self._length, self._begun[1]))
        return "".join(self._written)

    def _write_block(self, block: str) -> None:
        """Text without breaks."""
        if LINE not in block:
            self._write_line(block)
            return
        first, *others = block.split(LINE)
        self._write_line(first)
        for line in others:
            self._gap = _LINE if self._gap in (_NOTHING, _BLANK) else _PARAGRAPH
            self._write_line(line)

    def _write_line(self, line: str) -> None:
        """Text without breaks and line breaks."""
        core = line.strip(HTML_SPACE)
        if not core:
            self._gap = self._gap or (_BLANK if line else _NOTHING)
            return
        self._leave(self._gap or (_BLANK if line[0] in HTML_SPACE else _NOTHING))
        if self._waiting:
            self._starts.update(dict.fromkeys(self._waiting, self._length))
            self._waiting.clear()
        words = collapse(core)
        self._written.append(words)
        self._length += len(words)
        self._gap = _BLANK if line[-1] in HTML_SPACE else _NOTHING

    def _leave(self, gap: str) -> None:
        """Set the white space before the next character."""
        if not self._length:
            self._begun = (0, self._zone)
            return
        if gap == _PARAGRAPH:
            self.paragraphs.append(Paragraph(self._begun[0], self._length, self._begun[1]))
            self._begun = (self._length + len(gap), self._zone)
        self._written.append(gap)
        self._length += len(gap)
