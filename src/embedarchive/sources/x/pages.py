"""Posts in X's own pages, as archives of the web keep them.

The markup had its eras: from 2013 to December 2020 one page for a post and the conversation around it; in 2022 and 2023
microdata of schema.org; since June 2020 an empty shell that a script fills, of which an archive holds something only
if a browser had run it. A page holds many posts, and the one that was asked for is often not the first: it is chosen
by its id. Where no text stands, there is no post.
"""

import re
from collections.abc import Callable, Iterator
from typing import TypeAlias

from bs4 import BeautifulSoup, Tag

from embedarchive.reading.encoding import to_utf8
from embedarchive.records import Author, Media, Post, PostRef
from embedarchive.sources.x.assembling import assembled, author_of, ref_to
from embedarchive.sources.x.markup import attribute, post_ref, words_in
from embedarchive.sources.x.text import Rendered, unescape
from embedarchive.times import from_milliseconds

Era: TypeAlias = Callable[[BeautifulSoup, PostRef], Post | None]

LARGEST_PAGE = 5_000_000
"""Bytes of the largest page that is read; those of X have half a million."""
_HTML = re.compile(rb"<html.*", re.IGNORECASE | re.DOTALL)
_HANDLE = re.compile(r"@(\w{1,20})")
_NAMED = re.compile(r"(?:\(\d+\) )?(.{1,200}?) on (?:Twitter|X)\b")
_QUOTED = re.compile(r'[^“"„«]{0,200}[“"„«](.+)[”"“»](?: / (?:X|Twitter))?\s*', re.DOTALL)


def post_in_page(page: bytes, ref: PostRef) -> Post | None:
    """The post of a page that was asked for; None when the page holds no words of it, or is larger than any of X's."""
    html = _HTML.search(to_utf8(page)) if len(page) <= LARGEST_PAGE else None
    if html is None:
        return None
    soup = BeautifulSoup(html[0], "lxml", from_encoding="utf-8")
    posts = (post for era in ERAS if (post := era(soup, ref)))
    return next((post for post in posts if post.text or post.media), None)


def legacy(soup: BeautifulSoup, ref: PostRef) -> Post | None:
    """A post in the markup of 2013 to 2020."""
    post = soup.select_one(f'.permalink-tweet[data-tweet-id="{ref.id}"], .tweet[data-tweet-id="{ref.id}"]')
    if post is None:
        return None
    text = post.select_one("p.tweet-text")
    return assembled(
        ref.id,
        author=_legacy_author(post, attribute(post, "data-name")),
        created_at=_legacy_time(post),
        rendered=words_in(text),
        text_complete=True,
        lang=attribute(text, "lang"),
        media=_legacy_media(post, ref),
        quoted=_legacy_quoted(post),
        in_reply_to=_legacy_parent(soup, post),
    )


def _legacy_author(post: Tag, name: str | None) -> Author | None:
    return author_of(handle=attribute(post, "data-screen-name"), name=name, id=attribute(post, "data-user-id"))


def _legacy_time(post: Tag) -> str | None:
    """The moment in UTC; the one in the link's title is in the time zone of whoever visited the page."""
    stamp = post.select_one("span._timestamp")
    seconds = attribute(stamp, "data-time")
    is_number = seconds and len(seconds) <= 12 and seconds.isascii() and seconds.isdigit()
    return from_milliseconds(int(seconds) * 1000).isoformat() if seconds and is_number else None


def _legacy_media(post: Tag, ref: PostRef) -> Iterator[Media]:
    for photo in post.select(".AdaptiveMedia-photoContainer"):
        url = attribute(photo, "data-image-url")
        if url:
            yield Media(kind="photo", url=url, alt=attribute(photo.find("img"), "alt"))
    for film in post.select(".PlayableMedia"):
        yield Media(kind="gif" if "PlayableMedia--gif" in film.get_attribute_list("class") else "video", url=ref.url)


def _legacy_quoted(post: Tag) -> Post | None:
    quoted = post.select_one(".QuoteTweet-innerContainer")
    if quoted is None:
        return None
    name, text = words_in(quoted.select_one(".QuoteTweet-fullname")), quoted.select_one(".QuoteTweet-text")
    return assembled(
        attribute(quoted, "data-item-id"),
        author=_legacy_author(quoted, name.text if name else None),
        rendered=words_in(text),
        lang=attribute(text, "lang"),
    )


