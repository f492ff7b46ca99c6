"""Who is credited with a quotation: small readers, and one judge that asks them in order of trust.

A reader looks at the sentence around the marks, or at what led to it, and gives a :class:`Credit` or None. ``RULES``
is the judge's whole wisdom: the first reader that speaks decides, and where none does nobody is credited.
"""

from collections.abc import Callable, Mapping, Sequence

from itertools import pairwise

from embedarchive.languages import Language
from embedarchive.quotes import grammar, inversion
from embedarchive.quotes.clause import Clause
from embedarchive.quotes.grammar import Attribution
from embedarchive.quotes.scan import Quotation
from embedarchive.quotes.setting import Credit, Setting
from embedarchive.quotes.titles import is_title
from embedarchive.reading.page import Paragraph

_REPORTED_SENTENCES = 4  # sentences in a row that may report one speaker's words

_ENDS_BEFORE_ATTRIBUTION = frozenset(",?!-–—")

SHARED = "shared"
"""The rule of a quotation whose speaker only the rest of its sentence names."""

_NAMED_BEHIND = frozenset(("after", "trailing", "according", "verb", SHARED))
Rule = Callable[[Setting], Credit | None]


def signed(setting: Setting) -> Credit | None:
    """``“…” — Jane Smith``."""
    clause = setting.signature
    return _credit(clause, grammar.signature(clause.letters)) if clause else None


def labelled(setting: Setting) -> Credit | None:
    """``“SMITH: …”``, in transcripts of what was said in turn."""
    return Credit(setting.label) if setting.label else None


def followed(setting: Setting) -> Credit | None:
    """``“…,” said Smith`` and ``“…,” Smith, a Democrat, said``."""
    if setting.inside_sentence and _is_next_ones(setting):
        return None
    return _credit(setting.after, grammar.follows(setting.after.letters))


def followed_inverted(setting: Setting) -> Credit | None:
    """``“…”, hat Meier gesagt`` and ``“…”, sagte am Montag Meier``."""
    return _credit(setting.after, inversion.follows(setting.after.letters)) if setting.language.inverts else None


def preceded_inverted(setting: Setting) -> Credit | None:
    """``Am Montag sagte Meier: “…”`` and ``Dijo Pérez: “…”``."""
    return _credit(setting.before, inversion.precedes(setting.before.letters)) if setting.language.inverts else None


def sourced_before(setting: Setting) -> Credit | None:
    """``“…”, Meier zufolge`` and ``In dem Bericht heißt es: “…”``."""
    for clause in (setting.before, setting.after) if setting.language.sources_behind else ():
        found = inversion.names_source(clause.letters)
        if found:
            return _credit(clause, found)
    return None


def implied(setting: Setting) -> Credit | None:
    """``(Pérez habló.) «…», dijo.``: a cue without a subject goes on with the speaker of the quotation before."""
    cue = inversion.cue_alone(setting.after.letters) if setting.language.drops_subject else None
    last = setting.previous.credit if setting.previous else None
    return Credit(last.speaker, setting.after.span(cue)) if cue and last else None


def reported(setting: Setting) -> Credit | None:
    """``(Meier sagte, es regne.) Dies sei “…”``: the mood of the verb tells that the sentence is still another's."""
    words = setting.language.reporting
    if words.isdisjoint(setting.before.words) and words.isdisjoint(setting.after.words):
        return None
    for sentence in setting.earlier_sentences(_REPORTED_SENTENCES):
        found = inversion.names_source(sentence.letters) or inversion.precedes(sentence.letters)
        if found or words.isdisjoint(sentence.words):
            return Credit(sentence.span(found.speaker)) if found else None
    return _again(setting)


def introduced(setting: Setting) -> Credit | None:
    """``Smith said “…”``: the sentence goes on behind marks that do not end as they do before their attribution."""
    if setting.last_sign in _ENDS_BEFORE_ATTRIBUTION or setting.language.inverts:
        return None
    return _credit(setting.before, grammar.introduces(setting.before.letters))


def named_before_colon(setting: Setting) -> Credit | None:
    """``Smith: “…”``."""
    return _credit(setting.before, grammar.ends_in_colon(setting.before.letters))


def preceded(setting: Setting) -> Credit | None:
    """``Smith said that “…”`` and ``According to Smith, “…”``."""
    letters = setting.before.letters
    return _credit(setting.before, grammar.names_source(letters) or grammar.precedes(letters))


def chained(setting: Setting) -> Credit | None:
    """``(Smith said “…”) and added that “…”``."""
    if not setting.continues_sentence or not grammar.has_cue(setting.before.letters):
        return None
    return _again(setting) or (_subject(setting.previous.before) if setting.previous else None)


def sourced(setting: Setting) -> Credit | None:
    """``“…,” according to Smith``."""
    return _credit(setting.after, grammar.names_source(setting.after.letters))


def followed_by_verb(setting: Setting) -> Credit | None:
    """``“…!” exulted Smith``: any verb will do after marks that leave the sentence open."""
    if not setting.leaves_sentence_open:
        return None
    return _credit(setting.after, grammar.follows_with_any_verb(setting.after.letters))


def trailed(setting: Setting) -> Credit | None:
    """``It is “…” in the end, Smith said``."""
    return _credit(setting.after, grammar.trails(setting.after.letters))


