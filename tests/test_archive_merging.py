"""Two archives become one: nothing is lost, nothing is doubled, nothing is in conflict."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from embedarchive.archive import Archive
from embedarchive.errors import NotAnArchiveError
from powercuts import Disk
from stories import NOON, PAGE, answer, post, story, ticking


def archive(path: Path) -> Archive:
    return Archive(path, now=ticking())


def texts(path: Path) -> set[str]:
    return {snapshot.found.article.text for _, snapshot in Archive(path).snapshots()}


def test_a_merge_takes_over_snapshots_captures_and_objects(tmp_path: Path) -> None:
    other = archive(tmp_path / "other")
    other.save(story(1, post("20", "hello")), page=PAGE)
    other.save_capture(answer("20", post("20", "hello")), response=b"{}", media={"https://a.example": b"jpg"})
    merged = archive(tmp_path / "here").merge(tmp_path / "other")
    here = Archive(tmp_path / "here")
    assert (merged.new, merged.known, merged.problems) == (2, 0, ())
    assert here.verify() == ()
    assert list(here.captures()) == list(other.captures())
    assert here.history("x:20").sightings == other.history("x:20").sightings


def test_merging_again_changes_nothing(tmp_path: Path) -> None:
    archive(tmp_path / "other").save(story(1))
    here = archive(tmp_path / "here")
    here.merge(tmp_path / "other")
    before = {path: path.read_bytes() for path in (tmp_path / "here").rglob("*") if path.is_file()}
    assert here.merge(tmp_path / "other").new == 0
    assert {path: path.read_bytes() for path in (tmp_path / "here").rglob("*") if path.is_file()} == before


@settings(max_examples=15, deadline=None)
@given(st.sets(st.integers(0, 6)), st.sets(st.integers(0, 6)))
def test_the_order_of_merging_does_not_matter(ones: set[int], others: set[int]) -> None:
    disk = Disk()
    one, other = (Archive(name, files=disk, now=lambda: NOON) for name in ("/one", "/other"))
    for keeper, numbers in ((one, ones), (other, others)):
        for number in (100, *numbers):
            keeper.save(story(number), page=b"%d" % (number // 2))
    one.merge("/other")
    other.merge("/one")
    assert {id for id, _ in one.snapshots()} == {id for id, _ in other.snapshots()}
    assert len(list(one.snapshots())) == len(ones | others) + 1
    assert one.verify() == other.verify() == ()


def test_the_other_archive_is_only_read(tmp_path: Path) -> None:
    archive(tmp_path / "other").save(story(1))
    before = sorted(tmp_path.rglob("*"))
    archive(tmp_path / "here").merge(tmp_path / "other")
    assert [path for path in sorted(tmp_path.rglob("*")) if tmp_path / "here" not in (path, *path.parents)] == before


def test_a_copy_without_journal_and_format_will_do(tmp_path: Path) -> None:
    archive(tmp_path / "other").save(story(1), page=PAGE)
    shutil.rmtree(tmp_path / "other/journal")
    (tmp_path / "other/FORMAT.md").unlink()
    assert archive(tmp_path / "here").merge(tmp_path / "other").new == 1
    assert Archive(tmp_path / "here").verify() == ()


def test_what_is_not_whole_is_told_and_the_rest_is_done(tmp_path: Path) -> None:
    other = archive(tmp_path / "other")
    other.save(story(1), page=PAGE)
    damaged = Path(other.save(story(2)).path)
    other.save(story(3))
    shutil.rmtree(tmp_path / "other/objects/sha256")
    damaged.chmod(0o600)
    damaged.write_bytes(b"{}")
    merged = archive(tmp_path / "here").merge(tmp_path / "other")
    assert merged.new == 1
    assert sorted(problem.kind for problem in merged.problems) == ["damaged", "missing"]
    assert Archive(tmp_path / "here").verify() == ()


def test_a_merge_from_a_copy_heals_what_is_missing(tmp_path: Path) -> None:
    here = archive(tmp_path / "here")
    here.save(story(1), page=PAGE)
    here.save(story(2))
    shutil.copytree(tmp_path / "here", tmp_path / "copy")
    shutil.rmtree(tmp_path / "here/objects/sha256")
    min((tmp_path / "here").glob("snapshots/*/*")).unlink()
    assert here.verify()
    here.merge(tmp_path / "copy")
    assert here.verify() == ()


def test_what_was_redacted_here_does_not_come_back(tmp_path: Path) -> None:
    here = archive(tmp_path / "here")
    here.save(story(1, post("20", "forget me")))
    shutil.copytree(tmp_path / "here", tmp_path / "copy")
    here.redact("post", "x:20", reason="asked to", by="the desk")
    assert here.merge(tmp_path / "copy").redacted == 1
    assert texts(tmp_path / "here") == set()
    assert here.verify() == ()


def test_what_was_redacted_there_goes_here(tmp_path: Path) -> None:
    here = archive(tmp_path / "here")
    here.save(story(1, post("20", "forget me")), page=b"forget me")
    shutil.copytree(tmp_path / "here", tmp_path / "copy")
    Archive(tmp_path / "copy").redact("post", "x:20", reason="asked to", by="the desk")
    assert len(here.merge(tmp_path / "copy").removed) == 2
    assert not any(b"forget me" in path.read_bytes() for path in (tmp_path / "here").rglob("*") if path.is_file())
    assert here.verify() == ()


def test_an_object_kept_for_its_own_sake_is_taken_over(tmp_path: Path) -> None:
    other = archive(tmp_path / "other")
    saved = Path(other.save(story(1), page=PAGE).path)
    journal = tmp_path / "other/journal/000001.jsonl"
    journal.write_bytes(b"".join(journal.read_bytes().splitlines(keepends=True)[:-1]))
    saved.unlink()
    other.repair()
    archive(tmp_path / "here").merge(tmp_path / "other")
    assert [path.read_bytes() for path in (tmp_path / "here").glob("objects/*/*/*")] == [PAGE]
    assert Archive(tmp_path / "here").verify() == ()


def test_an_archive_that_cannot_be_written_is_read_and_merged(tmp_path: Path) -> None:
    other = archive(tmp_path / "other")
    saved = other.save(story(1, post("20", "hello")), page=PAGE)
    for path in (tmp_path / "other").rglob("*"):
        path.chmod(0o555 if path.is_dir() else 0o444)
    assert Archive(tmp_path / "other").load(saved.id).found == story(1, post("20", "hello"))
    assert Archive(tmp_path / "other").verify() == ()
    assert archive(tmp_path / "here").merge(tmp_path / "other").new == 1


def test_what_is_no_archive_is_not_merged(tmp_path: Path) -> None:
    with pytest.raises(NotAnArchiveError):
        archive(tmp_path / "here").merge(tmp_path / "nowhere")
    assert not (tmp_path / "here").exists()
