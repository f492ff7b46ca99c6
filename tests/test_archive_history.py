"""What an archive knows of a post over time, and its merged view."""

import os
from datetime import timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from disks import UnsyncedFiles
from embedarchive.archive import Archive
from embedarchive.codec import VERSIONS
from embedarchive.errors import ArchiveWarning, SnapshotNotFoundError
from embedarchive.records import Author, Damage, Found, Origin, Snapshot
from stories import NOON, answer, post, story, ticking

WHOLE = "The bridge opens on Monday, after nine years of work, and nobody has to pay for it."
PREVIEW = "The bridge opens on Monday, after nine…"


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path / "archive", now=ticking(), files=UnsyncedFiles())


def texts(archive: Archive, key: str = "x:20") -> list[str | None]:
    return [version.text for version in archive.history(key).versions]


def test_a_history_tells_where_a_post_was_seen_and_what_sources_answered(archive: Archive) -> None:
    first = archive.save(story(1, post("20", PREVIEW), post("21", "Another")))
    second = archive.save(story(2, post("20", WHOLE)))
    capture = answer("20", post("20", WHOLE, complete=True), hours=1)
    archive.save_capture(capture)
    archive.save_capture(answer("21", hours=1))
    history = archive.history("x:20")
    assert [sighting.snapshot for sighting in history.sightings] == [first.id, second.id]
    assert [sighting.embed.post.text for sighting in history.sightings] == [PREVIEW, WHOLE]
    assert [sighting.article for sighting in history.sightings] == [
        "https://paper.example/1",
        "https://paper.example/2",
    ]
    assert history.captures == (capture,)


def test_a_worse_witness_never_hides_a_better_one(archive: Archive) -> None:
    archive.save(story(1, post("20", WHOLE, complete=True)))
    for hours, shown in enumerate((post("20", PREVIEW), post("20", "The", complete=False), None), 1):
        archive.save_capture(answer("20", shown, hours=hours, outcome="post" if shown else "gone"))
        assert archive.history("x:20").post.text == archive.post("x:20").text == WHOLE
    assert texts(archive) == [WHOLE]


def test_every_field_says_who_gave_it(archive: Archive) -> None:
    archive.save(story(1, attrs.evolve(post("20", WHOLE), author=Author(name="Ann Lee"))))
    shown = attrs.evolve(post("20", PREVIEW), author=Author(handle="annlee"))
    archive.save_capture(answer("20", shown, source="oembed"))
    history = archive.history("x:20")
    assert history.post.author == Author(name="Ann Lee", handle="annlee")
    assert Origin(field="author.handle", given_by="oembed") in history.origins
    assert Origin(field="text", given_by="blockquote") in history.origins


def test_a_field_that_one_form_of_an_embed_gave_is_told_of_that_form(archive: Archive) -> None:
    found = story(1, post("20", WHOLE))
    (embed,) = found.embeds
    origins = (Origin(field="author.name", given_by="state"), Origin(field="text", given_by="blockquote"))
    archive.save(attrs.evolve(found, embeds=(attrs.evolve(embed, origins=origins),)))
    assert Origin(field="author.name", given_by="state") in archive.history("x:20").origins
    assert Origin(field="id", given_by="blockquote") in archive.history("x:20").origins


def test_an_edited_post_has_versions_in_the_order_of_its_edits(archive: Archive) -> None:
    archive.save_capture(attrs.evolve(answer("21", post("21", "It rains a lot")), edits=("20", "21")))
    archive.save(story(1, post("20", "It rains")))
    archive.save(story(2, post("22", "Not the same")))
    assert texts(archive, "x:20") == texts(archive, "x:21") == ["It rains", "It rains a lot"]
    assert archive.post("x:20").text == "It rains"
    assert [sighting.embed.post.id for sighting in archive.history("x:21").sightings] == []


def test_a_text_that_differs_in_its_links_alone_is_no_other_version(archive: Archive) -> None:
    archive.save(story(1, post("20", "It rains https://t.co/abc")))
    archive.save_capture(answer("20", post("20", "It rains  https://paper.example/rain")))
    assert len(texts(archive)) == 1


def test_an_answer_with_another_version_is_told_of_both(archive: Archive) -> None:
    archive.save_capture(answer("20", post("21", "It rains a lot")))
    assert archive.post("x:21").text == "It rains a lot"
    assert archive.post("x:20").text is None
    assert archive.history("x:20").captures == archive.history("x:21").captures


def test_a_post_that_nobody_showed_is_known_by_its_reference(archive: Archive) -> None:
    archive.save_capture(answer("20", outcome="gone"))
    history = archive.history("x:20")
    assert (history.post.id, history.post.url, history.origins) == ("20", "https://x.com/i/status/20", ())


def test_an_answer_that_leaves_the_id_open_is_about_the_post_that_was_asked_for(archive: Archive) -> None:
    archive.save_capture(answer("20", attrs.evolve(post("20", WHOLE), id=None)))
    assert archive.post("x:20").text == WHOLE


