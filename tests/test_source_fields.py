"""What is read of a post that a source shows, field by field."""

from datetime import UTC, datetime

import pytest

from answers import AT, answer, held, recorded_answer, recorded_json, ref
from embedarchive import Author, Media, Post, PostRef, Timestamp
from embedarchive.merging import Witness, merge
from embedarchive.platforms.x import X
from embedarchive.sources import Source, Verdict
from embedarchive.sources.x.api import X_API
from embedarchive.sources.x.fxtwitter import FXTWITTER
from embedarchive.sources.x.oembed import OEMBED
from embedarchive.sources.x.posts import post_of
from embedarchive.sources.x.syndication import SYNDICATION

ADA = Author(name="Ada Example", handle="ada_example", id="70001", url="https://x.com/ada_example")
BRIDGE = "1790517454435254273"
LONG = "1886308638520246280"
SHARED = "1578516337783734284"
REPLY, REPLIED_TO, ROOT = "1641087837270966277", "1641086809666486276", "1641086478316470275"
QUOTED = "1664179976401846278"


def verdict(source: Source, id: str, name: str) -> Verdict:
    return held(source, ref(id), [recorded_answer(name)])[0]


def shown(source: Source, id: str, name: str) -> Post:
    post = verdict(source, id, name).post
    assert post is not None
    return post


def stated(*moment: int) -> Timestamp:
    return Timestamp(value=datetime(*moment, tzinfo=UTC), precision="second", source="platform")  # type: ignore[misc,arg-type]


def test_syndication_gives_text_links_time_author_and_pictures_with_their_descriptions() -> None:
    post = shown(SYNDICATION, BRIDGE, "syndication/photos.json")
    where = "https://bergen.example/bridge?from=x&lang=en"
    assert post.text == f"🌉🏗️ The bridge & the tunnel open on Monday: {where} with @ben_sample #Bergen $BRDG"
    assert [link.text for link in post.links] == [where, "@ben_sample", "#Bergen", "$BRDG"]
    assert post.author == ADA
    assert (post.timestamp, post.lang, post.text_complete) == (stated(2024, 5, 14, 23, 0, 2), "en", True)
    assert post.media == (
        Media(kind="photo", url="https://pbs.twimg.com/media/AdaBridge01.jpg", alt="The bridge at dusk, <unlit>"),
        Media(kind="photo", url="https://pbs.twimg.com/media/AdaBridge02.jpg"),
    )


def test_the_stated_time_agrees_with_the_one_in_the_id() -> None:
    post = shown(SYNDICATION, BRIDGE, "syndication/photos.json")
    held_by_id = X.moment(BRIDGE)
    assert held_by_id is not None
    assert held_by_id.value is not None
    assert post.timestamp is not None
    assert post.timestamp.value == held_by_id.value.replace(microsecond=0)


def test_of_a_film_the_file_with_the_highest_bit_rate_is_taken() -> None:
    post = shown(SYNDICATION, "2094674111493046273", "syndication/video.json")
    assert (post.text, post.media) == (
        "Watch the last bolt go in.",
        (Media(kind="video", url="https://video.twimg.com/bolt-1280.mp4"),),
    )


def test_a_reply_is_shown_without_whom_it_answers_and_with_the_thread_above_it() -> None:
    found = verdict(SYNDICATION, REPLY, "syndication/reply.json")
    assert found.post is not None
    assert found.post.text == "Nobody has to pay for it."
    assert found.post.in_reply_to == ref(REPLIED_TO, "ben_sample")
    assert [parent.id for parent in found.parents] == [REPLIED_TO, ROOT]
    assert [parent.text for parent in found.parents] == ["Is the toll gone?", "Nine years of work end on Monday. 1/3"]


def test_a_quoted_post_comes_with_its_own_author_and_words() -> None:
    quoted = shown(SYNDICATION, "1664198976598966279", "syndication/quote.json").quoted
    assert quoted is not None
    assert quoted.author is not None
    assert (quoted.id, quoted.text, quoted.author.handle) == (QUOTED, "Tolls were never the plan.", "ben_sample")


