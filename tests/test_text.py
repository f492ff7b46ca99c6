"""White space, surrogates, control characters, selectors and stretches."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from embedarchive.records import Span
from embedarchive.text import CONTEXT, Stretches, collapse, printable, scrub, selector


@given(st.text("ab \t\n\r\f\xa0", max_size=30))
def test_html_white_space_collapses_and_a_no_break_space_stays(text: str) -> None:
    assert collapse(text) == re.sub("[ \t\n\r\f]+", " ", text)


@given(st.text(st.characters(), max_size=30))
def test_scrubbed_text_fits_into_utf_8_at_the_same_length(text: str) -> None:
    assert len(scrub(text).encode().decode()) == len(text)


@pytest.mark.parametrize("text", ["\x1b[31mred", "a\x00b", "a\x9bb", "a\u202eb", "a\u2066b", "a\u061cb", "\x7f"])
def test_what_could_drive_a_terminal_is_made_visible(text: str) -> None:
    assert re.sub("[\x00-\x1f\x7f-\x9f\u061c\u202e\u2066]", "\ufffd", text) == printable(text)


def test_printable_text_stands_on_one_line() -> None:
    assert printable(" a\n b\t\r\n\u2028c ") == "a b c"


@given(st.text(max_size=200), st.integers(0, 200), st.integers(0, 200))
def test_a_selector_holds_the_words_and_what_stands_around_them(text: str, first: int, second: int) -> None:
    start, end = sorted((min(first, len(text)), min(second, len(text))))
    made = selector(text, Span(start=start, end=end))
    assert made.exact == text[start:end]
    assert text[:start].endswith(made.prefix)
    assert text[end:].startswith(made.suffix)
    assert (len(made.prefix), len(made.suffix)) == (min(CONTEXT, start), min(CONTEXT, len(text) - end))


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 9)), max_size=8), st.integers(-1, 60))
def test_a_position_lies_in_stretches_when_it_lies_in_one(lengths: list[tuple[int, int]], position: int) -> None:
    stretches = [(start, start + length) for start, length in sorted(lengths)]
    assert (position in Stretches(stretches)) == any(start <= position < end for start, end in stretches)
