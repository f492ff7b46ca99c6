"""Printed and machine-readable dates, and the refusal to guess."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from embedarchive.times import from_milliseconds, on_day, read_machine, read_printed

PRINTED = """
en    October 28, 2023
en    Oct 28, 2023
en    28 Oct 2023
en    October 28th 2023
en    1:25 PM ∙ Oct 28, 2023
en    05:38 PM - 28 Oct 2023
en-GB Saturday, 28 October 2023
de    28. Oktober 2023
de    28.10.2023
de-AT 28. Okt. 2023, 14:05 Uhr
fr    28 octobre 2023
fr    28 oct. 2023
es    28 de octubre de 2023
es    28 oct 2023
pt-BR 28 de outubro de 2023
it    28 ottobre 2023
it    28 ott 2023
nl    28 oktober 2023
sv    28 okt. 2023
da    28. oktober 2023
fi    28. lokakuuta 2023
is    28. október 2023
pl    28 października 2023
cs    28. října 2023
sk    28. 10. 2023
hr    28. listopada 2023.
hu    2023. október 28.
ro    28 octombrie 2023
ca    28 d’octubre del 2023
el    28 Οκτωβρίου 2023
tr    28 Ekim 2023
ru    28 октября 2023 г.
ru    28 окт. 2023 г.
uk    28 жовтня 2023 р.
bg    28 октомври 2023 г.
lt    2023 m. spalio 28 d.
lv    2023. gada 28. oktobris
ar    28 أكتوبر 2023
ar    ٢٨ أكتوبر ٢٠٢٣
fa    ۲۸ اکتبر ۲۰۲۳
ur    28 اکتوبر، 2023
hi    28 अक्टूबर 2023
th    28 ตุลาคม ค.ศ. 2023
ka    28 ოქტომბერი, 2023
id    28 Oktober 2023
ja    2023年10月28日
zh    2023 年 10 月 28 日
ko    2023년 10월 28일
en    2023-10-28
en    2023/10/28
""".strip().splitlines()
THE_DAY = datetime(2023, 10, 28, tzinfo=UTC)


@pytest.mark.parametrize("line", PRINTED)
def test_a_printed_date_is_read_in_its_language(line: str) -> None:
    lang, words = line.split(maxsplit=1)
    timestamp = read_printed(words, lang)
    assert (timestamp.value, timestamp.precision, timestamp.source) == (THE_DAY, "day", "printed")
    assert timestamp.printed == words


@pytest.mark.parametrize(
    "words",
    [
        "May 14, 2024",
        "14 mai 2024",
        "14. Mai 2024",
        "14 de mayo de 2024",
        "14 мая 2024 г.",
        "2024年5月14日",
        "14/05/2024",
    ],
)
def test_a_printed_date_is_read_without_its_language(words: str) -> None:
    assert read_printed(words).value == datetime(2024, 5, 14, tzinfo=UTC)


def test_a_language_that_is_not_in_the_table_leaves_all_to_be_tried() -> None:
    assert read_printed("May 14, 2024", "tlh").value == datetime(2024, 5, 14, tzinfo=UTC)


def test_line_breaks_in_a_printed_date_do_not_matter() -> None:
    assert read_printed("May 14,\n  2024").value == datetime(2024, 5, 14, tzinfo=UTC)


@pytest.mark.parametrize(
    "words",
    [
        "03/04/2024",  # March or April
        "May 14",
        "May 14 7:55 PM EST",
        "May 2024",
        "2024",
        "yesterday",
        "",
        "14 May 24",
        "2024-13-01",
        "31/31/2024",
        "February 30, 2024",
        "mar 2 mai 2020",  # a weekday in French, March in Spanish
        "May 14 or 15, 2024",
        "May 14, 2024 and May 15, 2025",
        "28 listopada 2023",  # October in Croatian, November in Polish
        "14/05/2567",  # the Buddhist calendar
        "May 14, 0024",
        "9" * 5000,
    ],
)
def test_what_names_no_day_or_two_is_refused_and_kept_as_printed(words: str) -> None:
    timestamp = read_printed(words)
    assert (timestamp.value, timestamp.precision, timestamp.printed) == (None, None, words)


def test_numbers_in_either_order_are_read_when_both_orders_agree_or_one_is_impossible() -> None:
    assert read_printed("05/05/2024").value == datetime(2024, 5, 5, tzinfo=UTC)
    assert read_printed("5/25/2024").value == datetime(2024, 5, 25, tzinfo=UTC)


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_every_day_written_year_first_is_read(day: date) -> None:
    timestamp = read_printed(day.isoformat())
    assert timestamp.value is not None
    assert timestamp.value.date() == day


@given(st.text(max_size=60), st.none() | st.text(max_size=8))
def test_no_words_and_no_language_raise(words: str, lang: str | None) -> None:
    assert read_printed(words, lang).printed == words


@pytest.mark.parametrize(
    ("text", "moment", "precision"),
    [
        ("2024-05-14", "2024-05-14T00:00:00+00:00", "day"),
        ("20240514", "2024-05-14T00:00:00+00:00", "day"),
        ("2024-05-14T23:00:02Z", "2024-05-14T23:00:02+00:00", "second"),
        ("2024-05-14T19:00-04:00", "2024-05-14T23:00:00+00:00", "minute"),
        ("2024-05-14T23:00:02.284+02:00", "2024-05-14T21:00:02.284000+00:00", "millisecond"),
        (" 2024-05-14 23:00:02+00:00 ", "2024-05-14T23:00:02+00:00", "second"),
        ("Tue, 14 May 2024 23:00:02 GMT", "2024-05-14T23:00:02+00:00", "second"),
        ("Tue May 14 23:00:02 +0000 2024", "2024-05-14T23:00:02+00:00", "second"),
    ],
)
def test_a_machine_readable_date_is_read(text: str, moment: str, precision: str) -> None:
    timestamp = read_machine(text, "article")
    assert timestamp.value is not None
    assert (timestamp.value.isoformat(), timestamp.precision, timestamp.source) == (moment, precision, "article")
    assert timestamp.printed == text.strip()


def test_a_clock_without_a_time_zone_leaves_the_day_alone() -> None:
    assert read_machine("2024-05-14T23:00:02", "article") == on_day(date(2024, 5, 14), "article", "2024-05-14T23:00:02")


@pytest.mark.parametrize(
    "text",
    ["", "soon", "2024-05-14T25:00Z", "{{ published }}", "0001-01-01T00:00:00+14:00", "9999-12-31T23:00:00-12:00"],
)
def test_what_is_no_machine_readable_date_is_refused(text: str) -> None:
    assert read_machine(text, "article").value is None


@given(st.text(max_size=60))
def test_no_metadata_raises(text: str) -> None:
    assert read_machine(text, "article").printed == text.strip()


CENTURY = datetime(2000, 1, 1), datetime(2100, 1, 1)  # noqa: DTZ001  (the offset comes from elsewhere)
offsets = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))


@given(st.datetimes(*CENTURY, timezones=offsets))
def test_a_written_moment_with_its_offset_comes_back_in_utc(moment: datetime) -> None:
    value = read_machine(moment.isoformat(), "article").value
    assert value == moment
    assert value is not None
    assert value.utcoffset() == timedelta(0)


def test_milliseconds_are_counted_exactly() -> None:
    assert from_milliseconds(1_715_727_602_284).isoformat() == "2024-05-14T23:00:02.284000+00:00"
