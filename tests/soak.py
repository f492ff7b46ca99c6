"""Writers that are killed at any moment, and what is left of what they were told is kept.

    PYTHONPATH=tests python -m soak --rounds 200 --writers 4 [DIRECTORY]

Each round starts some writers, waits until they are at work, and kills them (SIGKILL) at a random moment. At the end
everything that a writer acknowledged must be there and whole, and a repair must leave the archive sound.
"""

import argparse
import random
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path
from time import sleep

import attrs

from embedarchive.archive import Archive
from embedarchive.errors import ArchiveWriteError
from stories import answer, post, story

_AT_WORK = 3
"""Receipts that each writer gives before it may be killed."""
_LONGEST = 0.05
"""Seconds after that until it is."""


@attrs.frozen
class Outcome:
    """What a soak came to.

    Attributes:
        acknowledged: How many saves were.
        missing: Ids of those that are not there.
        damaged: What a verification finds, but for files that were left unfinished.
        unmended: What it still finds after a repair.
    """

    acknowledged: int
    missing: frozenset[str]
    damaged: frozenset[str]
    unmended: frozenset[str]

    @property
    def is_good(self) -> bool:
        return not (self.missing or self.damaged or self.unmended)


def soak(root: Path, *, rounds: int, writers: int, seed: int) -> Outcome:
    """Let writers be killed, round after round, and look at what is left."""
    chance, numbers = random.Random(seed), count(1)
    acknowledged: set[str] = set()
    for _ in range(rounds):
        acknowledged.update(_round(root, [next(numbers) for _ in range(writers)], chance))
    archive = Archive(root)
    damaged = {damage.path for damage in archive.verify() if damage.kind != "unfinished"}
    archive.repair(idle=True)
    missing = acknowledged - _kept(root)
    unmended = {damage.path for damage in archive.verify()}
    return Outcome(len(acknowledged), frozenset(missing), frozenset(damaged), frozenset(unmended))


def _round(root: Path, numbers: Sequence[int], chance: random.Random) -> Iterator[str]:
    """The ids that some writers acknowledged before they were killed."""
    command = [sys.executable, "-m", "soak", "--write"]
    running = [
        subprocess.Popen(
            [*command, str(number), str(root)], stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parent
        )
        for number in numbers
    ]
    receipts = [line for writer in running for line in _first(writer)]
    for writer in chance.sample(running, len(running)):
        sleep(chance.uniform(0, _LONGEST))
        writer.send_signal(signal.SIGKILL)
    for writer in running:
        with writer:
            receipts += writer.stdout or ()
        assert writer.returncode == -signal.SIGKILL, "a writer ended by itself"
    return (receipt.rstrip("\n") for receipt in receipts if receipt.endswith("\n"))


def _first(writer: "subprocess.Popen[str]") -> list[str]:
    assert writer.stdout
    return [writer.stdout.readline() for _ in range(_AT_WORK)]


def _kept(root: Path) -> set[str]:
    return {path.stem for name in ("snapshots", "posts") for path in (root / name).rglob("*.json")}


def write(root: Path, writer: int) -> None:
    """Save for ever, and tell the id of everything that is acknowledged."""
    archive = Archive(root)
    for number in count(writer * 1_000_000):
        archive.save(story(number % 7, post(str(number), "hello")), page=b"page %d" % (number // 3))
        saved = archive.save(story(number), page=b"page %d" % (number // 3))
        captured = archive.save_capture(
            answer(str(number % 5), hours=number / 3600), response=b"answer %d" % (number // 2)
        )
        print(saved.id, captured.id, sep="\n", flush=True)


def fill(root: Path) -> None:
    """Save until the disk is full, see that all is well, make some room and go on."""
    ballast = root.with_name("ballast")
    ballast.write_bytes(bytes(100_000))
    archive, receipts = Archive(root), set[str]()
    try:
        for number in count():
            receipts.add(archive.save(story(number), page=b"%d" % number * 5_000).id)
    except ArchiveWriteError as error:
        told = str(error)
    assert "No space left on device; free some space" in told, told
    ballast.unlink()
    assert receipts <= _kept(root)
    assert archive.verify() == ()
    assert archive.save(story(0, post("20", "hello"))).new
    assert archive.verify() == ()
    print(len(receipts))


def main() -> int:
    parser = argparse.ArgumentParser(prog="soak", description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("directory", nargs="?", type=Path, help="where the archive is made; by default somewhere new")
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--writers", type=int, default=4)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--write", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--fill", action="store_true", help="save until the disk is full instead, which is best small")
    chosen = parser.parse_args()
    root = chosen.directory or Path(tempfile.mkdtemp(), "archive")
    if chosen.write is not None:
        write(root, chosen.write)
    if chosen.fill:
        fill(root)
        return 0
    outcome = soak(root, rounds=chosen.rounds, writers=chosen.writers, seed=chosen.seed)
    print(f"{outcome.acknowledged} acknowledged, {len(outcome.missing)} missing, {len(outcome.damaged)} damaged,")
    print(f"{len(outcome.unmended)} left after a repair: {root}")
    return 0 if outcome.is_good else 1


if __name__ == "__main__":
    sys.exit(main())
