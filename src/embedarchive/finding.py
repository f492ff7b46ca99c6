"""Finding: everything that one article holds. Pure: no network, no clock, no disk."""

import re
from collections.abc import Iterable, Iterator
from datetime import timedelta
from functools import partial
from typing import Literal, get_args

from embedarchive.errors import SourceError
from embedarchive.forms import FORMS, MARKUP_FORMS, PLAIN_FORMS, Form, states
from embedarchive.languages import Language, language_of
from embedarchive.occurrences import occurrences
from embedarchive.people import People
from embedarchive.platforms.addresses import read_address
from embedarchive.quotes import find_quotes
from embedarchive.reading import Flow, Markup, Page, Source, read
from embedarchive.records import Embed, Found, PostLink, Problem, Span
from embedarchive.text import Stretches
from embedarchive.times import read_printed

Only = Literal["embeds"]

_ADDRESS = re.compile(r"https?://[^\s<>\"'“”‘’()\[\]]{8,500}")

_SAME_DAY = timedelta(days=2)
"""How far a printed day, shown in some time zone, may begin from the moment of an honest post."""


def find(
    source: Source,
    url: str | None = None,
    lang: str | None = None,
    markup: Markup = "auto",
    *,
    charset: str | None = None,
    only: Only | None = None,
) -> Found:
    """Everything that an article holds: posts, quoted statements, links to posts.

    Args:
        source: Bytes in any encoding, a str, an lxml element or tree, or a BeautifulSoup object or tag.
        url: Where the article was read from.
        lang: Its language, BCP 47, when the caller knows better than the page.
        markup: "html", "text", or "auto": what it looks like.
        charset: The encoding that the HTTP header states for bytes.
        only: "embeds" for embeds in markup and state alone: no quotes, transcripts and links. It takes less time, and
            least for a page whose bytes show that it holds none: its article is left without metadata and text.

    Returns:
        A :class:`~embedarchive.Found`, which can be pickled; what could not be read is among its problems.

    Raises:
        SourceError: The source is of no such type, or another argument is. Bad markup never raises.
    """
    if only not in (None, *get_args(Only)):
        raise SourceError(f"only must be None or {' or '.join(get_args(Only))}, not {only!r}")
    page = read(source, url=url, lang=lang, markup=markup, charset=charset, skim=only == "embeds")
    article = page.article
    language = language_of(article.lang, "" if only else article.text)
    people = People(article.text, language, tuple(author.name for author in article.authors if author.name))
    embeds, problems = _embeds(page, language, people, PLAIN_FORMS if only == "embeds" else FORMS)
    return Found(
        article=article,
        embeds=embeds,
        quotes=() if only else find_quotes(page, language, people, embeds),
        links=() if only else tuple(_links(page, embeds)),
        problems=(*page.problems, *problems, *_doubts(embeds)),
    )


def _embeds(
    page: Page, language: Language, people: People, forms: Iterable[Form]
) -> tuple[tuple[Embed, ...], list[Problem]]:
    """The embeds of a page: what its markup shows, and what its state adds; and what could not be read."""

    def read_by(forms: Iterable[Form], page: Page) -> Iterator[Embed]:
        return (embed for form in forms for embed in form(page, language, people))

    shown = [*read_by(forms, page)]
    known = {embed.post.key for embed in shown if embed.post.text}
    held, problems = states(page, partial(read_by, MARKUP_FORMS), known)
    return occurrences([*shown, *held], page.article.text), problems


def _links(page: Page, embeds: Iterable[Embed]) -> Iterator[PostLink]:
    """Plain links to posts: of the main flow, then those that only stand in what the page holds back."""
    spans = Stretches((embed.span.start, embed.span.end) for embed in embeds if embed.span and embed.post.id)
    embedded = {embed.post.key for embed in embeds}
    seen = set(embedded)
    written_out = (link for link in _written_out(page.main, spans) if link.post.key not in embedded)
    for link in sorted((*_links_in(page.main, spans), *written_out), key=_start):
        if link.text or link.post.key not in embedded:  # one without words is what an embed without words leaves behind
            seen.add(link.post.key)
            yield link
    for aside in page.asides:
        for link in _links_in(aside, Stretches(())):
            if link.post.key not in seen:
                yield PostLink(post=link.post, text=link.text)


def _start(link: PostLink) -> int:
    return link.span.start if link.span else 0


def _written_out(flow: Flow, embedded: Stretches) -> Iterator[PostLink]:
    """The addresses of posts that a text writes out without linking there."""
    linked = Stretches((link.start, link.end) for link in flow.links)
    for match in _ADDRESS.finditer(flow.text):
        start = match.start()
        ref = read_address(match[0]) if start not in linked and start not in embedded else None
        if ref:
            yield PostLink(post=ref, text=match[0], span=Span(start=start, end=match.end()))


def _links_in(flow: Flow, embedded: Stretches) -> Iterator[PostLink]:
    for link in flow.links:
        ref = read_address(link.href) if link.start not in embedded else None
        if ref:
            yield PostLink(post=ref, text=flow.text[link.start : link.end], span=link.span)


def _doubts(embeds: Iterable[Embed]) -> Iterator[Problem]:
    """Embeds whose printed date is another day than the one that the post's id holds: a sign of a faked embed."""
    for embed in embeds:
        moment = embed.post.timestamp
        if moment and moment.value and moment.printed:
            printed = read_printed(moment.printed) if moment.source == "id" else moment
            if printed.value and abs(printed.value - moment.value) > _SAME_DAY:
                message = f"the embed prints the date {moment.printed!r}, the post's id is of {moment.value:%Y-%m-%d}"
                yield Problem(kind="date-disagrees", message=message, where=embed.path or embed.post.key)
