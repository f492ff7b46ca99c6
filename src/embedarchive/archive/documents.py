"""The documents of an archive: one for each snapshot, found by article, by id or all together."""

from collections.abc import Iterator
from datetime import datetime
from functools import cache
from importlib.metadata import version
from pathlib import Path

import attrs

from embedarchive import codec
from embedarchive.archive import layout
from embedarchive.archive.files import Files
from embedarchive.archive.journal import Entry
from embedarchive.errors import ArchiveError
from embedarchive.records import Found, Snapshot, StoredObject


@attrs.frozen
class Document:
    """A snapshot as it is kept.

    Attributes:
        snapshot: The record.
        content: The bytes that hold it.
        path: Where they stand in the archive.
    """

    snapshot: Snapshot
    content: bytes
    path: str

    @property
    def id(self) -> str:
        """The snapshot's id."""
        return layout.name_of(self.path)

    @property
    def entry(self) -> Entry:
        """What the journal says of it."""
        return Entry(type="snapshot", path=self.path, ref=layout.digest(self.content), at=self.snapshot.saved_at)


def draft(found: Found, page: bytes | None, saved_at: datetime) -> Document:
    """A new document, not kept yet. Its record is read back from its bytes: only what can be read is ever kept.

    Raises:
        RecordError: No document can hold ``found``.
    """
    stored = None if page is None else StoredObject(sha256=layout.digest(page), size=len(page))
    content = codec.dumps(Snapshot(saved_at=saved_at, software=_software(), page=stored, found=found))
    snapshot = codec.loads(content, Snapshot)
    return Document(snapshot, content, layout.snapshot_path(snapshot, content))


class Documents:
    """The documents in the archive at ``root``. File system failures are ``OSError``."""

    def __init__(self, files: Files, root: Path) -> None:
        self._files = files
        self._root = root

    def read(self, path: str) -> Document:
        """The document at ``path``.

        Raises:
            ArchiveError: Its bytes are not those that its name states.
            NewerFormatError: A newer version wrote it.
        """
        content = self._files.read(self._root / path)
        if not layout.agrees(path, content):
            message = f"{self._root / path}: is damaged; see `embedarchive verify` and restore it from a copy"
            raise ArchiveError(message, path=str(self._root / path))
        return Document(codec.loads(content, Snapshot), content, path)

    def paths(self) -> list[str]:
        """The paths of all documents, the oldest first."""
        return sorted((path for directory in self._articles() for path in self._history(directory)), key=layout.name_of)

    def find(self, snapshot_id: str) -> str | None:
        """The path of the document with this id."""
        if not layout.is_id(snapshot_id):
            return None
        candidates = (f"{directory}/{snapshot_id}.json" for directory in self._articles())
        return next((path for path in candidates if self._files.exists(self._root / path)), None)

    def same_as(self, document: Document) -> Document | None:
        """The latest document that says the same of the same article and page; moment and software may differ."""
        directory = layout.article_directory(document.snapshot.found.article)
        if not self._files.exists(self._root / directory):
            return None
        substance = layout.substance(document.content)
        for path in reversed(self._history(directory)):
            content = self._files.read(self._root / path)
            if content.startswith(substance) and layout.agrees(path, content):
                return Document(codec.loads(content, Snapshot), content, path)
        return None

    def _articles(self) -> Iterator[str]:
        for name, kind in self._files.entries(self._root / layout.SNAPSHOTS):
            if kind == "directory":
                yield f"{layout.SNAPSHOTS}/{name}"

    def _history(self, directory: str) -> list[str]:
        """The paths of one article's documents, the oldest first."""
        paths = (f"{directory}/{name}" for name, _ in self._files.entries(self._root / directory))
        return [path for path in paths if layout.role(path) == "snapshot"]


@cache
def _software() -> str:
    return f"embedarchive {version('embedarchive')}"
