"""File systems with a fault, for the archive to stand on."""

import errno
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

from embedarchive.archive.files import Files

NEVER = 1_000_000


class TroubledFiles:
    """The ``nth`` operation raises ``trouble``, and ``for_good`` all that follow; one that is closing happens still."""

    def __init__(self, nth: int, trouble: BaseException, *, for_good: bool = False, files: Files | None = None) -> None:
        self.left = nth
        self.trouble = trouble
        self.for_good = for_good
        self.files = files or Files()

    def __getattr__(self, name: str) -> Callable[..., Any]:
        operation = getattr(self.files, name)

        def attempt(*arguments: Any, **options: Any) -> Any:
            self.left -= 1
            fails = self.left == 0 or (self.for_good and self.left < 0)
            result = operation(*arguments, **options) if name == "close" or not fails else None
            if fails:
                raise self.trouble
            return result

        return attempt


def troubled(nth: int, trouble: BaseException, *, for_good: bool = False, files: Files | None = None) -> Files:
    return cast("Files", TroubledFiles(nth, trouble, for_good=for_good, files=files))


def operations_of(work: Callable[[Files], object], files: Files | None = None) -> int:
    """How many file operations ``work`` makes."""
    counting = TroubledFiles(NEVER, OSError(), files=files)
    work(cast("Files", counting))
    return NEVER - counting.left


class StingyFiles(Files):
    """Takes three bytes at a time."""

    def write(self, descriptor: int, content: memoryview) -> int:
        return super().write(descriptor, content[:3])


class LinklessFiles(Files):
    """Knows no hard links."""

    def link(self, source: Path, target: Path) -> None:
        raise OSError(errno.EPERM, "Operation not permitted", str(source), None, str(target))


class UnsyncedFiles(Files):
    """Leaves it to the system when things come to the disk: quick, for tests of something else."""

    def sync(self, descriptor: int) -> None: ...

    def sync_directory(self, path: Path) -> None: ...
