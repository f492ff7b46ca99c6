"""What a feed or a sitemap lists, as inputs."""

from collections.abc import Iterator
from functools import partial

from embedarchive.archiver import Archiver, Listed
from embedarchive.cli.input import Input, failing
from embedarchive.errors import EmbedArchiveError, SourceError
from embedarchive.sources.pages import RawPage


def followed(archiver: Archiver, feed: str) -> Iterator[Input]:
    """The articles of a feed that are new or changed; a feed that cannot be read is an input that fails."""
    try:
        for listed in archiver.follow(feed):
            refused = partial(setattr, listed, "is_dealt_with", False)
            yield Input(listed.url, partial(_page, listed), refused, is_missing=listed.page is None)
    except EmbedArchiveError as error:
        yield failing(feed, error)


def _page(listed: Listed) -> RawPage:
    if listed.page is None:
        raise listed.error or SourceError(f"{listed.url}: cannot be had")
    return listed.page
