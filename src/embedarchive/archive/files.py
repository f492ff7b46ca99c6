"""Every file operation that an archive makes, and no other.

The rest of the room reaches the disk through :class:`Files` alone, so that a test can put a disk in its place that is
full, fails or loses what was not synced.
"""

import hashlib
import os
from contextlib import AbstractContextManager
from io import FileIO
from pathlib import Path
from typing import Literal

from filelock import FileLock

EntryKind = Literal["file", "directory", "other"]

LOCK_PATIENCE = 60.0
"""Seconds to wait for another writer, who holds the lock for one append only."""
_POLL = 0.002

# A name of ours that turns out to be a symbolic link or a pipe is neither followed nor waited for.
_GUARDED = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_SYNCS_DIRECTORIES = os.name == "posix"


def _open_guarded(path: str, flags: int) -> int:
    return os.open(path, flags | _GUARDED)


class Files:
    """The file system. Paths are any; failures are ``OSError``; nothing is retried."""

    def exists(self, path: Path) -> bool:
        """Whether the name is taken, be it by a dangling link."""
        return os.path.lexists(path)

    def is_link(self, path: Path) -> bool:
        """Whether the name is a symbolic link."""
        return path.is_symlink()

    def entries(self, path: Path) -> list[tuple[str, EntryKind]]:
        """Name and kind of everything in a directory, sorted; symbolic links are "other"."""
        with os.scandir(path) as entries:
            return sorted((entry.name, _kind(entry)) for entry in entries)

    def read(self, path: Path, start: int = 0, size: int = -1) -> bytes:
        """The bytes of a file from the offset ``start`` on, at most ``size`` of them."""
        with self._reading(path) as stream:
            stream.seek(start)
            return stream.read(size)

    def digest(self, path: Path) -> str:
        """The SHA-256 of a file of any size, in hexadecimal digits."""
        with self._reading(path) as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()

    def length(self, path: Path) -> int:
        """How many bytes a file has."""
        return path.lstat().st_size

    def modified(self, path: Path) -> float:
        """When a file was last changed, in seconds since 1970."""
        return path.lstat().st_mtime

    def create(self, path: Path) -> int:
        """Open a new read-only file for writing; an existing name, even a link, is refused."""
        return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _GUARDED, 0o444)

    def open_journal(self, path: Path) -> int:
        """Open a file for appending and truncating; it is created where there is none."""
        return os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | _GUARDED, 0o666)

    def size(self, descriptor: int) -> int:
        """Length of an open file in bytes."""
        return os.fstat(descriptor).st_size

    def write(self, descriptor: int, content: memoryview) -> int:
        """Write some of ``content``; how many bytes were taken."""
        return os.write(descriptor, content)

    def truncate(self, descriptor: int, size: int) -> None:
        """Cut an open file down to ``size`` bytes."""
        os.ftruncate(descriptor, size)

    def sync(self, descriptor: int) -> None:
        """Wait until what was written to an open file is on the disk."""
        os.fsync(descriptor)

    def close(self, descriptor: int) -> None:
        """Close an open file."""
        os.close(descriptor)

    def link(self, source: Path, target: Path) -> None:
        """Give a file a second name; an existing one is refused."""
        target.hardlink_to(source)

    def rename(self, source: Path, target: Path) -> None:
        """Give a file another name, over any file that has it."""
        source.rename(target)

    def unlink(self, path: Path) -> None:
        """Take a name away."""
        path.unlink()

    def make_directory(self, path: Path) -> None:
        """Make one directory; its parent must be there, itself must not."""
        path.mkdir()

    def sync_directory(self, path: Path) -> None:
        """Wait until the names in a directory are on the disk, where the system can do that."""
        if not _SYNCS_DIRECTORIES:
            return
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

    def lock(self, path: Path) -> AbstractContextManager[object]:
        """Keep every other thread and process out; the lock of a writer that died is free."""
        return FileLock(path, timeout=LOCK_PATIENCE, poll_interval=_POLL)

    def _reading(self, path: Path) -> FileIO:
        return open(path, "rb", buffering=0, opener=_open_guarded)


def _kind(entry: os.DirEntry[str]) -> EntryKind:
    if entry.is_dir(follow_symlinks=False):
        return "directory"
    return "file" if entry.is_file(follow_symlinks=False) else "other"
