"""Every folder in ``fixtures/cases``: what is found in its page is what its ``expected.json`` says."""

import json
from pathlib import Path

import pytest

from cases import EXPECTED, FOLDER, excerpt, page_in

CASES = sorted(FOLDER.iterdir())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_holds_what_is_expected(case: Path) -> None:
    assert excerpt(case) == json.loads((case / EXPECTED).read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_says_why_it_is_there(case: Path) -> None:
    assert {path.name for path in case.iterdir()} == {page_in(case).name, EXPECTED, "why.md"}
    assert (case / "why.md").read_text("utf-8").strip()
