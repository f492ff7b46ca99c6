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
        "after": Share(0.98, 0.72),  # of 3234 and 74
        "paragraph": Share(0.98, 0.50),  # of 1502 and 0
        "before": Share(0.94, 0.90),  # of 492 and 573
        "nobody": Share(0.46, 0.43),  # of 123 and 724
        "distant": Share(0.92, 0.86),  # of 289 and 291
        "introduced": Share(0.94, 0.74),  # of 348 and 71
        "described": Share(0.80, 0.72),  # of 101 and 120
        "sentence": Share(0.87, 0.78),  # of 109 and 107
        "reported": Share(0.70, 0.71),  # of 55 and 68
        "chain": Share(0.77, 0.68),  # of 51 and 42
        "approach": Share(0.63, 0.50),  # of 76 and 0
        "floating": Share(0.68, 0.50),  # of 75 and 0
        "trailing": Share(0.97, 0.86),  # of 38 and 27
        "colon": Share(0.93, 0.83),  # of 25 and 4
        "lead": Share(0.80, 0.50),  # of 28 and 0
        "earlier": Share(0.71, 0.50),  # of 22 and 0
        "shared": Share(0.77, 0.58),  # of 11 and 10
        "according": Share(0.70, 0.67),  # of 8 and 7
        "noun": Share(0.71, 0.60),  # of 5 and 8
        "verb": Share(0.89, 0.25),  # of 7 and 2
        "dash": Share(0.88, 0.25),  # of 6 and 2
        "label": Share(0.33, 0.50),  # of 1 and 0
    }
)
"""Rule to its shares, with the number of quotations that it decided, the busiest first."""


def confidence(rule: str, *, fragment: bool) -> float:
    """The share of quotations so decided that were right on annotated articles, 0 to 1."""
    share = CONFIDENCE.get(rule, Share(0.5, 0.5))
    return share.fragment if fragment else share.statement