def test_availability_is_told_and_the_past_says_nothing_of_it(archive: Archive) -> None:
    for hours in (0, 25):
        archive.save_capture(answer("20", outcome="gone", hours=hours))
    past = answer("20", post("20", WHOLE), hours=30, source="wayback")
    archive.save_capture(attrs.evolve(past, as_of=NOON - timedelta(days=300)))
    history = archive.history("x:20")
    assert (history.availability.state, history.post.text) == ("unavailable", WHOLE)
    (match,) = archive.search()
    assert match.availability == history.availability


@pytest.mark.parametrize("key", ["x:21", "20", "", ":", "x:\ud800", "x:\0"])
def test_a_post_that_nothing_tells_of_has_no_history(archive: Archive, key: str) -> None:
    archive.save(story(1, post("20", WHOLE)))
    with pytest.raises(SnapshotNotFoundError, match="holds no post"):
        archive.history(key)


witnesses = st.lists(
    st.tuples(
        st.sampled_from(["20", "21"]),
        st.sampled_from([None, "", WHOLE, PREVIEW, "It rains", "It rains a lot"]),
        st.sampled_from([None, True, False]),
        st.sampled_from(["article", "oembed", "wayback", "gone"]),
    ),
    min_size=1,
    max_size=6,
)


def keep(archive: Archive, number: int, id: str, text: str | None, complete: bool | None, where: str) -> None:
    shown = attrs.evolve(post(id, "", complete=complete), text=text)
    if where == "article":
        archive.save(story(number, shown))
    elif where == "gone":
        archive.save_capture(answer(id, outcome="gone", hours=number))
    else:
        archive.save_capture(answer(id, shown, source=where, hours=number))


@settings(max_examples=15, deadline=None)
@given(witnesses)
def test_posts_histories_and_searches_agree_however_the_index_came_about(
    kept: list[tuple[str, str, bool, str]],
) -> None:
    with TemporaryDirectory() as directory:
        step_by_step = Archive(directory, now=ticking(), files=UnsyncedFiles())
        for number, witness in enumerate(kept):
            keep(step_by_step, number, *witness)
            step_by_step.reindex(anew=False)
        posts = list(step_by_step.posts())
        histories = [step_by_step.history(each.key) for each in posts]
        assert posts == [history.post for history in histories]
        matches = list(step_by_step.search())
        assert [(match.post, match.availability) for match in reversed(matches)] == [
            (history.post, history.availability) for history in histories
        ]
        step_by_step.reindex()
        assert list(step_by_step.posts()) == posts


def test_reading_goes_on_behind_a_damaged_document_and_tells_of_it(tmp_path: Path) -> None:
    told: list[Damage] = []
    archive = Archive(tmp_path, now=ticking(), on_damage=told.append)
    saved = [archive.save(story(number, post(f"2{number}", WHOLE))) for number in range(3)]
    broken = [saved[1].path, archive.save_capture(answer("29")).path]
    for path in broken:
        os.truncate(path, 100)
    reads = (archive.snapshots, archive.captures, archive.posts, archive.search)
    assert [sum(1 for _ in read()) for read in reads] == [2, 0, 2, 2]
    assert {str(tmp_path / damage.path) for damage in told} == set(broken)
    assert all("restore it from a copy" in damage.message for damage in told)


def test_damage_is_a_warning_to_those_who_do_not_listen(archive: Archive) -> None:
    os.truncate(archive.save(story(1, post("20", WHOLE))).path, 100)
    for read in (archive.snapshots, archive.posts, archive.posts):
        with pytest.warns(ArchiveWarning, match=r"snapshots/.*its bytes are not.*restore"):
            assert list(read()) == []


def test_what_is_restored_is_read_again_after_a_reindex(archive: Archive) -> None:
    path = Path(archive.save(story(1, post("20", WHOLE))).path)
    content = path.read_bytes()
    path.unlink()
    with pytest.warns(ArchiveWarning, match="is not there"):
        assert list(archive.posts()) == []
    path.write_bytes(content)
    assert archive.reindex() == 1
    assert archive.post("x:20").text == WHOLE


def test_a_history_is_told_though_one_of_its_documents_is_damaged(archive: Archive) -> None:
    archive.save(story(1, post("20", WHOLE)))
    second = archive.save(story(2, post("20", PREVIEW)))
    assert len(archive.history("x:20").sightings) == 2
    os.truncate(second.path, 100)
    with pytest.warns(ArchiveWarning, match=second.id):
        assert len(archive.history("x:20").sightings) == 1


def test_an_article_without_posts_adds_none(archive: Archive) -> None:
    archive.save(Found(article=story().article))
    assert list(archive.posts()) == []


def test_a_document_of_a_newer_version_is_passed_over(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("embedarchive.archive.archive.Snapshot", partial(Snapshot, version=2))
    with monkeypatch.context() as newer:
        newer.setitem(VERSIONS, Snapshot, 2)
        archive.save(story(1, post("20", WHOLE)))
    with pytest.warns(ArchiveWarning, match="update it, and run `embedarchive reindex`"):
        assert list(archive.posts()) == []
