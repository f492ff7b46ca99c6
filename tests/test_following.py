"""Following a feed: what is new is read, what is as it was is not, and nothing is passed over."""

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest

from embedarchive.archive import Archive
from embedarchive.archiver import Archiver
from embedarchive.errors import FetchError, SourceError
from embedarchive.sources.pages import RawPage
from faults import local_client
from social import Social, article, running

PATHS = ["/one", "/two", "/three"]


@pytest.fixture
def social() -> Iterator[Social]:
    with running() as platform:
        platform.articles |= {path: article([number], path) for number, path in enumerate(PATHS, 100)}
        platform.articles["/feed"] = feed(PATHS)
        yield platform


@pytest.fixture
def archiver(tmp_path: Path) -> Archiver:
    filled = Archiver(Archive(tmp_path / "archive"), sources=[], client=local_client())
    filled.save(RawPage(body=article([1])))
    return filled


def feed(paths: list[str]) -> bytes:
    items = "".join(f"<url><loc>{path}</loc></url>" for path in paths)
    return f"<urlset>{items}</urlset>".encode()


def index(paths: list[str]) -> bytes:
    lists = "".join(f"<sitemap><loc>{path}</loc></sitemap>" for path in paths)
    return f"<sitemapindex>{lists}</sitemapindex>".encode()


def followed(archiver: Archiver, social: Social, path: str = "/feed") -> list[str]:
    """Save what is new, as far as it can be read; the paths."""
    paths = []
    for listed in archiver.follow(social.address + path):
        paths.append(listed.url.removeprefix(social.address))
        if listed.page:
            archiver.save(listed.page)
    return paths


def test_all_is_new_at_first_and_nothing_is_read_twice(archiver: Archiver, social: Social) -> None:
    assert followed(archiver, social) == PATHS
    assert followed(archiver, social) == []
    assert social.asked == {"/feed": 2, "/one": 1, "/two": 1, "/three": 1}
    assert len(list(archiver.archive.snapshots())) == 4


def test_of_a_feed_that_changed_only_the_new_and_the_changed_are_read(archiver: Archiver, social: Social) -> None:
    followed(archiver, social)
    social.articles |= {"/four": article([104], "Four"), "/two": article([105], "Two")}
    social.articles["/feed"] = feed(["/four", *PATHS])
    assert followed(archiver, social) == ["/four", "/two"]


def test_who_is_interrupted_reads_the_rest_and_the_last_one_again(archiver: Archiver, social: Social) -> None:
    following = archiver.follow(f"{social.address}/feed")
    next(following)
    next(following)
    following.close()  # type: ignore[attr-defined]
    assert followed(archiver, social) == ["/two", "/three"]


def test_an_article_that_cannot_be_had_is_told_and_tried_again(archiver: Archiver, social: Social) -> None:
    missing = social.articles.pop("/two")
    listed = list(archiver.follow(f"{social.address}/feed"))
    assert [each.error is None for each in listed] == [True, False, True]
    social.articles["/two"] = missing
    assert followed(archiver, social) == ["/two"]


def test_an_article_that_could_not_be_saved_is_read_again(archiver: Archiver, social: Social) -> None:
    for listed in archiver.follow(f"{social.address}/feed"):
        listed.is_dealt_with = not listed.url.endswith("/two")
    assert followed(archiver, social) == ["/two"]


def test_lists_of_lists_are_followed_but_not_for_ever(archiver: Archiver, social: Social) -> None:
    social.articles["/index"] = index(["/feed", "/index"])
    assert set(followed(archiver, social, "/index")) == set(PATHS)
    assert social.asked["/index"] < 10
    assert followed(archiver, social, "/index") == []


def test_a_list_of_a_list_is_not_walked_again_while_it_is_as_it_was(archiver: Archiver, social: Social) -> None:
    social.articles["/index"] = index(["/feed"])
    assert followed(archiver, social, "/index") == PATHS
    social.articles["/two"] = article([105], "Two")
    assert followed(archiver, social, "/index") == []
    assert social.asked["/one"] == 1
    social.articles["/feed"] = feed(["/four", *PATHS])
    social.articles["/four"] = article([104], "Four")
    assert followed(archiver, social, "/index") == ["/four", "/two"]


def test_a_list_that_cannot_be_had_does_not_cost_those_beside_it(archiver: Archiver, social: Social) -> None:
    social.articles["/index"] = index(["/missing", "/one", "/feed"])
    listed = list(archiver.follow(f"{social.address}/index"))
    assert [type(each.error) for each in listed] == [FetchError, SourceError, *[type(None)] * 3]
    assert listed[0].url == f"{social.address}/missing"


@pytest.mark.parametrize("note", [b"", b"[]", b'"etag"', b"\xff", b"5"])
def test_a_note_that_cannot_be_read_costs_no_more_than_reading_again(
    archiver: Archiver, social: Social, note: bytes
) -> None:
    followed(archiver, social)
    folder = Path(repr(archiver.archive).split("'")[1]) / "state"
    for path in folder.iterdir():
        archiver.archive.take_note(path.stem, note)
    assert followed(archiver, social) == PATHS


@pytest.mark.parametrize(("path", "error"), [("/missing", FetchError), ("/one", SourceError)])
def test_what_is_no_feed_is_refused(archiver: Archiver, social: Social, path: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        followed(archiver, social, path)


def test_a_packed_sitemap_is_followed(archiver: Archiver, social: Social) -> None:
    social.articles["/feed"] = gzip.compress(feed(PATHS))
    assert followed(archiver, social) == PATHS


def test_notes_are_no_damage(archiver: Archiver, social: Social) -> None:
    followed(archiver, social)
    assert archiver.archive.verify() == ()
