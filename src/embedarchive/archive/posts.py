"""The posts of an archive, each in the merged view of all that is kept about it."""

from collections.abc import Iterator
from datetime import datetime

from embedarchive import codec
from embedarchive.archive.documents import Documents
from embedarchive.archive.history import history
from embedarchive.archive.index import Index
from embedarchive.archive.schema import unsealed
from embedarchive.archive.searching import ASKED, DOCUMENTS, Conditions, question
from embedarchive.records import Availability, History, Match, Post
from embedarchive.text import scrub

_PAGE = 2000
"""So many posts are read at a time: whoever gets them may write to the archive meanwhile."""


class Posts:
    """The posts that the documents of an archive tell of, found by its index."""

    def __init__(self, index: Index, documents: Documents) -> None:
        self._index = index
        self._documents = documents

    def __iter__(self) -> Iterator[Post]:
        """Each post once, the first kept first."""
        return self._index.rows(_post, "SELECT record FROM posts ORDER BY number")

    def count(self) -> int:
        """How many there are."""
        (posts,) = self._index.rows(int, "SELECT count(*) FROM posts")
        return posts

    def get(self, key: str) -> Post | None:
        """The post with this key."""
        return next(self._index.rows(_post, "SELECT record FROM posts WHERE key = ?", scrub(key)), None)

    def history(self, key: str) -> History | None:
        """All that is kept about the post with this key."""
        places = tuple(self._index.rows(_place, DOCUMENTS, scrub(key)))
        paths = dict.fromkeys(path for _, path in places)
        return history(key, frozenset(version for version, _ in places), self._documents.readable(paths))

    def asked(self, since: datetime | None, before: datetime | None) -> Iterator[Post]:
        """The embedded posts with an id by when a source last answered about them, the longest ago first.

        Args:
            since: Only those of which one answered at this moment or later.
            before: Only those of which none answered at this moment or later; also those of which none ever did.
        """
        after = ("", 0)
        bounds = (since.isoformat() if since else "", before.isoformat() if before else "9")
        while turns := tuple(self._index.rows(_turn, ASKED, *bounds, *after, _PAGE)):
            yield from (post for post, *_ in turns if post.id is not None)
            after = turns[-1][1:]

    def matching(self, words: str | None, conditions: Conditions) -> Iterator[Match]:
        """Those that hold the words and meet the conditions, the latest kept first."""
        sql, values = question(words, conditions)
        return self._index.rows(_match, sql, *values)


def _post(record: object) -> Post:
    return codec.loads(unsealed(record), Post)


def _match(record: object, state: object) -> Match:
    post = _post(record)
    return Match(key=post.key, post=post, availability=codec.loads(unsealed(state), Availability))


def _place(key: str, path: object, _: object) -> tuple[str, str]:
    return key, unsealed(path).decode()


def _turn(record: object, asked: str, number: int) -> tuple[Post, str, int]:
    return _post(record), asked, number
