"""The posts of an archive, each in the merged view of all that is kept about it."""

from collections.abc import Iterator
from datetime import datetime

from embedarchive import codec
from embedarchive.archive.documents import Documents
from embedarchive.archive.history import history
from embedarchive.archive.index import Index
from embedarchive.archive.searching import ASKED, DOCUMENTS, Conditions, question
from embedarchive.records import Availability, History, Match, Post
from embedarchive.text import scrub

_PAGE = 2000
"""So many keys are read at a time: whoever gets them may write to the archive meanwhile."""


class Posts:
    """The posts that the documents of an archive tell of, found by its index."""

    def __init__(self, index: Index, documents: Documents) -> None:
        self._index = index
        self._documents = documents

    def __iter__(self) -> Iterator[Post]:
        """Each post once, the first kept first."""
        return (codec.loads(record, Post) for (record,) in self._index.rows("SELECT record FROM posts ORDER BY number"))

    def count(self) -> int:
        """How many there are."""
        ((posts,),) = self._index.rows("SELECT count(*) FROM posts")
        return int(posts)

    def get(self, key: str) -> Post | None:
        """The post with this key."""
        rows = tuple(self._index.rows("SELECT record FROM posts WHERE key = ?", scrub(key)))
        return codec.loads(rows[0][0], Post) if rows else None

    def history(self, key: str) -> History | None:
        """All that is kept about the post with this key."""
        rows = tuple(self._index.rows(DOCUMENTS, scrub(key)))
        paths = dict.fromkeys(path.decode() for _, path, _ in rows)
        return history(key, frozenset(version for version, _, _ in rows), self._documents.readable(paths))

    def asked(self, since: datetime | None, before: datetime | None) -> Iterator[str]:
        """The keys of embedded posts with an id by when a source last answered about them, the longest ago first.

        Args:
            since: Only those of which one answered at this moment or later.
            before: Only those of which none answered at this moment or later; also those of which none ever did.
        """
        after = ("", 0)
        bounds = (since.isoformat() if since else "", before.isoformat() if before else "9")
        while rows := tuple(self._index.rows(ASKED, *bounds, *after, _PAGE)):
            yield from (key for key, record, *_ in rows if codec.loads(record, Post).id is not None)
            after = rows[-1][2:]

    def matching(self, words: str | None, conditions: Conditions) -> Iterator[Match]:
        """Those that hold the words and meet the conditions, the latest kept first."""
        sql, values = question(words, conditions)
        return (_match(*row) for row in self._index.rows(sql, *values))


def _match(record: bytes, state: bytes) -> Match:
    post = codec.loads(record, Post)
    return Match(key=post.key, post=post, availability=codec.loads(state, Availability))
