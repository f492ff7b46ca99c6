"""Whether an archive is as it should be, and if not, exactly where."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any

from embedarchive.archive import layout, opening
from embedarchive.archive.documents import Document, parse
from embedarchive.archive.failures import reason
from embedarchive.archive.files import EntryKind, Files
from embedarchive.archive.journal import Entry, faults, readable, split
from embedarchive.archive.kinds import KINDS
from embedarchive.errors import ArchiveError, NewerFormatError, RecordError
from embedarchive.records import Damage, DamageKind

_RESTORE = "restore it from a copy of the archive"
_CUT_SHORT = "a save was stopped before it was acknowledged; saving the article again completes it"


class Verification:
    """One check of the archive at ``root``."""

    def __init__(self, files: Files, root: Path, on_file: Callable[[str], object]) -> None:
        """``on_file`` is told the path of each file before its bytes are read."""
        self._files = files
        self._root = root
        self._on_file = on_file
        self._recorded: dict[str, Entry] = {}
        self._present: dict[str, layout.Role] = {}
        self._needed: dict[str, str] = {}
        self._closed: list[Damage] = []

    def run(self) -> Iterator[Damage]:
        """Everything that is wrong.

        The journal is read before the directories, so that what is saved meanwhile never looks lost.

        Raises:
            NewerFormatError: A newer version began the archive.
        """
        yield from self._journal()
        self._present.update(self._walk())
        yield from self._closed
        yield from self._each(self._manifest, "manifest")
        yield from self._each(self._format, "format")
        in_documents = [*self._presence(), *chain.from_iterable(self._each(self._document, kind) for kind in KINDS)]
        yield from in_documents
        yield from self._missing_objects()
        yield from self._each(self._object, "object")
        if not any(map(_hides_needs, in_documents)):
            yield from self._unneeded_objects()

    def _journal(self) -> Iterator[Damage]:
        path = self._root / layout.JOURNAL
        lines, torn = split(self._files.read(path)) if self._files.exists(path) else ([], b"")
        self._recorded = {entry.path: entry for entry in readable(lines)}
        for fault in faults(lines):
            yield _damage("damaged", layout.JOURNAL, f"{fault}; {_RESTORE}")
        if torn:
            yield _damage("unfinished", layout.JOURNAL, f"ends in {len(torn)} loose bytes: {_CUT_SHORT}")

    def _walk(self) -> Iterator[tuple[str, layout.Role]]:
        """Every file with its role; what is no ordinary file is foreign, whatever its name."""
        waiting = [""]
        while waiting:
            directory = waiting.pop()
            for name, kind in self._entries(directory):
                path = f"{directory}{name}"
                if kind == "directory":
                    waiting.append(f"{path}/")
                else:
                    yield path, layout.role(path) if kind == "file" else "foreign"

    def _entries(self, directory: str) -> list[tuple[str, EntryKind]]:
        """What a directory holds; nothing, and word of it, when it cannot be read."""
        try:
            return self._files.entries(self._root / directory)
        except OSError as error:
            reason = error.strerror or str(error)
            self._closed.append(_damage("damaged", directory, f"cannot be read: {reason}; nothing in it is checked"))
            return []

    def _presence(self) -> Iterator[Damage]:
        """What should be there and is not, and what is there and should not be."""
        for path in self._absent(sorted(self._recorded)):
            yield _damage("missing", path, f"the journal says that it was kept; {_RESTORE}")
        if not self._recorded and any(layout.role(path) in KINDS for path in self._present):
            yield _damage("missing", layout.JOURNAL, f"without it nobody can tell what else is missing; {_RESTORE}")
        for path in self._paths("foreign"):
            yield _damage("foreign", path, "does not belong to the archive; move it elsewhere")
        for path in self._paths("temporary"):
            yield _damage("unfinished", path, "left by a writer that was stopped; unless one is at work, remove it")

    def _absent(self, paths: Iterable[str]) -> list[str]:
        """Those of the paths that are not there, as far as their directory can be read."""
        closed = tuple(damage.path for damage in self._closed)
        return [path for path in paths if path not in self._present and not (closed and path.startswith(closed))]

    def _paths(self, wanted: str) -> Iterator[str]:
        return (path for path, role in self._present.items() if role == wanted)

    def _each(self, check: Callable[[str], Iterator[Damage]], role: str) -> Iterator[Damage]:
        """The findings of ``check`` on every file of a role; one that cannot be read does not end it."""
        for path in self._paths(role):
            self._on_file(path)
            try:
                yield from check(path)
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

    def _document(self, path: str) -> Iterator[Damage]:
        content = self._files.read(self._root / path)
        if not layout.agrees(path, content):
            yield _damage("damaged", path, f"its bytes are not those that its name states; {_RESTORE}")
            return
        try:
            document = parse(path, content, KINDS[layout.role(path)])
            home = document.home
        except NewerFormatError as error:
            yield _damage("foreign", path, str(error))
        except RecordError as error:
            yield _damage("damaged", path, f"{error}; {_RESTORE}")
        else:
            moved = f"was moved; it belongs to {home}"
            yield from self._in_its_place(document) if path == home else [_damage("damaged", path, moved)]

    def _in_its_place(self, document: Document[Any]) -> Iterator[Damage]:
        path = document.path
        for what, needed in document.objects:
            self._needed.setdefault(layout.object_path(needed.sha256), f"{what} of {path}")
        entry, expected = self._recorded.get(path), document.entry
        if entry is None:
            yield _not_recorded(path)
        elif (entry.ref, entry.at) != (expected.ref, expected.at):
            fault = f"line {entry.seq} states another SHA-256 or moment than {path} has"
            yield _damage("damaged", layout.JOURNAL, f"{fault}; {_RESTORE}")

    def _against_journal(self, path: str, sha256: str) -> Iterator[Damage]:
        entry = self._recorded.get(path)
        if entry is None:
            yield _not_recorded(path)
        elif entry.ref != sha256:
            yield _damage("damaged", path, f"its bytes are not those that the journal states; {_RESTORE}")

    def _missing_objects(self) -> Iterator[Damage]:
        for path in self._absent(self._needed):
            yield _damage("missing", path, f"{self._needed[path]}; {_RESTORE}")

    def _object(self, path: str) -> Iterator[Damage]:
        use = self._needed.get(path, "no document needs it")
        if self._files.digest(self._root / path) != layout.name_of(path):
            yield _damage("damaged", path, f"its bytes are not those that its name states ({use}); {_RESTORE}")

    def _unneeded_objects(self) -> Iterator[Damage]:
        for path in self._paths("object"):
            if path not in self._needed:
                yield _damage("unfinished", path, f"no document refers to it: {_CUT_SHORT}")


def _hides_needs(damage: Damage) -> bool:
    """Whether it is a document that cannot say any more which object it needs."""
    return damage.kind != "unfinished" and layout.role(damage.path) in KINDS


def _not_recorded(path: str) -> Damage:
    return _damage("unfinished", path, f"is not in the journal: {_CUT_SHORT}")


def _damage(kind: DamageKind, path: str, message: str) -> Damage:
    return Damage(kind=kind, path=path, message=message)
