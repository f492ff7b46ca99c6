"""Who, what and when: the author, text and date of a card, told from how its rows look, their order and their roles.

Every card shows a name beside an ``@handle``, a text and a date. Where classes name the parts, they decide; where they
do not, the order does: author, text, date, then counts and buttons, which are nobody's words.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

import attrs

from embedarchive.forms._roles import AUTHOR, DATE, HANDLE, NAME, NONE, OTHER, TEXT
from embedarchive.forms._rows import Row
from embedarchive.reading.fragment import Line, Node, link_around
from embedarchive.times import read_machine, read_printed

_SIGNED = re.compile(
    r"(?P<name>.{0,100}?)\s*[(\[]?@\s?(?P<handle>[A-Za-z0-9_]{1,20})(?![\w@.])[)\]]?\s*[·•∙|,–—-]?\s*(?P<rest>.{0,60})"
)
_BARE = re.compile(r"[A-Za-z0-9_]{1,20}")
_AGE = re.compile(r"\d{1,2}\s?[^\W\d]{1,5}\.?(?: ago)?|[A-Z][a-z]{2}\.? \d{1,2}")
_COUNTS = re.compile(r"[\d.,]+\s?[KMB]?\b\D{0,40}|\W+")
_SENTENCE = re.compile(r"[^\W\d_]{3,}[.!?…]\Z|[^\W\d_]{6,}[.!?…]\s")
_RIM = " \t\n·•∙|—–,"
_NAME_LENGTH, _DATE_LENGTH = 100, 60
_CERTAIN = 4


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
        elif _BARE.fullmatch(row.words(HANDLE)):
            yield Signature(row=number, name=row.words(NAME), handle=row.words(HANDLE), strength=_CERTAIN)


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
    """The date that leads to the post, at the beginning or the end of its row, and the row."""
    for number, row in enumerate(rows):
        linked = [(link, list(runs)) for link, runs in groupby(row.line.runs, key=lambda run: link_around(run.node))]
        for link, runs in (linked[0], linked[-1]):
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
    read = [(number, row.line.text) for number, row in enumerate(rows) if _is_dated(row.line.text)]
    read = [(number, text) for number, text in read if not author or number != author.row]
    if read:
        return read[-1]
    return (author.row, author.rest) if author and author.rest else (None, None)


def _is_dated(text: str) -> bool:
    """Whether a line is a date and little else: no sentence."""
    return len(text) <= _DATE_LENGTH and not _SENTENCE.search(text) and read_printed(text).value is not None


def _text(rows: Sequence[Row], signed: set[int], dated: int | None) -> list[Line]:
    """The lines of the text: those named so, else those between the author and the date, else those before both."""
    open_rows = [(number, row) for number, row in enumerate(rows) if number not in signed and number != dated]
    named = [row.line for _, row in open_rows if row.role == TEXT]
    if named:
        return named
    plain = [
        (number, row.line) for number, row in open_rows if row.role == NONE and not _COUNTS.fullmatch(row.line.text)
    ]
    return _between(plain, signed, dated, len(rows))


def _between(lines: Sequence[tuple[int, Line]], signed: set[int], dated: int | None, end: int) -> list[Line]:
    """The lines between the author and the date, else those behind both, else those before both."""
    first, last = min(signed, default=-1), max(signed, default=-1)
    date = end if dated is None else dated
    stretches = ((last, date), (max(last, dated or 0), end), (-1, min(first, date)))
    found = ([line for number, line in lines if after < number < before] for after, before in stretches)
    return next(filter(None, found), [])
