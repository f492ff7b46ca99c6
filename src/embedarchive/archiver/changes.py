"""What became of a post between two moments, told from what sources answered before and after. Pure."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Literal, NamedTuple

import attrs

from embedarchive.availability import availability
from embedarchive.merging import is_preview, words
from embedarchive.records import AvailabilityState, Capture, Post

ChangeKind = Literal["gone", "back", "edited", "renamed"]

_TURNS: dict[tuple[bool, AvailabilityState], ChangeKind] = {
    (False, "unavailable"): "gone",
    (True, "available"): "back",
}
"""From whether a post was unavailable, and what it is now, to what became of it."""


@attrs.frozen(kw_only=True)
class Change:
    """Something that became of a post.

    Attributes:
        kind: Gone, back, edited, or "renamed": its author has another account name.
        key: The post's key.
        url: The post's address.
        at: When it was seen, UTC.
        was: What it was before: availability, text or account name.
        now: What it is since.
        reason: Why it is gone, if a source said so.
        articles: The addresses of the articles that embed it.
    """

    kind: ChangeKind
    key: str
    url: str | None = None
    at: datetime
    was: str | None = None
    now: str | None = None
    reason: str | None = None
    articles: tuple[str, ...] = ()


class _Turn(NamedTuple):
    """A change, before it is said of which post."""

    kind: ChangeKind
    at: datetime
    was: str | None
    now: str | None
    reason: str | None = None

    def of(self, post: Post) -> Change:
        """The change as one of this post."""
        kind, at, was, now, reason = self
        return Change(kind=kind, key=post.key, url=post.url, at=at, was=was, now=now, reason=reason)


class _Twice(NamedTuple):
    """What the same source showed before and after."""

    old: Post
    new: Post
    at: datetime


def changes(post: Post, captures: Sequence[Capture], since: datetime) -> tuple[Change, ...]:
    """What became of a post; which articles are concerned is another question.

    Args:
        post: The post, as it is known.
        captures: Everything that sources answered about it, the oldest first.
        since: The moment that parts before from after.
    """
    present = [capture for capture in captures if capture.as_of is None]
    before = [capture for capture in present if capture.retrieved_at < since]
    after = present[len(before) :]
    turns = (*_availability(before, present), *_edits(before, after), *_names(before, after))
    return tuple(turn.of(post) for turn in turns)


def _availability(before: Sequence[Capture], present: Sequence[Capture]) -> Iterator[_Turn]:
    was, now = availability(before), availability(present)
    kind = _TURNS.get((was.state == "unavailable", now.state))
    if kind and now.checked_at:
        yield _Turn(kind, now.checked_at, was.state, now.state, now.reason)


def _edits(before: Sequence[Capture], after: Sequence[Capture]) -> Iterator[_Turn]:
    """One edit at most: a source shows other words than before, or knows of one more version."""
    rewritten = next((twice for twice in _twice(before, after) if not _says_the_same(twice)), None)
    if rewritten:
        yield _Turn("edited", rewritten.at, rewritten.old.text, rewritten.new.text)
        return
    versions = max((len(capture.edits) for capture in before), default=1)
    told = next((capture for capture in after if len(capture.edits) > max(versions, 1)), None)
    if told:
        yield _Turn("edited", told.retrieved_at, None, told.post.text if told.post else None)


def _names(before: Sequence[Capture], after: Sequence[Capture]) -> Iterator[_Turn]:
    for old, new, at in _twice(before, after):
        was, now = _handle(old), _handle(new)
        if was and now and was.lower() != now.lower():
            yield _Turn("renamed", at, was, now)
            return


def _twice(before: Sequence[Capture], after: Sequence[Capture]) -> Iterator[_Twice]:
    """What each source showed last before, and last after."""
    old = {capture.source: capture.post for capture in before if capture.post}
    new = {capture.source: (capture.post, capture.retrieved_at) for capture in after if capture.post}
    return (_Twice(old[source], *new[source]) for source in old if source in new)


def _says_the_same(twice: _Twice) -> bool:
    """Whether two texts are one, links aside, or one of them is only a preview or missing."""
    old, new = words(twice.old.text or ""), words(twice.new.text or "")
    if not old or not new or old == new:
        return True
    if twice.old.text_complete and twice.new.text_complete:
        return False
    return is_preview(old, new) or is_preview(new, old)


def _handle(post: Post) -> str | None:
    return post.author.handle if post.author else None
