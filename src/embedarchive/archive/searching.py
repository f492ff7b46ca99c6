"""From what is searched for to a question to the index."""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any, TypedDict

import attrs

from embedarchive.archive.indexing import bare_address, microseconds, spaced
from embedarchive.records import AvailabilityState
from embedarchive.records._values import in_utc
from embedarchive.text import defused

_TERM = re.compile(r'"([^"]*)"?|(\S+)')

_LETTER = re.compile(r"[^\W_]")
_EMBEDDED = "SELECT post FROM sightings WHERE article >= ? AND article < ?"

DOCUMENTS = """
    WITH RECURSIVE version (key) AS (VALUES (?) UNION SELECT other FROM version JOIN edits USING (key)),
    telling (post, document) AS (SELECT post, document FROM sightings UNION ALL SELECT post, document FROM answers)
    SELECT key, path FROM version JOIN posts USING (key) JOIN telling ON post = posts.number
    JOIN documents ON documents.number = document ORDER BY document
"""
"""The documents that tell of a post, by its key, or of another version of it, each with the key of that version."""

ASKED = """
    SELECT key, asked, number FROM (
        SELECT key, number, coalesce(max(at), '') AS asked FROM posts
        LEFT JOIN answers ON answers.post = number AND as_of IS NULL
        WHERE number IN (SELECT post FROM sightings) GROUP BY number
    ) WHERE asked >= ? AND asked < ? AND (asked, number) > (?, ?) ORDER BY asked, number LIMIT ?
"""
"""The embedded posts by when a source last answered about them, from some moment on and before another."""


class Conditions(TypedDict, total=False):
    """The conditions of a query, words aside."""

    author: str | None
    platform: str | None
    since: datetime | None
    until: datetime | None
    article: str | None
    availability: AvailabilityState | None


@attrs.frozen(kw_only=True)
class Query:
    """What is searched for; a post must meet all that is given.

    Attributes:
        words: Words that its text holds, in any order; in double quotes, words in this order; with ``*`` at the end,
            the beginning of a word. Case and accents are the same.
        author: Its author: an account name after ``@``, else words of name or account name.
        platform: Name of its platform.
        since: The earliest moment at which it may have been posted.
        until: The moment before which it must have been posted.
        article: The beginning of the address of an article that embeds it, with or without ``https://``.
        availability: What may be said about it now.
    """

    words: str | None = None
    author: str | None = None
    platform: str | None = None
    since: datetime | None = attrs.field(default=None, validator=in_utc)
    until: datetime | None = attrs.field(default=None, validator=in_utc)
    article: str | None = None
    availability: AvailabilityState | None = None


def question(query: Query) -> tuple[str, tuple[Any, ...]]:
    """The SQL that answers with key, record and availability of each post, the latest kept first; and its values."""
    by_words = query.words is not None or _names(query) is not None
    source, number = (
        ("words CROSS JOIN posts ON posts.number = words.rowid", "words.rowid")
        if by_words
        else ("posts", "posts.number")
    )
    conditions = list(_conditions(query))
    where = " AND ".join(condition for condition, _ in conditions) or "TRUE"
    values = tuple(value for _, given in conditions for value in given)
    return f"SELECT key, record, availability FROM {source} WHERE {where} ORDER BY {number} DESC", values  # noqa: S608 - our own words alone


def _conditions(query: Query) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """Each condition in SQL, with its values."""
    for column, sought in (("text", query.words), ("author", _names(query))):
        if sought is not None:
            match = " AND ".join(f"{column} : {term}" for term in _terms(sought))
            yield ("words MATCH ?", (match,)) if match else ("FALSE", ())
    if query.author is not None and _names(query) is None:
        yield "handle = ?", (defused(query.author[1:]).lower(),)
    if query.platform is not None:
        yield "platform = ?", (defused(query.platform),)
    if query.since is not None:
        yield "moment >= ?", (microseconds(query.since),)
    if query.until is not None:
        yield "moment < ?", (microseconds(query.until),)
    if query.availability is not None:
        yield "state = ?", (query.availability,)
    if query.article is not None:
        beginning = bare_address(defused(query.article))
        yield f"posts.number IN ({_EMBEDDED})", (beginning, f"{beginning}\U0010ffff")


def _names(query: Query) -> str | None:
    """The words of a name, where the author is not given by an account name."""
    return None if query.author is None or query.author.startswith("@") else query.author


def _terms(sought: str) -> Iterator[str]:
    """What is to be found, in FTS5's language: every term in quotes, so that nothing of it is an operator."""
    for phrase, word in _TERM.findall(defused(sought)):
        term, beginning = (word[:-1], "*") if word.endswith("*") else (phrase or word, "")
        if _LETTER.search(term):
            yield f'"{spaced(term.replace(chr(34), " "))}"{beginning}'
