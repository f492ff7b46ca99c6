"""Cases: folders with a page, an excerpt of what is to be found in it, and a note why the case is there."""

from pathlib import Path
from typing import Any

from embedarchive import Author, Embed, Found, Post, PostLink, Quote, Timestamp, find

FOLDER = Path(__file__).parents[1] / "fixtures" / "cases"
PAGES = ("page.html", "page.txt")
EXPECTED = "expected.json"
FAILS = "fails.md"
"""In the folder of a case that is known to fail: why it does."""


def page_in(case: Path) -> Path:
    """The one page of a case."""
    [page] = [case / name for name in PAGES if (case / name).exists()]
    return page


def excerpt(case: Path) -> dict[str, Any]:
    """What is found in a case's page, in the form of its ``expected.json``; what is empty is left out."""
    found = find(page_in(case).read_bytes())
    return _filled(
        title=found.article.title,
        authors=[author.name for author in found.article.authors],
        embeds=[_embed(embed, found) for embed in found.embeds],
        quotes=[_quote(quote, found) for quote in found.quotes],
        links=[_link(link) for link in found.links],
        problems=[problem.kind for problem in found.problems],
    )


def _embed(embed: Embed, found: Found) -> dict[str, Any]:
    post = embed.post
    return _filled(
        form=embed.form,
        id=post.id,
        platform=post.platform if embed.form == "transcript" else None,
        url=post.url,
        author=_author(post.author),
        text=post.text,
        timestamp=_timestamp(post.timestamp),
        lang=post.lang,
        complete=post.text_complete,
        links=[" -> ".join(filter(None, (link.url, link.expanded_url))) for link in post.links],
        media=[f"{media.kind or 'picture'} {media.url} {media.alt or ''}".strip() for media in post.media],
        quoted=_embedded(post.quoted),
        answers=post.in_reply_to.url if post.in_reply_to else None,
        stands=embed.span.of(found.article.text) if embed.span else "held back",
    )


def _quote(quote: Quote, found: Found) -> dict[str, Any]:
    of_its_own = quote.timestamp if quote.timestamp and quote.timestamp.source != "article" else None
    return _filled(
        text=quote.text,
        author=_author(quote.author),
        role=quote.author.role if quote.author else None,
        cue=quote.cue,
        medium=quote.medium,
        kind=quote.kind,
        said=_timestamp(of_its_own),
        post=quote.post.key if quote.post else None,
        repeats=quote.repeats.of(found.article.text) if quote.repeats else None,
    )


def _embedded(post: Post | None) -> str:
    return f"{_author(post.author)}: {post.text} {post.url or ''}".strip() if post else ""


def _link(link: PostLink) -> str:
    return f"{link.post.url} {link.text!r}"


def _author(author: Author | None) -> str:
    return f"{author.name or ''} @{author.handle or ''}".strip(" @") if author else ""


def _timestamp(timestamp: Timestamp | None) -> str:
    if timestamp is None:
        return ""
    moment = timestamp.value.isoformat() if timestamp.value else ""
    return ", ".join(filter(None, (moment, timestamp.source, timestamp.printed)))


def _filled(**values: Any) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value not in (None, "", [])}
