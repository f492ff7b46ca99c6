"""Many writers at once, and paths where no archive can be."""

import pickle
import signal
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from embedarchive.archive import Archive
from embedarchive.errors import ArchiveError, NotAnArchiveError, RedactedError
from embedarchive.records import Saved
from soak import soak
from stories import NOON, PAGE, story


def save_some(path: Path, first: int, many: int) -> list[Saved]:
    archive = Archive(path)
    return [archive.save(story(number), page=b"page %d" % (number // 3)) for number in range(first, first + many)]


def test_threads_may_share_an_archive(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "archive")
    with ThreadPoolExecutor(8) as threads:
        saved = list(threads.map(lambda number: archive.save(story(number), page=PAGE), range(60)))
    assert {snapshot_id for snapshot_id, _ in archive.snapshots()} == {receipt.id for receipt in saved}
    assert archive.verify() == ()


def test_processes_may_begin_and_fill_an_archive_together(tmp_path: Path) -> None:
    path = tmp_path / "archive"
    with ProcessPoolExecutor(4, mp_context=get_context("spawn")) as processes:
        receipts = list(processes.map(save_some, [path] * 4, (0, 8, 16, 24), [12] * 4))
    kept = {snapshot_id for snapshot_id, _ in Archive(path).snapshots()}
    assert {receipt.id for saved in receipts for receipt in saved} <= kept
    assert Archive(path).verify() == ()


def test_threads_may_begin_an_archive_together(tmp_path: Path) -> None:
    for attempt in range(8):
        path = tmp_path / str(attempt)
        with ThreadPoolExecutor(8) as threads:
            list(threads.map(lambda number, path=path: Archive(path).save(story(number)), range(8)))
        assert Archive(path).verify() == ()


def test_the_same_at_the_same_moment_is_kept_once(tmp_path: Path) -> None:
    archive = Archive(tmp_path, now=lambda: NOON)
    with ThreadPoolExecutor(8) as threads:
        saved = list(threads.map(lambda _: archive.save(story(), page=PAGE), range(16)))
    assert len({receipt.id for receipt in saved}) == 1
    assert archive.verify() == ()


def test_what_a_redaction_takes_away_is_never_what_somebody_just_saved(tmp_path: Path) -> None:
    """Articles share pages, so that objects are freed by some while others come to need them."""

    def save(number: int) -> Saved | None:
        try:
            return Archive(tmp_path).save(story(number), page=b"page %d" % (number % 3))
        except RedactedError:  # it was found and taken away before it was acknowledged, and that is said
            assert number % 2 == 0, "nobody asked for that"
            return None

    def redact(number: int) -> None:
        name = f"https://paper.example/{number}"
        Archive(tmp_path).redact("article", name, reason="asked to", by="the desk")

    save(0)
    with ThreadPoolExecutor(6) as threads:
        removed = [threads.submit(redact, number) for number in range(0, 40, 2)]
        saved = list(threads.map(save, range(1, 40)))
    for one in removed:
        one.result()
    odd = {receipt.id for receipt in saved[::2] if receipt}
    assert len(odd) == len(saved[::2])
    assert odd <= {snapshot_id for snapshot_id, _ in Archive(tmp_path).snapshots()}
    assert Archive(tmp_path).verify() == ()


def test_an_error_reaches_the_parent_process_with_its_data() -> None:
    error = pickle.loads(pickle.dumps(NotAnArchiveError("it is none", path="somewhere")))  # noqa: S301
    assert (type(error), str(error), error.path) == (NotAnArchiveError, "it is none", "somewhere")


def test_what_was_acknowledged_survives_writers_that_are_killed(tmp_path: Path) -> None:
    outcome = soak(tmp_path / "archive", rounds=2, writers=3, seed=1)
    assert outcome.acknowledged >= 18
    assert outcome.is_good, outcome
    assert Archive(tmp_path / "archive").save(story()).new


def test_a_disk_that_is_really_full_costs_nothing(tmp_path: Path) -> None:
    fill = f"mount -t tmpfs -o size=2m none {tmp_path} && exec {sys.executable} -m soak --fill {tmp_path}/archive"
    may = subprocess.run(["unshare", "-rm", "mount", "-t", "tmpfs", "none", tmp_path], capture_output=True, check=False)
    if may.returncode:
        pytest.skip("may not mount a file system")
    ran = subprocess.run(
        ["unshare", "-rm", "sh", "-c", fill], cwd=Path(__file__).parent, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    assert int(ran.stdout) > 10


def test_a_lock_that_a_dead_writer_left_behind_blocks_nobody(tmp_path: Path) -> None:
    Archive(tmp_path).save(story())
    program = (
        "import os, sys; from pathlib import Path; from embedarchive.archive.files import Files\n"
        "Files().lock(Path(sys.argv[1], 'journal/.lock')).__enter__(); os.kill(os.getpid(), 9)"
    )
    ran = subprocess.run([sys.executable, "-c", program, str(tmp_path)], check=False)
    assert ran.returncode == -signal.SIGKILL
    assert (tmp_path / "journal/.lock").exists()
    assert Archive(tmp_path).save(story(2)).new


def test_a_file_is_no_archive(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("hello")
    for where in (path, path / "archive"):
        with pytest.raises(NotAnArchiveError, match=r"is no directory; give an archive's"):
            Archive(where).save(story())
        with pytest.raises(NotAnArchiveError, match="is no directory"):
            Archive(where).verify()
    assert path.read_text() == "hello"


def test_a_directory_that_holds_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("hello")
    archive = Archive(tmp_path)
    for attempt in (lambda: archive.save(story()), archive.verify, archive.snapshots):
        with pytest.raises(NotAnArchiveError, match=r"something other than an archive; choose an empty"):
            attempt()
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


@pytest.mark.parametrize("manifest", [b"", b"{", b"[]", b"\xff", b'{"format": "other"}', b"[" * 100_000])
def test_a_manifest_that_is_none_of_ours_is_refused(tmp_path: Path, manifest: bytes) -> None:
    (tmp_path / "embedarchive.json").write_bytes(manifest)
    with pytest.raises(ArchiveError, match=r"embedarchive.json: is damaged or not ours; restore it"):
        Archive(tmp_path).save(story())


def test_an_archive_that_lost_its_manifest_is_not_begun_anew(tmp_path: Path) -> None:
    Archive(tmp_path).save(story())
    (tmp_path / "embedarchive.json").unlink()
    with pytest.raises(ArchiveError, match=r"embedarchive.json: is missing; restore it"):
        Archive(tmp_path).save(story(2))


def test_where_nothing_may_be_written_the_message_says_so(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match=r"^/proc/.*: cannot be written: "):
        Archive("/proc/nowhere/archive").save(story())


@pytest.mark.parametrize("left", [None, 0, 100])
def test_an_archive_that_lost_its_journal_is_not_begun_anew(tmp_path: Path, left: int | None) -> None:
    Archive(tmp_path).save(story())
    journal = tmp_path / "journal/000001.jsonl"
    content = journal.read_bytes()
    journal.unlink()
    if left is not None:
        journal.write_bytes(content[:left])
    with pytest.raises(ArchiveError, match=r"000001.jsonl: is missing or lost its beginning; restore it from a copy"):
        Archive(tmp_path).save(story(2))
    assert len(list(Archive(tmp_path).snapshots())) == 1
    assert Archive(tmp_path / "new").merge(tmp_path).new == 1