def test_a_long_post_is_known_to_be_cut_off() -> None:
    post = shown(SYNDICATION, LONG, "syndication/long.json")
    assert (post.text_complete, post.text is not None and post.text.endswith("with the people who buil")) == (
        False,
        True,
    )


def test_edits_are_told_with_their_ids_the_oldest_first() -> None:
    found = verdict(SYNDICATION, "1745027702584246282", "syndication/edited.json")
    assert found.edits == ("1745022669419446281", "1745027702584246282")


def test_another_version_of_an_edited_post_is_told_by_its_id_and_not_taken_for_the_one_asked_for() -> None:
    found = verdict(SYNDICATION, "1745022669419446281", "syndication/edited.json")
    assert (found.outcome, found.edits) == ("unknown", ("1745022669419446281", "1745027702584246282"))
    assert found.reason == "the answer is about another version of the post: 1745027702584246282"


@pytest.mark.parametrize(("key", "quoted", "parents"), [("quoted_tweet", 4, 0), ("parent", 1, 20)])
def test_quoted_posts_and_parents_are_followed_to_a_bounded_depth(key: str, quoted: int, parents: int) -> None:
    post = recorded_json("syndication/quote.json")
    for step in range(50):
        post = dict(post, id_str=str(int(post["id_str"]) + step)) | {key: post}
    found = held(SYNDICATION, ref(post["id_str"]), [answer(post)])[0]
    depth, inner = 0, found.post
    while inner and inner.quoted:
        depth, inner = depth + 1, inner.quoted
    assert (depth, len(found.parents)) == (quoted, parents)


def test_oembed_gives_the_words_as_they_stand_in_articles() -> None:
    post = shown(OEMBED, BRIDGE, "oembed/of-2025.json")
    assert post.text == (
        "🌉🏗️ The bridge & the tunnel open on Monday: https://t.co/aBridge001 with @ben_sample #Bergen $BRDG "
        "pic.x.com/aPhotos001"
    )
    assert post.author == Author(name="Ada — Example", handle="ada_example", url="https://x.com/ada_example")
    assert post.timestamp is not None
    assert (post.timestamp.source, post.timestamp.printed) == ("id", "May 14, 2024")
    assert (post.lang, post.text_complete) == ("en", None)


def test_oembed_of_2014_is_read_too() -> None:
    post = shown(OEMBED, "540897315255222283", "oembed/of-2014.json")
    assert (post.text, post.author and post.author.name) == (
        "First pillar stands: pic.twitter.com/aPillar001",
        "Ada Example",
    )


def test_the_api_gives_a_long_post_whole_with_all_that_belongs_to_it() -> None:
    found = verdict(X_API, LONG, "x-api/long.json")
    assert found.post is not None
    assert found.post.text == recorded_json("fxtwitter/long.json")["tweet"]["text"]
    assert (found.post.text_complete, found.post.author, found.edits) == (True, ADA, (LONG,))
    assert found.post.media == (
        Media(kind="photo", url="https://pbs.twimg.com/media/AdaBridge03.jpg", alt="The first bus"),
        Media(kind="video", url="https://video.twimg.com/bus-1280.mp4"),
    )
    assert found.post.quoted is not None
    assert found.post.quoted.text == "Tolls were never the plan."
    assert (found.post.in_reply_to, [parent.id for parent in found.parents]) == (ref(ROOT), [ROOT])


def test_a_post_that_passes_another_on_has_the_others_whole_text() -> None:
    post = shown(X_API, SHARED, "x-api/shared.json")
    assert post.text == (
        "RT @ben_sample: Steel & stone arrive tomorrow, in forty lorries, from six in the morning, with the police in "
        "front of them: https://bergen.example/steel"
    )
    assert post.text_complete is True


def test_the_api_needs_no_more_than_an_id_and_a_text() -> None:
    post = shown(X_API, SHARED, "x-api/bare.json")
    assert (post.text, post.author) == ("It opens on Monday.", None)


