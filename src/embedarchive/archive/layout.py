"""Where everything stands in an archive. All paths are relative to its directory, with ``/`` between the parts."""

import hashlib
import re
from datetime import datetime
from typing import Literal

from embedarchive.errors import RecordError
from embedarchive.records import Article, Capture
from embedarchive.text import scrub

Role = Literal[
    "manifest",
    "format",
    "object",
    "snapshot",
    "capture",
    "redaction",
    "merge",
    "proof",
    "journal",
    "lock",
    "index",
    "state",
    "temporary",
    "foreign",
]

MANIFEST = "embedarchive.json"
FORMAT = "FORMAT.md"
OBJECTS = "objects/sha256"
SNAPSHOTS = "snapshots"
POSTS = "posts"
UNRESOLVED = "_unresolved"
REDACTIONS = "redactions"
MERGES = "merges"
PROOFS = "proofs"
JOURNAL = "journal/000001.jsonl"
LOCK = "journal/.lock"
INDEX = "index.sqlite"
STATE = "state"
DIRECTORIES = (OBJECTS, SNAPSHOTS, "journal")
TEMPORARY_PREFIX = ".tmp-"

_SHORT = 16
_ID = r"[0-9]{8}T[0-9]{6}\.[0-9]{6}Z-[0-9a-f]{16}"
_SAFE = re.compile(r"(?!(?:con|prn|aux|nul|(?:com|lpt)[0-9])(?![a-z0-9-]))[a-z0-9][a-z0-9-]{0,63}")
"""Names that are the same on every file system, whether or not it tells upper from lower case."""
_NAME = rf"(?:{_SAFE.pattern}|_[0-9a-f]{{{_SHORT}}})"
_ROLES: tuple[tuple[Role, re.Pattern[str]], ...] = (
    ("object", re.compile(rf"{OBJECTS}/([0-9a-f]{{2}})/\1[0-9a-f]{{62}}")),
    ("snapshot", re.compile(rf"{SNAPSHOTS}/[0-9a-f]{{{_SHORT}}}/{_ID}\.json")),
    ("capture", re.compile(rf"{POSTS}/{_NAME}/(?:{UNRESOLVED}/[0-9a-f]{{{_SHORT}}}|{_NAME})/{_ID}\.json")),
    ("redaction", re.compile(rf"{REDACTIONS}/{_ID}\.json")),
    ("merge", re.compile(rf"{MERGES}/{_ID}\.json")),
    ("proof", re.compile(rf"{PROOFS}/{_ID}\.json")),
    ("manifest", re.compile(re.escape(MANIFEST))),
    ("format", re.compile(re.escape(FORMAT))),
    ("journal", re.compile(re.escape(JOURNAL))),
    ("lock", re.compile(re.escape(LOCK))),
    ("index", re.compile(rf"{re.escape(INDEX)}(?:-wal|-shm)?")),
    ("state", re.compile(rf"{STATE}/[a-z0-9-]+\.json")),
    ("temporary", re.compile(rf"(?:.*/)?{re.escape(TEMPORARY_PREFIX)}[0-9a-f]{{{_SHORT}}}", re.DOTALL)),
)


def note_path(name: str) -> str:
    """Where the note of this name stands."""
    return f"{STATE}/{name}.json"


def digest(content: bytes) -> str:
    """The SHA-256 of ``content`` in 64 lower-case hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def role(path: str) -> Role:
    """What kind of file has this path in an archive."""
    return next((role for role, pattern in _ROLES if pattern.fullmatch(path)), "foreign")


def is_id(text: str) -> bool:
    """Whether ``text`` has the shape of a document's id."""
    return re.fullmatch(_ID, text) is not None


def object_path(sha256: str) -> str:
    """Where the bytes with this SHA-256 stand."""
    return f"{OBJECTS}/{sha256[:2]}/{sha256}"


def article_directory(article: Article) -> str:
    """Where all snapshots of an article stand: named by its address or, without one, by its words."""
    return f"{SNAPSHOTS}/{_shortened(article.url or article.text)}"


def post_directories(key: str) -> tuple[str, str]:
    """Where captures of the post with this key may stand: under its id or, when it has none, among the unresolved."""
    platform, _, rest = key.partition(":")
    home = f"{POSTS}/{_safe(platform)}"
    return f"{home}/{_safe(rest)}", f"{home}/{UNRESOLVED}/{_shortened(key)}"


def capture_directory(capture: Capture) -> str:
    """Where all captures stand that are about the same post.

    Raises:
        RecordError: The capture does not say which post it is about.
    """
    if capture.key is None:
        raise RecordError("the capture names no post: it needs a `ref` or a `post`")
    resolved, unresolved = post_directories(capture.key)
    return resolved if capture.ref or (capture.post and capture.post.id is not None) else unresolved


def document_id(at: datetime, sha256: str) -> str:
    """The id of a document: its moment and the beginning of its SHA-256."""
    moment = at.replace(tzinfo=None).isoformat(timespec="microseconds").replace("-", "").replace(":", "")
    return f"{moment}Z-{sha256[:_SHORT]}"


def name_of(path: str) -> str:
    """The last part of ``path``, its extension aside: a document's id, an object's SHA-256."""
    return path.rpartition("/")[2].removesuffix(".json")


def agrees(path: str, document: bytes) -> bool:
    """Whether ``document`` has the SHA-256 that its name states."""
    return name_of(path)[-_SHORT:] == digest(document)[:_SHORT]


def substance(document: bytes) -> bytes:
    """What a snapshot's document says of article and page: all before its moment, as its keys are sorted."""
    return document[: document.rindex(b'\n  "saved_at": ')]


def _shortened(text: str) -> str:
    """A name that stands for any text: the beginning of its SHA-256."""
    return digest(scrub(text).encode())[:_SHORT]


def _safe(name: str) -> str:
    """The name itself where every file system can hold it, else one that stands for it."""
    return name if _SAFE.fullmatch(name) else f"_{_shortened(name)}"
