"""How a file comes into an archive: whole or not at all, never over another, and on the disk when told so."""

import errno
import secrets
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import attrs

from embedarchive.archive.files import Files
from embedarchive.archive.layout import TEMPORARY_PREFIX

# What file systems answer that have no hard links (FAT, some network mounts).
_NO_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK}


@attrs.frozen
class NewFile:
    """A file to be published.

    Attributes:
        path: Where it will stand.
        content: Its bytes.
    """

    path: Path
    content: bytes


def publish(files: Files, root: Path, *items: NewFile) -> None:
    """Put files in place below ``root``, in the order given; a name that is taken keeps the file it has.

    All contents are written and synced before the first name appears: a full disk leaves nothing behind. Names that
    were taken are synced too, since whoever took them may not have come to it.

    Raises:
        OSError: The file system refused; no temporary file is left, unless it refused that as well. Or a symbolic link
            stands in the place of a directory: what is written there would be no part of the archive.
    """
    for item in items:
        ensure_directory(files, root, item.path.parent)
    temporaries: list[Path] = []
    try:
        staged = [(_stage(files, item, temporaries), item.path) for item in items]
        for temporary, path in staged:
            _reveal(files, temporary, path)
    except BaseException:
        _discard(files, temporaries)
        raise


def ensure_directory(files: Files, root: Path, path: Path) -> None:
    """Make a directory below ``root`` and its parents where they are missing, its name on the disk.

    Raises:
        OSError: The file system refused, or a symbolic link stands in the place of one of them.
    """
    refuse_links(files, root, path)
    _make_directory(files, path)


def refuse_links(files: Files, root: Path, path: Path) -> None:
    """Raise an ``OSError`` when a symbolic link stands in the place of a directory between ``root`` and ``path``."""
    inside = [path, *path.parents][: len(path.parts) - len(root.parts)]
    link = next((one for one in inside if files.is_link(one)), None)
    if link:
        raise OSError(errno.ELOOP, "a symbolic link stands in the place of a directory", str(link))


def _make_directory(files: Files, path: Path) -> None:
    """Make a directory that may be missing.

    No directory gets an entry before its own name is on the disk. So of one that is there already, made by somebody who
    may have been killed at once, the name is synced, and its parents need no more than that they exist.
    """
    if not files.exists(path):
        _make_directory(files, path.parent)
        with suppress(FileExistsError):  # another writer was quicker
            files.make_directory(path)
    with suppress(PermissionError):  # what may not be read is not of our making
        files.sync_directory(path.parent)


def remove(files: Files, paths: Iterable[Path]) -> list[Path]:
    """Take files away, as far as they are there; gives those that were.

    When this returns, all of them are gone from the disk as well, whoever took them away.
    """
    paths = tuple(paths)
    there = [path for path in paths if files.exists(path)]
    for path in there:
        files.unlink(path)
    for directory in sorted({path.parent for path in paths}):
        if files.exists(directory):
            files.sync_directory(directory)
    return there


def write_all(files: Files, descriptor: int, content: bytes) -> None:
    """Write ``content`` whole, however little the system takes at a time, and sync it."""
    rest = memoryview(content)
    while rest:
        rest = rest[files.write(descriptor, rest) :]
    files.sync(descriptor)


def _stage(files: Files, item: NewFile, temporaries: list[Path]) -> Path | None:
    """Write a file under a temporary name beside its place; None when its place is taken."""
    if files.exists(item.path):
        return None
    temporary = item.path.with_name(f"{TEMPORARY_PREFIX}{secrets.token_hex(8)}")
    descriptor = files.create(temporary)
    temporaries.append(temporary)
    try:
        write_all(files, descriptor, item.content)
    finally:
        files.close(descriptor)
    return temporary


def _reveal(files: Files, temporary: Path | None, path: Path) -> None:
    if temporary is not None:
        _give_name(files, temporary, path)
    files.sync_directory(path.parent)


def _give_name(files: Files, temporary: Path, path: Path) -> None:
    """Move a file to its place, unless another writer was quicker."""
    try:
        files.link(temporary, path)
    except FileExistsError:
        pass
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        # This may replace a file in a race with another writer; as names tell the content, it has the same one.
        files.rename(temporary, path)
        return
    files.unlink(temporary)


def _discard(files: Files, temporaries: Iterable[Path]) -> None:
    for temporary in temporaries:
        with suppress(OSError):
            files.unlink(temporary)
