"""The whole job on one article: fetch or read it, find what it holds, keep it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from itertools import chain
from os import PathLike
from typing import TYPE_CHECKING, NamedTuple

import attrs

from embedarchive.archive import Archive
from embedarchive.archiver.capturing import Capturing, reference_to
from embedarchive.archiver.checking import Checked, Checking, begin, end, under_way
from embedarchive.archiver.following import Following, Listed
from embedarchive.errors import NotAnArchiveError, SourceError
from embedarchive.finding import find
from embedarchive.reading import Markup
from embedarchive.records import Capture, Found, Post, PostRef, Saved
from embedarchive.sources import SOURCES, Source
from embedarchive.sources.client import Client, utc_now
from embedarchive.sources.media import MediaWish
from embedarchive.sources.pages import RawPage, read_page

if TYPE_CHECKING:
    import requests

_BY_DEFAULT = tuple(source for source in SOURCES if not source.opt_in)

UNREADABLE = frozenset({"empty", "not-text"})
"""Problems that leave nothing of a page to keep."""


class Kept(NamedTuple):
    """What one article held, the receipt for it, and what sources said about its posts."""

    found: Found
    saved: Saved
    captures: tuple[Capture, ...] = ()


def find_on(page: RawPage, *, url: str | None = None, lang: str | None = None, markup: Markup = "auto") -> Found:
    """What a page holds, as :func:`embedarchive.find` gives it; a page that is none is refused.

    Args:
        page: The page as it came.
        url: Its address, if another than the one it came from.
        lang: BCP 47 language of the article, if known better than the page says.
        markup: How the bytes are to be read.

    Raises:
        SourceError: The page is empty, or no text.
    """
    found = find(page.body, url=url or page.url, lang=lang, markup=markup, charset=page.charset)
    for problem in found.problems:
        if problem.kind in UNREADABLE:
            raise SourceError(problem.message, kind=problem.kind)
    return attrs.evolve(found, problems=(*page.problems, *found.problems)) if page.problems else found


def _client(archiver: "Archiver") -> Client:
    return Client(session=archiver.session, now=archiver.now)


@attrs.frozen
class Archiver:
    """Fills an archive.

    Attributes:
        archive: Where everything is kept.
        sources: Where a post can be asked for again, in order; by default all that need no leave of yours.
        session: Settings for the network (proxies, certificates); by default a fresh session for every question.
        now: The clock of what is asked; a snapshot's moment is read from the archive's own.
        client: Who asks, with all settings; by default one with ``session`` and ``now``.
        media: Which pictures and films of captured posts are kept.
    """

    archive: Archive
    sources: Sequence[Source] = attrs.field(default=_BY_DEFAULT, kw_only=True)
    session: "requests.Session | None" = attrs.field(default=None, kw_only=True)
    now: Callable[[], datetime] = attrs.field(default=utc_now, kw_only=True)
    client: Client = attrs.field(default=attrs.Factory(_client, takes_self=True), kw_only=True)
    media: MediaWish = attrs.field(default="images", kw_only=True)

    def save(
        self,
        source: str | PathLike[str] | RawPage,
        *,
        url: str | None = None,
        lang: str | None = None,
        markup: Markup = "auto",
        capture: bool = False,
    ) -> Kept:
        """Find what an article holds and keep it, with the page's bytes; the same thing again is kept once.

        Args:
            source: An address, the path of a file, or a page already read.
            url: The article's address, if another than the one it is read from.
            lang: BCP 47 language of the article.
            markup: How the bytes are to be read.
            capture: Whether to capture the posts, too.

        Raises:
            SourceError: There is no page in ``source``.
            FetchError: The address does not answer with a page.
            ArchiveError: The archive cannot be used; nothing half-written is left in it.
        """
        page = source if isinstance(source, RawPage) else read_page(source, self.client)
        found = find_on(page, url=url, lang=lang, markup=markup)
        saved = self.archive.save(found, page=page.body)
        refs = filter(None, map(reference_to, found.posts)) if capture else ()
        return Kept(found, saved, tuple(said for ref in refs for said in self.capture(ref)))

    def follow(self, url: str) -> Iterator[Listed]:
        """The articles of a feed, or of a sitemap, that are new or changed since they were last dealt with.

        Save each before you ask for the next: that says that it is dealt with, and it is not fetched whole again. Set
        ``is_dealt_with`` of one that could not be saved to False.

        Args:
            url: The address of an RSS, Atom or JSON feed, of a sitemap or of a list of sitemaps.

        Raises:
            FetchError: The list cannot be had.
            SourceError: It is no list.
        """
        return Following(self.archive, self.client).pages(url)

    def capture(self, post: PostRef) -> tuple[Capture, ...]:
        """What sources say about a post; each is asked once in all, until it gives a verdict.

        A post without a verdict is no error: the captures say why.

        Args:
            post: The post.

        Raises:
            ArchiveError: The archive cannot be used; nothing half-written is left in it.
        """
        return self._capturing.capture(post, self._kept(post))

    def check(
        self, keys: Iterable[str] | None = None, *, older_than: timedelta = timedelta(0), limit: int | None = None
    ) -> Iterator[Checked]:
        """Ask again about kept posts, and tell what became of each, as it comes.

        An interrupted round is taken up by the next call: it tells again of the posts that were asked about, without
        asking, and goes on with the rest. Whoever stops iterating interrupts the round.

        Args:
            keys: The posts, such as ``"x:20"``; by default all that an article embeds, the longest unasked first.
            older_than: Leave out posts that a source answered about more recently than this before the round.
            limit: How many posts to ask about at most.

        Raises:
            SnapshotNotFoundError: Nothing that is kept tells of one of ``keys``.
            ArchiveError: The archive cannot be used.
        """
        if keys is not None:
            yield from self._check_chosen(tuple(keys))
            return
        checking = self._checking(begin(self.archive, self.now()))
        yield from map(checking.check, chain(checking.done(), checking.due(older_than, limit)))
        end(self.archive)

    def _check_chosen(self, keys: Sequence[str]) -> Iterator[Checked]:
        """Ask about posts in a round of their own, which the last of them ends."""
        if not keys:
            return
        checking = self._checking(begin(self.archive, self.now(), of=keys))
        for left, key in zip(reversed(range(len(keys))), keys, strict=True):
            checked = checking.check(self.archive.post(key))
            if not left:
                end(self.archive, of=keys)
            yield checked

    def due(self, *, older_than: timedelta = timedelta(0), limit: int | None = None) -> Iterator[Post]:
        """The posts that ``check`` would ask about, in order; nobody is asked."""
        checking = self._checking(under_way(self.archive, self.now()) or self.now())
        return checking.due(older_than, limit)

    def _checking(self, since: datetime) -> Checking:
        present = tuple(source for source in self.sources if not source.past)
        capturing = attrs.evolve(self._capturing, sources=present)
        return Checking(archive=self.archive, capturing=capturing, since=since)

    @property
    def _capturing(self) -> Capturing:
        return Capturing(archive=self.archive, sources=self.sources, client=self.client, media=self.media)

    def _kept(self, post: PostRef) -> tuple[Capture, ...]:
        """What the archive holds about a post: nothing, as long as there is no archive."""
        try:
            return tuple(self.archive.captures(post.key))
        except NotAnArchiveError:
            return ()
