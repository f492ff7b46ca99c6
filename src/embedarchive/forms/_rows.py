"""A card's lines with their roles: what stands apart within a line is a row of its own."""

from collections.abc import Container, Iterator, Sequence
from itertools import groupby, takewhile

import attrs

from embedarchive.forms._roles import AUTHOR, DATE, OTHER, role_named, role_of
from embedarchive.platforms import Wording
from embedarchive.reading.fragment import Line, Node, Run

_APART_LINKS = (DATE, OTHER)
_APART = (*_APART_LINKS, AUTHOR)


@attrs.frozen(eq=False)
class Row:
    """A line of a card, its role, and its words by roles."""

    line: Line
    role: str
    parts: Sequence[tuple[str, str]]

    def words(self, *roles: str) -> str:
        """Its words in some roles, a blank between two parts."""
        return " ".join(text for role, text in self.parts if role in roles and text)


def rows_of(lines: Sequence[Line], frames: Container[Node], wording: Wording) -> list[Row]:
    """A card's lines with their roles; dates, authors and buttons that stand in the midst of one are set apart.

    Args:
        lines: The lines.
        frames: The elements around the whole card.
        wording: What stands beside an author's words.
    """
    apart = [part for line in lines for part in _set_apart(line)]
    return [Row(line, _role(line, frames, wording), list(_parts(line.runs, frames, wording))) for line in apart]


def _set_apart(line: Line) -> Iterator[Line]:
    gap = line.gap
    for _, runs in groupby(line.runs, key=lambda run: _apart(run.node, line.node)):
        part = Line(list(runs), gap)
        if part.text:
            yield part
            gap = "\n"


def _apart(node: Node, around: Node) -> Node | None:
    """The element, inside the one around the whole line, that sets words apart; a link to an author is a mention."""
    inside = takewhile(lambda one: one is not around, node.ancestry())
    return next((one for one in inside if role_named(one) in (_APART_LINKS if one.tag == "a" else _APART)), None)


def _role(line: Line, frames: Container[Node], wording: Wording) -> str:
    return OTHER if wording.notes.fullmatch(line.text) else role_of(line.node, frames)


def _parts(runs: Sequence[Run], frames: Container[Node], wording: Wording) -> Iterator[tuple[str, str]]:
    """Words by roles; where a card announces a post, it says the platform behind its author."""
    for role, group in groupby(runs, key=lambda run: role_of(run.node, frames)):
        yield role, wording.places.sub("", " ".join(text for run in group if (text := run.text.strip())))
