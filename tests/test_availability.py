"""What may be said about a post: "unavailable" needs two answers a day apart, and none to the contrary."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from embedarchive.availability import availability
from embedarchive.records import Capture, Outcome, PostRef

REF = PostRef(platform="x", id="20", url="https://x.com/i/status/20")
START = datetime(2026, 1, 1, tzinfo=UTC)


def answers(*said: tuple[float, Outcome]) -> list[Capture]:
    return [
        Capture(ref=REF, source="oembed", retrieved_at=START + timedelta(hours=hours), outcome=outcome, reason=outcome)
        for hours, outcome in said
    ]


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ([], "unknown"),
        ([(0, "unknown")], "unknown"),
        ([(0, "post")], "available"),
        ([(0, "gone")], "unknown"),
        ([(0, "gone"), (23, "gone")], "unknown"),
        ([(0, "gone"), (24, "gone")], "unavailable"),
        ([(0, "post"), (1, "gone"), (26, "gone")], "unavailable"),
        ([(0, "gone"), (12, "post"), (25, "gone")], "unknown"),
        ([(0, "gone"), (25, "gone"), (50, "post")], "available"),
    ],
)
def test_what_answers_allow_to_say(said: list[tuple[float, Outcome]], state: str) -> None:
    assert availability(answers(*said)).state == state


def test_an_unavailable_post_tells_since_when_and_why() -> None:
    seen = availability(answers((0, "post"), (1, "gone"), (2, "unknown"), (30, "gone")))
    assert (seen.since, seen.reason) == (START + timedelta(hours=1), "gone")
    assert seen.checked_at == START + timedelta(hours=30)


said = st.lists(st.tuples(st.integers(0, 99), st.sampled_from(["post", "gone", "unknown"])), max_size=8)


@given(said, st.integers(0, 200))
def test_no_answer_at_all_changes_nothing(before: list[tuple[float, Outcome]], hours: int) -> None:
    assert availability(answers(*before, (hours, "unknown"))) == availability(answers(*before))
