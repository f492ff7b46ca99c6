"""The commands that look after an archive: what they print, and how they end."""

import shutil
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from authorities import Authority, answering
from embedarchive.archive import Archive
from embedarchive.cli.program import program
from stories import PAGE, post, story, ticking


@pytest.fixture(autouse=True)
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An archive with two articles, in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    archive = Archive("archive", now=ticking())
    archive.save(story(1, post("20", "hello")), page=PAGE)
    archive.save(story(2), page=PAGE)
    return tmp_path / "archive"


def run(*args: str) -> Result:
    result = CliRunner().invoke(program, args)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert "Traceback" not in result.output
    return result


every_format = pytest.mark.parametrize("form", ["table", "jsonl", "json", "csv"])


@every_format
def test_repair_shows_what_it_mended(root: Path, form: str) -> None:
    (root / "snapshots/.tmp-0123456789abcdef").write_bytes(b"{")
    result = run("repair", "--idle", "--format", form)
    assert "snapshots/.tmp-0123456789abcdef" in result.stdout
    assert (result.exit_code, result.stderr) == (0, "archive: 1 thing mended\n")
    again = run("repair", "--idle", "--format", form)
    assert (again.exit_code, again.stderr) == (0, "archive: nothing to mend\n")


@every_format
def test_redact_shows_what_goes_and_what_stays(root: Path, form: str) -> None:
    would = run("redact", "--post", "https://x.com/i/status/20", "--dry-run", "--format", form)
    assert would.stderr == "archive: 1 file would go, 1 left because others need it; nothing was changed\n"
    done = run("redact", "--post", "x:20", "--reason", "asked to", "--by", "the desk", "--format", form)
    assert done.stdout == would.stdout
    assert done.stderr.startswith("archive: 1 file removed, 1 left because others need it; tombstone: redactions/")
    assert run("verify").exit_code == done.exit_code == 0


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("--post", "x:20"),
        ("--post", "x:20", "--by", "me"),
        ("--post", "x:20", "--author", "@a", "--dry-run"),
        ("--author", "@", "--dry-run"),
        ("--article", "", "--dry-run"),
    ],
)
def test_a_redaction_needs_one_target_a_reason_and_a_name(root: Path, arguments: tuple[str, ...]) -> None:
    assert run("redact", *arguments).exit_code == 2
    assert len(list(Archive(root).snapshots())) == 2


def test_redacting_what_is_not_there_says_so() -> None:
    result = run("redact", "--author", "nobody", "--dry-run")
    assert (result.exit_code, result.stdout) == (3, "")
    assert "holds nothing of author 'nobody'" in result.stderr


@every_format
def test_merge_tells_what_came_and_what_could_not(root: Path, form: str) -> None:
    merge = partial(run, "merge", "archive", "--archive", "other", "--format", form)
    assert merge().stderr == "merged archive -> other: 2 documents new, 0 known\n"
    assert merge().stderr == "merged archive -> other: 0 documents new, 2 known\n"
    shutil.rmtree(root / "objects/sha256")
    shutil.rmtree("other")
    result = merge()
    assert result.exit_code == 1
    assert "objects/sha256" in result.stdout
    assert "2 files not taken over" in result.stderr


def test_merging_nothing_says_so() -> None:
    result = run("merge", "nowhere")
    assert result.exit_code == 3
    assert "nowhere: no archive is there" in result.stderr


def test_a_quick_verify_sees_that_a_page_is_shorter_but_not_that_it_changed(root: Path) -> None:
    [page] = root.glob("objects/*/*/*")
    page.chmod(0o600)
    page.write_bytes(PAGE[::-1])
    assert run("verify", "--quick").exit_code == 0
    page.write_bytes(PAGE[1:])
    assert run("verify", "--quick").exit_code == 5


@pytest.mark.skipif(not shutil.which("openssl"), reason="needs openssl")
def test_prove_asks_an_authority_and_verify_tells_of_it(tmp_path: Path) -> None:
    (tmp_path / "authority").mkdir()
    authority = Authority(tmp_path / "authority")
    (tmp_path / "roots.pem").write_bytes(authority.roots)
    with answering(authority) as address:
        proved = run("prove", "--authority", address, "--roots", "roots.pem")
    assert (proved.exit_code, proved.stdout) == (0, "")
    assert f"UTC by {address}" in proved.stderr
    assert proved.stderr in run("verify").stderr


def test_prove_tells_what_it_cannot_read_or_reach(tmp_path: Path) -> None:
    (tmp_path / "roots.pem").write_bytes(b"none")
    for roots, told in (("missing.pem", "missing.pem: No such file"), ("roots.pem", "does not answer")):
        result = run("prove", "--authority", "http://127.0.0.1:9/", "--roots", roots)
        assert result.exit_code == 3
        assert told in result.stderr
