"""Where the words of a quote come from: the post, the day, the statement that it repeats, the block it stands in."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import embedarchive as ea

POST = "https://x.com/ada_example/status/1790517455628198322"
EMBED = f"""<blockquote class="twitter-tweet"><p lang="en">{{}}</p>&mdash; Ada Quill (@ada_example)
<a href="{POST}">May 14, 2024</a></blockquote>"""
PUBLISHED = "2024-05-16T18:00:00Z"
PIECES = """<blockquote> </blockquote> <q> </q> <cite> </cite> <footer> <aside\tclass=pull-quote> </aside> <p> <br> “ ”
Ann\tLee: Bob\tRoe: It\train. —\tAnn\tLee said"""


def quotes(body: str, published: str | None = PUBLISHED) -> tuple[ea.Quote, ...]:
    head = f'<meta property="article:published_time" content="{published}">' if published else ""
    return ea.find(f'<html lang="en"><head>{head}</head><body>{body}</body></html>').quotes


def said_on(body: str) -> tuple[date | None, str | None]:
    (quote,) = quotes(body)
    assert quote.timestamp
    return (quote.timestamp.value and quote.timestamp.value.date()), quote.timestamp.source


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Ada Quill said Thursday", date(2024, 5, 16)),
        ("Ada Quill said on Friday", date(2024, 5, 10)),
        ("Ada Quill told reporters today", date(2024, 5, 16)),
        ("Ada Quill said yesterday", date(2024, 5, 15)),
        ("Ada Quill wrote on May 3", date(2024, 5, 3)),
        ("Ada Quill wrote on 3 May", date(2024, 5, 3)),
        ("Ada Quill wrote on Dec. 24", date(2023, 12, 24)),
        ("Ada Quill wrote on 12 March 2019", date(2019, 3, 12)),
    ],
)
def test_a_day_beside_the_cue_is_resolved_against_the_articles_date(words: str, day: date) -> None:
    assert said_on(f"<p>“The lamp is out,” {words}.</p>") == (day, "printed")


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill said the boat that sank Tuesday was “a great loss to us all.”",
        "Ada Quill said “the lamp went out on Tuesday night.”",
        "“The lamp is out,” Ada Quill said. It went out on Tuesday.",
        "“The lamp is out,” Ada Quill may have said.",
    ],
)
def test_another_day_is_not_the_quotes(text: str) -> None:
    assert said_on(f"<p>{text}</p>") == (date(2024, 5, 16), "article")


def test_without_the_articles_date_no_weekday_is_resolved() -> None:
    (quote,) = quotes("<p>“The lamp is out,” Ada Quill said on Tuesday.</p>", published=None)
    assert quote.timestamp is None


def test_the_post_that_the_sentence_links_is_the_quotes() -> None:
    (quote,) = quotes(f'<p>“The lamp is out,” Ada Quill <a href="{POST}">wrote on Monday</a>.</p>')
    assert quote.post
    assert quote.timestamp
    assert (quote.post.id, quote.medium, quote.timestamp.source) == ("1790517455628198322", "x", "id")


@pytest.mark.parametrize(
    "body",
    [
        f'<p>“The lamp <a href="{POST}">is</a> out,” Ada Quill said.</p>',
        f'<p>“The lamp is out,” Ada Quill said. Tom Berg <a href="{POST}">posted</a> too.</p>',
        "<p>“The lamp is out for good,” Ada Quill said.</p>" + EMBED.format("The lamp was out for good, friends!"),
    ],
)
def test_a_post_that_others_linked_or_that_says_something_else_is_not(body: str) -> None:
    assert quotes(body)[0].post is None


def test_words_of_an_embedded_post_come_from_it() -> None:
    (quote,) = quotes("<p>“out for good, friends,” she wrote.</p>" + EMBED.format("The lamp is OUT for good; friends!"))
    assert quote.post
    assert (quote.post.id, quote.medium) == ("1790517455628198322", "x")


def test_a_pull_quote_counts_once() -> None:
    body = "<p>“Nobody will mend the lamp,” Ada Quill said.</p><aside class=pullquote>Nobody will mend the lamp</aside>"
    told, pulled = quotes(body)
    assert (told.kind, told.repeats) == ("direct", None)
    assert (pulled.kind, pulled.repeats, pulled.author) == ("pull", told.parts[0], told.author)


def test_few_words_repeat_nothing() -> None:
    _, headline = quotes("<p>“No more,” Ada Quill said.</p><h2>“No more”</h2>")
    assert headline.repeats is None


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<q>dark <b>waters</b></q>", "She saw “dark waters” there."),
        ("<q>“dark waters”</q>", "She saw “dark waters” there."),
        ("<q> “dark waters” </q>", "She saw “dark waters” there."),
        ("<q></q>", "She saw “” there."),
    ],
)
def test_inline_quotations_get_the_marks_that_a_browser_shows(html: str, text: str) -> None:
    assert ea.find(f"<p>She saw {html} there.</p>").article.text == text


def test_marks_for_inline_quotations_are_no_part_of_an_embeds_markup() -> None:
    (embed,) = ea.find(EMBED.format("The <q>lamp</q> is out")).embeds
    assert embed.post.text == "The “lamp” is out"
    assert "“" not in embed.html


@given(st.lists(st.sampled_from([piece.replace("\t", " ") + " " for piece in re.split("[ \n]", PIECES)]), max_size=25))
def test_every_quote_is_verbatim_whatever_sets_it_off(pieces: list[str]) -> None:
    found = ea.find("<html><body>" + "".join(pieces))
    for quote in found.quotes:
        assert quote.text.split() == " ".join(part.of(found.article.text) for part in quote.parts).split()
        assert quote.mention is None or quote.mention.of(found.article.text).strip()
