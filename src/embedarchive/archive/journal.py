"""The journal: one line for every file that the archive acknowledged, each line holding the SHA-256 of the one before.

What stands in the journal was on the disk before; a save is acknowledged when its line is. Lines are JSON objects with
sorted keys and no blanks. Bytes after the last line end are what a writer was killed over: nobody was told that they
are kept, and the next writer cuts them off.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from itertools import zip_longest
from pathlib import Path
from typing import Literal

import attrs

from embedarchive import codec
from embedarchive.archive.files import Files
from embedarchive.archive.layout import JOURNAL, LOCK, digest
from embedarchive.archive.publishing import write_all
from embedarchive.errors import ArchiveError, RecordError

EntryType = Literal["archive", "format", "snapshot", "capture", "redaction", "merge", "proof", "object", "redacted"]

NOTHING_BEFORE = "0" * 64
_LONGEST = 1_000
"""Bytes that no line reaches."""
_TAIL = 64 * _LONGEST
"""Bytes at the journal's end that are read for its last line and a torn rest."""

_SHA256 = attrs.validators.matches_re(r"[0-9a-f]{64}")


@attrs.frozen(kw_only=True)
class Entry:
    """One line of the journal.

    Attributes:
        type: What kind of file was kept; "redacted" when it was taken away.
        path: The file, relative to the archive.
        ref: The SHA-256 of its bytes.
        at: When it was made, UTC; for a snapshot its ``saved_at``, for a capture its ``retrieved_at``.
        seq: Number of the line, counted from 1.
        prev: The SHA-256 of the line before, without its line end; zeros in the first line.
    """

    type: EntryType
    path: str
    ref: str = attrs.field(validator=_SHA256)
    at: datetime
    seq: int = 0
    prev: str = attrs.field(default=NOTHING_BEFORE, validator=_SHA256)


@attrs.frozen
class Head:
    """Where the journal ends.

    Attributes:
        size: Bytes up to the end of the last whole line.
        seq: Number of that line.
        prev: Its SHA-256.
    """

    size: int = 0
    seq: int = 0
    prev: str = NOTHING_BEFORE


def decode(line: bytes) -> Entry:
    """The entry in a line without its line end.

    Raises:
        RecordError: The line is not exactly what a writer would have written.
    """
    entry = codec.loads(line, Entry)
    if codec.line(entry) != line:
        raise RecordError("not written as a journal line is")
    return entry


def split(content: bytes) -> tuple[list[bytes], bytes]:
    """The whole lines of a journal, without their line ends, and the torn rest."""
    *lines, rest = content.split(b"\n")
    # Where the system lengthened the file before it wrote the bytes, a torn line holds NULs.
    if lines and b"\0" in lines[-1]:
        rest = lines.pop() + b"\n" + rest
    return lines, rest


def readable(lines: Iterable[bytes]) -> Iterator[Entry]:
    """The entries in those lines that are not damaged."""
    return (entry for entry in map(_decoded, lines) if entry)


@attrs.frozen
class Line:
    """One line as it stands.

    Attributes:
        sha256: The SHA-256 of its bytes, without the line end.
        entry: What it holds; None when it is damaged.
    """

    sha256: str
    entry: Entry | None


def parsed(lines: Iterable[bytes]) -> list[Line]:
    """The lines of a journal, read."""
    return [Line(digest(line), _decoded(line)) for line in lines]


def relied_on(lines: Sequence[Line]) -> Iterator[Entry]:
    """The entries in those lines whose SHA-256 the next line states; the last line is taken at its word."""
    for line, following in zip_longest(lines, lines[1:]):
        if line.entry and (following is None or (following.entry and following.entry.prev == line.sha256)):
            yield line.entry


def faults(lines: Sequence[Line]) -> Iterator[str]:
    """What is wrong with the lines of a journal, in words; a damaged line is not blamed on the next one as well."""
    before, known = Head(), True
    for number, line in enumerate(lines, 1):
        entry = line.entry
        if not entry:
            yield f"line {number} is damaged"
        elif known and (entry.seq, entry.prev) != (before.seq + 1, before.prev):
            yield f"line {number} does not follow from the one before: one of them was changed or taken away"
        before, known = Head(seq=entry.seq if entry else 0, prev=line.sha256), entry is not None


def chained(entry: Entry, head: Head) -> bytes:
    """The line, its end included, that enters ``entry`` in a journal that ends at ``head``."""
    return codec.line(attrs.evolve(entry, seq=head.seq + 1, prev=head.prev)) + b"\n"


def _decoded(line: bytes) -> Entry | None:
    try:
        return decode(line)
    except RecordError:
        return None


