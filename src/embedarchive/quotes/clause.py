"""Words as their grammatical classes: a clause becomes a short string of letters that a regular expression can read.

Each word or sign stands for one letter, so the rules of attribution are patterns over letters, the same for every
language; which word is of which class is the language's table.

letter class                          letter class
====== ============================== ====== =====================================
N      capitalised word of a name     c      cue ("said")
T      title ("Sen.")                 g      cue participle ("saying")
k      particle of a name ("van")     x      auxiliary ("has")
P      subject pronoun ("she")        v      other verb, as far as its ending shows
D      determiner, possessive name    a      adverb
q      determiner or pronoun ("some") j      conjunction
S      word of "according to"         s      subordinator
z      source named before ("zufolge")r      relative pronoun
i      preposition                    o      cue that only stands behind ("aldus")
w      any other word
====== ============================== ====== =====================================
=======
====== ================================ ====== =======================================
letter class                            letter class
====== ================================ ====== =======================================
N      capitalised word of a name       c      cue ("said")
T      title ("Sen.")                   t      cue with an addressee ("told")
k      particle of a name ("van")       m      cue that may be a noun ("claims")
P      subject pronoun ("she")          g      cue participle ("saying")
D      determiner, possessive name      x      auxiliary ("has")
q      determiner or pronoun ("some")   b      auxiliary of a passive ("was")
S      word of "according to"           v      other verb, as far as its ending shows
i      preposition                      a      adverb
r      relative pronoun                 j      conjunction
w      any other word                   s      subordinator
z      source named before ("zufolge")  o      cue that only stands behind ("aldus")
====== ================================ ====== =======================================

Signs stand for themselves, every dash for a hyphen.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property

from embedarchive.languages import Language

SENTENCE_REACH = 400  # code points on either side of a quotation in which its attribution is looked for
_SENTENCE_END = re.compile(r"[.!?…]+['’)\]]?\s+(?=[^\W\d_a-z]|\Z)")
_LONGEST_SOURCE = 4  # words of a phrase that names a source
_INSIDE_NAME = re.compile("(?<=[^NIE]N)I[IE]*(?=N)|(?<=^N)I[IE]*(?=N)")
_INSIDE_ANY_NAME = re.compile("(?<=N)[IE]+(?=N)")
_NOUN = re.compile("(?:(?<=[Dq])|(?<=[Dqi][wva])|(?<=[Dqi][wva][wva]))N")  # behind an article or adjective: no name
_PARTICLES = {"i": "I", "D": "E"}  # those that are words of another class outside of names
_OUTSIDE_NAME = str.maketrans("IE", "iD")
_POSSESSIVE = ("'s", "’s", "s'", "s’")


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
    known = _letters(language)
    token = _token(language)
    words = token.findall(text, start, end)
    letters = "".join([known.get(word) or _letter(word, language) for word in words])
    if "S" in letters:
        letters = _with_sources(words, letters, language)
    if "I" in letters or "E" in letters:
        letters = _with_particles(letters, language)
    if language.capitalises_nouns and "N" in letters:
        letters = _with_nouns(words, letters, language)
    # The full stop of an abbreviated title is a part of it.
    return Clause((text, start, end), token, words, letters.replace("T.", "TT"))


def _letter(word: str, language: Language) -> str:
    """The class of a word that is in no table as it stands."""
    first = word[0]
    if not (first.isalnum() or first == "_"):
        return first
    if first.isupper():
        return "D" if word.endswith(_POSSESSIVE) else "T" if language.is_title(word.lower()) else "N"
    if language.adverb_endings and word.endswith(language.adverb_endings):
        return "a"
    return "v" if language.verb_endings and word.endswith(language.verb_endings) else "w"


def _with_sources(words: Sequence[str], letters: str, language: Language) -> str:
    """The letters with S or z for every word of a phrase that names a source; a phrase's first word alone is none."""
    known = _letters_but_sources(language)
    classes = list(letters)
    at = letters.find("S")
    while at >= 0:
        found = _source_phrase(words[at : at + _LONGEST_SOURCE], language)
        found = found or known.get(words[at]) or _letter(words[at], language)
        classes[at : at + len(found)] = found
        at = letters.find("S", at + len(found))
    return "".join(classes)


