"""Which stretches of a text stand in quotation marks: no grammar, any language.

Marks are paired paragraph by paragraph, so that a forgotten one spoils a paragraph and never an article. Marks inside a
quotation belong to it. A quotation left open at a paragraph's end goes on where the next paragraph opens again, as
printers do it; else it ends with its paragraph and says that it was not closed.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import takewhile
from operator import attrgetter
from typing import NamedTuple

from embedarchive.languages.marks import DOUBLE, SIGNS, SINGLE, UNMISTAKABLE
from embedarchive.reading.page import Paragraph


class Mark(NamedTuple):
    """A sign that may open or close a quotation, at ``text[start:end]``; a missing mark has an empty sign."""

    sign: str
    start: int
    end: int


class Run(NamedTuple):
    """Words in marks within one paragraph, and which of the scanned ones that is."""

    opening: Mark
    closing: Mark
    paragraph: Paragraph
    number: int


class Quotation(NamedTuple):
    """What stands in marks: one run or, over several paragraphs, more."""

    runs: tuple[Run, ...]

    @property
    def start(self) -> int:
        """Where the first mark stands."""
        return self.runs[0].opening.start

    @property
    def end(self) -> int:
        """Where the text after the last mark begins."""
        return self.runs[-1].closing.end

    @property
    def closed(self) -> bool:
        """Whether the last mark is there."""
        return bool(self.runs[-1].closing.sign)


# One sign, or two equal ones that count as one; an apostrophe within a word is none. The character set comes first
# because the engine skips to its members quickly.
_MARK = re.compile(rf"[{re.escape(SIGNS)}](?:(?<=`)`|(?<=')')?(?<!\w['’](?=\w))")
_new_mark = partial(tuple.__new__, Mark)  # in half the time; pages have hundreds
_REACH = 40  # marks within which a single one must find its partner, lest apostrophes be matched across a page
_ONE_WAY = "‘"  # a single mark that is no apostrophe
_BEFORE_OPENING = frozenset("([{<>|/:¿¡\"'“‘„«‹—–―-…")
_AFTER_CLOSING = frozenset({"", *",;:!?)]}>"})
_ENDS_STATEMENT = frozenset(",.?!…;")


def scan(text: str, paragraphs: Sequence[Paragraph]) -> list[Quotation]:
    """Every quotation of the paragraphs, in order."""
    quotations: list[list[Run]] = []
    for run in _runs(text, paragraphs):
        if quotations and _continues(quotations[-1][-1], run):
            quotations[-1].append(run)
        else:
            quotations.append([run])
    return [Quotation(tuple(runs)) for runs in quotations]


def _continues(last: Run, run: Run) -> bool:
    """Whether a quotation left open goes on in the paragraph that follows."""
    follows = run.number == last.number + 1 and run.opening.start == run.paragraph.start
    return follows and not last.closing.sign and run.opening.sign == last.opening.sign


def _runs(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Run]:
    for number, marks in _by_paragraph(text, paragraphs):
        paragraph = paragraphs[number]
        for opening, closing in _pairs(text, marks, paragraph.end):
            if text[opening.end : closing.start].strip():
                yield Run(opening, closing, paragraph, number)


def _by_paragraph(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[tuple[int, list[Mark]]]:
    """The paragraphs that hold marks, by number, with their marks: found in one go, since most have none."""
    starts = [paragraph.start for paragraph in paragraphs]
    number, marks = -1, list[Mark]()
    for mark in map(_mark, _MARK.finditer(text)):
        if number < 0 or mark.start >= paragraphs[number].end:
            if marks:
                yield number, marks
            number, marks = bisect_right(starts, mark.start) - 1, []
        if number >= 0 and mark.end <= paragraphs[number].end:
            marks.append(mark)
    if marks:
        yield number, marks


def _mark(found: "re.Match[str]") -> Mark:
    return _new_mark((found[0], *found.span()))


def _pairs(text: str, marks: Sequence[Mark], end: int) -> list[tuple[Mark, Mark]]:
    """Opening and closing marks of a paragraph; quotations in the same marks nest, unless one is then left open."""
    nested = _paired(text, marks, end, nesting=True)
    if nested and not nested[-1][1].sign:
        return _paired(text, marks, end, nesting=False)
    return nested


def _paired(text: str, marks: Sequence[Mark], end: int, *, nesting: bool) -> list[tuple[Mark, Mark]]:
    pairs: list[tuple[Mark, Mark]] = []
    at = 0
    while at < len(marks):
        opening, resume = marks[at], at + 1
        if opening.sign in SINGLE:
            closing = _single_partner(text, marks, at)
        elif _opens(text, opening):
            closing = _double_partner(text, marks, at, nesting=nesting) or _missing(end)
        else:
            closing = None
        if closing:
            pairs.append((opening, closing))
            resume = bisect_left(marks, closing.end, lo=at + 1, key=attrgetter("start"))
        at = resume
    return pairs


def _double_partner(text: str, marks: Sequence[Mark], at: int, *, nesting: bool) -> Mark | None:
    opening, depth = marks[at], 0
    for following in range(at + 1, len(marks)):
        mark = marks[following]
        if mark.sign == opening.sign and _looks_opening(text, mark):
            if nesting:
                depth += 1
            elif mark.sign not in UNMISTAKABLE:  # the first of two straight marks was a stray one
                return _missing(mark.start)
        elif mark.sign in DOUBLE[opening.sign]:
            if depth == 0:
                return mark
            depth -= 1
    return None


def _single_partner(text: str, marks: Sequence[Mark], at: int) -> Mark | None:
    """The closing single mark, where nothing but a quotation can be meant: most single marks are apostrophes."""
    opening = marks[at]
    if not _looks_opening(text, opening) or not text[opening.end].isalpha():
        return None
    inside = takewhile(
        lambda mark: not (mark.sign in SINGLE and _looks_opening(text, mark)), marks[at + 1 : at + _REACH]
    )
    closing = [mark for mark in inside if mark.sign in SINGLE[opening.sign] and _may_close(text, opening, mark)]
    sure = next((mark for mark in closing if text[mark.start - 1] not in "sS"), None)
    return sure or next((mark for mark in closing if opening.sign == _ONE_WAY), None)


def _may_close(text: str, opening: Mark, mark: Mark) -> bool:
    """Whether a mark ends a statement or several words; after an s it may as well be a possessive."""
    last = text[mark.start - 1]
    return last in _ENDS_STATEMENT or (" " in text[opening.end : mark.start] and not last.isspace())


def _opens(text: str, mark: Mark) -> bool:
    """Whether a double mark opens while nothing is open; one that could close, such as an inch sign, is a stray."""
    if mark.sign in UNMISTAKABLE:
        return True
    if text[mark.start - 1 : mark.start] == "=" or text[mark.end : mark.end + 1] == ">":
        return False  # it stands around an attribute's value: markup, typed as text
    if mark.sign in DOUBLE.get(mark.sign, ()):
        return not _looks_closing(text, mark)
    return mark.sign in DOUBLE and _looks_opening(text, mark)


def _looks_opening(text: str, mark: Mark) -> bool:
    before, after = text[mark.start - 1 : mark.start], text[mark.end : mark.end + 1]
    return (not before or before.isspace() or before in _BEFORE_OPENING) and after.strip() not in _AFTER_CLOSING


def _looks_closing(text: str, mark: Mark) -> bool:
    before, after = text[mark.start - 1 : mark.start], text[mark.end : mark.end + 1]
    return bool(before.strip()) and before not in _BEFORE_OPENING and not after.isalnum()


def _missing(position: int) -> Mark:
    return Mark("", position, position)
