"""Names in quotation marks: titles of shows, books, bills and songs, and nicknames. Nobody says them.

A title is known by its capitals, and by where it stands: behind an article, a preposition or another noun, as in ``on
the show “Meet the Neighbours”``, before a noun, as in ``“Meet the Neighbours” star Ann Lee``, or in a row of titles;
never behind a word that lets somebody speak. A nickname stands within a name: ``Ann “Sunny” Lee``.
Where nouns are capitalised titles look like any phrase: there a name is also what begins a compound, a code, an address
of the web, nouns side by side, and what was told something: ``sagte sie dem „Kurier“``.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import repeat

from embedarchive.languages import Language
from embedarchive.quotes.clause import Clause, clause
from embedarchive.quotes.scan import Quotation

_REACH = 40  # code points on either side of the marks in which the next word must be
_LONGEST = 100  # code points of a title
_MOST_WORDS = 8
_WORD = re.compile(r"\w[\w'’.-]*")
_BEFORE_TITLES = ("D", "i", "w")
_IN_A_ROW = re.compile(r"[\W_]*(?:\w{1,3}\W+)?")  # a comma, or a short word such as "and"
_CODE = re.compile(r"(?=\D*\d)(?=[\d-]*[^\W\d])[\w-]+|[\w-]+(?:\.[^\W\d_]{2,})+")  # C4, herald.org
_COMPOUND = re.compile(r"-(\w+)")  # „Bild“-Zeitung
_ADDRESSES = re.compile("(?:[NP]a*c|c(?:P|[DTw]{0,3}N+))a*(?P<to>D|iD?)$")  # sagte er dem
_OBJECT = re.compile("c[^i]*(?P<object>D)[wva]*$")
_SHOUTED = frozenset("!?")  # ends of what people chant and ask
_LEADS_TO_NAME = re.compile("[^cSz]*[iDNTwuj(]")
_NAME = "N"
_CREDITS = re.compile(",[co]a*(?:Dw{0,2})?|[co]a*Dw{0,2}|(?:.*[^S])?S+D?")


def without_names(text: str, quotations: Sequence[Quotation], language: Language) -> Iterator[Quotation]:
    """The quotations that hold somebody's words."""
    title_end = last_end = -1
    for quotation in quotations:
        start = quotation.start
        in_a_row = title_end >= 0 and _IN_A_ROW.fullmatch(text, title_end, min(start, title_end + _REACH))
        is_credited = _is_credited(text, last_end, quotation, language)
        last_end = quotation.end
        if is_credited or _is_name(text, quotation, language, in_a_row=bool(in_a_row)):
            title_end = quotation.end
        else:
            yield quotation


def _is_credited(text: str, last_end: int, quotation: Quotation, language: Language) -> bool:
    """Whether the marks hold the name of who is credited with something: ``(„…“), schreibt die „Rundschau“``."""
    run = quotation.runs[0]
    start = max(run.paragraph.start, last_end, run.opening.start - _REACH)
    if not (language.inverts and _CREDITS.fullmatch(clause(text, start, run.opening.start, language).letters)):
        return False
    end = min(run.closing.start, run.opening.end + _LONGEST)
    return bool(_title_words(_WORD.findall(text, run.opening.end, end), language))


def _is_name(text: str, quotation: Quotation, language: Language, *, in_a_row: bool) -> bool:
    run = quotation.runs[0]
    start, end = run.opening.end, run.closing.start
    if end - start > _LONGEST or text[end - 1] in _SHOUTED:
        return False
    if language.capitalises_nouns and (_CODE.fullmatch(text, start, end) or _is_in_compound(text, quotation, language)):
        return True
    if not text[start].isupper():
        return False
    near = max(run.paragraph.start, start - _REACH)
    is_named = language.is_naming(text[near : run.opening.start].rstrip().rpartition(" ")[2].casefold())
    return is_named or _is_title(text, quotation, near, language, in_a_row=in_a_row)


def _is_title(text: str, quotation: Quotation, near: int, language: Language, *, in_a_row: bool) -> bool:
    """Whether the words are written as in a title, and what stands ``near`` the marks leads to one."""
    run = quotation.runs[0]
    start, end = run.opening.end, run.closing.start
    written = _WORD.findall(text, start, end)
    words = _title_words(written, language)
    if not words:
        return False
    before = clause(text, near, run.opening.start, language)
    after = clause(text, quotation.end, min(run.paragraph.end, quotation.end + _REACH), language).letters[:1]
    if words == 1:
        inside_name = before.letters[-1:] == after == _NAME
        return inside_name or _stands_by_noun(before, language) or _is_addressed(before, language)
    by_noun = after == "w" and text[end - 1].isalnum() and not language.capitalises_nouns
    return in_a_row or by_noun or _leads_to_title(before, language) or _is_proper_name(written, before, language)


def _is_in_compound(text: str, quotation: Quotation, language: Language) -> bool:
    """Whether the marks hold the first part of a noun that is none of speech: ``die „Bild“-Zeitung``."""
    compound = _COMPOUND.match(text, quotation.end)
    return compound is not None and compound[1].casefold() not in language.speech_nouns


def _title_words(words: Sequence[str], language: Language) -> int:
    """How many words there are if all are written as in a title, else none: most statements show it soon."""
    if not all(map(_is_capitalised, words, (*words[1:], ""), repeat(language))):
        return 0
    return len(words) if sum(word not in language.small_words for word in words) <= _MOST_WORDS else 0


def _is_capitalised(word: str, following: str, language: Language) -> bool:
    """Whether a word is written as in a title: with a capital, unless it is a small one or describes what follows."""
    if not word[0].islower() or word in language.small_words:
        return True
    endings = language.adjective_endings
    return word.endswith(endings) and (following[:1].isupper() or following.endswith(endings))


def _leads_to_title(before: Clause, language: Language) -> bool:
    """Whether a title may follow; where nouns are capitalised, their phrases look like titles, and less will do."""
    if not language.capitalises_nouns:
        return before.letters.endswith(_BEFORE_TITLES)
    is_definite = before.letters.endswith("D") and before.words[-1].casefold() in language.definite
    return is_definite or _stands_by_noun(before, language)


def _is_proper_name(words: Sequence[str], before: Clause, language: Language) -> bool:
    """Whether nouns stand side by side, as in names only, and nobody speaks: ``gehört zur „Grupo Planeta“``."""
    if not (language.capitalises_nouns and all(word[0].isupper() for word in words)):
        return False
    return bool(_LEADS_TO_NAME.fullmatch(before.letters)) and before.words[-1].casefold() not in language.speech_nouns


def _is_addressed(before: Clause, language: Language) -> bool:
    """Whether a name must follow of whom somebody speaks to: ``sagte er dem „Spiegel“``."""
    found = _ADDRESSES.search(before.letters)
    return found is not None and before.words[found.start("to")] in language.addressing


def _stands_by_noun(before: Clause, language: Language) -> bool:
    """Whether a noun stands before the marks that is known to be none of speech: ``der Sender „…“``."""
    if not (language.capitalises_nouns and before.letters.endswith("w")) or _is_blamed(before, language):
        return False
    return before.words[-1][0].isupper() and before.words[-1].casefold() not in language.speech_nouns


def _is_blamed(before: Clause, language: Language) -> bool:
    """Whether the noun is whom somebody charges with the marked words: ``warf der Partei „Panik“ vor``."""
    found = _OBJECT.search(before.letters)
    return found is not None and before.words[found.start("object")] in language.oblique | language.addressing
