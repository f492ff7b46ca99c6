"""The whole job on one article: read or fetch, find, keep."""

import errno
from collections.abc import Iterator
from pathlib import Path

import pytest

from embedarchive.archive import Archive
from embedarchive.archive.files import Files
from embedarchive.archiver import Archiver, find_on
from embedarchive.errors import ArchiveWriteError, FetchError, SourceError
from embedarchive.sources.pages import RawPage
from faults import PAGE, Server, local_client, serving


class FullDisk(Files):
    """A disk on which nothing more can be written."""

    def write(self, *_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path / "archive")


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.html"
    path.write_bytes(PAGE)
    return path


def objects(archive_folder: Path) -> list[bytes]:
    return [path.read_bytes() for path in (archive_folder / "objects").rglob("*") if path.is_file()]


def test_a_file_is_read_searched_and_kept_with_its_bytes(archive: Archive, story: Path) -> None:
    found, saved, _ = Archiver(archive).save(story)
    assert [quote.text for quote in found.quotes] == ["It rains,"]
    assert saved.new
    assert archive.load(saved.id).found == found
    assert objects(story.parent / "archive") == [PAGE]


def test_the_same_article_is_kept_once(archive: Archive, story: Path) -> None:
    archiver = Archiver(archive)
    first, again = archiver.save(story).saved, archiver.save(story).saved
    assert (again.id, again.new) == (first.id, False)


def test_an_address_is_fetched_and_its_last_one_remembered(archive: Archive, server: Server) -> None:
    found, saved, _ = Archiver(archive, client=local_client()).save(f"{server.address}/moved")
    assert found.article.read_from == f"{server.address}/page"
    assert saved.new


def test_the_encoding_that_the_server_states_is_believed(archive: Archive, server: Server) -> None:
    found = Archiver(archive, client=local_client()).save(f"{server.address}/windows").found
    assert "“Café”" in found.article.text


def test_an_address_given_by_the_caller_wins(archive: Archive, story: Path) -> None:
    found = Archiver(archive).save(story, url="https://paper.example/story").found
    assert found.article.read_from == "https://paper.example/story"


@pytest.mark.parametrize(
    ("body", "kind"), [(b"", "empty"), (b" \n ", "empty"), (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "not-text")]
)
def test_what_is_no_page_is_refused_and_nothing_is_kept(
    archive: Archive, tmp_path: Path, body: bytes, kind: str
) -> None:
    with pytest.raises(SourceError) as caught:
        Archiver(archive).save(RawPage(body=body))
    assert caught.value.kind == kind
    assert not (tmp_path / "archive").exists()


def test_a_page_that_is_not_there_is_told(archive: Archive, tmp_path: Path, server: Server) -> None:
    with pytest.raises(SourceError, match=r"no-story\.html: no such file"):
        Archiver(archive).save(tmp_path / "no-story.html")
    with pytest.raises(FetchError, match="answered 404"):
        Archiver(archive, client=local_client()).save(f"{server.address}/missing")


@pytest.mark.parametrize("name", ["", ".", "a\0b", "x" * 5000])
def test_impossible_names_are_refused_like_any_other(archive: Archive, name: str) -> None:
    with pytest.raises(SourceError):
        Archiver(archive).save(name)


def test_a_full_disk_leaves_nothing_half_written(tmp_path: Path, story: Path) -> None:
    with pytest.raises(ArchiveWriteError, match="space"):
        Archiver(Archive(tmp_path / "archive", files=FullDisk())).save(story)
    assert Archiver(Archive(tmp_path / "archive")).save(story).saved.new
    assert not Archive(tmp_path / "archive").verify()


def test_finding_needs_no_archive() -> None:
    assert [quote.text for quote in find_on(RawPage(body=PAGE)).quotes] == ["It rains,"]
