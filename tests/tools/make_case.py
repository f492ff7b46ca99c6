"""Write what is found in a new case: ``python tests/tools/make_case.py fixtures/cases/NAME ...``.

The folder holds ``page.html`` or ``page.txt``, and ``why.md``. Read the ``expected.json`` that is written, and correct
by hand what is wrong in it: a case says what is right, not what is found today. None is ever overwritten.
"""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from cases import EXPECTED, excerpt


def make(case: Path) -> None:
    """Write a case's ``expected.json``."""
    with (case / EXPECTED).open("x", encoding="utf-8") as file:
        json.dump(excerpt(case), file, indent=2, ensure_ascii=False)
        file.write("\n")


def main(folders: list[str]) -> None:
    """Make all cases that are named."""
    for folder in folders:
        try:
            make(Path(folder))
        except FileExistsError as error:
            sys.exit(f"{error.filename} is there already: delete it first if it is wrong as a whole")
        print(f"{folder}: written, read it")


if __name__ == "__main__":
    main(sys.argv[1:])
