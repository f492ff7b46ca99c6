"""The whole job on one article: fetch or read it, find what it holds, keep it."""

from collections.abc import Callable, Sequence
from datetime import datetime
from os import PathLike
from typing import TYPE_CHECKING, Any, NamedTuple

import attrs

from embedarchive.archive import Archive
from embedarchive.errors import SourceError
from embedarchive.finding import find
from embedarchive.reading import Markup
from embedarchive.records import Found, Saved
from embedarchive.sources.pages import RawPage, read_page

if TYPE_CHECKING:
    import requests

UNREADABLE = frozenset({"empty", "not-text"})
"""Problems that leave nothing of a page to keep."""


class Kept(NamedTuple):
    """What one article held, and the receipt for it."""

    found: Found
    saved: Saved


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


@attrs.frozen
class Archiver:
    """Fills an archive.

    Attributes:
        archive: Where everything is kept.
        sources: Where a post can be asked for again, in order; ``save`` asks none of them.
        session: Settings for the network (proxies, certificates); by default a fresh session for every page.
        now: The clock of what is asked; a snapshot's moment is read from the archive's own.
    """

    archive: Archive
    sources: Sequence[Any] = attrs.field(default=(), kw_only=True)
    session: "requests.Session | None" = attrs.field(default=None, kw_only=True)
    now: Callable[[], datetime] | None = attrs.field(default=None, kw_only=True)

    def save(
        self,
        source: str | PathLike[str] | RawPage,
        *,
        url: str | None = None,
        lang: str | None = None,
        markup: Markup = "auto",
    ) -> Kept:
        """Find what an article holds and keep it, with the page's bytes; the same thing again is kept once.

        Args:
            source: An address, the path of a file, or a page already read.
            url: The article's address, if another than the one it is read from.
            lang: BCP 47 language of the article.
            markup: How the bytes are to be read.

        Raises:
            SourceError: There is no page in ``source``.
            FetchError: The address does not answer with a page.
            ArchiveError: The archive cannot be used; nothing half-written is left in it.
        """
        page = source if isinstance(source, RawPage) else read_page(source, session=self.session)
        found = find_on(page, url=url, lang=lang, markup=markup)
        return Kept(found, self.archive.save(found, page=page.body))
