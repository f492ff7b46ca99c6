"""Transcripts: posts typed out in the article's prose, with no markup, after a sentence that leads to them.

``Here’s Smith’s full post from X:`` and then paragraphs of plain text. The post ends with the block quotation that it
stands in, with the quotation marks around it, or where the article takes over again.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import takewhile

import attrs

from embedarchive.forms.transcript.in_marks import in_marks, without_marks
from embedarchive.forms.transcript.lead_in import LeadIn, read_lead_in
from embedarchive.forms.transcript.prose import Prose, read_prose
from embedarchive.forms.transcript.signature import is_stamp, read_author, read_credit, read_signature
from embedarchive.forms.transcript.voice import Voice, counted, interrupts, is_clock, own_words, voice
from embedarchive.languages import Language
from embedarchive.languages.marks import DOUBLE
from embedarchive.people import People
from embedarchive.reading.page import Page, Paragraph
from embedarchive.records import Embed, Post, Span

FORM = "transcript"
_LONGEST = 60  # paragraphs of a post
_NO_POST = frozenset(("headline", "caption"))

Block = Sequence[Paragraph]


def transcripts(page: Page, language: Language, people: People) -> Iterator[Embed]:
    """The transcripts of a page's main flow; their posts have neither id nor address.

    Args:
        page: The page, as read.
        language: Its language, whose table says which words lead in.
        people: Who is who in it.
    """
    prose = read_prose(page.main.text, language, people)
    if not prose.mentions:
        return
    paragraphs = [paragraph for paragraph in page.main.paragraphs if prose.of(paragraph).strip()]
    naming = _naming_platforms(prose, paragraphs)
    led = list(_led(prose, paragraphs, naming))
    yield from led
    starts = {embed.span.start for embed in led if embed.span}
    yield from (embed for embed in _signed(prose, paragraphs, naming) if embed.span and embed.span.start not in starts)


def _naming_platforms(prose: Prose, paragraphs: Block) -> Sequence[int]:
    """Which of the paragraphs name a platform: no other is, or follows, a lead-in or a signature."""
    starts = [paragraph.start for paragraph in paragraphs]
    return sorted({bisect_right(starts, mention.start) - 1 for mention in prose.mentions})


def _led(prose: Prose, paragraphs: Block, naming: Sequence[int]) -> Iterator[Embed]:
    """Posts with a lead-in before them; behind one, the lead-in to its answer need not say where that was posted."""
    lead_ins = _lead_ins(prose, paragraphs, naming)
    at, platform = 0, None
    while at < len(paragraphs):
        lead_in = lead_ins[at] or (read_lead_in(prose, paragraphs[at], None, platform) if platform else None)
        at, platform = at + 1, None
        following = paragraphs[at : at + _until_next(lead_ins[at : at + _LONGEST])] if lead_in else ()
        block = _block(prose, following, lead_in) if lead_in else ()
        if lead_in and block:
            at += following.index(block[-1]) + 1
            platform = lead_in.platform
            yield _embed(prose, *_credited(prose, block, lead_in, paragraphs[at : at + 1]))


def _lead_ins(prose: Prose, paragraphs: Block, naming: Sequence[int]) -> Sequence[LeadIn | None]:
    """What each of the paragraphs promises of those that follow."""
    near = {at for named in naming for at in (named, named + 1)}
    pairs = enumerate(zip(paragraphs, (None, *paragraphs), strict=False))
    return [read_lead_in(prose, *pair) if at in near else None for at, pair in pairs]


def _until_next(lead_ins: Sequence[LeadIn | None]) -> int:
    """How many paragraphs stand before the next lead-in."""
    return next((at for at, lead_in in enumerate(lead_ins) if lead_in), len(lead_ins))


def _signed(prose: Prose, paragraphs: Block, naming: Sequence[int]) -> Iterator[Embed]:
    """Posts with a signature behind them: block quotations, and what somebody says in person."""
    first = 0
    for at in naming:
        signed = read_signature(prose, paragraphs[at]) if paragraphs[at].zone != "block" else None
        if signed:
            block = _before(prose, paragraphs[max(first, at - _LONGEST) : at], signed)
            first = at + 1
            if block:
                yield _embed(prose, *_credited(prose, block, signed))


def _before(prose: Prose, ahead: Block, signed: LeadIn) -> Block:
    """The paragraphs of the post among those ahead of its signature."""
    if not ahead:
        return ()
    zone = ahead[-1].zone
    together = list(takewhile(lambda paragraph: paragraph.zone == zone, reversed(ahead)))[::-1]
    voices = [voice(prose, paragraph, signed.called) for paragraph in together]
    if zone == "block":
        led = len(together) < len(ahead) and prose.text[ahead[-len(together) - 1].end - 1] == ":"
        return together if signed.is_open or (own_words(voices) and not led) else ()
    personal = len(list(takewhile(lambda heard: heard.personal and not heard.narrates, reversed(voices))))
    return together[len(together) - personal :] if zone == "body" and signed.is_open else ()


def _block(prose: Prose, following: Block, lead_in: LeadIn) -> Block:
    """The paragraphs of the post among those that follow; none when they are not its author's words."""
    following = [paragraph for paragraph in following if not interrupts(prose, paragraph)]
    if not following or following[0].zone in _NO_POST or is_clock(prose, following[0]):
        return ()
    if prose.text[following[0].start] in DOUBLE:
        return _marked(prose, following, lead_in)
    look = following[0].zone, following[0].slanted
    together = list(takewhile(lambda paragraph: (paragraph.zone, paragraph.slanted) == look, following))
    voices = [voice(prose, paragraph, lead_in.called) for paragraph in together]
    if following[0].slanted and len(together) < len(following) and own_words(voices):
        return together
    return together[: _length(prose, together, voices, lead_in)]


