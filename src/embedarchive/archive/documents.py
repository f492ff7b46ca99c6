"""The documents of an archive: one for each snapshot and each capture, found by article, post, id or all together."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache, cached_property
from importlib.metadata import version
from itertools import chain
from pathlib import Path
from typing import Any, Generic

import attrs

from embedarchive import codec
from embedarchive.archive import layout
from embedarchive.archive.failures import reason
from embedarchive.archive.files import EntryKind, Files
from embedarchive.archive.journal import Entry
from embedarchive.archive.kinds import CAPTURE, KINDS, SNAPSHOT, Kept, Kind
from embedarchive.errors import ArchiveError, NewerFormatError, RecordError
from embedarchive.records import Damage, Snapshot, StoredObject


@attrs.frozen
class Document(Generic[Kept]):
    """A record as it is kept.

    Attributes:
        kind: What kind of document it is.
        record: The snapshot or capture.
        content: The bytes that hold it.
        path: Where they stand in the archive.
    """

    kind: Kind[Kept]
    record: Kept
    content: bytes
    path: str

    @property
    def id(self) -> str:
        """The document's id."""
        return layout.name_of(self.path)

    @cached_property
    def sha256(self) -> str:
        """The SHA-256 of its bytes."""
        return layout.digest(self.content)

    @property
    def entry(self) -> Entry:
        """What the journal says of it."""
        at = self.kind.at(self.record)
        return Entry(type=self.kind.name, path=self.path, ref=self.sha256, at=at)

    @property
    def objects(self) -> tuple[tuple[str, StoredObject], ...]:
        """The objects that it refers to, each with what it is."""
        return self.kind.objects(self.record)

    @property
    def object_paths(self) -> tuple[str, ...]:
        """Where those objects stand."""
        return tuple(layout.object_path(needed.sha256) for _, needed in self.objects)

    @property
    def home(self) -> str:
        """Where it belongs; if that is not where it stands, somebody moved it.

        Raises:
            RecordError: The record does not tell.
        """
        id = layout.document_id(self.kind.at(self.record), self.sha256)
        return f"{self.kind.directory(self.record)}/{id}.json"


def draft(record: Kept, kind: Kind[Kept]) -> Document[Kept]:
    """A new document, not kept yet. Its record is read back from its bytes: only what can be read is ever kept.

    Raises:
        RecordError: No document can hold the record, or it does not say what it is about.
    """
    document = parse("", codec.dumps(record), kind)
    return attrs.evolve(document, path=document.home)


def parse(path: str, content: bytes, kind: Kind[Kept]) -> Document[Kept]:
    """The document that the bytes at ``path`` hold.

    Raises:
        RecordError: They hold no record of this kind.
        NewerFormatError: A newer version wrote it.
    """
    return Document(kind, codec.loads(content, kind.record), content, path)


def passed_over(path: str, error: Exception) -> Damage:
    """Word of a document that could not be read because of ``error``."""
    advice = "it is passed over; restore it from a copy of the archive and run `embedarchive reindex`"
    match error:
        case NewerFormatError():
            return Damage(kind="foreign", path=path, message=f"{error}, and run `embedarchive reindex`")
        case FileNotFoundError():
            return Damage(kind="missing", path=path, message=f"is not there; {advice}")
        case OSError():
            return Damage(kind="damaged", path=path, message=f"cannot be read: {reason(error)}; {advice}")
        case RecordError():
            return Damage(kind="damaged", path=path, message=f"{error}; {advice}")
    return Damage(kind="damaged", path=path, message=f"its bytes are not those that its name states; {advice}")


@cache
def software() -> str:
    """Name and version of this program, as documents tell it."""
    return f"embedarchive {version('embedarchive')}"


class Documents:
    """The documents in the archive at ``root``. File system failures are ``OSError``."""

    def __init__(self, files: Files, root: Path, on_damage: Callable[[Damage], object]) -> None:
        """``on_damage`` is told of each document that is passed over because it cannot be read."""
        self._files = files
        self._root = root
        self.on_damage = on_damage

    def read(self, path: str, kind: Kind[Kept]) -> Document[Kept]:
        """The document at ``path``.

        Raises:
            ArchiveError: Its bytes are not those that its name states.
            RecordError: They are, but hold no such document.
            NewerFormatError: A newer version wrote it.
        """
        content = self._files.read(self._root / path)
        if not layout.agrees(path, content):
            message = f"{self._root / path}: is damaged; see `embedarchive verify` and restore it from a copy"
            raise ArchiveError(message, path=str(self._root / path))
        return parse(path, content, kind)

    def readable(self, paths: Iterable[str]) -> Iterator[Document[Any]]:
        """The documents at these paths; those that cannot be read are passed over, and word of it is given."""
        for path in paths:
            try:
                yield self.read(path, KINDS[layout.role(path)])
            except (OSError, ArchiveError, RecordError) as error:
                self.on_damage(passed_over(path, error))

    def paths(self, kind: Kind[Any]) -> list[str]:
        """The paths of all documents of a kind, the oldest first."""
        return sorted(self._below(kind.root, kind), key=layout.name_of)

    def about(self, key: str) -> list[str]:
        """The paths of the captures that may be about the post with this key, the oldest first."""
        return list(chain.from_iterable(self.in_directory(home, CAPTURE) for home in layout.post_directories(key)))

    def in_directory(self, directory: str, kind: Kind[Any]) -> list[str]:
        """The paths of those documents of a kind that stand in one directory, the oldest first."""
        paths = (f"{directory}/{name}" for name, _ in self._entries(directory))
        return [path for path in paths if layout.role(path) == kind.name]

    def find(self, snapshot_id: str) -> str | None:
        """The path of the snapshot with this id."""
        if not layout.is_id(snapshot_id):
            return None
        directories = (name for name, kind in self._entries(layout.SNAPSHOTS) if kind == "directory")
        candidates = (f"{layout.SNAPSHOTS}/{name}/{snapshot_id}.json" for name in directories)
        return next((path for path in candidates if self._files.exists(self._root / path)), None)

    def same_as(self, snapshot: Document[Snapshot]) -> Document[Snapshot] | None:
        """The latest snapshot that says the same of the same article and page; moment and software may differ."""
        substance = layout.substance(snapshot.content)
        for path in reversed(self.in_directory(snapshot.path.rpartition("/")[0], SNAPSHOT)):
            content = self._files.read(self._root / path)
            if content.startswith(substance) and layout.agrees(path, content):
                return parse(path, content, SNAPSHOT)
        return None

    def _below(self, directory: str, kind: Kind[Any]) -> Iterator[str]:
        below = (f"{directory}/{name}" for name, entry in self._entries(directory) if entry == "directory")
        return chain(self.in_directory(directory, kind), *(self._below(inner, kind) for inner in below))

    def _entries(self, directory: str) -> list[tuple[str, EntryKind]]:
        """What a directory holds; nothing where there is none."""
        try:
            return self._files.entries(self._root / directory)
        except FileNotFoundError:
            return []
