"""Replay for other people's tests: answers from a cassette, no way out, and errors that say what to do."""

import os
import shutil
import socket
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module
from pathlib import Path

import pytest
import requests
import yaml  # type: ignore[import-untyped]

from embedarchive.archive import Archive
from embedarchive.archiver import Archiver
from embedarchive.testing import CassetteError, replay
from embedarchive.testing.isolation import NetworkError, no_network
from faults import Server, serving

ROOT = Path(__file__).parents[1]
CASSETTES = ROOT / "fixtures" / "cassettes"
STORY = ROOT / "fixtures" / "articles" / "story.html"
POST = "x:1790427789108824018"


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


@pytest.fixture
def cassette(tmp_path: Path, server: Server) -> Path:
    """What the local server answers to two questions, recorded."""
    path = tmp_path / "two.yaml"
    with replay(path, record=True):
        requests.get(f"{server.address}/page?token=secret", headers={"Authorization": "secret"}, timeout=9)
        requests.get(f"{server.address}/cookie", cookies={"session": "secret"}, timeout=9)
    return path


def ask_both(server: Server) -> list[int]:
    paths = ("/page?token=other", "/cookie")
    return [requests.get(server.address + path, timeout=9).status_code for path in paths]


def test_a_story_is_captured_from_a_cassette(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "archive")
    with replay(CASSETTES / "capture.yaml") as client:
        kept = Archiver(archive, client=client).save(STORY, capture=True)
    [capture] = kept.captures
    assert (capture.outcome, capture.media_files[0].state) == ("post", "stored")
    with replay(CASSETTES / "check.yaml") as client:
        [checked] = Archiver(archive, client=client).check([POST])
    assert [change.kind for change in checked.changes] == ["edited", "renamed"]


def test_what_was_recorded_is_replayed(cassette: Path, server: Server) -> None:
    server.asked.clear()
    with replay(cassette):
        assert ask_both(server) == [200, 200]
    assert not server.asked


def test_nothing_secret_is_recorded(cassette: Path) -> None:
    text = cassette.read_text("utf-8")
    assert "secret" not in text
    assert "ookie: " not in text


def test_nothing_secret_is_recorded_of_redirects_and_forms(tmp_path: Path, server: Server) -> None:
    path = tmp_path / "secrets.yaml"

    def ask() -> list[int]:
        moved = requests.get(
            f"{server.address}/to?/page?x=1&token=secret", headers={"X-Auth-Token": "secret"}, timeout=9
        )
        login = requests.post(f"{server.address}/page", data={"user": "ann", "password": "secret"}, timeout=9)
        return [moved.status_code, login.status_code]

    with replay(path, record=True):
        live = ask()
    assert "secret" not in path.read_text("utf-8")
    assert "x=1" in path.read_text("utf-8")
    with replay(path):
        assert ask() == live


def test_recording_again_replaces_what_was_there(cassette: Path, server: Server) -> None:
    with replay(cassette, record=True):
        requests.get(f"{server.address}/xhtml", timeout=9)
    assert len(yaml.safe_load(cassette.read_text("utf-8"))["interactions"]) == 1


def test_a_recording_that_breaks_off_leaves_the_old_cassette_as_it_was(cassette: Path, server: Server) -> None:
    before = cassette.read_bytes()

    def break_off() -> None:
        with replay(cassette, record=True):
            requests.get(f"{server.address}/xhtml", timeout=9)
            raise ConnectionError("the network is gone")

    with pytest.raises(ConnectionError, match="gone"):
        break_off()
    assert cassette.read_bytes() == before
    assert list(cassette.parent.iterdir()) == [cassette]


def test_a_directory_cannot_be_recorded_into(tmp_path: Path) -> None:
    with pytest.raises(CassetteError, match="is a directory; name the file"), replay(tmp_path, record=True):
        pytest.fail("it was recorded into")
    assert tmp_path.is_dir()


def test_a_question_that_is_not_recorded_is_an_error_that_helps(cassette: Path, server: Server) -> None:
    with pytest.raises(CassetteError) as caught, replay(cassette):
        requests.get(f"{server.address}/other", timeout=9)
    assert f"no answer to\n  GET {server.address}/other\nbut to" in str(caught.value)
    assert "record=True" in str(caught.value)


def test_a_question_is_an_error_even_if_its_failure_is_swallowed(cassette: Path, server: Server) -> None:
    def swallowing() -> None:
        with replay(cassette):
            ask_both(server)
            with suppress(Exception):
                requests.get(f"{server.address}/other", timeout=9)

    with pytest.raises(CassetteError, match="no answer to"):
        swallowing()


def test_a_question_too_many_is_an_error(cassette: Path, server: Server) -> None:
    with pytest.raises(CassetteError, match="more often than"), replay(cassette):
        assert ask_both(server) == ask_both(server)


def test_an_answer_that_nobody_asked_for_is_an_error(cassette: Path, server: Server) -> None:
    with pytest.raises(CassetteError) as caught, replay(cassette):
        requests.get(f"{server.address}/page", timeout=9)
    assert "not asked for; if that is how it should be, record it anew" in str(caught.value)
    assert f"  GET {server.address}/cookie" in str(caught.value)


