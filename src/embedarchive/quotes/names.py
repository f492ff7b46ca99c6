"""Names in quotation marks: titles of shows, books, bills and songs, and nicknames. Nobody says them.

A title is known by its capitals, and by where it stands: behind an article, a preposition or another noun, as in ``on
the show “Meet the Neighbours”``, before a noun, as in ``“Meet the Neighbours” star Ann Lee``, or in a row of titles;
never behind a word that lets somebody speak. A nickname stands within a name: ``Ann “Sunny” Lee``.
"""

import re
from collections.abc import Iterator, Sequence

from embedarchive.languages import Language
from embedarchive.quotes.clause import clause
from embedarchive.quotes.scan import Quotation

_REACH = 40  # code points on either side of the marks in which the next word must be
_LONGEST = 80  # code points of a title
_MOST_WORDS = 8
_WORD = re.compile(r"\w[\w'’.-]*")
_BEFORE_TITLES = frozenset("Diw")
_IN_A_ROW = re.compile(r"[\W_]*(?:\w{1,3}\W+)?")  # a comma, or a short word such as "and"
_SHOUTED = frozenset("!?")  # ends of what people chant and ask
_NAME = "N"


def without_names(text: str, quotations: Sequence[Quotation], language: Language) -> Iterator[Quotation]:
    """The quotations that hold somebody's words."""
    title_end = -1
    for quotation in quotations:
        start = quotation.start
        in_a_row = title_end >= 0 and _IN_A_ROW.fullmatch(text, title_end, min(start, title_end + _REACH))
        if _is_name(text, quotation, language, in_a_row=bool(in_a_row)):
            title_end = quotation.end
        else:
            yield quotation


def _is_name(text: str, quotation: Quotation, language: Language, *, in_a_row: bool) -> bool:
    run = quotation.runs[0]
    start, end = run.opening.end, run.closing.start
    if end - start > _LONGEST or not text[start].isupper() or text[end - 1] in _SHOUTED:
        return False
    words = _capitalised_words(text, start, end, language)
    if not 1 <= words <= _MOST_WORDS:
        return False
    before = clause(text, max(run.paragraph.start, start - _REACH), run.opening.start, language).letters[-1:]
    after = clause(text, quotation.end, min(run.paragraph.end, quotation.end + _REACH), language).letters[:1]
    if words == 1:
        return before == after == _NAME
    return before in _BEFORE_TITLES or in_a_row or (after == "w" and text[end - 1].isalnum())


def _capitalised_words(text: str, start: int, end: int, language: Language) -> int:
    """How many words there are if all are capitalised as in a title; else none: most statements show it soon."""
    count = 0
    for word in _WORD.finditer(text, start, end):
        if not _is_capitalised(word[0], language):
            return 0
        count += 1
    return count


def _is_capitalised(word: str, language: Language) -> bool:
    return not word[0].islower() or word in language.small_words
