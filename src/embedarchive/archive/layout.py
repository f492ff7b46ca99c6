"""Where everything stands in an archive. All paths are relative to its directory, with ``/`` between the parts."""

import hashlib
import re
from datetime import datetime
from typing import Literal

from embedarchive.records import Article, Snapshot
from embedarchive.text import scrub

Role = Literal["manifest", "format", "object", "snapshot", "journal", "lock", "temporary", "foreign"]

MANIFEST = "embedarchive.json"
FORMAT = "FORMAT.md"
OBJECTS = "objects/sha256"
SNAPSHOTS = "snapshots"
JOURNAL = "journal/000001.jsonl"
LOCK = "journal/.lock"
DIRECTORIES = (OBJECTS, SNAPSHOTS, "journal")
TEMPORARY_PREFIX = ".tmp-"

_SHORT = 16
_TIME = "%Y%m%dT%H%M%S.%fZ"
_ID = r"[0-9]{8}T[0-9]{6}\.[0-9]{6}Z-[0-9a-f]{16}"
_ROLES: tuple[tuple[Role, re.Pattern[str]], ...] = (
    ("object", re.compile(rf"{OBJECTS}/([0-9a-f]{{2}})/\1[0-9a-f]{{62}}")),
    ("snapshot", re.compile(rf"{SNAPSHOTS}/[0-9a-f]{{{_SHORT}}}/{_ID}\.json")),
    ("manifest", re.compile(re.escape(MANIFEST))),
    ("format", re.compile(re.escape(FORMAT))),
    ("journal", re.compile(re.escape(JOURNAL))),
    ("lock", re.compile(re.escape(LOCK))),
    ("temporary", re.compile(rf"(?:.*/)?{re.escape(TEMPORARY_PREFIX)}[0-9a-f]{{{_SHORT}}}", re.DOTALL)),
)


def digest(content: bytes) -> str:
    """The SHA-256 of ``content`` in 64 lower-case hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def role(path: str) -> Role:
    """What kind of file has this path in an archive."""
    return next((role for role, pattern in _ROLES if pattern.fullmatch(path)), "foreign")


def is_id(text: str) -> bool:
    """Whether ``text`` has the shape of a snapshot's id."""
    return re.fullmatch(_ID, text) is not None


def object_path(sha256: str) -> str:
    """Where the bytes with this SHA-256 stand."""
    return f"{OBJECTS}/{sha256[:2]}/{sha256}"


def article_directory(article: Article) -> str:
    """Where all snapshots of an article stand: named by its address or, without one, by its words."""
    identity = scrub(article.url or article.text)
    return f"{SNAPSHOTS}/{digest(identity.encode())[:_SHORT]}"


def snapshot_path(snapshot: Snapshot, document: bytes) -> str:
    """Where the document of a snapshot stands."""
    return f"{article_directory(snapshot.found.article)}/{snapshot_id(snapshot.saved_at, document)}.json"


def snapshot_id(saved_at: datetime, document: bytes) -> str:
    """The id of a snapshot: its moment and the beginning of its document's SHA-256."""
    return f"{saved_at.strftime(_TIME)}-{digest(document)[:_SHORT]}"


def name_of(path: str) -> str:
    """The last part of ``path``, its extension aside: a snapshot's id, an object's SHA-256."""
    return path.rpartition("/")[2].removesuffix(".json")


def agrees(path: str, document: bytes) -> bool:
    """Whether ``document`` has the SHA-256 that its name states."""
    return name_of(path)[-_SHORT:] == digest(document)[:_SHORT]


def substance(document: bytes) -> bytes:
    """What a snapshot's document says of article and page: all before its moment, as its keys are sorted."""
    return document[: document.rindex(b'\n  "saved_at": ')]
