"""Whether an archive is as it should be, and if not, exactly where."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from embedarchive.archive import layout, opening, proving, tokens
from embedarchive.archive.contents import Contents, Recorded, contents, recorded
from embedarchive.archive.documents import Document, parse
from embedarchive.archive.failures import reason
from embedarchive.archive.files import Files
from embedarchive.archive.journal import Journal, Line, faults, parsed, relied_on
from embedarchive.archive.kinds import KINDS, MERGE, PROOF, REDACTION
from embedarchive.errors import ArchiveError, NewerFormatError, RecordError
from embedarchive.records import Damage, DamageKind, Merge, Proof, Redaction, StoredObject

_RESTORE = "restore it from a copy of the archive"
_STOPPED = "a save was stopped before it was acknowledged"
_REPAIR = "nothing is lost; `embedarchive repair` mends it"


class Verification:
    """One check of the archive at ``root``."""

    def __init__(self, files: Files, root: Path, *, on_file: Callable[[str], object], quick: bool = False) -> None:
        """``on_file`` is told the path of each file before its bytes are read; ``quick`` leaves objects unread."""
        self._files = files
        self._root = root
        self._on_file = on_file
        self._quick = quick
        self._lines: list[Line] = []
        self._is_reliable = True
        """Whether the journal can be relied on to tell of every file."""
        self._unrecorded: dict[str, str] = {}
        self._recorded = Recorded({}, {})
        self._contents = Contents({}, {})
        self._documents: dict[str, Document[Any]] = {}
        self._needed: dict[str, tuple[StoredObject, str]] = {}

    def run(self) -> Iterator[Damage]:
        """Everything that is wrong; proofs are checked if the extra for it is installed.

        The journal is read before the directories, so that what is saved meanwhile never looks lost.

        Raises:
            NewerFormatError: A newer version began the archive.
        """
        yield from self._journal()
        self._contents = contents(self._files, self._root)
        yield from self._closed()
        yield from self._each(self._manifest, "manifest")
        yield from self._each(self._format, "format")
        in_documents = [*self._each(self._document, *KINDS), *self._against_documents()]
        yield from in_documents
        yield from self._strangers()
        yield from self._missing_objects()
        yield from self._each(self._measured if self._quick else self._object, "object")
        if not any(map(_hides_needs, in_documents)):
            yield from self._unneeded_objects()
        yield from self._redactions()
        if tokens.is_checkable():
            yield from self._proofs()

    def _journal(self) -> Iterator[Damage]:
        lines, torn = Journal(self._files, self._root).read()
        self._lines = parsed(lines)
        self._recorded = recorded(relied_on(self._lines))
        found = tuple(faults(self._lines))
        self._is_reliable = bool(self._lines) and not found
        for fault in found:
            yield _damage("damaged", layout.JOURNAL, f"{fault}; {_RESTORE}")
        if torn:
            yield _damage("unfinished", layout.JOURNAL, f"ends in {len(torn)} loose bytes: {_STOPPED}; {_REPAIR}")

    def _closed(self) -> Iterator[Damage]:
        for path, error in self._contents.closed.items():
            yield _damage("damaged", path, f"cannot be read: {reason(error)}; nothing in it is checked")

    def _against_documents(self) -> Iterator[Damage]:
        """Where the journal and the files that are there do not agree."""
        if not self._lines and any(self._contents.paths(*KINDS)):
            yield _damage("missing", layout.JOURNAL, f"without it nobody can tell what else is missing; {_RESTORE}")
        removed = {file.path for _, redaction in self._records(Redaction) for file in redaction.removed}
        for path in self._contents.absent(sorted(self._recorded.kept.keys() - removed)):
            entry = self._recorded.kept[path]
            if (stands := self._unrecorded.pop(entry.ref, None)) is None:
                yield _damage("missing", path, f"the journal says that it was kept; {_RESTORE}")
            elif self._is_reliable:
                fault = f"line {entry.seq} states another path than {stands} has"
                yield _damage("damaged", layout.JOURNAL, f"{fault}; {_RESTORE}")
        for path in self._unrecorded.values():
            yield from self._not_recorded(path)

    def _not_recorded(self, path: str) -> Iterator[Damage]:
        if self._is_reliable:
            yield _damage("unfinished", path, f"is not in the journal: {_STOPPED}; {_REPAIR}")

    def _strangers(self) -> Iterator[Damage]:
        for path in self._contents.paths("foreign"):
            yield _damage("foreign", path, "does not belong to the archive; move it elsewhere")
        for path in self._contents.paths("temporary"):
            yield _damage("unfinished", path, f"left by a writer that was stopped, unless one is at work; {_REPAIR}")

    def _each(self, check: Callable[[str], Iterator[Damage]], *roles: str) -> Iterator[Damage]:
        """The findings of ``check`` on every file of these roles; one that cannot be read does not end it."""
        for path in self._contents.paths(*roles):
            self._on_file(path)
            try:
                yield from check(path)
            except FileNotFoundError:
                yield _damage("missing", path, "was taken away while it was checked; verify again")
            except OSError as error:
                yield _damage("damaged", path, f"cannot be read: {reason(error)}; see that you may, or {_RESTORE}")
            except ArchiveError as error:
                yield _damage("damaged", path, str(error))

    def _manifest(self, path: str) -> Iterator[Damage]:
        content = self._files.read(self._root / path)
        damages = tuple(self._against_journal(path, layout.digest(content)))
        yield from damages
        if all(damage.kind == "unfinished" for damage in damages):
            opening.check(content, self._root)

    def _format(self, path: str) -> Iterator[Damage]:
        yield from self._against_journal(path, self._files.digest(self._root / path))

    def _against_journal(self, path: str, sha256: str) -> Iterator[Damage]:
        entry = self._recorded.kept.get(path)
        if entry is None:
            yield from self._not_recorded(path)
        elif entry.ref != sha256:
            yield _damage("damaged", path, f"its bytes are not those that the journal states; {_RESTORE}")

    def _document(self, path: str) -> Iterator[Damage]:
        if path in self._recorded.redacted:
            yield _still_there(path)
            return
        content = self._files.read(self._root / path)
        try:
            document = parse(path, content, KINDS[layout.role(path)])
            home = document.home
        except RecordError as error:
            yield _unreadable(path, content, error)
        else:
            yield from self._in_its_place(document) if path == home else [_misplaced(path, content, home)]

    def _in_its_place(self, document: Document[Any]) -> Iterator[Damage]:
        path = document.path
        if document.kind in (REDACTION, MERGE, PROOF):
            self._documents[path] = document
        for what, needed in document.objects:
            self._needed.setdefault(layout.object_path(needed.sha256), (needed, f"{what} of {path}"))
        entry, expected = self._recorded.kept.get(path), document.entry
        if entry is None:
            self._unrecorded[expected.ref] = path
        elif (entry.ref, entry.at) != (expected.ref, expected.at):
            fault = f"line {entry.seq} states another SHA-256 or moment than {path} has"
            yield _damage("damaged", layout.JOURNAL, f"{fault}; {_RESTORE}")

    def _missing_objects(self) -> Iterator[Damage]:
        for path in self._contents.absent(self._needed):
            yield _damage("missing", path, f"{self._needed[path][1]}; {_RESTORE}")

    def _object(self, path: str) -> Iterator[Damage]:
        if self._files.digest(self._root / path) != layout.name_of(path):
            yield _damage(
                "damaged", path, f"its bytes are not those that its name states ({self._use(path)}); {_RESTORE}"
            )

    def _measured(self, path: str) -> Iterator[Damage]:
        length = self._files.length(self._root / path)
        if path in self._needed and length != (stated := self._needed[path][0].size):
            yield _damage("damaged", path, f"has {length} bytes instead of {stated} ({self._use(path)}); {_RESTORE}")

    def _use(self, path: str) -> str:
        return self._needed[path][1] if path in self._needed else "no document needs it"

    def _unneeded_objects(self) -> Iterator[Damage]:
        for path in self._contents.paths("object"):
            if path in self._needed or path in self._recorded.kept:
                continue
            if path in self._recorded.redacted:
                yield _still_there(path)
            else:
                yield _damage("unfinished", path, f"no document refers to it: {_STOPPED}; {_REPAIR}")

    def _redactions(self) -> Iterator[Damage]:
        for path, redaction in self._records(Redaction) if self._is_reliable else ():
            told = all(file.path in self._recorded.redacted for file in redaction.removed)
            if path in self._recorded.kept and not told:
                stopped = "the journal does not tell yet of all that it removes"
                yield _damage("unfinished", path, f"{stopped}; `embedarchive repair` completes the redaction")

    def _proofs(self) -> Iterator[Damage]:
        # What cannot be read of tokens, certificates and merged journals is told where objects are.
        with suppress(OSError):
            merges = [merge for _, merge in self._records(Merge)]
            known = proving.known_lines((line.sha256 for line in self._lines), merges, self._bytes)
            for path, proof in self._records(Proof):
                yield from self._proof(path, proof, known)

    def _proof(self, path: str, proof: Proof, known: frozenset[str]) -> Iterator[Damage]:
        with suppress(OSError):
            for fault in proving.faults(proof, known, self._bytes):
                yield _damage("damaged", path, f"{fault}; {_RESTORE}")

    def _bytes(self, stored: StoredObject) -> bytes:
        return self._files.read(self._root / layout.object_path(stored.sha256))

    def _records(self, record: type[Any]) -> list[tuple[str, Any]]:
        documents = self._documents.items()
        return [(path, document.record) for path, document in documents if isinstance(document.record, record)]


def _hides_needs(damage: Damage) -> bool:
    """Whether it is a document that cannot say any more which object it needs."""
    return damage.kind != "unfinished" and layout.role(damage.path) in KINDS


def _unreadable(path: str, content: bytes, error: RecordError) -> Damage:
    if not layout.agrees(path, content):
        return _damage("damaged", path, f"its bytes are not those that its name states; {_RESTORE}")
    if isinstance(error, NewerFormatError):
        return _damage("foreign", path, str(error))
    return _damage("damaged", path, f"{error}; {_RESTORE}")


def _misplaced(path: str, content: bytes, home: str) -> Damage:
    if not layout.agrees(path, content):
        return _damage("damaged", path, f"its bytes are not those that its name states; {_RESTORE}")
    return _damage("damaged", path, f"was moved; it belongs to {home}")


def _still_there(path: str) -> Damage:
    return _damage("unfinished", path, "was redacted and is still there; `embedarchive repair` removes it")


def _damage(kind: DamageKind, path: str, message: str) -> Damage:
    return Damage(kind=kind, path=path, message=message)
