"""The forms of markup: what makes a block quotation an embed, and what its parts say. Whole pages are in the cases."""

import pytest

from embedarchive import Embed, find

ID = "1790517455628198322"
POST = f"https://x.com/nell_example/status/{ID}"


def embeds(html: str) -> tuple[Embed, ...]:
    return find(html, markup="html").embeds


def official(text: str = "The bridge holds.", name: str = "Nell Harrow", date: str = "May 14, 2024") -> str:
    return f"""<blockquote class="twitter-tweet"><p lang="en" dir="ltr">{text}</p>&mdash; {name} (@nell_example)
    <a href="{POST}?ref_src=twsrc%5Etfw">{date}</a></blockquote>"""


def test_the_official_embed_says_who_what_and_when() -> None:
    [embed] = embeds(f"<p>Before.</p>{official()}<p>After.</p>")
    post = embed.post
    assert (embed.form, post.platform, post.id, post.url, post.lang) == ("blockquote", "x", ID, POST, "en")
    assert post.author is not None
    assert (post.author.name, post.author.handle, post.author.url) == (
        "Nell Harrow", "nell_example", "https://x.com/nell_example",
    )  # fmt: skip
    assert post.timestamp is not None
    assert str(post.timestamp.value) == "2024-05-14 23:00:02.284000+00:00"
    assert (post.timestamp.source, post.timestamp.precision, post.timestamp.printed) == (
        "id",
        "millisecond",
        "May 14, 2024",
    )


def test_an_embed_keeps_its_fragment_and_its_place() -> None:
    found = find(f"<p>Before.</p>{official()}<p>After.</p>")
    [embed] = found.embeds
    assert embed.html.startswith('<blockquote class="twitter-tweet"><p lang="en" dir="ltr">The bridge holds.</p>— Nell')
    assert embed.path == "(//blockquote)[1]"
    assert embed.span is not None
    assert embed.span.of(found.article.text) == "The bridge holds.\n\n— Nell Harrow (@nell_example) May 14, 2024"


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("One.<br>Two.", "One.\nTwo."),
        ("One.<br><br>Two.", "One.\n\nTwo."),
        ("One.</p><p>Two.", "One.\n\nTwo."),
        ("a &amp; b &lt;3 &quot;c&quot;", 'a & b <3 "c"'),
        ("A — dash — in it (and @one)", "A — dash — in it (and @one)"),
        ("“Words,” she said", "“Words,” she said"),
        ("👍🏽 e\u0301 ﬁ ½", "👍🏽 e\u0301 ﬁ ½"),
        ("", None),
        ("Tweet may have been deleted", None),
        ("This post was deleted.", None),
        (POST, None),
    ],
)
def test_a_posts_text_is_verbatim_or_missing(markup: str, text: str | None) -> None:
    assert [embed.post.text for embed in embeds(official(markup))] == [text]


@pytest.mark.parametrize(
    "name",
    [
        "Nell Harrow",
        "N. (Nell) Harrow",
        "Nell-Ann O’Dell",
        "Nell - from the bridge",
        "نيل هارو",
        "橋のネル",
        "🌉",
        "N|H",
        "@nell",
    ],
)
def test_a_name_may_be_anything(name: str) -> None:
    [embed] = embeds(official(name=name))
    assert embed.post.author is not None
    assert embed.post.author.name == name
    assert embed.post.text == "The bridge holds."


def test_links_in_the_text_are_kept_and_the_permalink_is_none_of_them() -> None:
    [embed] = embeds(official('See <a href="https://t.co/a">t.co/a</a> and <a href="/b"><b>b</b></a>'))
    assert [(link.url, link.text) for link in embed.post.links] == [("https://t.co/a", "t.co/a"), ("/b", "b")]


@pytest.mark.parametrize("lang", ["und", "zxx", "qme", "art"])
def test_a_code_for_no_language_is_no_language(lang: str) -> None:
    [embed] = embeds(official().replace('lang="en"', f'lang="{lang}"'))
    assert embed.post.lang is None


@pytest.mark.parametrize(
    "attributes",
    [
        'class="twitter-tweet"',
        'class="embed twitter-tweet tw-align-center"',
        'class="twitter-video"',
        'data-class="twitter-tweet"',
        f'data-tweet-id="{ID}"',
        f'data-twitter-tweet-id="{ID}"',
    ],
)
def test_markup_alone_makes_an_embed_of_a_link_to_a_post(attributes: str) -> None:
    [embed] = embeds(f'<blockquote {attributes}><p>The bridge holds.</p><a href="{POST}">May 14</a></blockquote>')
    assert (embed.post.id, embed.post.text) == (ID, "The bridge holds.")


