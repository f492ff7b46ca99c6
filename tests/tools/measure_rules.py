"""Measure how often each rule of attribution is right, and print the table of ``embedarchive.quotes.confidence``.

    python tests/tools/measure_rules.py polnear-train.jsonl.gz

Each line of the file is an article: ``text`` and ``attr``, a list of attributions with ``content`` and ``source``, both
lists of [start, end] in ``text``. A quote is right when at least half of it is annotated as the content of one
attribution whose source is the speaker as written or bears the same last name; where nobody is credited, it is right
when less than half of it is annotated.
"""

import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import embedarchive as ea

Stretch = Sequence[int]
_WORD = re.compile(r"[\w-]+")


def main(path: str) -> None:
    """Print a line for each rule: its confidence, and how many quotes it decided."""
    decided: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for article in articles(Path(path)):
        for quote in ea.find(article["text"], markup="text", lang="en").quotes:
            decided[str(quote.rule)] += 1
            right[str(quote.rule)] += is_right(quote, article)
    for rule, count in decided.most_common():
        print(f'        "{rule}": {(right[rule] + 1) / (count + 2):.2f},  # of {count}')


def articles(path: Path) -> Iterator[dict[str, Any]]:
    """The annotated articles of a file."""
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        yield from map(json.loads, lines)


def is_right(quote: ea.Quote, article: dict[str, Any]) -> bool:
    """Whether the annotators credit a quote to the same speaker, or to nobody."""
    length = sum(part.end - part.start for part in quote.parts)
    matching = [one for one in article["attr"] if 2 * overlap(quote.parts, one["content"]) >= length]
    if quote.mention is None:
        return not matching
    return any(is_speaker(quote, one["source"], article["text"]) for one in matching)


def overlap(parts: Iterable[ea.Span], stretches: Iterable[Stretch]) -> int:
    """How many characters of the parts lie in the stretches."""
    stretches = list(stretches)
    return sum(max(0, min(part.end, end) - max(part.start, start)) for part in parts for start, end in stretches)


def is_speaker(quote: ea.Quote, source: Sequence[Stretch], text: str) -> bool:
    """Whether a quote's speaker is the annotated one: at the same place, or by the same last name."""
    if quote.mention and overlap([quote.mention], source):
        return True
    written = [text[start:end] for start, end in source]
    credited = [quote.mention.of(text) if quote.mention else "", (quote.author and quote.author.name) or ""]
    return bool(last_names(written) & last_names(credited))


def last_names(names: Iterable[str]) -> set[str]:
    """The last word of each name."""
    return {words[-1].casefold() for name in names if (words := _WORD.findall(name))}


if __name__ == "__main__":
    main(*sys.argv[1:])
