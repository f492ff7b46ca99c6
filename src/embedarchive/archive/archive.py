"""The archive: a directory that keeps what was found."""

import os
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Unpack

from embedarchive.archive import layout, opening
from embedarchive.archive.captures import completed, stored
from embedarchive.archive.documents import Document, Documents, draft, software
from embedarchive.archive.failures import reading, writing
from embedarchive.archive.files import Files
from embedarchive.archive.index import Index
from embedarchive.archive.journal import Journal
from embedarchive.archive.kinds import CAPTURE, SNAPSHOT, Kept
from embedarchive.archive.posts import Posts
from embedarchive.archive.publishing import NewFile, publish
from embedarchive.archive.searching import Conditions, Query
from embedarchive.archive.state import State
from embedarchive.archive.verifying import Verification
from embedarchive.errors import ArchiveError, ArchiveWarning, NotAnArchiveError, RecordError, SnapshotNotFoundError
from embedarchive.records import (
    Capture,
    Damage,
    Found,
    History,
    Match,
    Post,
    Saved,
    Snapshot,
)

_NO_MEDIA: Mapping[str, bytes] = MappingProxyType({})


class Archive:
    """A directory that keeps snapshots, so that what was acknowledged outlives crashes and can be checked.

    Nothing is touched until it is needed; the first save creates the directory. Any number of threads and processes
    may save to one archive at the same time. The layout is told in the ``FORMAT.md`` that every archive holds.

    What reads many documents goes on when one of them is damaged, and tells ``on_damage`` of it.

    Every method but those that save raises :class:`~embedarchive.NotAnArchiveError` when there is no archive at the
    path, :class:`~embedarchive.ArchiveError` when a file that it needs is damaged or cannot be read, and
    :class:`~embedarchive.NewerFormatError` when a newer version wrote it.
    """

    def __init__(
        self,
        path: str | os.PathLike[str],
        *,
        now: Callable[[], datetime] | None = None,
        files: Files | None = None,
        on_damage: Callable[[Damage], object] | None = None,
    ) -> None:
        """An archive at ``path``.

        Args:
            path: Its directory.
            now: The clock, which gives aware datetimes.
            files: The file system.
            on_damage: Told of each document that reading passes over because it is damaged; by default an
                :class:`~embedarchive.ArchiveWarning` is issued.
        """
        self._root = Path(path)
        self._now = now or partial(datetime.now, UTC)
        self._files = files or Files()
        self._documents = Documents(self._files, self._root, on_damage or _warn)
        self._index = Index(self._files, self._root, self._documents)
        self._state = State(self._files, self._root)
        self._posts = Posts(self._index, self._documents)
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
        at = self._now()
        reference = None if page is None else stored(page)
        new = draft(Snapshot(saved_at=at, software=software(), page=reference, found=found), SNAPSHOT)
        with writing(self._root):
            self._begin(at)
            kept = self._documents.same_as(new)
            return self._keep(kept or new, () if page is None else (page,), new=kept is None)

    def save_capture(
        self, capture: Capture, response: bytes | None = None, media: Mapping[str, bytes] = _NO_MEDIA
    ) -> Saved:
        """Keep what a source answered about a post, as durably as ``save`` keeps what was found.

        Args:
            capture: What was answered. References to the bytes that follow are put into it.
            response: The exact bytes of the answer.
            media: The bytes of the post's media files, by address. A file that ``capture.media_files`` does not tell
                of is added to it.

        Raises:
            ArchiveWriteError: The file system refused; what was kept before is intact.
            ArchiveError: The path holds something else, or a damaged file stands in the way.
            RecordError: The capture names no post, holds what no document can, or refers to bytes that are neither
                given nor kept already.
        """
        new = draft(completed(capture, response, media), CAPTURE)
        contents = (*(() if response is None else (response,)), *media.values())
        with writing(self._root):
            self._require_objects(new, contents)
            self._begin(self._now())
            return self._keep(new, contents, new=not self._files.exists(self._root / new.path))

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
            return self._documents.read(path, SNAPSHOT).record

    def snapshots(self) -> Iterator[tuple[str, Snapshot]]:
        """Every snapshot with its id, the oldest first."""
        self._require()
        with reading(self._root):
            paths = self._documents.paths(SNAPSHOT)
        return ((document.id, document.record) for document in self._documents.readable(paths))

    def captures(self, key: str | None = None) -> Iterator[Capture]:
        """What sources answered, the oldest first: about the post with this key such as ``"x:20"``, or about all."""
        self._require()
        with reading(self._root):
            paths = self._documents.paths(CAPTURE) if key is None else self._documents.about(key)
        captures = (document.record for document in self._documents.readable(paths))
        return (capture for capture in captures if key in (None, capture.key))

    def posts(self) -> Iterator[Post]:
        """Every post that an article embeds or a source was asked about, once, the first kept first.

        Each comes in its merged view, as ``history`` tells it.
        """
        self._require()
        return iter(self._posts)

    def post(self, key: str) -> Post:
        """The merged view of one post, by its key such as ``"x:20"``.

        Raises:
            SnapshotNotFoundError: Nothing that is kept tells of it.
        """
        self._require()
        post = self._posts.get(key)
        if post is None:
            raise self._not_held("post", key)
        return post

    def history(self, key: str) -> History:
        """Everything that is known of one post over time, by its key such as ``"x:20"``.

        A worse or shorter witness never hides a better one, and what each article showed stays as it was.

        Raises:
            SnapshotNotFoundError: Nothing that is kept tells of it.
        """
        self._require()
        told = self._posts.history(key)
        if told is None:
            raise self._not_held("post", key)
        return told

    def search(
        self,
        words: str | None = None,
        **conditions: Unpack[Conditions],
    ) -> Iterator[Match]:
        """The posts that meet all that is given, the latest kept first; they come as they are found.

        Args:
            words: Words of the text, in any order; ``"in quotes"`` in this order; ``begin*`` for a word's beginning.
                Case and accents make no difference.
            conditions: Any of ``author`` (an account name after ``@``, else words of the name), ``platform``,
                ``since`` and ``until`` (aware datetimes: the earliest moment at which it was posted, and the first at
                which it was not), ``article`` (the beginning of the address of an article that embeds it, with or
                without ``https://``) and ``availability``.

        Raises:
            ValueError: A datetime is naive.
        """
        self._require()
        return self._posts.matching(Query(words=words, **conditions))

    def asked(self, *, since: datetime | None = None, before: datetime | None = None) -> Iterator[str]:
        """The keys of embedded posts by when a source last answered about them, the longest ago first.

        Args:
            since: Only those of which one answered at this moment or later.
            before: Only those of which none did; also those of which none ever did.
        """
        self._require()
        return self._posts.asked(since, before)

    def note(self, name: str) -> bytes | None:
        """How far a work had come, as ``take_note`` wrote it down; None when nobody did."""
        with reading(self._root):
            return self._state.read(name)

    def take_note(self, name: str, content: bytes | None) -> None:
        """Write down how far a work has come, in the place of what stood there; None takes it away.

        Notes are no documents: they may be deleted at any time, and then the work is begun anew.

        Args:
            name: Small letters, digits and hyphens.
            content: JSON.

        Raises:
            ArchiveWriteError: The file system refused.
        """
        with writing(self._root):
            if content is None:
                self._state.remove(name)
            else:
                self._begin(self._now())
                self._state.write(name, content)

    def reindex(self, *, anew: bool = True, on_file: Callable[[str], object] | None = None) -> int:
        """Build the index ``anew``, or just bring it up to date, as every search does by itself.

        Args:
            anew: Whether to forget what is in the index already.
            on_file: Told the path of each document, relative to the archive, before it is read.

        Returns:
            How many posts are in the index.
        """
        self._require()
        self._index.renew(anew=anew, on_file=on_file)
        return self._posts.count()

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
        with reading(self._root):
            there = opening.is_archive(self._files, self._root)
        if not there:
            raise NotAnArchiveError(f"{self._root}: no archive is there; a save creates one", path=str(self._root))

    def _not_held(self, what: str, key: str) -> SnapshotNotFoundError:
        message = f"{self._root}: holds no {what} {key!r}; `embedarchive show` lists what it holds"
        return SnapshotNotFoundError(message, path=str(self._root))

    def _require_objects(self, document: Document[Kept], contents: Iterable[bytes]) -> None:
        given = {layout.digest(content) for content in contents}
        for what, needed in document.objects:
            if needed.sha256 not in given and not self._files.exists(self._root / layout.object_path(needed.sha256)):
                raise RecordError(f"{what} of the capture, {needed.sha256}, is not kept yet: give its bytes as well")

    def _keep(self, document: Document[Kept], contents: Iterable[bytes], *, new: bool) -> Saved:
        """Put objects and document on the disk, then enter the document in the journal."""
        self._publish(document, contents)
        self._journal.add(document.entry, unless_held=not new)
        return Saved(id=document.id, path=str(self._root / document.path), new=new)

    def _publish(self, document: Document[Kept], contents: Iterable[bytes]) -> None:
        """Put the objects and the document in place; what stands there already must be the same."""
        objects = {layout.object_path(layout.digest(content)): content for content in contents}
        items = [
            NewFile(self._root / path, content)
            for path, content in (objects | {document.path: document.content}).items()
        ]
        for item in items:
            if self._files.exists(item.path) and self._files.read(item.path) != item.content:
                advice = "put it aside, save again and see `embedarchive verify`"
                raise ArchiveError(f"{item.path}: is damaged; {advice}", path=str(item.path))
        publish(self._files, *items)


def _warn(damage: Damage) -> None:
    warnings.warn(f"{damage.path}: {damage.message}", ArchiveWarning, stacklevel=2)


def _ignore(_: str) -> None:
    """Nobody wants to hear of progress."""
