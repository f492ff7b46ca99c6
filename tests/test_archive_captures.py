"""What an archive keeps of what sources answered."""

import hashlib
import os
import tempfile
from datetime import datetime, timedelta
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings

from disks import UnsyncedFiles
from embedarchive.archive import Archive
from embedarchive.errors import ArchiveError, RecordError
from embedarchive.records import Capture, MediaFile, PostRef, StoredObject
from stories import NOON, answer, post, ticking
from strategies import captures

PICTURE = "https://img.example/1.jpg"


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path / "archive", now=ticking(), files=UnsyncedFiles())


def contents(directory: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in directory.rglob("*") if path.is_file()}


def stored(content: bytes) -> StoredObject:
    return StoredObject(sha256=hashlib.sha256(content).hexdigest(), size=len(content))


def without_objects(capture: Capture) -> Capture:
    return attrs.evolve(
        capture, response=None, media_files=tuple(attrs.evolve(file, object=None) for file in capture.media_files)
    )


@settings(max_examples=60, deadline=None)
@given(captures.map(without_objects))
def test_a_capture_comes_back_as_it_was_kept_or_is_refused(capture: Capture) -> None:
    with tempfile.TemporaryDirectory() as directory:
        archive = Archive(directory, files=UnsyncedFiles())
        if capture.key is None:
            with pytest.raises(RecordError, match="names no post"):
                archive.save_capture(capture)
        else:
            archive.save_capture(capture, b"{}")
            assert list(archive.captures(capture.key)) == [attrs.evolve(capture, response=stored(b"{}"))]
            assert archive.verify() == ()


def test_a_capture_is_filed_under_platform_and_id(archive: Archive, tmp_path: Path) -> None:
    saved = archive.save_capture(answer("20"))
    document = Path(saved.path).read_bytes()
    assert saved.id == f"20240514T120000.000000Z-{hashlib.sha256(document).hexdigest()[:16]}"
    assert Path(saved.path) == tmp_path / "archive/posts/x/20" / f"{saved.id}.json"


def test_a_post_without_an_id_is_filed_among_the_unresolved(archive: Archive, tmp_path: Path) -> None:
    capture = attrs.evolve(answer("20"), ref=None, post=attrs.evolve(post("20", "Hello"), id=None))
    saved = archive.save_capture(capture)
    key = hashlib.sha256(b"x:Ann Lee:Hello").hexdigest()[:16]
    assert Path(saved.path).parent == tmp_path / "archive/posts/x/_unresolved" / key
    assert list(archive.captures("x:Ann Lee:Hello")) == [capture]


@pytest.mark.parametrize("id", ["aB", "ab", "../../x", "con", "com1", "", ".", "a" * 300, "日本", "a/b", "_unresolved"])
def test_any_id_has_a_name_that_every_file_system_can_hold(archive: Archive, tmp_path: Path, id: str) -> None:
    for each in (id, id.swapcase(), "other"):
        archive.save_capture(answer(each))
    names = {path.name for path in (tmp_path / "archive/posts/x").iterdir()}
    assert {name.lower() for name in names} == names
    assert not names & {"con", "com1", "_unresolved"}
    assert [capture.key for capture in archive.captures(f"x:{id}")] == [f"x:{id}"]
    assert archive.verify() == ()


def test_answer_and_media_are_kept_as_objects(archive: Archive, tmp_path: Path) -> None:
    archive.save_capture(answer("20"), b"{}", {PICTURE: b"JFIF"})
    (kept,) = archive.captures()
    assert kept.response == stored(b"{}")
    assert kept.media_files == (MediaFile(url=PICTURE, state="stored", object=stored(b"JFIF")),)
    assert {path.read_bytes() for path in tmp_path.rglob("objects/*/*/*")} == {b"{}", b"JFIF"}


def test_what_is_told_of_a_media_file_stays(archive: Archive) -> None:
    files = (
        MediaFile(url=PICTURE, state="stored", type="image/jpeg"),
        MediaFile(url="https://img.example/2.mp4", state="too-large", reason="90 MB"),
    )
    archive.save_capture(attrs.evolve(answer("20"), media_files=files), media={PICTURE: b"JFIF"})
    (kept,) = archive.captures()
    assert kept.media_files == (attrs.evolve(files[0], object=stored(b"JFIF")), files[1])


def test_saving_the_very_same_capture_again_changes_nothing(archive: Archive, tmp_path: Path) -> None:
    first = archive.save_capture(answer("20"), b"{}")
    before = contents(tmp_path)
    assert archive.save_capture(answer("20"), b"{}") == attrs.evolve(first, new=False)
    assert contents(tmp_path) == before


def test_a_capture_may_refer_to_bytes_that_are_kept_already(archive: Archive) -> None:
    archive.save_capture(answer("20"), b"{}")
    later = attrs.evolve(answer("20", hours=1), response=stored(b"{}"))
    assert archive.save_capture(later).new
    assert archive.verify() == ()


def test_a_capture_that_refers_to_bytes_nobody_has_is_refused(archive: Archive, tmp_path: Path) -> None:
    with pytest.raises(RecordError, match=r"the answer of the capture, [0-9a-f]{64}, is not kept yet"):
        archive.save_capture(attrs.evolve(answer("20"), response=stored(b"{}")))
    assert not any(tmp_path.iterdir())


def test_captures_of_a_post_come_the_oldest_first(archive: Archive) -> None:
    hours = (3, 1, 2)
    for number in hours:
        archive.save_capture(answer("20", hours=number))
        archive.save_capture(answer("21", hours=number))
    moments = [capture.retrieved_at for capture in archive.captures("x:20")]
    assert moments == [NOON + timedelta(hours=number) for number in sorted(hours)]
    assert len(list(archive.captures())) == 6


def test_a_post_that_no_source_was_asked_about_has_no_captures(archive: Archive) -> None:
    archive.save_capture(answer("20"))
    assert [*archive.captures("x:21"), *archive.captures("20"), *archive.captures("../x"), *archive.captures("")] == []


def test_a_moment_of_any_year_makes_a_name_of_ours(archive: Archive) -> None:
    early = attrs.evolve(answer("20"), retrieved_at=datetime(5, 1, 1, tzinfo=NOON.tzinfo))
    assert archive.save_capture(early).id.startswith("00050101T000000.000000Z-")
    assert archive.verify() == ()


def test_a_damaged_answer_is_named_with_its_capture(archive: Archive, tmp_path: Path) -> None:
    archive.save_capture(answer("20"), b"{}")
    (kept,) = tmp_path.rglob("objects/*/*/*")
    os.truncate(kept, 1)
    (damage,) = archive.verify()
    assert "the answer of posts/x/20/" in damage.message
    with pytest.raises(ArchiveError, match="is damaged"):
        archive.save_capture(answer("21"), b"{}")


def test_a_capture_filed_elsewhere_is_named(archive: Archive) -> None:
    path = Path(archive.save_capture(answer("20")).path)
    path.parent.rename(path.parent.with_name("21"))
    assert {damage.kind for damage in archive.verify()} == {"missing", "damaged"}


def test_a_reference_names_the_post_even_where_the_answer_does_not() -> None:
    ref = PostRef(platform="x", id="20", url="https://x.com/i/status/20")
    assert Capture(ref=ref, source="oembed", retrieved_at=NOON, outcome="gone").key == "x:20"
