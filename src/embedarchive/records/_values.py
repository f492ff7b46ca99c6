"""What several records hold: moments and places."""

from datetime import UTC, datetime
from typing import Any, Literal

import attrs

Precision = Literal["millisecond", "second", "minute", "hour", "day", "month", "year"]
TimeSource = Literal["platform", "id", "printed", "article"]


def in_utc(record: Any, attribute: "attrs.Attribute[Any]", value: datetime | None) -> None:
    """Refuse a naive datetime; express any other in UTC (validators run on decoding, converters do not)."""
    if value is None:
        return
    if value.tzinfo is None:
        raise ValueError(f"{attribute.name} must say its time zone, got the naive datetime {value.isoformat()}")
    if value.tzinfo is not UTC:
        object.__setattr__(record, attribute.name, value.astimezone(UTC))


def _ordered(record: "Span", _: "attrs.Attribute[int]", value: int) -> None:
    if not 0 <= record.start <= value:
        raise ValueError(f"a span needs 0 <= start <= end, got {record.start} and {value}")


@attrs.frozen(kw_only=True)
class Span:
    """A stretch of ``article.text``.

    Attributes:
        start: First code point of the stretch, counted from 0.
        end: The code point after its last one.
    """

    start: int
    end: int = attrs.field(validator=_ordered)

    def of(self, text: str) -> str:
        """The words that the span marks in ``text``."""
        return text[self.start : self.end]


@attrs.frozen(kw_only=True)
class Selector:
    """Where a text stands, robust to edits around it: a W3C Web Annotation TextQuoteSelector.

    Attributes:
        exact: The text itself, as it stands in ``article.text``.
        prefix: Up to 32 code points before it.
        suffix: Up to 32 code points after it.
    """

    exact: str
    prefix: str
    suffix: str


@attrs.frozen(kw_only=True)
class Timestamp:
    """A moment, with how fine it is and where it comes from.

    Attributes:
        value: The moment in UTC, its unknown finer parts zero; None when the printed words allow no certain reading.
        precision: The finest part of ``value`` that is known; None when ``value`` is.
        source: Who says so: the platform, the post's id, words printed on the page, or the article's own date.
        printed: The words as displayed, if there were any.
    """

    value: datetime | None = attrs.field(default=None, validator=in_utc)
    precision: Precision | None = None
    source: TimeSource
    printed: str | None = None
