"""What an archive keeps, and what it tells of it."""

import hashlib
from datetime import datetime
from typing import Literal

import attrs

from embedarchive.records._values import in_utc
from embedarchive.records.found import Embed, Found
from embedarchive.records.posts import Origin, Post, PostRef

SNAPSHOT_VERSION = 1
"""The version of the snapshot document that this library writes; newer ones are refused, older ones are read."""

CAPTURE_VERSION = 1
"""The same for the document of a capture."""

Outcome = Literal["post", "gone", "unknown"]
AvailabilityState = Literal["available", "unavailable", "unknown"]
MediaState = Literal["stored", "failed", "too-large", "skipped"]
DamageKind = Literal["damaged", "missing", "foreign", "unfinished"]


@attrs.frozen(kw_only=True)
class StoredObject:
    """Immutable bytes that an archive keeps.

    Attributes:
        sha256: Their SHA-256, in 64 lower-case hexadecimal digits; also their name.
        size: How many bytes.
    """

    sha256: str
    size: int

    @classmethod
    def of(cls, content: bytes) -> "StoredObject":
        """How documents refer to bytes."""
        return cls(sha256=hashlib.sha256(content).hexdigest(), size=len(content))


@attrs.frozen(kw_only=True)
class MediaFile:
    """What became of a picture or film of a captured post.

    Attributes:
        url: Address that was asked.
        state: Stored, failed, too large, or skipped on request.
        object: Its bytes; None unless stored.
        type: Media type as the bytes themselves tell ("image/jpeg"); None when unknown.
        reason: Why it is not stored.
    """

    url: str
    state: MediaState
    object: StoredObject | None = None
    type: str | None = None
    reason: str | None = None


@attrs.frozen(kw_only=True)
class Capture:
    """What one source answered about one post at one moment; also the document that keeps it.

    Attributes:
        version: Version of this document's format.
        software: Name and version of the program that asked.
        ref: The post that was asked for; None when it has no known id (then ``post`` says which it is).
        source: Name of the source ("oembed").
        retrieved_at: When the answer came, UTC.
        as_of: The moment that the answer tells of, UTC, when that is in the past, as with an archive of the web; None
            when it speaks of ``retrieved_at``. What tells of the past says nothing about availability.
        outcome: A post, word that it is gone, or nothing that can be relied on.
        post: The post as the source shows it.
        reason: Why it is gone or unknown, as the source says, else in our words.
        url: Address that was asked; secrets never stand in it.
        final_url: Address that answered, when redirects led elsewhere.
        status: HTTP status of the answer.
        headers: Selected headers of the answer, names in lower case, in order.
        response: The answer's exact bytes.
        edits: Ids of all known versions of the post, the oldest first, its own included.
        media_files: What became of the post's pictures and films.
    """

    version: int = CAPTURE_VERSION
    software: str | None = None
    ref: PostRef | None
    source: str
    retrieved_at: datetime = attrs.field(validator=in_utc)
    as_of: datetime | None = attrs.field(default=None, validator=in_utc)
    outcome: Outcome
    post: Post | None = None
    reason: str | None = None
    url: str | None = None
    final_url: str | None = None
    status: int | None = None
    headers: tuple[tuple[str, str], ...] = ()
    response: StoredObject | None = None
    edits: tuple[str, ...] = ()
    media_files: tuple[MediaFile, ...] = ()

    @property
    def key(self) -> str | None:
        """The key of the post that the capture is about; None when neither ``ref`` nor ``post`` tells."""
        return self.ref.key if self.ref else self.post.key if self.post else None


@attrs.frozen(kw_only=True)
class Availability:
    """What may be said about a post now. Derived from captures, never stored.

    Attributes:
        state: Available, unavailable, or unknown.
        reason: Why it is unavailable, if a source said so.
        since: When the present state was first observed, UTC; None when unknown.
        checked_at: When a source last gave a verdict, UTC; None when none ever did.
    """

    state: AvailabilityState
    reason: str | None = None
    since: datetime | None = attrs.field(default=None, validator=in_utc)
    checked_at: datetime | None = attrs.field(default=None, validator=in_utc)


@attrs.frozen(kw_only=True)
class Sighting:
    """One embed of a post in one article, as a snapshot keeps it.

    Attributes:
        snapshot: Id of the snapshot.
        seen_at: When the snapshot was kept, UTC.
        article: Address of the article, if known.
        embed: The embed itself, with what the article showed.
    """

    snapshot: str
    seen_at: datetime = attrs.field(validator=in_utc)
    article: str | None = None
    embed: Embed


@attrs.frozen(kw_only=True)
class History:
    """Everything that an archive knows of one post over time.

    Attributes:
        key: The post's key.
        post: All witnesses merged: the longest complete text, every field that anyone gave.
        origins: Which form or source gave which field of ``post``.
        versions: The texts that the post had, each once, as the posts that show them, the oldest first; previews aside.
        sightings: Where articles showed it, the oldest first.
        captures: What sources answered, the oldest first.
        availability: What may be said about it now.
    """

    key: str
    post: Post
    origins: tuple[Origin, ...] = ()
    versions: tuple[Post, ...] = ()
    sightings: tuple[Sighting, ...] = ()
    captures: tuple[Capture, ...] = ()
    availability: Availability


@attrs.frozen(kw_only=True)
class Match:
    """A post that a search found.

    Attributes:
        key: The post's key.
        post: The post, merged from all its witnesses.
        availability: What may be said about it now.
    """

    key: str
    post: Post
    availability: Availability


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
    saved_at: datetime = attrs.field(validator=in_utc)
    software: str
    page: StoredObject | None = None
    found: Found


@attrs.frozen(kw_only=True)
class Saved:
    """Receipt for something that an archive keeps.

    Attributes:
        id: Id of the snapshot, for ``Archive.load``, or of the capture.
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
