"""What a redaction is about, and which documents and bytes show it."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import attrs

from embedarchive.records import Author, Capture, Post, Snapshot, Subject


@attrs.frozen
class Target:
    """What is to be forgotten.

    Attributes:
        subject: Whether it is a post, an author or an article.
        name: The post's key; the author's handle, id, address or name; the article's address.
    """

    subject: Subject
    name: str = attrs.field()

    @name.validator
    def _names_something(self, _: Any, name: str) -> None:
        if not re.search(r"\w", name):
            raise ValueError(f"{name!r} names no {self.subject}")

    def is_shown_by(self, record: Any) -> bool:
        """Whether the record of a document holds any of it."""
        match record:
            case Snapshot():
                return _MATCHES[self.subject](self.name, _Shown.by_snapshot(record))
            case Capture():
                return _MATCHES[self.subject](self.name, _Shown.by_capture(record))
        return False

    def is_named_in(self, content: bytes) -> bool:
        """Whether bytes that nobody can read any more, or that nothing refers to, name it."""
        before, name = rb"(?<![\w.])", self.name.removeprefix("@")
        if self.subject == "post":
            # An id is a number like any other; only in an address or between quotation marks it is one of a post.
            before, name = rb"[/=\"]", self.name.rpartition(":")[2]
        return re.search(before + re.escape(name.encode()) + rb"(?!\w)", content, re.IGNORECASE) is not None


@attrs.frozen
class _Shown:
    """What a document shows: keys of posts, people who wrote or said something, addresses of the article."""

    keys: frozenset[str | None]
    authors: tuple[Author, ...]
    articles: frozenset[str | None] = frozenset()

    @classmethod
    def by_snapshot(cls, snapshot: Snapshot) -> "_Shown":
        found = snapshot.found
        posts = [post for embed in found.embeds for post in _with_quoted(embed.post)]
        keys = {post.key for post in posts} | {quote.post.key for quote in found.quotes if quote.post}
        authors = (thing.author for things in (posts, found.quotes) for thing in things if thing.author)
        return cls(frozenset(keys), tuple(authors), frozenset((found.article.url, found.article.read_from)))

    @classmethod
    def by_capture(cls, capture: Capture) -> "_Shown":
        posts = list(_with_quoted(capture.post))
        asked = (Author(handle=capture.ref.handle),) if capture.ref else ()
        platform = (capture.key or "").partition(":")[0]
        versions = (f"{platform}:{id}" for id in capture.edits)
        return cls(
            frozenset({capture.key, *(post.key for post in posts), *versions}),
            (*asked, *(post.author for post in posts if post.author)),
        )


def _with_quoted(post: Post | None) -> Iterator[Post]:
    while post is not None:
        yield post
        post = post.quoted


def _is_author(name: str, author: Author) -> bool:
    names = (author.handle, author.id, author.url, author.name)
    return name.removeprefix("@").casefold() in {one.removeprefix("@").casefold() for one in names if one}


_MATCHES: Mapping[Subject, Callable[[str, _Shown], bool]] = {
    "post": lambda key, shown: key in shown.keys,
    "author": lambda name, shown: any(_is_author(name, author) for author in shown.authors),
    "article": lambda url, shown: url in shown.articles,
}
