"""Posts in the JSON of X's API v2: the post in ``data``, what it refers to in ``includes``.

The API renamed its fields in 2026 (``note_tweet`` to ``note_post`` and so on); both names are read. The text of a post
that passes another one on is cut off and taken from the other; that of a long post stands in its note.

Source: https://docs.x.com/x-api (openapi.json 2.167)
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

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
from embedarchive.sources.x.text import Rendered, display_range, entities_of, is_escaped, render

_Objects = Mapping[str | None, dict[str, Json]]


class _Answer(NamedTuple):
    """An answer's objects by their ids."""

    posts: _Objects
    users: _Objects
    media: _Objects


def post_in(data: Json, id: str) -> Post | None:
    """The post of an id in an answer, None when it is not among those that were asked for."""
    return _post(_asked(data).get(id), _opened(data), QUOTE_DEPTH)


def parents_in(data: Json, id: str) -> Iterator[Post]:
    """The posts that a post answers, as far as the same answer shows them, from the nearest upwards."""
    answer, item = _opened(data), _asked(data).get(id)
    for _ in range(PARENT_DEPTH):
        item = answer.posts.get(_referred(item, "replied_to"))
        post = _post(item, answer, QUOTE_DEPTH)
        if not post:
            return
        yield post


def edits_in(data: Json, id: str) -> tuple[str, ...]:
    """Ids of all versions of a post, the oldest first."""
    item = _asked(data).get(id)
    return ids_at(item, "edit_history_tweet_ids") or ids_at(item, "edit_history_post_ids")


def _asked(data: Json) -> _Objects:
    one = object_at(data, "data")
    return _by("id", [one] if one else objects_at(data, "data"))


def _opened(data: Json) -> _Answer:
    shown = [*objects_at(data, "includes", "tweets"), *objects_at(data, "includes", "posts"), *_asked(data).values()]
    return _Answer(
        posts=_by("id", shown),
        users=_by("id", objects_at(data, "includes", "users")),
        media=_by("media_key", objects_at(data, "includes", "media")),
    )


def _by(key: str, items: Iterable[dict[str, Json]]) -> _Objects:
    return {words_at(item, key): item for item in items}


def _post(item: Json, answer: _Answer, depth: int) -> Post | None:
    """A post with those that it refers to, ``depth`` levels deep."""
    if not item:
        return None
    note = object_at(item, "note_tweet") or object_at(item, "note_post")
    post = assembled(
        id_at(item, "id"),
        author=_author(item, answer),
        created_at=words_at(item, "created_at"),
        rendered=_rendered(item, note),
        text_complete=True,
        lang=words_at(item, "lang"),
        media=_media(item, answer),
        quoted=_quoted(item, answer, depth),
        in_reply_to=_in_reply_to(item, answer),
    )
    return _with_whole_text(post, item, answer, depth) if post else None


def _author(item: Json, answer: _Answer) -> Author | None:
    id = id_at(item, "author_id")
    user = answer.users.get(id)
    return author_of(handle=words_at(user, "username"), name=words_at(user, "name"), id=id)


def _rendered(item: Json, note: Json) -> Rendered | None:
    whole = words_at(note, "text")
    if whole is not None:
        return render(whole, entities_of(value_at(note, "entities")), escaped=is_escaped(whole))
    raw = words_at(item, "text")
    return render(raw, entities_of(value_at(item, "entities")), display_range(item)) if raw is not None else None


def _media(item: Json, answer: _Answer) -> list[Media]:
    keys = value_at(item, "attachments", "media_keys")
    listed = keys if isinstance(keys, list) else []
    return media_of(answer.media[key] for key in listed if isinstance(key, str) and key in answer.media)


def _quoted(item: Json, answer: _Answer, depth: int) -> Post | None:
    id = _referred(item, "quoted")
    shown = _post(answer.posts.get(id), answer, depth - 1) if id and depth else None
    return shown or bare(id)


def _in_reply_to(item: Json, answer: _Answer) -> PostRef | None:
    id = _referred(item, "replied_to")
    author = _author(answer.posts.get(id), answer) if id else None
    return ref_to(id, author.handle if author else None)


def _referred(item: Json, kind: str) -> str | None:
    """The id of the post to which a post refers as ``kind``."""
    referred = (*objects_at(item, "referenced_tweets"), *objects_at(item, "referenced_posts"))
    return first(id_at(one, "id") for one in referred if words_at(one, "type") == kind)


def _with_whole_text(post: Post, item: Json, answer: _Answer, depth: int) -> Post:
    """A post that passes another one on with the other's whole text; its own is cut off."""
    id = _referred(item, "retweeted")
    if id is None:
        return post
    shared = _post(answer.posts.get(id), answer, depth - 1) if depth else None
    if not (shared and shared.text and shared.author and shared.author.handle):
        return attrs.evolve(post, text_complete=None)
    text = f"RT @{shared.author.handle}: {shared.text}"
    return attrs.evolve(post, text=text, text_complete=shared.text_complete, links=shared.links, media=shared.media)
