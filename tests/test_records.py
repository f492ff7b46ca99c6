"""What all records promise: frozen, keyword-only, told apart by what they say."""

import pickle
from datetime import UTC, datetime, timedelta, timezone
from typing import get_type_hints

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import strategies
from embedarchive.records import Article, Author, Embed, Found, Post, Span, Timestamp, each_once

every_record = pytest.mark.parametrize(
    "record_type", strategies.BY_RECORD, ids=lambda record_type: record_type.__name__
)


@every_record
@settings(max_examples=5, deadline=None)
@given(data=st.data())
def test_records_are_frozen_hashable_and_picklable(record_type: type[attrs.AttrsInstance], data: st.DataObject) -> None:
    record = data.draw(strategies.BY_RECORD[record_type])
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(record, attrs.fields(record_type)[0].name, None)
    assert pickle.loads(pickle.dumps(record)) == record  # noqa: S301
    assert hash(record) == hash(pickle.loads(pickle.dumps(record)))  # noqa: S301


@every_record
def test_records_take_keywords_only_and_know_their_types(record_type: type[attrs.AttrsInstance]) -> None:
    assert all(field.kw_only for field in attrs.fields(record_type))
    assert "__slots__" in vars(record_type)
    assert set(get_type_hints(record_type)) == {field.name for field in attrs.fields(record_type)}


def test_a_span_marks_words() -> None:
    assert Span(start=4, end=7).of("All is well") == "is "


@pytest.mark.parametrize(("start", "end"), [(-1, 0), (2, 1)])
def test_a_span_that_marks_nothing_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="0 <= start <= end"):
        Span(start=start, end=end)


def test_moments_are_kept_in_utc_and_naive_ones_refused() -> None:
    east = timezone(timedelta(hours=2))
    value = Timestamp(source="platform", value=datetime(2024, 5, 15, 1, tzinfo=east)).value
    assert value == datetime(2024, 5, 14, 23, tzinfo=UTC)
    assert value is not None
    assert value.tzinfo is UTC
    with pytest.raises(ValueError, match="naive"):
        Timestamp(source="platform", value=datetime(2024, 5, 15, 1))  # noqa: DTZ001


def test_posts_with_one_id_are_one_post_whatever_else_differs() -> None:
    assert Post(platform="x", id="20", text="a").key == Post(platform="x", id="20", url="https://x.com/i/status/20").key
    assert Post(platform="x", id="20").key != Post(platform="y", id="20").key


def test_posts_without_an_id_are_told_apart_by_author_and_words() -> None:
    first = Post(platform="x", text="All is well.", author=Author(name="Ada Example"))
    assert first.key == attrs.evolve(first, lang="en").key
    assert first.key != attrs.evolve(first, author=Author(name="Ben Example")).key
    assert first.key != attrs.evolve(first, text="All was well.").key


def test_a_whole_text_is_richer_than_a_longer_cut_one() -> None:
    whole = Post(platform="x", id="20", text="Short.", text_complete=True)
    cut = Post(platform="x", id="20", text="Much longer, yet cut o…", text_complete=False)
    assert whole.richness > cut.richness > Post(platform="x", id="20").richness


def test_each_post_appears_once_in_its_richest_version_where_it_stood_first() -> None:
    bare, other = Post(platform="x", id="20"), Post(platform="x", id="21")
    rich = attrs.evolve(bare, text="All is well.")
    assert each_once([bare, other, rich]) == (rich, other)
    article = Article(text="")
    assert Found(article=article, embeds=tuple(Embed(form="frame", post=post) for post in (bare, rich))).posts == (
        rich,
    )


@given(st.lists(strategies.posts, max_size=6))
def test_telling_posts_apart_twice_changes_nothing(posts: list[Post]) -> None:
    once = each_once(posts)
    assert each_once(once) == once
    assert {post.key for post in once} == {post.key for post in posts}