def _with_particles(letters: str, language: Language) -> str:
    """The letters with k for a preposition or determiner inside a name: ``Ursula von der Leyen``, ``João da Silva``.

    Where nouns look like names, only one word may stand before it: the Meier of ``Anna Meier von der Post`` is at home
    there.
    """
    inside = _INSIDE_NAME if language.capitalises_nouns else _INSIDE_ANY_NAME
    return inside.sub(lambda found: "k" * len(found[0]), letters).translate(_OUTSIDE_NAME)


def _with_nouns(words: Sequence[str], letters: str, language: Language) -> str:
    """The letters with w for capitalised words that their places show to be no names, and a for an adverb at the head."""
    head = "a" if letters[0] == "N" and words[0].endswith(language.adverb_endings) else letters[0]
    return _NOUN.sub("w", head + letters[1:])


def _source_phrase(words: Sequence[str], language: Language) -> str:
    """The letters of the longest phrase that the words begin with; empty if they begin with none."""
    lower = [word.lower().replace("'", "’") for word in words]
    for length in range(len(lower), 0, -1):
        phrase = " ".join(lower[:length])
        if phrase in language.sources or phrase in language.sources_behind:
            return ("S" if phrase in language.sources else "z") * length
    return ""


@cache
def _token(language: Language) -> "re.Pattern[str]":
    """A word, or a sign; what is written together with the next word or hangs on the one before is a word too."""
    every_word = (*language.determiners, *language.prepositions, *language.subordinators, *language.pronouns)
    elided = "|".join(sorted({word[:-1] for word in every_word if word.endswith("’")}))
    hanging = "|".join(sorted((word for word in language.pronouns if word.startswith("-")), key=len, reverse=True))
    before = rf"(?i:{elided})['’](?=\w)|" if elided else ""
    behind = rf"(?:{hanging})\b" if hanging else ""
    joined = rf"(?:(?!{behind})['’.&-]\w+)*" if behind else r"(?:['’.&-]\w+)*"
    return re.compile(rf"(?:[^\W\d_a-z]\.)+(?=[\s,])|{before}{behind and behind + '|'}\w+{joined}|[^\w\s]")


@cache
def _letters(language: Language) -> Mapping[str, str]:
    """Every word of the language's tables to its letter, as it stands within a sentence or at its head."""
    first = {phrase.partition(" ")[0]: "S" for phrase in language.sources | language.sources_behind}
    return {**_letters_but_sources(language), **first, **{word.capitalize(): "S" for word in first}}


@cache
def _letters_but_sources(language: Language) -> Mapping[str, str]:
    either_case = {
        "i": language.prepositions,
        "D": language.determiners,
        "q": language.quantifiers,
        "a": language.adverbs | language.no_names,
        "s": language.subordinators,
        "j": language.conjunctions,
        "r": language.relatives,
        "q": language.quantifiers,
        "g": language.cue_participles,
        "P": language.pronouns,
    }
    letters = {word: letter for letter, words in either_case.items() for word in words}
    letters |= {word.capitalize(): letter for word, letter in letters.items()}
    letters |= {word.capitalize(): "T" for word in language.titles}
    letters |= {word: _PARTICLES.get(letters.get(word, ""), "k") for word in language.particles}
    as_written = {
        "x": language.auxiliaries,
        "b": language.passive_auxiliaries,
        "c": language.cues,
        "t": language.addressing_cues,
        "o": language.cues_behind,
        "m": language.noun_cues,
        "-": "-–—―",
    }
    letters |= {word: letter for letter, words in as_written.items() for word in words}
    return letters | {word.replace("’", "'"): letter for word, letter in letters.items() if "’" in word}
