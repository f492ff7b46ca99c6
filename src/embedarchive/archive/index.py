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
from typing import Any, TypeVar

from embedarchive.archive import layout
from embedarchive.archive.documents import Documents
from embedarchive.archive.failures import reading
from embedarchive.archive.files import LOCK_PATIENCE, Files
from embedarchive.archive.following import Follower
from embedarchive.archive.publishing import remove
from embedarchive.archive.schema import skipped
from embedarchive.archive.updating import is_current, update
from embedarchive.errors import ArchiveError

Row = TypeVar("Row")
Told = Callable[[str], object]

_SETTINGS = ("journal_mode = WAL", "synchronous = NORMAL", "secure_delete = ON")
_FILES = ("", "-wal", "-shm")
_FAILURES = (sqlite3.DatabaseError, TypeError, ValueError)
"""What a damaged index makes SQLite and Python raise."""
_NO_PLACE = {
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_NOLFS,
}
"""What SQLite says when the index may be whole, but cannot be used where it is."""


def _ignore(_: str) -> None:
    """Nobody wants to hear of progress."""


class Index:
    """The index of the archive at ``root``; it is brought up to date before anything is asked of it."""

    def __init__(self, files: Files, root: Path, documents: Documents) -> None:
        self._files = files
        self._root = root
        self._journal = Follower(files, root)
        self._documents = documents
        self._path = root / layout.INDEX

    def rows(self, read: Callable[..., Row], query: str, *values: Any) -> Iterator[Row]:
        """What a query answers, row by row, each as ``read`` makes it of the columns.

        An index that turns out to be damaged on the way is built anew: when SQLite says so, or when ``read`` raises a
        ``ValueError``, ``TypeError`` or ``sqlite3.DatabaseError``.

        Raises:
            ArchiveError: No index can be made, neither in the archive nor elsewhere.
        """
        given = 0
        for last in (False, True):
            try:
                with closing(self._connected()) as connection:
                    for row in islice(connection.execute(query, values), given, None):
                        yield read(*row)
                        given += 1
                return
            except _FAILURES as error:
                if last or not self._mended(error):
                    raise self._unusable(error) from error

    def renew(self, *, anew: bool, on_file: Told | None = None) -> None:
        """Bring the index up to date, or build it ``anew``; ``on_file`` is told of each document that is read.

        Raises:
            ArchiveError: As with ``rows``.
        """
        try:
            self._connected(anew=anew, on_file=on_file or _ignore).close()
        except _FAILURES as error:
            raise self._unusable(error) from error

    def remove(self) -> None:
        """Take the index away, with whatever it still holds of what was redacted; it is built anew when it is needed.

        Raises:
            OSError: It cannot be taken away.
        """
        remove(self._files, (self._path.with_name(self._path.name + ending) for ending in _FILES))

    def _connected(self, *, anew: bool = False, on_file: Told = _ignore) -> sqlite3.Connection:
        """A connection to the index, up to date, wherever it can be."""
        with reading(self._root):
            for _ in range(2):
                try:
                    return self._current(anew, on_file)
                except _FAILURES as error:
                    if not self._mended(error):
                        self._move(error)
            return self._current(anew, on_file)

    def _current(self, anew: bool, on_file: Told) -> sqlite3.Connection:
        if self._path.is_symlink():
            raise ValueError("the index is a link to somewhere else")
        connection = sqlite3.connect(self._path, timeout=LOCK_PATIENCE, isolation_level=None)
        try:
            for setting in _SETTINGS:
                connection.execute(f"PRAGMA {setting}")
            if anew or not is_current(connection, self._journal):
                update(connection, self._journal, self._documents, anew=anew, on_file=on_file)
            for damage in skipped(connection):
                self._documents.on_damage(damage)
        except BaseException:
            connection.close()
            raise
        return connection

    def _mended(self, error: Exception) -> bool:
        """Take a damaged index away; False where that is not what is wrong, or it cannot be done."""
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in _NO_PLACE:
            return False
        try:
            self.remove()
        except OSError:
            return False
        return True

    def _move(self, error: Exception) -> None:
        """From now on keep the index in a directory of its own, which goes when nobody needs it any more."""
        try:
            directory = tempfile.mkdtemp(prefix="embedarchive-")
        except OSError:
            raise self._unusable(error) from error
        weakref.finalize(self, shutil.rmtree, directory, ignore_errors=True)
        here, self._path = self._path, Path(directory, layout.INDEX)
        if not _copied(here, self._path):
            self._path.unlink(missing_ok=True)

    def _unusable(self, error: Exception) -> ArchiveError:
        advice = "see that there is room in the archive or, for an archive that cannot be written, in $TMPDIR"
        return ArchiveError(f"{self._path}: cannot be used: {error}; {advice}", path=str(self._path))


def _copied(source: Path, target: Path) -> bool:
    """Whether an index that can be read, though not written, such as one on read-only media, is ``target`` now too."""
    try:
        address = f"{source.absolute().as_uri()}?mode=ro&immutable=1"
        with closing(sqlite3.connect(address, uri=True)) as old, closing(sqlite3.connect(target)) as new:
            old.backup(new)
            return bool(new.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    except _FAILURES:
        return False