def test_fxtwitter_gives_a_long_post_whole() -> None:
    post = shown(FXTWITTER, LONG, "fxtwitter/long.json")
    assert (post.text_complete, post.author, post.timestamp) == (True, ADA, stated(2025, 2, 3, 7))
    assert post.quoted is not None
    assert post.quoted.id == QUOTED
    assert post.media == (
        Media(kind="photo", url="https://pbs.twimg.com/media/AdaBridge03.jpg?name=orig", alt="The first bus"),
        Media(kind="gif", url="https://video.twimg.com/tweet_video/bus.mp4"),
    )


def test_an_article_in_a_posts_place_is_its_text_where_it_is_given_and_missing_where_it_is_not() -> None:
    post = shown(FXTWITTER, "2012924949689270293", "fxtwitter/article.json")
    assert post.text == "How to build a bridge\n\nFirst, wait nine years.\n\nThen\n\nbuild it."
    mentioned = post_of(recorded_json("syndication/photos.json") | {"article": {"title": "How to build a bridge"}})
    assert (post.text_complete, mentioned and mentioned.text_complete) == (True, False)


def test_fxtwitter_is_not_believed_when_it_says_that_a_text_is_no_long_one() -> None:
    post = shown(FXTWITTER, REPLY, "fxtwitter/reply-of-version-2.json")
    assert (post.text_complete, post.in_reply_to) == (None, ref(REPLIED_TO, "ben_sample"))
    assert [(link.text, link.expanded_url) for link in post.links] == [
        ("https://bergen.example/bridge", "https://bergen.example/bridge"),
        ("@ben_sample", None),
        ("#Bergen", None),
    ]


@pytest.mark.parametrize("order", [1, -1])
def test_a_preview_never_replaces_a_whole_text_and_every_field_says_who_gave_it(order: int) -> None:
    witnesses = [
        Witness("syndication", shown(SYNDICATION, LONG, "syndication/long.json")),
        Witness("x-api", shown(X_API, LONG, "x-api/long.json")),
        Witness("fxtwitter", shown(FXTWITTER, LONG, "fxtwitter/long.json")),
    ]
    merged = merge(witnesses[::order])
    assert merged.post.text == recorded_json("fxtwitter/long.json")["tweet"]["text"]
    assert {origin.given_by for origin in merged.origins if origin.field == "text"} <= {"x-api", "fxtwitter"}
    assert merged.post.in_reply_to is not None


def test_an_older_shape_holds_the_whole_text_aside() -> None:
    post = post_of(recorded_json("wayback/rewritten.json"))
    assert post is not None
    assert post.text == (
        "The bridge took nine years, and it crosses the fjord where the ferry used to wait for better weather all "
        "night & all day."
    )
    assert (post.text_complete, post.in_reply_to and post.in_reply_to.handle) == (True, "ben_sample")


def test_an_older_shape_that_is_cut_off_says_so() -> None:
    post = post_of(recorded_json("wayback/cut-off.json"))
    assert post is not None
    assert (post.text_complete, "all night…" in (post.text or "")) == (False, True)


@pytest.mark.parametrize("field", ["text", "user", "entities", "mediaDetails", "quoted_tweet", "parent", "created_at"])
@pytest.mark.parametrize("odd", [None, 7, "odd", [], {}, [[]], [None], {"odd": []}, True, 1e999])
def test_fields_of_the_wrong_type_are_as_good_as_missing(field: str, odd: object) -> None:
    data = recorded_json("syndication/photos.json") | {field: odd}
    post = post_of(data)
    assert post is None or post.id == BRIDGE


def test_a_reference_to_no_posts_id_is_dropped() -> None:
    data = recorded_json("syndication/reply.json") | {"in_reply_to_status_id_str": "9" * 20}
    post = post_of(data)
    assert post is not None
    assert post.in_reply_to is None


def test_verdicts_hold_the_moment_and_the_bytes_of_the_answer() -> None:
    found = verdict(SYNDICATION, BRIDGE, "syndication/photos.json")
    assert found.answer is not None
    assert (found.answer.at, found.answer.status) == (AT, 200)
    assert isinstance(ref(BRIDGE), PostRef)
