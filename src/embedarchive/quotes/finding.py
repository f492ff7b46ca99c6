"""Finding quoted statements in a page: marks, credits and media become records."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import attrgetter

import attrs

from embedarchive.languages import Language
from embedarchive.people import People
from embedarchive.quotes.attribute import attribute
from embedarchive.quotes.confidence import NOBODY, confidence
from embedarchive.quotes.dialogue import dialogue
from embedarchive.quotes.medium import medium_of
from embedarchive.quotes.scan import Quotation, Run, scan
from embedarchive.quotes.setting import Setting
from embedarchive.quotes.speaker import Speaker, speaker_of
from embedarchive.reading.page import Page, Paragraph
from embedarchive.records import Embed, Quote, QuoteKind, Span, Timestamp
from embedarchive.text import selector

_FRAGMENT_WORDS = 4


def find_quotes(page: Page, language: Language, people: People, embeds: Sequence[Embed]) -> tuple[Quote, ...]:
    """The quoted statements of a page's main flow, in document order; what stands in embeds is none.

    Args:
        page: The page, as read.
        language: Its language; one without a table gives quotes that are credited to nobody.
        people: Who is who in it.
        embeds: What was found embedded in it.
    """
    text = page.main.text
    paragraphs = list(_outside(page.main.paragraphs, embeds)) if embeds else page.main.paragraphs
    published = page.article.published
    timestamp = attrs.evolve(published, source="article") if published else None
    settings = attribute(text, _quotations(text, paragraphs, language), paragraphs, language)
    quotes = (_quote(setting, people, timestamp) for setting in settings)
    return tuple(quote for quote in quotes if quote.text)


def _quotations(text: str, paragraphs: Sequence[Paragraph], language: Language) -> list[Quotation]:
    """What stands in marks, and behind dashes in paragraphs without marks."""
    marked = scan(text, paragraphs)
    numbers = {run.number for quotation in marked for run in quotation.runs}
    dashed = (one for one in dialogue(text, paragraphs, language) if one.runs[0].number not in numbers)
    return sorted((*marked, *dashed), key=attrgetter("start")) if language.dash_dialogue else marked


def _outside(paragraphs: Sequence[Paragraph], embeds: Sequence[Embed]) -> Iterator[Paragraph]:
    """The paragraphs, with what stands in embeds cut out of them."""
    spans = iter(sorted((embed.span.start, embed.span.end) for embed in embeds if embed.span))
    embedded = next(spans, None)
    for paragraph in paragraphs:
        start = paragraph.start
        while embedded and embedded[0] < paragraph.end:
            if start < embedded[0]:
                yield Paragraph(start=start, end=embedded[0], zone=paragraph.zone)
            start = max(start, embedded[1])
            if embedded[1] > paragraph.end:
                break
            embedded = next(spans, None)
        if start == paragraph.start:
            yield paragraph
        elif start < paragraph.end:
            yield Paragraph(start=start, end=paragraph.end, zone=paragraph.zone)


def _quote(setting: Setting, people: People, timestamp: Timestamp | None) -> Quote:
    parts = tuple(_bare(setting.text, run) for run in setting.quotation.runs)
    speaker = speaker_of(setting.credit.speaker, setting.language, people) if setting.credit else None
    rule = setting.rule or NOBODY
    kind = _kind(setting)
    return Quote(
        text=_joined(setting, parts),
        author=speaker.author if speaker else None,
        timestamp=timestamp,
        mention=Span(start=speaker.mention.start, end=speaker.mention.end) if speaker else None,
        cue=_cue(setting),
        medium=_medium(setting, speaker),
        kind=kind,
        confidence=confidence(rule, fragment=kind == "fragment"),
        rule=rule,
        parts=parts,
        selector=selector(setting.text, parts[0]),
        closed=setting.quotation.closed,
    )


def _bare(text: str, run: Run) -> Span:
    """The words of a run, without the blanks that some languages put inside the marks."""
    start, end = run.opening.end, run.closing.start
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return Span(start=start, end=max(start, start + len(words.strip())))


def _joined(setting: Setting, parts: Sequence[Span]) -> str:
    """The parts as one text: by a blank within a paragraph, by a blank line between paragraphs."""
    runs = setting.quotation.runs
    between = (" " if one.number == other.number else "\n\n" for one, other in pairwise(runs))
    return "".join(
        piece for part, gap in zip(parts, (*between, ""), strict=True) for piece in (part.of(setting.text), gap)
    )


def _cue(setting: Setting) -> str | None:
    return setting.credit.cue.written if setting.credit and setting.credit.cue else None


def _medium(setting: Setting, speaker: Speaker | None) -> str | None:
    """A document's medium, else what the sentence around the marks tells."""
    if speaker is None or speaker.medium:
        return speaker.medium if speaker else None
    words = [*setting.before.words, *setting.after.words]
    return medium_of(words, setting.language)


def _kind(setting: Setting) -> QuoteKind:
    """A fragment stands inside another's sentence and is short or credited to nobody; zones have kinds of their own."""
    zone = setting.quotation.runs[0].paragraph.zone
    if zone in {"headline", "caption"}:
        return zone
    few_words = setting.word_count <= _FRAGMENT_WORDS
    inside_sentence = not (setting.fills_paragraph or setting.starts_sentence or setting.is_sentence)
    return "fragment" if inside_sentence and (few_words or setting.credit is None) else "direct"