def test_an_error_of_the_test_itself_is_not_hidden(cassette: Path) -> None:
    with pytest.raises(ZeroDivisionError), replay(cassette):
        print(1 / 0)


@pytest.mark.parametrize("content", ["\0", "{", "- a", "interactions: 3", "interactions: [{request: 1, response: 2}]"])
def test_a_damaged_cassette_is_an_error_that_says_which_and_what_to_do(tmp_path: Path, content: str) -> None:
    cassette = tmp_path / "damaged.yaml"
    cassette.write_text(content)
    with pytest.raises(CassetteError, match=r"(?s)damaged\.yaml: .* record it anew"), replay(cassette):
        pass


def test_a_cassette_that_is_missing_is_told(tmp_path: Path) -> None:
    with pytest.raises(CassetteError, match="no such cassette"), replay(tmp_path / "none.yaml"):
        pass


def test_no_other_machine_is_reached(cassette: Path, server: Server) -> None:
    with replay(cassette):
        ask_both(server)
        with pytest.raises(NetworkError, match="tried to reach paper"):
            socket.getaddrinfo("paper.example", 80)
        with socket.socket() as other, pytest.raises(NetworkError):
            other.connect(("192.0.2.1", 80))


def test_this_machine_stays_in_reach(server: Server) -> None:
    with no_network(), socket.create_connection(("localhost", server.server_port)):
        pass


def test_the_network_is_as_before_afterwards() -> None:
    before = (socket.socket.connect, socket.getaddrinfo)
    with no_network():
        pass
    assert (socket.socket.connect, socket.getaddrinfo) == before


@pytest.mark.parametrize("path", sorted(CASSETTES.glob("*.yaml")), ids=lambda path: path.stem)
def test_our_own_cassettes_hold_nothing_secret(path: Path) -> None:
    for interaction in yaml.safe_load(path.read_text("utf-8"))["interactions"]:
        names = {name.lower() for part in interaction.values() for name in part["headers"]}
        assert not names & {"cookie", "set-cookie", "authorization"}
        assert "token=" not in interaction["request"]["uri"]


FIXTURE_TEST = """
import pytest, requests

def test_replayed(embedarchive_cassette):
    assert requests.get("{address}/page", timeout=9).status_code == 200

@pytest.mark.embedarchive_cassette("test_paper/test_replayed.yaml")
def test_of_another_name(embedarchive_cassette):
    assert requests.get("{address}/page", timeout=9).status_code == 200

def test_unused(embedarchive_cassette):
    pass

class TestOthers:
    @pytest.mark.parametrize("way", ["..", "a/b"])
    def test_replayed(self, embedarchive_cassette, way):
        assert requests.get("{address}/xhtml", timeout=9).status_code == 200
"""


def run_pytest(folder: Path, *arguments: str) -> str:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:embedarchive", "-p", "embedarchive.pytest_plugin"]
    environment = {"PATH": os.defpath, "PYTHONDONTWRITEBYTECODE": "1"}
    ran = subprocess.run(
        [*command, *arguments], cwd=folder, capture_output=True, text=True, timeout=60, check=False, env=environment
    )
    return ran.stdout


def test_the_fixture_records_and_replays(tmp_path: Path, server: Server) -> None:
    (tmp_path / "test_paper.py").write_text(FIXTURE_TEST.replace("{address}", server.address), "utf-8")
    assert "3 passed" in run_pytest(tmp_path, "--embedarchive-record", "-k", "replayed")
    cassettes = tmp_path / "cassettes" / "test_paper"
    names = ["TestOthers.test_replayed[..].yaml", "TestOthers.test_replayed[a-b].yaml", "test_replayed.yaml"]
    assert sorted(path.name for path in cassettes.iterdir()) == names
    shutil.copy(cassettes / "test_replayed.yaml", cassettes / "test_unused.yaml")
    told = run_pytest(tmp_path)
    assert "5 passed, 1 error" in told
    assert "these answers were not asked for" in told


def test_pytest_finds_the_fixture_by_itself() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    [name] = project["entry-points"]["pytest11"].values()
    assert hasattr(import_module(name), "embedarchive_cassette")


@pytest.mark.parametrize(("cassette", "code"), [("capture", 0), ("check", 1)])
def test_a_command_runs_on_a_cassette(tmp_path: Path, cassette: str, code: int) -> None:
    command = [sys.executable, "-m", "embedarchive.testing", str(CASSETTES / f"{cassette}.yaml")]
    arguments = ("save", str(STORY), "--capture", "--media", "images")
    ran = subprocess.run([*command, *arguments], cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False)
    assert ran.returncode == code, ran.stderr


def test_without_the_extra_it_says_what_to_install_and_leaves_the_cassette(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "vcr", None)
    cassette = tmp_path / "kept.yaml"
    cassette.write_text("interactions: []\n")
    with pytest.raises(CassetteError, match=r"embedarchive\[testing\]"), replay(cassette, record=True):
        pass
    assert cassette.exists()
