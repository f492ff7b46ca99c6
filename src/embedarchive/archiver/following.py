"""Follow feeds and sitemaps: only what is new or changed since it was last dealt with is fetched whole.

A server says by ``ETag`` and ``Last-Modified`` which version of a page it gave; the archive notes it once the page is
dealt with, and the next question is for a newer one (RFC 9110, section 13). Who is interrupted has noted nothing too
early.
"""

import hashlib
import json
from collections.abc import Generator, Iterator
from contextlib import suppress
from http import HTTPStatus
from re import Pattern

import attrs

from embedarchive.archive import Archive
from embedarchive.errors import FetchError, NotAnArchiveError, SourceError
from embedarchive.reading.listing import read_listing
from embedarchive.sources import Answer
from embedarchive.sources.client import Client
from embedarchive.sources.fetching import LISTS, PAGES, fetch_page
from embedarchive.sources.pages import RawPage, raw_page
from embedarchive.text import without_password

_DEPTH = 3
_QUESTIONS = {"etag": "If-None-Match", "last-modified": "If-Modified-Since"}
"""Headers of an answer, and those that ask for a newer one."""


@attrs.define(kw_only=True)
class Listed:
    """An article that a list names, or a further list that cannot be had.

    Attributes:
        url: Its address.
        page: The page; None when it cannot be had.
        error: Why not.
        is_dealt_with: Whether it need not be fetched again until it changes; set it to False where saving failed.
    """

    url: str
    page: RawPage | None = None
    error: FetchError | SourceError | None = None
    is_dealt_with: bool = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self.is_dealt_with = self.error is None


@attrs.frozen
class Following:
    """Follows lists of articles.

    Attributes:
        archive: Where it is noted what is dealt with.
        client: Who asks.
    """

    archive: Archive
    client: Client

    def pages(self, url: str, *, depth: int = _DEPTH) -> Iterator[Listed]:
        """The articles of a list that are new or changed.

        Asking for the next one says that the last is dealt with, unless its ``is_dealt_with`` was set to False.

        Args:
            url: The list's address.
            depth: How deep lists may name one another.

        Raises:
            FetchError: The list cannot be had.
            SourceError: It is no list.
        """
        answer = self._changed(url, LISTS)
        if answer is None:
            return
        listing = read_listing(answer.body, answer.final_url)
        complete = not listing.lists  # what lists of lists name changes without them
        for article in listing.articles:
            complete &= yield from self._article(article)
        for further in listing.lists if depth else ():
            yield from self._further(further, depth - 1)
        if complete:
            self._note(answer)

    def _article(self, url: str) -> Generator[Listed, None, bool]:
        """An article, unless it is as it was; returns whether nothing of it is left to do."""
        try:
            answer = self._changed(url, PAGES)
        except FetchError as error:
            yield Listed(url=url, error=error)
            return False
        if answer is None:
            return True
        listed = Listed(url=url, page=raw_page(answer))
        yield listed
        if listed.is_dealt_with:
            self._note(answer)
        return listed.is_dealt_with

    def _further(self, url: str, depth: int) -> Iterator[Listed]:
        """The articles of a list that another one names; one that cannot be had does not cost those beside it."""
        try:
            yield from self.pages(url, depth=depth)
        except (FetchError, SourceError) as error:
            yield Listed(url=url, error=error)

    def _changed(self, url: str, types: Pattern[str]) -> Answer | None:
        """The page or list, unless it is as it was."""
        answer = fetch_page(url, self.client, types=types, unless=self._unless(url))
        return None if answer.status == HTTPStatus.NOT_MODIFIED else answer

    def _unless(self, url: str) -> tuple[tuple[str, str], ...]:
        try:
            noted = json.loads(self.archive.note(_name(url)) or b"{}")
            return tuple((question, noted[header]) for header, question in _QUESTIONS.items() if header in noted)
        except (ValueError, TypeError, RecursionError):
            return ()

    def _note(self, answer: Answer) -> None:
        versions = {header: answer.header(header) for header in _QUESTIONS if answer.header(header)}
        if not versions:
            return
        with suppress(NotAnArchiveError):  # whoever saves nothing has no need of notes
            self.archive.take_note(_name(answer.url), json.dumps(versions).encode())


def _name(url: str) -> str:
    """The name of the note about a page; it does not tell the address, which may have to be forgotten."""
    return f"page-{hashlib.sha256(without_password(url).encode('utf-8', 'replace')).hexdigest()[:16]}"
