"""The rules of attribution for languages whose subjects may stand behind their verbs, or be left out.

They read the word orders of ``inversion``; where an order is the same as in English, the rule is the one of ``rules``.
"""

import re
from collections.abc import Mapping

from embedarchive.languages import Language
from embedarchive.quotes import inversion, rules
from embedarchive.quotes.clause import SENTENCE_REACH, Clause, clause
from embedarchive.quotes.rules import Rule, again, credit
from embedarchive.quotes.setting import Credit, Setting
from embedarchive.quotes.subject import first_phrase

_PHRASE = re.compile("(?<![iS])D[wvamNT]+")
_REPORTED_SENTENCES = 4  # sentences in a row that may report one speaker's words


def followed(setting: Setting) -> Credit | None:
    """``“…”, hat Meier gesagt`` and ``“…”, sagte am Montag Meier``."""
    if setting.stands_alone and not _may_be_attributed(setting):
        return None
    return credit(setting.after, inversion.follows(_subjects(setting.after, setting.language)))


def followed_as_written(setting: Setting) -> Credit | None:
    """``“…”, sagte Meier``; a few words without a comma belong to the sentence: ``“Die Glocke” sahen viele``."""
    return rules.followed(setting) if _may_be_attributed(setting) else None


def introduced(setting: Setting) -> Credit | None:
    """``Am Montag sagte Meier: “…”``."""
    return preceded(setting) if setting.before.letters.endswith(":") else None


def implied(setting: Setting) -> Credit | None:
    """``(«…», afirmó Pérez.) «…», dijo``: a cue without a subject goes on with the one before."""
    cue = inversion.cue_alone(setting.after.letters) if setting.language.drops_subject else None
    last = _last_named(setting) if cue else None
    return Credit(last.speaker, setting.after.part(cue)) if cue and last else None


def put_inside(setting: Setting) -> Credit | None:
    """``« Je pars, a dit Morel, et je ne reviens pas. »``."""
    run = setting.quotation.runs[0]
    end = min(run.closing.start, run.opening.end + SENTENCE_REACH)
    words = clause(setting.text, run.opening.end, end, setting.language)
    return credit(words, inversion.inside(words.letters))


def preceded(setting: Setting) -> Credit | None:
    """``Am Montag nannte Meier das “…”``, and ``Meier will “…”`` where no cue tells who speaks."""
    letters = _subjects(setting.before, setting.language)
    return credit(setting.before, inversion.precedes(letters) or inversion.precedes(_stances(setting, letters)))


def sourced(setting: Setting) -> Credit | None:
    """``“…”, Meier zufolge``, ``In dem Bericht heißt es: “…”`` and ``nach den Worten der Ministerin “…”``."""
    for words in (setting.before, setting.after):
        found = inversion.names_source(words.letters)
        if found:
            return credit(words, found)
    return None


def reported(setting: Setting) -> Credit | None:
    """``(Meier sagte, es regne.) Dies sei “…”``: the mood of the verb tells that the sentence is still another's."""
    words = setting.language.reporting
    if words.isdisjoint(setting.before.words) and words.isdisjoint(setting.after.words):
        return None
    for sentence in setting.earlier_sentences(_REPORTED_SENTENCES):
        found = inversion.names_source(sentence.letters) or inversion.precedes(_subjects(sentence, setting.language))
        if found or words.isdisjoint(sentence.words):
            return Credit(sentence.part(found.speaker)) if found else None
    return again(setting)


def sentence_earlier(setting: Setting) -> Credit | None:
    """``Meier widersprach. “…”``: the sentence before has a cue."""
    if not (setting.stands_alone and setting.is_statement):
        return None
    sentence = setting.earlier
    found = inversion.names_source(sentence.letters) or inversion.precedes(_subjects(sentence, setting.language))
    return credit(sentence, found)


def led_to(setting: Setting) -> Credit | None:
    """The paragraph before ends in ``sagte Meier:``."""
    lead = setting.lead if setting.stands_alone else None
    return credit(lead, inversion.precedes(_subjects(lead, setting.language))) if lead else None


def approached(setting: Setting) -> Credit | None:
    """``Meier trat vor die Presse: “…”``: a sentence with no cue that stops before the marks."""
    fits = setting.before.letters.endswith((":", ",")) and setting.is_statement
    letters = _subjects(setting.before, setting.language) if fits else ""
    speaker = inversion.behind_any_verb(letters) or first_phrase(letters)
    found = Credit(setting.before.part(speaker)) if speaker else None
    return found if found and not found.speaker.written.isupper() else None


INVERTED_RULES: Mapping[str, Rule] = {
    "dash": rules.signed,
    "label": rules.labelled,
    "after": followed_as_written,
    "inverted-after": followed,
    "implied": implied,
    "colon": rules.named_before_colon,
    "inverted-source": sourced,
    "inverted-colon": introduced,
    "inverted-before": preceded,
    "inside": put_inside,
    "chain": rules.chained,
    "verb": rules.followed_by_verb,
    "trailing": rules.trailed,
    "sentence": rules.same_sentence,
    "inverted-earlier": sentence_earlier,
    "paragraph": rules.same_paragraph,
    "inverted-lead": led_to,
    "floating": rules.next_paragraph,
    "mood": reported,
    "approach": approached,
}
"""Every rule by name, in the order in which they are asked."""


def _may_be_attributed(setting: Setting) -> bool:
    """Whether the marked words are no mere subject of what follows them."""
    return setting.leaves_sentence_open or setting.is_statement or setting.after.letters.startswith("-")


def _subjects(clause: Clause, language: Language) -> str:
    """The letters of a clause, with the phrases whose case shows that they are no subject as if they were adverbs."""

    def masked(phrase: "re.Match[str]") -> str:
        is_oblique = clause.words[phrase.start()].casefold() in language.oblique
        return "a" * len(phrase[0]) if is_oblique else phrase[0]

    return _PHRASE.sub(masked, clause.letters) if language.oblique else clause.letters


def _stances(setting: Setting, letters: str) -> str:
    """The letters of the words before the marks, with auxiliaries that tell a stance as cues: ``Meier will “…”``."""
    pairs = zip(setting.before.words, letters, strict=True)
    return "".join("c" if letter == "x" and word in setting.language.stances else letter for word, letter in pairs)


def _last_named(setting: Setting) -> Credit | None:
    """The speaker of the quotation before or, where there is none, the subject of the sentence before."""
    for sentence in () if setting.previous else setting.earlier_sentences(1):
        return rules.subject_of(sentence)
    return again(setting)
