"""Pure functions on text: white space, what UTF-8 cannot hold, what must not be shown, sentences, selectors."""

import re
from bisect import bisect_right
from collections.abc import Iterable

from embedarchive.records import Selector, Span

CONTEXT = 32
"""Code points that a selector keeps on each side."""

HTML_SPACE = " \t\n\r\f"
"""HTML's own white space; a no-break space is a character like any other."""

GLUED = r"(?<=[a-zß-ÿ]{2}[.!?])(?=[A-ZÀ-Þ][a-zß-ÿ])"
"""Pattern of where one sentence ends and another begins without a blank: ``said Smith.Then``."""

_BLANKS = re.compile("  +")

_PASSWORD = re.compile(r"^(\s*https?://)[^/?#\\]*@", re.IGNORECASE)

_SURROGATE = re.compile("[\ud800-\udfff]")
ACTING = "\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
"""Characters above the blank that act on a terminal, as in a set of a regular expression."""

_HARMFUL = re.compile(f"[\x00-\x08\x0b-\x1f{ACTING}\ud800-\udfff]")


def collapse(text: str) -> str:
    """``text`` with every run of HTML white space as one blank, as a browser shows it."""
    return one_blank(with_blanks(text))


def with_blanks(text: str) -> str:
    """``text`` with a blank for every character of HTML white space; lengths stay."""
    for space in HTML_SPACE[1:]:
        text = text.replace(space, " ")  # costs next to nothing where there is none
    return text


def one_blank(text: str) -> str:
    """``text`` with one blank for every run of them."""
    return _BLANKS.sub(" ", text) if "  " in text else text


def scrub(text: str) -> str:
    """``text`` with lone surrogates, which no UTF-8 document can hold, as U+FFFD; lengths stay."""
    return _SURROGATE.sub("\ufffd", text)


def defused(text: str) -> str:
    """``text`` with U+FFFD for all that acts on a terminal or fits into no document; tabs, line ends, lengths stay."""
    return _HARMFUL.sub("\ufffd", text)


def printable(text: str) -> str:
    """``text`` on one line and safe to show on a terminal: no control, escape or direction-changing characters."""
    return defused(" ".join(text.split()))


def without_password(address: str) -> str:
    """A web address without the name and the password before its host; any other text stays as it is."""
    return _PASSWORD.sub(r"\1", address)


def selector(text: str, span: Span) -> Selector:
    """The W3C TextQuoteSelector of a stretch of ``text``."""
    return Selector(
        exact=span.of(text),
        prefix=text[max(0, span.start - CONTEXT) : span.start],
        suffix=text[span.end : span.end + CONTEXT],
    )


class Stretches:
    """Stretches of a sequence, given as (start, end) by rising start: ``position in stretches`` is a binary search."""

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in stretches:
            if not self._ends or start >= self._ends[-1]:
                self._starts.append(start)
                self._ends.append(end)
            else:
                self._ends[-1] = max(self._ends[-1], end)

    def __contains__(self, position: int) -> bool:
        at = bisect_right(self._starts, position) - 1
        return at >= 0 and position < self._ends[at]
