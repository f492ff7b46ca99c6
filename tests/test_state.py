"""State: only what this page's own article embeds, in every escaping; never what other articles in it do."""

import json
from typing import Any

import pytest

from embedarchive import Found, find

ID = "1790517455628198322"
OTHER = "1790517455628198000"
X = f"https://twitter.com/nell_harbour/status/{ID}"
QUOTATION = (
    '<blockquote class="twitter-tweet"><p lang="en">The bridge holds.</p>&mdash; Nell Harbour (@nell_harbour) '
    f'<a href="{X}">May 14, 2024</a></blockquote>'
)
EMBED = {"type": "oembed_response", "subtype": "twitter", "raw_oembed": {"url": X, "html": QUOTATION}}
OTHERS_EMBED = json.loads(json.dumps(EMBED).replace(ID, OTHER))
OWN = {"canonical_url": "/2024/05/bridge", "headlines": {"basic": "The bridge holds"}}
LINKED = {"@type": "NewsArticle", "headline": "The bridge holds"}
OTHERS = {"canonical_url": "/2024/05/other", "headlines": {"basic": "Another story"}}


def found_in(script: str, head: str = "", body: str = "") -> Found:
    page = f"<html><head><title>The bridge holds</title>{head}</head><body><p>News.</p>{body}{script}</body></html>"
    return find(page, url="https://www.paper.example/2024/05/bridge?ref=home")


def ids(data: Any, kind: str = "application/json") -> list[str | None]:
    return [embed.post.id for embed in found_in(f'<script type="{kind}">{json.dumps(data)}</script>').embeds]


@pytest.mark.parametrize(
    "data",
    [
        OWN | {"content_elements": [EMBED]},
        {"props": {"pageProps": {"article": OWN | {"body": [EMBED]}}}},
        {"article": OWN, "body": [EMBED]},
        {"related": [OTHERS], "article": OWN | {"body": [EMBED]}},
        [OTHERS | {"body": [OTHERS_EMBED]}, OWN | {"body": [EMBED]}],
        {"title": "The bridge holds", "blocks": json.dumps([EMBED])},
    ],
)
def test_what_the_own_article_embeds_is_found_once(data: Any) -> None:
    assert ids(data) == [ID]


@pytest.mark.parametrize(
    "data",
    [
        OTHERS | {"content_elements": [EMBED]},
        {"article": OWN, "related": [OTHERS | {"body": [EMBED]}]},
        {"article": OWN, "relatedStories": [{"body": [EMBED]}]},
        {"article": OWN | {"next": OTHERS | {"body": [EMBED]}}},
        [OTHERS | {"body": []}, {"body": [EMBED]}],
        OWN | {"links": [{"type": "link", "url": X}]},
        OWN | {"html": f'<p>She <a href="{X}">wrote</a> it.</p>'},
        OWN | {"share": {"twitter": f"https://twitter.com/intent/tweet?in_reply_to={ID}"}},
    ],
)
def test_what_others_embed_or_anybody_links_is_none(data: Any) -> None:
    assert ids(data) == []


def escaped(text: str) -> str:
    return text.replace("/", "\\u002F").replace("<", "\\u003C").replace(">", "\\u003E").replace("&", "\\u0026")


@pytest.mark.parametrize(
    "script",
    [
        "window.__STATE__ = {};",
        "Fusion.globalContent={};Fusion.globalContentConfig={{}};",
        "/* <![CDATA[ */ var state = {}; /* ]]> */",
        "<!--\nwindow.state = {}\n//-->",
        "self.push([1, {}])",
        "a(function(){{return {}}}); b = {};",
    ],
)
@pytest.mark.parametrize("spell", [lambda text: text, lambda text: text.replace("/", "\\/"), escaped])
def test_state_is_read_in_whatever_script_and_escaping(script: str, spell: Any) -> None:
    data = spell(json.dumps(OWN | {"content_elements": [EMBED]}))
    [found] = found_in(
        f"<script>{script.replace('{}', data, 1).replace('{}', data).replace('{{', '{')}</script>"
    ).embeds
    assert (found.form, found.post.text, found.post.author and found.post.author.handle) == (
        "state",
        "The bridge holds.",
        "nell_harbour",
    )


