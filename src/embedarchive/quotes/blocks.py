"""Quotations that are set off from the text instead of standing in marks.

They stand in a block of their own or are pulled out of the text; or they are the turns of an interview, each behind the
name of who speaks. Where most of such a block or turn stands in marks, they tell what is quoted; else all of it is one
quotation.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence

from embedarchive.quotes.scan import Mark, Quotation, Run
from embedarchive.reading.page import Paragraph

SET_OFF = " "
"""The sign of a mark that no text needs, since the page sets the words off."""

_LABEL = re.compile(r"([^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*){0,3}): +(?=\S)")
_COLON = re.compile(": ")
_LEAST_TURNS = 2
_ZONES = frozenset(("block", "pull"))
_DASHES = ("—", "–", "―", "- ", "-- ")
_SIGNATURE = 80  # code points of a paragraph that only tells whose the block is


def with_blocks(
    text: str, quotations: Sequence[Quotation], paragraphs: Sequence[Paragraph], starts: Container[int]
) -> list[Quotation]:
    """The quotations in marks, and those that are set off, in order.

    Args:
        text: The article's text.
        quotations: What stands in marks.
        paragraphs: What was scanned for them.
        starts: Where block quotations begin, as marked up: one may follow directly upon another.
    """
    marked = Counter[int]()
    for run in (run for quotation in quotations for run in quotation.runs):
        marked[run.number] += run.closing.end - run.opening.start
    set_off = [_quotation(text, paragraphs, numbers) for numbers in _blocks(paragraphs, starts)]
    set_off += [_turn(text, paragraphs[number], number) for number in _turns(text, paragraphs)]
    whole = [quotation for quotation in set_off if not _is_marked(quotation, marked)]
    taken = {run.number for quotation in whole for run in quotation.runs}
    others = (quotation for quotation in quotations if quotation.runs[0].number not in taken)
    return sorted((*others, *whole), key=lambda quotation: quotation.start)


def _is_marked(quotation: Quotation, marked: Mapping[int, int]) -> bool:
    """Whether half of the words or more stand in marks: those then tell what is quoted."""
    length = sum(run.closing.start - run.opening.end for run in quotation.runs)
    return 2 * sum(marked.get(run.number, 0) for run in quotation.runs) >= length


def _blocks(paragraphs: Sequence[Paragraph], starts: Container[int]) -> Iterator[range]:
    """The numbers of paragraphs that belong to one block."""
    if _ZONES.isdisjoint([paragraph.zone for paragraph in paragraphs]):
        return
    first = None
    for number, paragraph in enumerate(paragraphs):
        begins = paragraph.start in starts or (number and paragraphs[number - 1].zone != paragraph.zone)
        if first is not None and begins:
            yield range(first, number)
            first = None
        if first is None and paragraph.zone in _ZONES:
            first = number
    if first is not None:
        yield range(first, len(paragraphs))


def _quotation(text: str, paragraphs: Sequence[Paragraph], numbers: range) -> Quotation:
    """A block as a quotation, without a last paragraph that signs it."""
    if len(numbers) > 1 and signs(text, paragraphs[numbers[-1]]):
        numbers = numbers[:-1]
    return Quotation(tuple(_run(paragraphs[number], number) for number in numbers))


def signs(text: str, paragraph: Paragraph) -> bool:
    """Whether a paragraph does nothing but tell whose a quotation is: by its place, or behind a dash."""
    short = paragraph.end - paragraph.start <= _SIGNATURE
    return paragraph.zone == "signature" or (short and text.startswith(_DASHES, paragraph.start))


def _turns(text: str, paragraphs: Sequence[Paragraph]) -> list[int]:
    """The numbers of the paragraphs that are turns of an interview: at least two people speak, and more than once."""
    labels = dict[int, str]()
    starts = [paragraph.start for paragraph in paragraphs]
    for colon in _COLON.finditer(text):
        number = bisect_right(starts, colon.start()) - 1
        if number >= 0 and colon.start() - starts[number] <= _SIGNATURE and paragraphs[number].zone == "body":
            found = _LABEL.match(text, starts[number], paragraphs[number].end)
            labels |= {number: found[1]} if found else {}
    counts = Counter(labels.values())
    speakers = {label for label, count in counts.items() if count >= _LEAST_TURNS}
    return [number for number, label in labels.items() if label in speakers] if len(speakers) > 1 else []


def _turn(text: str, paragraph: Paragraph, number: int) -> Quotation:
    """What somebody says in an interview, behind the label."""
    found = _LABEL.match(text, paragraph.start, paragraph.end)
    start = found.end() if found else paragraph.start
    return Quotation((_run(paragraph, number, start),))


def _run(paragraph: Paragraph, number: int, start: int | None = None) -> Run:
    start = paragraph.start if start is None else start
    opening = Mark(SET_OFF, start, start)
    return Run(opening, Mark(SET_OFF, paragraph.end, paragraph.end), paragraph, number)
