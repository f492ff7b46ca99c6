"""Moments as people write them on the command line: ``2024``, ``2024-05``, ``2024-05-14`` or ``2024-05-14T23:00Z``."""

import re
from datetime import UTC, datetime, timedelta

import click

_DATE = re.compile(r"\d{4}(?:-\d\d){0,2}")
_FIRST_OF_JANUARY = "-01-01"


def beginning(text: str) -> datetime:
    """The moment in UTC at which the year, month or day begins; a moment is itself.

    Raises:
        BadParameter: The text is neither.
    """
    missing = _FIRST_OF_JANUARY[len(text) - 4 :] if _DATE.fullmatch(text) else ""
    try:
        moment = datetime.fromisoformat(text + missing)
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError) as error:
        advice = "write 2024, 2024-05, 2024-05-14 or 2024-05-14T23:00Z"
        raise click.BadParameter(f"{text!r} is no date: {advice}") from error


def end(text: str) -> datetime:
    """The moment in UTC at which the year, month or day is over; a moment is itself.

    Raises:
        BadParameter: The text is neither.
    """
    begun = beginning(text)
    try:
        match len(text):
            case 4:
                return begun.replace(year=begun.year + 1)
            case 7:
                return (begun + timedelta(days=31)).replace(day=1)
            case 10:
                return begun + timedelta(days=1)
    except (ValueError, OverflowError):
        return datetime.max.replace(tzinfo=UTC)
    return begun
