"""What ``find`` promises of every source: an answer, positions that fit, and time in step with the size."""

import gc
import pickle
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from embedarchive import Found, SourceError, dumps, find, loads
from embedarchive.reading import Markup
from embedarchive.records import Span
from pages import broken_markup, documents

POST = "https://x.com/example_a/status/1789000111222333444"
OFFICIAL = f"""<blockquote class="twitter-tweet"><p lang="en">All is well.</p>&mdash; Ada Example (@example_a)
<a href="{POST}">May 10, 2024</a></blockquote>"""


def spans(found: Found) -> Iterator[Span | None]:
    for quote in found.quotes:
        yield from (*quote.parts, quote.mention)
    for embed in found.embeds:
        yield embed.span
    for link in found.links:
        yield link.span


def assert_sound(found: Found) -> None:
    text = found.article.text
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301
    assert loads(dumps(found), Found).embeds == found.embeds or "\ufffd" in dumps(found).decode()
    assert all(span.end <= len(text) for span in spans(found) if span)
    assert all(quote.selector.exact == quote.parts[0].of(text) for quote in found.quotes)
    assert all(link.text == link.span.of(text) for link in found.links if link.span)


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=300))
@example(b"\xff\xfe<\0p\0>\0")
@example(b"\x00\x00\x00")
@example(b"<html><head><meta charset=utf-16><p>\xff")
def test_no_bytes_raise(data: bytes) -> None:
    assert_sound(find(data))


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(), max_size=200))
def test_no_text_raises(text: str) -> None:
    assert_sound(find(text))
    assert_sound(find(text, markup="html", lang=text[:10], url=text[:20]))
    assert_sound(find(text, markup="text"))


@settings(max_examples=200, deadline=None)
@given(documents | broken_markup)
def test_no_markup_raises(html: str) -> None:
    assert_sound(find(html, markup="html"))


@settings(max_examples=300, deadline=None)
@given(st.integers(0, len(OFFICIAL)), st.integers(0, 40), broken_markup)
def test_no_damage_to_an_embed_raises(at: int, length: int, scrap: str) -> None:
    assert_sound(find(f"<p>Before.</p>{OFFICIAL[:at]}{scrap}{OFFICIAL[at + length :]}<p>After.</p>", markup="html"))


_MARKS = "“ ” \" ' ‘ ’ « » „ 「 」 , . — : ? ( ) [ ] \n \n\n \xa0 \u200f 🇦🇹"
_WORDS = """said she he the It rains Ada Example Ben O’Neill's Mr. (@example_a) according to wrote tweeted on X told
reporters Here's full post"""
prose = st.lists(st.sampled_from(_MARKS.split(" ") + _WORDS.split()), max_size=60).map(" ".join)


@settings(max_examples=300, deadline=None)
@given(prose, st.sampled_from([None, "en", "de", "ar", "zz"]))
def test_no_prose_raises(text: str, lang: str | None) -> None:
    assert_sound(find(text, markup="text", lang=lang))


def test_finding_twice_finds_the_same() -> None:
    html = f"<p>“It rains,” Ada Example said.</p>{OFFICIAL}<p><a href='{POST}'>this</a></p>"
    assert find(html) == find(html.encode())


# Time grows with the size and no faster

QUADRATIC = 2.5
"""What doubling a page may cost: twice the time, and what a busy machine adds."""
ENOUGH = 0.02
"""Seconds that a measured page takes at least, so that the clock can tell."""


def seconds(html: str, markup: Markup) -> float:
    """Processor time of one run, in which Python does not happen to tidy its memory."""
    gc.disable()
    start = time.process_time()
    find(html, markup=markup)
    taken = time.process_time() - start
    gc.enable()
    return taken


def grows_linearly(page: Callable[[int], str], markup: Markup = "html") -> bool:
    """Whether twice the page costs no more than it may, in one of several attempts: noise only adds."""

    def best(count: int) -> float:
        return min(seconds(page(count), markup) for _ in range(2))

    count = 500
    while seconds(page(count), markup) < ENOUGH:
        count *= 2
    return any(best(2 * size) <= QUADRATIC * best(size) for size in (count, count, 2 * count, 2 * count, 4 * count))


