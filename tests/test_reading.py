"""From markup to an article's text: nothing is lost, nothing is added, white space is as a browser shows it."""

import random

import pytest
from lxml import etree

from embedarchive.errors import SourceError
from embedarchive.reading import read
from pages import FEEDS, page, text

POST = "https://x.com/example_a/status/1789000111222333444"


# Where parsers lose text in silence


def test_text_after_the_end_of_the_document_is_kept() -> None:
    assert text("<html><body><p>One</p></body></html><p>Two</p> three") == "One\n\nTwo\n\nthree"


def test_a_second_document_behind_the_first_is_kept() -> None:
    assert text("<html><body><p>One</body></html><html><body><p>Two</p></body></html>") == "One\n\nTwo"


def test_a_body_that_closes_before_it_begins_is_kept() -> None:
    assert text("<html><head></head></html><body><p>One</p><div>Two</div></body>") == "One\n\nTwo"


@pytest.mark.parametrize("depth", [300, 200_000])
@pytest.mark.parametrize("tag", ["div", "b", "ul", "span"])
def test_no_nesting_is_too_deep(tag: str, depth: int) -> None:
    assert text(f"<p>before</p>{f'<{tag}>' * depth}deep{f'</{tag}>' * depth}<p>after</p>") == "before\n\ndeep\n\nafter"


def test_no_nesting_of_embeds_is_too_deep() -> None:
    nested = f"{'<blockquote>' * 20_000}deep{'</blockquote>' * 20_000}"
    found = page(f"<p>before</p>{nested}<p>after</p>")
    assert found.article.text == "before\n\ndeep\n\nafter"
    assert found.main.elements


def test_a_tree_as_deep_as_lxml_builds_it_is_read_whole() -> None:
    deep = "<div>" * 250 + "deep" + "</div>" * 250
    assert (
        text(etree.fromstring(f"<html><body>{deep}<p>after</p></body></html>", etree.HTMLParser())) == "deep\n\nafter"
    )


def test_a_text_of_more_than_ten_megabytes_is_read_whole() -> None:
    words = "All is well. " * 900_000
    assert text(f"<p>{words}</p><p>after</p>") == words.strip() + "\n\nafter"


def test_a_script_of_more_than_ten_megabytes_does_not_end_the_page() -> None:
    assert text(f"<script>{'x=1;' * 3_000_000}</script><p>after</p>") == "after"


def test_an_attribute_of_more_than_ten_megabytes_does_not_end_the_page() -> None:
    assert text(f'<p title="{"x" * 11_000_000}">one</p><p>after</p>') == "one\n\nafter"


def test_nul_ends_no_text() -> None:
    assert text(b"<p>one\0two</p><p>three</p>").replace("\ufffd", "") == "onetwo\n\nthree"


def test_thousands_of_attributes_are_read() -> None:
    many = " ".join(f'data-a{number}="{number}"' for number in range(10_000))
    found = page(f"<p {many}>one</p><blockquote {many} class=twitter-tweet>two</blockquote>three")
    assert found.article.text == "one\n\ntwo\n\nthree"
    assert len(found.main.elements[0].attributes) == 10_001


def test_text_behind_a_comment_is_kept() -> None:
    assert text("<p>one<!-- not this --> two<!-- nor this -->three</p>") == "one twothree"


@pytest.mark.parametrize(
    "markup", ["<p>one<?php echo 1 ?> two</p>", "<p>one<!doctype x> two</p>", "<p>one</nothing> two</p>"]
)
def test_text_behind_what_is_no_element_is_kept(markup: str) -> None:
    assert text(markup) == "one two"


def test_markup_that_never_ends_costs_only_itself() -> None:
    assert text("<p>one</p><p>two<a href='x") == "one\n\ntwo"
    assert text("<p>one</p><!-- two") == "one"


@pytest.mark.parametrize("feed", FEEDS)
def test_every_feed_takes_text_after_the_end_of_the_document(feed: str) -> None:
    markup = "<html><body><p>One<!-- c --> tail</p></body></html><p>Two</p>"
    assert page(FEEDS[feed](markup)).article.text == "One tail\n\nTwo"


# What is no article text


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>var no = 'no';</script>",
        "<style>no {}</style>",
        "<template><p>no</p></template>",
        "<noscript><p>no</p></noscript>",
        "<textarea><p>no</p></textarea>",
        "<p hidden>no</p>",
        "<div hidden=''><div><p>no</p></div></div>",
        "<div style='display:none'><div>no</div><p>no</p></div>",
        "<div style='color: red; display : NONE'>no</div>",
        "<span style='visibility:hidden'>no</span>",
        "<iframe>no</iframe>",
        "<svg><text>no</text></svg>",
        "<select><option>no</option></select>",
        "<button>no</button>",
        "<nav><ul><li>no</li></ul></nav>",
        "<object>no</object>",
        "<video>no</video>",
        "<!-- no -->",
    ],
)
def test_what_a_reader_does_not_see_is_no_article_text(hidden: str) -> None:
    assert text(f"<body><p>before</p>{hidden}<p>after</p></body>") == "before\n\nafter"


