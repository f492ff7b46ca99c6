"""The letters of a clause, corrected by what only its words tell: a case, a participle on its own."""

import re

from embedarchive.languages import Language, as_in_tables
from embedarchive.quotes.clause import Clause

_PHRASE = re.compile("(?<![iS])D[wvamNT]+")
_CUE = re.compile("c")
_AUXILIARY = re.compile("[xb][^xbc,:;]{0,12}$")


def without_look_alikes(clause: Clause, language: Language) -> str:
    """The letters of a clause, with what only looks like a subject or its cue as if it were an adverb.

    That are phrases whose case shows that they are no subject, and participles on their own or in the passive, such as
    ``accusé de`` and ``est accusé de``.
    """

    def oblique(phrase: "re.Match[str]") -> str:
        is_oblique = clause.words[phrase.start()].casefold() in language.oblique
        return "a" * len(phrase[0]) if is_oblique else phrase[0]

    def passive(cue: "re.Match[str]") -> str:
        at = cue.start()
        is_participle = clause.words[at].endswith(language.past_participles)
        return "a" if is_participle and not _is_active(clause, at, language) else "c"

    letters = _PHRASE.sub(oblique, clause.letters) if language.oblique else clause.letters
    return _CUE.sub(passive, letters) if language.past_participles else letters


def _is_active(clause: Clause, participle: int, language: Language) -> bool:
    """Whether an auxiliary stands before a participle, and is none of the passive: ``a dit``, ``s'est exclamé``."""
    auxiliary = _AUXILIARY.search(clause.letters, 0, participle)
    if not auxiliary or auxiliary[0][0] == "x":
        return bool(auxiliary)
    before = clause.words[auxiliary.start() - 1] if auxiliary.start() else ""
    return as_in_tables(before) in language.reflexives