def test_json_in_a_text_of_a_script_is_read() -> None:
    data = json.dumps(json.dumps(OWN | {"content_elements": [EMBED]}))
    assert [embed.post.id for embed in found_in(f"<script>var a = JSON.parse({data});</script>").embeds] == [ID]


def test_state_tells_what_a_placeholder_does_not() -> None:
    script = f"<script>var a = {json.dumps(OWN | {'content_elements': [EMBED]})};</script>"
    [found] = found_in(script, body=f'<div data-tweet-id="{ID}"></div>').embeds
    assert (found.form, found.post.text) == ("placeholder", "The bridge holds.")
    assert ("text", "state") in [(origin.field, origin.given_by) for origin in found.origins]


def test_what_the_markup_shows_is_not_found_again_in_the_state() -> None:
    script = f"<script>var a = {json.dumps(OWN | {'content_elements': [EMBED, EMBED]})};</script>"
    [found] = found_in(script, body=QUOTATION).embeds
    assert (found.form, found.origins) == ("blockquote", ())


def test_parts_of_a_flat_state_belong_to_the_article_that_their_names_name() -> None:
    flat = {
        "Article:bridge-1": OWN | {"id": "bridge-1"},
        "$Article:bridge-1.body.2": {"__typename": "TwitterEmbedBlock", "html": QUOTATION},
        "Article:other-2": OTHERS | {"id": "other-2"},
        "$Article:other-2.body.1": {"__typename": "TwitterEmbedBlock", "html": QUOTATION.replace(ID, OTHER)},
    }
    assert ids({"initialState": flat}) == [ID]


@pytest.mark.parametrize(
    "body", [f"The bridge is back.\n{X}\nIt opens.", f"The bridge is back. [#twitter: {X}] It opens."]
)
def test_an_address_set_apart_in_the_text_of_the_linked_data_is_an_embed(body: str) -> None:
    assert ids(
        {"@type": "NewsArticle", "headline": "The bridge holds", "articleBody": body}, "application/ld+json"
    ) == [ID]


def test_an_address_among_the_words_of_the_linked_data_is_none() -> None:
    body = f"The bridge is back, see {X} for more."
    assert not ids(LINKED | {"articleBody": body}, "application/ld+json")


def test_a_post_that_the_linked_data_share_is_an_embed() -> None:
    shared = {"@type": "SocialMediaPosting", "url": X, "author": {"name": "Nell Harbour"}}
    assert ids(LINKED | {"sharedContent": shared}) == [ID]


@pytest.mark.parametrize("name", ["twitter", "Twitter", "x"])
def test_an_id_beside_only_the_platforms_name_is_a_post(name: str) -> None:
    assert ids(OWN | {"body": [{"kind": "embed", "platform": name, "id": ID}]}) == [ID]


@pytest.mark.parametrize(
    "data",
    [
        {"embedData": {"src": X}},
        {"kind": "block", "tweet": {"url": X}},
        {"component": "social_embed", "link": {"url": X}},
    ],
)
def test_the_key_of_an_object_and_the_object_around_may_say_that_it_is_embedded(data: Any) -> None:
    assert ids(OWN | {"body": [data]}) == [ID]


def test_a_posting_in_linked_data_tells_its_author_and_its_words() -> None:
    posting = {"@type": "SocialMediaPosting", "url": X, "articleBody": "It holds.", "author": {"name": "Nell Harbour"}}
    [found] = found_in(
        f'<script type="application/ld+json">{json.dumps(LINKED | {"citation": posting})}</script>'
    ).embeds
    author = found.post.author
    assert (found.post.text, author and author.name, author and author.handle) == (
        "It holds.",
        "Nell Harbour",
        "nell_harbour",
    )


@pytest.mark.parametrize(
    "data",
    [
        {"authors": [{"name": "Pat Lee", "twitter": "patlee", "id": ID}]},
        {"social": {"twitter": {"share": "https://twitter.com/intent/tweet?url=x", "id": ID}}},
        {"twitter": {"id": ID, "name": "twitter"}},
        {"type": "embed", "links": [{"url": X}]},
        {"kind": "ad", "name": "twitter-banner", "id": ID},
        {"kind": "poll", "shared_on": "twitter", "id": ID},
        {"widget": "follow", "platform": "twitter", "id": ID},
        {"platform": "twitter", "accountId": ID},
        {"platform": "twitter", "articleId": ID},
        {"chart": "bar", "axis": "x", "seriesId": ID},
    ],
)
def test_an_id_of_something_else_beside_a_platforms_name_is_none(data: Any) -> None:
    assert ids(OWN | {"body": [data, {"type": "embed"}]}) == []


