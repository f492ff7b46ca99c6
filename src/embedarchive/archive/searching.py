"""From what is searched for to a question to the index."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import Any, TypedDict

from embedarchive.archive.indexing import bare_address, microseconds, spaced
from embedarchive.records import AvailabilityState
from embedarchive.text import defused

_TERM = re.compile(r'"([^"]*)"?|(\S+)')

_LETTER = re.compile(r"[^\W_]")

DOCUMENTS = """
    WITH RECURSIVE version (key) AS (VALUES (?) UNION SELECT other FROM version JOIN edits USING (key)),
    told (post, key) AS (SELECT number, key FROM version JOIN posts USING (key))
    SELECT key, path, number FROM told JOIN sightings USING (post) JOIN documents ON number = document
    UNION
    SELECT key, path, number FROM told JOIN answers USING (post) JOIN documents ON number = document
    ORDER BY number
"""
"""The documents that tell of a post, by its key, or of another version of it, each with the key of that version."""

ASKED = """
    SELECT record, asked, number FROM (
        SELECT record, number, coalesce(max(at), '') AS asked FROM posts
        LEFT JOIN answers ON answers.post = number AND as_of IS NULL
        WHERE number IN (SELECT post FROM sightings) GROUP BY number
    ) WHERE asked >= ? AND asked < ? AND (asked, number) > (?, ?) ORDER BY asked, number LIMIT ?
"""
"""The embedded posts by when a source last answered about them, from some moment on and before another."""


class Conditions(TypedDict, total=False):
    """What a search asks for besides words, as :meth:`Archive.search` tells it."""

    author: str | None
    platform: str | None
    since: datetime | None
    until: datetime | None
    article: str | None
    availability: AvailabilityState | None


Condition = tuple[str, tuple[Any, ...]]
"""A condition in SQL, with its values."""


def question(words: str | None, conditions: Conditions) -> Condition:
    """The SQL that answers with record and availability of each post, the latest kept first; and its values.

    Raises:
        TypeError: There is no such condition.
        ValueError: A datetime is naive.
    """
    if unknown := conditions.keys() - _CONDITIONS.keys():
        raise TypeError(f"no condition is called {min(unknown)!r}; there are {', '.join(_CONDITIONS)}")
    asked = [_CONDITIONS[name](value) for name, value in conditions.items() if value is not None]
    if words is None:
        source = "posts"
    else:
        source = "words CROSS JOIN posts ON posts.number = words.rowid"
        asked.insert(0, _holds("text", words))
    where = " AND ".join(sql for sql, _ in asked) or "TRUE"
    order = "posts.number" if words is None else "words.rowid"
    query = f"SELECT record, availability FROM {source} WHERE {where} ORDER BY {order} DESC"  # noqa: S608 - our words
    return query, tuple(value for _, values in asked for value in values)


def _holds(column: str, sought: str) -> Condition:
    """All that is sought stands in a column of words; nothing does where nothing is sought that could be a word."""
    match = " AND ".join(f"{column} : {term}" for term in _terms(sought))
    return ("words MATCH ?", (match,)) if match else ("FALSE", ())


def _terms(sought: str) -> Iterator[str]:
    """Words and phrases in FTS5's language: every one in quotes, so that nothing of it is an operator."""
    for phrase, word in _TERM.findall(defused(sought)):
        term, beginning = (word[:-1], "*") if word.endswith("*") else (phrase or word, "")
        if _LETTER.search(term):
            yield f'"{spaced(term.replace(chr(34), " "))}"{beginning}'


def _by(author: str) -> Condition:
    if author.startswith("@"):
        return "handle = ?", (defused(author[1:]).lower(),)
    match, values = _holds("author", author)
    return f"posts.number IN (SELECT rowid FROM words WHERE {match})", values  # noqa: S608 - our words


def _embedded_in(address: str) -> Condition:
    beginning = bare_address(defused(address))
    embedding = "SELECT post FROM sightings WHERE article >= ? AND article < ?"
    return f"posts.number IN ({embedding})", (beginning, f"{beginning}\U0010ffff")


def _instant(moment: datetime) -> int:
    if moment.tzinfo is None:
        raise ValueError(f"a moment must say its time zone, got the naive datetime {moment.isoformat()}")
    return microseconds(moment)


_CONDITIONS: Mapping[str, Callable[[Any], Condition]] = {
    "author": _by,
    "platform": lambda name: ("platform = ?", (defused(name),)),
    "since": lambda moment: ("moment >= ?", (_instant(moment),)),
    "until": lambda moment: ("moment < ?", (_instant(moment),)),
    "article": _embedded_in,
    "availability": lambda state: ("state = ?", (state,)),
}
"""Every condition by its name."""
