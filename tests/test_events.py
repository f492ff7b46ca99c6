"""One page, whatever it is read from."""

from pathlib import Path

import attrs
import pytest
from bs4 import BeautifulSoup
from hypothesis import HealthCheck, example, given, settings
from lxml import etree

from embedarchive.reading import Page
from embedarchive.reading.encoding import to_utf8
from embedarchive.text import collapse
from pages import FEEDS, broken_markup, documents, page, parsed, text

CASES = sorted(Path(__file__).parents[1].glob("fixtures/**/*.html"))
OTHER_FEEDS = [feed for feed in FEEDS if feed != "bytes"]

every_feed = pytest.mark.parametrize("feed", OTHER_FEEDS)


def telling(read: Page) -> tuple[object, ...]:
    """All of a page, in a form in which a difference can be seen; BeautifulSoup keeps no space between elements."""
    flows = [
        attrs.evolve(flow, elements=[attrs.evolve(one, pieces=[collapse(one.html)]) for one in flow.elements])
        for flow in read.flows
    ]
    return read.article, flows, [*read.scripts], [*read.problems]


@every_feed
@settings(max_examples=120, deadline=None)
@given(html=documents)
def test_every_feed_gives_the_same_page(feed: str, html: str) -> None:
    assert telling(page(FEEDS[feed](html))) == telling(page(html.encode()))


@every_feed
@pytest.mark.parametrize("path", CASES, ids=lambda path: "-".join(path.parts[-2:]))
def test_every_feed_gives_the_same_page_for_the_fixtures(feed: str, path: Path) -> None:
    html = to_utf8(path.read_bytes()).decode()
    assert telling(page(FEEDS[feed](html))) == telling(page(path.read_bytes()))


@pytest.mark.parametrize("feed", ["str", "tree", "element"])
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(html=broken_markup)
@example(html="<All is\x1f>")
def test_the_feeds_agree_on_broken_markup(feed: str, html: str) -> None:
    root = etree.fromstring(f"<html>{html}".encode(errors="replace"), etree.HTMLParser(encoding="utf-8"))
    if root is not None:
        assert text(root) == text(f"<html>{html}".encode(errors="replace"))


@pytest.mark.parametrize("feed", FEEDS)
def test_markup_deeper_than_trees_can_be_raises_nowhere(feed: str) -> None:
    if feed == "soup":
        assert text(BeautifulSoup("<div>" * 900 + "deep", "lxml")) == "deep"
    else:
        assert page(FEEDS[feed]("<p>before</p>" + "<div>" * 5_000 + "deep")).article.text.startswith("before")


def test_one_element_of_a_tree_is_read_without_what_stands_around_it() -> None:
    tree = parsed(b"<body><p>before</p><div>one <b>two</b></div>tail<p>after</p></body>")
    [div] = tree.iter("div")
    assert text(div) == "one two"


def test_one_tag_of_a_soup_is_read_without_what_stands_around_it() -> None:
    soup = BeautifulSoup("<body><p>before</p><div>one <b>two</b></div>tail<p>after</p></body>", "lxml")
    [div] = soup("div")
    assert text(div) == "one two"


@pytest.mark.parametrize("parser", ["html.parser", "html5lib"])
def test_a_soup_of_another_parser_is_read(parser: str) -> None:
    assert text(BeautifulSoup("<p>one<!-- c --> <b>two</b><p>three", parser)) == "one two\n\nthree"
