"""What everything is called: the records that the library takes and gives.

Records are frozen, slotted, keyword-only attrs classes; sequences are tuples; ids are strings (a 64-bit id does not
survive a float); text is verbatim; every moment is an aware UTC datetime. What the page showed, what a source said and
what was derived stay apart: nothing is overwritten by anything that came later or is shorter.

This module imports nothing of the package.
"""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, Literal

import attrs

SNAPSHOT_VERSION = 1
"""The version of the snapshot document that this library writes; newer ones are refused, older ones are read."""

Precision = Literal["millisecond", "second", "minute", "hour", "day", "month", "year"]
TimeSource = Literal["platform", "id", "printed", "article"]
QuoteKind = Literal["direct", "fragment", "block", "pull", "headline", "caption"]
MediaKind = Literal["photo", "video", "gif"]
Outcome = Literal["post", "gone", "unknown"]
DamageKind = Literal["damaged", "missing", "foreign", "unfinished"]


def _in_utc(record: Any, attribute: "attrs.Attribute[Any]", value: datetime | None) -> None:
    """Refuse a naive datetime; express any other in UTC (validators run on decoding, converters do not)."""
    if value is None:
        return
    if value.tzinfo is None:
        raise ValueError(f"{attribute.name} must say its time zone, got the naive datetime {value.isoformat()}")
    if value.tzinfo is not UTC:
        object.__setattr__(record, attribute.name, value.astimezone(UTC))


def _ordered(record: "Span", _: "attrs.Attribute[int]", value: int) -> None:
    if not 0 <= record.start <= value:
        raise ValueError(f"a span needs 0 <= start <= end, got {record.start} and {value}")


@attrs.frozen(kw_only=True)
class Span:
    """A stretch of ``article.text``.

    Attributes:
        start: First code point of the stretch, counted from 0.
        end: The code point after its last one.
    """

    start: int
    end: int = attrs.field(validator=_ordered)

    def of(self, text: str) -> str:
        """The words that the span marks in ``text``."""
        return text[self.start : self.end]


@attrs.frozen(kw_only=True)
class Selector:
    """Where a text stands, robust to edits around it: a W3C Web Annotation TextQuoteSelector.

    Attributes:
        exact: The text itself, as it stands in ``article.text``.
        prefix: Up to 32 code points before it.
        suffix: Up to 32 code points after it.
    """

    exact: str
    prefix: str
    suffix: str


