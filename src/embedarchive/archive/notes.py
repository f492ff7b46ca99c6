"""Notes beside the archive's documents: how far a work has come. Derived, and may be deleted at any time."""

import secrets
from pathlib import Path

from embedarchive.archive import layout
from embedarchive.archive.files import Files
from embedarchive.archive.publishing import ensure_directory, write_all


class Notes:
    """The notes in the archive at ``root``, each under a name of small letters, digits and hyphens."""

    def __init__(self, files: Files, root: Path) -> None:
        self._files = files
        self._root = root

    def read(self, name: str) -> bytes | None:
        """The note of this name; None when there is none."""
        path = self._path(name)
        return self._files.read(path) if self._files.exists(path) else None

    def write(self, name: str, content: bytes) -> None:
        """Put a note in the place of the one before; nobody ever sees half of it."""
        path = self._path(name)
        ensure_directory(self._files, self._root, path.parent)
        temporary = path.with_name(f"{layout.TEMPORARY_PREFIX}{secrets.token_hex(8)}")
        descriptor = self._files.create(temporary)
        try:
            write_all(self._files, descriptor, content)
        finally:
            self._files.close(descriptor)
        self._files.rename(temporary, path)

    def remove(self, name: str) -> None:
        """Take a note away, if it is there."""
        path = self._path(name)
        if self._files.exists(path):
            self._files.unlink(path)

    def _path(self, name: str) -> Path:
        return self._root / layout.note_path(name)
