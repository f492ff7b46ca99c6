"""The token of X's syndication service: a double in radix 36, exactly as V8 prints it."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from embedarchive.sources.x.token import base36, token

VECTORS = {
    "20": "6dq1a2xwd93",
    "1628832338187636740": "3y54libozsy",
    "875083037872181254": "24d5k5p19ji",
    "1585341984679469056": "3uchycv2wqc",
    "1349794411333394432": "39si5g9b29u",
}


@pytest.mark.parametrize("id", VECTORS)
def test_tokens_are_those_of_the_platforms_own_script(id: str) -> None:
    assert token(id) == VECTORS[id]


@pytest.mark.parametrize(
    ("value", "written"),
    [(0.0, "0"), (35.0, "z"), (36.0, "10"), (0.5, "0.i"), (1 / 36, "0.1"), (255.25, "73.9"), (2.0**53, "2gosa7pa2gw")],
)
def test_numbers_in_radix_36(value: float, written: str) -> None:
    assert base36(value) == written


@given(st.floats(min_value=1e-14, max_value=2.0**60))
def test_the_digits_tell_a_number_from_its_neighbours(value: float) -> None:
    whole, _, fraction = base36(value).partition(".")
    read = int(whole, 36) + (int(fraction, 36) / 36 ** len(fraction) if fraction else 0)
    assert abs(read - value) <= math.ulp(value)


@given(st.integers(1, 2**63 - 1))
def test_a_token_holds_neither_zeros_nor_the_point(id: int) -> None:
    assert not set(token(str(id))) & {"0", "."}
