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
        "after": Share(0.98, 0.72),  # of 3235 and 73
        "paragraph": Share(0.98, 0.50),  # of 1502 and 0
        "before": Share(0.93, 0.90),  # of 506 and 558
        "nobody": Share(0.45, 0.44),  # of 206 and 697
        "distant": Share(0.92, 0.86),  # of 297 and 283
        "introduced": Share(0.94, 0.70),  # of 361 and 58
        "described": Share(0.79, 0.72),  # of 105 and 116
        "sentence": Share(0.86, 0.79),  # of 111 and 105
        "reported": Share(0.70, 0.72),  # of 58 and 66
        "chain": Share(0.78, 0.67),  # of 53 and 40
        "approach": Share(0.63, 0.50),  # of 76 and 0
        "floating": Share(0.68, 0.50),  # of 75 and 0
        "trailing": Share(0.97, 0.86),  # of 38 and 27
        "lead": Share(0.80, 0.50),  # of 28 and 0
        "colon": Share(0.93, 0.75),  # of 25 and 2
        "earlier": Share(0.71, 0.50),  # of 22 and 0
        "shared": Share(0.77, 0.58),  # of 11 and 10
        "according": Share(0.70, 0.67),  # of 8 and 7
        "noun": Share(0.56, 0.75),  # of 7 and 6
        "verb": Share(0.89, 0.25),  # of 7 and 2
        "label": Share(0.45, 0.50),  # of 9 and 0
        "dash": Share(0.78, 0.33),  # of 7 and 1
    }
)
"""Rule to its shares, with the number of quotations that it decided, the busiest first."""


def confidence(rule: str, *, fragment: bool) -> float:
    """The share of quotations so decided that were right on annotated articles, 0 to 1."""
    share = CONFIDENCE.get(rule, Share(0.5, 0.5))
    return share.fragment if fragment else share.statement