@pytest.mark.parametrize(
    "script",
    [
        'a=(function(a,b){return {article:{title:"The bridge holds",embed:{type:"tweet",url:"URL"}}}}(1))',
        'a=(function(a,b){return {data:[{title:a,body:[{type:"tweet",value:"URL",},],n:void 0}]}}("a",!0));',
        "const data=[null,{story:{blocks:[{type:'tweet', url:'URL', at: new Date(17), open: !0, next: null}]}}];",
        "init({ // the story\n  'title': `The bridge holds`, /* its body */ embeds: [{ tweetId: \"ID\" }] })",
    ],
)
def test_state_is_read_in_a_scripts_own_spelling(script: str) -> None:
    script = script.replace("URL", X.replace("/", "\\u002F")).replace("ID", ID)
    assert [embed.post.id for embed in found_in(f"<script>{script}</script>").embeds] == [ID]


FLAT = [
    ["Reactive", 1],
    {"story": 2},
    {"title": 3, "body": 4},
    "The bridge holds",
    [5],
    {"type": 6, "url": 7},
    "tweet",
    X,
]
OTHERS_FLAT = [*FLAT[:2], {"title": 3, "url": 8, "body": 4}, "Another story", *FLAT[4:], "/2024/05/other"]


def test_state_that_is_written_flat_is_read() -> None:
    assert (ids(FLAT), ids(OTHERS_FLAT)) == ([ID], [])


@pytest.mark.parametrize(
    "flat", [[[0, 0], "a"], [{"a": 1}, ["Ref", 1]], [{"a": 1}, {"b": 0}], [["Set", 1], ["Ref", 0]]]
)
def test_flat_state_that_holds_itself_comes_to_an_end(flat: Any) -> None:
    assert ids([*flat, {"type": "tweet", "url": X}]) == []


def streamed(rows: str, size: int) -> str:
    pieces = [rows[at : at + size] for at in range(0, len(rows), size)]
    pushes = "".join(f"<script>self.__next_f.push([1,{json.dumps(piece)}])</script>" for piece in pieces)
    return f"<script>(self.__next_f=self.__next_f||[]).push([0])</script>{pushes}"


ROWS = {
    "an address": f'7:["$","$La",null,{json.dumps({"embed": {"type": "tweet", "url": X}})}]\n',
    "an id": f'a:I[38,["23"],"Embed"]\n7:["$","$La",null,{{"tweetId":"{ID}"}}]\n',
    "markup": f"7:{json.dumps(['$', 'div', None, {'html': QUOTATION}])}\n",
    "a row of text": f'1:"é"\n2a:T{len(QUOTATION.encode()) + 2:x},é{QUOTATION}8:["$","p",null,{{}}]\n',
}


@pytest.mark.parametrize("rows", ROWS)
@pytest.mark.parametrize("size", [7, 100_000])
def test_state_that_is_streamed_in_rows_and_pieces_is_read(rows: str, size: int) -> None:
    assert [embed.post.id for embed in found_in(streamed(ROWS[rows], size)).embeds] == [ID]


@pytest.mark.parametrize("rows", ["7:T" + "f" * 8 + ",tweet", "7:" * 9, "tweet:[", 'ff:["tweet",' * 9, "7:[]\ud800\n"])
def test_broken_rows_hold_nothing_and_harm_nothing(rows: str) -> None:
    script = streamed(f"{rows}{X}", 100_000)
    assert [embed.post.id for embed in found_in(script, body=QUOTATION).embeds] == [ID]


def test_what_is_streamed_for_other_articles_is_not_found() -> None:
    rows = f'7:["$","$L3",null,{json.dumps({"relatedStories": [{"body": [{"type": "tweet", "tweetId": OTHER}]}]})}]\n'
    assert not found_in(streamed(rows, 50)).embeds
