"""The rules of attribution for languages whose subjects may stand behind their verbs, or be left out.

They read the word orders of ``inversion``; where an order is the same as in English, the rule is the one of ``rules``.
"""

import re
from collections.abc import Callable, Mapping
from functools import partial

from embedarchive.languages import Language
from embedarchive.quotes import inversion, rules
from embedarchive.quotes.clause import SENTENCE_REACH, Clause, clause
from embedarchive.quotes.corrected import without_look_alikes
from embedarchive.quotes.grammar import Attribution
from embedarchive.quotes.rules import Rule, again, credit
from embedarchive.quotes.setting import Credit, Setting
from embedarchive.quotes.subject import Positions, first_phrase, is_named

Reader = Callable[[str], Attribution | None]

_OBJECT = re.compile("(?<![iS])(?:D[wvamNT]*|w)")  # den Minister; ihn
_REPORTED_SENTENCES = 4  # sentences in a row that may report one speaker's words


def cited(setting: Setting) -> Credit | None:
    """``“…”, zitierte die Zeitung den Minister`` and ``“…”, zitiert ihn die Zeitung``: the object has spoken."""
    language, after = setting.language, setting.after
    if language.citing.isdisjoint(after.words):
        return None
    cue = next(at for at, word in enumerate(after.words) if word in language.citing)
    objects = (found.span() for found in _OBJECT.finditer(after.letters, cue + 1))
    spoke = next((words for words in objects if after.words[words[0]] in language.oblique), None)
    return Credit(after.part(spoke), after.part((cue, cue + 1))) if spoke else None


def followed(setting: Setting) -> Credit | None:
    """``“…”, hat Meier gesagt`` and ``“…”, sagte am Montag Meier``."""
    if setting.stands_alone and not _may_be_attributed(setting):
        return None
    after = setting.after
    letters = without_look_alikes(after, setting.language)
    if setting.leaves_sentence_open:
        return credit(after, _read_with_stances(inversion.follows, after, letters, setting.language))
    return credit(after, inversion.follows(letters))


def followed_as_written(setting: Setting) -> Credit | None:
    """``“…”, sagte Meier``; a few words without a comma belong to the sentence: ``“Die Glocke” sahen viele``."""
    return rules.followed(setting) if _may_be_attributed(setting) else None


def followed_by_verb(setting: Setting) -> Credit | None:
    """``“…”, s'amuse Meier``: any verb will do behind a statement that leaves the sentence open."""
    opens_sentence = setting.is_statement or (setting.starts_sentence and setting.word_count > 1)
    if not (setting.leaves_sentence_open and opens_sentence):
        return None
    letters = "" if setting.language.capitalises_nouns else setting.after.letters
    return credit(setting.after, inversion.follows_with_any_verb(letters)) or rules.followed_by_verb(setting)


def labelled(setting: Setting) -> Credit | None:
    """``Meier: “…”`` and ``(Berg sagte “…”) und die Ministerin Meier: “…”``."""
    found = rules.named_before_colon(setting)
    if found or not setting.is_statement:
        return found
    return credit(setting.before, inversion.labels(setting.before.letters))


def put_aside(setting: Setting) -> Credit | None:
    """``Meier (“Ich bin froh”)``: words of the first person; others may be a name or a title."""
    if not setting.before.letters.endswith("(") or setting.language.first_person.isdisjoint(setting.quoted_words):
        return None
    return credit(setting.before, inversion.opens_aside(setting.before.letters))


def introduced(setting: Setting) -> Credit | None:
    """``Am Montag sagte Meier: “…”``."""
    return preceded(setting) if setting.before.letters.endswith(":") else None


def implied(setting: Setting) -> Credit | None:
    """``(«…», afirmó Pérez.) «…», dijo``: a cue without a subject goes on with the one before."""
    cue = inversion.cue_alone(setting.after.letters) if setting.language.drops_subject else None
    last = _last_named(setting) if cue else None
    return Credit(last.speaker, setting.after.part(cue)) if cue and last else None


def implied_before(setting: Setting) -> Credit | None:
    """``(«…», afirmó Pérez.) Y añadió: «…»``: the same where what leads to the marks leaves its subject out."""
    letters = setting.before.letters
    goes_on = inversion.goes_on(letters) or (letters.endswith(":") and not first_phrase(letters))
    fits = setting.language.drops_subject or "g" in letters
    return _last_named(setting) if goes_on and fits else None


