"""Inputs that repeat one thing many times, to show that time grows no faster than the input."""

from collections.abc import Mapping

_POST = "https://x.com/ada_example/status/1790517455628198322"

REPEATED: Mapping[str, str] = {
    "block tags": "<div>",
    "inline tags": "<b>a",
    "paragraphs": "<p>a",
    "closed paragraphs": "<p>word</p>",
    "list items": "<ul><li>a",
    "table cells": "<table><tr><td>a",
    "line breaks": "<br>",
    "links to posts": f'<a href="{_POST}">a',
    "embeds": f'<blockquote class="twitter-tweet"><p>a</p><a href="{_POST}">May 14, 2024</a></blockquote>',
    "open embeds": '<blockquote class="twitter-tweet"><p>a',
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

_ATTRIBUTES = "attributes"
NAMES = (*REPEATED, _ATTRIBUTES)


def hostile_page(name: str, times: int) -> bytes:
    """A page that holds one thing so many times."""
    if name == _ATTRIBUTES:
        return f"<p {' '.join(f'data-a{number}=b' for number in range(times))}>{_QUOTE}</p>".encode()
    return f"<p>{REPEATED[name] * times}<p>{_QUOTE}".encode()
