"""Pictures and films of a post: asked for at the platform's own hosts, and judged by their bytes.

One that cannot be had never fails its post; what became of it is recorded.
"""

import re
from collections.abc import Iterator, Mapping
from http import HTTPStatus
from typing import Literal, NamedTuple

from embedarchive.errors import FetchError
from embedarchive.records import Media, MediaFile, MediaKind, Post, StoredObject
from embedarchive.sources._base import Request
from embedarchive.sources.client import Client

MediaWish = Literal["none", "images", "all"]
"""Which media files are wanted."""

_WANTED: Mapping[MediaWish, frozenset[MediaKind | None]] = {
    "none": frozenset(),
    "images": frozenset({"photo"}),
    "all": frozenset({"photo", "video", "gif", None}),
}
_SIZE_LIMITS: Mapping[MediaKind | None, int] = {
    "photo": 30_000_000,
    "video": 600_000_000,
    "gif": 100_000_000,
    None: 30_000_000,
}
"""Bytes of the largest file of each kind that is taken."""

_TYPES: tuple[tuple[str, re.Pattern[bytes]], ...] = (
    ("image/jpeg", re.compile(rb"\xff\xd8\xff")),
    ("image/png", re.compile(rb"\x89PNG\r\n\x1a\n")),
    ("image/gif", re.compile(rb"GIF8[79]a")),
    ("image/webp", re.compile(rb"RIFF.{4}WEBP", re.DOTALL)),
    ("image/avif", re.compile(rb".{4}ftypavi[fs]", re.DOTALL)),
    ("video/webm", re.compile(rb"\x1a\x45\xdf\xa3")),
    ("video/mp4", re.compile(rb".{4}ftyp(?:iso.|mp4.|avc1|dash|M4V.|MSNV|mmp4|f4v )", re.DOTALL)),
)
"""What the first bytes of a file tell: https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern"""

_FAMILIES: Mapping[MediaKind | None, tuple[str, ...]] = {
    "photo": ("image/",),
    "video": ("video/",),
    "gif": ("video/", "image/gif"),  # many a platform keeps its GIFs as films
    None: ("image/", "video/"),
}
_DEPTH = 3


class Download(NamedTuple):
    """What became of a media file, and its bytes where they came just now."""

    file: MediaFile
    content: bytes | None = None


def media_of(post: Post) -> tuple[Media, ...]:
    """The media of a post and of those that it quotes, each address once."""
    found: dict[str, Media] = {}
    shown: Post | None = post
    for _ in range(_DEPTH):
        if shown is None:
            break
        for media in shown.media:
            found.setdefault(media.url, media)
        shown = shown.quoted
    return tuple(found.values())


def is_wanted(media: Media, wish: MediaWish) -> bool:
    """Whether a wish is for this picture or film."""
    return media.kind in _WANTED[wish]


def downloads(
    post: Post, *, wish: MediaWish, hosts: frozenset[str], held: Mapping[str, MediaFile], client: Client
) -> Iterator[Download]:
    """What becomes of each media file of a post.

    Args:
        post: The post, as a source shows it.
        wish: Which files are wanted.
        hosts: The hosts where its platform keeps media; no other is asked.
        held: Files that are stored already, by address; they are not asked for again.
        client: Who asks.
    """
    for media in media_of(post):
        if media.url in held:
            yield Download(held[media.url])
        elif not is_wanted(media, wish):
            yield Download(MediaFile(url=media.url, state="skipped", reason="not asked for"))
        else:
            yield _download(media, hosts, client)


def type_of(content: bytes) -> str | None:
    """The media type that the bytes of a picture or film tell; None when they are neither."""
    return next((name for name, pattern in _TYPES if pattern.match(content[:32])), None)


def _download(media: Media, hosts: frozenset[str], client: Client) -> Download:
    try:
        answer = client.ask(Request(url=media.url), hosts=hosts, size_limit=_SIZE_LIMITS[media.kind], resume=True)
    except FetchError as error:
        state: Literal["too-large", "failed"] = "too-large" if error.kind == "too-large" else "failed"
        return Download(MediaFile(url=media.url, state=state, reason=str(error)))
    if answer.status not in {HTTPStatus.OK, HTTPStatus.PARTIAL_CONTENT}:
        return _failed(media, f"answered {answer.status}")
    name = type_of(answer.body)
    if name is None or not name.startswith(_FAMILIES[media.kind]):
        return _failed(media, f"is no {media.kind or 'picture'} but {name or 'something else'}")
    stored = StoredObject.of(answer.body)
    return Download(MediaFile(url=media.url, state="stored", type=name, object=stored), answer.body)


def _failed(media: Media, reason: str) -> Download:
    return Download(MediaFile(url=media.url, state="failed", reason=reason))
