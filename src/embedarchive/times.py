"""Printed and machine-readable dates to UTC, refusing what is ambiguous.

The names of months come from a table generated once from CLDR (``tests/tools/months_from_cldr.py``). A clock without a
time zone tells no moment, so such dates keep their day alone; a date that can be read in two ways is not read at all.
"""

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import cache
from importlib.resources import files

from embedarchive.records import Precision, TimeSource, Timestamp

MONTHS_FILE = "months.json"
YEARS = range(1900, 2200)
"""Years of the Gregorian calendar that printed dates may name; those of other calendars lie outside."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_EAST_ASIAN = re.compile(r"(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]")
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})(?:-|/|\. ?)(\d{1,2})(?:-|/|\. ?)(\d{1,2})(?!\d)")
_YEAR_LAST = re.compile(r"(?<!\d)(\d{1,2})(?:-|/|\. ?)(\d{1,2})(?:-|/|\. ?)(\d{4})(?!\d)")
_CLOCK = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?(?!\d)")
_NUMBER = re.compile(r"\d+")
_NO_WORD = re.compile(r"[\s\d,،;:·∙•|()/–—-]+")
_SECONDS = re.compile(r":\d\d:\d\d")
_DROPPED = re.compile("[.'’׳\u200e\u200f\u061c]")


def from_milliseconds(milliseconds: int) -> datetime:
    """The moment so many milliseconds after 1970-01-01T00:00:00Z, exactly."""
    return _EPOCH + timedelta(milliseconds=milliseconds)


def from_http(header: str) -> datetime | None:
    """The moment that a header of HTTP states (RFC 9110, section 5.6.7); None for what is no date."""
    try:
        moment = parsedate_to_datetime(header)
        return moment.replace(tzinfo=moment.tzinfo or UTC).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def fold(words: str) -> str:
    """``words`` in the one spelling in which names of months are compared: no case, no dots, ASCII digits."""
    return _DROPPED.sub("", _plain(words)).strip()


def read_machine(text: str, source: TimeSource) -> Timestamp:
    """The moment in an ISO 8601 or RFC 5322 date, as metadata holds it; ``value`` is None when it is neither."""
    printed = text.strip()
    moment = _parsed(printed)
    if moment is None:
        return Timestamp(source=source, printed=printed)
    if moment.tzinfo is None or len(printed) <= len("2024-05-14"):
        return on_day(moment.date(), source, printed)
    precision: Precision = "millisecond" if moment.microsecond else "second" if _SECONDS.search(printed) else "minute"
    return Timestamp(value=moment, precision=precision, source=source, printed=printed)


def read_printed(words: str, lang: str | None = None) -> Timestamp:
    """The day that printed words name, such as "May 14, 2024" or "2012年11月8日".

    Args:
        words: The date as displayed, in any of the languages of the table.
        lang: BCP 47 language of the words; without it, or with one that is not in the table, all languages are tried.

    Returns:
        A timestamp of day precision; ``value`` is None when the words name no day, or more than one.
    """
    plain = _CLOCK.sub(" ", _plain(words))
    day = _read_numbers(plain) or _read_names(fold(plain), lang)
    return on_day(day, "printed", words) if day else Timestamp(source="printed", printed=words)


def on_day(day: date, source: TimeSource, printed: str | None = None) -> Timestamp:
    """A timestamp that knows the day and says so."""
    value = datetime(day.year, day.month, day.day, tzinfo=UTC)
    return Timestamp(value=value, precision="day", source=source, printed=printed)


def _plain(words: str) -> str:
    """``words`` without case, in compatible characters and ASCII digits."""
    folded = unicodedata.normalize("NFKC", words).casefold()
    return folded if folded.isascii() else "".join(map(_ascii_digit, folded))


def _ascii_digit(char: str) -> str:
    return str(unicodedata.decimal(char)) if char.isdecimal() else char


def _parsed(text: str) -> datetime | None:
    """The moment in UTC or, where no time zone is given, without one."""
    for parse in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            moment = parse(text)
            return moment.astimezone(UTC) if moment.tzinfo else moment
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year in YEARS else None
    except ValueError:
        return None


def _read_numbers(text: str) -> date | None:
    """A date in numbers alone; day and month are told apart only when one order is impossible."""
    if match := _EAST_ASIAN.search(text) or _YEAR_FIRST.search(text):
        year, month, day = map(int, match.groups())
        return _day(year, month, day)
    if match := _YEAR_LAST.search(text):
        first, second, year = map(int, match.groups())
        readings = {_day(year, first, second), _day(year, second, first)} - {None}
        return readings.pop() if len(readings) == 1 else None
    return None


def _read_names(text: str, lang: str | None) -> date | None:
    """A date with a month's name, one year of four digits and one day."""
    numbers = _NUMBER.findall(text)
    years = [number for number in numbers if len(number) == 4]
    days = [number for number in numbers if len(number) <= 2]
    months = _months_named(text, lang)
    if len(years) != 1 or len(days) != 1 or len(numbers) != 2 or len(months) != 1:
        return None
    return _day(int(years[0]), months.pop(), int(days[0]))


def _months_named(text: str, lang: str | None) -> set[int]:
    """The numbers of all months that the words may name."""
    by_language, by_any = _month_names()
    names = by_language.get((lang or "").partition("-")[0].lower(), by_any)
    return {month for word in _NO_WORD.split(text) for month in names.get(word, ())}


@cache
def _month_names() -> tuple[Mapping[str, Mapping[str, set[int]]], Mapping[str, set[int]]]:
    """The table: by language, and for all languages together."""
    table = json.loads(files("embedarchive").joinpath("data", MONTHS_FILE).read_text("utf-8"))
    by_any: defaultdict[str, set[int]] = defaultdict(set)
    for names in table.values():
        for name, month in names.items():
            by_any[name].add(month)
    return {lang: {name: {month} for name, month in names.items()} for lang, names in table.items()}, by_any
