"""The letters of a clause, corrected by what only its words tell: a case, a stance, a participle on its own."""

import re

from embedarchive.languages import Language
from embedarchive.quotes.clause import Clause

_PHRASE = re.compile("(?<![iS])D[wvamNT]+")
_CUE = re.compile("c")
_BEHIND_AUXILIARY = re.compile("x[^xc,:;]{0,12}$")


def without_look_alikes(clause: Clause, language: Language) -> str:
    """The letters of a clause, with what only looks like a subject or its cue as if it were an adverb.

    That are phrases whose case shows that they are no subject, and participles without an auxiliary: ``accusé de``.
    """

    def oblique(phrase: "re.Match[str]") -> str:
        is_oblique = clause.words[phrase.start()].casefold() in language.oblique
        return "a" * len(phrase[0]) if is_oblique else phrase[0]

    def passive(cue: "re.Match[str]") -> str:
        is_bare = clause.words[cue.start()].endswith(language.past_participles)
        return "a" if is_bare and not _BEHIND_AUXILIARY.search(clause.letters, 0, cue.start()) else "c"

    letters = _PHRASE.sub(oblique, clause.letters) if language.oblique else clause.letters
    return _CUE.sub(passive, letters) if language.past_participles else letters


def with_stances(clause: Clause, letters: str, language: Language) -> str:
    """The letters of a clause, with auxiliaries that tell a stance as cues: ``Meier will “…”``."""
    pairs = zip(clause.words, letters, strict=True)
    return "".join("c" if letter == "x" and word in language.stances else letter for word, letter in pairs)
