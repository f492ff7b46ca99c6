"""Feeds and sitemaps: the addresses in them, in all dialects, and nothing from outside of them."""

import gzip
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from embedarchive.errors import SourceError
from embedarchive.reading.listing import MOST, Listing, read_listing

HOME = "https://paper.example/lists/feed"
ONE, TWO = "https://paper.example/one", "https://paper.example/two"

RSS = f"""<?xml version="1.0"?><!-- ours --><rss version="2.0"><channel><title>Paper</title>
<link>https://paper.example/</link>
<item><title>One</title><link> {ONE} </link></item>
<item><title>Two</title><guid isPermaLink="true">{TWO}</guid></item>
<item><title>One again</title><link>{ONE}</link></item></channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Paper</title><link href="https://paper.example/"/>
<entry><title>One</title><link rel="enclosure" href="https://paper.example/one.mp3"/><link href="/one"/></entry>
<entry><title>Two</title><link rel="alternate" href="{TWO}"/></entry></feed>"""
RDF = f"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
<item rdf:about="{ONE}"><title>One</title><link>{ONE}</link></item>
<item rdf:about="{TWO}"><title>Two</title><link>{TWO}</link></item></rdf:RDF>"""
JSON_FEED = f'{{"version": "https://jsonfeed.org/version/1.1", "items": [{{"url": "{ONE}"}}, {{"id": "{TWO}"}}, 5]}}'
SITEMAP = f"""<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>{ONE}</loc><news:news><news:title>One</news:title></news:news></url>
<url><loc>
  {TWO}
</loc><lastmod>2024-05-14</lastmod></url></urlset>"""


@pytest.mark.parametrize("text", [RSS, ATOM, RDF, JSON_FEED, SITEMAP], ids=["rss", "atom", "rdf", "json", "sitemap"])
def test_every_kind_of_list_gives_its_articles_each_once(text: str) -> None:
    assert read_listing(text.encode(), HOME) == Listing(articles=(ONE, TWO))


def test_a_list_of_sitemaps_names_further_lists() -> None:
    text = f"<sitemapindex><sitemap><loc>{ONE}.xml</loc></sitemap><sitemap><loc/></sitemap></sitemapindex>"
    assert read_listing(text.encode(), HOME) == Listing(lists=(f"{ONE}.xml",))


@pytest.mark.parametrize("start", ["\ufeff", "\n\n ", '<?xml version="1.0"?>\n<?xml-stylesheet href="a.xsl"?>\n'])
def test_what_stands_before_a_list_does_not_matter(start: str) -> None:
    assert read_listing((start + SITEMAP.partition("?>")[2].lstrip()).encode(), HOME).articles == (ONE, TWO)


def test_a_sitemap_that_breaks_off_gives_what_it_has() -> None:
    assert read_listing(SITEMAP[: SITEMAP.index("<lastmod>")].encode(), HOME).articles == (ONE,)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "<html><body>Please log in</body></html>",
        "{}",
        '{"items": 5}',
        "[1]",
        "plain",
        "{" * 99999,
        '<r:rss xmlns:r="a\u00a0b"/>',
    ],
)
def test_what_is_no_list_is_refused(text: str) -> None:
    with pytest.raises(SourceError) as caught:
        read_listing(text.encode(), HOME)
    assert caught.value.kind == "not-a-list"


def test_addresses_that_are_none_of_the_web_are_left_out() -> None:
    bad = ["javascript:alert(1)", "file:///etc/passwd", "ftp://a.example/", "http://[", "data:,x"]
    text = "<urlset>" + "".join(f"<url><loc>{address}</loc></url>" for address in [*bad, ONE]) + "</urlset>"
    assert read_listing(text.encode(), HOME).articles == (ONE,)


@pytest.mark.parametrize("text", [RSS, SITEMAP], ids=["rss", "sitemap"])
def test_nothing_outside_a_list_is_read(text: str, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("https://secret.example/", "utf-8")
    head, _, rest = text.partition("?>")
    attack = f'{head}?><!DOCTYPE x [<!ENTITY a SYSTEM "{secret.as_uri()}">]>{rest.replace(ONE, "&a;")}'
    with pytest.raises(SourceError):
        read_listing(attack.encode(), HOME)


def test_entities_that_swell_do_no_harm() -> None:
    swelling = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
    attack = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "ha">{swelling}]>{SITEMAP.partition("?>")[2]}'
    with pytest.raises(SourceError):
        read_listing(attack.replace(ONE, f"{ONE}&e9;").encode(), HOME)


def test_the_name_of_a_file_is_not_opened(tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_text(RSS, "utf-8")
    with pytest.raises(SourceError):
        read_listing(str(tmp_path / "feed.xml").encode(), HOME)


def test_no_more_is_taken_than_a_list_may_hold() -> None:
    text = "<urlset>" + "".join(f"<url><loc>{ONE}/{n}</loc></url>" for n in range(MOST + 5)) + "</urlset>"
    assert len(read_listing(text.encode(), HOME).articles) == MOST


def test_a_packed_list_is_read() -> None:
    assert read_listing(gzip.compress(SITEMAP.encode()), HOME) == read_listing(SITEMAP.encode(), HOME)


@pytest.mark.parametrize(
    "packed",
    [gzip.compress(SITEMAP.encode())[:-9], b"\x1f\x8b damaged", gzip.compress(bytes(60_000_000), 1)],
    ids=["cut", "damaged", "bomb"],
)
def test_a_packed_list_that_breaks_off_or_swells_is_refused(packed: bytes) -> None:
    with pytest.raises(SourceError, match=r"gzip|breaks off"):
        read_listing(packed, HOME)


@given(st.binary(max_size=300), st.sampled_from([RSS, ATOM, JSON_FEED, SITEMAP]), st.integers(0, 600))
def test_damaged_lists_are_refused_or_read_as_far_as_they_go(noise: bytes, text: str, at: int) -> None:
    data = text.encode()
    try:
        articles = read_listing(data[:at] + noise + data[at:], HOME).articles
    except SourceError:
        return
    assert all(article.startswith(("http://", "https://")) for article in articles)
