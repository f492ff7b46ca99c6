"""Following the journal: what was entered since one last looked, at the cost of that alone."""

from collections.abc import Iterator
from pathlib import Path

import attrs

from embedarchive.archive.files import Files
from embedarchive.archive.journal import NOTHING_BEFORE, Entry, readable
from embedarchive.archive.layout import digest

_CHUNK = 1 << 20


@attrs.frozen
class Position:
    """How far a journal was read.

    Attributes:
        size: Bytes up to the end of the last line that was read.
        line: Bytes of that line, its end included.
        head: Its SHA-256.
    """

    size: int = 0
    line: int = 0
    head: str = NOTHING_BEFORE


def still_fits(files: Files, journal: Path, position: Position) -> bool:
    """Whether the journal is the same up to ``position``: each line holds the digest of all before it."""
    if not position.size:
        return True
    try:
        last = files.read(journal, position.size - position.line, position.line)
    except FileNotFoundError:
        return False
    return digest(last[:-1]) == position.head


def entries_after(files: Files, journal: Path, position: Position) -> Iterator[tuple[Entry, Position]]:
    """Each entry after ``position``, with the position behind it; damaged lines are passed over."""
    size = position.size
    for line in _lines(files, journal, position.size):
        size += len(line) + 1
        for entry in readable([line]):
            yield entry, Position(size, len(line) + 1, digest(line))


def _lines(files: Files, journal: Path, start: int) -> Iterator[bytes]:
    """The whole lines from the offset ``start`` on, without their ends."""
    rest = b""
    while chunk := _chunk(files, journal, start):
        start += len(chunk)
        *lines, rest = (rest + chunk).split(b"\n")
        yield from lines


def _chunk(files: Files, journal: Path, start: int) -> bytes:
    try:
        return files.read(journal, start, _CHUNK)
    except FileNotFoundError:
        return b""
