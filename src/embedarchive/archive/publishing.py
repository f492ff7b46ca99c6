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


def publish(files: Files, *items: NewFile) -> None:
    """Put files in place, in the order given; a name that is taken keeps the file it has.

    All contents are written and synced before the first name appears: a full disk leaves nothing behind. Names that
    were taken are synced too, since whoever took them may not have come to it.

    Raises:
        OSError: The file system refused; no temporary file is left, unless it refused that as well.
    """
    for item in items:
        ensure_directory(files, item.path.parent)
    temporaries: list[Path] = []
    try:
        staged = [(_stage(files, item, temporaries), item.path) for item in items]
        for temporary, path in staged:
            _reveal(files, temporary, path)
    except BaseException:
        _discard(files, temporaries)
        raise


def ensure_directory(files: Files, path: Path) -> None:
    """Make a directory and its parents where they are missing, each one's name on the disk."""
    try:
        _make_directory(files, path)
    except FileNotFoundError:
        ensure_directory(files, path.parent)
        _make_directory(files, path)


def _make_directory(files: Files, path: Path) -> None:
    try:
        files.make_directory(path)
    except FileExistsError:
        # Whoever made it may have been killed before this. A directory that may not be read is not our making.
        with suppress(PermissionError):
            files.sync_directory(path.parent)
    else:
        files.sync_directory(path.parent)


def remove(files: Files, paths: Iterable[Path]) -> None:
    """Take files away, as far as they are there; when this returns, they are gone from the disk as well."""
    gone = [path for path in paths if files.exists(path)]
    for path in gone:
        files.unlink(path)
    for directory in sorted({path.parent for path in gone}):
        files.sync_directory(directory)


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
