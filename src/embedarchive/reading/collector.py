"""The one state machine that takes a document's events, whatever feeds them.

Any feed calls ``start``, ``end`` and ``data`` in document order. What matters of them goes into one list of strings,
the stream, which :mod:`embedarchive.reading.flows` lays out at the end. This is the hot path: an element that means
nothing to us costs a few look-ups, a piece of text one ``list.append``.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import NamedTuple

from embedarchive.reading.elements import ASIDES, BLOCKS, UNSEEN, WATCHED, ZONE_BREAKS, is_hidden
from embedarchive.reading.flows import BREAKS, LINE, Anchor, Attributes, Watched, lay_out, telling
from embedarchive.reading.markup import AltText, TagText, end_tag, markup, start_tag, without_tags
from embedarchive.reading.metadata import Head
from embedarchive.reading.page import Flow, Script

Ending = Callable[[], object]
"""What is to be done where an element ends."""

Place = tuple[int, int, int]
"""A place in what is collected: in the stream, in the anchors, in the elements."""

_MAX_WATCHED = 16
"""Watched elements inside one another; deeper ones are passed over, so that no nesting makes the work quadratic."""


class Collected(NamedTuple):
    """What a document holds.

    Attributes:
        head: What it says of itself.
        main: Its main flow.
        asides: Flows of what it holds back.
        scripts: Its scripts.
    """

    head: Head
    main: Flow
    asides: list[Flow]
    scripts: list[Script]


class Collector:
    """Collects what a document holds, and gives it away once.

    Attributes:
        data: Takes a piece of text.
    """

    def __init__(self) -> None:
        self._head = Head()
        self._scripts: list[Script] = []
        self._asides: list[Flow] = []
        self._stream: list[str] = []
        self.data: Callable[[str], None] = self._stream.append
        self._begun: list[tuple[int, str | None]] = []
        self._anchors: list[Anchor] = []
        self._elements: list[Watched] = []
        self._starts = dict(_STARTS)
        self._ends: dict[str, list[Ending]] = {tag: [] for tag in _ENDING}
        self._break = BREAKS["body"]
        self._watching = 0
        self._counted: Counter[str] = Counter()

    def start(self, tag: str, attributes: Attributes) -> None:
        """An element begins."""
        if tag in BLOCKS:
            self.data(self._break)
        elif tag == "a":
            self._begun.append((len(self._stream), attributes.get("href")))
        if self._watching:
            self.data(TagText(start_tag(tag, attributes)))
        if tag in self._starts:
            self._starts[tag](self, tag, attributes)
        elif attributes and ("style" in attributes or "hidden" in attributes) and is_hidden(attributes):
            self._start_hidden(tag, attributes)

    def end(self, tag: str) -> None:
        """The element that began last ends."""
        if tag in self._ends:
            self._ends[tag].pop()()
        if self._watching:
            self.data(TagText(end_tag(tag)))
        if tag in BLOCKS:
            self.data(self._break)
        elif tag == "a":
            first, address = self._begun.pop()
            if address is not None:
                self._anchors.append((first, len(self._stream), address))

    def close(self) -> None:
        """The document ends; lxml's parser calls this."""

    def collected(self) -> Collected:
        """Everything, when the document has ended. Nothing of it stays here.

        lxml's parser and its target hold each other until Python happens to tidy its memory; a page is too large to
        wait for that.
        """
        main = lay_out(self._stream, telling(self._anchors, self._elements), self._elements)
        collected = Collected(self._head, main, self._asides, self._scripts)
        self._stream.clear()
        vars(self).clear()
        return collected

    def _start_hidden(self, tag: str, attributes: Attributes) -> None:
        """An element without a meaning of its own begins that is hidden; to know its end, those inside are counted."""
        self._starts[tag] = Collector._start_counted
        self._ends[tag] = [lambda: self._forget(tag), self._aside(tag, attributes)]

    def _start_counted(self, tag: str, attributes: Attributes) -> None:
        self._ends[tag].append(_nothing)

    def _start_structure(self, tag: str, attributes: Attributes) -> None:
        """An element begins that gives what is in it a meaning."""
        roles = _ROLES[tag]
        if roles[0] is not Collector._aside and is_hidden(attributes):
            roles = (Collector._aside, *roles)
        endings = [role(self, tag, attributes) for role in roles]
        self._ends[tag].append(endings[0] if len(endings) == 1 else lambda: _all_of(reversed(endings)))

    def _start_unseen(self, tag: str, attributes: Attributes) -> None:
        self._ends[tag].append(self._unseen(tag, attributes))

    def _start_script(self, tag: str, attributes: Attributes) -> None:
        place = self._place()
        self._ends[tag].append(lambda: self._scripts.append(_script(attributes, self._cut_text(place))))

    def _start_style(self, tag: str, attributes: Attributes) -> None:
        place = self._place()
        self._ends[tag].append(lambda: self._cut_text(place))

    def _start_title(self, tag: str, attributes: Attributes) -> None:
        place = self._place()
        self._ends[tag].append(lambda: self._head.titles.append(self._cut_text(place)))

    def _start_line(self, tag: str, attributes: Attributes) -> None:
        self.data(LINE)

    def _start_image(self, tag: str, attributes: Attributes) -> None:
        if "class" in attributes and "emoji" in attributes["class"].lower():
            self.data(AltText(attributes.get("alt", "")))

    def _start_meta(self, tag: str, attributes: Attributes) -> None:
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        if name and "content" in attributes:
            self._head.meta.setdefault(name.strip().lower(), []).append(attributes["content"])

    def _start_relation(self, tag: str, attributes: Attributes) -> None:
        self._head.related.setdefault(attributes.get("rel", "").lower(), attributes.get("href", ""))

    def _start_time(self, tag: str, attributes: Attributes) -> None:
        if "datetime" in attributes:
            self._head.times.append(attributes["datetime"])

    def _start_root(self, tag: str, attributes: Attributes) -> None:
        self._head.lang = self._head.lang or attributes.get("lang") or attributes.get("xml:lang")

    def _forget(self, tag: str) -> None:
        del self._starts[tag], self._ends[tag]

    def _zone(self, tag: str, attributes: Attributes) -> Ending:
        """What follows is of the element's zone, until the result is called."""
        outer, self._break = self._break, ZONE_BREAKS[tag]
        self.data(self._break)
        return lambda: setattr(self, "_break", outer)

    def _unseen(self, tag: str, attributes: Attributes) -> Ending:
        """What follows is left out, until the result is called."""
        place = self._place()
        return lambda: self._drop(place)

    def _aside(self, tag: str, attributes: Attributes) -> Ending:
        """What follows goes aside, until the result is called; it is kept when a post may be in it, most is menus."""
        outer, self._break = self._break, BREAKS["body"]
        self.data(self._break)
        place = self._place()

        def end() -> None:
            self._break = outer
            stream, anchors, elements = self._cut(place)
            links = telling(anchors, elements)
            if links or elements:
                self._asides.append(lay_out(stream, links, elements))

        return end

    def _watch(self, tag: str, attributes: Attributes) -> Ending:
        """What follows is watched, until the result is called."""
        self._counted[tag] += 1
        if self._watching >= _MAX_WATCHED:
            return _nothing
        self._watching += 1
        path = f"(//{tag})[{self._counted[tag]}]"
        element = Watched(tag, attributes, path, len(self._stream), len(self._anchors))
        self._elements.append(element)
        return lambda: self._end_watched(element)

    def _end_watched(self, element: Watched) -> None:
        inside = self._stream[element.first :]
        inner = "".join([markup(piece) for piece in inside])
        element.last, element.last_anchor = len(self._stream), len(self._anchors)
        element.html = f"{start_tag(element.tag, element.attributes)}{inner}{end_tag(element.tag)}"
        self._watching -= 1
        if not self._watching:
            self._stream[element.first :] = without_tags(inside)

    def _place(self) -> Place:
        """How much was collected so far."""
        return len(self._stream), len(self._anchors), len(self._elements)

    def _cut_text(self, place: Place) -> str:
        """Take out the text since a place, and whatever else a tree may hold there."""
        text = "".join(self._taken(place[0]))
        self._drop(place)
        return text

    def _cut(self, place: Place) -> tuple[list[str], list[Anchor], list[Watched]]:
        """Take out all that was collected since a place; what is in it is counted from there."""
        first, first_anchor, first_element = place
        stream = self._taken(first)
        anchors = [(start - first, end - first, address) for start, end, address in self._anchors[first_anchor:]]
        elements = self._elements[first_element:]
        for element in elements:
            element.move(first, first_anchor)
        self._drop(place)
        return stream, anchors, elements

    def _taken(self, first: int) -> list[str]:
        """The text in the stream from a place on: tags stand only between the texts of watched elements."""
        pieces = self._stream[first:]
        return without_tags(pieces) if self._watching else pieces

    def _drop(self, place: Place) -> None:
        """Forget all that was collected since a place."""
        del self._stream[place[0] :], self._anchors[place[1] :], self._elements[place[2] :]


