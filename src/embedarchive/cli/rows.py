"""What an article holds, one row for each thing found: the same rows for a terminal and for a spreadsheet."""

from collections.abc import Iterator
from itertools import chain

import attrs

from embedarchive.records import Author, Embed, Found, Post, PostLink, Quote, Timestamp

# How much of "2024-05-14T23:00:02.284Z" is known.
_LENGTHS = {"year": 4, "month": 7, "day": 10, "hour": 13, "minute": 16, "second": 19, "millisecond": 23}
_CLOCK = {"hour", "minute", "second", "millisecond"}


@attrs.frozen(kw_only=True)
class Row:
    """One embed, quote or link; what is not known is empty.

    Attributes:
        type: "embed", "quote" or "link".
        kind: Form of the embed or kind of the quote.
        medium: Platform of the post, or medium of the quote.
        id: The platform's id of the post.
        url: Address of the post.
        author: Name of who wrote or said it or, without one, the role.
        handle: Account name.
        time: When, in UTC, ISO 8601, as fine as it is known.
        time_source: Who says so.
        text: The words.
        cue: The word that attributes the quote.
        confidence: How far the speaker can be relied on.
    """

    type: str
    kind: str = ""
    medium: str = ""
    id: str = ""
    url: str = ""
    author: str = ""
    handle: str = ""
    time: str = ""
    time_source: str = ""
    text: str = ""
    cue: str = ""
    confidence: str = ""


COLUMNS = tuple(field.name for field in attrs.fields(Row))


def rows(found: Found) -> Iterator[Row]:
    """Embeds, then quotes, then links, each in document order."""
    return chain(map(_embed, found.embeds), map(_quote, found.quotes), map(_link, found.links))


def post_row(post: Post, kind: str = "") -> Row:
    """A post in one row."""
    author = post.author or Author()
    return Row(
        type="embed",
        kind=kind,
        medium=post.platform,
        id=post.id or "",
        url=post.url or "",
        author=author.name or author.role or "",
        handle=author.handle or "",
        time=moment(post.timestamp),
        time_source=post.timestamp.source if post.timestamp else "",
        text=post.text or "",
    )


def moment(timestamp: Timestamp | None) -> str:
    """A moment as fine as it is known: ``2024-05-14``, ``2024-05-14T23:00Z``; as printed, if it allows no reading."""
    if timestamp is None:
        return ""
    if timestamp.value is None or timestamp.precision is None:
        return timestamp.printed or ""
    shown = timestamp.value.replace(tzinfo=None).isoformat(timespec="milliseconds")[: _LENGTHS[timestamp.precision]]
    return f"{shown}Z" if timestamp.precision in _CLOCK else shown


def _embed(embed: Embed) -> Row:
    return post_row(embed.post, embed.form)


def _quote(quote: Quote) -> Row:
    author, post = quote.author or Author(), quote.post
    return Row(
        type="quote",
        kind=quote.kind,
        medium=quote.medium or "",
        id=post.id if post else "",
        url=post.url if post else "",
        author=author.name or author.role or "",
        handle=author.handle or "",
        time=moment(quote.timestamp),
        time_source=quote.timestamp.source if quote.timestamp else "",
        text=quote.text,
        cue=quote.cue or "",
        confidence="" if quote.confidence is None else f"{quote.confidence:.2f}",
    )


def _link(link: PostLink) -> Row:
    post = link.post
    return Row(type="link", medium=post.platform, id=post.id, url=post.url, handle=post.handle or "", text=link.text)
