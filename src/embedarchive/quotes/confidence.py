"""How far each rule of attribution can be trusted.

Measured with ``tests/tools/measure_rules.py`` on the training part of PolNeAR 1.0 (news articles whose attributions
people annotated): the share of quotations decided by the rule whose words were annotated as quoted and whose speaker
was right; for ``nobody``, the share to which the annotators credited nobody either. Smoothed as (right + 1) / (all + 2).
"""

from collections.abc import Mapping
from types import MappingProxyType

NOBODY = "nobody"
"""The rule of a quotation that no rule gives to anybody."""

CONFIDENCE: Mapping[str, float] = MappingProxyType({})
