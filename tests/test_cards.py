"""Cards: posts that a publisher's own markup draws, or holds as data. Whole pages are in the cases."""

import html
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from embedarchive import Author, Embed, find

ID = "1790517455628198322"
POST = f"https://x.com/nell_example/status/{ID}"
DATE = f'<a href="{POST}">May 14, 2024</a>'
NELL = "<b>Nell Harrow</b> <span>@nell_example</span>"
WORDS = "The bridge holds."
NAME, SIGN, TEXT = "<p>Nell Harrow</p>", "<p>@nell_example</p>", f"<p>{WORDS}</p>"
DAY = "<i>May 14, 2024</i>"


def embeds(markup: str) -> tuple[Embed, ...]:
    page = f"<html lang=en><article><h1>Bridge</h1><p>Before it.</p>{markup}<p>Behind it.</p></article>"
    return find(page.encode(), markup="html").embeds


def told(embed: Embed) -> tuple[str | None, ...]:
    author = embed.post.author or Author()
    return (author.name, author.handle, embed.post.text)


def held(data: Any, attribute: str = "data-tweet") -> str:
    return f"<div {attribute}='{html.escape(json.dumps(data))}'></div>"


def answer(**fields: Any) -> dict[str, Any]:
    """What an interface answers about a post."""
    user = {"name": "Nell Harrow", "screen_name": "nell_example"}
    return {"id_str": ID, "text": WORDS, "user": user, "created_at": "2024-05-14T23:00:02.000Z", **fields}


@pytest.mark.parametrize(
    "card",
    [
        f'<div class="tweet-card">{NELL}{TEXT}{DATE}</div>',
        f'<div class="tweet-card">{TEXT}<p>— Nell Harrow (@nell_example), {DATE}</p></div>',
        f'<figure class="tweet">{TEXT}<figcaption>Nell Harrow @nell_example · {DATE}</figcaption></figure>',
        f'<div class="p-4" data-component="tweet">{NAME}{SIGN}{TEXT}<p>{DATE}</p><p>12</p></div>',
        f'<section class="TwitterCard-sc-1">{NELL}<div>{WORDS}</div><i>9 Likes</i>{DATE}</section>',
        f'<table class="tweet"><tr><td>{NAME}<td>{SIGN}<tr><td>{WORDS}<tr><td>{DATE}</table>',
        f'<dl class="x-post"><dt>Nell Harrow <span>@nell_example</span></dt><dd>{WORDS}</dd><dd>{DATE}</dd></dl>',
        f'<div class="tweet">{NELL} · 3h{TEXT}<a href="{POST}">View on X</a></div>',
        f'<div class="tweet"><div class="author">{NAME}{SIGN}</div>{DATE}{TEXT}</div>',
        f'<div class="tweet"><p class="context">Ada Low reposted</p><div class="author">{NELL}</div>{TEXT}{DATE}</div>',
        f'<div class="tweet">{NELL}<p>Replying to <a href="/a">@ada</a></p><p class="text">{WORDS}</p>{DATE}</div>',
        f'<div class="tweet" data-tweet-id="{ID}">{NELL}{TEXT}{DAY}</div>',
        f'<div class="tweet">{NELL}{TEXT}<a href="/nell_example/status/{ID}">14 May 2024</a></div>',
        f'<div class="tweet"><meta itemprop="identifier" content="{ID}">{NELL}{TEXT}{DAY}</div>',
    ],
)
def test_a_card_may_be_drawn_in_any_way(card: str) -> None:
    [embed] = embeds(card)
    assert (embed.form, embed.post.id) == ("card", ID)
    assert told(embed) == ("Nell Harrow", "nell_example", WORDS)


@pytest.mark.parametrize(
    "date", ["May 14, 2024", "14/05/2024", "11:00 PM · 14. Mai 2024", "2024年5月14日", "Tuesday, 14 May 2024"]
)
def test_a_card_without_an_id_is_kept_with_the_day_that_it_prints(date: str) -> None:
    [embed] = embeds(f'<div class="tweet">{NELL}<p>{WORDS}</p><i>{date}</i></div>')
    assert told(embed) == ("Nell Harrow", "nell_example", WORDS)
    assert embed.post.id is None
    assert embed.post.timestamp is not None
    assert (str(embed.post.timestamp.value)[:10], embed.post.timestamp.printed) == ("2024-05-14", date)


