"""Write into docs/reference/attribution.md how far each rule is right, as ``measure_rules.py`` measured it.

python tests/tools/refresh_numbers.py
"""

import re
from pathlib import Path

from embedarchive.quotes.confidence import CONFIDENCE, INVERTED_CONFIDENCE, Share

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "attribution.md"
_ROW = re.compile(r"^(?P<head>\| (?P<lang>\w\w \| )?`(?P<rule>[\w-]+)` \| .+ \| )\S+ \| \S+ \|$", re.MULTILINE)


def row(found: "re.Match[str]") -> str:
    """A row of a table with the numbers of now; a dash where nothing was measured."""
    share = (INVERTED_CONFIDENCE if found["lang"] else CONFIDENCE).get(found["rule"])
    return found["head"] + (shown(share) if share else "– | – |")


def shown(share: Share) -> str:
    """The numbers of a rule as they stand in a row."""
    return f"{share.statement:.2f} | {share.fragment:.2f} |"


if __name__ == "__main__":
    PAGE.write_text(_ROW.sub(row, PAGE.read_text("utf-8")), "utf-8")
