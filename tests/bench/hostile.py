"""Inputs that repeat one thing many times, to show that time grows no faster than the input."""

from collections.abc import Mapping
from html import escape

_POST = "https://x.com/ada_example/status/1790517455628198322"

_EMBED = f'<blockquote class="twitter-tweet"><p>a</p><a href="{_POST}">May 14, 2024</a></blockquote>'

REPEATED: Mapping[str, str] = {
    "block tags": "<div>",
    "inline tags": "<b>a",
    "paragraphs": "<p>a",
    "closed paragraphs": "<p>word</p>",
    "list items": "<ul><li>a",
    "table cells": "<table><tr><td>a",
    "line breaks": "<br>",
    "links to posts": f'<a href="{_POST}">a',
    "embeds": _EMBED,
    "placeholders": '<div class="tweet" data-tweet-id="1790517455628198322"></div>a',
    "open placeholders": f'<div class="tweet-embed" data-url="{_POST}">',
    "addresses": f"<p>{_POST}",
    "noted blocks": f'<!-- wp:embed {{"url":"{_POST}"}} -->a',
    "packed attributes": f'<div class="tweet" data-later="{escape(_EMBED)}"></div>',
    "packed text fields": f"<textarea>{escape(_EMBED)}</textarea>",
    "templates": f"<template>{_EMBED}</template>",
    "open templates": f"<template>{_EMBED}",
    "state": f'<script>var a={{"type":"tweet","url":"{_POST}"}}</script>',
    "open embeds": '<blockquote class="twitter-tweet"><p>a',
    "cards": f'<div class="tweet"><b>Ada</b> @ada_example<p>a</p><a href="{_POST}">May 14, 2024</a></div>',
    "open cards": '<div class="tweet"><b>Ada</b> @ada_example<p>a',
    "texts of cards": '<p class="tweet-text">a @ada_example</p>',
    "cards as data": '<div data-tweet=\'{"id":"1790517455628198322","text":"a","username":"a"}\'></div>',
    "screenshots": '<img alt="Tweet by Ada (@ada_example): a">',
    "frames": f'<iframe src="{_POST}"></iframe>',
    "scripts": "<script>a</script>",
    "hidden blocks": "<div hidden>a",
    "loose ends": "</p></div></a>",
    "opening marks": "“a ",
    "closing marks": "a” ",
    "straight marks": '" a',
    "apostrophes": "'a ",
    "quotes": "“It rains,” Ann Lee said. ",
    "quotes in paragraphs": "<p>“It rains,” Ann Lee said.</p>",
    "inline quotations": "<q>a b</q> ",
    "open inline quotations": "<q>a",
    "blank inline quotations": "<q> ",
    "block quotations": "<blockquote>a b c</blockquote>",
    "signatures": "<blockquote>a<cite>Ann Lee</cite>",
    "pull quotes": '<aside class="pullquote">one two three four</aside><p>“one two three four,” Ann Lee said.</p>',
    "turns": "<p>Ann Lee: It rains.</p><p>Bob Roe: Yes.</p>",
    "titles of works": "the “Dark Water,” ",
    "parentheses": "(said ",
    "relative clauses": "Ann, who said “a b” ",
    "doubled apostrophes": "''a 'b' ",
    "quotes that link posts": f'<p>“It rains,” <a href="{_POST}">Ann Lee said</a> on Tuesday.</p>',
    "open quotes in paragraphs": "<p>“It rains, Ann Lee said.</p>",
    "cues": "said ",
    "sources": "according to ",
    "lead-ins": "<p>Here is her full post from X:</p>",
    "transcripts": "<p>Ann Lee’s full post from X:</p><p>I wait for you.</p>",
    "open transcripts": "<p>Ann Lee’s full post from X:</p><p>“I wait</p>",
    "institutions": "<p>On X, the Police Department of Lee County wrote:</p><p>We wait.</p>",
    "copied posts": "<p>Ann Lee<br>@ada_example<br>I wait for you here<br>4:12 PM · Feb 21, 2023</p>",
    "copied dates": "<p>4:12 PM · Feb 21, 2023</p>",
    "copied signatures": f'<p>I wait.</p><p>— Ann Lee (@ada_example) <a href="{_POST}">May 14, 2024</a></p>',
    "furniture": "<p>Ann Lee’s full post from X:</p><p>Advertisement</p>",
    "roles": "<p>Ann Lee, mayor of Bergen, the minister, ",
    "signed quotations": "<blockquote><p>I wait.</blockquote><p>— Ann Lee on X</p>",
    "lines of a quotation": "<blockquote><p>I wait.</p>",
    "Spanish dashes": "<p>—La lluvia, el viento y la nieve —dijo Ana Gil—. Y el sol, y la luna —dijo.</p>",
    "open dashes": "<p>—La lluvia, el viento, y la nieve, y el sol, que no, que la luna, ",
    "German clauses": "Am Montag hat der Sprecher der Stadt, der das sagte, gesagt, es sei „so“, ",
    "German nouns": "der Rat der Stadt von der Bank zufolge heißt es in dem Brief ",
    "French articles": "l’eau d’en bas qu’il a dit selon l’un d’eux « non », a-t-il dit, ",
    "names": "Ann Lee ",
    "capital words": "Ann ",
    "titles": "Mr. Lee ",
    "pronouns": "he she ",
    "blanks": " \n",
    "entities": "&ldquo;&#8220;",
    "comments": "<!-- a -->a",
}
"""What is repeated, by a name for people."""

