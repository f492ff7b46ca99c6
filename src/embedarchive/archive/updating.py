"""Bringing an index up to date with the journal, or filling it from the beginning."""

import sqlite3
from collections.abc import Callable

from embedarchive.archive import layout
from embedarchive.archive.documents import Documents
from embedarchive.archive.following import Follower, Position
from embedarchive.archive.indexing import INDEXED, Indexing
from embedarchive.archive.schema import clear, position, remember


def is_current(connection: sqlite3.Connection, journal: Follower) -> bool:
    """Whether all that the journal tells of is in the index."""
    at = position(connection)
    return at is not None and journal.agrees(at) and next(journal.after(at), None) is None


def update(
    connection: sqlite3.Connection,
    journal: Follower,
    documents: Documents,
    *,
    anew: bool,
    on_file: Callable[[str], object],
) -> None:
    """Enter what is new, in one transaction: others see the index as it was, or as it is.

    It is filled from the beginning if that is wanted (``anew``), if it is about another journal, or if something was
    redacted since, which must not be left over in any corner of it.
    """
    with connection:
        connection.execute("BEGIN IMMEDIATE")
        at = position(connection)
        if anew or at is None or not journal.agrees(at) or _forgets(journal, at):
            clear(connection)
            at = Position()
        _enter(connection, journal, documents, at, on_file)


def _forgets(journal: Follower, at: Position) -> bool:
    return any(entry.type == "redacted" for entry, _ in journal.after(at))


def _enter(
    connection: sqlite3.Connection,
    journal: Follower,
    documents: Documents,
    at: Position,
    on_file: Callable[[str], object],
) -> None:
    """Enter the documents that the journal tells of after ``at``; at its beginning, also those it does not tell of."""
    indexing = Indexing(connection, documents, on_file)
    last = at
    for entry, reached in journal.after(at):
        last = reached
        if entry.type == "redacted":
            indexing.forget(entry.path)
        elif layout.role(entry.path) in INDEXED:
            indexing.enter(entry.path)
    if not at.size:
        indexing.enter_all()
    indexing.settle()
    remember(connection, last)
