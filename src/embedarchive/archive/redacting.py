"""Redaction: what is to be forgotten is found, told, entered in the journal and taken away.

The tombstone comes first, then a line in the journal for each file that goes, then the files go: whatever stops it on
its way, ``repair`` completes it. The journal is locked all the while, so that nobody comes to rely on a file that is
just taken away.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from embedarchive.archive import layout
from embedarchive.archive.contents import Contents, Survey, recorded, whole
from embedarchive.archive.documents import Document, draft, software
from embedarchive.archive.files import Files
from embedarchive.archive.journal import Appending, Entry, Journal
from embedarchive.archive.keeping import Keeper
from embedarchive.archive.kinds import REDACTION
from embedarchive.archive.publishing import remove
from embedarchive.archive.targets import Target
from embedarchive.records import Redacted, Redaction, Removal, RemovedFile


def redact(files: Files, root: Path, target: Target, *, reason: str, by: str, at: datetime) -> Redacted:
    """Remove all of a target from the archive at ``root``, and leave a tombstone; nothing of it, nothing done."""
    search = Search(files, root, target)
    search.run()
    with Journal(files, root).appending() as journal:
        found = search.run()  # what came meanwhile, too
        going = [removal.path for removal in found if removal.needed_by is None]
        if not going:
            return Redacted(files=found)
        record = Redaction(
            software=software(),
            redacted_at=at,
            subject=target.subject,
            reason=reason,
            by=by,
            removed=tuple(RemovedFile(path=path, sha256=files.digest(root / path)) for path in going),
        )
        tombstone = draft(record, REDACTION)
        Keeper(files, root).publish(tombstone)
        journal.add(tombstone.entry)
        enter(journal, (tombstone,))
        remove(files, (root / path for path in going))
    return Redacted(tombstone=tombstone.path, files=found)


def enter(journal: Appending, tombstones: Iterable[Document[Redaction]], told: Iterable[str] = ()) -> None:
    """Enter in the journal what the tombstones remove, but for the paths that are ``told`` already."""
    known = set(told)
    for tombstone in tombstones:
        for file in tombstone.record.removed:
            if file.path not in known:
                known.add(file.path)
                journal.add(Entry(type="redacted", path=file.path, ref=file.sha256, at=tombstone.record.redacted_at))


def complete(
    files: Files, root: Path, journal: Appending, entries: Iterable[Entry], needs: Mapping[str, Collection[str]]
) -> list[str]:
    """Bring redactions that were stopped to their end.

    Args:
        files: The file system.
        root: The archive's directory.
        journal: The journal, open and locked.
        entries: What the journal holds.
        needs: The paths of the objects that each whole document needs, by the document's path.

    Returns:
        The paths of the files that were taken away only now.
    """
    known = recorded(entries)
    read = ((path, files.read(root / path)) for path, entry in known.kept.items() if entry.type == "redaction")
    tombstones = [tombstone for path, content in read if (tombstone := whole(path, content))]
    enter(journal, tombstones, told=known.redacted)
    redacted = {*known.redacted, *(file.path for tombstone in tombstones for file in tombstone.record.removed)}
    needed = {path for document, paths in needs.items() if document not in redacted for path in paths}
    going = sorted(path for path in redacted - needed if files.exists(root / path))
    remove(files, (root / path for path in going))
    return going


class Search:
    """Finds all of a target in the archive at ``root``, and what else needs the same objects."""

    def __init__(self, files: Files, root: Path, target: Target) -> None:
        self._files = files
        self._root = root
        self._target = target
        self._survey = Survey(files, root, self._take)
        self._shown: dict[str, Removal] = {}
        self._freed: dict[str, str] = {}
        self._needed: dict[str, str] = {}

    def run(self) -> tuple[Removal, ...]:
        """Every file that goes, and every object that would if nothing else needed it; what was read is remembered."""
        there = self._survey.renew()
        return (*self._shown.values(), *self._objects(there), *self._loose(there))

    def _take(self, path: str, content: bytes, document: Document[Any] | None) -> None:
        if document is None:
            if self._target.is_named_in(content):
                self._shown[path] = Removal(path=path, what="a damaged document that names it")
        elif self._target.is_shown_by(document.record):
            self._shown[path] = Removal(path=path, what=f"a {document.kind.name} that shows it")
            self._freed |= {layout.object_path(needed.sha256): f"{what} of {path}" for what, needed in document.objects}
        else:
            self._needed |= dict.fromkeys(document.object_paths, path)

    def _objects(self, there: Contents) -> Iterator[Removal]:
        """The objects of the documents that go."""
        for path, what in self._freed.items():
            if path in there.roles:
                yield Removal(path=path, what=what, needed_by=self._needed.get(path))

    def _loose(self, there: Contents) -> Iterator[Removal]:
        """Files that no document refers to and that name the target."""
        for path in there.paths("object", "temporary"):
            if path in self._freed or path in self._needed:
                continue
            if self._target.is_named_in(self._files.read(self._root / path)):
                yield Removal(path=path, what="bytes that no document refers to and that name it")
