"""Words and their grammatical classes, each a letter; which word is of which class is the language's table.

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
n      noun for what is said ("Kritik") u      other word behind a noun
z      source named before ("zufolge")  o      cue that only stands behind ("aldus")
====== ================================ ====== =======================================

Signs stand for themselves, every dash for a hyphen.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache

from embedarchive.languages import Language

_REMEMBERED = 20_000  # words
_LONGEST_SOURCE = 4  # words of a phrase that names a source
_IGNORED = '„“”"«»'  # marks around names: where subjects may follow verbs, who is credited may stand in them
_INSIDE_NAME = re.compile("(?<=[^NIE]N)I[IE]*(?=N)|(?<=^N)I[IE]*(?=N)")
_INSIDE_ANY_NAME = re.compile("(?<=N)[IE]+(?=N)")
_OPENS_WITH_PARTICIPLE = re.compile("N(?![mxb]|N*a*[ct])")
_OPENS_LIKE_NOUN = re.compile("N")  # "Schließlich sagte": the verb comes second
_MAY_BE_NAME = re.compile('(?:(?<=[NTc])|(?<=T[.]))[ai]|(?<![^,”"])[ai](?=[ctm])')  # Theresa May; said From; May said
_AFTER_STATEMENT = frozenset(',”"')
_JOINT = r"(?:['’.&-]|(?<=\d),(?=\d))"  # what stands within a word or a number
_NOUN = re.compile("(?:(?<=[Dq])|(?<=[Dqi][wva])|(?<=[Dqi][wva][wva]))N")  # behind an article or adjective: no name
_BEHIND_NOUN = re.compile("(?<=[NT])w")  # with a small letter, no part of the noun's phrase
_PARTICLES = {"i": "I", "D": "E"}  # those that are words of another class outside of names
_OUTSIDE_NAME = str.maketrans("IE", "iD")


def classes(words: Sequence[str], language: Language) -> str:
    """The letters of words that follow one another."""
    letters = "".join(map(_reader(language), words))
    opening = _OPENS_LIKE_NOUN if language.capitalises_nouns else _OPENS_WITH_PARTICIPLE
    if opening.match(letters) and words[0].endswith(language.participle_endings):
        letters = "a" + letters[1:]  # "Facing questions, …"
    if not language.inverts:
        letters = _MAY_BE_NAME.sub(lambda found: _name_or(found[0], words, found.start(), language), letters)
    if "S" in letters:
        letters = _with_sources(words, letters, language)
    if "I" in letters or "E" in letters:
        letters = _with_particles(letters, language)
    if language.capitalises_nouns:
        letters = _NOUN.sub("w", _BEHIND_NOUN.sub("u", letters))
    # The full stop of an abbreviated title is a part of it, and ends no sentence.
    return letters[:-1].replace("T.", "TT") + letters[-1:]


def _name_or(letter: str, words: Sequence[str], at: int, language: Language) -> str:
    """N for a capitalised word that is a last name, as in ``Theresa May`` and ``May said``; else the letter it has."""
    word = words[at].casefold()
    follows_word = at > 0 and words[at - 1] not in _AFTER_STATEMENT
    is_date = word in language.weekdays or word in language.days or any(map(str.isdigit, words[at + 1 : at + 2]))
    may_be_name = word in language.months or letter == "i" or follows_word
    return "N" if words[at][0].isupper() and may_be_name and not is_date else letter


@cache
def token(language: Language) -> "re.Pattern[str]":
    """A word, or a sign; what is written together with the next word or hangs on the one before is a word too."""
    elided = "|".join(sorted(word[:-1] for word in language.elided))
    hanging = "|".join(sorted((word for word in language.pronouns if word.startswith("-")), key=len, reverse=True))
    before = rf"(?i:{elided})['’](?=\w)|" if elided else ""
    behind = rf"(?:{hanging})\b" if hanging else ""
    joined = rf"(?:(?!{behind}){_JOINT}[\w\xad]+)*" if behind else rf"(?:{_JOINT}[\w\xad]+)*"
    sign = rf"[^\w\s{_IGNORED}]" if language.inverts else r"[^\w\s]"
    ordinal = r"\d{1,2}\.(?=\s)|" if language.capitalises_nouns else ""
    return re.compile(
        rf"(?:[^\W\d_a-z]\.)+(?=[\s,])|{ordinal}{before}{behind and behind + '|'}[\w\xad]+{joined}|{sign}"
    )


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
        is_owner = word.endswith(language.possessive_endings)
        return "D" if is_owner else "T" if language.is_title(word.lower()) else "N"
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


def _source_phrase(words: Sequence[str], language: Language) -> str:
    """The letters of the longest phrase that the words begin with; empty if they begin with none."""
    lower = [word.lower().replace("'", "’") for word in words]
    for length in range(len(lower), 0, -1):
        phrase = " ".join(lower[:length])
        if phrase in language.sources or phrase in language.sources_behind:
            return ("S" if phrase in language.sources else "z") * length
    return ""


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
        "a": language.adverbs | language.no_names,
        "s": language.subordinators,
        "j": language.conjunctions,
        "r": language.relatives,
        "g": language.cue_participles,
        "P": language.pronouns,
        "q": language.quantifiers,
    }
    letters = {word: letter for letter, words in either_case.items() for word in words}
    letters |= {word.capitalize(): letter for word, letter in letters.items()}
    letters |= {word.capitalize(): "T" for word in language.titles}
    if language.capitalises_nouns:
        letters |= {word.capitalize(): "n" for word in language.speech_nouns - language.documents.keys()}
    letters |= {word: _PARTICLES.get(letters.get(word, ""), "k") for word in language.particles}
    as_written = {
        "a": language.expletives,
        "c": language.cues | language.stances,
        "x": language.auxiliaries,
        "b": language.passive_auxiliaries,
        "t": language.addressing_cues,
        "o": language.cues_behind,
        "m": language.noun_cues,
        "-": "-–—―",
    }
    letters |= {word: letter for letter, words in as_written.items() for word in words}
    return letters | {word.replace("’", "'"): letter for word, letter in letters.items() if "’" in word}
