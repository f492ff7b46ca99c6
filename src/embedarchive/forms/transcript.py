"""Transcripts: posts typed out in the article's prose, with no markup, after a sentence that leads to them.

``Here’s Smith’s full post from X:`` and then paragraphs of plain text. The post ends with the block quotation that it
stands in, with the quotation marks around it, or where the article takes over again.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile

import attrs

from embedarchive.forms.lead_in import LeadIn, read_credit, read_lead_in, read_signature
from embedarchive.forms.voice import Voice, is_clock, own_words, voice
from embedarchive.languages import Language
from embedarchive.languages.marks import DOUBLE
from embedarchive.people import People
from embedarchive.reading.page import Page, Paragraph
from embedarchive.records import Author, Embed, Post, Span

FORM = "transcript"
_LONGEST = 60  # paragraphs of a post
_NO_POST = frozenset(("headline", "caption"))
_REOPENING = {"«": "«»", "„": "„", "“": "“"}
_BLANKS = " \xa0\u202f"


def transcripts(page: Page, language: Language, people: People) -> Iterator[Embed]:
    """The transcripts of a page's main flow; their posts have neither id nor address.

    Args:
        page: The page, as read.
        language: Its language, whose table says which words lead in.
        people: Who is who in it.
    """
    text = page.main.text
    paragraphs = [paragraph for paragraph in page.main.paragraphs if paragraph.start < paragraph.end]
    before = (None, *paragraphs)
    lead_ins = [read_lead_in(text, *pair, language, people) for pair in zip(paragraphs, before, strict=False)]
    at = 0
    while at < len(paragraphs):
        lead_in = lead_ins[at]
        at += 1
        if lead_in:
            count = _until_next(lead_ins[at : at + _LONGEST])
            block = _block(text, paragraphs[at : at + count], lead_in, language)
            if block:
                yield _embed(text, *_credited(text, block, lead_in))
            at += len(block)
    yield from _signed(text, paragraphs, language, people)


def _until_next(lead_ins: Sequence[LeadIn | None]) -> int:
    """How many paragraphs stand before the next lead-in."""
    return next((at for at, lead_in in enumerate(lead_ins) if lead_in), len(lead_ins))


def _signed(text: str, paragraphs: Sequence[Paragraph], language: Language, people: People) -> Iterator[Embed]:
    """Posts with a signature behind them: block quotations, and what somebody says in person."""
    first = 0
    for at, paragraph in enumerate(paragraphs):
        signed = read_signature(text, paragraph, language, people) if paragraph.zone != "block" else None
        if signed:
            block = _before(text, paragraphs[max(first, at - _LONGEST) : at], signed, language)
            first = at + 1
            if block:
                yield _embed(text, block, signed)


def _before(text: str, ahead: Sequence[Paragraph], signed: LeadIn, language: Language) -> Sequence[Paragraph]:
    """The paragraphs of the post among those ahead of its signature."""
    if not ahead:
        return ()
    zone = ahead[-1].zone
    together = list(takewhile(lambda paragraph: paragraph.zone == zone, reversed(ahead)))[::-1]
    voices = [voice(text, paragraph, signed.author, language) for paragraph in together]
    if zone == "block":
        led = len(together) < len(ahead) and text[ahead[-len(together) - 1].end - 1] == ":"
        return together if signed.is_open or (own_words(voices) and not led) else ()
    personal = len(list(takewhile(lambda heard: heard.personal and not heard.narrates, reversed(voices))))
    return together[len(together) - personal :] if zone == "body" and signed.is_open else ()


def _block(text: str, following: Sequence[Paragraph], lead_in: LeadIn, language: Language) -> Sequence[Paragraph]:
    """The paragraphs of the post among those that follow; none when they are not its author's words."""
    if not following or following[0].zone in _NO_POST or is_clock(text, following[0]):
        return ()
    if text[following[0].start] in DOUBLE:
        return _marked_block(text, following, lead_in)
    look = following[0].zone, following[0].slanted
    together = list(takewhile(lambda paragraph: (paragraph.zone, paragraph.slanted) == look, following))
    voices = [voice(text, paragraph, lead_in.author, language) for paragraph in together]
    if following[0].slanted and len(together) < len(following) and own_words(voices):
        return together
    return together[: _length(text, together, voices, lead_in)]


def _credited(text: str, block: Sequence[Paragraph], lead_in: LeadIn) -> tuple[Sequence[Paragraph], LeadIn]:
    """A post without the line that names its author's account, which knows better than the lead-in whose it is."""
    credit = read_credit(text, block[-1]) if len(block) > 1 else None
    if not credit:
        return block, lead_in
    name, handle = credit
    return block[:-1], attrs.evolve(lead_in, author=name, handle=handle)


def _length(text: str, together: Sequence[Paragraph], voices: Sequence[Voice], lead_in: LeadIn) -> int:
    """How many of the paragraphs are the post's."""
    personal = own_words(voices)
    if together and together[0].zone == "block":
        return len(together) if personal or lead_in.whole or lead_in.names else 0
    if not lead_in.says or not (lead_in.is_open or lead_in.whole):
        return 0
    return personal or _institutional(text, together, voices, lead_in)


def _institutional(text: str, together: Sequence[Paragraph], voices: Sequence[Voice], lead_in: LeadIn) -> int:
    """The same for a post whose author speaks of itself by name."""
    promised = bool(together) and lead_in.whole and lead_in.names
    if not promised or lead_in.author not in text[together[0].start : together[0].end]:
        return 0
    rest = list(takewhile(lambda heard: not heard.narrates, voices[1:]))
    return 1 + (own_words(rest) or len(rest))


def _marked_block(text: str, following: Sequence[Paragraph], lead_in: LeadIn) -> Sequence[Paragraph]:
    """A post in quotation marks from end to end; what stands in marks is a quote, unless a whole post is promised."""
    opening = text[following[0].start]
    closings = DOUBLE[opening]
    for count, paragraph in enumerate(following, 1):
        within = text[paragraph.start + 1 : paragraph.end - 1]
        if text[paragraph.start] not in _REOPENING.get(opening, opening) or any(sign in within for sign in closings):
            return ()
        if text[paragraph.end - 1] in closings:
            promised = lead_in.whole or (lead_in.is_open and lead_in.says and count > 1)
            return following[:count] if promised else ()
    return ()


def _embed(text: str, block: Sequence[Paragraph], lead_in: LeadIn) -> Embed:
    post = Post(
        platform=lead_in.platform,
        author=Author(name=lead_in.author, handle=lead_in.handle),
        text=_without_marks([text[paragraph.start : paragraph.end].strip() for paragraph in block]),
        text_complete=True if lead_in.whole else None,
    )
    return Embed(form=FORM, post=post, span=Span(start=block[0].start, end=block[-1].end))


def _without_marks(paragraphs: Sequence[str]) -> str:
    """A post's words without the marks around them, nor those that open each of its paragraphs anew."""
    opening, closing = paragraphs[0][0], paragraphs[-1][-1]
    if opening not in DOUBLE or closing not in DOUBLE[opening]:
        return "\n\n".join(paragraphs)
    reopening = _REOPENING.get(opening, opening)
    bare = (paragraph[1:] if paragraph[0] in reopening else paragraph for paragraph in paragraphs)
    return "\n\n".join(paragraph.strip(_BLANKS) for paragraph in bare)[: -len(closing)].rstrip(_BLANKS)