def _script(attributes: Attributes, text: str) -> Script:
    return Script(attributes.get("type", "").strip().lower(), attributes.get("id", ""), text)


def _nothing() -> None:
    """An end at which nothing is to be done."""


def _all_of(endings: Iterable[Ending]) -> None:
    for end in endings:
        end()


_ROLES: dict[str, tuple[Callable[[Collector, str, Attributes], Ending], ...]] = {
    **dict.fromkeys(ASIDES, (Collector._aside,)),
    **dict.fromkeys(WATCHED, (Collector._watch,)),
    **dict.fromkeys(ZONE_BREAKS, (Collector._zone,)),
    **dict.fromkeys(WATCHED & ZONE_BREAKS.keys(), (Collector._zone, Collector._watch)),
    **dict.fromkeys(WATCHED.intersection(UNSEEN), (Collector._watch, Collector._unseen)),
}
"""What becomes of what is in an element, from the outside in."""

_ENDING: dict[str, Callable[[Collector, str, Attributes], None]] = {
    **dict.fromkeys(UNSEEN, Collector._start_unseen),
    **dict.fromkeys(_ROLES, Collector._start_structure),
    "script": Collector._start_script,
    "style": Collector._start_style,
    "title": Collector._start_title,
}
"""What is done where an element begins of which we want to know the end."""

_STARTS = _ENDING | {
    "br": Collector._start_line,
    "html": Collector._start_root,
    "img": Collector._start_image,
    "link": Collector._start_relation,
    "meta": Collector._start_meta,
    "time": Collector._start_time,
}
"""What is done where an element begins."""
