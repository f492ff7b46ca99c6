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
        "after": Share(0.98, 0.66),  # of 3243 and 75
        "paragraph": Share(0.98, 0.50),  # of 1508 and 0
        "before": Share(0.94, 0.90),  # of 523 and 573
        "nobody": Share(0.50, 0.53),  # of 185 and 501
        "distant": Share(0.92, 0.86),  # of 323 and 312
        "introduced": Share(0.94, 0.68),  # of 373 and 61
        "described": Share(0.78, 0.64),  # of 114 and 133
        "sentence": Share(0.86, 0.76),  # of 114 and 114
        "reported": Share(0.75, 0.72),  # of 74 and 97
        "chain": Share(0.82, 0.76),  # of 48 and 40
        "floating": Share(0.72, 0.50),  # of 76 and 0
        "approach": Share(0.56, 0.50),  # of 69 and 0
        "trailing": Share(0.97, 0.84),  # of 35 and 23
        "colon": Share(0.94, 0.50),  # of 29 and 0
        "lead": Share(0.80, 0.50),  # of 28 and 0
        "noun": Share(0.75, 0.73),  # of 6 and 20
        "earlier": Share(0.64, 0.50),  # of 23 and 0
        "shared": Share(0.83, 0.58),  # of 10 and 10
        "according": Share(0.83, 0.73),  # of 10 and 9
        "verb": Share(0.67, 0.33),  # of 16 and 1
        "above": Share(0.50, 0.50),  # of 16 and 0
        "label": Share(0.45, 0.50),  # of 9 and 0
        "dash": Share(0.78, 0.33),  # of 7 and 1
        "by": Share(0.33, 0.60),  # of 1 and 3
    }
)
"""Rule to its shares, with the number of quotations that it decided, the busiest first."""


INVERTED_CONFIDENCE: Mapping[str, Share] = MappingProxyType(
    {
        "nobody": Share(0.71, 0.69),  # of 32 and 262
        "inverted-before": Share(0.76, 0.58),  # of 72 and 134
        "inverted-colon": Share(0.94, 0.33),  # of 126 and 1
        "inverted-after": Share(0.93, 0.50),  # of 94 and 18
        "inverted-source": Share(0.81, 0.66),  # of 29 and 27
        "mood": Share(0.75, 0.60),  # of 18 and 18
        "sentence": Share(0.77, 0.62),  # of 11 and 14
        "approach": Share(0.72, 0.50),  # of 23 and 0
        "paragraph": Share(0.88, 0.50),  # of 15 and 0
        "inverted-end": Share(0.40, 0.55),  # of 3 and 9
        "inverted-earlier": Share(0.70, 0.50),  # of 8 and 0
        "noun": Share(0.86, 0.50),  # of 5 and 2
        "floating": Share(0.80, 0.50),  # of 3 and 0
        "shared": Share(0.33, 0.75),  # of 1 and 2
        "chain": Share(0.67, 0.50),  # of 1 and 2
        "colon": Share(0.80, 0.50),  # of 3 and 0
        "view": Share(0.50, 0.75),  # of 0 and 2
        "after": Share(0.33, 0.33),  # of 1 and 1
        "inverted-lead": Share(0.67, 0.50),  # of 1 and 0
        "cited": Share(0.67, 0.50),  # of 1 and 0
        "aside": Share(0.67, 0.50),  # of 1 and 0
        "trailing": Share(0.50, 0.33),  # of 0 and 1
    }
)
"""The same for the rules of inverted word orders, on the training part of German Wikinews articles so annotated."""


def confidence(rule: str, *, fragment: bool, inverted: bool = False) -> float:
    """The share of quotations so decided that were right on annotated articles, 0 to 1."""
    share = (INVERTED_CONFIDENCE if inverted else CONFIDENCE).get(rule, Share(0.5, 0.5))
    return share.fragment if fragment else share.statement
