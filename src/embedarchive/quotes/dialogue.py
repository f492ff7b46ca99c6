"""Statements behind a dash at the head of a paragraph: ``—Me voy —dijo Marta—. No vuelvo``, ``— Je pars, dit Marie``.

Lists and bullet points are marked in the same way, so a dash opens a statement only where somebody is credited in the
same paragraph.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from embedarchive.languages import Language
from embedarchive.quotes import inversion
from embedarchive.quotes.clause import sentence_after
from embedarchive.quotes.scan import Mark, Quotation, Run
from embedarchive.reading.page import Paragraph

_OPENING = re.compile(r"[—–―]\s?(?=\S)")
_CREDIT = re.compile(r"\s?[—–―]\s?(?=[^\W\d_])|(?<=[!?…])\s|,\s")
_GOES_ON = re.compile(r"[—–―][.,;:]?\s*(?=\S)")
_MOST_CREDITS = 8  # places of a paragraph that are tried


def dialogue(text: str, paragraphs: Sequence[Paragraph], language: Language) -> Iterator[Quotation]:
    """The statements behind dashes in a text, in order; one that a credit splits is two, as in quotation marks."""
    for number, paragraph in enumerate(paragraphs if language.dash_dialogue else ()):
        opening = _OPENING.match(text, paragraph.start, paragraph.end)
        credit = _credit(text, opening.end(), paragraph.end, language) if opening else None
        if opening and credit:
            yield _quotation(_mark(opening), _mark(credit), paragraph, number)
            rest = _GOES_ON.search(text, credit.end(), paragraph.end)
            if rest:
                reopening = Mark("—", rest.start() + 1, rest.end())  # the dash belongs to the credit before it
                yield _quotation(reopening, Mark("—", paragraph.end, paragraph.end), paragraph, number)


def _credit(text: str, start: int, end: int, language: Language) -> "re.Match[str] | None":
    """The sign behind which the credit of a statement stands."""
    for sign in islice(_CREDIT.finditer(text, start, end), _MOST_CREDITS):
        if sign.start() > start and inversion.opens_credit(sentence_after(text, sign.end(), end, language).letters):
            return sign
    return None


def _mark(sign: "re.Match[str]") -> Mark:
    return Mark("—", sign.start(), sign.end())


def _quotation(opening: Mark, closing: Mark, paragraph: Paragraph, number: int) -> Quotation:
    return Quotation((Run(opening, closing, paragraph, number),))
