"""Merging: everything that another archive keeps is kept here as well.

Files are named by their content, so nothing is in the way of anything: what is here already stays, what is missing is
taken over. What was redacted in one of the two archives is redacted in both.
"""

import json
from collections import Counter
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from embedarchive.archive import layout
from embedarchive.archive.contents import Recorded, Survey, contents, recorded, whole
from embedarchive.archive.documents import draft, software
from embedarchive.archive.failures import reason
from embedarchive.archive.files import Files
from embedarchive.archive.journal import Entry, Journal, readable
from embedarchive.archive.keeping import Keeper
from embedarchive.archive.kinds import KINDS, MERGE
from embedarchive.archive.publishing import NewFile, publish
from embedarchive.archive.redacting import complete
from embedarchive.errors import ArchiveError
from embedarchive.records import Damage, DamageKind, Merge, Merged, StoredObject


class Merging:
    """One merge of the archive at ``other`` into the one at ``root``. File system failures are ``OSError``."""

    def __init__(
        self, files: Files, root: Path, other: Path, *, now: datetime, on_file: Callable[[str], object]
    ) -> None:
        """``now`` is the moment of the merge; ``on_file`` is told the path of each file that is looked at."""
        self._files = files
        self._root = root
        self._other = other
        self._now = now
        self._on_file = on_file
        self._keeper = Keeper(files, root)
        self._journal = Journal(files, root)
        self._here = Recorded({}, {})
        self._there = Recorded({}, {})
        self._seen = Counter[str]()
        self._problems: list[Damage] = []

    def run(self) -> Merged:
        """Take everything over that is not here yet. What is stopped on its way is completed by another merge."""
        self._keeper.begin(self._now)
        journal, _ = Journal(self._files, self._other).read()
        self._here, self._there = (recorded(readable(lines)) for lines in (self._journal.read()[0], journal))
        there = contents(self._files, self._other)
        for path, error in there.closed.items():
            left_out = f"cannot be read: {reason(error)}; nothing in it is taken over"
            self._problems.append(Damage(kind="damaged", path=path, message=left_out))
        for path in sorted(there.paths(*KINDS), key=layout.name_of):
            self._attempt(path, self._document)
        for path in there.paths("object"):
            if path in self._there.kept and path not in self._here.kept and path not in self._here.redacted:
                self._attempt(path, self._object)
        if self._seen["new"] and journal:
            self._keep_journal(b"".join(line + b"\n" for line in journal))
        removed = self._redact() if self._here.redacted or self._there.redacted else ()
        return Merged(
            new=self._seen["new"],
            known=self._seen["known"],
            redacted=self._seen["redacted"],
            removed=removed,
            problems=tuple(self._problems),
        )

    def _attempt(self, path: str, take: Callable[[str], None]) -> None:
        """Take a file over; one that cannot be taken is a problem, and the rest goes on."""
        self._on_file(path)
        try:
            take(path)
        except _LeftOutError as error:
            self._problems.append(error.damage)
        except ArchiveError as error:
            self._problems.append(Damage(kind="damaged", path=path, message=str(error)))

    def _document(self, path: str) -> None:
        if path in self._here.redacted or path in self._there.redacted:
            self._seen["redacted"] += 1
            return
        document = whole(path, self._fetch(path))
        if document is None:
            raise _left_out("damaged", path, "its bytes are not those that were kept; see `embedarchive verify` there")
        missing = [needed for needed in document.object_paths if not self._is_here(needed)]
        if missing or path not in self._here.kept or not self._is_here(path):
            self._keeper.keep(document, map(self._fetch_object, missing), new=path not in self._here.kept)
            self._seen.update(("new", document.kind.name))
        else:
            self._seen["known"] += 1

    def _object(self, path: str) -> None:
        """An object that is kept for its own sake."""
        content = self._fetch_object(path)
        publish(self._files, self._root, NewFile(self._root / path, content))
        self._journal.add(Entry(type="object", path=path, ref=layout.digest(content), at=self._now))

    def _keep_journal(self, journal: bytes) -> None:
        """Keep the other archive's journal: its proofs are about its lines."""
        manifest = json.loads(self._files.read(self._other / layout.MANIFEST))
        record = Merge(
            software=software(),
            merged_at=self._now,
            archive_id=str(manifest.get("archive_id")),
            journal=StoredObject.of(journal),
        )
        self._keeper.keep(draft(record, MERGE), (journal,))

    def _redact(self) -> tuple[str, ...]:
        """Take away here what was redacted there."""
        survey = Survey(self._files, self._root)
        survey.renew()
        with self._journal.appending() as journal:
            survey.renew()  # what came meanwhile, too
            return tuple(complete(journal, survey))

    def _is_here(self, path: str) -> bool:
        return self._files.exists(self._root / path)

    def _fetch(self, path: str) -> bytes:
        try:
            return self._files.read(self._other / path)
        except FileNotFoundError as error:
            raise _left_out("missing", path, "is not there any more") from error
        except OSError as error:
            raise _left_out("damaged", path, f"cannot be read: {reason(error)}; see that you may") from error

    def _fetch_object(self, path: str) -> bytes:
        content = self._fetch(path)
        if layout.digest(content) != layout.name_of(path):
            raise _left_out("damaged", path, "its bytes are not those that its name states; what needs it is left out")
        return content


class _LeftOutError(Exception):
    """Something of the other archive cannot be taken over."""

    def __init__(self, damage: Damage) -> None:
        super().__init__(damage.message)
        self.damage = damage


def _left_out(kind: DamageKind, path: str, message: str) -> _LeftOutError:
    return _LeftOutError(Damage(kind=kind, path=path, message=message))
