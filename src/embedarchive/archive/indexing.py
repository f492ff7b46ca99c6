"""What goes into the index: of each document the posts that it tells of, of each post what all documents tell of it."""

import hashlib
import re
import sqlite3
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from embedarchive import codec
from embedarchive.archive import layout
from embedarchive.archive.documents import Documents, passed_over
from embedarchive.archive.history import Testimony, testimonies, view
from embedarchive.archive.kinds import CAPTURE, SNAPSHOT, Kind
from embedarchive.archive.schema import sealed, unsealed
from embedarchive.availability import availability
from embedarchive.errors import ArchiveError, RecordError
from embedarchive.merging import Witness
from embedarchive.records import Author, Capture, Outcome, Post, Snapshot

INDEXED: dict[str, Kind[Any]] = {kind.name: kind for kind in (SNAPSHOT, CAPTURE)}
"""The kinds of document that tell of posts, by the type of their entries in the journal."""

_WITNESS = """
    INSERT INTO witnesses (post, digest, at, name, shown) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (post, digest) DO UPDATE SET at = excluded.at WHERE excluded.at < at
"""
_VIEW = "UPDATE posts SET handle = ?, moment = ?, state = ?, record = ?, availability = ? WHERE number = ?"

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SCHEME = re.compile(r"https?://(?:www\.)?", re.IGNORECASE)

_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
"""Letters of scripts that put no blanks between words: Thai, Lao, Burmese, Khmer, Japanese, Chinese."""


def microseconds(moment: datetime) -> int:
    """A moment as the index holds it: microseconds since 1970."""
    return (moment - _EPOCH) // timedelta(microseconds=1)


def spaced(text: str) -> str:
    """``text`` with each letter for itself where a script puts no blanks between words."""
    return _UNSPACED.sub(r" \g<0> ", text)


def bare_address(address: str) -> str:
    """An address without its scheme, by which the same page may be told in several ways."""
    return _SCHEME.sub("", address, count=1)


class Indexing:
    """Fills the tables of one index."""

    def __init__(self, connection: sqlite3.Connection, documents: Documents, on_file: Callable[[str], object]) -> None:
        self._execute = connection.execute
        self._execute_each = connection.executemany
        self._documents = documents
        self._on_file = on_file

    def enter(self, path: str) -> None:
        """Enter the document at ``path``, unless it is there; if it cannot be read, that is noted."""
        entered = self._execute("INSERT OR IGNORE INTO documents (path) VALUES (?)", (sealed(path.encode()),))
        if not entered.rowcount:
            return
        self._on_file(path)
        try:
            document = self._documents.read(path, INDEXED[layout.role(path)])
        except (OSError, ArchiveError, RecordError) as error:
            damage = passed_over(path, error)
            self._execute("INSERT OR REPLACE INTO skipped VALUES (?, ?, ?)", (path, damage.kind, damage.message))
        else:
            self._tell(entered.lastrowid, document.record)

    def enter_all(self) -> None:
        """Enter every document that is not there yet, the oldest first."""
        for kind in INDEXED.values():
            for path in self._documents.paths(kind):
                self.enter(path)

    def forget(self, path: str) -> None:
        """Say no more that the document at ``path`` is missing."""
        self._execute("DELETE FROM skipped WHERE path = ?", (path,))

    def settle(self) -> None:
        """Make the merged view of every post of which something new was told."""
        unsettled = self._execute("SELECT number FROM posts WHERE record IS NULL").fetchall()
        for (number,) in unsettled:
            self._settle(number)

    def _tell(self, number: int | None, record: Snapshot | Capture) -> None:
        """Enter what a document tells of each post."""
        for testimony in testimonies(record):
            post = self._post(testimony)
            if isinstance(record, Snapshot):
                self._execute("INSERT OR IGNORE INTO sightings VALUES (?, ?, ?)", (post, number, _address(record)))
            else:
                self._execute(
                    "INSERT OR IGNORE INTO answers VALUES (?, ?, ?, ?, ?, ?)", (post, number, *_answer(record))
                )
                self._execute("UPDATE posts SET record = NULL WHERE number = ?", (post,))
        if isinstance(record, Capture):
            self._execute_each("INSERT OR IGNORE INTO edits VALUES (?, ?)", _linked(record))

    def _post(self, testimony: Testimony) -> int:
        """The number of the post, once what its witness shows is entered."""
        key, at, (name, shown), _ = testimony
        self._execute("INSERT OR IGNORE INTO posts (key, platform) VALUES (?, ?)", (key, shown.platform))
        (number,) = self._execute("SELECT number FROM posts WHERE key = ?", (key,)).fetchone()
        content = codec.line(shown)
        digest = hashlib.sha256(b"%s\0%s" % (name.encode(), content)).digest()
        values = (number, digest, microseconds(at), name, sealed(content))
        if self._execute(_WITNESS, values).rowcount:
            self._execute("UPDATE posts SET record = NULL WHERE number = ?", (number,))
        return int(number)

    def _settle(self, number: int) -> None:
        """Make the merged view of one post."""
        shown = self._execute("SELECT name, shown FROM witnesses WHERE post = ? ORDER BY at, number", (number,))
        post = view([Witness(name, codec.loads(unsealed(content), Post)) for name, content in shown]).post
        answers = self._execute("SELECT at, as_of, outcome, reason FROM answers WHERE post = ?", (number,))
        state = availability(_as_capture(*answer) for answer in answers)
        author = post.author or Author()
        handle = author.handle.lower() if author.handle else None
        moment = post.timestamp and post.timestamp.value and microseconds(post.timestamp.value)
        self._execute(_VIEW, (handle, moment, state.state, sealed(codec.line(post)), sealed(codec.line(state)), number))
        words = spaced(post.text or ""), spaced(f"{author.name or ''} {author.handle or ''}")
        self._execute("REPLACE INTO words (rowid, text, author) VALUES (?, ?, ?)", (number, *words))


def _address(snapshot: Snapshot) -> str | None:
    article = snapshot.found.article.url
    return article and bare_address(article)


def _answer(capture: Capture) -> tuple[str | None, ...]:
    as_of = capture.as_of.isoformat() if capture.as_of else None
    return capture.retrieved_at.isoformat(), as_of, capture.outcome, capture.reason


def _as_capture(at: str, as_of: str | None, outcome: Outcome, reason: str | None) -> Capture:
    """As much of a capture as availability depends on."""
    moment, past = datetime.fromisoformat(at), datetime.fromisoformat(as_of) if as_of else None
    return Capture(ref=None, source="", retrieved_at=moment, as_of=past, outcome=outcome, reason=reason)


def _linked(capture: Capture) -> Iterator[tuple[str, str]]:
    """The key of the capture's post with those of its other versions, both ways."""
    if capture.key and capture.edits:
        platform = capture.key.partition(":")[0]
        for id in capture.edits:
            yield (capture.key, f"{platform}:{id}")
            yield (f"{platform}:{id}", capture.key)
