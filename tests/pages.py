"""Pages for tests: one source through every feed, and generated markup."""

from collections.abc import Callable
from typing import Any

import lxml.html
from bs4 import BeautifulSoup
from hypothesis import strategies as st
from lxml import etree

from embedarchive.reading import Page, Source, read


def page(source: Source, **options: Any) -> Page:
    """A source, read; markup counts as HTML, however little of it there is."""
    return read(source, **({"url": None, "lang": None, "markup": "html"} | options))


def text(source: Source) -> str:
    """An article's text."""
    return page(source).article.text


def parsed(data: bytes) -> "etree._ElementTree":
    """A tree as lxml makes it, whatever the depth of the markup and the size of its texts."""
    root = etree.fromstring(data, etree.HTMLParser(encoding="utf-8", huge_tree=True))
    return root.getroottree()


FEEDS: dict[str, Callable[[str], Source]] = {
    "bytes": lambda html: html.encode(),
    "str": lambda html: html,
    "tree": lambda html: parsed(html.encode()),
    "element": lambda html: parsed(html.encode()).getroot(),
    "lxml.html": lambda html: lxml.html.document_fromstring(
        html.encode(), parser=lxml.html.HTMLParser(encoding="utf-8", huge_tree=True)
    ),
    "soup": lambda html: BeautifulSoup(html, "lxml"),
}
"""From markup to every kind of source."""
