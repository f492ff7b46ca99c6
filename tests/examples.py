"""The examples of README.md and docs/: found in the pages, run as a reader would run them.

Three kinds of fenced block are examples. ``console`` holds commands after ``$`` and what a terminal shows for them; a
last line of dots stands for whatever else there is. ``python`` holds code, or a session after ``>>>``. ``sh`` holds
command lines that are not run, since they need a network or other people's programs; what they say to embedarchive is
checked.
"""

import os
import pty
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import attrs

ROOT = Path(__file__).resolve().parent.parent
PAGES = (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md")))
STORY = ROOT / "fixtures" / "articles" / "story.html"
CASSETTES = tuple((ROOT / "fixtures" / "cassettes").glob("*.yaml"))

_BLOCK = re.compile(r"^```(console|python|sh)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_STEP = re.compile(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)
_OTHER_EVERY_TIME = (
    (re.compile(r"\d{8}T\d{6}\.\d{6}Z-[0-9a-f]{16}"), "20240514T190000.000000Z-0123456789abcdef"),
    (re.compile(r"saved \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC"), "saved 2024-05-14 19:00:00 UTC"),
    (re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ(?= (?:sighting|capture) )"), "2024-05-14T19:00:00Z"),
    (re.compile(r'("(?:at|saved_at)": ?")[^"]+'), r"\g<1>2024-05-14T19:00:00Z"),
)
_REST = "..."


@attrs.frozen
class Block:
    """One example: its kind and content, and where the content stands in its page."""

    kind: str
    content: str
    start: int


@attrs.frozen
class Step:
    """One command of a console example, and what it is said to show."""

    command: str
    shown: str


def blocks(page: Path) -> list[Block]:
    return [Block(match[1], match[2], match.start(2)) for match in _BLOCK.finditer(page.read_text("utf-8"))]


def steps(block: Block) -> list[Step]:
    return [Step(match[1], match[2]) for match in _STEP.finditer(block.content)]


def prepare(directory: Path) -> None:
    """Make a directory look like a checkout to the commands of an example."""
    for original in (STORY, *CASSETTES):
        for path in (directory / original.name, directory / original.relative_to(ROOT)):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(original.read_bytes())
    (directory / "fixtures/exports").symlink_to(ROOT / "fixtures/exports")


def at_terminal(command: str, directory: Path) -> str:
    """What a terminal of 100 columns shows when a command is run; what differs every time is made the same."""
    leader, follower = pty.openpty()
    with subprocess.Popen(
        ["sh", "-c", command],
        cwd=directory,
        env=_environment(directory),
        stdin=subprocess.DEVNULL,
        stdout=follower,
        stderr=follower,
    ):
        os.close(follower)
        shown = b"".join(_chunks(leader))
        os.close(leader)
    return settled(shown.decode().replace("\r\n", "\n"))


def settled(text: str) -> str:
    """``text`` with the same ids and moments in every run, and no blanks at the ends of lines."""
    for pattern, constant in _OTHER_EVERY_TIME:
        text = pattern.sub(constant, text)
    return "".join(f"{line.rstrip()}\n" for line in text.strip("\n").split("\n")) if text.strip() else ""


def excerpt(shown: str, like: str) -> str:
    """So many of the first lines of ``shown`` as ``like`` has, if that ends in dots; else all of them."""
    wanted = like.splitlines()
    if not wanted or wanted[-1] != _REST:
        return shown
    return "".join(f"{line}\n" for line in [*shown.splitlines()[: len(wanted) - 1], _REST])


def told_to_embedarchive(line: str) -> Iterator[list[str]]:
    """The arguments of every embedarchive command in a line of shell."""
    words = shlex.shlex(line, posix=True, punctuation_chars="|&;<>()")
    words.whitespace_split = True
    command: list[str] = []
    for word in [*words, ";"]:
        if set(word) <= set("|&;<>()"):
            if command[:1] == ["embedarchive"]:
                yield command[1:]
            command = []
        else:
            command.append(word)


def _chunks(terminal: int) -> Iterator[bytes]:
    while True:
        try:
            chunk = os.read(terminal, 65536)
        except OSError:  # Linux says so when nobody writes any more
            return
        if not chunk:
            return
        yield chunk


def _environment(directory: Path) -> dict[str, str]:
    path = os.pathsep.join((str(Path(sys.executable).parent), os.defpath))
    return {"PATH": path, "HOME": str(directory), "COLUMNS": "100", "LINES": "50", "TERM": "dumb", "LC_ALL": "C.UTF-8"}
