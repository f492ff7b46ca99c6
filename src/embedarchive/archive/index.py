"""The index: a SQLite database that tells which documents are about which post, and what is in them.

It is derived: everything in it stands in the documents, and it may be deleted at any time. It follows the journal, so
that bringing it up to date costs no more than what is new; it is built anew when it is missing, damaged or no longer
about this journal. Where the archive cannot be written, it stands in a directory of its own while the program runs.
"""

import shutil
import sqlite3
import tempfile
import weakref
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Any

from embedarchive.archive import layout
from embedarchive.archive.documents import Documents
from embedarchive.archive.failures import reading
from embedarchive.archive.files import LOCK_PATIENCE, Files
from embedarchive.archive.following import Position, entries_after, still_fits
from embedarchive.archive.indexing import INDEXED, Indexing
from embedarchive.archive.journal import Entry
from embedarchive.archive.schema import clear, position, remember, skipped
from embedarchive.errors import ArchiveError

Told = Callable[[str], object]

_SETTINGS = ("journal_mode = WAL", "synchronous = NORMAL", "secure_delete = ON")
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_REDACTED: frozenset[str] = frozenset({"redacted"})
_FILES = ("", "-wal", "-shm")


class Index:
    """The index of the archive at ``root``; it is brought up to date before anything is asked of it."""

    def __init__(self, files: Files, root: Path, documents: Documents) -> None:
        self._files = files
        self._root = root
        self._journal = root / layout.JOURNAL
        self._documents = documents
        self._path = root / layout.INDEX

    def rows(self, query: str, *values: Any) -> Iterator[tuple[Any, ...]]:
        """What a query answers, row by row; an index that turns out to be damaged on the way is built anew.

        Raises:
            ArchiveError: No index can be made, neither in the archive nor elsewhere.
        """
        given = 0
        for anew in (False, True):
            try:
                with closing(self._connected(anew=anew)) as connection:
                    for row in islice(connection.execute(query, values), given, None):
                        given += 1
                        yield row
                return
            except sqlite3.DatabaseError as error:
                if anew or not self._removed(error):
                    raise self._unusable(error) from error

    def renew(self, *, anew: bool, on_file: Told | None = None) -> None:
        """Bring the index up to date, or build it ``anew``; ``on_file`` is told of each document that is read.

        Raises:
            ArchiveError: As with ``rows``.
        """
        try:
            self._connected(anew=anew, on_file=on_file).close()
        except sqlite3.DatabaseError as error:
            raise self._unusable(error) from error

    def remove(self) -> None:
        """Take the index away, with whatever it still holds of what was redacted; it is built anew when it is needed.

        Raises:
            OSError: It cannot be taken away.
        """
        for ending in _FILES:
            path = self._path.with_name(self._path.name + ending)
            if self._files.exists(path):
                self._files.unlink(path)

    def _connected(self, *, anew: bool, on_file: Told | None = None) -> sqlite3.Connection:
        """A connection to the index, up to date, wherever it can be."""
        with reading(self._root):
            for _ in range(2):
                try:
                    return self._current(anew, on_file)
                except sqlite3.DatabaseError as error:
                    if not self._removed(error):
                        self._move()
            return self._current(anew, on_file)

    def _current(self, anew: bool, on_file: Told | None) -> sqlite3.Connection:
        connection = sqlite3.connect(self._path, timeout=LOCK_PATIENCE, isolation_level=None)
        try:
            for setting in _SETTINGS:
                connection.execute(f"PRAGMA {setting}")
            if anew or not self._is_current(connection):
                self._update(connection, anew, on_file)
            for damage in skipped(connection):
                self._documents.on_damage(damage)
        except BaseException:
            connection.close()
            raise
        return connection

    def _is_current(self, connection: sqlite3.Connection) -> bool:
        at = position(connection)
        return at is not None and self._fits(at) and next(self._entries(at), None) is None

    def _update(self, connection: sqlite3.Connection, anew: bool, on_file: Told | None) -> None:
        """Enter what is new, in one transaction: others see the index as it was, or as it is."""
        with connection:
            connection.execute("BEGIN IMMEDIATE")
            at = position(connection)
            if anew or at is None or not self._fits(at) or self._forgets(at):
                clear(connection)
                at = Position()
            self._enter(connection, at, on_file)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def _enter(self, connection: sqlite3.Connection, at: Position, on_file: Told | None) -> None:
        """Enter what the journal tells of after ``at``; at its beginning, also documents that it does not tell of."""
        indexing = Indexing(connection, self._documents, on_file or _ignore)
        last = at
        for entry, reached in self._entries(at):
            last = reached
            if entry.type in _REDACTED:
                indexing.forget(entry.path)
            elif entry.type in INDEXED:
                indexing.enter(entry.path)
        if not at.size:
            indexing.enter_all()
        indexing.settle()
        remember(connection, last)

    def _entries(self, after: Position) -> Iterator[tuple[Entry, Position]]:
        return entries_after(self._files, self._journal, after)

    def _fits(self, at: Position) -> bool:
        return still_fits(self._files, self._journal, at)

    def _forgets(self, at: Position) -> bool:
        """Whether something was redacted since: it must not be left over in any corner of the index."""
        return any(entry.type in _REDACTED for entry, _ in self._entries(at))

    def _removed(self, error: sqlite3.DatabaseError) -> bool:
        """Take a damaged index away; False where it is not damaged, or cannot be taken away."""
        if _code(error) not in _DAMAGED:
            return False
        try:
            self.remove()
        except OSError:
            return False
        return True

    def _move(self) -> None:
        """From now on keep the index in a directory of its own, which goes when nobody needs it any more."""
        directory = tempfile.mkdtemp(prefix="embedarchive-")
        weakref.finalize(self, shutil.rmtree, directory, ignore_errors=True)
        self._path = Path(directory, layout.INDEX)

    def _unusable(self, error: sqlite3.DatabaseError) -> ArchiveError:
        advice = "see that there is room in the archive or, for an archive that cannot be written, in $TMPDIR"
        return ArchiveError(f"{self._path}: cannot be used: {error}; {advice}", path=str(self._path))


def _ignore(_: str) -> None:
    """Nobody wants to hear of progress."""


def _code(error: sqlite3.DatabaseError) -> int:
    """SQLite's own number for what is wrong; its upper bits tell details."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF
