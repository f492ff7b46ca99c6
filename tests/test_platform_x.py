"""What the ids of X say, and what they do not."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from embedarchive.platforms import PLATFORMS, Platform
from embedarchive.platforms.addresses import ref_of
from embedarchive.platforms.x import X, moment
from embedarchive.records import Timestamp

FIRST_SNOWFLAKE = 300_000_000_000_000
LAST_PLAUSIBLE = 3_850_000_000_000_000_000
SEQUENTIAL = st.integers(20, 29_700_859_247)
SNOWFLAKES = st.integers(FIRST_SNOWFLAKE, LAST_PLAUSIBLE)


def known(id: int | str) -> datetime:
    timestamp = moment(str(id))
    assert timestamp is not None
    assert timestamp.value is not None
    return timestamp.value


def test_the_time_in_an_id_is_read_to_the_millisecond() -> None:
    assert moment("1790517455628198322") == Timestamp(
        value=datetime(2024, 5, 14, 23, 0, 2, 284_000, tzinfo=UTC), precision="millisecond", source="id"
    )


@pytest.mark.parametrize(
    ("id", "day"),
    [
        (20, "2006-03-21"),
        (29_700_859_247, "2010-11-04"),
        (285_898_127_569_846_272, "2013-01-01"),
        (1_212_161_512_043_446_272, "2020-01-01"),
    ],
)
def test_ids_of_known_days_fall_on_them(id: int, day: str) -> None:
    assert known(id).date().isoformat() == day


@pytest.mark.parametrize("id", ["20", "8138669971", "29700859247"])
def test_an_id_from_before_snowflakes_tells_the_day_and_says_so(id: str) -> None:
    timestamp = moment(id)
    assert timestamp is not None
    assert (timestamp.precision, timestamp.source) == ("day", "id")
    assert known(id).time().isoformat() == "00:00:00"


@pytest.mark.parametrize(
    "id",
    [
        "1",
        "19",  # before the first post
        "29700859248",  # after the last id of the sequence
        "299999999999999",  # before the first snowflake
        "3850000000000000001",
        "9223372036854775807",
        "99999999999999999999",
    ],
)
def test_an_id_that_no_post_can_have_is_refused(id: str) -> None:
    assert moment(id) is None
    assert ref_of(X, id) is None


@pytest.mark.parametrize("id", ["20", "29700859247", "300000000000000", "3850000000000000000"])
def test_the_first_and_last_id_of_each_kind_are_taken(id: str) -> None:
    assert moment(id) is not None


@pytest.mark.parametrize(
    "id", ["", " ", "-20", "+20", "2_0", "20.0", "0x14", "２０", "٢٠", "²", "20a", "2 0", "0", "1" * 5000]
)
def test_what_is_no_number_is_no_id(id: str) -> None:
    assert ref_of(X, id) is None


def test_blanks_and_leading_zeros_are_no_part_of_an_id() -> None:
    ref = ref_of(X, " 0020\n")
    assert ref is not None
    assert ref.id == "20"


@given(SNOWFLAKES, SNOWFLAKES)
def test_later_snowflakes_are_of_later_moments(first: int, second: int) -> None:
    assert (known(min(first, second))) <= known(max(first, second))


@given(SEQUENTIAL, SEQUENTIAL)
def test_later_ids_of_the_sequence_are_of_no_earlier_day(first: int, second: int) -> None:
    assert (known(min(first, second))) <= known(max(first, second))


@given(SNOWFLAKES.filter(lambda id: id + (1 << 22) <= LAST_PLAUSIBLE))
def test_the_worker_and_sequence_bits_of_a_snowflake_do_not_touch_its_time(id: int) -> None:
    assert known(id) == known(id | (1 << 22) - 1)


@given(SNOWFLAKES.filter(lambda id: id + (1 << 22) <= LAST_PLAUSIBLE))
def test_a_millisecond_is_two_to_the_power_of_22_ids(id: int) -> None:
    assert known(id + (1 << 22)) - known(id) == timedelta(milliseconds=1)


def test_placeholders_in_the_handles_place_are_no_handle() -> None:
    for name in ("i", "I", "x", "X", "web", "anyuser"):
        ref = ref_of(X, "20", name)
        assert ref is not None
        assert (ref.handle, ref.url) == (None, "https://x.com/i/status/20")


@pytest.mark.parametrize("platform", PLATFORMS, ids=lambda platform: platform.name)
def test_a_platforms_words_stand_in_all_its_own_addresses(platform: Platform) -> None:
    assert any(sign in platform.url("20", "example_a").lower() for sign in platform.addresses.signs)
