"""What an archive gives back of what it keeps."""

import os
import warnings
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Unpack

from embedarchive.archive import opening
from embedarchive.archive.documents import Documents
from embedarchive.archive.failures import reading
from embedarchive.archive.files import Files
from embedarchive.archive.index import Index
from embedarchive.archive.kinds import CAPTURE, PROOF, SNAPSHOT
from embedarchive.archive.notes import Notes
from embedarchive.archive.posts import Posts
from embedarchive.archive.searching import Conditions
from embedarchive.errors import ArchiveWarning, SnapshotNotFoundError
from embedarchive.records import Capture, Damage, History, Match, Post, Proof, Snapshot


class Reader:
    """The reading half of :class:`~embedarchive.Archive`: nothing is changed but the index, which is derived."""

    def __init__(
        self, path: str | os.PathLike[str], files: Files, on_damage: Callable[[Damage], object] | None
    ) -> None:
        self._root = Path(path)
        self._files = files
        self._documents = Documents(files, self._root, on_damage or _warn)
        self._index = Index(files, self._root, self._documents)
        self._notes = Notes(files, self._root)
        self._posts = Posts(self._index, self._documents)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self._root)!r})"

    def load(self, id: str) -> Snapshot:
        """The snapshot with this id.

        Raises:
            SnapshotNotFoundError: There is none.
        """
        self._require()
        with reading(self._root):
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
        return self._posts.matching(words, conditions)

    def asked(self, *, since: datetime | None = None, before: datetime | None = None) -> Iterator[Post]:
        """The embedded posts with an id by when a source last answered about them, the longest ago first.

        Args:
            since: Only those of which one answered at this moment or later.
            before: Only those of which none did; also those of which none ever did.
        """
        self._require()
        return self._posts.asked(since, before)

    def note(self, name: str) -> bytes | None:
        """How far a work had come, as ``Archive.take_note`` wrote it down; None when nobody did."""
        with reading(self._root):
            return self._notes.read(name)

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

    def proofs(self) -> Iterator[Proof]:
        """What authorities confirmed, the oldest first; ``verify`` tells whether it holds."""
        self._require()
        with reading(self._root):
            paths = self._documents.paths(PROOF)
        return (document.record for document in self._documents.readable(paths))

    def _require(self) -> None:
        with reading(self._root):
            opening.require(self._files, self._root)

    def _not_held(self, what: str, key: str) -> SnapshotNotFoundError:
        message = f"{self._root}: holds no {what} {key!r}; `embedarchive show` lists what it holds"
        return SnapshotNotFoundError(message, path=str(self._root))


def _warn(damage: Damage) -> None:
    warnings.warn(f"{damage.path}: {damage.message}", ArchiveWarning, stacklevel=2)
