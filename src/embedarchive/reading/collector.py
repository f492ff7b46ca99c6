"""The one state machine that takes a document's events, whatever feeds them.

Whoever walks a source (:mod:`embedarchive.reading.events`) calls ``start``, ``end`` and ``data`` in document order.
What matters of them goes into one list of strings, the stream, which :mod:`embedarchive.reading.flows` lays out at the
end. This is the hot path: an element that means nothing to us costs a few look-ups, a piece of text one
``list.append``.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import TypeAlias

from embedarchive.reading.candidates import block_in, is_candidate
from embedarchive.reading.collected import Collected, RawText
from embedarchive.reading.draft import Draft
from embedarchive.reading.elements import (
    ASIDES,
    BLOCKS,
    PULLS,
    RAW,
    SIGNATURES,
    SLANTING,
    UNSEEN,
    WATCHED,
    ZONE_BREAKS,
    is_emoji,
    is_hidden,
    is_pull,
)
from embedarchive.reading.flows import Watched
from embedarchive.reading.metadata import Head
from embedarchive.reading.page import Flow, Script, Tagged
from embedarchive.reading.stream import BREAKS, LINE, OPENING, QUOTATIONS, SLANTED, AltText, Attributes, tag

Ending = Callable[[], object]
"""What is to be done where an element ends."""

Role: TypeAlias = "Callable[[Collector, str, Attributes], Ending]"
"""What becomes of what is in an element; where the element begins it is told of it."""

_MAX_WATCHED = 16
"""Watched elements inside one another; deeper ones are passed over, so that no nesting makes the work quadratic."""

_MAX_AROUND = 24
"""Elements around a watched one that are kept with it."""


class Collector:
    """Collects what a document holds, and gives it away once.

    Attributes:
        data: Takes a piece of text.
    """

    def __init__(self) -> None:
        self._open: list[tuple[str, Attributes]] = []
        self._head = Head()
        self._scripts: list[Script] = []
        self._asides: list[Flow] = []
        self._raw: list[RawText] = []
        self._draft = Draft()
        self._stream = self._draft.stream
        self.data: Callable[[str], None] = self._stream.append
        self._begun: list[tuple[int, str | None]] = []
        self._starts = dict(_STARTS)
        self._ends: dict[str, list[Ending]] = {name: [] for name in _ENDING}
        self._break = BREAKS["body"]
        self._plain: set[tuple[str, str]] = set()
        self._watching = 0
        self._counted: Counter[str] = Counter()

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""
        if name in BLOCKS:
            self.data(self._break)
        elif name == "a":
            self._begun.append((len(self._stream), attributes.get("href")))
        if self._watching:
            self.data(tag(name, attributes))
        self._counted[name] += 1
        self._open.append((name, attributes))
        if name in self._starts:
            self._starts[name](self, name, attributes)
        elif attributes and (len(attributes) > 1 or (name, attributes.get("class")) not in self._plain):
            self._start_other(name, attributes)

    def end(self, name: str) -> None:
        """The element that began last ends."""
        if name in self._ends:
            self._ends[name].pop()()
        self._open.pop()
        if self._watching:
            self.data(tag(name))
        if name in BLOCKS:
            self.data(self._break)
        elif name == "a":
            first, address = self._begun.pop()
            if address is not None:
                self._draft.anchors.append((first, len(self._stream), address))

    def comment(self, text: str) -> None:
        """A comment; those in which editors note a block and its data are candidates."""
        block = block_in(text)
        if block:
            self._counted["comment()"] += 1
            path = f"(//comment())[{self._counted['comment()']}]"
            self._draft.note(Watched(*block, path, self._around(), [tag(f"!--{text}--", {})]))

    def close(self) -> None:
        """The document ends; lxml's parser calls this."""

    def collected(self) -> Collected:
        """Everything, when the document has ended. Nothing of it stays here.

        lxml's parser and its target hold each other until Python happens to tidy its memory; a page is too large to
        wait for that.
        """
        collected = Collected(self._head, self._draft.flow(), self._asides, self._scripts, self._raw)
        self._stream.clear()
        vars(self).clear()
        return collected

    def _start_structure(self, name: str, attributes: Attributes) -> None:
        """An element begins that gives what is in it a meaning, or stands in another of its name that does."""
        self._ends[name].append(self._begin(self._roles(name, attributes), name, attributes))

    def _start_other(self, name: str, attributes: Attributes) -> None:
        """An element begins whose name means nothing; to know the end of one that does, those inside are counted."""
        roles = self._roles(name, attributes)
        if roles:
            self._starts[name] = Collector._start_structure
            self._ends[name] = [lambda: self._forget(name), self._begin(roles, name, attributes)]
        elif len(attributes) == 1 and "class" in attributes:
            self._plain.add((name, attributes["class"]))

    def _roles(self, name: str, attributes: Attributes) -> tuple[Role, ...]:
        """What becomes of what is in an element, from the outside in."""
        roles = _ROLES.get(name, ())
        if not attributes:
            return roles
        if Collector._watch not in roles and is_candidate(name, attributes):
            roles = (Collector._watch, *roles) if Collector._unseen in roles else (*roles, Collector._watch)
        if Collector._zone not in roles and name in PULLS and is_pull(attributes):
            roles = (Collector._zone, *roles)
        if Collector._aside not in roles and is_hidden(attributes):
            roles = (Collector._aside, *roles)
        return roles

    def _begin(self, roles: tuple[Role, ...], name: str, attributes: Attributes) -> Ending:
        endings = [role(self, name, attributes) for role in roles]
        return endings[0] if len(endings) == 1 else lambda: _all_of(reversed(endings))

    def _start_script(self, name: str, attributes: Attributes) -> None:
        place = self._draft.place()
        self._ends[name].append(lambda: self._scripts.append(_script(attributes, self._draft.cut_text(place))))

    def _start_style(self, name: str, attributes: Attributes) -> None:
        place = self._draft.place()
        self._ends[name].append(lambda: self._draft.cut_text(place))

    def _start_title(self, name: str, attributes: Attributes) -> None:
        place = self._draft.place()
        self._ends[name].append(lambda: self._head.titles.append(self._draft.cut_text(place)))

    def _start_line(self, name: str, attributes: Attributes) -> None:
        self.data(LINE)

    def _start_image(self, name: str, attributes: Attributes) -> None:
        if is_candidate(name, attributes):
            self._watch(name, attributes)()
        if is_emoji(attributes):
            self.data(AltText(attributes.get("alt", "")))

    def _forget(self, name: str) -> None:
        del self._starts[name], self._ends[name]

    def _zone(self, name: str, attributes: Attributes) -> Ending:
        """What follows is of the element's zone, until the result is called."""
        pulled = self._break == BREAKS["pull"] or is_pull(attributes)
        return self._enter(BREAKS["pull"] if pulled else ZONE_BREAKS[name])

    def _signature(self, name: str, attributes: Attributes) -> Ending:
        """What follows tells whose a quotation is, if it stands in one, until the result is called."""
        return self._enter(BREAKS["signature"]) if self._break in QUOTATIONS else _nothing

    def _quotation(self, name: str, attributes: Attributes) -> Ending:
        """What follows stands in marks, which browsers add, until the result is called; some pages have their own."""
        first = len(self._stream)
        self.data(OPENING)
        return lambda: self._draft.quote_since(first)

    def _slanted(self, name: str, attributes: Attributes) -> Ending:
        """What follows is in italics, until the result is called; it matters where a block begins with it."""
        begins = self._stream[-1:] == [self._break]
        return (lambda: self.data(SLANTED)) if begins else _nothing

    def _enter(self, zone_break: str) -> Ending:
        outer, self._break = self._break, zone_break
        self.data(self._break)
        return lambda: setattr(self, "_break", outer)

    def _unseen(self, name: str, attributes: Attributes) -> Ending:
        """What follows is left out, until the result is called."""
        place = self._draft.place()
        return lambda: self._draft.drop(place)

    def _around(self, end: int | None = None) -> list[Tagged]:
        """The innermost open elements, but for those behind ``end``."""
        return [Tagged(*one) for one in self._open[:end][-_MAX_AROUND:]]

    def _aside(self, name: str, attributes: Attributes) -> Ending:
        """What follows goes aside, until the result is called; it is kept when a post may be in it, most is menus."""
        outer, self._break = self._break, BREAKS["body"]
        self.data(self._break)
        place = self._draft.place()

        def end() -> None:
            self._break = outer
            draft = self._draft.cut(place)
            if name in RAW and draft.stream:
                self._raw.append(RawText(name, "".join(draft.stream)))
            aside = draft.flow_with_posts()
            if aside:
                self._asides.append(aside)

        return end

    def _watch(self, name: str, attributes: Attributes) -> Ending:
        """What follows is watched, until the result is called."""
        if self._watching >= _MAX_WATCHED:
            return _nothing
        self._watching += 1
        path = f"(//{name})[{self._counted[name]}]"
        element = Watched(name, attributes, path, self._around(-1))
        self._draft.watch(element)
        return lambda: self._end_watched(element)

    def _end_watched(self, element: Watched) -> None:
        self._watching -= 1
        self._draft.end_watched(element)


