"""Full disks, faulty disks and power cuts at every single file operation of a save."""

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from disks import LinklessFiles, PowerCutError, StingyFiles, operations_of, troubled
from embedarchive.archive import Archive
from embedarchive.archive.files import Files
from embedarchive.errors import ArchiveError, ArchiveWriteError, NotAnArchiveError
from stories import PAGE, story

ERRORS = (errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EROFS, errno.EMFILE)
begun_or_new = pytest.mark.parametrize("begun", [False, True], ids=["new", "begun"])


def refusal(number: int) -> OSError:
    return OSError(number, os.strerror(number))


def archives(directory: Path, *, begun: bool) -> Iterator[tuple[int, Path]]:
    """An archive for each file operation that a save makes, with the operation's number."""

    def prepared(name: str) -> Path:
        if begun:
            Archive(directory / name).save(story(1), page=b"another page")
        return directory / name

    trial = prepared("trial")
    for nth in range(1, operations_of(lambda files: save(trial, files)) + 1):
        yield nth, prepared(str(nth))


def save(path: Path, files: Files | None = None) -> str:
    return Archive(path, files=files).save(story(2), page=PAGE).id


def refused(path: Path, files: Files) -> str:
    with pytest.raises(ArchiveWriteError) as caught:
        save(path, files)
    return str(caught.value)


def kinds_of_damage(path: Path) -> set[str]:
    try:
        return {damage.kind for damage in Archive(path).verify()}
    except NotAnArchiveError:
        return set()


def is_whole_but_for_temporary_files(path: Path) -> bool:
    return all(Path(damage.path).name.startswith(".tmp-") for damage in Archive(path).verify())


@begun_or_new
@pytest.mark.parametrize("number", ERRORS, ids=errno.errorcode.get)
def test_a_failing_operation_leaves_the_archive_intact_and_usable(tmp_path: Path, begun: bool, number: int) -> None:
    for nth, path in archives(tmp_path, begun=begun):
        message = refused(path, troubled(nth, refusal(number)))
        assert os.strerror(number) in message
        assert "\n" not in message
        assert not list(path.rglob(".tmp-*"))
        assert kinds_of_damage(path) <= {"unfinished"}
        save(path)
        assert Archive(path).verify() == ()


@begun_or_new
def test_a_disk_that_stays_full_costs_nothing_that_was_kept(tmp_path: Path, begun: bool) -> None:
    for nth, path in archives(tmp_path, begun=begun):
        refused(path, troubled(nth, refusal(errno.ENOSPC), for_good=True))
        assert kinds_of_damage(path) <= {"unfinished"}
        save(path)
        assert is_whole_but_for_temporary_files(path)


@begun_or_new
def test_a_power_cut_leaves_nothing_but_unfinished_files(tmp_path: Path, begun: bool) -> None:
    for nth, path in archives(tmp_path, begun=begun):
        with pytest.raises(PowerCutError):
            save(path, troubled(nth, PowerCutError(), for_good=True))
        assert kinds_of_damage(path) <= {"unfinished"}
        assert Archive(path).load(save(path)).found == story(2)
        assert is_whole_but_for_temporary_files(path)


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
