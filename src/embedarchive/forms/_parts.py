"""What a card's lines are: author, text and date, told from how they look, from their order and from their roles.

Every card shows a name beside an ``@handle``, a text and a date. Where classes name the parts, they decide; where they
do not, the order does: author, text, date, then counts and buttons, which are nobody's words.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby, takewhile

import attrs

from embedarchive.forms._roles import AUTHOR, DATE, HANDLE, NAME, NONE, OTHER, TEXT, role_named, role_of
from embedarchive.reading.fragment import Line, Node, Run, link_around
from embedarchive.times import read_machine, read_printed

_SIGNED = re.compile(
    r"(?P<name>.{0,100}?)\s*[(\[]?@\s?(?P<handle>[A-Za-z0-9_]{1,20})(?![\w@.])[)\]]?\s*[·•∙|,–—-]?\s*(?P<rest>.{0,60})"
)
_BARE = re.compile(r"[A-Za-z0-9_]{1,20}")
_AGE = re.compile(r"\d{1,2}\s?[^\W\d]{1,5}\.?(?: ago)?|[A-Z][a-z]{2}\.? \d{1,2}")
_COUNTS = re.compile(r"[\d.,]+\s?[KMB]?\b\D{0,40}|\W+")
_RIM = " \t\n·•∙|—–,"
_APART_LINKS = (DATE, OTHER)
_APART = (*_APART_LINKS, AUTHOR)
_NAME_LENGTH, _DATE_LENGTH = 100, 60
_CERTAIN = 4


@attrs.frozen(eq=False)
class Row:
    """A line of a card, its role, and its words by roles."""

    line: Line
    role: str
    parts: Sequence[tuple[str, str]]

    def words(self, *roles: str) -> str:
        """Its words in some roles, a blank between two parts."""
        return " ".join(text for role, text in self.parts if role in roles and text)


@attrs.frozen(kw_only=True)
class Signature:
    """Whom a row names, how much speaks for it, and what stands behind the handle."""

    row: int
    name: str
    handle: str
    rest: str = ""
    strength: int = 0


@attrs.frozen(kw_only=True)
class Card:
    """What a card shows; ``lines`` are those of its text, ``signatures`` counts rows that certainly name an author."""

    name: str | None
    handle: str | None
    printed: str | None
    lines: Sequence[Line]
    signatures: int


def is_date(words: str | None) -> bool:
    """Whether words can be read as a date, as people or as machines write it."""
    return bool(words) and (read_printed(words or "").value or read_machine(words or "", "printed").value) is not None


def rows_of(lines: Sequence[Line], root: Node, notes: re.Pattern[str]) -> list[Row]:
    """A card's lines with their roles; dates, authors and buttons that stand in the midst of one are set apart."""
    apart = [part for line in lines for part in _set_apart(line, root)]
    return [Row(line, _role(line, root, notes), list(_parts(line.runs, root))) for line in apart]


def read_card(rows: Sequence[Row], handle: str | None, permalinks: Collection[Node] = ()) -> Card | None:
    """What a card shows; None when several authors sign in it: a list of cards is none.

    Args:
        rows: Its rows, those of a quoted post aside.
        handle: The author's handle, where the post's address holds it.
        permalinks: The elements that lead to the post; where one is made of a date, that is the post's.
    """
    signatures = list(_signatures(rows, handle))
    certain = [one.handle.lower() for one in signatures if one.strength >= _CERTAIN]
    if len(set(certain)) > 1:
        return None
    author = max(signatures, key=lambda one: one.strength, default=None)
    dated, printed = _linked_date(rows, permalinks) or _date(rows, author)
    signed = {author.row, *_name_rows(rows, author)} if author else set()
    return Card(
        name=(_name(rows, author) or None) if author else None,
        handle=author.handle if author else None,
        printed=printed,
        lines=_text(rows, signed, dated),
        signatures=len(certain),
    )


def _set_apart(line: Line, root: Node) -> Iterator[Line]:
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


def _role(line: Line, root: Node, notes: re.Pattern[str]) -> str:
    return OTHER if notes.fullmatch(line.text) else role_of(line.node, root)


def _parts(runs: Sequence[Run], root: Node) -> Iterator[tuple[str, str]]:
    for role, group in groupby(runs, key=lambda run: role_of(run.node, root)):
        yield role, " ".join(text for run in group if (text := run.text.strip()))


