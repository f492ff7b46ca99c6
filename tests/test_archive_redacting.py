"""What is redacted is gone from every file; what is not stays; the archive stays sound."""

from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest

from embedarchive.archive import Archive
from embedarchive.errors import RedactedError, SnapshotNotFoundError
from embedarchive.records import Article, Author, Found, Quote, Redacted, Selector
from stories import NOON, PAGE, answer, post, story, ticking

WORDS = "words that must be forgotten"


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path / "archive", now=ticking())


def redact(archive: Archive, subject: str = "post", name: str = "x:20", **options: bool) -> Redacted:
    return archive.redact(subject, name, reason="asked to", by="the desk", **options)  # type: ignore[arg-type]


def files(root: Path) -> Iterator[bytes]:
    return (path.read_bytes() for path in root.rglob("*") if path.is_file())


def is_forgotten(root: Path) -> bool:
    return not any(WORDS.encode() in content for content in files(root))


def test_a_post_goes_from_snapshots_captures_objects_and_index(archive: Archive, tmp_path: Path) -> None:
    archive.save(story(1, post("20", WORDS)), page=f"<p>{WORDS}".encode())
    archive.save_capture(answer("20", post("20", WORDS)), response=WORDS.encode(), media={"https://a.example": b"jpg"})
    kept = archive.save(story(2, post("21", "hello")), page=PAGE)
    assert [match.key for match in archive.search("forgotten")] == ["x:20"]
    redact(archive)
    assert is_forgotten(tmp_path)
    assert archive.verify() == ()
    assert [one.key for one in archive.posts()] == ["x:21"]
    assert archive.load(kept.id).found == story(2, post("21", "hello"))
    assert not list(archive.search("forgotten"))
    assert is_forgotten(tmp_path)


def test_a_post_that_another_one_quotes_goes_with_it(archive: Archive, tmp_path: Path) -> None:
    archive.save(story(1, attrs.evolve(post("21", "look at this"), quoted=post("20", WORDS))))
    redact(archive)
    assert is_forgotten(tmp_path)


def test_all_of_an_author_goes(archive: Archive, tmp_path: Path) -> None:
    selector = Selector(exact=WORDS, prefix="", suffix="")
    said = Quote(text=WORDS, author=Author(name="Ann Lee"), kind="direct", parts=(), selector=selector)
    archive.save(Found(article=Article(text=WORDS), quotes=(said,)))
    archive.save(story(1, post("20", WORDS)))
    archive.save(Found(article=Article(url="https://paper.example/other", text="hello")))
    redact(archive, "author", "ann lee")
    assert is_forgotten(tmp_path)
    assert len(list(archive.snapshots())) == 1


def test_all_snapshots_of_an_article_go(archive: Archive) -> None:
    archive.save(story(1))
    archive.save(story(1, post("20", "hello")))
    archive.save(story(2))
    redact(archive, "article", "https://paper.example/1")
    assert [snapshot.found.article.url for _, snapshot in archive.snapshots()] == ["https://paper.example/2"]
    assert archive.verify() == ()


def test_an_object_that_others_need_stays_and_is_told(archive: Archive) -> None:
    archive.save(story(1, post("20", "hello")), page=PAGE)
    other = archive.save(story(2), page=PAGE)
    stays = [removal for removal in redact(archive).files if removal.needed_by]
    assert [removal.needed_by for removal in stays] == [f"snapshots/{Path(other.path).parent.name}/{other.id}.json"]
    assert archive.verify() == ()


def test_bytes_that_no_document_refers_to_go_if_they_name_it(archive: Archive, tmp_path: Path) -> None:
    archive.save(story(1, post("1790517455628198322", WORDS)))
    for name, content in (("0" * 16, b'{"id": "1790517455628198322"}'), ("1" * 16, b"another page")):
        (tmp_path / "archive/snapshots" / f".tmp-{name}").write_bytes(content)
    redact(archive, "post", "x:1790517455628198322")
    assert [path.name[-1] for path in tmp_path.rglob(".tmp-*")] == ["1"]


