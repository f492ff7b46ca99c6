"""What a person is told when the file system refuses."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from embedarchive.archive.layout import role
from embedarchive.errors import ArchiveError, ArchiveWriteError

_TO_WRITE = {
    errno.ENOSPC: "free some space and save again",
    errno.EDQUOT: "free some of your quota and save again",
    errno.EROFS: "choose an archive that can be written",
    errno.EACCES: "see that you may write there and save again",
    errno.EPERM: "see that you may write there and save again",
    errno.EMFILE: "allow more open files (`ulimit -n`) and save again",
    errno.ENFILE: "close other programs and save again",
    errno.EIO: "the disk reports a fault: check it, then run `embedarchive verify`",
    errno.ELOOP: "move what it leads to into its place, or take it away, and save again",
}
_OTHERWISE = "nothing that was kept before is lost; save again"
_TO_READ = {
    errno.EACCES: "see that you may read there",
    errno.EPERM: "see that you may read there",
    errno.EIO: "the disk reports a fault: check it, and restore the file from a copy",
}


@contextmanager
def writing(root: Path) -> Iterator[None]:
    """Turn an ``OSError`` into an :class:`ArchiveWriteError` that says what, where and what to do."""
    try:
        yield
    except OSError as error:
        path = _place(error, root)
        advice = _TO_WRITE.get(error.errno or 0, _OTHERWISE)
        raise ArchiveWriteError(f"{path}: cannot be written: {reason(error)}; {advice}", path=path) from error


@contextmanager
def reading(root: Path) -> Iterator[None]:
    """Turn an ``OSError`` into an :class:`ArchiveError` that says what, where and what to do."""
    try:
        yield
    except OSError as error:
        path = _place(error, root)
        advice = _TO_READ.get(error.errno or 0, "see `embedarchive verify`")
        raise ArchiveError(f"{path}: cannot be read: {reason(error)}; {advice}", path=path) from error


def reason(error: OSError) -> str:
    """What the system says is wrong, without numbers and paths."""
    return error.strerror or str(error)


def _place(error: OSError, root: Path) -> str:
    """What the failure is about; nobody knows a temporary file by its name."""
    path = str(error.filename or root)
    return str(root) if role(Path(path).name) == "temporary" else path
