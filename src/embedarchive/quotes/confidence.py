"""How far each rule of attribution can be trusted.

Measured and written by ``tests/tools/measure_rules.py`` on the training part of PolNeAR 1.0 (news articles whose
attributions people annotated): the share of quotations decided by the rule whose words were annotated as quoted and
whose speaker was right; for ``nobody``, the share to which the annotators credited nobody either.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Share(NamedTuple):
    """How often a rule is right: about whole statements, and about a few words inside another's sentence."""

    statement: float
    fragment: float


NOBODY = "nobody"
"""The rule of a quotation that no rule gives to anybody."""

CONFIDENCE: Mapping[str, Share] = MappingProxyType(
    {
        "after": Share(0.98, 0.68),  # of 3241 and 78
        "paragraph": Share(0.98, 0.50),  # of 1500 and 0
        "before": Share(0.92, 0.89),  # of 523 and 566
        "nobody": Share(0.43, 0.48),  # of 244 and 579
        "distant": Share(0.92, 0.86),  # of 306 and 297
        "introduced": Share(0.94, 0.67),  # of 363 and 61
        "described": Share(0.79, 0.67),  # of 113 and 126
        "sentence": Share(0.85, 0.76),  # of 111 and 109
        "reported": Share(0.74, 0.73),  # of 67 and 87
        "chain": Share(0.80, 0.72),  # of 48 and 37
        "floating": Share(0.69, 0.50),  # of 73 and 0
        "approach": Share(0.60, 0.50),  # of 66 and 0
        "trailing": Share(0.97, 0.84),  # of 38 and 23
        "lead": Share(0.77, 0.50),  # of 28 and 0
        "colon": Share(0.93, 0.75),  # of 25 and 2
        "earlier": Share(0.65, 0.50),  # of 24 and 0
        "shared": Share(0.77, 0.58),  # of 11 and 10
        "according": Share(0.70, 0.62),  # of 8 and 6
        "noun": Share(0.71, 0.75),  # of 5 and 6
        "label": Share(0.45, 0.50),  # of 9 and 0
        "dash": Share(0.78, 0.33),  # of 7 and 1
        "verb": Share(0.83, 0.33),  # of 4 and 1
    }
)
"""Rule to its shares, with the number of quotations that it decided, the busiest first."""


INVERTED_CONFIDENCE: Mapping[str, Share] = MappingProxyType(
    {
        "nobody": Share(0.63, 0.69),  # of 39 and 337
        "inverted-before": Share(0.72, 0.57),  # of 73 and 136
        "inverted-colon": Share(0.94, 0.25),  # of 124 and 2
        "after": Share(0.91, 0.43),  # of 68 and 5
        "inverted-source": Share(0.76, 0.62),  # of 27 and 30
        "inverted-after": Share(0.77, 0.48),  # of 24 and 21
        "mood": Share(0.67, 0.43),  # of 19 and 19
        "sentence": Share(0.69, 0.43),  # of 11 and 21
        "approach": Share(0.67, 0.50),  # of 25 and 0
        "paragraph": Share(0.83, 0.50),  # of 16 and 0
        "chain": Share(0.75, 0.33),  # of 2 and 4
        "inverted-earlier": Share(0.67, 0.50),  # of 4 and 0
        "colon": Share(0.80, 0.50),  # of 3 and 0
        "shared": Share(0.33, 0.50),  # of 1 and 2
        "floating": Share(0.75, 0.50),  # of 2 and 0
        "inverted-lead": Share(0.33, 0.50),  # of 1 and 0
        "trailing": Share(0.50, 0.33),  # of 0 and 1
    }
)
"""The same for the rules of inverted word orders, on the training part of German Wikinews articles so annotated."""


def confidence(rule: str, *, fragment: bool, inverted: bool = False) -> float:
    """The share of quotations so decided that were right on annotated articles, 0 to 1."""
    share = (INVERTED_CONFIDENCE if inverted else CONFIDENCE).get(rule, Share(0.5, 0.5))
    return share.fragment if fragment else share.statement