def test_the_number_of_a_post_in_other_places_is_no_id(archive: Archive, tmp_path: Path) -> None:
    archive.save(story(1, post("20", WORDS)))
    (tmp_path / "archive/snapshots/.tmp-0123456789abcdef").write_bytes(b"on page 20, in 20 words")
    redact(archive)
    assert list(tmp_path.rglob(".tmp-*"))


def test_all_versions_of_an_edited_post_go(archive: Archive, tmp_path: Path) -> None:
    archive.save_capture(attrs.evolve(answer("21", post("21", WORDS)), edits=("20", "21")))
    redact(archive)
    assert is_forgotten(tmp_path)


@pytest.mark.parametrize("name", ["", "@", " ", ":"])
def test_a_name_that_names_nothing_is_refused(archive: Archive, name: str) -> None:
    archive.save(story(1))
    with pytest.raises(ValueError, match="names no author"):
        redact(archive, "author", name)


def test_a_damaged_document_that_names_it_goes(archive: Archive, tmp_path: Path) -> None:
    saved = Path(archive.save(story(1, post("1790517455628198322", WORDS))).path)
    saved.chmod(0o600)
    saved.write_bytes(saved.read_bytes()[:-20])
    redact(archive, "post", "x:1790517455628198322")
    assert is_forgotten(tmp_path)
    assert archive.verify() == ()


def test_a_dry_run_shows_all_and_changes_nothing(archive: Archive, tmp_path: Path) -> None:
    archive.save(story(1, post("20", WORDS)), page=WORDS.encode())
    before = sorted(files(tmp_path))
    shown = redact(archive, dry_run=True)
    assert shown.tombstone is None
    assert sorted(files(tmp_path)) == before
    assert redact(archive).files == shown.files


def test_the_tombstone_tells_why_who_and_when_but_not_what(archive: Archive, tmp_path: Path) -> None:
    archive.save(story(1, post("20", WORDS)))
    tombstone = redact(archive, "author", "Ann Lee").tombstone
    assert tombstone
    content = (tmp_path / "archive" / tombstone).read_text("utf-8")
    assert all(words in content for words in ("asked to", "the desk", '"redacted_at": "2024-05-14T12:00'))
    assert "Ann Lee" not in content


def test_what_is_not_there_leaves_no_tombstone(archive: Archive, tmp_path: Path) -> None:
    archive.save(story(1))
    assert redact(archive) == Redacted()
    assert not (tmp_path / "archive/redactions").exists()


def test_what_was_redacted_is_not_found_any_more(archive: Archive) -> None:
    saved = archive.save(story(1, post("20", WORDS)))
    redact(archive)
    with pytest.raises(SnapshotNotFoundError):
        archive.load(saved.id)
    with pytest.raises(SnapshotNotFoundError):
        archive.post("x:20")


def test_the_very_same_capture_is_not_taken_again(archive: Archive) -> None:
    archive.save_capture(answer("20", post("20", WORDS)))
    redact(archive)
    with pytest.raises(RedactedError, match="was redacted; the archive does not take it again"):
        archive.save_capture(answer("20", post("20", WORDS)))
    assert archive.verify() == ()


def test_a_redaction_that_was_stopped_is_named_and_completed(archive: Archive, tmp_path: Path) -> None:
    saved = Path(archive.save(story(1, post("20", WORDS))).path)
    content = saved.read_bytes()
    redact(archive)
    saved.write_bytes(content)
    assert [(damage.kind, Path(damage.path).name) for damage in archive.verify()] == [("unfinished", saved.name)]
    assert [Path(repair.path).name for repair in archive.repair()] == [saved.name]
    assert is_forgotten(tmp_path)


def test_the_journal_still_tells_that_something_was_there(archive: Archive, tmp_path: Path) -> None:
    saved = archive.save(story(1, post("20", WORDS)))
    redact(archive)
    journal = (tmp_path / "archive/journal/000001.jsonl").read_text("utf-8")
    assert journal.count(f"{saved.id}.json") == 2
    assert NOON.strftime("%Y-%m-%d") in journal
