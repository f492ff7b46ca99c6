"""Measure how often each rule of attribution is right, and write the table of ``embedarchive.quotes.confidence``.

    python tests/tools/measure_rules.py polnear-train.jsonl.gz
    python tests/tools/measure_rules.py german-wikinews-train.jsonl.gz de

Each line of the file is an article: ``text`` and ``attr``, a list of attributions with ``content`` and ``source``, both
lists of [start, end] in ``text``. A quote is right when at least half of it is annotated as the content of one
attribution whose source is the speaker as written or bears the same last name; where nobody is credited, it is right
when less than half of it is annotated.

The shares are smoothed, (right + 1) / (all + 2). Printed beside them is what they are worth on articles that they were
not measured on: the articles are cut into folds, each is predicted from the others, and what was predicted is compared
with what came true.
"""

import gzip
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import embedarchive as ea
from embedarchive.quotes import confidence

Stretch = Sequence[int]
_WORD = re.compile(r"[\w-]+")
_TABLES = {"en": "\nCONFIDENCE", "de": "\nINVERTED_CONFIDENCE"}
"""Languages of annotated articles, and the table that is measured on them."""
_FOLDS = 10


class Case(NamedTuple):
    """One quote: the rule that decided, whether it is a fragment, whether it was right, the fold of its article."""

    rule: str
    fragment: bool
    right: bool
    fold: int


def main(path: str, lang: str = "en") -> None:
    """Write a table, and print how well it predicts."""
    cases = list(measured(Path(path), lang))
    module = Path(str(confidence.__file__))
    head = re.escape(f"{_TABLES[lang]}: Mapping[str, Share] = MappingProxyType(\n    {{\n")
    table = re.compile(rf"(?<={head}).*?(?=    \}}\n)", re.DOTALL)
    module.write_text(table.sub("".join(lines(cases)), module.read_text("utf-8"), count=1), encoding="utf-8")
    for low, high, expected, observed, count in bands(cases):
        print(f"{low:.1f}-{high:.1f}: predicted {expected:.3f}, came true {observed:.3f}, of {count}")


def measured(path: Path, lang: str) -> Iterator[Case]:
    """Every quote of the annotated articles of a file."""
    with gzip.open(path, "rt", encoding="utf-8", newline="") as articles:
        for number, article in enumerate(map(json.loads, articles)):
            for quote in ea.find(article["text"], markup="text", lang=lang).quotes:
                yield Case(str(quote.rule), quote.kind == "fragment", is_right(quote, article), number % _FOLDS)


def shares(cases: Iterable[Case]) -> Mapping[tuple[str, bool], tuple[float, int]]:
    """For each rule, for statements and for fragments: the smoothed share that is right, and of how many."""
    right: defaultdict[tuple[str, bool], list[bool]] = defaultdict(list)
    for case in cases:
        right[case.rule, case.fragment].append(case.right)
    return {key: ((sum(values) + 1) / (len(values) + 2), len(values)) for key, values in right.items()}


def lines(cases: Sequence[Case]) -> Iterator[str]:
    """The rows of the table, the busiest rule first."""
    known = shares(cases)
    for rule, _ in Counter(case.rule for case in cases).most_common():
        (statement, statements), (fragment, fragments) = (known.get((rule, kind), (0.5, 0)) for kind in (False, True))
        yield f'        "{rule}": Share({statement:.2f}, {fragment:.2f}),  # of {statements} and {fragments}\n'


def bands(cases: Sequence[Case]) -> Iterator[tuple[float, float, float, float, int]]:
    """What other folds predict and what came true, for confidences of .9 and more, .8 to .9, and less."""
    predicted = [(known.get((case.rule, case.fragment), (0.5, 0))[0], case.right) for case, known in held_out(cases)]
    for low, high in ((0.9, 1.0), (0.8, 0.9), (0.0, 0.8)):
        within = [pair for pair in predicted if low <= pair[0] < high]
        if within:
            expected, observed = (sum(column) / len(within) for column in zip(*within, strict=True))
            yield low, high, expected, observed, len(within)


def held_out(cases: Sequence[Case]) -> Iterator[tuple[Case, Mapping[tuple[str, bool], tuple[float, int]]]]:
    """Each case with the shares measured on the other folds."""
    for fold in range(_FOLDS):
        known = shares(case for case in cases if case.fold != fold)
        yield from ((case, known) for case in cases if case.fold == fold)


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
