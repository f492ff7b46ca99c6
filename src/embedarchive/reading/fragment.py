"""A fragment of markup, line by line: for forms that must know which words stand in which element.

Flows are made for whole articles and forget the elements; a card of a few lines is read a second time, here.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final, NamedTuple

import attrs

from embedarchive.reading.page import Tagged
from embedarchive.reading.stream import BREAKS, LINE, AltText, Tag
from embedarchive.text import one_blank, with_blanks

_LINE: Final = "\n"
_PARAGRAPH: Final = "\n\n"
_MAX_DEPTH = 100
"""Elements inside one another; deeper ones count as the one around them, so that no nesting makes work quadratic."""

_GAPS = {LINE: _LINE, **dict.fromkeys(BREAKS.values(), _PARAGRAPH)}
_KEEPS_LINES = re.compile(r"white-?space\s*:?\s*-?pre", re.IGNORECASE)


@attrs.frozen(eq=False)
class Node:
    """An element of a fragment, and the one around it."""

    tag: str
    attributes: Mapping[str, str]
    parent: "Node | None"
    depth: int

    def ancestry(self) -> "Iterator[Node]":
        """The element itself, then those around it, from the inside out."""
        node: Node | None = self
        while node:
            yield node
            node = node.parent


class Run(NamedTuple):
    """Text that stands directly in one element."""

    text: str
    node: Node


@attrs.frozen(eq=False, slots=False)
class Line:
    """Text between two breaks. ``gap`` is what parts it from the line before: a line end or a blank line."""

    runs: Sequence[Run]
    gap: str

    @cached_property
    def text(self) -> str:
        """Its words, white space as a browser shows it."""
        return "".join([run.text for run in self.runs]).strip(" ")

    @cached_property
    def node(self) -> Node:
        """The innermost element around all of it."""
        chains = [list(run.node.ancestry())[::-1] for run in self.runs if run.text != " "]
        common: list[Node] = [nodes[0] for nodes in zip(*chains, strict=False) if len(set(nodes)) == 1]
        return common[-1]


@attrs.frozen(eq=False)
class Fragment:
    """A fragment's elements and lines, in document order."""

    nodes: Sequence[Node]
    lines: Sequence[Line]


def read_fragment(pieces: Iterable[str]) -> Fragment:
    """The elements and lines of an element's pieces."""
    nodes: list[Node] = []
    open_nodes: list[Node] = []
    parts: list[Run | str] = []
    for piece in pieces:
        if isinstance(piece, AltText):
            parts.append(Run(piece, open_nodes[-1].parent or open_nodes[-1]))
        elif not isinstance(piece, Tag):
            parts += _lines_kept(piece, open_nodes[-1])
        elif piece.attributes is None:
            open_nodes.pop()
        else:
            around = open_nodes[-1] if open_nodes else None
            node = Node(piece.name, piece.attributes, around, around.depth + 1 if around else 0)
            nodes.append(node)
            open_nodes.append(around if around and around.depth >= _MAX_DEPTH else node)
    return Fragment(nodes, _lines(parts))


def start_tags(pieces: Iterable[str]) -> Iterator[Tagged]:
    """The elements among some pieces, in document order."""
    for piece in pieces:
        if isinstance(piece, Tag) and piece.attributes is not None:
            yield Tagged(piece.name, piece.attributes)


def link_around(node: Node) -> Node | None:
    """The link in which an element stands, or that it is."""
    return next((one for one in node.ancestry() if one.tag == "a" and "href" in one.attributes), None)


def text_of(lines: Sequence[Line]) -> str:
    """The words of some lines, with the breaks between them."""
    return "".join([f"{line.gap if number else ''}{line.text}" for number, line in enumerate(lines)])


def _lines_kept(piece: str, node: Node) -> Iterator[Run | str]:
    """A piece as a run or a break; where line ends of the markup are shown as such, as its lines."""
    if piece in _GAPS:
        yield _GAPS[piece]
    elif "\n" in piece and not piece.isspace() and _keeps_lines(node):
        for number, line in enumerate(piece.replace("\r\n", "\n").split("\n")):
            yield from ((_LINE,) if number else ())
            yield Run(line, node)
    else:
        yield Run(piece, node)


def _lines(parts: Iterable[Run | str]) -> list[Line]:
    lines: list[Line] = []
    runs: list[Run] = []
    gap = ""
    for part in (*parts, _PARAGRAPH):
        if isinstance(part, Run):
            runs.append(part)
            continue
        line = _line(runs, gap)
        if line:
            lines.append(line)
            gap = ""
        gap = _PARAGRAPH if gap or part == _PARAGRAPH else _LINE
        runs = []
    return lines


def _keeps_lines(node: Node) -> bool:
    said = (f"{one.attributes.get('style', '')} {one.attributes.get('class', '')}" for one in node.ancestry())
    return any(_KEEPS_LINES.search(words) for words in said) or any(one.tag == "pre" for one in node.ancestry())


def _line(runs: Sequence[Run], gap: str) -> Line | None:
    """The line that some runs make; None when they hold no words."""
    shown: list[Run] = []
    for run in runs:
        text = one_blank(with_blanks(run.text))
        if text.startswith(" ") and (not shown or shown[-1].text.endswith(" ")):
            text = text[1:]
        if text and shown and shown[-1].node is run.node:
            shown[-1] = Run(shown[-1].text + text, run.node)
        elif text:
            shown.append(Run(text, run.node))
    return Line(shown, gap) if any(not run.text.isspace() for run in shown) else None
