"""Full and faulty disks at every single file operation of a save."""

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from disks import LinklessFiles, StingyFiles, operations_of, troubled
from embedarchive.archive import Archive
from embedarchive.archive.files import Files
from embedarchive.errors import ArchiveError, ArchiveWriteError, NotAnArchiveError
from powercuts import Disk
from stories import PAGE, story

ERRORS = (errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EROFS, errno.EMFILE, errno.EINTR)
ROOT = Path("/archive")
begun_or_new = pytest.mark.parametrize("begun", [False, True], ids=["new", "begun"])


def refusal(number: int) -> OSError:
    return OSError(number, os.strerror(number))


def disks(*, begun: bool) -> Iterator[tuple[int, Disk]]:
    """A disk for each file operation that a save makes, with the operation's number."""
    first = Disk()
    if begun:
        Archive(ROOT, files=first).save(story(1), page=b"another page")
    for nth in range(1, operations_of(keep, Disk(first.state())) + 1):
        yield nth, Disk(first.state())


def keep(files: Files) -> str:
    return Archive(ROOT, files=files).save(story(2), page=PAGE).id


def save(path: Path) -> str:
    return Archive(path).save(story(2), page=PAGE).id


def refused(files: Files) -> str:
    with pytest.raises(ArchiveWriteError) as caught:
        keep(files)
    return str(caught.value)


def damages(disk: Disk) -> set[tuple[str, bool]]:
    """The kinds of what a verification finds, and whether it is a temporary file."""
    try:
        found = Archive(ROOT, files=disk).verify()
    except NotAnArchiveError:
        return set()
    return {(damage.kind, Path(damage.path).name.startswith(".tmp-")) for damage in found}


@begun_or_new
@pytest.mark.parametrize("number", ERRORS, ids=errno.errorcode.get)
def test_a_failing_operation_leaves_the_archive_intact_and_usable(begun: bool, number: int) -> None:
    for nth, disk in disks(begun=begun):
        message = refused(troubled(nth, refusal(number), files=disk))
        assert os.strerror(number) in message
        assert "\n" not in message
        assert not [path for path in disk.state() if ".tmp-" in path]
        assert damages(disk) <= {("unfinished", False)}
        keep(disk)
        assert damages(disk) == set()


@begun_or_new
def test_a_disk_that_stays_full_costs_nothing_that_was_kept(begun: bool) -> None:
    for nth, disk in disks(begun=begun):
        refused(troubled(nth, refusal(errno.ENOSPC), for_good=True, files=disk))
        assert {kind for kind, _ in damages(disk)} <= {"unfinished"}
        keep(disk)
        assert damages(disk) <= {("unfinished", True)}


def test_one_archive_object_goes_on_after_a_failure(tmp_path: Path) -> None:
    archive = Archive(tmp_path, files=troubled(12, refusal(errno.ENOSPC)))
    with pytest.raises(ArchiveWriteError, match="No space left on device; free some space and save again"):
        archive.save(story())
    assert archive.save(story()).new
    assert archive.verify() == ()


def test_a_disk_that_takes_little_at_a_time_gets_all(tmp_path: Path) -> None:
    archive = Archive(tmp_path, files=StingyFiles())
    archive.save(story(), page=PAGE)
    assert archive.verify() == ()


def test_a_disk_without_hard_links_will_do(tmp_path: Path) -> None:
    archive = Archive(tmp_path, files=LinklessFiles())
    archive.save(story(), page=PAGE)
    assert archive.verify() == ()
    assert not list(tmp_path.rglob(".tmp-*"))


@pytest.mark.parametrize("name", ["journal", "objects", "objects/sha256", "snapshots"])
def test_nothing_is_written_through_a_link_in_the_place_of_a_directory(tmp_path: Path, name: str) -> None:
    archive, place = Archive(tmp_path / "archive"), tmp_path / "archive" / name
    archive.save(story(1), page=b"one")
    place.rename(tmp_path / "elsewhere")
    place.symlink_to(tmp_path / "elsewhere")
    before = sorted((tmp_path / "elsewhere").rglob("*"))
    with pytest.raises(ArchiveWriteError, match=rf"{name}: .*symbolic link.*; move what it leads to"):
        archive.save(story(2), page=b"two")
    assert sorted((tmp_path / "elsewhere").rglob("*")) == before


def test_an_archive_may_be_named_by_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "archive").symlink_to(tmp_path / "real")
    assert Archive(tmp_path / "archive").save(story(1)).new
    assert not Archive(tmp_path / "real").verify()


def test_what_a_crash_left_in_the_journal_is_cut_off_by_the_next_save(tmp_path: Path) -> None:
    first = save(tmp_path)
    journal = tmp_path / "journal/000001.jsonl"
    whole = journal.read_bytes()
    for torn in (b"{", b'{"at":"2024', b"\0" * 300, b"\0" * 200 + b'"}\n'):
        journal.write_bytes(whole + torn)
        assert [damage.kind for damage in Archive(tmp_path).verify()] == ["unfinished"]
        assert save(tmp_path) == first
        assert journal.read_bytes() == whole


def test_a_snapshot_that_no_journal_line_tells_of_is_entered_before_it_is_acknowledged(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    saved = archive.save(story())
    journal = tmp_path / "journal/000001.jsonl"
    journal.write_bytes(b"".join(journal.read_bytes().splitlines(keepends=True)[:-1]))
    assert [damage.kind for damage in archive.verify()] == ["unfinished"]
    assert archive.save(story()).id == saved.id
    assert archive.verify() == ()


def test_a_journal_with_a_damaged_end_is_not_added_to(tmp_path: Path) -> None:
    save(tmp_path)
    journal = tmp_path / "journal/000001.jsonl"
    damaged = journal.read_bytes()[:-2] + b"!\n"
    journal.write_bytes(damaged)
    with pytest.raises(ArchiveError, match=r"last line is damaged.*restore it from a copy"):
        Archive(tmp_path).save(story(3))
    assert journal.read_bytes() == damaged
