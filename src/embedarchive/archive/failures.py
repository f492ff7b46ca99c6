"""What a person is told when the file system refuses."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from embedarchive.errors import ArchiveError, ArchiveWriteError

_ADVICE = {
    errno.ENOSPC: "free some space and save again",
    errno.EDQUOT: "free some of your quota and save again",
    errno.EROFS: "choose an archive that can be written",
    errno.EACCES: "see that you may write there and save again",
    errno.EPERM: "see that you may write there and save again",
    errno.EMFILE: "allow more open files (`ulimit -n`) and save again",
    errno.ENFILE: "close other programs and save again",
    errno.EIO: "the disk reports a fault: check it, then run `embedarchive verify`",
}
_OTHERWISE = "nothing that was kept before is lost; save again"


@contextmanager
def writing(root: Path) -> Iterator[None]:
    """Turn an ``OSError`` into an :class:`ArchiveWriteError` that says what, where and what to do."""
    try:
        yield
    except OSError as error:
        path = str(error.filename or root)
        advice = _ADVICE.get(error.errno or 0, _OTHERWISE)
        raise ArchiveWriteError(f"{path}: cannot be written: {_reason(error)}; {advice}", path=path) from error


@contextmanager
def reading(root: Path) -> Iterator[None]:
    """Turn an ``OSError`` into an :class:`ArchiveError` that says what and where."""
    try:
        yield
    except OSError as error:
        path = str(error.filename or root)
        raise ArchiveError(f"{path}: cannot be read: {_reason(error)}", path=path) from error


def _reason(error: OSError) -> str:
    return error.strerror or str(error)
