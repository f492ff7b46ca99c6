"""Which post a quotation comes from: the one that its sentence links, or an embedded one that holds its words."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import islice, takewhile
from operator import itemgetter
from typing import NamedTuple

from embedarchive.platforms import PLATFORMS
from embedarchive.platforms.addresses import read_address
from embedarchive.quotes.setting import Setting
from embedarchive.reading.page import Link
from embedarchive.records import Embed, Post, PostRef, Timestamp
from embedarchive.text import Stretches

_WORD = re.compile(r"\w+")
_MOST_LINKS = 5  # of a sentence that are read
_MOST_POSTS = 200  # that are searched for a quotation's words: more are hostile
_LEAST_WORDS = 4  # of a quotation that is looked for in posts: fewer stand in many


class Origin(NamedTuple):
    """A post: which one, on which platform, and when it was posted, as far as that is known."""

    platform: str
    post: PostRef | None
    timestamp: Timestamp | None


class Origins:
    """The posts of one article that its quotations may come from.

    Args:
        links: Hyperlinks of the article.
        embeds: What is embedded in it.
    """

    def __init__(self, links: Iterable[Link], embeds: Sequence[Embed]) -> None:
        embedded = Stretches(sorted((embed.span.start, embed.span.end) for embed in embeds if embed.span))
        self._links = [(link.start, link.href) for link in links if link.start not in embedded]
        self._posts = [(_words(embed.post.text), embed.post) for embed in embeds[:_MOST_POSTS] if embed.post.text]

    def of(self, setting: Setting, words: str) -> Origin | None:
        """Where a quotation comes from; None when nothing tells."""
        linked = self._link_in(setting) if self._links_around(setting) else None
        return linked or (self._post_with(words) if self._posts else None)

    def _links_around(self, setting: Setting) -> bool:
        """Whether a link stands in the quotation's paragraphs at all: mostly none does."""
        first, last = setting.quotation.runs[0].paragraph, setting.quotation.runs[-1].paragraph
        at = bisect_left(self._links, first.start, key=itemgetter(0))
        return at < len(self._links) and self._links[at][0] < last.end

    def _link_in(self, setting: Setting) -> Origin | None:
        """The first post that the quotation's sentence links, by words of its own or by all that are quoted."""
        quotation = setting.quotation
        before = setting.before.start if setting.before.words else quotation.start
        after = setting.after.end if setting.after.words else quotation.end
        ref = self._first(before, quotation.start + 2) or self._first(quotation.end, after)
        if not ref:
            return None
        moments = (platform.moment(ref.id) for platform in PLATFORMS if platform.name == ref.platform)
        return Origin(ref.platform, ref, next(moments, None))

    def _first(self, start: int, end: int) -> PostRef | None:
        """The first post that is linked in a stretch of the article."""
        at = bisect_left(self._links, start, key=itemgetter(0))
        inside = takewhile(lambda link: link[0] < end, islice(self._links, at, at + _MOST_LINKS))
        return next((ref for _, address in inside if (ref := read_address(address))), None)

    def _post_with(self, words: str) -> Origin | None:
        """The first embedded post that holds the words."""
        wanted = _words(words)
        if wanted.count(" ") <= _LEAST_WORDS:
            return None
        return next((_origin(post) for text, post in self._posts if wanted in text), None)


def _origin(post: Post) -> Origin:
    handle = post.author.handle if post.author else None
    ref = PostRef(platform=post.platform, id=post.id, url=post.url, handle=handle) if post.id and post.url else None
    return Origin(post.platform, ref, post.timestamp if post.timestamp and post.timestamp.value else None)


def _words(text: str | None) -> str:
    """The words of a text alone, between blanks, so that signs and spelling of marks make no difference."""
    return f" {' '.join(_WORD.findall((text or '').casefold()))} "
