"""An article as somebody else scraped it, where one lies beside the checkout: a typed-out post and quotes."""

from pathlib import Path

import pytest

from embedarchive import Found, Post, Quote, find

SEED = Path(__file__).parents[2] / "shared" / "seed" / "article.txt"

pytestmark = pytest.mark.skipif(not SEED.exists(), reason="the article lies beside the checkout, not in it")


@pytest.fixture(scope="module")
def found() -> Found:
    return find(SEED.read_text("utf-8"))


@pytest.fixture(scope="module")
def post(found: Found) -> Post:
    [embed] = found.embeds
    assert embed.form == "transcript"
    assert embed.span is not None
    assert embed.span.of(found.article.text) == embed.post.text
    return embed.post


def quote(found: Found, words: str) -> Quote:
    [quote] = [quote for quote in found.quotes if words in quote.text]
    return quote


def test_the_post_is_the_authors_and_has_no_id(post: Post) -> None:
    assert post.author is not None
    assert (post.platform, post.author.name) == ("x", "Sam Altman")
    assert (post.id, post.url, post.text_complete) == (None, None, True)


def test_the_post_is_three_paragraphs_and_nothing_after(post: Post) -> None:
    assert post.text is not None
    assert len(post.text) == 992
    assert len(post.text.split("\n\n")) == 3
    assert post.text.startswith("Ilya and OpenAI are going to part ways.")
    assert post.text.endswith("benefits everyone.")


def test_the_statement_on_the_platform_is_its_speakers(found: Found) -> None:
    said = quote(found, "I am excited for what comes next — ")
    assert said.text.endswith(" in due time,")
    assert said.author is not None
    assert (said.author.name, said.cue, said.medium) == ("Ilya Sutskever", "said", "x")


def test_a_press_release_is_no_person(found: Found) -> None:
    released = quote(found, "spearheading")
    assert released.medium == "press-release"
    assert released.author is not None
    assert released.author.name == "OpenAI press release"


@pytest.mark.parametrize("words", ["consistently candid in his communications", "steer and control"])
def test_fragments_have_no_speaker(found: Found, words: str) -> None:
    fragment = quote(found, words)
    assert (fragment.kind, fragment.author, fragment.mention) == ("fragment", None, None)


def test_nothing_else_is_quoted_and_nothing_is_put_into_a_bystanders_mouth(found: Found) -> None:
    assert len(found.quotes) == 4
    assert all(quote.closed for quote in found.quotes)
    assert not [quote for quote in found.quotes if quote.author and "Musk" in (quote.author.name or "")]


def test_stray_markup_opens_and_closes_no_quote(found: Found) -> None:
    assert "”>Illustration" in found.article.text
    assert not [quote for quote in found.quotes if "gray" in quote.text or "Illustration" in quote.text]


def test_the_title_is_known_and_a_moment_without_a_year_is_not_turned_into_one(found: Found) -> None:
    assert found.article.title == "OpenAI chief scientist Ilya Sutskever is officially leaving"
    assert (found.article.published, found.article.modified) == (None, None)
    assert not found.problems
