"""Every folder in ``fixtures/cases``: what is found in its page is what its ``expected.json`` says."""

import json
from pathlib import Path

import pytest

from cases import EXPECTED, FAILS, FOLDER, excerpt, page_in

CASES = sorted(FOLDER.iterdir())


def marks(case: Path) -> list[pytest.MarkDecorator]:
    """A known failure must fail: when it is mended, its note has to go."""
    note = case / FAILS
    return [pytest.mark.xfail(strict=True, reason=note.read_text("utf-8").strip())] if note.exists() else []


@pytest.mark.parametrize("case", [pytest.param(case, marks=marks(case), id=case.name) for case in CASES])
def test_a_case_holds_what_is_expected(case: Path) -> None:
    assert excerpt(case) == json.loads((case / EXPECTED).read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_says_why_it_is_there(case: Path) -> None:
    assert {path.name for path in case.iterdir()} - {FAILS} == {page_in(case).name, EXPECTED, "why.md"}
    assert (case / "why.md").read_text("utf-8").strip()
