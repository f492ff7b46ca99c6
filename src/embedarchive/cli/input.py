"""One page to read, as the user named it."""

from collections.abc import Callable

import attrs

from embedarchive.errors import FetchError, SourceError
from embedarchive.sources.pages import RawPage


@attrs.frozen
class Input:
    """One page to read.

    Attributes:
        name: What the user calls it.
        read: Gives the page; raises SourceError or FetchError.
        is_listed: Whether it is in a feed that was read; what has not changed since is not among the inputs.
    """

    name: str
    read: Callable[[], RawPage]
    is_listed: bool = False


def failing(name: str, error: FetchError | SourceError) -> Input:
    """An input that cannot be read: its turn comes, and it is told."""

    def read() -> RawPage:
        raise error

    return Input(name, read)
