"""Words as their grammatical classes: a clause becomes a short string of letters that a regular expression can read.

Each word or sign stands for one letter, so the rules of attribution are patterns over letters, the same for every
language; which word is of which class is the language's table.

====== ================================ ====== =======================================
letter class                            letter class
====== ================================ ====== =======================================
N      capitalised word of a name       c      cue ("said")
T      title ("Sen.")                   t      cue with an addressee ("told")
k      particle of a name ("van")       m      cue that may be a noun ("claims")
P      subject pronoun ("she")          g      cue participle ("saying")
D      determiner, possessive name      x      auxiliary ("has")
q      determiner or pronoun ("some")   b      auxiliary of a passive ("was")
S      first of "according to"          v      other verb, as far as its ending shows
i      preposition                      a      adverb
r      relative pronoun                 j      conjunction
w      any other word                   s      subordinator
====== ================================ ====== =======================================

Signs stand for themselves, every dash for a hyphen.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, lru_cache

from embedarchive.languages import Language
from embedarchive.quotes.once import once

_FEW = 5  # code points, between which and a quotation there are often blanks alone
_REMEMBERED = 20_000  # words
SENTENCE_REACH = 400  # code points on either side of a quotation in which its attribution is looked for
_TOKEN = re.compile(r"(?:[^\W\d_a-z]\.)+(?=[\s,])|[\w\xad]+(?:['’.&-][\w\xad]+)*|[^\w\s]")
_SENTENCE_END = re.compile(r"[.!?…]+['’)\]]?\s+(?=[^\W\d_a-z]|\Z)")
POSSESSIVE = ("'s", "’s", "s'", "s’")


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
        for word in self.words:  # nothing but white space stands between two of them
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
    """Whether the full stop belongs to a title, an initial or an abbreviation with stops."""
    word = text[max(0, found.start() - 12) : found.start()].rpartition(" ")[2]
    return word[:1].isupper() and (len(word) == 1 or "." in word or word.lower() in language.titles)


def clause(text: str, start: int, end: int, language: Language) -> Clause:
    """The words of ``text[start:end]``, classed by the language."""
    words = _TOKEN.findall(text, start, end)
    letters = "".join(map(_reader(language), words))
    if letters.startswith("N") and language.participle_ending and words[0].endswith(language.participle_ending):
        letters = "a" + letters[1:]  # "Facing questions, …"
    # The full stop of an abbreviated title is a part of it.
    return Clause(text, start, words, letters.replace("T.", "TT"))


@cache
def _reader(language: Language) -> Callable[[str], str]:
    """What gives a word its letter; it remembers the words that came last, for most come again and again."""
    known = _letters(language)
    return lru_cache(_REMEMBERED)(lambda word: known.get(word) or _letter(word, language))


def _letter(word: str, language: Language) -> str:
    """The class of a word that is in no table as it stands."""
    first = word[0]
    if not (first.isalnum() or first in "_\xad"):
        return first
    if first.isalpha() and not first.islower():  # scripts without capitals write the names of other countries
        return "D" if word.endswith(POSSESSIVE) else "N"
    if language.adverb_ending and word.endswith(language.adverb_ending):
        return "a"
    return "v" if language.verb_endings and word.endswith(language.verb_endings) else "w"


@cache
def _letters(language: Language) -> Mapping[str, str]:
    """Every word of the language's tables to its letter, as it stands within a sentence or at its head."""
    either_case = {
        "i": language.prepositions,
        "D": language.determiners,
        "q": language.quantifiers,
        "a": language.adverbs | language.no_names,
        "s": language.subordinators,
        "j": language.conjunctions,
        "r": language.relatives,
        "g": language.cue_participles,
        "P": language.pronouns,
        "S": language.sources,
    }
    letters = {word: letter for letter, words in either_case.items() for word in words}
    letters |= {word.capitalize(): letter for word, letter in letters.items()}
    letters |= {word.capitalize(): "T" for word in language.titles}
    letters |= dict.fromkeys(language.particles, "k") | dict.fromkeys(language.auxiliaries, "x")
    letters |= dict.fromkeys(language.passive_auxiliaries, "b")
    return (
        letters
        | dict.fromkeys(language.cues | language.stances, "c")
        | dict.fromkeys(language.addressing_cues, "t")
        | dict.fromkeys(language.noun_cues, "m")
        | dict.fromkeys("-–—―", "-")
    )
