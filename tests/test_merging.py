"""One post out of several witnesses: nothing told is lost, no preview hides a whole text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from embedarchive.merging import Witness, is_preview, merge
from embedarchive.records import Author, Origin, Post, Timestamp

WHOLE = "The bridge opens on Monday, after nine years of work, and nobody has to pay for it."
PREVIEW = "The bridge opens on Monday, after nine…"


def post(text: str | None = None, **more: object) -> Post:
    return Post(platform="x", id="20", text=text, **more)  # type: ignore[arg-type]


def test_what_one_witness_leaves_open_another_fills_in_and_each_is_named() -> None:
    merged = merge(
        [
            Witness("frame", post(author=Author(handle="ada_example"))),
            Witness("blockquote", post(WHOLE, lang="en", author=Author(name="Ada Example"))),
        ]
    )
    assert merged.post == post(WHOLE, lang="en", author=Author(name="Ada Example", handle="ada_example"))
    assert Origin(field="author.handle", given_by="frame") in merged.origins
    assert Origin(field="text", given_by="blockquote") in merged.origins


@pytest.mark.parametrize("complete", [None, True])
def test_a_preview_never_hides_a_whole_text_whatever_is_said_of_it(complete: bool | None) -> None:
    witnesses = [Witness("preview", post(PREVIEW, text_complete=complete)), Witness("whole", post(WHOLE))]
    assert merge(witnesses).post.text == merge(witnesses[::-1]).post.text == WHOLE


@pytest.mark.parametrize("shown", [PREVIEW, f"{PREVIEW} https://t.co/abc", WHOLE[:-20], WHOLE])
def test_who_knows_that_a_text_is_cut_off_is_believed_by_those_who_do_not_know(shown: str) -> None:
    cut_off = Witness("a", post(WHOLE, text_complete=False, lang="en"))
    merged = merge([Witness("b", post(shown, author=Author(handle="ada_example"), lang="en")), cut_off])
    assert merged.post.text_complete is False
    assert Origin(field="text_complete", given_by="a") in merged.origins


def test_who_shows_more_than_the_one_that_cuts_off_is_not_doubted() -> None:
    witnesses = [Witness("a", post(WHOLE[:-20], text_complete=False)), Witness("b", post(WHOLE))]
    assert merge(witnesses).post.text_complete is None


def test_what_belongs_to_a_text_is_never_mixed_with_another_text() -> None:
    merged = merge([Witness("a", post(WHOLE)), Witness("b", post(PREVIEW, text_complete=False, lang="en"))])
    assert (merged.post.text_complete, merged.post.lang) == (None, None)


@pytest.mark.parametrize(
    ("text", "of", "expected"),
    [
        (PREVIEW, WHOLE, True),
        (f"{PREVIEW} https://t.co/abc", WHOLE, True),
        (WHOLE, WHOLE, False),
        ("…", WHOLE, False),
        ("", WHOLE, False),
        ("Another text…", WHOLE, False),
    ],
)
def test_what_a_preview_is(text: str, of: str, *, expected: bool) -> None:
    assert is_preview(text, of) is expected


posts = st.builds(
    post,
    st.none() | st.text(max_size=8),
    lang=st.sampled_from([None, "en"]),
    timestamp=st.none() | st.just(Timestamp(source="printed", printed="today")),
    author=st.none() | st.builds(Author, name=st.none() | st.text(max_size=3)),
)


@given(st.lists(posts, min_size=1, max_size=4))
def test_merging_is_idempotent_and_takes_a_text_that_a_witness_shows(shown: list[Post]) -> None:
    merged = merge([Witness(str(number), one) for number, one in enumerate(shown)]).post
    assert merge([Witness("once more", merged)]).post == merged
    assert (merged.text or None) in {one.text or None for one in shown}
    assert bool(merged.text) == any(one.text for one in shown)
