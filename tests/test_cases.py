"""Every folder in ``fixtures/cases``: what is found in its page is what its ``expected.json`` says."""

import json
from pathlib import Path
from typing import Any

import pytest

from cases import EXPECTED, FOLDER, KNOWN_FAILURE, excerpt, page_in

CASES = sorted(FOLDER.iterdir())


def judged(case: Path) -> Any:
    """A case, expected to fail as long as it says so itself."""
    known = case / KNOWN_FAILURE
    reason = known.read_text("utf-8").strip() if known.exists() else ""
    return pytest.param(case, id=case.name, marks=[pytest.mark.xfail(reason=reason, strict=True)] if reason else [])


@pytest.mark.parametrize("case", [judged(case) for case in CASES])
def test_a_case_holds_what_is_expected(case: Path) -> None:
    assert excerpt(case) == json.loads((case / EXPECTED).read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_says_why_it_is_there(case: Path) -> None:
    needed = {page_in(case).name, EXPECTED, "why.md"}
    assert needed <= {path.name for path in case.iterdir()} <= {*needed, KNOWN_FAILURE}
    assert (case / "why.md").read_text("utf-8").strip()