class Appending:
    """The journal while it is open and locked: nobody else adds to it."""

    def __init__(self, files: Files, descriptor: int, head: Head) -> None:
        self._files = files
        self._descriptor = descriptor
        self.head = head

    def add(self, entry: Entry) -> None:
        """Put ``entry`` at the end; it is on the disk when this returns.

        Each line is synced before the next is written: of several that a power cut reaches, an earlier one might be
        torn while a later one is whole, and that would look like damage.
        """
        line = chained(entry, self.head)
        try:
            write_all(self._files, self._descriptor, line)
        except OSError:
            # After a failed write or sync nobody knows what the disk holds; the next writer must not build on it.
            with suppress(OSError):
                self._files.truncate(self._descriptor, self.head.size)
            raise
        self.head = Head(self.head.size + len(line), self.head.seq + 1, digest(line[:-1]))


class Journal:
    """The journal of one archive; any number of threads and processes may add to it at once."""

    def __init__(self, files: Files, root: Path) -> None:
        self._files = files
        self._root = root
        self._path = root / JOURNAL
        self._lock = root / LOCK
        self._refs: set[str] = set()
        self._redacted: set[str] = set()
        self._read = 0

    def begun(self, entries: int) -> bool:
        """Whether the journal holds as many ``entries`` as it begins with."""
        try:
            lines, _ = split(self._files.read(self._path, size=entries * _LONGEST))
        except FileNotFoundError:
            return False
        return len(lines) >= entries

    def begin(self, entries: Sequence[Entry]) -> None:
        """Put ``entries`` at the very beginning, as far as they are not there yet."""
        with self.appending() as journal:
            for entry in entries[journal.head.seq :]:
                journal.add(entry)

    def add(self, entry: Entry, *, unless_held: bool = False, requires: Iterable[str] = ()) -> bool:
        """Put ``entry`` at the end, ``unless_held``: unless one about the same bytes is there already.

        When this returns True, the entry is on the disk, whoever wrote it. It returns False, and nothing was done, if
        one of the files that the entry ``requires`` is not there: since files are taken away only while the journal is
        locked, they cannot be lost any more between here and the entry.
        """
        with self.appending() as journal:
            if not all(self._files.exists(self._root / path) for path in requires):
                return False
            if not (unless_held and self._holds(entry.ref)):
                journal.add(entry)
        return True

    def read(self, start: int = 0) -> tuple[list[bytes], bytes]:
        """The whole lines from the offset ``start`` on, and the torn rest; nothing where there is no journal."""
        try:
            return split(self._files.read(self._path, start))
        except FileNotFoundError:
            return [], b""

    def last_line(self) -> bytes:
        """The last whole line, without its line end."""
        lines, _ = self.read()
        if not lines:
            raise self._damaged("holds nothing")
        return lines[-1]

    @contextmanager
    def appending(self) -> Iterator[Appending]:
        """Keep every other writer out; what a crash left at the end is cut off."""
        with self._files.lock(self._lock):
            descriptor = self._files.open_journal(self._path)
            try:
                head = self._head(descriptor)
                if not head.seq:
                    self._files.sync_directory(self._path.parent)
                yield Appending(self._files, descriptor, head)
            finally:
                self._files.close(descriptor)

    def _head(self, descriptor: int) -> Head:
        """Where the journal ends, once the torn rest is cut off."""
        size = self._files.size(descriptor)
        lines, rest = split(self._files.read(self._path, max(0, size - _TAIL)))
        if not lines and size > _TAIL:
            raise self._damaged("ends in something other than lines")
        if rest:
            size -= len(rest)
            self._files.truncate(descriptor, size)
            # Before anything takes its place: a power cut must not leave the end of the one behind the other.
            self._files.sync(descriptor)
        return self._head_after(lines[-1], size) if lines else Head()

    def _head_after(self, line: bytes, size: int) -> Head:
        try:
            return Head(size, decode(line).seq, digest(line))
        except RecordError as error:
            raise self._damaged("its last line is damaged") from error

    def _damaged(self, what: str) -> ArchiveError:
        advice = "restore it from a copy; without one, merge this archive into a new one"
        return ArchiveError(f"{self._path}: {what}; {advice}", path=str(self._path))

    def redacts(self, path: str) -> bool:
        """Whether a file was redacted."""
        self._catch_up()
        return path in self._redacted

    def _holds(self, ref: str) -> bool:
        """Whether an entry is about the bytes with this SHA-256."""
        self._catch_up()
        return ref in self._refs

    def _catch_up(self) -> None:
        """Read what was added since the last time."""
        try:
            lines, _ = split(self._files.read(self._path, self._read))
        except FileNotFoundError:
            return
        for entry in readable(lines):
            self._refs.add(entry.ref)
            if entry.type == "redacted":
                self._redacted.add(entry.path)
        self._read += sum(len(line) + 1 for line in lines)
