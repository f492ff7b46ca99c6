"""Looking for embeds alone: the same embeds, nothing else, and pages that can hold none are not read."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from embedarchive import SourceError, find
from embedarchive.reading.skimming import may_hold_embeds

CASES = sorted(Path(__file__).parents[1].glob("fixtures/cases/*/page.html"))
ID = "1790517455628198322"
X = f"https://x.com/nell_harbour/status/{ID}"


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.parent.name)
def test_the_same_embeds_are_found_but_for_transcripts(path: Path) -> None:
    page = path.read_bytes()
    everything = [embed for embed in find(page).embeds if embed.form != "transcript"]
    assert [embed.post for embed in find(page, only="embeds").embeds] == [embed.post for embed in everything]


def test_quotes_and_links_are_not_looked_for() -> None:
    found = find(f'<p>“It rains,” Ada said <a href="{X}">here</a>.</p><div data-tweet-id="{ID}"></div>', only="embeds")
    assert (len(found.embeds), found.quotes, found.links) == (1, (), ())


@pytest.mark.parametrize(
    "page",
    [
        "<p>All is well.</p>",
        f'<p>She <a href="{X}">wrote</a> it.</p>',
        '<a class="twitter-share-button" href="https://twitter.com/intent/tweet">Tweet</a>',
        '<meta name="twitter:card" content="summary"><p>All is well.</p>',
        "<style>.twitter-tweet{margin:0}</style><p>All is well.</p>",
        "<script>if (i.status / 100 == 2) tweet()</script><p>All is well.</p>",
        f'<div class="twitter" title="twitter">Share</div><script>var a = "{ID}"</script>',
        f'<script>var a = {{"share":["twitter"]}}, b = {{"story":"{ID}"}}</script><p>All is well.</p>',
    ],
)
def test_a_page_that_can_hold_none_is_left_unread(page: str) -> None:
    found = find(f"<title>News</title>{page}", url="https://paper.example/1", only="embeds")
    assert (found.article.text, found.article.title, found.article.url) == ("", None, "https://paper.example/1")
    assert not found.embeds


@pytest.mark.parametrize(
    "page",
    [
        f'<blockquote class="twitter-tweet"><a href="{X}"></a></blockquote>',
        f'<blockquote><p>Well.</p>&mdash; Nell (@nell_harbour) <a href="{X}">May 14, 2024</a></blockquote>',
        f"<p>{X}</p>",
        f'<p><a href="{X}">{X}</a></p>',
        f'<script>var a = {{"type":"tweet","url":"{X}"}}</script>',
        f'<!-- wp:embed {{"url":"{X}"}} /-->',
        f'<script>var a = {{"kind":"embed","platform":"twitter","data":{{"id":"{ID}"}}}}</script>',
        f"<script>var a = {{kind: 'embed', platform: 'twitter', id: '{ID}'}}</script>",
        f'<script>self.__next_f.push([1,"7:{{\\"platform\\":\\"twitter\\",\\"id\\":\\"{ID}\\"}}"])</script>',
        f'<p>{{{{&lt; tweet user="nell_harbour" id="{ID}" &gt;}}}}</p>',
        f'<a href="{X}"><span></span><div>Nell (@nell_harbour) on X</div><p>Well.</p></a>',
        f'<div data-provider="x" data-id="{ID}"></div>',
        '<div data-later="PGJsb2NrcXVvdGUgY2xhc3M9InR3aXR0ZXItdHdlZXQiPg=="></div>',
    ],
)
def test_a_page_that_may_hold_some_is_read(page: str) -> None:
    assert may_hold_embeds(f"<html><body><p>News.</p>{page}</body></html>".encode())


def test_trees_are_read_as_they_are() -> None:
    soup = BeautifulSoup(f'<p>“It rains,” Ada said.</p><div data-tweet-id="{ID}"></div>', "lxml")
    assert [embed.post.id for embed in find(soup, only="embeds").embeds] == [ID]


def test_nothing_else_can_be_asked_for_alone() -> None:
    with pytest.raises(SourceError, match="only"):
        find("<p>x</p>", only="quotes")  # type: ignore[arg-type]