@pytest.mark.parametrize(
    "quotation",
    [
        f'<blockquote><p>The bridge holds.</p><a href="{POST}">May 14</a></blockquote>',
        f'<blockquote class="quote"><p>She wrote so <a href="{POST}">here</a>, and left.</p></blockquote>',
        '<blockquote class="twitter-tweet"><p>The bridge holds.</p>&mdash; Nell Harrow (@nell_example)</blockquote>',
        '<blockquote class="twitter-tweet"><p>The bridge holds.</p><a href="https://x.com/nell_example">Nell</a></blockquote>',
        "<blockquote><p>The bridge holds.</p>&mdash; Nell Harrow (@nell_example) on Tuesday</blockquote>",
        '<blockquote class="twitter-tweet"></blockquote>',
        f'<p class="twitter-tweet">The bridge holds. <a href="{POST}">May 14</a></p>',
        f'<iframe src="https://maps.example/?id={ID}"></iframe>',
        '<iframe src="https://platform.twitter.com/embed/Tweet.html?id=0"></iframe>',
        "<iframe></iframe>",
    ],
)
def test_what_names_no_post_or_is_not_signed_is_no_embed(quotation: str) -> None:
    assert not embeds(f"<p>Before.</p>{quotation}<p>After.</p>")


@pytest.mark.parametrize(
    "frame",
    [
        f'<iframe src="https://platform.twitter.com/embed/Tweet.html?id={ID}"></iframe>',
        f'<iframe src="https://platform.x.com/embed/Tweet.html?dnt=true&amp;id={ID}"></iframe>',
        f'<iframe src="//platform.twitter.com/embed/index.html?id={ID}"></iframe>',
        f'<iframe src="./story_files/Tweet.html" data-tweet-id="{ID}"></iframe>',
        f'<iframe class="twitter-tweet" data-tweet-id="{ID}"></iframe>',
        f'<iframe data-src="https://platform.twitter.com/embed/Tweet.html?id={ID}"></iframe>',
        f'<twitter-widget data-tweet-id="{ID}"></twitter-widget>',
        f'<amp-twitter data-tweetid="{ID}" layout="responsive"></amp-twitter>',
        f'<amp-twitter data-tweetid="{POST}"></amp-twitter>',
    ],
)
def test_a_frame_names_its_post_and_holds_none_of_its_words(frame: str) -> None:
    [embed] = embeds(f"<p>Before.</p>{frame}<p>After.</p>")
    assert (embed.form, embed.post.id, embed.post.text) == ("frame", ID, None)
    assert embed.span is not None
    assert embed.span.start == embed.span.end


@pytest.mark.parametrize("place", ["<noscript>{}</noscript>", "<template>{}</template>", "<div hidden>{}</div>"])
def test_an_embed_that_the_page_holds_back_is_found_without_a_place_in_the_text(place: str) -> None:
    found = find(f"<p>Before.</p>{place.format(official())}<p>After.</p>")
    assert [(embed.post.text, embed.span) for embed in found.embeds] == [("The bridge holds.", None)]
    assert found.article.text == "Before.\n\nAfter."


def test_embeds_come_in_the_order_of_the_page_whatever_their_form() -> None:
    frame = '<iframe src="https://platform.twitter.com/embed/Tweet.html?id={}"></iframe>'
    held_back = f"<noscript>{frame.format(20)}</noscript>"
    html = f"<p>One.</p>{frame.format(21)}<p>Two.</p>{official()}<p>Three.</p>{held_back}{frame.format(22)}"
    assert [embed.post.id for embed in embeds(html)] == ["21", ID, "22", "20"]


def test_a_printed_date_of_another_day_is_told() -> None:
    [problem] = find(official(date="May 14, 2019")).problems
    assert problem.kind == "date-disagrees"
    assert "May 14, 2019" in problem.message
    assert problem.where == "(//blockquote)[1]"


@pytest.mark.parametrize(
    "date", ["May 13, 2024", "May 15, 2024", "14. Mai 2024", "2024年5月14日", "yesterday", "", "3:00 AM"]
)
def test_a_date_of_another_time_zone_or_language_or_none_is_no_problem(date: str) -> None:
    assert not find(official(date=date)).problems
