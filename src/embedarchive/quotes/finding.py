"""Finding quoted statements in a page."""

from collections.abc import Iterator, Sequence
from operator import attrgetter

from embedarchive.languages import Language
from embedarchive.languages.furniture import is_furniture
from embedarchive.people import People
from embedarchive.platforms import PLATFORMS
from embedarchive.quotes.attribute import attribute
from embedarchive.quotes.blocks import with_blocks
from embedarchive.quotes.dialogue import dialogue
from embedarchive.quotes.origin import Origins
from embedarchive.quotes.recording import Recorder
from embedarchive.quotes.repeats import with_repeats
from embedarchive.quotes.scan import Quotation, scan
from embedarchive.reading.page import Element, Page, Paragraph
from embedarchive.records import Embed, Quote

_BLOCK = "blockquote"
_LONGEST_FURNITURE = 60  # code points: what holds more may be a sentence


def find_quotes(page: Page, language: Language, people: People, embeds: Sequence[Embed]) -> tuple[Quote, ...]:
    """The quoted statements of a page's main flow, in document order; what stands in embeds is none.

    Args:
        page: The page, as read.
        language: Its language; one without a table gives quotes that are credited to nobody.
        people: Who is who in it.
        embeds: What was found embedded in it.
    """
    text = page.main.text
    written = [paragraph for paragraph in page.main.paragraphs if not _interrupts(text, paragraph)]
    paragraphs = _outside(written, [*_embedded(page.main.elements, embeds)])
    blocks = {element.start for element in page.main.elements if element.tag == _BLOCK}
    quotations = with_blocks(text, _quotations(text, paragraphs, language), paragraphs, blocks)
    record = Recorder(people, Origins(page.main.links, embeds), page.article.published)
    quotes = map(record.quote, attribute(text, quotations, paragraphs, language))
    return with_repeats([quote for quote in quotes if quote.text])


def _quotations(text: str, paragraphs: Sequence[Paragraph], language: Language) -> list[Quotation]:
    """What stands in marks, and behind dashes in paragraphs without marks."""
    marked = scan(text, paragraphs)
    numbers = {run.number for quotation in marked for run in quotation.runs}
    dashed = (one for one in dialogue(text, paragraphs, language) if one.runs[0].number not in numbers)
    return sorted((*marked, *dashed), key=attrgetter("start")) if language.dash_dialogue else marked


def _interrupts(text: str, paragraph: Paragraph) -> bool:
    """Whether a paragraph only parts those before and after it: ``Advertisement``."""
    short = paragraph.end - paragraph.start <= _LONGEST_FURNITURE and paragraph.zone == "body"
    return short and is_furniture(text[paragraph.start : paragraph.end])


def _embedded(elements: Sequence[Element], embeds: Sequence[Embed]) -> Iterator[tuple[int, int]]:
    """Where embeds stand, and what is marked up as one without holding a post that can be."""
    yield from ((embed.span.start, embed.span.end) for embed in embeds if embed.span)
    classes = {name for platform in PLATFORMS for markup in platform.markups for name in markup.classes}
    for element in elements:
        if not classes.isdisjoint(element.attributes.get("class", "").split()):
            yield element.start, element.end


def _outside(paragraphs: Sequence[Paragraph], embedded: Sequence[tuple[int, int]]) -> Sequence[Paragraph]:
    """The paragraphs, with what stands in embeds cut out of them."""
    return list(_cut(paragraphs, sorted(embedded))) if embedded else paragraphs


def _cut(paragraphs: Sequence[Paragraph], cuts: Sequence[tuple[int, int]]) -> Iterator[Paragraph]:
    spans = iter(cuts)
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