def put_inside(setting: Setting) -> Credit | None:
    """``« Je pars, a dit Morel, et je ne reviens pas. »``."""
    run = setting.quotation.runs[0]
    end = min(run.closing.start, run.opening.end + SENTENCE_REACH)
    words = clause(setting.text, run.opening.end, end, setting.language)
    return credit(words, inversion.inside(words.letters))


def preceded(setting: Setting) -> Credit | None:
    """``Am Montag nannte Meier das “…”``, and ``Meier will “…”`` where no cue tells who speaks."""
    return credit(setting.before, _preceding(setting.before, setting.language))


def opened(setting: Setting) -> Credit | None:
    """``Asegurando que “…”, Meier votó``: the main clause behind the marks has the subject of the participle before."""
    fits = setting.before.letters.startswith("g") and setting.after.letters.startswith(",")
    return rules.subject_of(setting.after) if fits else None


def resumed(setting: Setting) -> Credit | None:
    """``“…”. Lo ha detto Meier.``: the next sentence points back to what was said."""
    stands_alone = not setting.before.letters.strip("(N)-.,")  # but for a place: "(ROMA) «…»"
    if not (stands_alone and setting.is_statement and setting.language.pointing_back):
        return None
    rest = setting.following
    refers = rest.words and rest.words[0].casefold() in setting.language.pointing_back
    return credit(rest, inversion.points_back(rest.letters)) if refers else None


def sourced(setting: Setting) -> Credit | None:
    """``“…”, Meier zufolge``, ``In dem Bericht heißt es: “…”`` and ``nach den Worten der Ministerin “…”``."""
    for words in (setting.before, setting.after):
        found = inversion.names_source(words.letters)
        if found:
            return credit(words, found)
    return None


def reported(setting: Setting) -> Credit | None:
    """``(Meier sagte, es regne.) Dies sei “…”``, ``Meier war dagegen: Dies sei “…”``: as the verb's mood shows."""
    words = setting.language.reporting
    if words.isdisjoint(setting.before.words) and words.isdisjoint(setting.after.words):
        return None
    letters = setting.before.letters
    opening = inversion.opening(letters) if ":" in letters[:-1] else None
    if opening:
        return Credit(setting.before.part(opening))
    for sentence in setting.earlier_sentences(_REPORTED_SENTENCES):
        found = inversion.names_source(sentence.letters) or _preceding(sentence, setting.language)
        if found or words.isdisjoint(sentence.words):
            return Credit(sentence.part(found.speaker)) if found else None
    return again(setting)


def sentence_earlier(setting: Setting) -> Credit | None:
    """``Meier widersprach. “…”``: the sentence before has a cue."""
    if not (setting.stands_alone and setting.is_statement):
        return None
    sentence = setting.earlier
    found = inversion.names_source(sentence.letters) or _preceding(sentence, setting.language)
    if found:
        return credit(sentence, found)
    opening = inversion.opening(without_look_alikes(sentence, setting.language))
    return Credit(sentence.part(opening)) if opening else None


def led_to(setting: Setting) -> Credit | None:
    """The paragraph before ends in ``sagte Meier:``."""
    lead = setting.lead if setting.stands_alone else None
    return credit(lead, _preceding(lead, setting.language)) if lead else None


def enclosed(setting: Setting) -> Credit | None:
    """``Meier hat das “…” genannt`` and ``ein Bericht, der das “…” nannte``: the cue ends the clause."""
    cue = inversion.closes(setting.after.letters) if setting.language.ends_in_verbs else None
    if not cue:
        return None
    before = setting.before
    if "b" in before.letters.rpartition(",")[2] or setting.after.letters[cue[1] : cue[1] + 1] == "b":
        speaker = _agent(before, setting.language)
    else:
        speaker = inversion.encloses(without_look_alikes(before, setting.language))
    return Credit(before.part(speaker), setting.after.part(cue)) if speaker else None


def viewed(setting: Setting) -> Credit | None:
    """``Für Meier ist das “…”``."""
    before = setting.before
    for first, last in inversion.in_whose_view(before.letters):
        if before.words[first - 1].casefold() in setting.language.views:
            return Credit(before.part((first, last)))
    return None