def test_what_is_hidden_is_kept_aside_when_a_post_is_in_it() -> None:
    markup = (
        '<p>text</p><div hidden><a href="{0}">one</a></div><noscript><a href="{0}">two</a></noscript><nav>menu</nav>'
    )
    found = page(markup.format(POST))
    assert [aside.text for aside in found.asides] == ["one", "two"]
    assert [link.href for aside in found.asides for link in aside.links] == [POST, POST]
    assert not found.main.links


def test_text_goes_on_behind_hidden_elements_that_never_end() -> None:
    assert text("<div><p hidden>no</div><p>after</p>") == "after"


def test_scripts_are_kept_aside_as_they_stand() -> None:
    found = page(
        """<script type="Application/JSON" id="state">{"a": "<b>&amp;"}</script><p>text</p><script>1<2</script>"""
    )
    assert [tuple(script) for script in found.scripts] == [
        ("application/json", "state", '{"a": "<b>&amp;"}'),
        ("", "", "1<2"),
    ]


def test_a_title_is_no_article_text() -> None:
    found = page("<html><head><title>One</title></head><body><p>two</p><svg><title>three</title></svg></body></html>")
    assert (found.article.title, found.article.text) == ("One", "two")


# White space and paragraphs


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>one\n   two\t three</p>", "one two three"),
        ("<p>one <b> two</b> three</p>", "one two three"),
        ("<p>on<b>e</b>two</p>", "onetwo"),
        ("<p>one<b> </b>two</p>", "one two"),
        ("<p> one </p> <p> two </p>", "one\n\ntwo"),
        ("<p>one&nbsp;&nbsp;two&#x202f;!</p>", "one\xa0\xa0two\u202f!"),
        ("<p>one<br>two</p>", "one\ntwo"),
        ("<p>one <br/> two</p>", "one\ntwo"),
        ("<p>one<br><br>two</p>", "one\n\ntwo"),
        ("<p>one<br> <br><br>two</p>", "one\n\ntwo"),
        ("<p>one<br></p><p><br>two</p>", "one\n\ntwo"),
        ("<p>one<p>two<p>three", "one\n\ntwo\n\nthree"),
        ("<div>one<div>two</div>three</div>", "one\n\ntwo\n\nthree"),
        ("<div><div><div>one</div></div></div><div></div><div>two</div>", "one\n\ntwo"),
        ("<ul><li>one<li>two</ul>", "one\n\ntwo"),
        ("<table><tr><td>one<td>two<tr><td>three</table>", "one\n\ntwo\n\nthree"),
        ("<h1>one</h1>two<hr>three", "one\n\ntwo\n\nthree"),
        ("<p>a <a href=x>b</a>, <i>c</i>.</p>", "a b, c."),
        ("<p>&lt;b&gt; &amp;amp; &#8220;x&#8221; &hellip;</p>", "<b> &amp; “x” …"),
        ("<p>👍🏽 e\u0301 \u202eabc</p>", "👍🏽 e\u0301 \u202eabc"),
        ("", ""),
        ("<!-- only a comment -->", ""),
        ("<p> \n </p><br>", ""),
    ],
)
def test_white_space_is_as_a_browser_shows_it(markup: str, expected: str) -> None:
    assert text(f"<body>{markup}</body>" if markup else markup) == expected


def test_paragraphs_are_told_with_their_zone() -> None:
    figure = "<figure><img><figcaption>cap</figcaption></figure>"
    markup = f"<h2>head</h2><p>one<br>two</p>{figure}<blockquote><p>quo</p></blockquote>end"
    found = page(markup)
    told = [(found.main.text[start:end], zone) for start, end, zone, _ in found.main.paragraphs]
    assert told == [("head", "headline"), ("one\ntwo", "body"), ("cap", "caption"), ("quo", "block"), ("end", "body")]


def test_links_and_elements_say_where_they_stand() -> None:
    found = page(
        f'<p>See <a href="{POST}"> this post </a>.</p><blockquote class="twitter-tweet"><p>a &lt; b</p></blockquote>'
    )
    link, (linked, element) = found.main.links[0], found.main.elements
    assert (linked.tag, linked.span) == ("a", link.span)
    assert (link.href, link.span.of(found.article.text)) == (POST, "this post")
    assert element.span.of(found.article.text) == "a < b"
    assert element.html == '<blockquote class="twitter-tweet"><p>a &lt; b</p></blockquote>'
    assert element.path == "(//blockquote)[1]"


