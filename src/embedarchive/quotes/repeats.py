"""Quotes that only repeat another one: what is pulled out of the text, printed in a headline or under a picture."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

import attrs

from embedarchive.records import Quote, QuoteKind

_WORD = re.compile(r"\w+")
_END = "\n"
_LEAST_WORDS = 3  # fewer may stand in two quotations by chance
_REPEATING: frozenset[QuoteKind] = frozenset(("pull", "headline", "caption"))


def with_repeats(quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """The quotes; those that repeat the words of another say where, and take over who said it when.

    Args:
        quotes: All quotes of an article, in document order.
    """
    if not any(quote.kind in _REPEATING for quote in quotes):
        return tuple(quotes)
    return tuple(_linked(quotes))


def _linked(quotes: Sequence[Quote]) -> Iterator[Quote]:
    told = [quote for quote in quotes if quote.kind not in _REPEATING]
    starts, length, texts = list[int](), 0, list[str]()
    for quote in told:
        starts.append(length)
        texts.append(_words(quote.text))
        length += len(texts[-1]) + len(_END)
    everything = _END.join(texts)
    for quote in quotes:
        words = _words(quote.text) if quote.kind in _REPEATING else ""
        at = everything.find(words) if words.count(" ") > _LEAST_WORDS else -1
        yield _repeating(quote, told[bisect_right(starts, at) - 1]) if at >= 0 else quote


def _repeating(quote: Quote, told: Quote) -> Quote:
    """A quote that stands for another one."""
    by_itself = quote.author is not None
    return attrs.evolve(
        quote,
        repeats=told.parts[0],
        author=quote.author if by_itself else told.author,
        timestamp=told.timestamp,
        medium=quote.medium or told.medium,
        post=quote.post or told.post,
    )


def _words(text: str) -> str:
    """The words of a text alone, each between blanks."""
    return f" {' '.join(_WORD.findall(text.casefold()))} "
