"""What an archive keeps, and how it gives it back."""

import hashlib
import os
import re
import tempfile
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings

from embedarchive.archive import Archive
from embedarchive.errors import ArchiveError, RecordError, SnapshotNotFoundError
from embedarchive.records import Article, Found, StoredObject
from stories import NOON, PAGE, post, story, ticking
from strategies import founds


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path / "archive", now=ticking())


def contents(directory: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in directory.rglob("*") if path.is_file()}


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


@settings(max_examples=40, deadline=None)
@given(founds)
def test_what_is_loaded_is_what_was_saved(found: Found) -> None:
    with tempfile.TemporaryDirectory() as directory:
        archive = Archive(directory)
        saved = archive.save(found)
        assert archive.load(saved.id).found == found
        assert not archive.save(found).new
        assert archive.verify() == ()


def test_a_new_archive_touches_nothing_before_the_first_save(tmp_path: Path) -> None:
    Archive(tmp_path / "archive")
    assert not any(tmp_path.iterdir())


def test_an_archive_may_begin_in_directories_that_are_missing(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "some" / "where" / "archive")
    assert archive.save(story()).new
    assert archive.verify() == ()


def test_a_snapshot_holds_moment_page_and_software(archive: Archive) -> None:
    snapshot = archive.load(archive.save(story(), page=PAGE).id)
    assert snapshot.saved_at == NOON
    assert snapshot.page == StoredObject(sha256=sha256(PAGE), size=len(PAGE))
    assert re.fullmatch(r"embedarchive \d+\.\d+\.\d+\S*", snapshot.software)


def test_saving_the_same_again_changes_nothing_and_says_so(archive: Archive, tmp_path: Path) -> None:
    first = archive.save(story(), page=PAGE)
    before = contents(tmp_path)
    again = archive.save(story(), page=PAGE)
    assert again == attrs.evolve(first, new=False)
    assert contents(tmp_path) == before


def test_text_that_utf8_cannot_hold_is_kept_once(archive: Archive) -> None:
    found = Found(article=Article(text="It \ud800 rains"))
    assert archive.save(found).new
    assert not archive.save(found).new


def test_another_page_or_another_find_is_another_snapshot(archive: Archive) -> None:
    saved = [
        archive.save(story(), page=PAGE),
        archive.save(story(), page=PAGE + b" "),
        archive.save(story()),
        archive.save(story(1, post("20", "hello"))),
    ]
    assert all(receipt.new for receipt in saved)
    assert len({receipt.id for receipt in saved}) == 4
    assert len({Path(receipt.path).parent for receipt in saved}) == 1


def test_what_was_kept_earlier_is_recognised_behind_later_snapshots(archive: Archive) -> None:
    first = archive.save(story())
    archive.save(story(1, post("20", "hello")))
    assert archive.save(story()) == attrs.evolve(first, new=False)


def test_a_page_that_two_articles_share_is_kept_once(archive: Archive, tmp_path: Path) -> None:
    archive.save(story(1), page=PAGE)
    archive.save(story(2), page=PAGE)
    assert [path.name for path in tmp_path.rglob("objects/*/*/*")] == [sha256(PAGE)]
    assert archive.verify() == ()


def test_names_tell_the_sha256_of_what_they_name(archive: Archive, tmp_path: Path) -> None:
    saved = archive.save(story(), page=PAGE)
    document = Path(saved.path).read_bytes()
    assert saved.id == f"20240514T120000.000000Z-{sha256(document)[:16]}"
    assert Path(saved.path).name == f"{saved.id}.json"
    assert (tmp_path / "archive/objects/sha256" / sha256(PAGE)[:2] / sha256(PAGE)).read_bytes() == PAGE


def test_an_article_without_an_address_is_filed_by_its_text(archive: Archive) -> None:
    saved = archive.save(Found(article=Article(text="It rains")))
    assert Path(saved.path).parent.name == sha256(b"It rains")[:16]


