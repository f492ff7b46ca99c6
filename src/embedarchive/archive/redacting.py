"""Redaction: what is to be forgotten is found, told, entered in the journal and taken away.

The tombstone comes first, then a line in the journal for each file that goes, then the files go: whatever stops it on
its way, ``repair`` completes it. The journal is locked all the while, so that nobody comes to rely on a file that is
just taken away.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from embedarchive.archive import layout
from embedarchive.archive.contents import Contents, Recorded, Survey, if_there, recorded, whole
from embedarchive.archive.documents import Document, draft, software
from embedarchive.archive.files import Files
from embedarchive.archive.journal import Appending, Entry, Journal, readable
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
        removed = tuple(_removed(files, root, found))
        told = Redaction(
            software=software(), redacted_at=at, subject=target.subject, reason=reason, by=by, removed=removed
        )
        tombstone = draft(told, REDACTION)
        if removed:
            Keeper(files, root).publish(tombstone)
            journal.add(tombstone.entry)
        complete(journal, search.survey)
    return Redacted(tombstone=tombstone.path if removed else None, files=found)


def _removed(files: Files, root: Path, found: Iterable[Removal]) -> Iterator[RemovedFile]:
    for removal in found:
        if removal.needed_by is None and (content := if_there(files, root / removal.path)) is not None:
            yield RemovedFile(path=removal.path, sha256=layout.digest(content))


def complete(journal: Appending, survey: Survey) -> list[str]:
    """Bring every redaction to its end, this one and those that were stopped: what was redacted is taken away.

    Args:
        journal: The archive's journal, open and locked.
        survey: What the archive's documents need, renewed since the journal is locked.

    Returns:
        The paths of the files that were there until now.
    """
    files, root = survey.files, survey.root
    lines, _ = Journal(files, root).read()
    redacted = _enter(files, root, journal, recorded(readable(lines)))
    needed = {path for document, paths in survey.needs.items() if document not in redacted for path in paths}
    gone = remove(files, (root / path for path in sorted(redacted - needed)))
    return [path.relative_to(root).as_posix() for path in gone]


def _enter(files: Files, root: Path, journal: Appending, known: Recorded) -> set[str]:
    """Enter in the journal what its tombstones remove, as far as it does not tell so; gives all that is redacted."""
    redacted = set(known.redacted)
    paths = [path for path, entry in known.kept.items() if entry.type == "redaction" and files.exists(root / path)]
    for tombstone in filter(None, (whole(path, files.read(root / path)) for path in paths)):
        for file in tombstone.record.removed:
            if file.path not in redacted:
                redacted.add(file.path)
                journal.add(Entry(type="redacted", path=file.path, ref=file.sha256, at=tombstone.record.redacted_at))
    return redacted


class Search:
    """Finds all of a target in the archive at ``root``, and what else needs the same objects."""

    def __init__(self, files: Files, root: Path, target: Target) -> None:
        self._files = files
        self._root = root
        self._target = target
        self.survey = Survey(files, root, self._take)
        self._shown: dict[str, Removal] = {}
        self._freed: dict[str, str] = {}
        self._needed: dict[str, str] = {}

    def run(self) -> tuple[Removal, ...]:
        """Every file that goes, and every object that would if nothing else needed it; what was read is remembered."""
        there = self.survey.renew()
        shown = (removal for path, removal in self._shown.items() if path in there.roles)
        return (*shown, *self._objects(there), *self._loose(there))

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
            content = if_there(self._files, self._root / path)
            if content is not None and self._target.is_named_in(content):
                yield Removal(path=path, what="bytes that no document refers to and that name it")
