"""The rules of attribution for languages whose subjects may stand behind their verbs, or be left out.

They read the word orders of ``inversion``; where an order is the same as in English, the rule is the one of ``rules``.
"""

from collections.abc import Mapping

from embedarchive.quotes import inversion, rules
from embedarchive.quotes.clause import SENTENCE_REACH, clause
from embedarchive.quotes.rules import Rule, again, credit
from embedarchive.quotes.setting import Credit, Setting

_REPORTED_SENTENCES = 4  # sentences in a row that may report one speaker's words


def followed(setting: Setting) -> Credit | None:
    """``“…”, hat Meier gesagt`` and ``“…”, sagte am Montag Meier``."""
    return credit(setting.after, inversion.follows(setting.after.letters))


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
    """``Am Montag sagte Meier: “…”`` and ``Dijo Pérez: “…”``."""
    return credit(setting.before, inversion.precedes(setting.before.letters))


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
        found = inversion.names_source(sentence.letters) or inversion.precedes(sentence.letters)
        if found or words.isdisjoint(sentence.words):
            return Credit(sentence.part(found.speaker)) if found else None
    return again(setting)


def led_to(setting: Setting) -> Credit | None:
    """The paragraph before ends in ``sagte Meier:``."""
    lead = setting.lead if setting.stands_alone else None
    return credit(lead, inversion.precedes(lead.letters)) if lead else None


INVERTED_RULES: Mapping[str, Rule] = {
    "dash": rules.signed,
    "label": rules.labelled,
    "after": rules.followed,
    "inverted-after": followed,
    "implied": implied,
    "colon": rules.named_before_colon,
    "inverted-source": sourced,
    "inverted-before": preceded,
    "inside": put_inside,
    "chain": rules.chained,
    "verb": rules.followed_by_verb,
    "trailing": rules.trailed,
    "sentence": rules.same_sentence,
    "paragraph": rules.same_paragraph,
    "inverted-lead": led_to,
    "floating": rules.next_paragraph,
    "mood": reported,
    "approach": rules.approached,
}
"""Every rule by name, in the order in which they are asked."""


def _last_named(setting: Setting) -> Credit | None:
    """The speaker of the quotation before or, where there is none, the subject of the sentence before."""
    for sentence in () if setting.previous else setting.earlier_sentences(1):
        return rules.subject_of(sentence)
    return again(setting)
