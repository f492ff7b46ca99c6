"""Words as their grammatical classes: a clause becomes a short string of letters that a regular expression can read.

Each word or sign stands for one letter (see ``classes``), so the rules of attribution are patterns over letters, the
same for every language.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from embedarchive.languages import Language
from embedarchive.quotes.classes import classes, token

SENTENCE_REACH = 400  # code points on either side of a quotation in which its attribution is looked for
_SENTENCE_END = re.compile(r"[.!?…]+['’)\]]?\s+(?=[^\W\d_a-z]|\Z)")


class Clause:
    """A stretch of text by word classes: ``letters[k]`` is the class of ``text[starts[k]:ends[k]]``.

    Where the words stand is only read off when somebody asks: mostly the letters alone decide.
    """

    def __init__(self, stretch: tuple[str, int, int], token: "re.Pattern[str]", words: Sequence[str], letters: str):
        self.words = words
        self.letters = letters
        self._stretch = stretch
        self._token = token

    @cached_property
    def starts(self) -> list[int]:
        """Where each word starts."""
        return [token.start() for token in self._token.finditer(*self._stretch)]

    @property
    def ends(self) -> list[int]:
        """Where each word ends."""
        return [start + len(word) for start, word in zip(self.starts, self.words, strict=True)]

    def span(self, words: tuple[int, int]) -> tuple[int, int]:
        """Where words stand in the text, given the first and the one after the last."""
        last = words[1] - 1
        return self.starts[words[0]], self.starts[last] + len(self.words[last])

    def ending(self, count: int, last: int | None = None) -> str:
        """The last words up to, not including, number ``last``, as they stand in the text; at most ``count``."""
        last = len(self.words) if last is None else last
        start, end = self.span((max(0, last - count), last))
        return self._stretch[0][start:end]


NO_WORDS = Clause(("", 0, 0), re.compile(""), (), "")


def sentence_before(text: str, start: int, end: int, language: Language) -> Clause:
    """The last sentence of ``text[start:end]``, which the text at ``end`` may continue."""
    start = max(start, end - SENTENCE_REACH)
    if not text[start:end].strip():
        return NO_WORDS
    breaks = [found.end() for found in _breaks(text, start, end, language)]
    return clause(text, breaks[-1] if breaks else start, end, language)


def sentence_after(text: str, start: int, end: int, language: Language) -> Clause:
    """The first sentence of ``text[start:end]``, or the rest of one."""
    end = min(end, start + SENTENCE_REACH)
    first = next(_breaks(text, start, end, language), None)
    return clause(text, start, first.end() if first else end, language)


def _breaks(text: str, start: int, end: int, language: Language) -> Iterator["re.Match[str]"]:
    return (found for found in _SENTENCE_END.finditer(text, start, end) if not _abbreviates(text, found, language))


def _abbreviates(text: str, found: "re.Match[str]", language: Language) -> bool:
    """Whether the full stop belongs to a title, an initial or an abbreviation with stops."""
    word = text[max(0, found.start() - 12) : found.start()].rpartition(" ")[2]
    return word[:1].isupper() and (len(word) == 1 or "." in word or word.lower() in language.titles)


def clause(text: str, start: int, end: int, language: Language) -> Clause:
    """The words of ``text[start:end]``, classed by the language."""
    word = token(language)
    words = word.findall(text, start, end)
    return Clause((text, start, end), word, words, classes(words, language))