@pytest.mark.parametrize(
    "card",
    [
        f'<div class="tweet">{NELL}{TEXT}</div>',
        f'<div class="tweet">{NELL}{DAY}</div>',
        f'<div class="tweet">{TEXT}{DAY}</div>',
        f'<div class="card">{NELL}{TEXT}{DAY}</div>',
        f'<div class="author twitter">{NELL}{DAY}<p>Nell writes about bridges.</p></div>',
        f'<div class="tweet-share">{NELL}<p>Share this.</p>{DAY}</div>',
        f'<div class="comments"><div class="tweet">{NELL}{TEXT}{DAY}</div></div>',
        f'<div class="live" data-tweet-text="a">{NELL}<p>Now, <a href="{POST}">she wrote</a>, it is.</p>{DAY}</div>',
        f'<div class="has-tweet"><p>On May 14, 2024, Nell (@nell_example) said <a href="{POST}">so</a>.</p></div>',
        f'<div class="tweet-roundup"><p>Nell (@nell_example) was it.</p><p>She <a href="{POST}">wrote</a>.</p></div>',
        '<blockquote class="tweet"><p>A road.</p><a href="https://twitter.com/intent/tweet?text=A">Tweet</a></blockquote>',
    ],
)
def test_what_lacks_a_part_of_a_card_is_none(card: str) -> None:
    assert not embeds(card)


@pytest.mark.parametrize(
    "feed",
    [
        '<ul class="tweets">{}</ul>',
        '<div class="twitter-feed">{}</div>',
        '<div class="related">{}</div>',
        "<nav>{}</nav>",
        '<div class="sidebar"><div><div>{}</div></div></div>',
    ],
)
def test_the_newest_posts_of_an_account_are_no_embeds(feed: str) -> None:
    one = f'<div class="tweet">{NELL}<p>{WORDS}</p>{DATE}</div>'
    assert not embeds(feed.format(one + one.replace(ID, str(int(ID) + 4194304))))


def test_two_cards_in_one_box_are_two_embeds() -> None:
    one = f'<div class="tweet"><div class="author">{NELL}</div><p>{WORDS}</p>{DATE}</div>'
    found = embeds(f'<div class="tweet-thread">{one}{one.replace(ID, str(int(ID) + 4194304))}</div>')
    assert [embed.post.id for embed in found] == [ID, str(int(ID) + 4194304)]


def test_lines_and_paragraphs_of_a_card_are_kept() -> None:
    [embed] = embeds(f'<div class="tweet">{NELL}<div class="text"><p>One.<br>Two.</p><p>Three.</p></div>{DATE}</div>')
    assert embed.post.text == "One.\nTwo.\n\nThree."


def test_line_ends_count_where_the_markup_shows_them() -> None:
    [embed] = embeds(f'<div class="tweet">{NELL}<p style="white-space: pre-wrap">One.\nTwo.\n\nThree.</p>{DATE}</div>')
    assert embed.post.text == "One.\nTwo.\n\nThree."


def test_links_of_a_card_say_where_they_lead() -> None:
    link = '<a href="https://t.co/a" title="https://bridge.example/open">bridge.example/open</a>'
    [embed] = embeds(f'<div class="tweet">{NELL}<p>Open: {link}</p>{DATE}</div>')
    [kept] = embed.post.links
    assert (kept.url, kept.text, kept.expanded_url) == (
        "https://t.co/a",
        "bridge.example/open",
        "https://bridge.example/open",
    )


def test_a_picture_is_kept_with_its_description_and_an_avatar_is_not() -> None:
    avatar = '<img class="avatar" src="/a.jpg" alt="Nell">'
    [embed] = embeds(f'<div class="tweet">{avatar}{NELL}<p>{WORDS}</p><img src="/b.jpg" alt="A bridge">{DATE}</div>')
    assert [(media.kind, media.url, media.alt) for media in embed.post.media] == [("photo", "/b.jpg", "A bridge")]


def test_the_post_in_a_post_is_kept_apart() -> None:
    quoted = '<div class="quoted"><b>Ada Low</b> <span>@ada_example</span><p>Does it hold?</p></div>'
    [embed] = embeds(f'<div class="tweet">{NELL}<p class="text">{WORDS}</p>{quoted}{DATE}</div>')
    assert told(embed) == ("Nell Harrow", "nell_example", WORDS)
    assert embed.post.quoted is not None
    assert embed.post.quoted.author is not None
    assert (embed.post.quoted.author.handle, embed.post.quoted.text) == ("ada_example", "Does it hold?")


@pytest.mark.parametrize("note", ["This Tweet is unavailable", "View on X", "This post was deleted by its author."])
def test_notes_of_the_platform_are_no_text(note: str) -> None:
    [embed] = embeds(f'<div class="tweet">{NELL}<div class="text"><p>{WORDS}</p><p>{note}</p></div>{DATE}</div>')
    assert embed.post.text == WORDS


USER = answer()["user"]


