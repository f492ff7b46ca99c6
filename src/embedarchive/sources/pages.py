"""Read one page from a file or an address."""

from os import PathLike, fspath
from pathlib import Path
from typing import BinaryIO

import attrs

from embedarchive.errors import SourceError
from embedarchive.records import Problem
from embedarchive.sources._base import Answer
from embedarchive.sources.client import Client
from embedarchive.sources.fetching import content_type, fetch_page

FILE_LIMIT = 100_000_000
"""Bytes of the largest file that is read: no article is nearly as long."""

_ADVICE: tuple[tuple[type[OSError], str, str], ...] = (
    (FileNotFoundError, "missing", "no such file or folder; check the name (an address starts with https://)"),
    (PermissionError, "unreadable", "it may not be read; check who owns it and its permissions"),
    (IsADirectoryError, "unreadable", "it is a folder, not a page"),
)


@attrs.frozen(kw_only=True)
class RawPage:
    """A page as it came, not yet read.

    Attributes:
        body: Its exact bytes.
        url: The address that it came from, after redirects; None for a file.
        charset: The encoding that the server stated.
        problems: What was lost on the way here.
    """

    body: bytes
    url: str | None = None
    charset: str | None = None
    problems: tuple[Problem, ...] = ()


def is_address(source: str) -> bool:
    """Whether a source is to be fetched: it starts with ``http://`` or ``https://``."""
    return source[:8].lower().startswith(("http://", "https://"))


def read_page(source: str | PathLike[str], client: Client) -> RawPage:
    """The page at an address or in a file.

    Args:
        source: The address or the file's name.
        client: Who asks for an address.

    Raises:
        SourceError: The file cannot be read.
        FetchError: The address does not answer with a page.
    """
    name = fspath(source)
    return raw_page(fetch_page(name, client)) if is_address(name) else read_file(name)


def raw_page(answer: Answer) -> RawPage:
    """The page in an answer."""
    return RawPage(body=answer.body, url=answer.final_url, charset=content_type(answer)[1])


def read_file(path: str | PathLike[str]) -> RawPage:
    """The page in a file.

    Raises:
        SourceError: It cannot be read; the message says why and what to do.
    """
    name = fspath(path)
    try:
        with Path(name).open("rb") as file:
            return read_stream(file, name)
    except OSError as error:
        raise refusal(name, error) from error
    except ValueError as error:  # a NUL in it
        raise SourceError(f"{name}: is no name of a file", kind="missing") from error


def read_stream(stream: BinaryIO, name: str) -> RawPage:
    """The page that an open file gives to its end; ``name`` is what messages call it."""
    body = stream.read(FILE_LIMIT + 1)
    if len(body) > FILE_LIMIT:
        raise SourceError(
            f"{name}: larger than {FILE_LIMIT // 1_000_000} MB; no page is that long: give the article's own file",
            kind="too-large",
        )
    return RawPage(body=body)


def refusal(name: str, error: OSError) -> SourceError:
    """What to tell people when the file system refuses to give ``name``."""
    for cause, kind, advice in _ADVICE:
        if isinstance(error, cause):
            return SourceError(f"{name}: {advice}", kind=kind)
    return SourceError(f"{name}: cannot be read: {error.strerror or error}", kind="unreadable")