def test_a_path_leads_to_its_element() -> None:
    markup = "<blockquote>one</blockquote><div><blockquote>two<blockquote>three</blockquote></blockquote></div>"
    [tree, *_] = etree.fromstring(f"<body>{markup}</body>", etree.HTMLParser()).iter()
    for element in page(markup).main.elements:
        assert tree.xpath(f"string({element.path})") == etree.HTML(element.html).xpath("string()")


def test_an_emoji_drawn_as_an_image_is_text() -> None:
    assert text('<p>yes <img class="Emoji" alt="👍" src="x"> no<img class="photo" alt="cat"></p>') == "yes 👍 no"


# What a source is


@pytest.mark.parametrize("source", [b"", "", b"  \n", "\n", b"\xef\xbb\xbf"])
def test_an_empty_source_is_said_to_be_empty(source: bytes | str) -> None:
    found = page(source, markup="auto")
    assert (found.article.text, [problem.kind for problem in found.problems]) == ("", ["empty"])


@pytest.mark.parametrize(
    "source",
    [
        b"%PDF-1.7\n",
        b"\x89PNG\r\n\x1a\n" + bytes(100),
        b"PK\x03\x04" + bytes(100),
        bytes(5000),
        b"7z\xbc\xaf" + random.Random(1).randbytes(5000).replace(b"\0", b"\1"),
    ],
)
def test_another_kind_of_file_is_said_to_be_none_of_ours(source: bytes) -> None:
    assert [problem.kind for problem in page(source, markup="auto").problems] == ["not-text"]


def test_a_few_bytes_that_no_text_holds_do_not_make_a_page_another_file() -> None:
    found = page(b"<p>\x01Rain\x02 is\x03 coming\x04 soon.</p>", markup="auto")
    assert ("Rain" in found.article.text, found.problems) == (True, [])


def test_characters_that_could_not_be_read_are_told() -> None:
    [problem] = page(b"<meta charset=utf-8><p>caf\xe9, \xe9, caf\xc3\xa9</p>").problems
    assert (problem.kind, problem.message[:2]) == ("encoding", "2 ")


def test_a_tree_without_elements_is_an_empty_page() -> None:
    assert text(etree.ElementTree()) == ""


@pytest.mark.parametrize("source", [7, None, ["<p>"], {"a": 1}, object()])
def test_what_is_no_source_is_refused_with_what_would_be_one(source: object) -> None:
    with pytest.raises(SourceError, match="pass bytes, a str"):
        page(source)  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", [bytes, bytearray, memoryview])
def test_all_kinds_of_bytes_are_taken(kind: type) -> None:
    assert text(kind(b"<p>one</p>")) == "one"


def test_plain_text_is_kept_to_the_letter() -> None:
    plain = "A headline\n\n\n First  line. \nSecond \x0c line.\r\n\n“Third<br>”\n"
    found = page(plain, markup="auto")
    assert (found.article.text, found.article.title) == (plain, "A headline")
    paragraphs = ["A headline", " First  line. ", "Second \x0c line.\r", "“Third<br>”"]
    assert [plain[start:end] for start, end, *_ in found.main.paragraphs] == paragraphs


def test_stray_markup_does_not_turn_plain_text_into_html() -> None:
    plain = "A headline\n\na:hover]:text-gray”>Photo: Somebody\n\nTwo < three > one."
    assert page(plain, markup="auto").article.text == plain


@pytest.mark.parametrize(
    "source", ["<p>one", "\ufeff \n<!doctype html><p>one", "one <b>two</b> <p>three</p>", "<article>one"]
)
def test_markup_is_recognised(source: str) -> None:
    assert "<" not in page(source, markup="auto").article.text


def test_markup_can_be_told() -> None:
    assert read("<p>one", url=None, lang=None, markup="text").article.text == "<p>one"
    assert read("just one", url=None, lang=None, markup="html").article.text == "just one"


def test_what_the_caller_knows_is_kept() -> None:
    article = page("<html lang=en><p>one", url="https://paper.example/1", lang="de").article
    assert (article.url, article.read_from, article.lang) == (
        "https://paper.example/1",
        "https://paper.example/1",
        "de",
    )


def test_an_embeds_markup_reads_as_it_stood() -> None:
    """No second line break out of ``</br>``, no emoji beside its own picture."""
    markup = '<blockquote class="twitter-tweet"><p>One<br>two <img class="emoji" alt="🌍" src="e.png"></p></blockquote>'
    element = page(markup).main.elements[0]
    assert element.html == markup
