"""What may be said about a post now, derived from what sources answered over time.

One answer proves nothing: posts are hidden from some askers and come back. A post is called unavailable only after two
answers that it is gone, a day apart, and none that shows it since the first of them. A time-out, a refusal or a login
page is no answer at all: it changes nothing. Neither does what an archive of the web holds: it tells of the past.
"""

from collections.abc import Iterable
from datetime import timedelta
from itertools import takewhile

from embedarchive.records import Availability, Capture

SEPARATION = timedelta(hours=24)
"""How far apart two answers must be that say a post is gone."""


def availability(captures: Iterable[Capture]) -> Availability:
    """What the captures of one post, in any order, allow to say about it."""
    verdicts = sorted(filter(_is_verdict, captures), key=lambda one: one.retrieved_at)
    if not verdicts:
        return Availability(state="unknown")
    last = verdicts[-1]
    run = list(takewhile(lambda one: one.outcome == last.outcome, reversed(verdicts)))
    first = run[-1]
    if last.outcome == "post":
        return Availability(state="available", since=first.retrieved_at, checked_at=last.retrieved_at)
    if last.retrieved_at - first.retrieved_at < SEPARATION:
        return Availability(state="unknown", checked_at=last.retrieved_at)
    reason = next((one.reason for one in run if one.reason), None)
    return Availability(state="unavailable", reason=reason, since=first.retrieved_at, checked_at=last.retrieved_at)


def _is_verdict(capture: Capture) -> bool:
    return capture.outcome != "unknown" and capture.as_of is None
