"""Posts as data: an answer of the platform's interface, or what a publisher's system made of it, in an attribute.

There are as many shapes as versions and publishers, and one vocabulary: a post has a text, an author with a name and a
handle, an id, a date. So posts are read by a platform's table of keys, wherever they stand.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias, TypeGuard

import attrs

from embedarchive.forms._base import author_of
from embedarchive.forms._texts import is_whole, language_in, plain
from embedarchive.platforms import Keys, Platform
from embedarchive.platforms.addresses import read_address, ref_of
from embedarchive.reading import Element
from embedarchive.reading.encoded import as_json, decoded
from embedarchive.records import Author, Hyperlink, Media, MediaKind, Post, PostRef, Timestamp
from embedarchive.times import read_machine

Data: TypeAlias = Mapping[str, Any]

_KINDS: dict[object, MediaKind] = {
    "photo": "photo",
    "image": "photo",
    "video": "video",
    "animated_gif": "gif",
    "gif": "gif",
}
_OPENINGS = ("{", "[", "&", "%", "\\", "eyJ", "W3s")
"""How JSON begins, bare or encoded."""

_MARKUP = "<blockquote"

_MAX_LENGTH = 1_000_000
_MAX_VALUES = 20_000
_MAX_QUOTED = 3


def may_hold(platform: Platform, element: Element) -> bool:
    """Whether an element's attributes may hold a post: as JSON, or its text in one and the rest in others."""
    texts = {f"data-{name}" for name in platform.keys.texts}
    return not texts.isdisjoint(element.attributes) or any(map(_may_be_json, element.attributes.values()))


def posts_held(platform: Platform, attributes: Mapping[str, str]) -> Iterator[Post]:
    """The posts that attributes hold, together (``data-text`` beside ``data-screen-name``) or in the JSON of one."""
    together = {name.removeprefix("data-").replace("-", "_"): value for name, value in attributes.items()}
    yield from posts_in(platform, together)
    for value in filter(_may_be_json, attributes.values()):
        yield from posts_in(platform, as_json(decoded(value)))


def _may_be_json(value: str) -> bool:
    return value.lstrip().startswith(_OPENINGS) and len(value) <= _MAX_LENGTH


def posts_in(platform: Platform, data: object) -> Iterator[Post]:
    """The posts in decoded JSON, in order; those that others of them quote are parts of these."""
    waiting: list[tuple[object, _Beside]] = [(data, _Beside())]
    for _ in range(_MAX_VALUES):
        if not waiting:
            return
        value, beside = waiting.pop()
        if isinstance(value, list):
            waiting += [(inner, beside) for inner in reversed(value)]
        elif isinstance(value, dict):
            beside = _beside(value) or beside
            post = _Object(platform, value, beside).post()
            if post:
                yield post
            else:
                waiting += [(inner, beside) for name, inner in reversed(value.items()) if name != _INCLUDES]


@attrs.frozen
class _Beside:
    """What an answer holds beside its posts: authors and media, by the ids that the posts name."""

    users: Data = attrs.Factory(dict)
    media: Data = attrs.Factory(dict)


_INCLUDES = "includes"


def _beside(data: Data) -> _Beside | None:
    included = data.get(_INCLUDES)
    if not isinstance(included, dict):
        return None
    users = {str(user.get("id")): user for user in _objects(included, "users")}
    media = {str(item.get("media_key")): item for item in _objects(included, "media")}
    return _Beside(users, media)


