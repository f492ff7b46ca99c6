"""Checking kept posts again: what changed is told, nothing is told that is not certain, nobody is asked twice."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

import attrs
import pytest

from embedarchive.archive import Archive
from embedarchive.archiver import Archiver, Change, Checked
from embedarchive.errors import SnapshotNotFoundError
from embedarchive.sources.pages import RawPage
from faults import Sleepless
from social import Social, article, ref, running

IDS = range(100, 103)
STORY = "https://paper.example/story"
WALLS = [403, 404, 429, 500, 503, 302, 204]


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = datetime(2024, 5, 14, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(milliseconds=1)
        return self.now

    def pass_days(self, days: float) -> None:
        self.now += timedelta(days=days)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def social() -> Iterator[Social]:
    with running() as platform:
        platform.publish(IDS)
        yield platform


@pytest.fixture
def archiver(tmp_path: Path, social: Social, clock: Clock) -> Archiver:
    """Three posts of an article, captured."""
    client = Sleepless().client(now=clock, tries=1)
    archive = Archive(tmp_path / "archive", now=clock)
    filled = Archiver(archive, sources=[social.source("first")], client=client, now=clock)
    filled.save(RawPage(body=article(IDS)), url=STORY, capture=True)
    clock.pass_days(1)
    social.asked.clear()
    return filled


def kinds(checked: Iterator[Checked]) -> list[tuple[str, str]]:
    return [(change.kind, change.key) for change in changes(checked)]


def changes(checked: Iterator[Checked]) -> list[Change]:
    return [change for each in checked for change in each.changes]


def test_nothing_is_told_of_posts_that_are_as_they_were(archiver: Archiver) -> None:
    checked = list(archiver.check())
    assert [each.key for each in checked] == [ref(id).key for id in IDS]
    assert {each.availability.state for each in checked} == {"available"}
    assert changes(iter(checked)) == []


def test_a_post_is_gone_only_after_two_answers_a_day_apart(archiver: Archiver, social: Social, clock: Clock) -> None:
    social.posts["101"] = 410
    assert kinds(archiver.check()) == []
    clock.pass_days(0.5)
    assert kinds(archiver.check()) == []
    clock.pass_days(1)
    [change] = changes(archiver.check())
    assert (change.kind, change.key, change.was, change.now) == ("gone", "x:101", "unknown", "unavailable")
    assert (change.articles, change.url) == ((STORY,), "https://x.com/ann_lee/status/101")
    clock.pass_days(1)
    assert kinds(archiver.check()) == []


def test_a_post_that_comes_back_is_told(archiver: Archiver, social: Social, clock: Clock) -> None:
    said, social.posts["101"] = social.posts["101"], 410
    for _ in range(2):
        list(archiver.check())
        clock.pass_days(2)
    social.posts["101"] = said
    assert kinds(archiver.check()) == [("back", "x:101")]


@pytest.mark.parametrize("status", WALLS)
def test_no_wall_and_no_failure_ever_makes_a_post_unavailable(
    archiver: Archiver, social: Social, clock: Clock, status: int
) -> None:
    social.posts["101"] = status
    for _ in range(3):
        [checked] = archiver.check(["x:101"])
        assert checked.changes == ()
        assert checked.availability.state == "available"
        clock.pass_days(2)


def test_a_host_that_is_down_changes_nothing(archiver: Archiver, clock: Clock) -> None:
    nobody = attrs.evolve(archiver.sources[0], hosts=("elsewhere.example",))
    down = attrs.evolve(archiver, sources=[nobody])
    for _ in range(3):
        assert kinds(down.check()) == []
        clock.pass_days(2)
    assert {each.availability.state for each in archiver.check()} == {"available"}


@pytest.mark.parametrize("status", [420, 429, 500, 503])
def test_who_is_asked_too_often_has_not_answered_and_is_asked_again(
    archiver: Archiver, social: Social, clock: Clock, status: int
) -> None:
    social.posts["101"] = status
    clock.pass_days(1)
    assert [each.is_answered for each in archiver.check()] == [True, False, True]
    assert len(list(archiver.archive.captures("x:101"))) == 1
    clock.pass_days(0.5)
    assert [each.key for each in archiver.check(older_than=timedelta(days=1))] == ["x:101"]


def test_an_edited_text_is_told_with_what_it_was(archiver: Archiver, social: Social) -> None:
    social.publish([101], text="Something else")
    [change] = changes(archiver.check())
    assert (change.kind, change.was, change.now) == ("edited", "Post number 101", "Something else")


@pytest.mark.parametrize(
    ("text", "complete"),
    [
        ("Post number 101 https://t.co/abc", True),
        ("Post  number 101", True),
        ("", True),
        ("Post numb…", False),
        ("Post num", None),
    ],
)
def test_a_link_or_a_preview_is_no_edit(archiver: Archiver, social: Social, text: str, complete: bool | None) -> None:
    social.publish([101], text=text, complete=complete)
    assert kinds(archiver.check()) == []


def test_a_text_that_lost_its_end_is_an_edit(archiver: Archiver, social: Social) -> None:
    social.publish([101], text="Post")
    assert kinds(archiver.check()) == [("edited", "x:101")]


def test_posts_that_nobody_can_ask_for_are_passed_over(archiver: Archiver) -> None:
    archiver.save(RawPage(body=b"<!doctype html><p>Here is Ann Lee's full post on X:</p><p>All is well with us.</p>"))
    assert len(list(archiver.check())) == len(IDS)


def test_a_new_name_is_told(archiver: Archiver, social: Social) -> None:
    social.publish([101], handle="ANN_LEE")
    social.publish([102], handle="ann_okri")
    [change] = changes(archiver.check())
    assert (change.kind, change.key, change.was, change.now) == ("renamed", "x:102", "ann_lee", "ann_okri")


def test_only_posts_that_are_due_are_asked_about(archiver: Archiver, social: Social, clock: Clock) -> None:
    list(archiver.check(["x:100"]))
    clock.pass_days(3)
    assert [each.key for each in archiver.check(older_than=timedelta(days=3.5))] == ["x:101", "x:102"]
    assert social.asked == {"/first/100": 1, "/first/101": 1, "/first/102": 1}


def test_the_longest_unasked_come_first_and_no_more_than_wanted(archiver: Archiver, clock: Clock) -> None:
    rounds = [[each.key for each in archiver.check(limit=2)] for _ in range(3)]
    assert rounds == [["x:100", "x:101"], ["x:102", "x:100"], ["x:101", "x:102"]]


def test_an_interrupted_round_goes_on_and_tells_again_what_it_found(archiver: Archiver, social: Social) -> None:
    social.publish([100, 102], text="Something else")
    assert kinds(islice(archiver.check(), 2)) == [("edited", "x:100")]
    assert kinds(archiver.check()) == [("edited", "x:100"), ("edited", "x:102")]
    assert set(social.asked.values()) == {1}


def test_an_interrupted_round_of_chosen_posts_goes_on_too(archiver: Archiver, social: Social, clock: Clock) -> None:
    chosen = ["x:100", "x:102"]
    next(archiver.check(chosen))
    assert [each.key for each in archiver.check(chosen)] == chosen
    assert social.asked["/first/100"] == 1
    clock.pass_days(1)
    list(archiver.check(chosen))
    assert social.asked["/first/100"] == 2


def test_no_post_is_a_round_of_its_own(archiver: Archiver, social: Social) -> None:
    next(archiver.check(["x:100"]))
    next(archiver.check(["x:100"]))
    assert social.asked["/first/100"] == 2


def test_a_finished_round_is_followed_by_a_new_one(archiver: Archiver, social: Social, clock: Clock) -> None:
    list(archiver.check())
    clock.pass_days(1)
    list(archiver.check())
    assert set(social.asked.values()) == {2}


@pytest.mark.parametrize("note", [b"", b"{}", b"[]", b'{"began": 5}', b'{"began": "2024-05-14"}', b"\xff", b"[" * 9999])
def test_a_note_that_cannot_be_read_begins_a_new_round(archiver: Archiver, social: Social, note: bytes) -> None:
    archiver.archive.take_note("check", note)
    assert len(list(archiver.check())) == 3
    assert archiver.archive.note("check") is None


def test_a_post_that_was_never_captured_is_asked_about(archiver: Archiver, social: Social) -> None:
    social.publish([200])
    archiver.save(RawPage(body=article([200])))
    assert "x:200" in [each.key for each in archiver.check()]


def test_witnesses_of_the_past_are_not_asked(archiver: Archiver, social: Social) -> None:
    with_past = attrs.evolve(archiver, sources=[social.source("past", past=True)])
    assert [each.captures for each in with_past.check()] == [(), (), ()]


def test_an_unknown_post_is_told(archiver: Archiver) -> None:
    with pytest.raises(SnapshotNotFoundError):
        list(archiver.check(["x:999"]))


def test_the_archive_stays_sound(archiver: Archiver) -> None:
    next(archiver.check())
    assert archiver.archive.note("check")
    assert archiver.archive.verify() == ()
