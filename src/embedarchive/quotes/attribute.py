"""Who is credited with a quotation: the judge, who asks the rules in order of trust.

The first rule that speaks decides, and where none does nobody is credited. What the judge adds is what no rule can see
from one quotation alone: statements that their attribution splits, and speakers whom only a later part names.
"""

from collections.abc import Sequence
from itertools import pairwise

from embedarchive.languages import Language
from embedarchive.quotes import grammar
from embedarchive.quotes.inverted import INVERTED_RULES
from embedarchive.quotes.names import without_names
from embedarchive.quotes.rules import RULES
from embedarchive.quotes.scan import Quotation
from embedarchive.quotes.setting import Credit, Setting
from embedarchive.reading.page import Paragraph

SHARED = "shared"
"""The rule of a quotation whose speaker only the rest of its sentence names: ``“…” and “…,” Smith said``."""

_NAMED_BEHIND = frozenset(("after", "inverted-after", "trailing", "according", "inverted-source", "verb", SHARED))
_MAY_SPLIT = frozenset(("after", "inverted-after", "implied"))


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
        quotations = list(without_names(text, quotations, language))
    settings: list[Setting] = []
    for at, quotation in enumerate(quotations):
        previous = settings[-1] if settings else None
        if previous and _completes(text, previous, quotation):
            previous.quotation = Quotation(previous.quotation.runs + quotation.runs)
            continue
        end = quotations[at + 1].start if at + 1 < len(quotations) else len(text)
        around = _paragraphs_around(quotation, paragraphs)
        setting = Setting(text, language, quotation, end=end, previous=previous, around=around)
        settings.append(judged(setting) if language.cues else setting)
    _share_backwards(settings)
    return settings


def judged(setting: Setting) -> Setting:
    """The setting with the credit of the first rule that gives one."""
    rules = INVERTED_RULES if setting.language.inverts else RULES
    for name, rule in rules.items():
        setting.credit = rule(setting)
        if setting.credit:
            setting.rule = name
            break
    return setting


def _paragraphs_around(
    quotation: Quotation, paragraphs: Sequence[Paragraph]
) -> tuple[Paragraph | None, Paragraph | None]:
    first, last = quotation.runs[0].number, quotation.runs[-1].number
    return (
        paragraphs[first - 1] if first else None,
        paragraphs[last + 1] if last + 1 < len(paragraphs) else None,
    )


def _completes(text: str, statement: Setting, quotation: Quotation) -> bool:
    """Whether a statement goes on after its own attribution clause: ``“A,” she said, “b.”``."""
    if statement.rule not in _MAY_SPLIT or not statement.leaves_sentence_open:
        return False
    leads_on = grammar.introduces(statement.after.letters)
    if leads_on and statement.credit and statement.after.part(leads_on.speaker).start != statement.credit.speaker.start:
        return False
    gap = text[statement.quotation.end : quotation.start].rstrip()
    return gap.endswith((",", "—", "–")) and statement.after.end == statement.quotation.end + len(gap)


def _share_backwards(settings: Sequence[Setting]) -> None:
    """Credit what is credited to nobody to the speaker whom the rest of its sentence names."""
    for setting, following in reversed(list(pairwise(settings))):
        if not setting.credit and following.credit and following.rule in _NAMED_BEHIND and following.continues_sentence:
            setting.credit, setting.rule = Credit(following.credit.speaker), SHARED
