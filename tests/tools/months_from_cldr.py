"""Write the month names of printed dates from CLDR: ``python tests/tools/months_from_cldr.py`` (needs ``babel``).

The result, ``src/embedarchive/data/months.json``, maps a language code to {month name: month number}. Names are folded
as ``embedarchive.times`` folds words. Source: Unicode CLDR, by way of babel; regenerate when CLDR adds a language.
"""

import json
from pathlib import Path

from babel import Locale

from embedarchive.times import MONTHS_FILE, fold

LANGUAGES = """
af am ar az bg bn ca cs cy da de el en es et eu fa fi fil fr ga gl gu he hi hr hu hy id is it ka kk km kn lo lt lv mk ml
mn mr ms my nb ne nl pa pl pt ro ru si sk sl sq sr sv sw ta te th tr uk ur uz vi
""".split()


def months_of(language: str) -> dict[str, int]:
    """Wide and abbreviated names, as they stand alone and inside a date; names that are numbers are left out."""
    months = Locale.parse(language).months
    names = {
        fold(name): number
        for context in ("stand-alone", "format")
        for width in ("abbreviated", "wide")
        for number, name in months[context][width].items()
    }
    return {name: number for name, number in sorted(names.items()) if not any(map(str.isdigit, name))}


def main() -> None:
    """Write the table, one language a line, so that a change can be read."""
    lines = [
        f"{json.dumps(language)}: {json.dumps(names, ensure_ascii=False)}"
        for language in LANGUAGES
        if (names := months_of(language))
    ]
    target = Path(__file__).parents[2] / "src" / "embedarchive" / "data" / MONTHS_FILE
    target.write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf-8")


if __name__ == "__main__":
    main()
