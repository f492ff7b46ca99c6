"""Repair: whatever a crash left is brought to its end. Nothing is lost; damage is left as it is, for a copy to heal.

What was on its way in comes in, if it is whole: documents and their objects. What nobody can use any more goes:
temporary files and the torn end of the journal, whose content stands elsewhere or was never whole. Redactions that were
stopped are completed.
"""

from collections.abc import Container, Iterator, Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import attrs

from embedarchive import codec
from embedarchive.archive import layout
from embedarchive.archive.contents import Recorded, Survey, contents, recorded
from embedarchive.archive.documents import Document, parse
from embedarchive.archive.files import Files
from embedarchive.archive.journal import Appending, Entry, Journal, faults, parsed, readable
from embedarchive.archive.keeping import Keeper
from embedarchive.archive.kinds import KINDS
from embedarchive.archive.publishing import NewFile, publish, remove
from embedarchive.archive.redacting import complete
from embedarchive.errors import RecordError
from embedarchive.records import Repair

PATIENCE = timedelta(hours=1)
"""How old a temporary file is before its writer is taken for dead."""


class Repairing:
    """One repair of the archive at ``root``. File system failures are ``OSError``."""

    def __init__(self, files: Files, root: Path, *, now: datetime, idle: bool) -> None:
        """``now`` is the moment of the repair; ``idle`` says that no writer is at work."""
        self._files = files
        self._root = root
        self._now = now
        self._idle = idle
        self._journal = Journal(files, root)
        self._survey = Survey(files, root, self._take)
        self._recorded = Recorded({}, {})
        self._unrecorded: dict[str, Document[Any]] = {}
        self._unreadable: set[str] = set()

    def run(self) -> Iterator[Repair]:
        """Mend what can be mended; tells of each thing once it is done."""
        Keeper(self._files, self._root).begin(self._now)
        self._recorded = self._read_journal()
        self._survey.renew()
        _, torn = self._journal.read()
        with self._journal.appending() as journal:
            if torn:
                yield Repair(path=layout.JOURNAL, message=f"cut off {len(torn)} loose bytes at its end")
            yield from self._settle_temporaries()
            self._recorded = self._read_journal()
            self._survey.renew()
            if self._is_reliable():
                yield from self._enter_documents(journal)
            yield from self._complete_redactions(journal)
            if self._is_reliable():
                yield from self._enter_objects(journal)

    def _is_reliable(self) -> bool:
        """Whether the journal tells all that was entered; if it is damaged, a copy may tell more."""
        return not any(faults(parsed(self._journal.read()[0])))

    def _read_journal(self) -> Recorded:
        return recorded(readable(self._journal.read()[0]))

    def _take(self, path: str, _: bytes, document: Document[Any] | None) -> None:
        if document is None:
            self._unreadable.add(path)
        elif path not in self._recorded.kept:
            self._unrecorded[path] = document

    def _settle_temporaries(self) -> Iterator[Repair]:
        """Put whole documents and their objects in place; take all temporary files away."""
        temporaries = dict(self._abandoned())
        contents_by_path = {layout.object_path(layout.digest(content)): content for content in temporaries.values()}
        for temporary, content in temporaries.items():
            document = _staged(temporary, content)
            if document and self._can_be_published(document, contents_by_path):
                found = [path for path in document.object_paths if path in contents_by_path]
                self._publish({path: contents_by_path[path] for path in found} | {document.path: content})
                yield Repair(path=document.path, message="was written whole and is put in its place")
        for temporary in temporaries:
            remove(self._files, (self._root / temporary,))
            yield Repair(path=temporary, message="taken away: left by a writer that was stopped")

    def _abandoned(self) -> Iterator[tuple[str, bytes]]:
        """The temporary files that no writer is at work on, with their bytes."""
        latest = (self._now - PATIENCE).timestamp()
        for path in contents(self._files, self._root).paths("temporary"):
            with suppress(FileNotFoundError):  # a writer was just done with it
                if self._idle or self._files.modified(self._root / path) < latest:
                    yield path, self._files.read(self._root / path)

    def _can_be_published(self, document: Document[Any], staged: Container[str]) -> bool:
        if document.path in self._recorded.redacted:
            return False
        return all(path in staged or self._files.exists(self._root / path) for path in document.object_paths)

    def _publish(self, contents_by_path: Mapping[str, bytes]) -> None:
        items = (NewFile(self._root / path, content) for path, content in contents_by_path.items())
        publish(self._files, self._root, *items)

    def _enter_documents(self, journal: Appending) -> Iterator[Repair]:
        for path in sorted(self._unrecorded, key=layout.name_of):
            document = self._unrecorded[path]
            known = path in self._recorded.kept or path in self._recorded.redacted
            if not known and all(self._files.exists(self._root / needed) for needed in document.object_paths):
                journal.add(document.entry)
                yield Repair(path=path, message="entered in the journal")

    def _complete_redactions(self, journal: Appending) -> Iterator[Repair]:
        for path in complete(journal, self._survey):
            yield Repair(path=path, message="taken away: it was redacted")

    def _enter_objects(self, journal: Appending) -> Iterator[Repair]:
        """Enter whole objects that no document refers to: from now on they are kept for their own sake."""
        if self._unreadable:
            return  # a damaged document may be what needs them
        needed = {path for paths in self._survey.needs.values() for path in paths}
        for path in contents(self._files, self._root).paths("object"):
            if path in needed or path in self._recorded.kept:
                continue
            if (sha256 := self._files.digest(self._root / path)) == layout.name_of(path):
                journal.add(Entry(type="object", path=path, ref=sha256, at=self._now))
                yield Repair(path=path, message="entered in the journal, though no document refers to it")


def _staged(temporary: str, content: bytes) -> Document[Any] | None:
    """The document whose bytes a writer left under a temporary name, in the directory that it belongs to."""
    kind = next((kind for kind in KINDS.values() if temporary.startswith(f"{kind.root}/")), None)
    if kind is None:
        return None
    try:
        document = parse("", content, kind)
        home = document.home
    except RecordError:
        return None
    is_whole = codec.dumps(document.record) == content and home.rpartition("/")[0] == temporary.rpartition("/")[0]
    return attrs.evolve(document, path=home) if is_whole else None
