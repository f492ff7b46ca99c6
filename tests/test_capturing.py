"""Capturing posts: who is asked, when it is enough, what is kept, and what becomes of media."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import attrs
import pytest

from embedarchive.archive import Archive
from embedarchive.archiver import Archiver
from embedarchive.archiver.capturing import _MEDIA_HOSTS
from embedarchive.records import Capture, PostRef, StoredObject
from embedarchive.sources import Conversation, Source
from embedarchive.sources.pages import RawPage
from faults import PICTURE, local_client
from social import HOST, Social, article, ref, running

ID = 1790517455628198322


@pytest.fixture
def social() -> Iterator[Social]:
    with running() as platform:
        platform.publish([ID])
        yield platform


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path / "archive")


def archiver(archive: Archive, social: Social, *names: str, **settings: Any) -> Archiver:
    sources = [social.source(name) for name in names or ("first",)]
    usual: dict[str, Any] = {"sources": sources, "client": local_client()}
    return Archiver(archive, **usual | settings)


def without_completeness(source: Source) -> Source:
    """A source that does not say whether its texts are whole."""

    def ask(asked: PostRef) -> Conversation:
        verdict = yield from source.ask(asked)
        assert verdict.post
        return attrs.evolve(verdict, post=attrs.evolve(verdict.post, text_complete=None))

    return attrs.evolve(source, ask=ask)


def outcomes(captures: tuple[Capture, ...]) -> list[tuple[str, str]]:
    return [(capture.source, capture.outcome) for capture in captures]


def test_a_post_is_kept_with_the_evidence(archive: Archive, social: Social) -> None:
    [capture] = archiver(archive, social).capture(ref(ID))
    assert list(archive.captures(ref(ID).key)) == [capture]
    assert (capture.post.text, capture.status) == (f"Post number {ID}", 200)  # type: ignore[union-attr]
    assert capture.url == f"{social.address}/first/{ID}"
    assert dict(capture.headers)["content-type"] == "application/json"
    assert archive.verify() == ()


def test_the_second_source_is_asked_only_when_the_first_does_not_show_the_whole_post(
    archive: Archive, social: Social
) -> None:
    assert outcomes(archiver(archive, social, "first", "second").capture(ref(ID))) == [("first", "post")]
    social.publish([7], complete=False)
    assert outcomes(archiver(archive, social, "first", "second").capture(ref(7))) == [
        ("first", "post"),
        ("second", "post"),
    ]


def test_who_does_not_know_that_his_text_is_cut_off_does_not_keep_the_next_from_being_asked(
    archive: Archive, social: Social
) -> None:
    social.publish([7], complete=False)
    first, unsure, third = (social.source(name) for name in ("first", "unsure", "third"))
    said = Archiver(archive, sources=[first, without_completeness(unsure), third], client=local_client()).capture(
        ref(7)
    )
    assert [capture.source for capture in said] == ["first", "unsure", "third"]


@pytest.mark.parametrize(("status", "outcome"), [(404, "unknown"), (410, "gone"), (403, "unknown")])
def test_whoever_has_no_post_is_followed_by_the_next_and_by_the_witness_of_the_past(
    archive: Archive, social: Social, status: int, outcome: str
) -> None:
    social.posts["9"] = status
    sources = [social.source("first"), social.source("past", past=True), social.source("second")]
    said = Archiver(archive, sources=sources, client=local_client()).capture(ref(9))
    assert outcomes(said) == [("first", outcome), ("past", outcome), ("second", outcome)]


def test_a_witness_of_the_past_is_not_asked_about_a_post_that_is_there(archive: Archive, social: Social) -> None:
    social.publish([7], complete=False)
    sources = [social.source("first"), social.source("past", past=True)]
    assert len(Archiver(archive, sources=sources, client=local_client()).capture(ref(7))) == 1


def test_a_source_of_another_platform_is_not_asked(archive: Archive, social: Social) -> None:
    other = attrs.evolve(social.source(), platforms=("elsewhere",))
    assert Archiver(archive, sources=[other], client=local_client()).capture(ref(ID)) == ()


def test_a_verdict_is_asked_for_once(archive: Archive, social: Social) -> None:
    social.posts["9"] = 410
    for id in (ID, 9, ID, 9):
        archiver(archive, social).capture(ref(id))
    assert social.asked == {f"/first/{ID}": 1, "/first/9": 1}
    assert len(list(archive.captures())) == 2


def test_who_gave_no_verdict_is_asked_again(archive: Archive, social: Social) -> None:
    social.posts["9"] = 403
    archiver(archive, social).capture(ref(9))
    social.publish([9])
    assert outcomes(archiver(archive, social).capture(ref(9))) == [("first", "post")]


def test_an_answer_that_never_came_is_told_and_leaves_nothing(archive: Archive, social: Social) -> None:
    nobody = attrs.evolve(social.source(), hosts=("elsewhere.example",))
    [capture] = Archiver(archive, sources=[nobody], client=local_client()).capture(ref(ID))
    assert (capture.outcome, capture.response) == ("unknown", None)
    assert "hosts that may be asked" in (capture.reason or "")
    assert not social.asked


@pytest.mark.parametrize("name", ["missing.png", "page.png", "not an address"])
def test_a_picture_that_cannot_be_had_does_not_cost_the_post(
    archive: Archive, social: Social, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setitem(_MEDIA_HOSTS, "x", frozenset({HOST}))
    social.pictures |= {"good.png": PICTURE, "page.png": b"<html>"}
    social.publish([7], media=[f"{social.address}/{name}", f"{social.address}/good.png"])
    [capture] = archiver(archive, social).capture(ref(7))
    assert (capture.outcome, [file.state for file in capture.media_files]) == ("post", ["failed", "stored"])
    [kept] = archive.captures(ref(7).key)
    assert kept == capture
    assert kept.media_files[1].object == StoredObject(sha256=sha256(PICTURE).hexdigest(), size=len(PICTURE))
    assert archive.verify() == ()


def test_the_same_picture_is_kept_and_asked_for_once(
    archive: Archive, social: Social, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setitem(_MEDIA_HOSTS, "x", frozenset({HOST}))
    social.pictures["good.png"] = PICTURE
    social.publish([107, 108], media=[f"{social.address}/good.png"])
    filled = archiver(archive, social)
    filled.save(RawPage(body=article([107, 108])), capture=True)
    list(filled.check(["x:107"]))
    assert social.asked["/good.png"] == 2
    assert len(list((tmp_path / "archive/objects").rglob(sha256(PICTURE).hexdigest()))) == 1


def test_pictures_that_were_skipped_are_asked_for_once_they_are_wanted(
    archive: Archive, social: Social, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(_MEDIA_HOSTS, "x", frozenset({HOST}))
    social.pictures["good.png"] = PICTURE
    social.publish([7], media=[f"{social.address}/good.png"])
    wishes = ("none", "none", "images", "images")
    said = [archiver(archive, social, media=wish).capture(ref(7)) for wish in wishes]
    assert [capture.media_files[0].state for [capture] in said] == ["skipped", "skipped", "stored", "stored"]
    assert social.asked == {"/first/7": 2, "/good.png": 1}


def test_a_post_that_an_answer_shows_beside_is_kept_and_still_asked_for_its_pictures(
    archive: Archive, social: Social
) -> None:
    social.publish([7], parent=8)
    social.publish([8], media=["https://elsewhere.example/1.png"])
    archiver(archive, social).capture(ref(7))
    [beside] = archive.captures(ref(8).key)
    assert (beside.url, beside.response) == (f"{social.address}/first/7", next(archive.captures(ref(7).key)).response)
    [asked] = archiver(archive, social).capture(ref(8))
    assert (asked.url, asked.media_files[0].state) == (f"{social.address}/first/8", "failed")
    archiver(archive, social).capture(ref(8))
    assert social.asked == {"/first/7": 1, "/first/8": 1}
    assert archive.verify() == ()


def test_saving_captures_what_the_article_embeds(archive: Archive, social: Social) -> None:
    social.publish(range(100, 103))
    kept = archiver(archive, social).save(RawPage(body=article(range(100, 103))), capture=True)
    assert [capture.ref.id for capture in kept.captures if capture.ref] == ["100", "101", "102"]
    assert len(list(archive.captures())) == 3


def test_saving_asks_nobody_unless_told_to(archive: Archive, social: Social) -> None:
    archiver(archive, social).save(RawPage(body=article([ID])))
    assert not social.asked