def _legacy_parent(soup: BeautifulSoup, post: Tag) -> PostRef | None:
    """The last of the posts above the one that the page is about."""
    above = soup.select(".permalink-in-reply-tos .tweet[data-tweet-id]")
    if not above or post in above:
        return None
    return ref_to(attribute(above[-1], "data-tweet-id"), attribute(above[-1], "data-screen-name"))


def microdata(soup: BeautifulSoup, ref: PostRef) -> Post | None:
    """A post in the markup of 2022 and 2023, with microdata of schema.org."""
    posts = soup.select('[itemtype$="schema.org/SocialMediaPosting"]')
    post = next((post for post in posts if _property(post, "identifier") == ref.id), None)
    if post is None:
        return None
    author = post.select_one('[itemprop="author"]')
    body = post.select_one('[itemprop="articleBody"]')
    text = _own_text(body) or body
    return assembled(
        ref.id,
        author=author_of(
            handle=_property(author, "additionalName"),
            name=_property(author, "givenName"),
            id=_property(author, "identifier"),
        ),
        created_at=_property(post, "datePublished"),
        rendered=words_in(text),
        lang=attribute(text, "lang"),
        in_reply_to=post_ref(_property(post, "isPartOf")),
    )


def _property(item: Tag | None, name: str) -> str | None:
    """A property of an item of microdata, of the item itself rather than of what it holds."""
    return attribute(item.find("meta", itemprop=name, recursive=False), "content") if item else None


def rendered(soup: BeautifulSoup, ref: PostRef) -> Post | None:
    """A post in a page of today that a browser had filled in."""
    times = soup.select("a[href] > time[datetime]")
    time = next((time for time in times if _leads_to(ref, attribute(time.parent, "href"))), None)
    post = time.find_parent("article") if time else None
    long_read = (post or soup).select_one('[data-testid="twitterArticleRichTextView"]')
    if post is None and (long_read is None or soup.select_one('article[data-testid="tweet"]')):
        return None
    text = _own_text(post)
    return assembled(
        ref.id,
        author=_signature(post, ref),
        created_at=attribute(time, "datetime"),
        rendered=_long_read(post or soup, long_read) if long_read else words_in(text),
        lang=attribute(text, "lang"),
    )


def _leads_to(ref: PostRef, path: str | None) -> bool:
    found = post_ref(path)
    return found is not None and found.key == ref.key


def _own_text(post: Tag | None) -> Tag | None:
    """The text of a post, not that of one that it quotes, which is a link as a whole."""
    texts = post.select('[data-testid="tweetText"]') if post else []
    return next((text for text in texts if not text.find_parent(attrs={"role": "link"})), None)


def _signature(post: Tag | None, ref: PostRef) -> Author | None:
    names = post.select_one('[data-testid="User-Name"]') if post else None
    name = words_in(names.find("a")) if names else None
    handle = _HANDLE.search(names.get_text(" ")) if names else None
    return author_of(handle=handle[1] if handle else ref.handle, name=name.text if name else None, id=None)


def _long_read(page: Tag, body: Tag) -> Rendered:
    """An article that stands in a post's place: its title and its paragraphs, with a blank line between them."""
    title = words_in(page.select_one('[data-testid="twitter-article-title"]'))
    blocks = [words for block in body.select('[class*="longform-"]') if (words := words_in(block)) and words.text]
    parts = [title, *blocks] if title and title.text not in {block.text for block in blocks} else blocks
    return Rendered("\n\n".join(part.text for part in parts), tuple(link for part in parts for link in part.links))


def metadata(soup: BeautifulSoup, ref: PostRef) -> Post | None:
    """A post of which nothing is left but what the page says of itself, with its words in quotation marks."""
    urls = (attribute(soup.find("meta", property="og:url"), "content"), _canonical(soup))
    if not any(_leads_to(ref, url) for url in urls):
        return None
    title = attribute(soup.find("meta", property="og:title"), "content") or (
        soup.title.get_text() if soup.title else ""
    )
    description = attribute(soup.find("meta", property="og:description"), "content") or ""
    quoted = _QUOTED.fullmatch(description.strip()) or _QUOTED.fullmatch(title.strip())
    name = _NAMED.match(title.strip())
    return assembled(
        ref.id,
        author=author_of(handle=ref.handle, name=name[1] if name else None, id=None),
        rendered=Rendered(unescape(quoted[1]).strip(), ()) if quoted else None,
    )


def _canonical(soup: BeautifulSoup) -> str | None:
    return attribute(soup.find("link", rel="canonical"), "href")


ERAS: tuple[Era, ...] = (legacy, microdata, rendered, metadata)
"""The surest first."""