def _signatures(rows: Sequence[Row], known: str | None) -> Iterator[Signature]:
    """The rows that may name the author."""
    for number, row in enumerate(rows):
        words = row.words(HANDLE, DATE, NAME, AUTHOR, TEXT, NONE)
        match = _SIGNED.fullmatch(words)
        if match and _may_follow(match["rest"]):
            found = Signature(row=number, name=match["name"], handle=match["handle"], rest=match["rest"])
            yield attrs.evolve(found, strength=_strength(row, found, known))
        elif _BARE.fullmatch(words) and (words.lower() == (known or "").lower() or row.role == HANDLE):
            yield Signature(row=number, name="", handle=words, strength=_CERTAIN)


def _may_follow(words: str) -> bool:
    """Whether words can stand behind a handle in the author's line: a date or an age."""
    return not words or bool(_AGE.fullmatch(words)) or read_printed(words).value is not None


def _strength(row: Row, found: Signature, known: str | None) -> int:
    is_known = known is not None and found.handle.lower() == known.lower()
    is_named = any(role in (HANDLE, NAME, AUTHOR) for role, _ in row.parts)
    return 8 * is_known + 4 * is_named + 2 * bool(found.name) - 4 * (row.role == TEXT) + 1


def _name(rows: Sequence[Row], author: Signature) -> str:
    """The author's name: what is named so nearby, else what stands before the handle or, failing that, above it."""
    near = (author.row, author.row - 1, author.row + 1, author.row - 2, author.row + 2)
    named = (rows[number].words(NAME) for number in near if 0 <= number < len(rows))
    found = next((words for words in named if words and "@" not in words), "") or author.name
    return (
        found or " ".join(rows[number].words(NAME, AUTHOR, HANDLE, NONE) for number in _name_rows(rows, author))
    ).strip(_RIM)


def _name_rows(rows: Sequence[Row], author: Signature) -> list[int]:
    """The row above the handle, or below it, where that is where the name stands."""
    if author.name:
        return []
    return [
        number for number in (author.row - 1, author.row + 1) if 0 <= number < len(rows) and _is_name(rows[number])
    ][:1]


def _is_name(row: Row) -> bool:
    text = row.line.text
    return row.role not in (TEXT, DATE, OTHER) and len(text) <= _NAME_LENGTH and read_printed(text).value is None


def _linked_date(rows: Sequence[Row], permalinks: Collection[Node]) -> tuple[int | None, str | None] | None:
    for number, row in enumerate(rows):
        for link, runs in groupby(row.line.runs, key=lambda run: link_around(run.node)):
            words = "".join([run.text for run in runs]).strip()
            if link in permalinks and len(words) <= _DATE_LENGTH and is_date(words):
                return number, words
    return None


def _date(rows: Sequence[Row], author: Signature | None) -> tuple[int | None, str | None]:
    """The printed date and its row: what is named so, else the last row that can be read as one, else by the handle."""
    named = [(number, row.words(DATE)) for number, row in enumerate(rows) if row.words(DATE)]
    if named:
        first = named[0][0]
        return first, " ".join(words for number, words in named if number - first <= 1)
    short = ((number, row.line.text) for number, row in enumerate(rows) if len(row.line.text) <= _DATE_LENGTH)
    read = [
        (number, text) for number, text in short if (not author or number != author.row) and read_printed(text).value
    ]
    if read:
        return read[-1]
    return (author.row, author.rest) if author and author.rest else (None, None)


def _text(rows: Sequence[Row], signed: set[int], dated: int | None) -> list[Line]:
    """The lines of the text: those named so, else those between the author and the date, else those before both."""
    open_rows = [(number, row) for number, row in enumerate(rows) if number not in signed and number != dated]
    named = [row.line for _, row in open_rows if row.role == TEXT]
    if named:
        return named
    plain = [
        (number, row.line) for number, row in open_rows if row.role == NONE and not _COUNTS.fullmatch(row.line.text)
    ]
    first = max(signed, default=-1)
    last = dated if dated is not None and dated > first else len(rows)
    return [line for number, line in plain if first < number < last] or [
        line for number, line in plain if number < min(signed or {0})
    ]
