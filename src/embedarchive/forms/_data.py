"""Posts as data: an answer of the platform's interface, or what a publisher's system made of it, in an attribute.

There are as many shapes as versions and publishers, and one vocabulary: a post has a "text" or "full_text", an author
with a "name" and a "screen_name" or "username", an id, a date. So posts are read by general keys, wherever they stand.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from typing import Any, TypeAlias
from urllib.parse import unquote

from embedarchive.forms._base import author_of
from embedarchive.forms._texts import is_whole, language_in, plain
from embedarchive.platforms import Platform
from embedarchive.platforms.addresses import read_address, ref_of
from embedarchive.records import Hyperlink, Media, MediaKind, Post, PostRef, Timestamp
from embedarchive.times import read_machine

Data: TypeAlias = Mapping[str, Any]

_TEXTS = ("full_text", "fullText", "tweet_text", "text", "content", "body", "html")
_LONG_TEXTS = ("note_tweet.note_tweet_results.result.text", "note_tweet.text", "extended_tweet.full_text")
_USERS = ("user", "author", "account", "core.user_results.result.legacy", "core.user_results.result.core")
_NAMES = ("name", "display_name", "displayName", "fullName", "author_name", "authorName", "user_name")
_HANDLES = ("screen_name", "screenName", "username", "userName", "handle", "user_screen_name", "author_handle")
_IDS = ("id_str", "rest_id", "tweet_id", "tweetId", "tweetID", "id")
_ADDRESSES = ("url", "permalink", "tweet_url", "tweetUrl", "tweetURL", "link", "href")
_DATES = ("created_at", "createdAt", "date", "timestamp", "datetime")
_ANSWERED = ("in_reply_to_status_id_str", "in_reply_to_status_id", "replyingToID")
_QUOTED = ("quoted_tweet", "quoted_status", "quotedTweet", "quote")
_MEDIA = ("mediaDetails", "extended_entities.media", "photos", "entities.media", "media")
_PICTURES = ("media_url_https", "img_url", "url", "media_url", "preview_image_url")
_DESCRIPTIONS = ("ext_alt_text", "alt_text", "altText", "alt")
_KINDS: dict[object, MediaKind] = {
    "photo": "photo",
    "image": "photo",
    "video": "video",
    "animated_gif": "gif",
    "gif": "gif",
}

_MAX_LENGTH = 1_000_000
_MAX_VALUES = 20_000
_MAX_QUOTED = 3


def decoded(value: str) -> object:
    """The data in an attribute's value, which may be escaped once more than it should be; None when it is no JSON."""
    if len(value) > _MAX_LENGTH:
        return None
    spellings = (value, unescape(value), unquote(value))
    return next((data for text in spellings if (data := _parsed(text.strip())) is not None), None)


def posts_in(platform: Platform, data: object) -> Iterator[Post]:
    """The posts in decoded JSON, in order; those that others of them quote are parts of these."""
    waiting: list[tuple[object, Data]] = [(data, {})]
    for _ in range(_MAX_VALUES):
        if not waiting:
            return
        value, included = waiting.pop()
        if isinstance(value, list):
            waiting += [(inner, included) for inner in reversed(value)]
        elif isinstance(value, dict):
            included = value["includes"] if isinstance(value.get("includes"), dict) else included
            post = _post(platform, value, included)
            if post:
                yield post
            else:
                waiting += [(inner, included) for name, inner in reversed(value.items()) if name != "includes"]


def _parsed(text: str) -> object:
    if not text.startswith(("{", "[")):
        return None
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _post(platform: Platform, data: Data, included: Data, depth: int = 0) -> Post | None:
    """The post that an object is; None when it is none."""
    text = _text(data)
    user = _user(data, included)
    handle = _first_string(user, _HANDLES)
    ref = _reference(platform, data, handle)
    if not text or not handle or "<blockquote" in text:
        return None
    timestamp = _timestamp(platform, data, ref)
    if not (ref or timestamp):
        return None
    whole = False if data.get("truncated") is True else is_whole(platform, text)
    return Post(
        platform=platform.name,
        id=ref.id if ref else None,
        url=platform.url(ref.id, handle) if ref else None,
        author=author_of(platform, name=_first_string(user, _NAMES), handle=handle.removeprefix("@")),
        text=text,
        timestamp=timestamp,
        lang=language_in(str(data.get("lang") or "")),
        text_complete=whole,
        links=tuple(_links(data)),
        media=tuple(_media(data, included)),
        quoted=_quoted(platform, data, included, depth),
        in_reply_to=_answered(platform, data),
    )


