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

_POST = "https://x.com/example_a/status/1789000111222333444"
_FRAME = "https://platform.twitter.com/embed/Tweet.html?id=20"
_WORDS = "All is| well |\n|“Rain,”|said Ada.|&amp;|&nbsp;|—|👍|e\u0301|(@example_a)|<!-- c -->".split("|")
_OPENINGS = f"""\
p|p lang="de" dir="ltr"|div|div hidden=""|div style="display: none"|section|span|em|b hidden=""|h2|ul|li|
figure|figcaption|a|a href="{_POST}"|a href="{_POST}?s=20&amp;t=1"|a href="/about"|
blockquote|blockquote class="twitter-tweet" data-lang="en"|blockquote hidden=""|
iframe|iframe src="{_FRAME}" title="&lt;Post&gt;"|nav|noscript|template|textarea|
script|script type="application/ld+json"|style|title|time datetime="2024-05-14"|
br|img|img class="emoji" alt="👍"|meta property="og:title" content="Rain"|
link rel="canonical" href="https://paper.example/1\"""".replace("\n", "").split("|")
_VOID = ("br", "img", "meta", "link")
_SCRAPS = f"""\
<|>|</|<!|<!--|-->|<p|<p>|</p>|<div>|</div>|<b>|</b>|<a>|</a>|<br>|<a href="{_POST}">|
<blockquote class="twitter-tweet">|</blockquote>|<script>|</script>|<style>|<textarea>|</textarea>|<title>|
<table>|<td>|<tr>|<body>|</body>|</html>|<html>|<svg>|<iframe>|</iframe>|<template>|<noscript>|<p hidden>|
<p style="display:none">|&|&amp|&#0;|&#xD800;|&#x110000;|"|'|=|href=|<?xml|]]>|<![CDATA[|\0|\ufeff""".replace(
    "\n", ""
).split("|")


def _element(opening: str, inner: str) -> str:
    tag = opening.split(maxsplit=1)[0]
    return f"<{opening}>" if tag in _VOID else f"<{opening}>{inner}</{tag}>"


def _wrapped(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds(_element, st.sampled_from(_OPENINGS), st.lists(inner, min_size=1, max_size=4).map("".join))


_markup = st.lists(st.recursive(st.sampled_from(_WORDS), _wrapped, max_leaves=12), min_size=1, max_size=6).map("".join)

documents = st.builds("<html><head>{}</head><body>{}</body></html>{}".format, _markup, _markup, _markup)
"""Documents as news systems make them: closed, with embeds, links and hidden parts, here and there behind the end."""

broken_markup = st.lists(st.sampled_from(_SCRAPS + _WORDS) | st.text(max_size=5), max_size=25).map("".join)
"""Markup as no system should make it."""