def _script(attributes: Attributes, text: str) -> Script:
    """A script; one without a text may hold its data in an attribute."""
    kept = "" if text else next((value for value in attributes.values() if value.startswith(("{", "["))), "")
    return Script(attributes.get("type", "").strip().lower(), attributes.get("id", ""), text or kept)


def _nothing() -> None:
    """An end at which nothing is to be done."""


def _all_of(endings: Iterable[Ending]) -> None:
    for end in endings:
        end()


_ROLES: dict[str, tuple[Role, ...]] = {
    "q": (Collector._quotation,),
    **dict.fromkeys(SLANTING, (Collector._slanted,)),
    **dict.fromkeys(SIGNATURES, (Collector._signature,)),
    **dict.fromkeys(UNSEEN, (Collector._unseen,)),
    **dict.fromkeys(ASIDES, (Collector._aside,)),
    **dict.fromkeys(WATCHED, (Collector._watch,)),
    **dict.fromkeys(ZONE_BREAKS, (Collector._zone,)),
    **dict.fromkeys(WATCHED & ZONE_BREAKS.keys(), (Collector._zone, Collector._watch)),
    **dict.fromkeys(WATCHED.intersection(ASIDES), (Collector._watch, Collector._aside)),
}
"""What becomes of what is in an element by its name alone, from the outside in."""

_ENDING: dict[str, Callable[[Collector, str, Attributes], None]] = {
    **dict.fromkeys(_ROLES, Collector._start_structure),
    "script": Collector._start_script,
    "style": Collector._start_style,
    "title": Collector._start_title,
}
"""What is done where an element begins of which we want to know the end."""

_STARTS = _ENDING | {
    "br": Collector._start_line,
    "html": lambda self, _, attributes: self._head.note_root(attributes),
    "img": Collector._start_image,
    "link": lambda self, _, attributes: self._head.note_relation(attributes),
    "meta": lambda self, _, attributes: self._head.note_fact(attributes),
    "time": lambda self, _, attributes: self._head.note_time(attributes),
}
"""What is done where an element begins."""
