"""An authority's word about the journal is kept, checked at its own time, and nobody else's counts."""

import json
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from authorities import Authority, answering
from embedarchive.archive import Archive, tokens
from embedarchive.archive.layout import digest, object_path
from embedarchive.errors import FetchError, ProofError
from embedarchive.records import Proof
from embedarchive.sources.authorities import ask
from faults import serving
from stories import PAGE, story, ticking

pytestmark = pytest.mark.skipif(not shutil.which("openssl"), reason="needs openssl")
JOURNAL = "journal/000001.jsonl"
ADDRESS = "https://authority.example/"


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    Archive(tmp_path / "archive", now=ticking()).save(story(), page=PAGE)
    return tmp_path / "archive"


def prove(root: Path, authority: Authority) -> Proof:
    return Archive(root).prove(authority.stamp, authority=ADDRESS, roots=authority.roots)


def named(root: Path) -> set[tuple[str, str]]:
    return {(damage.kind, damage.path.partition("/")[0]) for damage in Archive(root).verify()}


def rewrite(path: Path, change: Callable[[bytes], bytes]) -> None:
    path.chmod(0o600)
    path.write_bytes(change(path.read_bytes()))


def test_a_proof_is_about_the_last_line_and_is_kept(root: Path, authority: Authority) -> None:
    last = (root / JOURNAL).read_bytes().splitlines()[-1]
    proof = prove(root, authority)
    assert proof.line == digest(last)
    assert (root / object_path(proof.roots.sha256)).read_bytes() == authority.roots
    assert list(Archive(root).proofs()) == [proof]
    assert Archive(root).verify() == ()


def test_an_authority_is_asked_over_http(root: Path, authority: Authority) -> None:
    with answering(authority) as address:
        Archive(root).prove(partial(ask, address), authority=address, roots=authority.roots)
    assert Archive(root).verify() == ()


def test_a_proof_holds_when_the_archive_grows_and_when_it_is_merged(
    root: Path, authority: Authority, tmp_path: Path
) -> None:
    prove(root, authority)
    Archive(root).save(story(2))
    assert Archive(root).verify() == ()
    Archive(tmp_path / "other").merge(root)
    assert Archive(tmp_path / "other").verify() == ()


def test_a_proof_can_be_checked_with_openssl_alone(root: Path, authority: Authority, tmp_path: Path) -> None:
    prove(root, authority)
    [document] = root.glob("proofs/*.json")
    proof = json.loads(document.read_bytes())
    token, roots = (root / object_path(proof[name]["sha256"]) for name in ("token", "roots"))
    command = ["openssl", "ts", "-verify", "-digest", proof["line"], "-in", token, "-CAfile", roots]
    assert b"Verification: OK" in subprocess.run(command, capture_output=True, check=True).stdout


def test_a_journal_that_was_cut_after_a_proof_is_found_out(root: Path, authority: Authority) -> None:
    Archive(root).save(story(2))
    prove(root, authority)
    lines = (root / JOURNAL).read_bytes().splitlines(keepends=True)
    (root / JOURNAL).write_bytes(b"".join(lines[:3]))
    assert ("damaged", "proofs") in named(root)


@pytest.mark.parametrize("answer", [b"", b"0", b"<html>", b"0" * 5000, b"\x30\x84\xff\xff\xff\xff" + b"\x30" * 50])
def test_an_answer_that_is_no_token_is_refused(root: Path, authority: Authority, answer: bytes) -> None:
    with pytest.raises(ProofError, match="no proof by an authority that is trusted"):
        Archive(root).prove(lambda _: answer, authority=ADDRESS, roots=authority.roots)
    assert not (root / "proofs").exists()


def test_the_word_of_another_authority_is_refused(root: Path, authority: Authority, tmp_path: Path) -> None:
    with pytest.raises(ProofError):
        Archive(root).prove(Authority(tmp_path).stamp, authority=ADDRESS, roots=authority.roots)


def test_a_token_about_something_else_is_refused(root: Path, authority: Authority) -> None:
    answer = authority.stamp(tokens.query(b"something else"))
    with pytest.raises(ProofError):
        Archive(root).prove(lambda _: answer, authority=ADDRESS, roots=authority.roots)


def test_a_certificate_that_had_run_out_is_refused(root: Path, tmp_path: Path) -> None:
    authority = Authority(tmp_path, valid=timedelta(minutes=-1))
    with pytest.raises(ProofError):
        prove(root, authority)


def test_a_token_that_was_exchanged_is_named(root: Path, authority: Authority) -> None:
    proof = prove(root, authority)
    rewrite(root / object_path(proof.token.sha256), lambda content: content[:-1] + b"x")
    assert named(root) == {("damaged", "objects")}


def test_without_the_extra_the_message_says_what_to_install(
    root: Path, authority: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    prove(root, authority)
    monkeypatch.setitem(sys.modules, "rfc3161_client", None)
    with pytest.raises(ProofError, match=r"pip install 'embedarchive\[proof\]'"):
        prove(root, authority)
    assert Archive(root).verify() == ()


@pytest.mark.parametrize("path", ["/page", "/missing", "/broken", "/garbage"])
def test_what_is_no_authority_is_told_so(path: str) -> None:
    with serving() as server, pytest.raises(FetchError, match=r"no time-stamping authority|does not answer"):
        ask(f"{server.address}{path}", b"query")


def test_an_authority_that_is_slow_is_not_waited_for() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, pytest.raises(FetchError, match="does not answer"):
        ask(f"http://127.0.0.1:{server.getsockname()[1]}/", b"query", time_limit=0.3)
