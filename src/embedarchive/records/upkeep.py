"""What is done to an archive beyond saving: documents that tell of it for ever, and what is reported of it."""

from datetime import datetime
from typing import Literal

import attrs

from embedarchive.records._values import in_utc
from embedarchive.records.kept import Damage, StoredObject

REDACTION_VERSION = 1
"""The version of the tombstone that this library writes; newer ones are refused, older ones are read."""

MERGE_VERSION = 1
"""The same for the document of a merge."""

PROOF_VERSION = 1
"""The same for the document of a proof."""

Subject = Literal["post", "author", "article"]


@attrs.frozen(kw_only=True)
class RemovedFile:
    """A file that is in an archive no more.

    Attributes:
        path: Where it stood, relative to the archive.
        sha256: The SHA-256 of its bytes.
    """

    path: str
    sha256: str


@attrs.frozen(kw_only=True)
class Redaction:
    """The tombstone of what was removed from an archive.

    Whose words they were is not told: a tombstone must not keep what it tells the removal of.

    Attributes:
        version: Version of this document's format.
        software: Name and version of the program that removed it.
        redacted_at: When, UTC.
        subject: Whether all of a post, of an author or of an article was removed.
        reason: Why, for whoever asks later.
        by: Who removed it.
        removed: The files.
    """

    version: int = REDACTION_VERSION
    software: str
    redacted_at: datetime = attrs.field(validator=in_utc)
    subject: Subject
    reason: str
    by: str
    removed: tuple[RemovedFile, ...]


@attrs.frozen(kw_only=True)
class Merge:
    """The document that tells of another archive, all of which was taken over.

    Attributes:
        version: Version of this document's format.
        software: Name and version of the program that merged.
        merged_at: When, UTC.
        archive_id: The ``archive_id`` of the other archive.
        journal: The other archive's journal, as an object: proofs that the other archive had are about its lines.
    """

    version: int = MERGE_VERSION
    software: str
    merged_at: datetime = attrs.field(validator=in_utc)
    archive_id: str
    journal: StoredObject


@attrs.frozen(kw_only=True)
class Proof:
    """An authority's word (RFC 3161) that the journal up to a line was there at a moment.

    Attributes:
        version: Version of this document's format.
        software: Name and version of the program that asked.
        proved_at: The moment, UTC, by the authority's clock.
        authority: Address that was asked.
        line: SHA-256 of the journal's line, without its line end; each line holds that of the one before.
        token: The authority's answer: a TimeStampResp in DER.
        roots: The certificates, in PEM, that vouch for the authority.
    """

    version: int = PROOF_VERSION
    software: str
    proved_at: datetime = attrs.field(validator=in_utc)
    authority: str
    line: str
    token: StoredObject
    roots: StoredObject


@attrs.frozen(kw_only=True)
class Removal:
    """One file that a redaction removes; or that it leaves, because something else needs it.

    Attributes:
        path: The file, relative to the archive.
        what: What it is.
        needed_by: A document that stays and needs it, so that it stays too; None when it is removed.
    """

    path: str
    what: str
    needed_by: str | None = None


@attrs.frozen(kw_only=True)
class Redacted:
    """Receipt for a redaction.

    Attributes:
        tombstone: Path of the tombstone; None when nothing was removed.
        files: What was removed, or would be, and what stays.
    """

    tombstone: str | None = None
    files: tuple[Removal, ...] = ()


@attrs.frozen(kw_only=True)
class Merged:
    """Receipt for a merge.

    Attributes:
        new: How many documents were taken over.
        known: How many were here already.
        redacted: How many were left out, because they were redacted here.
        removed: Paths of files removed here, because they were redacted there.
        problems: What could not be taken over, or not whole; paths are relative to the other archive.
    """

    new: int = 0
    known: int = 0
    redacted: int = 0
    removed: tuple[str, ...] = ()
    problems: tuple[Damage, ...] = ()


@attrs.frozen(kw_only=True)
class Repair:
    """One thing that was left unfinished, and is mended.

    Attributes:
        path: The file, relative to the archive.
        message: What was done to it.
    """

    path: str
    message: str
