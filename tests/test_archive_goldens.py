"""An archive of any released format is read, checked and added to, for ever."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from embedarchive.archive import Archive
from goldens import GOLDENS, told
from stories import story


@pytest.fixture(params=sorted(path.name for path in GOLDENS.iterdir() if path.is_dir()))
def golden(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of a golden archive."""
    return Path(shutil.copytree(GOLDENS / request.param, tmp_path / request.param))


def test_it_is_read_as_it_was_written(golden: Path) -> None:
    expected = json.loads((GOLDENS / f"{golden.name}.json").read_text("utf-8"))
    assert json.loads(json.dumps(told(Archive(golden)))) == expected


def test_it_is_sound_and_its_proof_holds_though_the_certificate_ran_out(golden: Path) -> None:
    assert Archive(golden).verify() == ()
    assert len(list(Archive(golden).proofs())) == 1


@pytest.mark.skipif(not all(map(shutil.which, ("jq", "openssl"))), reason="needs jq and openssl")
def test_its_proof_is_checked_with_the_commands_that_it_tells(golden: Path) -> None:
    command = (golden / "FORMAT.md").read_text("utf-8").partition("# every proof")[2]
    ran = subprocess.run(["bash", "-c", f"# {command}"], cwd=golden, capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines()[-1] == "Verification: OK"


def test_what_was_redacted_is_not_in_it(golden: Path) -> None:
    assert not any(b"to be forgotten" in path.read_bytes() for path in golden.rglob("*") if path.is_file())


def test_the_best_text_is_found(golden: Path) -> None:
    assert Archive(golden).post("x:20").text_complete
    assert [match.key for match in Archive(golden).search("beginning")] == ["x:20"]


def test_it_can_be_added_to_and_merged(golden: Path, tmp_path: Path) -> None:
    archive = Archive(golden)
    assert archive.save(story(9)).new
    assert archive.repair() == ()
    assert Archive(tmp_path / "new").merge(golden).problems == ()
    assert archive.verify() == Archive(tmp_path / "new").verify() == ()
