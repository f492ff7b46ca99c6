"""The command line as a process of its own: pipes, signals, terminals, and a disk that is full."""

import fcntl
import json
import os
import pty
import re
import signal
import struct
import subprocess
import sys
import termios
import unicodedata
from pathlib import Path

import pytest

COMMAND = [sys.executable, "-m", "embedarchive"]
STORY = (
    """<title>日本 👍 rain</title><blockquote class="twitter-tweet"><p>Rain \x1b]0;owned\x07\x1b[2J\x9b31m\u202e %s</p>
&mdash; 田中 花子👍 (@hanako)
<a href="https://twitter.com/hanako/status/1790518031640347056">May 14, 2024</a></blockquote>
<p>“Nobody expected so much rain in a single day, least of all we,” Ann Lee said.</p>"""
    % ("日本語のテキスト👍" * 20)
).encode()


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "story.html").write_bytes(STORY)
    return tmp_path


def start(*args: str) -> subprocess.Popen[bytes]:
    pipe = subprocess.PIPE
    return subprocess.Popen([*COMMAND, *args], stdin=pipe, stdout=pipe, stderr=pipe)


def on_terminal(*args: str, columns: int) -> str:
    """What a terminal of so many columns is sent."""
    main, side = pty.openpty()
    fcntl.ioctl(side, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    environment = {**os.environ, "TERM": "xterm-256color"}
    with subprocess.Popen([*COMMAND, *args], stdin=side, stdout=side, stderr=side, env=environment) as process:
        os.close(side)
        sent = b"".join(iter(lambda: _read(main), b""))
    os.close(main)
    assert process.returncode == 0
    return sent.decode()


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 65536)
    except OSError:  # so a terminal ends on Linux
        return b""


def cells(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in line)


@pytest.mark.parametrize("columns", [80, 120])
def test_the_table_fits_the_terminal_whatever_the_alphabet(columns: int) -> None:
    plain = re.sub(r"\x1b\[[\d;]*m", "", on_terminal("find", "story.html", columns=columns))
    assert all(cells(line) <= columns for line in plain.splitlines())
    assert "日本語" in plain
    assert "田中 花子👍" in plain
    assert "2024-05-14" in plain


def test_the_columns_of_the_table_stand_under_each_other() -> None:
    plain = re.sub(r"\x1b\[[\d;]*m", "", on_terminal("find", "story.html", columns=100))
    heading, *rows = plain.splitlines()[2:]
    start = cells(heading[: heading.index("TEXT")])
    ends = [cells(row[: row.index(words)]) for row in rows for words in ("Rain", "Nobody") if words in row]
    assert ends == [start, start]


@pytest.mark.parametrize("form", ["table", "jsonl", "json", "csv"])
def test_a_page_cannot_act_on_the_terminal(form: str) -> None:
    sent = on_terminal("find", "story.html", "--format", form, columns=80)
    assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202e]", re.sub(r"\x1b\[[\d;]*m", "", sent))


def test_a_reader_that_leaves_is_no_error(folder: Path) -> None:
    for number in range(40):
        (folder / f"{number}.html").write_bytes(STORY * 100)
    process = start("find", ".")
    assert process.stdout is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.wait() == 141
    assert process.stderr is not None
    assert process.stderr.read() == b""
    for stream in (process.stdin, process.stderr):
        stream.close()  # type: ignore[union-attr]


def test_an_interruption_keeps_what_is_done() -> None:
    process = start("find", "story.html", "-")
    assert process.stdout is not None
    first = process.stdout.readline()
    process.send_signal(signal.SIGINT)
    _, told = process.communicate()
    assert json.loads(first)["type"] == "embed"
    assert (process.returncode, told.count(b"\n"), b"interrupted" in told) == (130, 1, True)


def test_an_interruption_while_the_program_is_loaded_is_answered_in_one_line() -> None:
    code = (
        "import sys\n"
        "class Impatient:\n"
        "    def find_spec(self, name, *_):\n"
        "        if name == 'click': raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Impatient())\n"
        "from embedarchive.cli import main\n"
        "main()\n"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr.count("\n")) == (130, 1)
    assert "interrupted" in ended.stderr


def test_an_interruption_while_settings_are_read_is_answered_in_one_line(folder: Path) -> None:
    os.mkfifo(folder / "settings.toml")
    process = start("--config", "settings.toml", "find", "story.html")
    descriptor = os.open(folder / "settings.toml", os.O_WRONLY)  # it reads by now, and waits
    process.send_signal(signal.SIGINT)
    _, told = process.communicate()
    os.close(descriptor)
    assert (process.returncode, told.count(b"\n"), b"interrupted" in told) == (130, 1, True)


def test_a_refused_write_is_told_and_leaves_nothing_half_written() -> None:
    limited = ["sh", "-c", 'ulimit -f 0 && exec "$@"', "sh", *COMMAND, "save", "story.html", "story.html"]
    ended = subprocess.run(limited, capture_output=True, text=True, check=False)
    [error] = map(json.loads, ended.stdout.splitlines())
    assert (ended.returncode, error["kind"]) == (3, "archive")
    assert "Traceback" not in ended.stderr
    assert "nothing that was kept before is lost" in ended.stderr
    again = subprocess.run([*COMMAND, "save", "story.html"], capture_output=True, text=True, check=False)
    assert (again.returncode, json.loads(again.stdout)["new"]) == (0, True)
    assert subprocess.run([*COMMAND, "verify"], capture_output=True, check=False).returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full is Linux's")
@pytest.mark.parametrize("args", [("find", "story.html"), ("find", "story.html", "--format", "json"), ("--help",)])
def test_output_that_cannot_be_written_is_told(args: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run([*COMMAND, *args], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert (ended.returncode, ended.stderr.count("\n")) == (3, 1)
    assert ended.stderr.startswith("embedarchive: standard output cannot be used")


def test_closed_streams_are_no_reason_to_fail(folder: Path) -> None:
    closed = ["sh", "-c", 'exec "$@" <&- >&- 2>&-', "sh", *COMMAND, "save", "story.html"]
    assert subprocess.run(closed, check=False).returncode == 0
    assert subprocess.run([*COMMAND, "verify"], capture_output=True, check=False).returncode == 0


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only to root")
def test_a_read_only_archive_is_told(folder: Path) -> None:
    (folder / "archive").mkdir(mode=0o500)
    ended = subprocess.run([*COMMAND, "save", "story.html"], capture_output=True, text=True, check=False)
    assert (ended.returncode, "Traceback" in ended.stderr) == (3, False)


def test_a_terminal_that_knows_only_ascii_is_no_reason_to_fail() -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "C"}
    for form in ("table", "jsonl"):
        command = [*COMMAND, "find", "story.html", "none-日本.html", "--format", form]
        ended = subprocess.run(command, capture_output=True, env=environment, check=False)
        assert ended.returncode == 1
        assert ended.stderr.count(b"\n") == 1
