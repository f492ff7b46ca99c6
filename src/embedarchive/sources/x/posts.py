"""Posts in the JSON of X's syndication service and of its API v1.1, which is one shape with two sets of names.

Syndication says ``text``, ``mediaDetails``, ``quoted_tweet``, ``parent``; v1.1 says ``full_text`` (or ``text``, which
may be cut off, with the whole in ``extended_tweet``), ``extended_entities``, ``quoted_status``, ``retweeted_status``.
Syndication sends the beginning of a long post only, and tells it by a ``note_tweet`` that holds nothing but an id.
"""

from collections.abc import Iterator
from itertools import chain

import attrs

from embedarchive.records import Author, Media, Post, PostRef
from embedarchive.sources.json_data import Json, first, id_at, ids_at, object_at, objects_at, value_at, words_at
from embedarchive.sources.x.assembling import (
    PARENT_DEPTH,
    QUOTE_DEPTH,
    assembled,
    author_of,
    bare,
    media_of,
    ref_to,
)
from embedarchive.sources.x.text import Rendered, display_range, entities_of, render

_LONGER = ("note_tweet", "article")
"""What tells that there is more text than the answer holds: a long post, or an article in a post's place."""


def post_of(data: Json, depth: int = QUOTE_DEPTH) -> Post | None:
    """The post that a JSON object holds, None when it holds none; quoted posts go ``depth`` levels deep."""
    author = _author(data)
    if author is None:
        return None
    retweeted = object_at(data, "retweeted_status")
    post = assembled(
        _id(data),
        author=author,
        created_at=words_at(data, "created_at"),
        rendered=_rendered(data),
        text_complete=not _is_preview(data),
        lang=words_at(data, "lang"),
        media=_media(data),
        quoted=_quoted(data, depth),
        in_reply_to=_in_reply_to(data),
    )
    return _with_whole_text(post, post_of(retweeted, depth - 1)) if post and retweeted and depth else post


def parents_of(data: Json) -> Iterator[Post]:
    """The posts that a post answers, as far as the same answer shows them, from the nearest upwards."""
    for _ in range(PARENT_DEPTH):
        data = object_at(data, "parent")
        post = post_of(data)
        if not post:
            return
        yield post


def edits_of(data: Json) -> tuple[str, ...]:
    """Ids of all versions of a post, the oldest first."""
    control = object_at(data, "edit_control", "edit_control_initial") or object_at(data, "edit_control")
    return ids_at(control, "edit_tweet_ids")


def _whole(data: Json) -> Json:
    """The object that holds the longest text, with its entities."""
    return object_at(data, "extended_tweet") or data


def _author(data: Json) -> Author | None:
    user = object_at(data, "user")
    return author_of(
        handle=words_at(user, "screen_name"),
        name=words_at(user, "name"),
        id=_id(user),
    )


def _id(data: Json, name: str = "id") -> str | None:
    """The id of a post or an account; until 2010 it was sent as a number alone, which these documents hold exactly."""
    number = value_at(data, name)
    return id_at(data, f"{name}_str") or (id_at({name: str(number)}, name) if type(number) is int else None)


def _rendered(data: Json) -> Rendered | None:
    whole = _whole(data)
    raw = first((words_at(whole, "full_text"), words_at(whole, "text")))
    if raw is None:
        return None
    entities = chain(entities_of(value_at(whole, "entities")), entities_of({"media": objects_at(data, "mediaDetails")}))
    return render(raw, entities, display_range(whole))


def _is_preview(data: Json) -> bool:
    cut_off = value_at(data, "truncated") is True and _whole(data) is data
    return cut_off or any(value_at(data, more) is not None for more in _LONGER)


def _media(data: Json) -> list[Media]:
    whole = _whole(data)
    listed = (
        objects_at(data, "mediaDetails"),
        objects_at(whole, "extended_entities", "media"),
        objects_at(data, "extended_entities", "media"),
        [item for item in objects_at(whole, "entities", "media") if "media_url_https" in item],
        objects_at(data, "photos"),
    )
    return next((media for items in listed if (media := media_of(items))), [])


def _quoted(data: Json, depth: int) -> Post | None:
    shown = object_at(data, "quoted_tweet") or object_at(data, "quoted_status")
    post = post_of(shown, depth - 1) if shown and depth else None
    return post or bare(first((_id(shown), _id(data, "quoted_status_id"))))


def _in_reply_to(data: Json) -> PostRef | None:
    return ref_to(_id(data, "in_reply_to_status_id"), words_at(data, "in_reply_to_screen_name"))


def _with_whole_text(post: Post, shared: Post | None) -> Post:
    """A post that passes another one on, whose text it cuts off."""
    if not (shared and shared.author and shared.text):
        return post
    text = f"RT @{shared.author.handle}: {shared.text}"
    return attrs.evolve(
        post, text=text, text_complete=shared.text_complete, links=shared.links, media=post.media or shared.media
    )