def _marked(prose: Prose, following: Block, lead_in: LeadIn) -> Block:
    """A post in quotation marks; what stands in one paragraph of them is a quote, unless a whole post is promised."""
    block = following[: in_marks(prose, following)]
    return block if lead_in.whole or (lead_in.is_open and lead_in.says and len(block) > 1) else ()


def _credited(prose: Prose, block: Block, lead_in: LeadIn, behind: Block = ()) -> tuple[Block, LeadIn]:
    """A post without the lines that name its author's account and its time, which know better whose it is."""
    while len(block) > 1 and is_stamp(prose, block[-1]):
        block = block[:-1]
    credit = read_credit(prose, block[-1]) if len(block) > 1 else None
    if credit:
        return block[:-1], attrs.evolve(lead_in, author=credit)
    author = next(filter(None, (read_author(prose, paragraph) for paragraph in behind)), None)
    return block, attrs.evolve(lead_in, author=author) if author else lead_in


def _length(prose: Prose, together: Block, voices: Sequence[Voice], lead_in: LeadIn) -> int:
    """How many of the paragraphs are the post's."""
    personal = own_words(voices, organisation=lead_in.is_organisation)
    if together[0].zone == "block":
        promised = lead_in.whole or lead_in.names or (lead_in.says and lead_in.is_open)
        return len(together) if personal or promised else 0
    if not (lead_in.is_open or (lead_in.says and lead_in.whole)):
        return 0
    thread = counted(prose, together) if personal else 0
    return thread if thread > 1 else personal or _of_organisation(prose, together, voices, lead_in)


def _of_organisation(prose: Prose, together: Block, voices: Sequence[Voice], lead_in: LeadIn) -> int:
    """The same for a post whose author speaks of itself by name, or of nobody."""
    promised = lead_in.says and (lead_in.whole or lead_in.points or (lead_in.names and lead_in.is_bare))
    name = lead_in.author and lead_in.author.name
    names_itself = bool(name and name in prose.of(together[0]))
    if promised and (names_itself or (lead_in.is_organisation and not voices[0].narrates)):
        return own_words(voices, promised=1, organisation=True)
    return 0


def _embed(prose: Prose, block: Block, lead_in: LeadIn) -> Embed:
    post = Post(
        platform=lead_in.platform,
        author=lead_in.author,
        text=without_marks([prose.of(paragraph).strip() for paragraph in block]),
        text_complete=lead_in.whole,
    )
    return Embed(form=FORM, post=post, span=Span(start=block[0].start, end=block[-1].end))
