"""Following the journal: what was entered since one last looked, at the cost of that alone."""

from collections.abc import Iterator
from pathlib import Path

import attrs

from embedarchive.archive.files import Files
from embedarchive.archive.journal import NOTHING_BEFORE, Entry, readable
from embedarchive.archive.layout import JOURNAL, digest

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


class Follower:
    """Reads the journal of the archive at ``root``. File system failures are ``OSError``."""

    def __init__(self, files: Files, root: Path) -> None:
        self._files = files
        self._path = root / JOURNAL

    def agrees(self, position: Position) -> bool:
        """Whether the journal is still the same up to ``position``: each line holds the digest of all before it."""
        if not 0 <= position.line <= min(position.size, _CHUNK):
            return False
        last = self._read(position.size - position.line, position.line)
        return not position.size or digest(last[:-1]) == position.head

    def after(self, position: Position) -> Iterator[tuple[Entry, Position]]:
        """Each entry after ``position``, with the position behind it; damaged lines are passed over."""
        size = position.size
        for line in self._lines(size):
            size += len(line) + 1
            for entry in readable([line]):
                yield entry, Position(size, len(line) + 1, digest(line))

    def _lines(self, start: int) -> Iterator[bytes]:
        """The whole lines from the offset ``start`` on, without their ends."""
        rest = b""
        while chunk := self._read(start, _CHUNK):
            start += len(chunk)
            *lines, rest = (rest + chunk).split(b"\n")
            yield from lines

    def _read(self, start: int, size: int) -> bytes:
        try:
            return self._files.read(self._path, start, size)
        except FileNotFoundError:
            return b""
