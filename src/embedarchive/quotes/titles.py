"""Titles in quotation marks: names of shows, books, bills and songs, which nobody says.

A title is known by its capitals, and by where it stands: behind an article, a preposition or another noun, as in ``on
the show “Meet the Neighbours”``, and not behind a word that lets somebody speak.
"""

import re

from embedarchive.languages import Language
from embedarchive.quotes.clause import clause
from embedarchive.quotes.scan import Quotation

_REACH = 40  # code points before the marks in which the word before them must begin
_LONGEST = 80  # code points of a title
_MOST_WORDS = 8
_WORD = re.compile(r"\w[\w'’.-]*")
_BEFORE_TITLES = frozenset("Diw")


def is_title(text: str, quotation: Quotation, language: Language) -> bool:
    """Whether the marked words are the title of something rather than anybody's words."""
    run = quotation.runs[0]
    start, end = run.opening.end, run.closing.start
    if end - start > _LONGEST or not text[start].isupper():
        return False
    words = _WORD.findall(text, start, end)
    if not 2 <= len(words) <= _MOST_WORDS or not all(_is_capitalised(word, language) for word in words):
        return False
    before = clause(text, max(run.paragraph.start, run.opening.start - _REACH), run.opening.start, language)
    return before.letters[-1:] in _BEFORE_TITLES


def _is_capitalised(word: str, language: Language) -> bool:
    return not word[0].islower() or word in language.small_words