def same_sentence(setting: Setting) -> Credit | None:
    """``(Smith called it “…”) and “…”``."""
    return _again(setting) if setting.continues_sentence else None


def same_paragraph(setting: Setting) -> Credit | None:
    """``(“…,” Smith said.) “…”``."""
    fits = setting.shares_paragraph and grammar.goes_on(setting.before.letters) and setting.is_statement
    return _again(setting) if fits else None


def led_to(setting: Setting) -> Credit | None:
    """The paragraph before ends in ``Smith said:``."""
    lead = setting.lead if setting.stands_alone else None
    if not lead:
        return None
    return _credit(lead, grammar.precedes(lead.letters)) or _subject(lead)


def next_paragraph(setting: Setting) -> Credit | None:
    """A paragraph of nothing but marked words goes on with the speaker of the one before it."""
    fits = setting.follows_paragraph and setting.fills_paragraph and setting.is_statement
    return _again(setting) if fits else None


def approached(setting: Setting) -> Credit | None:
    """``Smith put out a statement: “…”``: a sentence with no cue that stops before the marks."""
    letters = setting.before.letters
    speaker = grammar.first_phrase(letters) if letters.endswith((":", ",")) and setting.is_statement else None
    credit = Credit(setting.before.span(speaker)) if speaker else None
    # Words all in capitals are a heading's.
    return credit if credit and not setting.text[slice(*credit.speaker)].isupper() else None


RULES: Mapping[str, Rule] = {
    "dash": signed,
    "label": labelled,
    "introduced": introduced,
    "after": followed,
    "inverted-after": followed_inverted,
    "implied": implied,
    "colon": named_before_colon,
    "source-before": sourced_before,
    "inverted-before": preceded_inverted,
    "before": preceded,
    "chain": chained,
    "according": sourced,
    "verb": followed_by_verb,
    "trailing": trailed,
    "sentence": same_sentence,
    "paragraph": same_paragraph,
    "lead": led_to,
    "floating": next_paragraph,
    "reported": reported,
    "approach": approached,
}
"""Every rule by name, the most trusted first; ``confidence`` says how far."""


def attribute(
    text: str, quotations: Sequence[Quotation], paragraphs: Sequence[Paragraph], language: Language
) -> list[Setting]:
    """Each quotation in its setting, with the judge's verdict; parts of one statement are one quotation.

    Args:
        text: The article's text.
        quotations: What stands in marks, in order.
        paragraphs: What was scanned for them.
        language: The language whose table classes the words.
    """
    if language.cues:
        quotations = [quotation for quotation in quotations if not is_title(text, quotation, language)]
    settings: list[Setting] = []
    for at, quotation in enumerate(quotations):
        previous = settings[-1] if settings else None
        if previous and _completes(text, previous, quotation):
            previous.quotation = Quotation(previous.quotation.runs + quotation.runs)
            continue
        end = quotations[at + 1].start if at + 1 < len(quotations) else len(text)
        number = quotation.runs[0].number
        lead = paragraphs[number - 1] if number else None
        setting = Setting(text, language, quotation, end=end, previous=previous, lead=lead)
        settings.append(judged(setting) if language.cues else setting)
    _share_backwards(settings)
    return settings


def judged(setting: Setting) -> Setting:
    """The setting with the credit of the first rule that gives one."""
    for name, rule in RULES.items():
        setting.credit = rule(setting)
        if setting.credit:
            setting.rule = name
            break
    return setting


def _completes(text: str, statement: Setting, quotation: Quotation) -> bool:
    """Whether a statement goes on after its own attribution clause: ``“A,” she said, “b.”``."""
    if statement.rule != "after" or not statement.leaves_sentence_open:
        return False
    gap = text[statement.quotation.end : quotation.start].rstrip()
    return gap.endswith((",", "—", "–")) and statement.after.ends[-1] == statement.quotation.end + len(gap)


def _credit(clause: Clause, found: Attribution | None) -> Credit | None:
    if not found:
        return None
    return Credit(clause.span(found.speaker), clause.span(found.cue) if found.cue else None)


def _subject(clause: Clause) -> Credit | None:
    """The subject of a sentence without a cue."""
    speaker = grammar.first_phrase(clause.letters)
    return Credit(clause.span(speaker)) if speaker else None


def _is_next_ones(setting: Setting) -> bool:
    """Whether what follows a quotation inside a sentence is a clause of its own, or leads to the next quotation."""
    letters = setting.after.letters
    leads_on = setting.after_reaches_next and grammar.introduces(letters)
    return bool(leads_on or grammar.opens_clause(letters)) and bool(grammar.precedes(setting.before.letters))


def _share_backwards(settings: Sequence[Setting]) -> None:
    """Credit what is credited to nobody to the speaker whom the rest of its sentence names."""
    for setting, following in reversed(list(pairwise(settings))):
        if not setting.credit and following.credit and following.continues_sentence and following.rule in _NAMED_BEHIND:
            setting.credit, setting.rule = Credit(following.credit.speaker), SHARED


def _again(setting: Setting) -> Credit | None:
    """The speaker of the quotation before, whose cue is not repeated."""
    credit = setting.previous.credit if setting.previous else None
    return Credit(credit.speaker) if credit else None
