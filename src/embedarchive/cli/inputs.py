"""What the user names on the command line, as pages to read one after the other."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from io import TextIOWrapper
from itertools import chain
from pathlib import Path
from stat import S_ISREG
from typing import BinaryIO

import click

from embedarchive.cli.exports import AUTO, unpacked
from embedarchive.cli.input import Input, failing
from embedarchive.cms import SUFFIXES
from embedarchive.errors import SourceError
from embedarchive.sources.client import Client
from embedarchive.sources.pages import RawPage, is_address, read_page, read_stream, refusal

STDIN = "-"
PAGE_SUFFIXES = (".html", ".htm", ".xhtml", ".xht", ".shtml", ".txt")
"""Files with these endings are the pages of a folder."""


def expand(
    sources: Sequence[str], lists: Sequence[str] = (), url: str | None = None, *, kind: str = AUTO, client: Client
) -> Iterator[Input]:
    """Every page that is named, in order; folders and lists are walked while their pages are read.

    A folder or a list that cannot be read is an input too: one that fails.

    Args:
        sources: Files, folders, addresses, "-".
        lists: Files that name one source a line; blank lines and lines that start with # are passed over.
        url: Address of the article, which only one can have.
        kind: What the sources hold: "page", a kind of export, or "auto".
        client: Who asks for addresses.

    Raises:
        click.UsageError: Nothing is named, or ``url`` is given for several articles.
    """
    if not sources and not lists:
        raise click.UsageError('Name a SOURCE (a file, a folder, an address, or "-"), or give --from-file LIST.')
    if url and (lists or len(sources) > 1 or _is_folder(sources[0])):
        raise click.UsageError("--url is the address of one article; name one SOURCE with it.")
    named = (item for source in sources for item in _pages_of(source, kind, client))
    return chain(named, (item for name in lists for item in _listed_in(name, kind, client)))


def _pages_of(source: str, kind: str, client: Client) -> Iterator[Input]:
    page = Input(source, partial(read_page, source, client))
    if source == STDIN:
        yield from unpacked(Input(STDIN, partial(read_stream, sys.stdin.buffer, STDIN)), _opened_stdin, kind)
    elif is_address(source):
        yield page
    elif _is_folder(source):
        yield from _pages_below(source, kind)
    else:
        yield from unpacked(page, partial(_open, source), kind)


def _open(path: str) -> BinaryIO:
    return Path(path).open("rb")


def _opened_stdin() -> AbstractContextManager[BinaryIO]:
    return nullcontext(sys.stdin.buffer)


def _is_folder(source: str) -> bool:
    """Whether a source is a folder; of one that the system does not let us look at, reading tells what is wrong."""
    try:
        return Path(source).is_dir()
    except OSError:
        return False


def _pages_below(folder: str, kind: str) -> Iterator[Input]:
    suffixes = (SUFFIXES[kind],) if kind in SUFFIXES else PAGE_SUFFIXES
    pages = (item for page in _walk(folder, suffixes) for item in _in_folder(page, kind))
    first = next(pages, None)
    if first is None:
        yield failing(folder, SourceError(f"{folder}: holds no page ({', '.join(suffixes)})", kind="no-pages"))
    else:
        yield from chain([first], pages)


def _in_folder(page: Input, kind: str) -> Iterator[Input]:
    return unpacked(page, partial(_open_ordinary, page.name), kind) if kind in SUFFIXES else iter([page])


def _walk(folder: str, suffixes: tuple[str, ...]) -> Iterator[Input]:
    """The pages in a folder and in those below it, sorted by name; links to folders are not followed."""
    waiting = [(folder, True)]
    while waiting:
        path, is_folder = waiting.pop()
        if not is_folder:
            yield Input(path, partial(_read_ordinary, path))
            continue
        try:
            waiting += reversed(_pages_and_folders(path, suffixes))
        except OSError as error:
            yield failing(path, refusal(path, error))


def _pages_and_folders(folder: str, suffixes: tuple[str, ...]) -> list[tuple[str, bool]]:
    """The paths in a folder that matter, each with whether it is a folder, sorted."""
    with os.scandir(folder) as entries:
        everything = [(entry.path, entry.is_dir(follow_symlinks=False)) for entry in entries]
    return sorted((path, is_folder) for path, is_folder in everything if is_folder or path.lower().endswith(suffixes))


def _read_ordinary(path: str) -> RawPage:
    """The page in a file of a folder."""
    try:
        with _open_ordinary(path) as file:
            return read_stream(file, path)
    except OSError as error:
        raise refusal(path, error) from error


def _open_ordinary(path: str) -> BinaryIO:
    """A file of a folder, opened; a pipe, which nobody may ever write to, is not waited for."""
    if not S_ISREG(Path(path).stat().st_mode):
        raise SourceError(f"{path}: is no ordinary file; name it on its own to read it", kind="unreadable")
    return _open(path)


def _listed_in(name: str, kind: str, client: Client) -> Iterator[Input]:
    """The pages that the lines of a list name; if it cannot be read, an input that fails."""
    try:
        with _lines(name) as lines:
            for line in map(str.strip, lines):
                if "\0" in line:
                    yield failing(name, _no_list(name))
                    return
                if line and not line.startswith("#"):
                    yield from _pages_of(line, kind, client)
    except OSError as error:
        yield failing(name, refusal(name, error))


def _no_list(name: str) -> SourceError:
    return SourceError(f"{name}: is no list; name a text file with one source a line", kind="not-a-list")


def _lines(name: str) -> AbstractContextManager[TextIOWrapper]:
    """A list, opened; names of files may hold bytes that are no text."""
    if name == STDIN:
        return nullcontext(TextIOWrapper(sys.stdin.buffer, "utf-8-sig", "surrogateescape"))
    return Path(name).open(encoding="utf-8-sig", errors="surrogateescape")