def test_kept_files_are_read_only(archive: Archive, tmp_path: Path) -> None:
    archive.save(story(), page=PAGE)
    modes = {path.stat().st_mode & 0o222 for path in (tmp_path / "archive").rglob("*/*/*") if path.is_file()}
    assert modes == {0}


def test_the_format_is_told_in_every_archive(archive: Archive, tmp_path: Path) -> None:
    archive.save(story())
    assert "sha256sum --check" in (tmp_path / "archive/FORMAT.md").read_text(encoding="utf-8")


def test_a_clock_in_another_zone_is_kept_in_utc(tmp_path: Path) -> None:
    evening = datetime(2024, 5, 14, 14, 30, tzinfo=timezone(timedelta(hours=2)))
    archive = Archive(tmp_path, now=lambda: evening)
    snapshot = archive.load(archive.save(story()).id)
    assert (snapshot.saved_at, snapshot.saved_at.tzinfo) == (evening, UTC)


def test_a_clock_without_a_zone_is_refused(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "archive", now=lambda: NOON.replace(tzinfo=None))
    with pytest.raises(ValueError, match="naive"):
        archive.save(story())


def test_snapshots_come_with_their_ids_the_oldest_first(archive: Archive) -> None:
    saved = [archive.save(story(number)).id for number in (3, 1, 2)]
    assert [snapshot_id for snapshot_id, _ in archive.snapshots()] == saved


def test_a_post_comes_once_and_the_richest_version_wins(archive: Archive) -> None:
    whole = post("20", "hello, all of you", complete=True)
    archive.save(story(1, post("20", "hello, all of ..."), post("21", "good bye")))
    archive.save(story(2, whole))
    archive.save(story(3, post("20", "a text that is much longer but was cut off somewhere", complete=False)))
    assert [kept.key for kept in archive.posts()] == ["x:20", "x:21"]
    assert archive.post("x:20") == whole


def test_a_record_that_could_not_be_read_back_is_not_kept(archive: Archive, tmp_path: Path) -> None:
    wrong = Found(article=Article(text="It rains", title=7))  # type: ignore[arg-type]
    with pytest.raises(RecordError, match=r"found\.article\.title"):
        archive.save(wrong)
    assert not any(tmp_path.iterdir())


@pytest.mark.parametrize("key", ["x:22", "20", "", "snapshots", "../x"])
def test_a_post_that_nobody_kept_is_not_found(archive: Archive, key: str) -> None:
    archive.save(story(1, post("20", "hello")))
    with pytest.raises(SnapshotNotFoundError, match="holds no post"):
        archive.post(key)


@pytest.mark.parametrize(
    "snapshot_id",
    [
        "",
        "../x",
        "../../embedarchive",
        "/etc/passwd",
        "20240514T120000.000000Z-0123456789abcdef",
        "*",
        "\0",
        "a" * 9999,
    ],
)
def test_an_id_that_is_none_is_not_found(archive: Archive, snapshot_id: str) -> None:
    archive.save(story())
    with pytest.raises(SnapshotNotFoundError, match="holds no snapshot"):
        archive.load(snapshot_id)


def test_a_damaged_snapshot_is_refused_by_name(archive: Archive) -> None:
    saved = archive.save(story())
    document = Path(saved.path)
    document.chmod(0o600)
    document.write_bytes(document.read_bytes().replace(b"Ann Lee", b"Eve Lee"))
    with pytest.raises(ArchiveError, match=rf"{saved.id}.*damaged"):
        archive.load(saved.id)


def test_a_damaged_snapshot_does_not_count_as_kept(archive: Archive) -> None:
    saved = archive.save(story())
    os.truncate(saved.path, 100)
    assert archive.save(story()).new


def test_a_damaged_object_is_not_built_upon(archive: Archive, tmp_path: Path) -> None:
    archive.save(story(), page=PAGE)
    (kept,) = tmp_path.rglob("objects/*/*/*")
    os.truncate(kept, 3)
    with pytest.raises(ArchiveError, match=rf"{kept.name}: is damaged"):
        archive.save(story(2), page=PAGE)