def _text(data: Data) -> str | None:
    whole = next((text for path in _LONG_TEXTS if isinstance(text := _at(data, path), str)), None)
    written = _first_string(data, _TEXTS)
    return whole or (plain(written) if written else None)


def _user(data: Data, included: Data) -> Data:
    """The object that tells about the author: one inside, one beside that has the author's id, or the post's own."""
    beside = {user.get("id"): user for user in _objects(included, "users")}
    inside = (_at(data, path) for path in _USERS)
    found = next((user for user in inside if isinstance(user, dict) and _first_string(user, _HANDLES)), None)
    return found or beside.get(data.get("author_id")) or data


def _reference(platform: Platform, data: Data, handle: str | None) -> PostRef | None:
    addresses = (read_address(address) for name in _ADDRESSES if isinstance(address := _value(data.get(name)), str))
    ids = (ref_of(platform, str(id), handle) for name in _IDS if isinstance(id := _value(data.get(name)), str | int))
    return next((ref for refs in (addresses, ids) for ref in refs if ref and ref.platform == platform.name), None)


def _timestamp(platform: Platform, data: Data, ref: PostRef | None) -> Timestamp | None:
    """The moment that the id holds or, to the second, the one that is stated."""
    stated = _first_string(data, _DATES)
    moment = platform.moment(ref.id) if ref else None
    if stated and (moment is None or moment.precision == "day"):
        said = read_machine(stated, "platform")
        return said if said.value else moment
    return moment


def _links(data: Data) -> Iterator[Hyperlink]:
    for link in _objects(data, "entities.urls"):
        url, shown, leads_to = (_value(link.get(name)) for name in ("url", "display_url", "expanded_url"))
        if isinstance(url, str):
            yield Hyperlink(
                url=url, text=str(shown or url), expanded_url=leads_to if isinstance(leads_to, str) else None
            )


def _media(data: Data, included: Data) -> Iterator[Media]:
    lists = (_objects(data, path) for path in _MEDIA)
    for item in next((found for found in lists if found), _objects(included, "media")):
        address = _first_string(item, _PICTURES)
        if address:
            kind = _KINDS.get(_value(item.get("type")), "photo")
            yield Media(kind=kind, url=address, alt=_first_string(item, _DESCRIPTIONS))


def _quoted(platform: Platform, data: Data, included: Data, depth: int) -> Post | None:
    """The post that a post quotes; it may lack an id and a date."""
    quoted = next((inner for name in _QUOTED if isinstance(inner := _value(data.get(name)), dict)), None)
    if quoted is None or depth >= _MAX_QUOTED:
        return None
    post = _post(platform, quoted, included, depth + 1)
    text, user = _text(quoted), _user(quoted, included)
    author = author_of(platform, name=_first_string(user, _NAMES), handle=_first_string(user, _HANDLES))
    return post or (Post(platform=platform.name, author=author, text=text) if author and text else None)


def _answered(platform: Platform, data: Data) -> PostRef | None:
    referenced = _objects(data, "referenced_tweets")
    ids = [data.get(name) for name in _ANSWERED]
    ids += [post.get("id") for post in referenced if post.get("type") == "replied_to"]
    return next((ref for id in ids if isinstance(id, str | int) and (ref := ref_of(platform, str(id)))), None)


def _first_string(data: Data, names: Sequence[str]) -> str | None:
    values = (_value(data.get(name)) for name in names)
    return next((value for value in values if isinstance(value, str) and value), None)


def _objects(data: Data, path: str) -> list[Data]:
    """The objects in the list at a path."""
    found = _at(data, path)
    return [item for item in map(_value, found) if isinstance(item, dict)] if isinstance(found, list) else []


def _at(data: object, path: str) -> object:
    """What stands at a path of keys with dots between them."""
    for name in path.split("."):
        data = _value(data.get(name)) if isinstance(data, dict) else None
    return data


def _value(value: object) -> object:
    """A value without the pair that some frameworks wrap around it: a number for its type, then the value."""
    is_pair = isinstance(value, list) and len(value) == 2 and value[0] in (0, 1) and not isinstance(value[1], int)
    return value[1] if is_pair else value
