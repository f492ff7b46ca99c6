"""Markup kept for later is read as the page is, wherever and however it is kept; hostile pages cost no more."""

import json
from base64 import b64encode
from html import escape
from urllib.parse import quote

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from embedarchive import Found, find
from embedarchive.reading.encoded import as_json, decoded, json_in

ID = "1790517455628198322"
OTHER = "1790517455628198000"
X = f"https://x.com/nell_harbour/status/{ID}"
QUOTATION = (
    '<blockquote class="twitter-tweet"><p lang="en">The bridge holds.</p>&mdash; Nell Harbour (@nell_harbour) '
    f'<a href="{X}">May 14, 2024</a></blockquote>'
)


def base64(text: str) -> str:
    return b64encode(text.encode()).decode()


def as_json_text(text: str) -> str:
    return json.dumps({"html": text})


KEPT = {
    "text field": f"<textarea>{escape(QUOTATION)}</textarea>",
    "bare text field": f"<textarea>{QUOTATION}</textarea>",
    "template": f"<template>{QUOTATION}</template>",
    "noscript": f"<noscript>{QUOTATION}</noscript>",
    "script": f'<script type="text/template">{QUOTATION}</script>',
    "script in base64": f'<script type="text/plain">{base64(QUOTATION)}</script>',
    "document of a frame": f'<iframe srcdoc="{escape(QUOTATION)}"></iframe>',
    "attribute": f'<div data-later="{escape(QUOTATION)}"></div>',
    "attribute in percent": f'<div data-later="{quote(QUOTATION)}"></div>',
    "attribute in base64": f'<div data-later="{base64(QUOTATION)}"></div>',
    "attribute in JSON": f'<div data-later="{escape(as_json_text(QUOTATION))}"></div>',
    "base64 in percent": f'<div data-tweet="{quote(base64(QUOTATION), safe="")}"></div>',
    "attribute in a template": f'<template><div data-later="{escape(QUOTATION)}"></div></template>',
    "text field in an attribute": f'<div data-tweet="{escape(f"<textarea>{escape(QUOTATION)}</textarea>")}"></div>',
}


@pytest.mark.parametrize("kept", KEPT)
def test_markup_kept_for_later_tells_all_that_it_would_tell_in_place(kept: str) -> None:
    [found] = find(f"<p>Before.</p>{KEPT[kept]}<p>After.</p>").embeds
    assert (found.post.text, found.post.author and found.post.author.name) == ("The bridge holds.", "Nell Harbour")


@pytest.mark.parametrize("kept", set(KEPT) - {"noscript"})
def test_a_tree_holds_the_same(kept: str) -> None:
    markup = f"<html><body><p>Before.</p>{KEPT[kept]}<p>After.</p></body></html>"
    for source in (etree.HTML(markup), BeautifulSoup(markup, "lxml"), BeautifulSoup(markup, "html.parser")):
        assert [embed.post.text for embed in find(source).embeds] == ["The bridge holds."]


def test_a_path_leads_to_where_markup_was_kept() -> None:
    [found] = find(f'<p>Before.</p><div></div><div data-later="{escape(QUOTATION)}"></div>').embeds
    assert found.path == "(//div)[2]/@data-later (//blockquote)[1]"


def kinds(found: Found) -> list[str]:
    return [problem.kind for problem in found.problems]


def test_markup_packed_too_often_is_a_problem_and_the_rest_is_read() -> None:
    packed = QUOTATION
    for _ in range(6):
        packed = f'<div class="tweet" data-later="{escape(packed)}"></div>'
    found = find(f"<p>Before.</p>{packed}{QUOTATION.replace(ID, OTHER)}")
    assert ([embed.post.id for embed in found.embeds], kinds(found)) == ([OTHER], ["packed-too-deep"])


def test_a_value_encoded_too_often_is_a_problem_and_the_rest_is_read() -> None:
    value = "<blockquote>tweet</blockquote>"
    for _ in range(9):
        value = quote(value)
    found = find(f'<div class="tweet" data-later="{value}"></div>{QUOTATION}')
    assert ([embed.post.id for embed in found.embeds], kinds(found)) == ([ID], ["encoded-too-often"])


@pytest.mark.parametrize(
    "value",
    [
        "x" * 1_000_000,
        "%25" * 300_000,
        "&amp;amp;" * 100_000,
        "[" * 500_000 + "]" * 500_000,
        '{"tweet":' * 100_000 + "1" + "}" * 100_000,
        '["' + "\\" * 500_000 + '"]',
        "[" + "9" * 1_000_000 + "]",
        "PGJs" * 250_000,
        "https://x.com/" * 70_000,
        "<" * 1_000_000,
        "<a" * 500_000,
    ],
)
def test_a_hostile_attribute_costs_only_itself(value: str) -> None:
    found = find(f'<div class="tweet" data-later="{escape(value)}"></div>{QUOTATION}')
    assert [embed.post.id for embed in found.embeds] == [ID]


HINT = f'"tweet":"embed {X.replace(ID, OTHER)}"'


@pytest.mark.parametrize(
    "script",
    [
        "var a = " + "[" * 500_000,
        "var a = " + '{"a":' * 200_000,
        "a={ " * 200_000,
        "a=JSON.parse('" * 80_000,
        'a=JSON.parse("' + "\\" * 500_000,
        "var a = " + "9" * 1_000_000,
        "var a = [" + "1," * 300_000 + "1]",
        "return {a:[" * 100_000,
        "var a = {b:" + "c" * 1_000_000,
        "var a = {b:'" + "\\" * 1_000_000,
        "var a = {b/*" + "*" * 1_000_000,
        "f({a: b(" * 100_000,
        '__next_f.push([1,"' * 60_000,
        '__next_f.push([1,"' + "7:T9," * 200_000 + '"])',
        '{"a":undefined}' * 50_000,
    ],
)
def test_a_hostile_script_costs_only_itself(script: str) -> None:
    found = find(f"<script>var b = {{{HINT}}}; {script}</script>{QUOTATION}")
    assert ID in [embed.post.id for embed in found.embeds]


def test_too_much_state_is_a_problem_and_the_rest_is_read() -> None:
    many = '{"b":1},' * 210_000
    state = f'{{{HINT},"a":[{many}0]}}'
    found = find(f'<script type="application/json">{state}</script>{QUOTATION}')
    assert ([embed.post.id for embed in found.embeds], kinds(found)) == ([ID], ["state-too-large"])


@given(st.text(max_size=60), st.lists(st.sampled_from([escape, quote, base64, json.dumps]), max_size=3))
def test_decoding_never_fails_and_comes_to_an_end(text: str, encodings: list) -> None:  # type: ignore[type-arg]
    for encode in encodings:
        text = encode(text.encode("utf-8", "replace").decode())
    once = decoded(text)
    assert len(once) <= max(len(text), 1)


@given(st.text(alphabet="{}[]\"\\:,a1= (JSON.parse'`!/*\nreturn$)", max_size=60))
def test_what_looks_like_json_never_fails(script: str) -> None:
    assert all(isinstance(value, dict | list) for value in json_in(script))
    assert as_json(script) is None or script.strip()[0] in "{["