def owned(setting: Setting) -> Credit | None:
    """``Das Fazit der Betreiber: “…”``, ``Meiers Kritik, “…”`` and ``seine Begründung: “…”``."""
    for found in inversion.owned(setting.before.letters):
        if _owns(setting.before, found, setting.language):
            return credit(setting.before, found)
    return None


def approached(setting: Setting) -> Credit | None:
    """``Meier trat vor die Presse: “…”``: a sentence with no cue that stops before the marks."""
    fits = setting.before.letters.endswith((":", ",")) and setting.is_statement
    letters = without_look_alikes(setting.before, setting.language) if fits else ""
    speaker = inversion.first_subject(letters)
    found = credit(setting.before, Attribution(speaker, None)) if speaker else None
    return found if found and not found.speaker.written.isupper() else None


INVERTED_RULES: Mapping[str, Rule] = {
    "dash": rules.signed,
    "label": rules.labelled,
    "cited": cited,
    "inverted-after": followed,
    "after": followed_as_written,
    "implied": implied,
    "implied-before": implied_before,
    "colon": labelled,
    "aside": put_aside,
    "inverted-source": sourced,
    "resumed": resumed,
    "opened": opened,
    "inverted-colon": introduced,
    "inverted-before": preceded,
    "inverted-end": enclosed,
    "noun": owned,
    "inside": put_inside,
    "chain": rules.chained,
    "verb": followed_by_verb,
    "trailing": rules.trailed,
    "sentence": rules.same_sentence,
    "inverted-earlier": sentence_earlier,
    "paragraph": rules.same_paragraph,
    "inverted-lead": led_to,
    "floating": rules.next_paragraph,
    "view": viewed,
    "mood": reported,
    "approach": approached,
}
"""Every rule by name, in the order in which they are asked."""


def _may_be_attributed(setting: Setting) -> bool:
    """Whether the marked words are no mere subject of what follows them."""
    return setting.leaves_sentence_open or setting.is_statement or setting.after.letters.startswith("-")


def _preceding(clause: Clause, language: Language) -> Attribution | None:
    """Who says something in a clause, or takes a stance."""
    precedes = partial(inversion.precedes, cases=bool(language.oblique))
    return _read_with_stances(precedes, clause, without_look_alikes(clause, language), language)


def _agent(clause: Clause, language: Language) -> Positions | None:
    """Who did what a passive says: ``wurde von Meier (“…” genannt)``."""
    phrases = inversion.governed(clause.letters)
    return next((phrase for phrase in phrases if clause.words[phrase[0] - 1].casefold() in language.agents), None)


def _owns(clause: Clause, found: Attribution, language: Language) -> bool:
    """Whether the words beside a noun say whose it is: ``seine Kritik``, not ``Kritik an Meier``."""
    first, last = found.speaker
    if clause.letters[first:last] == "D":
        return clause.words[first].casefold() in language.possessives
    return clause.letters[first - 1 : first] != "i" or clause.words[first - 1] in language.agents


def _read_with_stances(read: Reader, clause: Clause, letters: str, language: Language) -> Attribution | None:
    """What a reader sees or, if nothing, what it does with auxiliaries that tell a stance as cues: ``Meier will``."""
    found = read(letters)
    if found or language.stances.isdisjoint(clause.words):
        return found
    pairs = zip(clause.words, letters, strict=True)
    return read("".join("c" if letter == "x" and word in language.stances else letter for word, letter in pairs))


def _last_named(setting: Setting) -> Credit | None:
    """The subject of the sentence before, if that names somebody, else the speaker of the quotation before."""
    earlier = setting.earlier
    found = credit(earlier, inversion.names_source(earlier.letters)) or rules.subject_of(earlier)
    if found and _is_person(found.speaker, setting.language):
        return found
    return again(setting) or (again(setting.previous) if setting.previous else None)


def _is_person(phrase: Clause, language: Language) -> bool:
    """Whether a subject is a name, a pronoun or a role."""
    words = map(str.casefold, phrase.words)
    is_role = any(language.is_title(word) or language.anaphor(word) is not None for word in words)
    return is_role or is_named(phrase.letters, (0, len(phrase.letters)))
