"""A post put together from the parts in which the services send it, whatever they call them."""

from collections.abc import Iterable

import attrs

from embedarchive.platforms import NO_LANGUAGES
from embedarchive.platforms.addresses import ref_of
from embedarchive.platforms.x import X
from embedarchive.records import Author, Media, MediaKind, Post, PostRef, Timestamp
from embedarchive.sources.json_data import Json, objects_at, value_at, words_at
from embedarchive.sources.x.text import Rendered
from embedarchive.times import read_machine

QUOTE_DEPTH = 3
"""How many posts may quote one another in one record."""
PARENT_DEPTH = 20
"""How many posts upwards a thread is followed in one answer."""

_KINDS: dict[str, MediaKind] = {"photo": "photo", "video": "video", "animated_gif": "gif", "gif": "gif"}
_FILM = "video/mp4"


def assembled(  # noqa: PLR0913  (a post has so many parts)
    id: str | None,
    *,
    author: Author | None,
    created_at: str | None = None,
    rendered: Rendered | None,
    text_complete: bool | None = None,
    lang: str | None = None,
    media: Iterable[Media] = (),
    quoted: Post | None = None,
    in_reply_to: PostRef | None = None,
) -> Post | None:
    """A post from its parts, None without an id that a post can have."""
    ref = ref_to(id, author.handle if author else None)
    if not ref:
        return None
    text = rendered.text if rendered else ""
    return Post(
        platform=X.name,
        id=ref.id,
        url=ref.url,
        author=author,
        text=text or None,
        timestamp=_timestamp(created_at, ref),
        lang=None if lang in NO_LANGUAGES else lang,
        text_complete=text_complete if text else None,
        links=rendered.links if rendered else (),
        media=tuple(dict.fromkeys(media)),
        quoted=quoted,
        in_reply_to=in_reply_to,
    )


def ref_to(id: str | None, handle: str | None = None) -> PostRef | None:
    """The reference to a post, None without an id that a post can have."""
    return ref_of(X, id, handle) if id else None


def bare(id: str | None) -> Post | None:
    """A post of which nothing but its id is known."""
    ref = ref_to(id)
    return Post(platform=X.name, id=ref.id, url=ref.url, timestamp=X.moment(ref.id)) if ref else None


def author_of(*, handle: str | None, name: str | None, id: str | None) -> Author | None:
    """An author, None when neither handle nor id is known."""
    if not (handle or id):
        return None
    return Author(name=name, handle=handle, id=id, url=X.profile.format(handle=handle) if handle else None)


def media_of(items: Iterable[dict[str, Json]]) -> list[Media]:
    """Pictures and films as the services list them; of a film the best file, else the page that shows it."""
    found = (_media(item, _KINDS.get(words_at(item, "type") or "photo")) for item in items)
    return [media for media in found if media]


def _media(item: dict[str, Json], kind: MediaKind | None) -> Media | None:
    picture = words_at(item, "media_url_https") or words_at(item, "media_url") or words_at(item, "url")
    url = picture if kind == "photo" else _best_film(item) or words_at(item, "expanded_url")
    if not kind or not url:
        return None
    return Media(kind=kind, url=url, alt=words_at(item, "ext_alt_text") or words_at(item, "alt_text"))


def _best_film(item: dict[str, Json]) -> str | None:
    """The address of the film with the highest bit rate."""
    variants = objects_at(item, "video_info", "variants") or objects_at(item, "variants")
    films = [variant for variant in variants if words_at(variant, "content_type") == _FILM]
    return words_at(max(films, key=_bit_rate), "url") if films else None


def _bit_rate(variant: dict[str, Json]) -> int:
    rate = value_at(variant, "bitrate") or value_at(variant, "bit_rate")
    return rate if isinstance(rate, int) else 0


def _timestamp(created_at: str | None, ref: PostRef) -> Timestamp | None:
    """The moment that the service states, else the one that the id holds."""
    stated = read_machine(created_at, "platform") if created_at else None
    return attrs.evolve(stated, printed=None) if stated and stated.value else X.moment(ref.id)
