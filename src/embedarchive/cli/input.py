"""One page to read, as the user named it."""

from collections.abc import Callable

import attrs

from embedarchive.errors import EmbedArchiveError
from embedarchive.sources.pages import RawPage
from embedarchive.text import without_password


def _ignore() -> None:
    """Nobody need be told."""


@attrs.frozen
class Input:
    """One page to read.

    Attributes:
        name: What the user calls it, without any password.
        read: Gives the page; raises SourceError or FetchError.
        on_failure: Called when what was to be done with the page could not be done.
        is_missing: Whether a feed that was read names it in vain; the rest of that feed may be kept already.
    """

    name: str = attrs.field(converter=without_password)
    read: Callable[[], RawPage]
    on_failure: Callable[[], object] = _ignore
    is_missing: bool = False


def failing(name: str, error: EmbedArchiveError) -> Input:
    """An input that cannot be read: its turn comes, and it is told."""

    def read() -> RawPage:
        raise error

    return Input(name, read)
