"""Words as their grammatical classes: a clause becomes a short string of letters that a regular expression can read.

Each word or sign stands for one letter (see ``classes``), so the rules of attribution are patterns over letters, the
same for every language.
"""

import re
from collections.abc import Iterator, Sequence

from embedarchive.languages import Language
from embedarchive.quotes.classes import classes, token
from embedarchive.quotes.once import once
from embedarchive.text import GLUED

_ORDINAL_DIGITS = 2
_FEW = 5  # code points, between which and a quotation there are often blanks alone
SENTENCE_REACH = 400  # code points on either side of a quotation in which its attribution is looked for
_SENTENCE_END = re.compile(rf"[.!?…]+(?:['’)\]]?\s+(?=[^\W\d_a-z]|\Z)|{GLUED})")


class Clause:
    """Words of a text with their classes: ``letters[k]`` is the class of ``words[k]``.

    Where the words stand is only read off when somebody asks: mostly the letters alone decide.

    Attributes:
        text: The text in which they stand.
        words: The words and signs.
        letters: Their classes.
    """

    def __init__(self, text: str, start: int, words: Sequence[str], letters: str) -> None:
        self.text = text
        self.words = words
        self.letters = letters
        self._from = start

    @once
    def starts(self) -> list[int]:
        """Where each word starts."""
        starts: list[int] = []
        at = self._from
        for word in self.words:  # nothing but white space or a mark stands between two of them
            at = self.text.index(word, at)
            starts.append(at)
            at += len(word)
        return starts

    @property
    def start(self) -> int:
        """Where the first word starts."""
        return self.starts[0]

    @property
    def end(self) -> int:
        """Where the last word ends."""
        return self.starts[-1] + len(self.words[-1])

    @property
    def written(self) -> str:
        """The words as they stand in the text."""
        return self.text[self.start : self.end]

    def part(self, words: tuple[int, int]) -> "Clause":
        """Some of the words, given the first and the one after the last."""
        first, last = words
        return Clause(self.text, self.starts[first], self.words[first:last], self.letters[first:last])


NO_WORDS = Clause("", 0, (), "")


def sentence_before(text: str, start: int, end: int, language: Language) -> Clause:
    """The last sentence of ``text[start:end]``, which the text at ``end`` may continue."""
    start = max(start, end - SENTENCE_REACH)
    if end - start < _FEW and not text[start:end].strip():
        return NO_WORDS
    for found in _breaks(text, start, end, language):
        start = found.end()
    return clause(text, start, end, language) if start < end else NO_WORDS


def sentence_after(text: str, start: int, end: int, language: Language) -> Clause:
    """The first sentence of ``text[start:end]``, or the rest of one."""
    end = min(end, start + SENTENCE_REACH)
    first = next(_breaks(text, start, end, language), None)
    return clause(text, start, first.end() if first else end, language)


def _breaks(text: str, start: int, end: int, language: Language) -> Iterator["re.Match[str]"]:
    return (found for found in _SENTENCE_END.finditer(text, start, end) if not _abbreviates(text, found, language))


def _abbreviates(text: str, found: "re.Match[str]", language: Language) -> bool:
    """Whether the full stop belongs to a number, an initial, or an abbreviation such as a title."""
    word = text[max(0, found.start() - 12) : found.start()].rpartition(" ")[2]
    if word.isdigit():
        return _is_ordinal(word, text[found.end() : found.end() + 12].partition(" ")[0].casefold(), language)
    is_initial = len(word) == 1 and word not in language.platforms  # "on X. Then"
    return word[:1].isupper() and (is_initial or "." in word or language.is_abbreviation(word.lower()))


def _is_ordinal(number: str, following: str, language: Language) -> bool:
    """Whether a number with a full stop counts the noun that follows: a day its month, ``2. Bundesliga`` in German."""
    is_noun = language.capitalises_nouns and following not in language.no_part_of_names
    return following in language.months or (is_noun and len(number) <= _ORDINAL_DIGITS)


def clause(text: str, start: int, end: int, language: Language) -> Clause:
    """The words of ``text[start:end]``, classed by the language."""
    words = token(language).findall(text, start, end)
    return Clause(text, start, words, classes(words, language))
