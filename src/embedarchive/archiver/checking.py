"""Ask again about posts that are kept, one after the other, so that whoever is interrupted goes on where he stopped.

A round begins at a moment that the archive notes; every answer since then belongs to it. What the round found out is
told from the archive itself, so that nothing is lost when it is interrupted, and nothing asked twice.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from hashlib import sha256
from itertools import islice

import attrs

from embedarchive.archive import Archive
from embedarchive.archiver.capturing import Capturing, is_answer, reference_to
from embedarchive.archiver.changes import Change, changes
from embedarchive.availability import availability
from embedarchive.records import Availability, Capture, Post

_NOTE = "check"
_LONGEST = timedelta(days=7)
"""A round that was interrupted longer ago is not taken up again."""


@attrs.frozen(kw_only=True)
class Checked:
    """A post that was asked about.

    Attributes:
        key: The post's key.
        availability: What may be said about it now.
        captures: What sources answered in this round.
        changes: What became of it.
    """

    key: str
    availability: Availability
    captures: tuple[Capture, ...] = ()
    changes: tuple[Change, ...] = ()

    @property
    def is_answered(self) -> bool:
        """Whether a source that was asked answered, if only that it does not say."""
        return not self.captures or any(map(is_answer, self.captures))


@attrs.frozen(kw_only=True)
class Checking:
    """One round of questions.

    Attributes:
        archive: Where the posts are kept, and the answers will be.
        capturing: Who asks, without witnesses of the past.
        since: When the round began.
    """

    archive: Archive
    capturing: Capturing
    since: datetime

    def check(self, post: Post) -> Checked:
        """Ask about one post, unless that was done in this round."""
        ref, kept = reference_to(post), tuple(self.archive.captures(post.key))
        said = self.capturing.capture(ref, kept, self._is_of_this_round) if ref else ()
        captures = tuple({id(capture): capture for capture in (*kept, *said)}.values())
        return Checked(
            key=post.key,
            availability=availability(captures),
            captures=said,
            changes=tuple(map(self._with_articles, changes(post, captures, self.since))),
        )

    def _with_articles(self, change: Change) -> Change:
        """The change, with the articles that embed the post."""
        articles = (sighting.article for sighting in self.archive.history(change.key).sightings)
        return attrs.evolve(change, articles=tuple(dict.fromkeys(filter(None, articles))))

    def done(self) -> Iterator[Post]:
        """The posts that the round has asked about."""
        return self.archive.asked(since=self.since)

    def due(self, older_than: timedelta, limit: int | None) -> Iterator[Post]:
        """The posts that it has still to ask about, the longest unasked first.

        Args:
            older_than: How long ago a source must have answered about a post that is due.
            limit: How many may be due at most.
        """
        return islice(self.archive.asked(before=self.since - older_than), limit)

    def _is_of_this_round(self, capture: Capture) -> bool:
        return capture.retrieved_at >= self.since


def begin(archive: Archive, now: datetime, *, of: Iterable[str] | None = None) -> datetime:
    """When the round began that is under way: the one that was interrupted, or a new one.

    Args:
        archive: Where the posts are kept.
        now: The moment.
        of: The keys of the posts that were chosen for the round; None for a round of all that are due.
    """
    began = under_way(archive, now, of=of)
    if began:
        return began
    archive.take_note(_note(of), json.dumps({"began": now.isoformat()}).encode())
    return now


def under_way(archive: Archive, now: datetime, *, of: Iterable[str] | None = None) -> datetime | None:
    """When the round began that was interrupted; None when none was."""
    began = _moment(archive.note(_note(of)))
    return began if began and now - _LONGEST < began <= now else None


def end(archive: Archive, *, of: Iterable[str] | None = None) -> None:
    """Note that no such round is under way."""
    archive.take_note(_note(of), None)


def _note(keys: Iterable[str] | None) -> str:
    """The name of the note about a round; one of chosen posts is known by their keys."""
    return _NOTE if keys is None else f"{_NOTE}-{sha256(json.dumps(sorted(keys)).encode()).hexdigest()[:16]}"


def _moment(note: bytes | None) -> datetime | None:
    """The moment in a note; None where it cannot be read."""
    try:
        began = datetime.fromisoformat(json.loads(note or b"{}")["began"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return began if began.tzinfo else None
