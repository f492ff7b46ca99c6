"""What stands in an archive: every file by its role, what the journal says of it, and what the documents need."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import attrs

from embedarchive.archive import layout
from embedarchive.archive.documents import Document, parse
from embedarchive.archive.files import Files
from embedarchive.archive.journal import Entry
from embedarchive.archive.kinds import KINDS
from embedarchive.errors import RecordError


@attrs.frozen
class Contents:
    """Every file of an archive at one moment.

    Attributes:
        roles: The role of each file, by its path; what is no ordinary file is foreign, whatever its name.
        closed: Directories that cannot be read, each with the error.
    """

    roles: Mapping[str, layout.Role]
    closed: Mapping[str, OSError]

    def paths(self, *roles: str) -> Iterator[str]:
        """The paths of all files of these roles."""
        return (path for path, role in self.roles.items() if role in roles)

    def absent(self, paths: Iterable[str]) -> list[str]:
        """Those of the paths that are not there, as far as their directory can be read."""
        closed = tuple(self.closed)
        return [path for path in paths if path not in self.roles and not (closed and path.startswith(closed))]


def contents(files: Files, root: Path) -> Contents:
    """Every file in the archive at ``root``."""
    roles: dict[str, layout.Role] = {}
    closed: dict[str, OSError] = {}
    waiting = [""]
    while waiting:
        directory = waiting.pop()
        try:
            entries = files.entries(root / directory)
        except OSError as error:
            closed[directory] = error
            continue
        for name, kind in entries:
            path = f"{directory}{name}"
            if kind == "directory":
                waiting.append(f"{path}/")
            else:
                roles[path] = layout.role(path) if kind == "file" else "foreign"
    return Contents(roles, closed)


@attrs.frozen
class Recorded:
    """What the journal says is there, and what was taken away.

    Attributes:
        kept: The entry of each file that was kept and not redacted since, by its path.
        redacted: The entry that tells of its redaction, for each file that was redacted.
    """

    kept: Mapping[str, Entry]
    redacted: Mapping[str, Entry]


def recorded(entries: Iterable[Entry]) -> Recorded:
    """What the entries of a journal, in order, come to."""
    kept: dict[str, Entry] = {}
    redacted: dict[str, Entry] = {}
    for entry in entries:
        if entry.type == "redacted":
            kept.pop(entry.path, None)
            redacted[entry.path] = entry
        else:
            redacted.pop(entry.path, None)
            kept[entry.path] = entry
    return Recorded(kept, redacted)


@attrs.define
class Survey:
    """Reads every document in the archive at ``root`` once, however often it is brought up to date.

    Attributes:
        files: The file system.
        root: The archive's directory.
        take: Told of each document: its path, its bytes, and what they hold; None for a damaged one.
        needs: The paths of the objects that each whole document needs, by the document's path.
    """

    files: Files
    root: Path
    take: Callable[[str, bytes, Document[Any] | None], object] = lambda *_: None
    needs: dict[str, tuple[str, ...]] = attrs.field(factory=dict, init=False)
    _read: set[str] = attrs.field(factory=set, init=False)

    def renew(self) -> Contents:
        """Read what came since the last time; gives what stands in the archive now.

        Raises:
            OSError: Something cannot be read, so that nobody knows what it needs.
        """
        there = contents(self.files, self.root)
        for error in there.closed.values():
            raise error
        for path in there.paths(*KINDS):
            if path not in self._read and (content := if_there(self.files, self.root / path)) is not None:
                self._read.add(path)
                self._look_at(path, content)
        return there

    def _look_at(self, path: str, content: bytes) -> None:
        document = whole(path, content)
        if document:
            self.needs[path] = document.object_paths
        self.take(path, content, document)


def if_there(files: Files, path: Path) -> bytes | None:
    """The bytes of a file; None when somebody took it away since it was seen."""
    try:
        return files.read(path)
    except FileNotFoundError:
        return None


def whole(path: str, content: bytes) -> Document[Any] | None:
    """The document at ``path``; None unless its bytes are those that were kept there."""
    kind = KINDS.get(layout.role(path))
    if kind is None or not layout.agrees(path, content):
        return None
    try:
        document = parse(path, content, kind)
        return document if document.home == path else None
    except RecordError:
        return None
