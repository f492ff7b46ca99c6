"""Repair brings to its end what a crash left, and loses nothing."""

import json
import os
from datetime import timedelta
from pathlib import Path

import pytest

from embedarchive.archive import Archive
from embedarchive.archive.layout import digest, object_path
from stories import NOON, PAGE, story, ticking

JOURNAL = "journal/000001.jsonl"
TEMPORARY = ".tmp-0123456789abcdef"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    archive = Archive(tmp_path / "archive", now=ticking())
    archive.save(story(1), page=PAGE)
    archive.save(story(2), page=b"another page")
    return tmp_path / "archive"


def repaired(root: Path) -> set[str]:
    """The paths that a repair tells of; afterwards the archive is sound, and another repair finds nothing to do."""
    archive = Archive(root)
    paths = {repair.path for repair in archive.repair(idle=True)}
    assert archive.verify() == ()
    assert archive.repair(idle=True) == ()
    return paths


def forget_the_last_line(root: Path) -> str:
    """Take the journal's last line away; gives the path that it was about."""
    lines = (root / JOURNAL).read_bytes().splitlines(keepends=True)
    (root / JOURNAL).write_bytes(b"".join(lines[:-1]))
    path: str = json.loads(lines[-1])["path"]
    return path


def test_a_sound_archive_needs_no_repair(root: Path) -> None:
    assert repaired(root) == set()


def test_a_document_that_the_journal_does_not_tell_of_is_entered(root: Path) -> None:
    path = forget_the_last_line(root)
    assert repaired(root) == {path}
    assert len(list(Archive(root).snapshots())) == 2


def test_the_torn_end_of_a_journal_is_cut_off(root: Path) -> None:
    whole = (root / JOURNAL).read_bytes()
    (root / JOURNAL).write_bytes(whole + b'{"at":')
    assert repaired(root) == {JOURNAL}
    assert (root / JOURNAL).read_bytes() == whole


def test_an_object_that_no_document_refers_to_is_kept_for_its_own_sake(root: Path) -> None:
    path = root / object_path(digest(b"lonely"))
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"lonely")
    assert repaired(root) == {path.relative_to(root).as_posix()}
    path.unlink()
    assert [damage.kind for damage in Archive(root).verify()] == ["missing"]


def test_a_temporary_file_that_is_torn_is_taken_away(root: Path) -> None:
    for directory in ("", "snapshots", "objects/sha256"):
        (root / directory / TEMPORARY).write_bytes(b'{"found": ')
    assert len(repaired(root)) == 3
    assert not list(root.rglob(".tmp-*"))


def test_a_document_that_was_written_whole_under_a_temporary_name_comes_in_with_its_page(root: Path) -> None:
    document = root / forget_the_last_line(root)
    page = root / object_path(json.loads(document.read_bytes())["page"]["sha256"])
    for path in (document, page):
        path.rename(path.with_name(TEMPORARY))
    assert document.relative_to(root).as_posix() in repaired(root)
    assert document.exists()
    assert page.exists()


def test_a_document_whose_page_never_came_does_not_come_in(root: Path) -> None:
    document = root / forget_the_last_line(root)
    (root / object_path(json.loads(document.read_bytes())["page"]["sha256"])).unlink()
    document.rename(document.with_name(TEMPORARY))
    repaired(root)
    assert not document.exists()


def test_what_a_writer_may_still_be_at_work_on_is_left_alone(root: Path) -> None:
    young, old = root / "snapshots" / TEMPORARY, root / "objects" / TEMPORARY
    for path, age in ((young, 10), (old, 7200)):
        path.write_bytes(b"{")
        moment = (NOON - timedelta(seconds=age)).timestamp()
        os.utime(path, (moment, moment))
    assert [repair.path for repair in Archive(root, now=lambda: NOON).repair()] == [f"objects/{TEMPORARY}"]
    assert young.exists()


@pytest.mark.parametrize("left", ["embedarchive.json", "FORMAT.md", ".tmp-0123456789abcdef"])
def test_an_archive_that_hardly_began_is_begun(tmp_path: Path, left: str) -> None:
    Archive(tmp_path).save(story())
    begun = {name: (tmp_path / name).read_bytes() for name in ("embedarchive.json", "FORMAT.md")}
    for path in sorted(tmp_path.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    (tmp_path / "embedarchive.json").write_bytes(begun["embedarchive.json"])
    (tmp_path / left).write_bytes(begun.get(left, b"{"))
    repaired(tmp_path)
    assert Archive(tmp_path).save(story()).new


def test_damage_is_left_as_it_is(root: Path) -> None:
    path = min(root.glob("objects/*/*/*"))
    path.chmod(0o600)
    path.write_bytes(b"damaged")
    before = Archive(root).verify()
    assert Archive(root).repair(idle=True) == ()
    assert Archive(root).verify() == before
