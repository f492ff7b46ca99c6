"""What the user names on the command line, as pages to read one after the other."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from io import TextIOWrapper
from itertools import chain
from pathlib import Path
from stat import S_ISREG

import attrs
import click

from embedarchive.errors import SourceError
from embedarchive.sources.client import Client
from embedarchive.sources.pages import RawPage, is_address, read_file, read_page, read_stream, refusal

STDIN = "-"
PAGE_SUFFIXES = (".html", ".htm", ".xhtml", ".xht", ".shtml", ".txt")
"""Files with these endings are the pages of a folder."""


@attrs.frozen
class Input:
    """One page to read.

    Attributes:
        name: What the user calls it.
        read: Gives the page; raises SourceError or FetchError.
    """

    name: str
    read: Callable[[], RawPage]


def expand(
    sources: Sequence[str], lists: Sequence[str] = (), url: str | None = None, *, client: Client
) -> Iterator[Input]:
    """Every page that is named, in order; folders and lists are walked while their pages are read.

    A folder or a list that cannot be read is an input too: one that fails.

    Args:
        sources: Files, folders, addresses, "-".
        lists: Files that name one source a line; blank lines and lines that start with # are passed over.
        url: Address of the article, which only one can have.
        client: Who asks for addresses.

    Raises:
        click.UsageError: Nothing is named, or ``url`` is given for several articles.
    """
    if not sources and not lists:
        raise click.UsageError('Name a SOURCE (a file, a folder, an address, or "-"), or give --from-file LIST.')
    if url and (lists or len(sources) > 1 or _is_folder(sources[0])):
        raise click.UsageError("--url is the address of one article; name one SOURCE with it.")
    named = (page for source in sources for page in _pages_of(source, client))
    return chain(named, (page for name in lists for page in _listed_in(name, client)))


def _pages_of(source: str, client: Client) -> Iterator[Input]:
    if source == STDIN:
        yield Input(STDIN, partial(read_stream, sys.stdin.buffer, STDIN))
    elif is_address(source) or not _is_folder(source):
        yield Input(source, partial(read_page, source, client))
    else:
        yield from _pages_below(source)


def _is_folder(source: str) -> bool:
    """Whether a source is a folder; of one that the system does not let us look at, reading tells what is wrong."""
    try:
        return Path(source).is_dir()
    except OSError:
        return False


def _pages_below(folder: str) -> Iterator[Input]:
    pages = _walk(folder)
    first = next(pages, None)
    if first is None:
        yield _failing(folder, SourceError(f"{folder}: holds no page ({', '.join(PAGE_SUFFIXES)})", kind="no-pages"))
    else:
        yield from chain([first], pages)


def _walk(folder: str) -> Iterator[Input]:
    """The pages in a folder and in those below it, sorted by name; links to folders are not followed."""
    waiting = [(folder, True)]
    while waiting:
        path, is_folder = waiting.pop()
        if not is_folder:
            yield Input(path, partial(_read_ordinary, path))
            continue
        try:
            waiting += reversed(_pages_and_folders(path))
        except OSError as error:
            yield _failing(path, refusal(path, error))


def _pages_and_folders(folder: str) -> list[tuple[str, bool]]:
    """The paths in a folder that matter, each with whether it is a folder, sorted."""
    with os.scandir(folder) as entries:
        everything = [(entry.path, entry.is_dir(follow_symlinks=False)) for entry in entries]
    return sorted((path, is_folder) for path, is_folder in everything if is_folder or _is_page(path))


def _is_page(path: str) -> bool:
    return path.lower().endswith(PAGE_SUFFIXES)


def _read_ordinary(path: str) -> RawPage:
    """The page in a file of a folder; a pipe, which nobody may ever write to, is not waited for."""
    try:
        ordinary = S_ISREG(Path(path).stat().st_mode)
    except OSError as error:
        raise refusal(path, error) from error
    if not ordinary:
        raise SourceError(f"{path}: is no ordinary file; name it on its own to read it", kind="unreadable")
    return read_file(path)


def _listed_in(name: str, client: Client) -> Iterator[Input]:
    """The pages that the lines of a list name; if it cannot be read, an input that fails."""
    try:
        with _lines(name) as lines:
            for line in map(str.strip, lines):
                if line and not line.startswith("#"):
                    yield from _pages_of(line, client)
    except OSError as error:
        yield _failing(name, refusal(name, error))


def _lines(name: str) -> AbstractContextManager[TextIOWrapper]:
    """A list, opened; names of files may hold bytes that are no text."""
    if name == STDIN:
        return nullcontext(TextIOWrapper(sys.stdin.buffer, "utf-8-sig", "surrogateescape"))
    return Path(name).open(encoding="utf-8-sig", errors="surrogateescape")


def _failing(name: str, error: SourceError) -> Input:
    def read() -> RawPage:
        raise error

    return Input(name, read)
