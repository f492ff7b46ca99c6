"""Finding posts by words, author, platform, time, article and availability."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from disks import UnsyncedFiles
from embedarchive.archive import Archive
from embedarchive.records import Author, Capture, Found, Post, Timestamp
from stories import NOON, answer, post, story, ticking
from strategies import captures, founds


def posted(id: str, text: str, name: str, handle: str, days: int, platform: str = "x") -> Post:
    moment = Timestamp(value=NOON + timedelta(days=days), precision="second", source="platform")
    return Post(platform=platform, id=id, text=text, author=Author(name=name, handle=handle), timestamp=moment)


POSTS = (
    posted("1", "The harbour bridge opens on Monday.", "Ada Example", "ada_example", 0),
    posted("2", "A bridge, but no harbour: Ärger in Zürich!", "Ben Okri", "BenOkri", 10),
    posted("3", "東京は雨です", "山田太郎", "yamada", 20),
    posted("4", "Nothing to say", "Ada Lovelace", "ada", 30, platform="other"),
)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    archive = Archive(tmp_path_factory.mktemp("archive"), now=ticking(), files=UnsyncedFiles())
    for number, each in enumerate(POSTS):
        archive.save(story(number, each))
    archive.save(story(12, POSTS[0], POSTS[1]))
    archive.save_capture(answer("1", POSTS[0], hours=1))
    for hours in (0, 25):
        archive.save_capture(answer("2", outcome="gone", hours=hours))
    return archive


def found(archive: Archive, *args: object, **conditions: object) -> list[str | None]:
    return [match.post.id for match in archive.search(*args, **conditions)]  # type: ignore[arg-type]


def day(number: int) -> datetime:
    return NOON + timedelta(days=number)


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("bridge", ["2", "1"]),
        ("BRIDGE harbour", ["2", "1"]),
        ("harbour bridge opens", ["1"]),
        ('"harbour bridge"', ["1"]),
        ('"bridge harbour"', []),
        ('"harbour bridge', ["1"]),
        ("harb*", ["2", "1"]),
        ("harb", []),
        ("arger zurich", ["2"]),
        ("雨", ["3"]),
        ("東京", ["3"]),
        ("京東", []),
        ("Okri", []),
        ("bridge -harbour", ["2", "1"]),
        ("no*thing", []),
        ("", []),
        ("!!! 👍", []),
        ("*", []),
    ],
)
def test_posts_are_found_by_their_words(archive: Archive, words: str, ids: list[str]) -> None:
    assert found(archive, words) == ids


@pytest.mark.parametrize(
    ("author", "ids"),
    [
        ("@ada", ["4"]),
        ("@ADA_example", ["1"]),
        ("@benokri", ["2"]),
        ("ada", ["4", "1"]),
        ("lovelace ada", ["4"]),
        ("ada_example", ["1"]),
        ("山田", ["3"]),
        ("@", []),
        ("", []),
    ],
)
def test_posts_are_found_by_their_author(archive: Archive, author: str, ids: list[str]) -> None:
    assert found(archive, author=author) == ids


@pytest.mark.parametrize(
    ("article", "ids"),
    [
        ("https://paper.example/0", ["1"]),
        ("https://paper.example/1", ["2", "1"]),
        ("paper.example/12", ["2", "1"]),
        ("http://www.paper.example/3", ["4"]),
        ("https://paper.example/", ["4", "3", "2", "1"]),
        ("https://other.example/", []),
        ("%", []),
    ],
)
def test_posts_are_found_by_the_article_that_embeds_them(archive: Archive, article: str, ids: list[str]) -> None:
    assert found(archive, article=article) == ids


def test_posts_are_found_by_the_time_of_posting(archive: Archive) -> None:
    assert found(archive, since=day(10)) == ["4", "3", "2"]
    assert found(archive, until=day(10)) == ["1"]
    assert found(archive, since=day(10), until=day(30)) == ["3", "2"]


def test_posts_are_found_by_platform_and_by_availability(archive: Archive) -> None:
    assert found(archive, platform="other") == ["4"]
    assert found(archive, availability="available") == ["1"]
    assert found(archive, availability="unavailable") == ["2"]
    assert found(archive, availability="unknown") == ["4", "3"]


def test_all_conditions_hold_together(archive: Archive) -> None:
    assert found(archive, "bridge", author="Ada", since=day(0), until=day(1), platform="x") == ["1"]
    assert found(archive, "bridge", author="Ada", availability="unavailable") == []


def test_without_conditions_every_post_is_found_the_latest_kept_first(archive: Archive) -> None:
    assert found(archive) == found(archive, author=None) == ["4", "3", "2", "1"]


def test_the_last_of_many_versions_of_a_text_is_searched(tmp_path: Path) -> None:
    archive = Archive(tmp_path, now=ticking())
    archive.save(story(1, post("20", "Rain…")))
    assert found(archive, "rain") == ["20"]
    archive.save(story(2, post("20", "Rain, later snow")))
    assert found(archive, "snow") == ["20"]


def test_a_moment_without_a_zone_is_refused(archive: Archive) -> None:
    with pytest.raises(ValueError, match="time zone"):
        archive.search(since=datetime(2024, 1, 1))  # noqa: DTZ001


def test_a_condition_that_there_is_none_of_is_refused(archive: Archive) -> None:
    with pytest.raises(TypeError, match="no condition is called 'colour'"):
        archive.search(colour="red")  # type: ignore[call-arg]


hostile = st.text(max_size=40) | st.sampled_from(
    ['"', "a OR b", "NEAR(a b)", "text:a", "a AND", "(", "*", "a\0b", "\ud800", "'; DROP TABLE posts; --", "a" * 9000]
)


@settings(max_examples=150, deadline=None)
@given(hostile, hostile, hostile)
def test_no_words_are_an_error(archive: Archive, words: str, author: str, article: str) -> None:
    for conditions in ({"author": author}, {"article": article}, {"platform": words}):
        assert set(found(archive, words, **conditions)) <= {"1", "2", "3", "4"}
    assert len(list(archive.posts())) == 4


@pytest.mark.parametrize("words", ["bridge " * 5000, '"' + "bridge " * 5000 + '"', " ".join(map(str, range(5000)))])
def test_a_query_of_any_length_is_answered(archive: Archive, words: str) -> None:
    assert len(found(archive, words)) in (0, 2)


def sought(text: str) -> list[str]:
    """Words as a person would look for them."""
    return [word for word in re.split(r"[^A-Za-z0-9]+", text) if word]


@settings(max_examples=20, deadline=None)
@given(st.text(alphabet="ab Zz9,.-'\"(*é日\n", max_size=30))
def test_a_post_is_found_by_every_word_of_its_text(text: str) -> None:
    with TemporaryDirectory() as directory:
        archive = Archive(directory, files=UnsyncedFiles())
        archive.save(story(1, post("20", text)))
        for word in sought(text.replace("é", "e")):
            assert found(archive, word.upper()) == ["20"]


@settings(max_examples=20, deadline=None)
@given(founds, captures)
def test_whatever_is_kept_can_be_listed(kept: Found, capture: Capture) -> None:
    with TemporaryDirectory() as directory:
        archive = Archive(directory, files=UnsyncedFiles())
        archive.save(kept)
        if capture.key is not None:
            files = tuple(attrs.evolve(file, object=None) for file in capture.media_files)
            archive.save_capture(attrs.evolve(capture, response=None, media_files=files))
        posts = list(archive.posts())
        assert [archive.post(each.key) for each in posts] == posts
        assert [archive.history(each.key).post for each in posts] == posts
        assert len(list(archive.search())) == len(posts)


def test_dates_before_any_calendar_of_ours_are_found(tmp_path: Path) -> None:
    archive = Archive(tmp_path, now=ticking())
    early = Timestamp(value=datetime(1, 1, 1, tzinfo=UTC), precision="day", source="printed")
    archive.save(story(1, attrs.evolve(post("20", "Rain"), timestamp=early)))
    assert found(archive, until=datetime(1, 1, 2, tzinfo=UTC)) == ["20"]
