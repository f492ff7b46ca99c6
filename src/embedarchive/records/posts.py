"""Posts: what one is, who wrote it, and which is meant."""

from collections.abc import Iterable
from typing import Literal

import attrs

from embedarchive.records._values import Timestamp

MediaKind = Literal["photo", "video", "gif"]


@attrs.frozen(kw_only=True)
class Author:
    """Who wrote a post, spoke a quoted statement or wrote the article.

    Attributes:
        name: Display name or full name.
        handle: Account name without the leading ``@``.
        url: Address of the profile or of the person's page.
        id: The platform's id of the account.
        role: Role as written ("chief scientist").
    """

    name: str | None = None
    handle: str | None = None
    url: str | None = None
    id: str | None = None
    role: str | None = None


@attrs.frozen(kw_only=True)
class PostRef:
    """Which post is meant: the identity is (platform, id); the rest is decoration.

    Attributes:
        platform: Name of the platform ("x").
        id: The platform's id of the post.
        url: Canonical address of the post.
        handle: Account name in the address it was read from, if that held one.
    """

    platform: str
    id: str
    url: str
    handle: str | None = None

    @property
    def key(self) -> str:
        """The identity, as in :attr:`Post.key`."""
        return f"{self.platform}:{self.id}"


@attrs.frozen(kw_only=True)
class Hyperlink:
    """A link inside a post's text.

    Attributes:
        url: Address as it stands in the markup.
        text: The words that carry the link.
        expanded_url: Where a shortened address leads, if the page says so.
    """

    url: str
    text: str
    expanded_url: str | None = None


@attrs.frozen(kw_only=True)
class Media:
    """A picture or film of a post.

    Attributes:
        kind: Photo, video or gif; None when the page does not say.
        url: Address of the file or, when the page shows none, of the page that shows it.
        alt: The author's description of it.
    """

    kind: MediaKind | None
    url: str
    alt: str | None = None


@attrs.frozen(kw_only=True)
class Post:
    """One message on a platform, by one author, as one witness shows it.

    Attributes:
        platform: Name of the platform ("x").
        id: The platform's id; None when the page does not hold it.
        url: Canonical address; None when ``id`` is.
        author: Who wrote it, as far as the witness says.
        text: The words, verbatim, line breaks and blank lines between paragraphs included; None when it shows none.
        timestamp: When it was posted.
        lang: BCP 47 language of the text, as marked up.
        text_complete: Whether ``text`` is the whole text; None when nobody says.
        links: Links in the text, in order.
        media: Pictures and films, in order.
        quoted: The post that this one quotes.
        in_reply_to: The post that this one answers.
    """

    platform: str
    id: str | None = None
    url: str | None = None
    author: Author | None = None
    text: str | None = None
    timestamp: Timestamp | None = None
    lang: str | None = None
    text_complete: bool | None = None
    links: tuple[Hyperlink, ...] = ()
    media: tuple[Media, ...] = ()
    quoted: "Post | None" = None
    in_reply_to: PostRef | None = None

    @property
    def key(self) -> str:
        """What makes two posts the same one: ``platform:id`` or, without an id, platform, author and words."""
        if self.id is not None:
            return f"{self.platform}:{self.id}"
        name = self.author.name or self.author.handle if self.author else None
        return f"{self.platform}:{name or ''}:{self.text or ''}"

    @property
    def richness(self) -> tuple[int, ...]:
        """Sorts witnesses of one post, the most telling last: a whole text, a longer one, more that is filled in."""
        filled = sum(bool(getattr(self, field.name)) for field in attrs.fields(Post))
        return (self.text_complete is True, len(self.text or ""), filled)


def each_once(posts: Iterable[Post]) -> tuple[Post, ...]:
    """Each post once, in order of first appearance, in its richest version."""
    richest: dict[str, Post] = {}
    for post in posts:
        rival = richest.get(post.key)
        if rival is None or post.richness > rival.richness:
            richest[post.key] = post
    return tuple(richest.values())


@attrs.frozen(kw_only=True)
class Origin:
    """Which witness gave a field of a post that was put together from several.

    Attributes:
        field: Name of the field: "text", "author.name" ...
        given_by: The form ("blockquote") or the source ("syndication") that gave it.
    """

    field: str
    given_by: str
