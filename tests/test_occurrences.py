"""Copies of one occurrence are one embed that knows what all of them tell; a post placed twice is two."""

import json
from html import escape

import pytest

from embedarchive import Author, Embed, Post, Span, find
from embedarchive.occurrences import occurrences

ID = "1790517455628198322"
POST = f"https://x.com/ada_example/status/{ID}"
QUOTATION = (
    '<blockquote class="twitter-tweet"><p lang="en">All is well.</p>&mdash; Ada Example (@ada_example) '
    f'<a href="{POST}">May 14, 2024</a></blockquote>'
)
FRAME = f'<iframe src="https://platform.twitter.com/embed/Tweet.html?id={ID}"></iframe>'
PLACEHOLDER = f'<div class="tweet-embed" data-tweet-id="{ID}"></div>'


def embed(form: str, at: int | None, text: str | None = None, id: str = "20") -> Embed:
    span = None if at is None else Span(start=at, end=at + 1)
    return Embed(form=form, post=Post(platform="x", id=id, text=text), span=span)


def test_a_post_in_two_forms_is_one_embed_in_its_richest_form() -> None:
    [found] = occurrences([embed("blockquote", 5, "All is well."), embed("frame", 3)])
    assert found == embed("blockquote", 5, "All is well.")


def test_a_post_that_stands_twice_in_one_form_is_two_embeds() -> None:
    assert len(occurrences([embed("frame", 3), embed("frame", 9), embed("blockquote", 4, "All is well.")])) == 2


def test_what_is_held_back_tells_its_words_to_what_is_shown() -> None:
    [found] = occurrences([embed("blockquote", None, "All is well."), embed("frame", 3)])
    assert (found.form, found.span, found.post.text) == ("frame", Span(start=3, end=4), "All is well.")
    assert {origin.field: origin.given_by for origin in found.origins}["text"] == "blockquote"


def test_what_is_only_held_back_comes_last() -> None:
    held = embed("blockquote", None, "All is well.")
    assert occurrences([held, embed("frame", 3, id="21")]) == (embed("frame", 3, id="21"), held)


@pytest.mark.parametrize(
    "copies",
    [
        FRAME + QUOTATION,
        QUOTATION + FRAME,
        f'<div class="tweet-embed" data-tweet-id="{ID}">{QUOTATION}</div>',
        f'<div class="tweet-embed" data-url="{POST}"><div data-tweet-id="{ID}">{QUOTATION}</div></div>',
        f"{PLACEHOLDER}<noscript>{QUOTATION}</noscript>",
        f"{FRAME}<template>{QUOTATION}</template>",
    ],
)
def test_copies_with_no_words_between_them_are_one_embed_with_all_that_they_tell(copies: str) -> None:
    [found] = find(f"<p>She wrote this.</p>{copies}<p>That was all.</p>").embeds
    assert (found.post.author, found.post.text) == (
        Author(name="Ada Example", handle="ada_example", url="https://x.com/ada_example"),
        "All is well.",
    )


@pytest.mark.parametrize("second", [QUOTATION, FRAME, PLACEHOLDER])
def test_a_post_placed_again_further_down_is_another_embed(second: str) -> None:
    found = find(f"<p>She wrote this.</p>{QUOTATION}<p>And later again:</p>{second}")
    assert [one.post.id for one in found.embeds] == [ID, ID]
    assert len(found.posts) == 1


def test_two_different_posts_side_by_side_stay_apart() -> None:
    other = QUOTATION.replace(ID, "1790517455628198000")
    assert len(find(f"<p>Two:</p>{QUOTATION}{other}").embeds) == 2


def test_thousands_of_copies_are_not_all_asked() -> None:
    copies = [embed("blockquote", None, f"words {number}") for number in range(5000)]
    assert len(occurrences([embed("frame", 3), *copies])) == 1


@pytest.mark.parametrize("count", [1, 2, 300])
def test_components_without_words_in_a_row_are_as_many_as_they_are(count: int) -> None:
    data = {"id": ID, "text": "All is well.", "author": {"name": "Ada", "username": "ada_example"}}
    component = f'<div class="tweet-card" data-tweet="{escape(json.dumps(data))}"></div>'
    found = find(f"<p>She wrote this.</p>{component * count}<p>That was all.</p>")
    assert [embed.post.text for embed in found.embeds] == ["All is well."] * count
