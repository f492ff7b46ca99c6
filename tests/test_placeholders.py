"""Placeholders are found by what their values mean: no shape of them is known beforehand."""

import json
from base64 import b64encode
from html import escape
from urllib.parse import quote

import pytest

from embedarchive import Embed, find

ID = "1790517455628198322"
X = f"https://x.com/nell_harbour/status/{ID}"
TWITTER = f"https://twitter.com/nell_harbour/status/{ID}"
OTHER = X.replace(ID, "1790000000000000000")


def embeds(markup: str) -> tuple[Embed, ...]:
    return find(f"<article><p>Before.</p>{markup}<p>After.</p></article>").embeds


def packed(data: object) -> str:
    return escape(json.dumps(data))


SHAPES = {
    "lazy component": f'<gazette-lazy kind="social" payload="{X}"></gazette-lazy>',
    "object in a property": f'<div data-hydrate="{packed({"type": "x", "props": {"statusId": ID}})}"></div>',
    "list in a property": f'<div data-args="{packed([X, {"theme": "dark"}])}"></div>',
    "two attributes": f'<section data-network="twitter" data-ref="{ID}"></section>',
    "x and an id": f'<figure data-provider="x" data-post-id="{ID}"></figure>',
    "id of the element": f'<div class="embed-slot" id="tweet-{ID}"></div>',
    "path of a frame": f'<iframe src="https://embeds.gazette.example/x-post/{ID}"></iframe>',
    "query of a frame": f'<iframe data-lazy-src="//gazette.example/frame?u={quote(TWITTER, safe="")}"></iframe>',
    "base64 of JSON": f'<div data-state="{b64encode(json.dumps({"url": X}).encode()).decode()}"></div>',
    "escaped twice": f'<div data-config="{escape(packed({"embedUrl": TWITTER}))}"></div>',
    "percent-encoded JSON": f'<div data-config="{quote(json.dumps({"embed": {"href": TWITTER}}))}"></div>',
    "link in a gate": f'<div class="privacy-gate embed-x"><p>Allow?</p><a href="{X}">Open on X</a></div>',
    "object element": f'<object data="{X}" type="text/html"></object>',
    "button": f'<button class="load-post" data-source="{X}">Load the post</button>',
    "input": f'<input type="hidden" class="embed-source" value="{X}">',
    "old id": '<div data-embed="https://twitter.com/jack/status/20"></div>',
}


@pytest.mark.parametrize("shape", SHAPES)
def test_a_shape_that_nobody_has_seen_is_found(shape: str) -> None:
    [found] = embeds(SHAPES[shape])
    assert found.post.id in {ID, "20"}
    assert found.post.timestamp
    assert found.post.timestamp.value


@pytest.mark.parametrize("shape", SHAPES)
def test_a_shape_is_found_in_what_the_page_holds_back(shape: str) -> None:
    [found] = embeds(f"<template>{SHAPES[shape]}</template>")
    assert (found.form, found.span) == ("placeholder", None)


@pytest.mark.parametrize(
    "decoy",
    [
        f'<a class="twitter-share-button" data-url="{X}">Share</a>',
        f'<div class="share" data-tweet="{X}"></div>',
        f'<button data-clipboard-text="{X}">Copy</button>',
        f'<div class="tweet-reply" data-href="https://x.com/intent/post?in_reply_to={ID}"></div>',
        f'<div class="click-to-tweet" data-tweet-id="{ID}"></div>',
        '<div class="twitter-timeline" data-widget-id="345678901234567890"></div>',
        f'<div class="twitter-follow" data-user-id="{ID}"></div>',
        f'<div data-tweet-author-id="{ID}" class="tweet"></div>',
        f'<div data-item="{ID}"></div>',
        f'<img class="tweet" src="https://cdn.example/tweet/{ID}.jpg" alt="A bridge">',
        f'<img class="twitter" src="https://pbs.twimg.com/media/{ID}/a.jpg">',
        f'<div class="tweet-grid" data-urls="{packed([X, OTHER])}"></div>',
        f'<div class="embed-x"><a href="{X}">one</a><a href="{OTHER}">two</a></div>',
        f'<ul class="tweets"><li class="tweet" data-id="{ID}">I saw it.</li></ul>',
        f'<aside class="sidebar"><div data-tweet-url="{X}"></div></aside>',
        f'<div class="related-stories"><div data-embed-url="{X}"></div></div>',
        f'<div title="{X}">A bridge</div>',
        f'<div data-twitter-extracted-i{ID}="true"></div>',
        '<div class="tweet-slot" data-tweet-id="99999999999999999999"></div>',
        f'<iframe src="https://survey.example/embed/{ID}?utm_source=twitter"></iframe>',
        f'<div class="embed" data-share-network="twitter" data-item-id="{ID}"></div>',
        f'<div class="embed" data-network="twitter" data-episode="{ID}"></div>',
        '<div data-embed="https://evilx.com/a/status/1790517455628198322"></div>',
    ],
)
def test_what_only_looks_like_a_placeholder_is_none(decoy: str) -> None:
    assert not embeds(decoy)


def test_a_link_in_a_placeholder_gives_the_handle_and_is_no_plain_link() -> None:
    found = find(f'<p>One</p><div class="tweet-slot" data-tweet-id="{ID}"><a href="{X}">Open</a></div>')
    assert [embed.post.url for embed in found.embeds] == [X]
    assert not found.links


def test_an_embed_in_a_text_beside_a_link_to_the_same_post_is_both() -> None:
    found = find(f'<p>She <a href="{X}">wrote</a> it.</p><div data-tweet-id="{ID}"></div>')
    assert ([embed.post.id for embed in found.embeds], [link.text for link in found.links]) == ([ID], ["wrote"])


@pytest.mark.parametrize(
    "alone",
    [f"<p>{X}</p>", f"<p><a href='{X}'>{X}</a></p>", f"<div>\n{TWITTER}\n</div>", f"<p>[embed]{X}[/embed]</p>"],
)
def test_an_address_alone_in_a_paragraph_is_an_embed(alone: str) -> None:
    [found] = embeds(alone)
    assert (found.form, found.post.id) == ("address", ID)


def test_an_address_alone_on_a_line_of_plain_text_is_an_embed() -> None:
    [found] = find(f"The bridge is back.\n\n{X}\n\nIt opens on Friday.", markup="text").embeds
    assert found.post.id == ID


@pytest.mark.parametrize(
    "among_words", [f"<p>See {X}</p>", f"<p><a href='{X}'>this post</a></p>", f"<p>({X}) and more</p>", f"<h2>{X}</h2>"]
)
def test_an_address_among_words_is_a_link_at_most(among_words: str) -> None:
    assert not embeds(among_words)