_QUOTE = "“It rains,” she said."
"""Ends every page, so that somebody has to be found who said it."""

IN_ONE_VALUE: Mapping[str, str] = {
    "percents in a value": "%2525",
    "references in a value": "&amp;amp;",
    "escapes in a value": "\\u005c",
    "brackets in a value": "[[[[[[[[",
    "addresses in a value": "https://x.com/",
    "ids in a value": "1790517455628198322 ",
    "tags in a value": "&lt;a ",
    "letters in a value": "PGJs",
}
"""What is repeated in one attribute."""

IN_ONE_SCRIPT: Mapping[str, str] = {
    "brackets in a script": "[[[[[[[[",
    "objects in a script": '{"a":',
    "assignments in a script": "a={ ",
    "texts in a script": "a=JSON.parse('",
    "literals in a script": "f({a:[b,'c',",
    "returns in a script": "return {a:f(",
    "names in a script": "a",
    "comments in a script": "={/*",
    "rows in a script": '__next_f.push([1,"0:T2,aa1:[2]\\n"])',
    "places in a script": '["Map",1],{"a":1},',
    "pieces in a script": '__next_f.push([1,"7:[tweet]"])',
    "posts in a script": f'{{"type":"tweet","url":"{_POST}"}},',
}
"""What is repeated in one script that says it embeds something."""

_ATTRIBUTES = "attributes"
NAMES = (*REPEATED, *IN_ONE_VALUE, *IN_ONE_SCRIPT, _ATTRIBUTES)


def hostile_page(name: str, times: int) -> bytes:
    """A page that holds one thing so many times."""
    if name == _ATTRIBUTES:
        return f"<p {' '.join(f'data-a{number}=b' for number in range(times))}>{_QUOTE}</p>".encode()
    if name in IN_ONE_VALUE:
        return f'<p>{_QUOTE}</p><div class="tweet" data-later="{IN_ONE_VALUE[name] * times}"></div>'.encode()
    if name in IN_ONE_SCRIPT:
        return (
            f'<p>{_QUOTE}</p><script>var b="tweet embed {_POST}",a=[{IN_ONE_SCRIPT[name] * times}0]</script>'.encode()
        )
    return f"<p>{REPEATED[name] * times}<p>{_QUOTE}".encode()