@attrs.frozen(kw_only=True)
class Timestamp:
    """A moment, with how fine it is and where it comes from.

    Attributes:
        value: The moment in UTC, its unknown finer parts zero; None when the printed words allow no certain reading.
        precision: The finest part of ``value`` that is known; None when ``value`` is.
        source: Who says so: the platform, the post's id, words printed on the page, or the article's own date.
        printed: The words as displayed, if there were any.
    """

    value: datetime | None = attrs.field(default=None, validator=_in_utc)
    precision: Precision | None = None
    source: TimeSource
    printed: str | None = None


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
        kind: Photo, video or gif.
        url: Address of the file or, when the page shows none, of the page that shows it.
        alt: The author's description of it.
    """

    kind: MediaKind
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
class Embed:
    """One occurrence of a post in an article.

    Attributes:
        form: The shape in which it stands: "blockquote", "frame", "transcript" ...
        post: What the page shows of the post.
        span: Where its words stand in ``article.text``; None when they are no part of it.
        html: The fragment, serialised as parsed; empty where there was no markup.
        path: Where the fragment stands: the open elements from the outside in, CSS-like; empty in plain text.
    """

    form: str
    post: Post
    span: Span | None = None
    html: str = ""
    path: str = ""


@attrs.frozen(kw_only=True)
class Quote:
    """A quoted statement in the article's own words.

    Attributes:
        text: Verbatim, without the outer marks; parts that an attribution splits are joined by one space.
        author: The speaker, resolved to a full name where the article gives it; None when nobody is credited.
        timestamp: When it was said: the moment of the post, else a printed one, else the article's.
        mention: The speaker as written.
        cue: The word that attributes ("said", "according to"), as written.
        medium: Where it was said: a platform's name, "press-release", "interview" ...
        kind: A full statement, a fragment inside another's sentence, set-off text, pull quote, headline or caption.
        confidence: Share of quotes so attributed (see ``rule``) whose speaker was right on annotated articles, 0 to 1.
        rule: Name of the rule that decided about the speaker.
        parts: The stretches of ``article.text`` between the marks; one, or more for a split statement.
        selector: The first part, with what stands around it.
        closed: False when a closing mark is missing.
        post: The post that the statement comes from.
    """

    text: str
    author: Author | None = None
    timestamp: Timestamp | None = None
    mention: Span | None = None
    cue: str | None = None
    medium: str | None = None
    kind: QuoteKind = "direct"
    confidence: float | None = None
    rule: str | None = None
    parts: tuple[Span, ...]
    selector: Selector
    closed: bool = True
    post: PostRef | None = None


@attrs.frozen(kw_only=True)
class PostLink:
    """A plain hyperlink to a post: not an embed.

    Attributes:
        post: The post that the link leads to.
        text: The words that carry the link.
        span: Where they stand in ``article.text``; None when they are no part of it.
    """

    post: PostRef
    text: str
    span: Span | None = None


@attrs.frozen(kw_only=True)
class Problem:
    """Something that could not be read.

    Attributes:
        kind: A short name for programs: "empty", "not-text", "encoding", "date-disagrees" ...
        message: What is wrong, for people.
        where: Path or words of the place, if there is one.
    """

    kind: str
    message: str
    where: str | None = None


@attrs.frozen(kw_only=True)
class Article:
    """The page that was read.

    Attributes:
        url: Its canonical address as the page states it, else ``read_from``.
        read_from: The address it was read from, as the caller gave it.
        title: Headline.
        authors: By-line.
        published: When it was first published.
        modified: When it was last changed.
        publisher: Name of the publication.
        lang: BCP 47 language, as given by the caller or marked up on the page.
        text: Canonical text; for plain-text input the very input. All spans count in it.
    """

    url: str | None = None
    read_from: str | None = None
    title: str | None = None
    authors: tuple[Author, ...] = ()
    published: Timestamp | None = None
    modified: Timestamp | None = None
    publisher: str | None = None
    lang: str | None = None
    text: str


@attrs.frozen(kw_only=True)
class Found:
    """Everything that one article held.

    Attributes:
        article: The article itself.
        embeds: Occurrences of posts, in document order.
        quotes: Quoted statements, in document order.
        links: Plain links to posts, in document order.
        problems: What could not be read.
    """

    article: Article
    embeds: tuple[Embed, ...] = ()
    quotes: tuple[Quote, ...] = ()
    links: tuple[PostLink, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def posts(self) -> tuple[Post, ...]:
        """Each embedded post once, in its richest version, in order of first appearance."""
        return each_once(embed.post for embed in self.embeds)


@attrs.frozen(kw_only=True)
class StoredObject:
    """Immutable bytes that an archive keeps.

    Attributes:
        sha256: Their SHA-256, in 64 lower-case hexadecimal digits; also their name.
        size: How many bytes.
    """

    sha256: str
    size: int


@attrs.frozen(kw_only=True)
class Capture:
    """What one source answered about one post at one moment.

    Attributes:
        ref: The post that was asked for.
        source: Name of the source ("oembed").
        retrieved_at: When the answer came, UTC.
        outcome: A post, word that it is gone, or nothing that can be relied on.
        post: The post as the source shows it.
        reason: Why it is gone or unknown, as the source says.
        url: Address that was asked.
        status: HTTP status of the answer.
        response: The answer's exact bytes.
    """

    ref: PostRef
    source: str
    retrieved_at: datetime = attrs.field(validator=_in_utc)
    outcome: Outcome
    post: Post | None = None
    reason: str | None = None
    url: str | None = None
    status: int | None = None
    response: StoredObject | None = None


@attrs.frozen(kw_only=True)
class Snapshot:
    """The document that keeps what was found in one article, with the moment and the page's bytes.

    Attributes:
        version: Version of this document's format.
        saved_at: When it was kept, UTC.
        software: Name and version of the program that wrote it.
        page: The bytes that were read, as an object of the archive; None when they were not at hand.
        found: Everything that the article held.
    """

    version: int = SNAPSHOT_VERSION
    saved_at: datetime = attrs.field(validator=_in_utc)
    software: str
    page: StoredObject | None = None
    found: Found


@attrs.frozen(kw_only=True)
class Saved:
    """Receipt for something that an archive keeps.

    Attributes:
        id: Id of the snapshot, for ``Archive.load``.
        path: Its file.
        new: False when the archive held the same already, and nothing was written.
    """

    id: str
    path: str
    new: bool


@attrs.frozen(kw_only=True)
class Damage:
    """One file of an archive that is not as it should be.

    Attributes:
        kind: Damaged, missing, foreign (no file of ours) or unfinished (left by a crash; nothing is lost).
        path: The file, relative to the archive.
        message: What is wrong, what it affects and what to do.
    """

    kind: DamageKind
    path: str
    message: str
