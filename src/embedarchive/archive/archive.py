"""The archive: a directory that keeps what was found."""

import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from embedarchive.archive import layout, opening
from embedarchive.archive.documents import Document, Documents, draft
from embedarchive.archive.failures import reading, writing
from embedarchive.archive.files import Files
from embedarchive.archive.journal import Journal
from embedarchive.archive.publishing import NewFile, publish
from embedarchive.archive.verifying import Verification
from embedarchive.errors import ArchiveError, NotAnArchiveError, SnapshotNotFoundError
from embedarchive.records import Damage, Found, Post, Saved, Snapshot, each_once


class Archive:
    """A directory that keeps snapshots, so that what was acknowledged outlives crashes and can be checked.

    Nothing is touched until it is needed; the first save creates the directory. Any number of threads and processes
    may save to one archive at the same time. The layout is told in the ``FORMAT.md`` that every archive holds.

    Every method but ``save`` raises :class:`~embedarchive.NotAnArchiveError` when there is no archive at the path,
    :class:`~embedarchive.ArchiveError` when a file that it needs is damaged or cannot be read, and
    :class:`~embedarchive.NewerFormatError` when a newer version wrote it.
    """

    def __init__(
        self,
        path: str | os.PathLike[str],
        *,
        now: Callable[[], datetime] | None = None,
        files: Files | None = None,
    ) -> None:
        """An archive at ``path``; ``now`` is the clock (aware datetimes), ``files`` the file system."""
        self._root = Path(path)
        self._now = now or partial(datetime.now, UTC)
        self._files = files or Files()
        self._documents = Documents(self._files, self._root)
        self._journal = Journal(self._files, self._root)

    def __repr__(self) -> str:
        return f"Archive({str(self._root)!r})"

    def save(self, found: Found, page: bytes | None = None) -> Saved:
        """Keep what was found, and the bytes of the page it was found in.

        When this returns, all of it is on the disk. What is kept already, page included, is not kept twice.

        Raises:
            ArchiveWriteError: The file system refused; what was kept before is intact.
            ArchiveError: The path holds something else, or a damaged file stands in the way.
            RecordError: ``found`` holds what no document can, such as a number where a text belongs.
        """
        new = draft(found, page, self._now())
        with writing(self._root):
            self._begin(new.snapshot.saved_at)
            kept = self._documents.same_as(new)
            self._publish(kept or new, page)
            self._journal.add((kept or new).entry, unless_held=kept is not None)
        document = kept or new
        return Saved(id=document.id, path=str(self._root / document.path), new=kept is None)

    def load(self, id: str) -> Snapshot:
        """The snapshot with this id.

        Raises:
            SnapshotNotFoundError: There is none.
        """
        with reading(self._root):
            self._require()
            path = self._documents.find(id)
            if path is None:
                raise self._not_held("snapshot", id)
            return self._documents.read(path).snapshot

    def snapshots(self) -> Iterator[tuple[str, Snapshot]]:
        """Every snapshot with its id, the oldest first."""
        with reading(self._root):
            self._require()
            paths = self._documents.paths()
        return self._read_each(paths)

    def posts(self) -> tuple[Post, ...]:
        """Every embedded post once, in the richest version that any snapshot holds, the first seen first."""
        return each_once(post for _, snapshot in self.snapshots() for post in snapshot.found.posts)

    def post(self, key: str) -> Post:
        """The richest version of one post, by its key such as ``"x:20"``.

        Raises:
            SnapshotNotFoundError: No snapshot holds it.
        """
        for post in self.posts():
            if post.key == key:
                return post
        raise self._not_held("post", key)

    def verify(self, *, on_file: Callable[[str], object] | None = None) -> tuple[Damage, ...]:
        """Everything that is not as it should be: damaged, missing, foreign and unfinished files.

        Args:
            on_file: Told the path of each file, relative to the archive, before its bytes are checked.
        """
        with reading(self._root):
            if not self._files.exists(self._root / layout.JOURNAL):
                self._require()
            return tuple(Verification(self._files, self._root, on_file or _ignore).run())

    def _begin(self, at: datetime) -> None:
        """Create what is not there yet. The journal's first lines are the last of it: they tell that all is there."""
        there = opening.is_archive(self._files, self._root)
        if not (there and self._journal.begun(opening.ENTRIES)):
            opening.begin(self._files, self._root)
            self._journal.begin(opening.entries(self._files, self._root, at))

    def _require(self) -> None:
        if not opening.is_archive(self._files, self._root):
            raise NotAnArchiveError(f"{self._root}: no archive is there; a save creates one", path=str(self._root))

    def _not_held(self, what: str, key: str) -> SnapshotNotFoundError:
        message = f"{self._root}: holds no {what} {key!r}; `embedarchive show` lists what it holds"
        return SnapshotNotFoundError(message, path=str(self._root))

    def _publish(self, document: Document, page: bytes | None) -> None:
        """Put the page and the document in place; what stands there already must be the same."""
        items = [NewFile(self._root / document.path, document.content)]
        if page is not None:
            items.insert(0, NewFile(self._root / layout.object_path(layout.digest(page)), page))
        for item in items:
            if self._files.exists(item.path) and self._files.read(item.path) != item.content:
                advice = "put it aside, save again and see `embedarchive verify`"
                raise ArchiveError(f"{item.path}: is damaged; {advice}", path=str(item.path))
        publish(self._files, *items)

    def _read_each(self, paths: list[str]) -> Iterator[tuple[str, Snapshot]]:
        for path in paths:
            with reading(self._root):
                document = self._documents.read(path)
            yield document.id, document.snapshot


def _ignore(_: str) -> None:
    """Nobody wants to hear of progress."""
