"""What reading a source gives: one Page, whatever the source was.

A page is read once, into **flows**: a flow is a run of text with all that stands in it, every position counted in code
points of that text. The main flow is what a reader sees, and its text is ``article.text``; each aside is something the
page holds back (``noscript``, ``template``, hidden elements): never article text, yet embeds may wait in it.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import islice, takewhile
from operator import attrgetter
from typing import NamedTuple

import attrs

from embedarchive.reading.candidates import LONGEST_NAMED, words_of
from embedarchive.reading.stream import Attributes, Zone, markup
from embedarchive.records import Article, Problem, Span


class Paragraph(NamedTuple):
    """Text between two paragraph breaks: ``flow.text[start:end]``, with no blank line; ``slanted``: all in italics."""

    start: int
    end: int
    zone: Zone = "body"
    slanted: bool = False


class Link(NamedTuple):
    """A hyperlink over ``flow.text[start:end]``; ``number`` counts those of its flow, by their ends."""

    href: str
    start: int
    end: int
    number: int = 0

    @property
    def span(self) -> Span:
        """Where the link's words stand in its flow."""
        return Span(start=self.start, end=self.end)


class Tagged(NamedTuple):
    """An element's name and its attributes."""

    tag: str
    attributes: Attributes


@attrs.frozen(kw_only=True)
class Element:
    """An element that a form may read, over ``flow.text[start:end]``.

    Attributes:
        tag: Its name.
        attributes: Its attributes, as parsed.
        start: Where its words begin in its flow.
        end: Where they end.
        pieces: What it holds, its own tags included: texts, tags and marks in order, see ``reading.stream``.
        path: An XPath that leads to it: the tag, counted in document order.
        around: The innermost elements that it stands in, the outer ones first.
        links: The numbers of the links in it.
    """

    tag: str
    attributes: Mapping[str, str]
    start: int
    end: int
    pieces: Sequence[str] = attrs.field(eq=markup, repr=False)
    path: str
    around: Sequence[Tagged] = attrs.field(default=(), eq=False, repr=False)
    links: range = range(0)

    @cached_property
    def html(self) -> str:
        """The element serialised as parsed, without the text of scripts and of what is hidden."""
        return markup(self.pieces)

    @cached_property
    def words(self) -> str:
        """The words of its start tag, as far as a platform is looked for in them."""
        return words_of(self.tag, self.attributes)[:LONGEST_NAMED]

    @property
    def span(self) -> Span:
        """Where the element's words stand in its flow."""
        return Span(start=self.start, end=self.end)


@attrs.frozen
class Flow:
    """One run of text with what stands in it; all sequences in document order, by their beginnings.

    Of the links there are those that may lead to a post, and those in watched elements.
    """

    text: str
    paragraphs: Sequence[Paragraph] = ()
    links: Sequence[Link] = ()
    elements: Sequence[Element] = ()

    def links_within(self, element: Element) -> list[Link]:
        """The links that stand inside an element of this flow, in order."""
        first = bisect_left(self.links, element.start, key=attrgetter("start"))
        near = takewhile(lambda link: link.start <= element.end, islice(self.links, first, None))
        return [link for link in near if link.number in element.links]


class Script(NamedTuple):
    """The text of a ``<script>``, kept aside for forms and metadata; ``type`` and ``id`` as marked up, lower case."""

    type: str
    id: str
    text: str


@attrs.frozen
class Page:
    """A source, read: the article's metadata and text, its flows and scripts, and what could not be read."""

    article: Article
    main: Flow
    asides: Sequence[Flow] = ()
    scripts: Sequence[Script] = ()
    problems: Sequence[Problem] = ()

    @property
    def flows(self) -> Sequence[Flow]:
        """The main flow, then the asides."""
        return (self.main, *self.asides)
