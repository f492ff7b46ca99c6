"""oEmbed: the embed code that X hands out to publishers. Official and documented; the text and little else.

``GET https://publish.x.com/oembed?url=...`` gives JSON whose ``html`` is the block quotation that stands in articles,
read as it is read there. It holds the day alone, shortened addresses and no media, and only the beginning of a long
post. The host has led to publish.twitter.com and back. A refusal (403) is the same for posts that are protected and
for those behind an age gate.

Source: https://docs.x.com/x-for-websites/oembed-api
"""

from urllib.parse import urlencode

import attrs

from embedarchive.errors import FetchError
from embedarchive.finding import find
from embedarchive.platforms.addresses import read_address
from embedarchive.platforms.x import X
from embedarchive.records import Author, Post, PostRef
from embedarchive.sources._base import Answer, Conversation, Request, Source, Verdict, unknown
from embedarchive.sources.json_data import Json, first, objects_at, value_at, words_at
from embedarchive.sources.reading import UnreadableError, json_of, meaning
from embedarchive.sources.x.words import no_such_post

HOSTS = ("publish.x.com", "publish.twitter.com")
_CODES_GONE = frozenset({8, 34, 144})
"""Error codes of the API v1.1 that say that there is no such post."""


def ask(ref: PostRef) -> Conversation:
    """Ask for a post, at the service's older address when the newer one does not answer."""
    query = urlencode({"url": ref.url, "omit_script": "1", "hide_thread": "1", "lang": "en"})
    try:
        answer = yield Request(url=f"https://{HOSTS[0]}/oembed?{query}")
    except FetchError:
        answer = yield Request(url=f"https://{HOSTS[1]}/oembed?{query}")
    return judge(ref, answer)


def judge(ref: PostRef, answer: Answer) -> Verdict:
    """What an answer says about a post."""
    try:
        data = json_of(answer, statuses=(200, 400, 403, 404))
    except UnreadableError as error:
        return no_such_post(answer) or unknown(str(error), answer)
    if answer.status != 200:
        return _refusal(data, answer)
    post = post_in(data)
    if post is None:
        return unknown("the answer holds no post", answer)
    if post.id != ref.id:
        return unknown(f"the answer is about another post: {post.id}", answer)
    return Verdict(outcome="post", post=post, answer=answer)


def post_in(data: Json) -> Post | None:
    """The post in an oEmbed answer, None when it holds none."""
    html = words_at(data, "html")
    embeds = find(html, markup="html").embeds if html else ()
    stated = read_address(words_at(data, "url") or "")
    post = next((embed.post for embed in embeds if stated is None or embed.post.id == stated.id), None)
    if post is None or post.text is None:
        return None
    name = words_at(data, "author_name")
    author = attrs.evolve(post.author or Author(), name=name) if name else post.author
    return attrs.evolve(post, author=author)


def _refusal(data: Json, answer: Answer) -> Verdict:
    """What an error in words says: that there is no such post, or nothing that can be relied on."""
    errors = objects_at(data, "errors")
    words = first((words_at(data, "error"), *(words_at(error, "message") for error in errors)))
    if any(value_at(error, "code") in _CODES_GONE for error in errors):
        return Verdict(outcome="gone", reason=words, answer=answer)
    return unknown(f"{words} (status {answer.status})" if words else meaning(answer), answer)


OEMBED = Source(name="oembed", label="X oEmbed", platforms=(X.name,), hosts=HOSTS, ask=ask)
