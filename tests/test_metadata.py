"""What a page says of its article, and that no such claim can break the reading."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from embedarchive.records import Article, Author
from pages import page

ARTICLE = {
    "@type": "NewsArticle",
    "headline": "Rain in\n Springfield",
    "author": [{"@type": "Person", "name": "Ada Example", "url": "https://paper.example/ada"}],
    "datePublished": "2024-05-14T19:00:02-04:00",
    "dateModified": "2024-05-15",
    "publisher": {"@type": "Organization", "name": "The Springfield Paper"},
    "inLanguage": "en-US",
    "url": "https://paper.example/rain",
}


def article(head: str, url: str | None = None) -> Article:
    return page(f"<html><head>{head}</head><body><p>Text.</p></body></html>", url=url).article


def linked(data: Any) -> Article:
    return article(f'<script type="application/ld+json">{data if isinstance(data, str) else json.dumps(data)}</script>')


def names(article: Article) -> list[str | None]:
    return [author.name for author in article.authors]


def moment(year: int, month: int, day: int, hour: int = 0, minute: int = 0, second: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, second, tzinfo=UTC)


def test_linked_data_tells_all() -> None:
    told = linked(ARTICLE)
    assert (told.title, told.publisher, told.lang) == ("Rain in Springfield", "The Springfield Paper", "en-US")
    assert told.authors == (Author(name="Ada Example", url="https://paper.example/ada"),)
    assert told.url == "https://paper.example/rain"
    assert told.published is not None
    assert (told.published.value, told.published.precision) == (moment(2024, 5, 14, 23, 0, 2), "second")
    assert told.published.source == "article"
    assert told.modified is not None
    assert (told.modified.value, told.modified.precision) == (moment(2024, 5, 15), "day")


@pytest.mark.parametrize(
    "data",
    [
        [ARTICLE],
        [{"@type": "WebSite", "name": "no"}, ARTICLE],
        {"@context": "https://schema.org", "@graph": [{"@type": "WebPage", "headline": "no"}, ARTICLE]},
        {"@type": "WebPage", "mainEntity": ARTICLE},
        [[{"@graph": [ARTICLE]}]],
        ARTICLE | {"@type": ["Thing", "ReportageNewsArticle"]},
        ARTICLE | {"author": "Ada Example"},
        ARTICLE | {"author": {"name": "Ada Example"}},
        ARTICLE | {"author": {"name": ["Ada Example"]}},
        ARTICLE | {"headline": ["Rain in Springfield"]},
        json.dumps(ARTICLE, indent=2).replace("\\n", "\n"),
        f"\n\n{json.dumps(ARTICLE)}\n",
    ],
    ids=lambda data: json.dumps(data)[:60],
)
def test_linked_data_is_read_in_all_its_shapes(data: Any) -> None:
    assert linked(data).title == "Rain in Springfield"
    assert names(linked(data)) == ["Ada Example"]


def test_character_references_in_linked_data_are_resolved_in_words_alone() -> None:
    data = {"@type": "NewsArticle", "headline": "It isn&#8217;t so", "url": "https://paper.example/?a=1&copy=2"}
    found = linked({**data, "publisher": {"name": "Law &amp; Rain"}})
    assert (found.title, found.publisher, found.url) == ("It isn’t so", "Law & Rain", data["url"])


def test_several_authors_are_kept_in_order() -> None:
    assert names(linked(ARTICLE | {"author": [{"name": "Ada Example"}, "Ben Example"]})) == [
        "Ada Example",
        "Ben Example",
    ]


def test_an_address_is_no_authors_name() -> None:
    assert not linked(ARTICLE | {"author": "https://paper.example/ada"}).authors
    assert not article('<meta property="article:author" content="https://social.example/ada">').authors


def test_open_graph_tells_what_linked_data_does_not() -> None:
    told = article("""
        <meta property="og:title" content="Rain"><meta property="og:site_name" content="The Paper">
        <meta property="og:url" content="https://paper.example/rain"><meta property="og:locale" content="de_AT">
        <meta property="article:published_time" content="2024-05-14T23:00:02Z">
        <meta property="article:modified_time" content="2024-05-15T00:00:00Z">
        <meta name="author" content="By Ada  Example"><meta name="author" content="Ben Example">
        <title>Rain | The Paper</title>""")
    assert (told.title, told.publisher, told.url, told.lang) == (
        "Rain",
        "The Paper",
        "https://paper.example/rain",
        "de-AT",
    )
    assert names(told) == ["Ada Example", "Ben Example"]
    assert told.published is not None
    assert told.published.value == moment(2024, 5, 14, 23, 0, 2)
    assert told.modified is not None
    assert told.modified.value == moment(2024, 5, 15)


def test_a_title_and_a_time_are_better_than_nothing() -> None:
    told = page(
        "<title>Rain\n&amp; wind</title><time datetime='2024-05-14'>Tuesday</time><time datetime='1999'>"
    ).article
    assert told.title == "Rain & wind"
    assert told.published is not None
    assert told.published.value == moment(2024, 5, 14)


def test_a_title_for_another_platform_is_better_than_the_documents() -> None:
    assert article('<title>Rain | The Paper</title><meta name="twitter:title" content="Rain">').title == "Rain"


def test_the_language_is_the_one_of_the_root() -> None:
    markup = '<html lang="de-CH"><meta property="og:locale" content="en_US"><p lang="fr">Text.</p>'
    assert page(markup).article.lang == "de-CH"


@pytest.mark.parametrize(
    ("href", "url"),
    [
        ("/rain", "https://paper.example/rain"),
        ("../rain?id=1", "https://paper.example/rain?id=1"),
        ("//paper.example/rain", "https://paper.example/rain"),
        ("https://other.example/rain", "https://other.example/rain"),
        ("javascript:alert(1)", "https://paper.example/news/1"),
        ("", "https://paper.example/news/1"),
        ("http://[", "https://paper.example/news/1"),
    ],
)
def test_a_canonical_address_is_made_absolute_or_passed_over(href: str, url: str) -> None:
    told = article(f'<link rel="canonical" href="{href}">', url="https://paper.example/news/1")
    assert (told.url, told.read_from) == (url, "https://paper.example/news/1")


def test_a_relative_canonical_address_without_a_base_is_passed_over() -> None:
    assert article('<link rel="canonical" href="/rain">').url is None


def test_a_date_that_cannot_be_read_gives_way_to_one_that_can() -> None:
    told = article("""<meta property="article:published_time" content="May the 14th"><time datetime="2024-05-14">""")
    assert told.published is not None
    assert told.published.value == moment(2024, 5, 14)


def test_a_date_that_cannot_be_read_is_kept_as_printed() -> None:
    told = article('<meta name="date" content="May the 14th">')
    assert told.published is not None
    assert (told.published.value, told.published.printed) == (None, "May the 14th")


@pytest.mark.parametrize(
    "data",
    [
        "{",
        "",
        "null",
        '{"@type": "NewsArticle", "headline": }',
        '{"@type": "NewsArticle", "headline": null, "author": [[["a"]]]}',
        '{"@type": "NewsArticle", "headline": {"a": 1}, "author": {"name": {"a": 1}}, "url": 7, "publisher": [7]}',
        '{"@type": {"a": 1}, "headline": "no"}',
        '{"headline":' * 100_000,
        '[{"headline":1},' * 100_000 + "1" + "]" * 100_000,
        '{"@graph":' * 5_000 + '{"@type": "NewsArticle", "headline": "no"}' + "}" * 5_000,
        '{"headline": "\\ud800", "@type": "NewsArticle"}',
        '{"headline": "no", "datePublished": "0001-01-01T00:00:00+14:00", "@type": "NewsArticle"}',
        '{"headline": ' + "9" * 10_000 + ', "@type": "NewsArticle"}',
    ],
    ids=lambda data: data[:40],
)
def test_broken_and_hostile_linked_data_costs_only_itself(data: str) -> None:
    told = article(f'<title>Rain</title><script type="application/ld+json">{data}</script>')
    assert told.text == "Text."
    assert told.title is not None


def test_linked_data_that_is_broken_gives_way_to_the_next() -> None:
    scripts = "".join(
        f'<script type="application/ld+json">{data}</script>' for data in ('{"headline":', json.dumps(ARTICLE))
    )
    assert article(scripts).title == "Rain in Springfield"


values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=8)
    | st.sampled_from(["NewsArticle", "2024-05-14", "http://["]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["name", "url", "@type"]), inner, max_size=3)
    ),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from([*ARTICLE, "@graph", "mainEntity"]), values))
def test_no_linked_data_raises(data: dict[str, Any]) -> None:
    assert linked({"headline": "Rain", "@type": "NewsArticle"} | data).text == "Text."


@given(st.dictionaries(st.sampled_from(["og:title", "og:url", "author", "date", "og:locale"]), st.text(max_size=20)))
def test_no_meta_element_raises(contents: dict[str, str]) -> None:
    escaped = {name: content.replace("&", "&amp;").replace('"', "&quot;") for name, content in contents.items()}
    head = "".join(f'<meta name="{name}" content="{content}">' for name, content in escaped.items())
    assert article(head).text == "Text."


def test_thousands_of_claims_are_read() -> None:
    head = '<meta name="author" content="Ada Example">' * 20_000 + '<link rel="canonical" href="/a">' * 20_000
    assert names(article(head)) == ["Ada Example"]