@pytest.mark.parametrize(
    "data",
    [
        answer(),
        {"tweet": answer()},
        {"props": {"items": [{"kind": "ad"}, {"tweet": answer()}]}},
        answer(id_str=None, id=int(ID)),
        answer(id_str=None, url=POST),
        {"rest_id": ID, "legacy": {"full_text": WORDS}, "core": {"user_results": {"result": {"legacy": USER}}}},
        {"id": [0, ID], "text": [0, WORDS], "user": [0, {name: [0, value] for name, value in USER.items()}]},
        {"url": POST, "full_text": WORDS, "name": "Nell Harrow", "username": "nell_example"},
        {"data": {"id": ID, "text": WORDS, "author_id": "7"}, "includes": {"users": [{"id": "7", **USER}]}},
    ],
)
def test_a_post_is_read_from_data_of_any_shape(data: Any) -> None:
    [embed] = embeds(held(data))
    assert embed.post.id == ID
    assert told(embed) == ("Nell Harrow", "nell_example", WORDS)


def test_a_post_is_read_from_attributes_one_by_one() -> None:
    author = 'data-name="Nell Harrow" data-handle="nell_example"'
    [embed] = embeds(f'<div class="tweet" data-id="{ID}" data-text="{WORDS}" {author}></div>')
    assert told(embed) == ("Nell Harrow", "nell_example", WORDS)


@given(st.text(min_size=1).filter(lambda text: text.strip() == text and "://" not in text))
def test_words_in_data_come_back_verbatim(words: str) -> None:
    [embed] = embeds(held(answer(text=html.escape(words, quote=False))))
    assert embed.post.text == words


def test_data_and_drawing_of_one_card_are_one_embed() -> None:
    drawing = f"{NELL}<p>{WORDS}</p><i>14 May 2024</i>"
    [embed] = embeds(held(answer(text="The bridge holds.\n\nReally.")).replace("></div>", f">{drawing}</div>"))
    assert embed.post.text == "The bridge holds.\n\nReally."
    assert embed.post.timestamp is not None
    assert (embed.post.timestamp.source, embed.post.timestamp.printed) == ("id", "14 May 2024")


@pytest.mark.parametrize(
    ("fields", "complete"),
    [
        ({}, None),
        ({"truncated": True}, False),
        ({"note_tweet": {"id": "x"}}, False),
        ({"note_tweet": {"text": "All."}}, None),
    ],
)
def test_data_says_that_a_text_is_only_the_beginning(fields: Any, complete: bool | None) -> None:
    [embed] = embeds(held(answer(**fields)))
    assert embed.post.text_complete is complete


@pytest.mark.parametrize(
    "data",
    [
        {},
        [],
        [[[[]]]],
        answer(user=None),
        answer(text=None),
        answer(id_str="0", created_at=None),
        answer(id_str=None, created_at="yesterday"),
        {**USER, "created_at": "2024-05-14T23:00:02Z", "description": WORDS},
        answer(user=[1, 2], text={"a": 1}),
    ],
)
def test_data_that_is_no_post_gives_no_card(data: Any) -> None:
    assert not [embed for embed in embeds(held(data)) if embed.form == "card"]


@pytest.mark.parametrize(
    "junk", ["[" * 100_000, '{"a":' * 50_000 + "1" + "}" * 50_000, '{"text": "a', "{" + " " * 500_000, "%7B%7B%7B"]
)
def test_broken_or_bottomless_data_is_passed_over(junk: str) -> None:
    [embed] = embeds(f"<div data-tweet='{html.escape(junk)}'></div>{held(answer())}")
    assert embed.post.id == ID


@pytest.mark.parametrize(
    "alt",
    [
        "Tweet by Nell Harrow (@nell_example): The bridge holds.",
        "Screenshot of a tweet from Nell Harrow (@nell_example), May 14, 2024: “The bridge holds.”",
        "A post on X by Nell Harrow, @nell_example, that reads: The bridge holds.",
        "Tweet von Nell Harrow (@nell_example): „The bridge holds.“",
    ],
)
def test_a_picture_whose_description_repeats_a_post_is_one(alt: str) -> None:
    [embed] = embeds(f'<img src="/a.png" alt="{alt}">')
    assert (embed.form, embed.post.id) == ("screenshot", None)
    assert told(embed) == ("Nell Harrow", "nell_example", WORDS)


@pytest.mark.parametrize(
    "alt", ["A tweet by @nell_example", "Nell Harrow: my tweet is true", "Tweet: The bridge holds.", "tweet by " * 500]
)
def test_a_picture_whose_description_does_not_is_none(alt: str) -> None:
    assert not embeds(f'<img src="/a.png" alt="{alt}">')
