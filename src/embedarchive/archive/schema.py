"""The tables of the index, and the few questions that it asks about itself."""

import sqlite3
from collections.abc import Iterator
from zlib import crc32

import attrs

from embedarchive.archive.following import Position
from embedarchive.records import Damage

VERSION = 1
"""An index of another version is built anew."""

_TABLES = {
    # Up to where the journal is in the index.
    "position": "TABLE position (size INTEGER, line INTEGER, head TEXT)",
    # The documents in the index, and those that could not be read.
    "documents": "TABLE documents (number INTEGER PRIMARY KEY, path BLOB NOT NULL UNIQUE)",
    "skipped": "TABLE skipped (path TEXT PRIMARY KEY, kind TEXT NOT NULL, message TEXT NOT NULL)",
    # Each post in its merged view, numbered as they came; without a record until the view is made.
    "posts": """TABLE posts (number INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, platform TEXT, handle TEXT,
        moment INTEGER, state TEXT, record BLOB, availability BLOB)""",
    "posts_unsettled": "INDEX posts_unsettled ON posts (number) WHERE record IS NULL",
    "posts_handle": "INDEX posts_handle ON posts (handle)",
    "posts_moment": "INDEX posts_moment ON posts (moment)",
    "posts_state": "INDEX posts_state ON posts (state)",
    # What witnesses show of a post, each different view once.
    "witnesses": """TABLE witnesses (number INTEGER PRIMARY KEY, post INTEGER, digest BLOB, at INTEGER, name TEXT,
        shown BLOB, UNIQUE (post, digest))""",
    # The articles that embed a post, and the answers about it.
    "sightings": """TABLE sightings (post INTEGER, document INTEGER, article TEXT,
        PRIMARY KEY (post, document)) WITHOUT ROWID""",
    "sightings_article": "INDEX sightings_article ON sightings (article)",
    "answers": """TABLE answers (post INTEGER, document INTEGER, at TEXT, as_of TEXT, outcome TEXT, reason TEXT,
        PRIMARY KEY (post, document)) WITHOUT ROWID""",
    # Keys of posts that are versions of one another, both ways.
    "edits": "TABLE edits (key TEXT, other TEXT, PRIMARY KEY (key, other)) WITHOUT ROWID",
    "words": "VIRTUAL TABLE words USING fts5 (text, author, tokenize = 'unicode61 remove_diacritics 2')",
}


def sealed(content: bytes) -> bytes:
    """``content`` as the index holds it: behind its check sum, since SQLite notices no wrong bytes inside a value."""
    return crc32(content).to_bytes(4) + content


def unsealed(value: object) -> bytes:
    """What was sealed.

    Raises:
        DatabaseError: These are not the bytes that were put in.
    """
    if not isinstance(value, bytes) or value != sealed(value[4:]):
        error = sqlite3.DatabaseError("a value is not what was put in")
        error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
        raise error
    return value[4:]


def clear(connection: sqlite3.Connection) -> None:
    """Make the tables anew, with nothing in them."""
    for name, definition in _TABLES.items():
        if not definition.startswith("INDEX"):
            connection.execute(f"DROP TABLE IF EXISTS {name}")
    for definition in _TABLES.values():
        connection.execute(f"CREATE {definition}")
    connection.execute(f"PRAGMA user_version = {VERSION}")


def position(connection: sqlite3.Connection) -> Position | None:
    """Up to where the journal is in the index; None when there is no index of this version."""
    if connection.execute("PRAGMA user_version").fetchone() != (VERSION,):
        return None
    return Position(*connection.execute("SELECT size, line, head FROM position").fetchone())


def remember(connection: sqlite3.Connection, at: Position) -> None:
    """Note that the journal is in the index up to here."""
    connection.execute("DELETE FROM position")
    connection.execute("INSERT INTO position VALUES (?, ?, ?)", attrs.astuple(at))


def skipped(connection: sqlite3.Connection) -> Iterator[Damage]:
    """The documents that could not be read."""
    for path, kind, message in connection.execute("SELECT path, kind, message FROM skipped ORDER BY path"):
        yield Damage(path=path, kind=kind, message=message)
