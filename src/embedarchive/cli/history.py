"""How what is known of a post over time looks in each format."""

from collections.abc import Iterator
from datetime import datetime

import attrs

from embedarchive.cli.formats import csv_lines, json_line
from embedarchive.cli.rows import post_row
from embedarchive.records import Availability, Capture, History, Sighting


@attrs.frozen(kw_only=True)
class Event:
    """One line of a post's history.

    Attributes:
        at: When, in UTC.
        type: "sighting" or "capture".
        where: The article that embeds the post, or the source that was asked.
        what: The form of the embed, or the outcome, with the reason if there is one.
        text: The post's words, as shown then.
    """

    at: str
    type: str
    where: str
    what: str
    text: str


COLUMNS = ("key", *(field.name for field in attrs.fields(Event)))


def history_lines(history: History) -> str:
    """A line for what is said about the post now, then one for each version, sighting and capture."""
    about = {"type": "history", "key": history.key, "availability": history.availability, "post": history.post}
    parts = (("version", history.versions), ("sighting", history.sightings), ("capture", history.captures))
    told = ({"type": kind, "key": history.key, kind: record} for kind, records in parts for record in records)
    return "".join(f"{json_line(line)}\n" for line in (about, *told))


def history_cells(history: History) -> str:
    """A line of CSV for each sighting and capture, the earliest first."""
    return csv_lines([COLUMNS, *((history.key, *attrs.astuple(event)) for event in events(history))])


def history_text(history: History) -> str:
    """The post, its versions, and what happened when."""
    from embedarchive.cli.table import titled_text  # noqa: PLC0415 - rich is slow to import; only tables need it

    row = post_row(history.post)
    author = " ".join(filter(None, (row.author, row.handle and f"@{row.handle}"))) or "unknown author"
    about = " · ".join(filter(None, (row.medium, row.time, row.url, _state(history.availability))))
    parts = [row.text or "(the text is not kept)"]
    if len(history.versions) > 1:
        parts += [f"Version {number}:\n{post.text}" for number, post in enumerate(history.versions, 1)]
    parts.append("\n".join(f"{event.at}  {event.type:8}  {event.where}  {event.what}" for event in events(history)))
    return titled_text(author, about, "\n\n".join(parts))


def events(history: History) -> Iterator[Event]:
    """The sightings and captures, the earliest first."""
    told = [*((one.seen_at, _sighted(one)) for one in history.sightings)]
    told += [(one.as_of or one.retrieved_at, _captured(one)) for one in history.captures]
    return (event for _, event in sorted(told, key=lambda pair: pair[0]))


def _sighted(sighting: Sighting) -> Event:
    return Event(
        at=_moment(sighting.seen_at),
        type="sighting",
        where=sighting.article or sighting.snapshot,
        what=sighting.embed.form,
        text=sighting.embed.post.text or "",
    )


def _captured(capture: Capture) -> Event:
    return Event(
        at=_moment(capture.as_of or capture.retrieved_at),
        type="capture",
        where=capture.source,
        what=f"{capture.outcome} ({capture.reason})" if capture.reason else capture.outcome,
        text=(capture.post and capture.post.text) or "",
    )


def _state(availability: Availability) -> str:
    """``unavailable since 2026-01-01T12:00:00Z (account suspended)``."""
    since = f" since {_moment(availability.since)}" if availability.since else ""
    return f"{availability.state}{since}{f' ({availability.reason})' if availability.reason else ''}"


def _moment(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:%SZ}"
