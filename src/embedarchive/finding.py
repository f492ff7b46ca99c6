"""Finding: everything that one article holds. Pure: no network, no clock, no disk."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from itertools import zip_longest

from embedarchive.forms import FORMS
from embedarchive.languages import language_of
from embedarchive.people import People
from embedarchive.platforms.addresses import read_address
from embedarchive.quotes import find_quotes
from embedarchive.reading import Flow, Markup, Page, Source, read
from embedarchive.records import Embed, Found, PostLink, Problem
from embedarchive.text import Stretches
from embedarchive.times import read_printed

_SAME_DAY = timedelta(days=2)
"""How far a printed day, shown in some time zone, may begin from the moment of an honest post."""


def find(
    source: Source,
    url: str | None = None,
    lang: str | None = None,
    markup: Markup = "auto",
    *,
    charset: str | None = None,
) -> Found:
    """Everything that an article holds: posts, quoted statements, links to posts.

    Args:
        source: Bytes in any encoding, a str, an lxml element or tree, or a BeautifulSoup object or tag.
        url: Where the article was read from.
        lang: Its language, BCP 47, when the caller knows better than the page.
        markup: "html", "text", or "auto": what it looks like.
        charset: The encoding that the HTTP header states for bytes.

    Returns:
        A :class:`~embedarchive.Found`, which can be pickled; what could not be read is among its problems.

    Raises:
        SourceError: The source is of no such type, or another argument is. Bad markup never raises.
    """
    page = read(source, url=url, lang=lang, markup=markup, charset=charset)
    article = page.article
    language = language_of(article.lang, article.text)
    people = People(article.text, language, tuple(author.name for author in article.authors if author.name))
    embeds = merged(embed for form in FORMS for embed in form(page, language, people))
    return Found(
        article=article,
        embeds=embeds,
        quotes=find_quotes(page, language, people, embeds),
        links=tuple(_links(page, embeds)),
        problems=(*page.problems, *_doubts(embeds)),
    )


def merged(embeds: Iterable[Embed]) -> tuple[Embed, ...]:
    """One embed an occurrence, in document order, those that the page holds back last.

    A post that stands in several forms stands there once, with copies (a frame and the quotation that it replaced); the
    richest of them speaks for it. A post that stands twice in one form stands there twice.
    """
    by_post: defaultdict[str, defaultdict[str, list[Embed]]] = defaultdict(lambda: defaultdict(list))
    for embed in embeds:
        by_post[embed.post.key][embed.form].append(embed)
    occurrences = [
        max(filter(None, copies), key=lambda embed: (embed.span is not None, embed.post.richness))
        for by_form in by_post.values()
        for copies in zip_longest(*map(_innermost, by_form.values()))
    ]
    return tuple(sorted(occurrences, key=lambda embed: (embed.span is None, embed.span.start if embed.span else 0)))


def _innermost(embeds: Sequence[Embed]) -> list[Embed]:
    """Of one post's embeds in one form, those that do not stand around the next: a quotation in a quotation."""
    return [one for one, following in zip_longest(embeds, embeds[1:]) if not (following and _is_around(one, following))]


def _is_around(outer: Embed, inner: Embed) -> bool:
    return 0 < len(inner.html) < len(outer.html) and inner.html in outer.html


def _links(page: Page, embeds: Iterable[Embed]) -> Iterator[PostLink]:
    """Plain links to posts: of the main flow, then those that only stand in what the page holds back."""
    spans = Stretches((embed.span.start, embed.span.end) for embed in embeds if embed.span and embed.post.id)
    embedded = {embed.post.key for embed in embeds}
    seen = set(embedded)
    for link in _links_in(page.main, spans):
        if link.text or link.post.key not in embedded:  # one without words is what an embed without words leaves behind
            seen.add(link.post.key)
            yield link
    for aside in page.asides:
        for link in _links_in(aside, Stretches(())):
            if link.post.key not in seen:
                yield PostLink(post=link.post, text=link.text)


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
