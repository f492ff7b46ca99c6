"""Whatever file operation fails, of any work but saves: the error is clear, the archive intact, the next try works."""

import errno
import os
from collections.abc import Callable, Mapping
from functools import cache

import pytest

from disks import operations_of, troubled
from embedarchive.archive import Archive
from embedarchive.archive.files import Files
from embedarchive.errors import ArchiveError
from powercuts import Disk, State
from scenarios import OTHER, ROOT, leave_unfinished
from stories import PAGE, answer, post, story, ticking

ERRORS = (errno.ENOSPC, errno.EIO, errno.EMFILE, errno.EROFS, errno.EINTR, errno.EDQUOT)
WORKS: Mapping[str, Callable[[Archive], object]] = {
    "capture": lambda archive: archive.save_capture(answer("21"), response=b"{}", media={"https://a.example": b"jpg"}),
    "redact": lambda archive: archive.redact("post", "x:20", reason="asked to", by="the desk"),
    "merge": lambda archive: archive.merge(OTHER),
    "repair": lambda archive: archive.repair(idle=True),
}


@cache
def prepared() -> State:
    """A disk with an archive that needs some repair, and another one."""
    disk = Disk()
    archive, other = opened(disk), Archive(OTHER, files=disk, now=ticking())
    archive.save(story(1), page=PAGE)
    archive.save(story(1, post("20", "hello")), page=b"another page")
    archive.save_capture(answer("20", post("20", "hello")), response=b"{}")
    other.merge(ROOT)
    other.save(story(2), page=PAGE)
    other.redact("post", "x:20", reason="asked to", by="the desk")
    archive.save(story(3), page=b"a third page")
    leave_unfinished(disk)
    return disk.state()


def opened(files: Files) -> Archive:
    return Archive(ROOT, files=files, now=ticking())


def is_intact(disk: Disk) -> bool:
    archive = opened(disk)
    kept = {snapshot.found.article.url for _, snapshot in archive.snapshots()}
    return "https://paper.example/1" in kept and {damage.kind for damage in archive.verify()} <= {"unfinished"}


def error_of(work: Callable[[Archive], object], archive: Archive) -> str | None:
    try:
        work(archive)
    except ArchiveError as error:
        return str(error)
    return None  # what failed was not needed: cleaning up, or the other archive's files, of which the receipt tells


@pytest.mark.parametrize("for_good", [False, True], ids=["once", "for good"])
@pytest.mark.parametrize("work", WORKS.values(), ids=WORKS)
def test_a_failing_operation_costs_nothing(work: Callable[[Archive], object], for_good: bool) -> None:
    for nth in range(1, operations_of(lambda files: work(opened(files)), Disk(prepared())) + 1):
        disk, number = Disk(prepared()), ERRORS[(nth + for_good) % len(ERRORS)]
        trouble = OSError(number, os.strerror(number))
        error = error_of(work, opened(troubled(nth, trouble, for_good=for_good, files=disk)))
        assert error is None or (os.strerror(number) in error and "\n" not in error)
        assert is_intact(disk)
        work(opened(disk))
        opened(disk).repair(idle=True)
        assert opened(disk).verify() == ()
        assert is_intact(disk)


class StingyDisk(Disk):
    """Takes seven bytes at a time."""

    def write(self, descriptor: int, content: memoryview) -> int:
        return super().write(descriptor, content[:7])


@pytest.mark.parametrize("work", WORKS.values(), ids=WORKS)
def test_a_disk_that_takes_little_at_a_time_gets_all(work: Callable[[Archive], object]) -> None:
    disk = StingyDisk(prepared())
    work(opened(disk))
    opened(disk).repair(idle=True)
    assert opened(disk).verify() == ()