@pytest.mark.parametrize(
    ("unit", "tail"),
    [
        ("<div>", ""),
        ("<div>", "</div>"),
        ("<b>", ""),
        ("<p>x", ""),
        ("<p>x</p>", ""),
        ("<ul><li>x", ""),
        ("<table><tr><td>", ""),
        ("x<br>", ""),
        (f'<a href="{POST}">x', ""),
        (f'<a href="{POST}">x</a>', ""),
        (f'<a href="{POST}">', "</a>"),
        (f'<div><a href="{POST}">x</a>', ""),
        ('<blockquote class="twitter-tweet">x', ""),
        ('<blockquote class="twitter-tweet">x</blockquote>', ""),
        ('<blockquote class="twitter-tweet">', "</blockquote>"),
        (OFFICIAL, ""),
        (f'<blockquote class="twitter-tweet">— A (@a) <a href="{POST}">x</a>', "</blockquote>"),
        ('<iframe src="https://platform.twitter.com/embed/Tweet.html?id=20"></iframe>', ""),
        ("<iframe>", ""),
        ("<script>x</script>", ""),
        ("<script>", ""),
        ('<script type="application/ld+json">{"headline":</script>', ""),
        ("<div hidden>x</div>", ""),
        ("<div hidden>", ""),
        (f'<div hidden><a href="{POST}">x</a>', "</div>"),
        ("<nav>x</nav>", ""),
        ("<nav>", ""),
        ("<noscript><p>x", ""),
        ("<template>", "</template>"),
        ('<p hidden="" style="display:none" class=x>', ""),
        ("<time datetime=2024-05-14>", ""),
        ("<title>x</title>", ""),
        ('<meta name="author" content="A B">', ""),
        ("<!-- x -->", ""),
        ("&amp;&#8220;", ""),
        ("</div>", ""),
        ("<", ""),
    ],
)
def test_time_grows_linearly_with_repeated_markup(unit: str, tail: str) -> None:
    assert grows_linearly(lambda count: f"<p>Ada Example said so.</p>{unit * count}{tail * count}")


@pytest.mark.parametrize(
    "unit",
    [
        "“",
        "”",
        '"',
        " “x” ",
        "“It rains today again,” Ada Example said. ",
        "“It rains today again,” she said. ",
        "\n\n“It rains today again,” he said.",
        "\n\n“It rains and it never closes",
        "‘",
        "'",
        " 'x' ",
        "« »",
        "„“",
        "「",
        "“‘",
        "said ",
        "said: ",
        ", according to ",
        " told reporters",
        "Ada ",
        "Ada Example ",
        "Mr. ",
        "\n\nAda Example said:",
        "\n\nHere’s Example’s full post from X:",
        "\n\nHere’s Example’s full post from X:\n\nAll is well",
        "She wrote on X: ",
        "(@example_a) ",
        "— ",
        "\n",
        " ",
        "\xa0",
        "x",
        "x. ",
    ],
)
def test_time_grows_linearly_with_repeated_prose(unit: str) -> None:
    assert grows_linearly(lambda count: f"Ada Example said so.\n\n{unit * count}", "text")


@pytest.mark.parametrize(
    "attribute", [" a{}=x", " data-tweet-id{}=20", " class{}=twitter-tweet", " style{}=display:none"]
)
def test_time_grows_linearly_with_the_attributes_of_an_element(attribute: str) -> None:
    assert grows_linearly(lambda count: f"<blockquote{''.join(map(attribute.format, range(count)))}>x</blockquote>")


@pytest.mark.parametrize("wrong", [{"markup": "xml"}, {"lang": 5}, {"url": b"https://paper.example"}])
def test_an_argument_that_is_nothing_it_can_be_is_refused_by_name(wrong: dict[str, Any]) -> None:
    with pytest.raises(SourceError, match=next(iter(wrong))):
        find("<p>x", **wrong)