@attrs.frozen
class _Object:
    """An object of JSON, read as a post."""

    platform: Platform
    data: Data
    beside: _Beside
    depth: int = 0

    @property
    def keys(self) -> Keys:
        return self.platform.keys

    def post(self) -> Post | None:
        """The post that the object is; None when it is none."""
        text, author = self.text(), self.author()
        if not (text and author and author.handle) or _MARKUP in text:
            return None
        ref = self.ref(author.handle)
        timestamp = self.timestamp(ref)
        if not (ref or timestamp):
            return None
        return Post(
            platform=self.platform.name,
            id=ref.id if ref else None,
            url=self.platform.url(ref.id, author.handle) if ref else None,
            author=author,
            text=text,
            timestamp=timestamp,
            lang=language_in(_first(self.data, self.keys.langs) or ""),
            text_complete=False if self.is_preview() else is_whole(self.platform, text),
            links=tuple(self.links()),
            media=tuple(self.media()),
            quoted=self.quoted(),
            in_reply_to=self.answered(),
        )

    def text(self) -> str | None:
        written = _first(self.data, self.keys.texts)
        return _first(self.data, self.keys.long_texts) or (plain(written) if written else None)

    def is_preview(self) -> bool:
        """Whether the object says that there is more text than it holds."""
        said = any(_at(self.data, path) for path in self.keys.previews)
        return said and not _first(self.data, self.keys.long_texts)

    def author(self) -> Author | None:
        """The author: in an object inside, in one beside that the post names or, failing these, in the post itself."""
        users = [_at(self.data, path) for path in self.keys.users]
        users += [self.beside.users.get(str(self.data.get("author_id"))), self.data]
        for user in filter(_is_object, users):
            handle = _first(user, self.keys.handles)
            if handle:
                name = _first(user, self.keys.names)
                return author_of(self.platform, name=name, handle=handle.removeprefix("@"))
        return None

    def ref(self, handle: str) -> PostRef | None:
        addresses = (read_address(address) for address in _all(self.data, self.keys.addresses))
        ids = (ref_of(self.platform, id, handle) for id in _all(self.data, self.keys.ids))
        found = (ref for refs in (addresses, ids) for ref in refs if ref)
        return next((ref for ref in found if ref.platform == self.platform.name), None)

    def timestamp(self, ref: PostRef | None) -> Timestamp | None:
        """The moment that the id holds or, where there is none that is finer than a day, the one that is stated."""
        moment = self.platform.moment(ref.id) if ref else None
        if moment and moment.precision != "day":
            return moment
        stated = _first(self.data, self.keys.dates)
        said = read_machine(stated, "platform") if stated else None
        return said if said and said.value else moment

    def links(self) -> Iterator[Hyperlink]:
        for link in _objects(self.data, self.keys.links):
            url, shown, leads_to = (_first(link, (name,)) for name in ("url", "display_url", "expanded_url"))
            if url:
                yield Hyperlink(url=url, text=shown or url, expanded_url=leads_to)

    def media(self) -> Iterator[Media]:
        keys = _at(self.data, "attachments.media_keys")
        beside = [self.beside.media[key] for key in keys if key in self.beside.media] if isinstance(keys, list) else []
        inside = (_objects(self.data, path) for path in self.keys.media)
        for item in next((items for items in inside if items), beside):
            address = _first(item, self.keys.pictures)
            if address:
                kind = _KINDS.get(item.get("type", "photo"))
                yield Media(kind=kind, url=address, alt=_first(item, self.keys.descriptions))

    def quoted(self) -> Post | None:
        """The post that this one quotes; it may lack an id and a date."""
        quoted = next((inner for path in self.keys.quoted if isinstance(inner := _at(self.data, path), dict)), None)
        if quoted is None or self.depth >= _MAX_QUOTED:
            return None
        inner = _Object(self.platform, quoted, self.beside, self.depth + 1)
        text, author = inner.text(), inner.author()
        plain_post = Post(platform=self.platform.name, author=author, text=text) if text and author else None
        return inner.post() or plain_post

    def answered(self) -> PostRef | None:
        referenced = (post for path in self.keys.referenced for post in _objects(self.data, path))
        ids = _all(self.data, self.keys.answered)
        ids += [str(post.get("id")) for post in referenced if post.get("type") == "replied_to"]
        return next((ref for id in ids if (ref := ref_of(self.platform, id))), None)


def _is_object(value: object) -> TypeGuard[Data]:
    return isinstance(value, dict)


def _all(data: Data, paths: Sequence[str]) -> list[str]:
    """The words and whole numbers at some paths, as text."""
    values = (_at(data, path) for path in paths)
    return [str(value) for value in values if isinstance(value, str | int) and not isinstance(value, bool) and value]


def _first(data: Data, paths: Sequence[str]) -> str | None:
    """The first words at some paths."""
    return next((value for path in paths if isinstance(value := _at(data, path), str) and value), None)


def _objects(data: Data, path: str) -> list[Data]:
    """The objects in the list at a path."""
    found = _at(data, path)
    return [item for item in map(_value, found) if isinstance(item, dict)] if isinstance(found, list) else []


def _at(data: Data, path: str) -> object:
    """What stands at a path of keys with dots between them."""
    value: object = data
    for name in path.split("."):
        value = _value(value.get(name)) if isinstance(value, dict) else None
    return value


def _value(value: object) -> object:
    """A value without the pair that some frameworks wrap around it: a number for its type, then the value.

    Numbers are texts here: ids do not survive as any other thing.
    """
    is_pair = isinstance(value, list) and len(value) == 2 and value[0] in ("0", "1")
    return value[1] if is_pair and isinstance(value, list) else value
