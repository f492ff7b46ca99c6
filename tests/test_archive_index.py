"""The index: derived, made when it is needed, and never believed when it is damaged."""

import json
import os
import pickle
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from disks import UnsyncedFiles
from embedarchive.archive import Archive
from embedarchive.archive.journal import Entry
from embedarchive.codec import line
from embedarchive.errors import ArchiveError, NotAnArchiveError
from stories import NOON, answer, post, story, ticking

SHOWN = [f"It rains in town {number}" for number in range(6)]
ENDINGS = ("", "-wal", "-shm")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """An archive with six posts in three articles, and an index."""
    archive = Archive(tmp_path / "archive", now=ticking(), files=UnsyncedFiles())
    for number in range(3):
        archive.save(story(number, post(f"2{number}", SHOWN[number]), post(f"3{number}", SHOWN[number + 3])))
    archive.save_capture(answer("20", post("20", SHOWN[0])))
    archive.reindex()
    return tmp_path / "archive"


def shown(root: Path) -> list[str]:
    return sorted(match.post.text or "" for match in Archive(root).search("rains"))


def index(root: Path) -> Path:
    return root / "index.sqlite"


def removed(root: Path) -> None:
    index(root).unlink()


def emptied(root: Path) -> None:
    os.truncate(index(root), 0)


def cut(root: Path) -> None:
    os.truncate(index(root), index(root).stat().st_size // 2)


def overwritten(root: Path) -> None:
    index(root).write_bytes(b"Dear diary, " * 1000)


def emptied_of_tables(root: Path) -> None:
    with closing(sqlite3.connect(index(root), isolation_level=None)) as connection:
        connection.execute("DELETE FROM position")


def of_another_version(root: Path) -> None:
    with closing(sqlite3.connect(index(root), isolation_level=None)) as connection:
        connection.execute("PRAGMA user_version = 99")
        connection.execute("DROP TABLE posts")


def replaced_by_a_directory(root: Path) -> None:
    index(root).unlink()
    index(root).mkdir()


def about_another_journal(root: Path) -> None:
    other = Archive(root.with_name("other"), now=ticking())
    for number in range(9):
        other.save(story(number, post(str(number), "It rains elsewhere")))
    other.reindex()
    shutil.copy(index(root.with_name("other")), index(root))


@pytest.mark.parametrize(
    "harm",
    [
        removed,
        emptied,
        cut,
        overwritten,
        emptied_of_tables,
        of_another_version,
        replaced_by_a_directory,
        about_another_journal,
    ],
)
def test_whatever_becomes_of_the_index_the_answers_are_the_same(root: Path, harm: Callable[[Path], None]) -> None:
    harm(root)
    for _ in range(2):
        assert shown(root) == SHOWN
    assert Archive(root).verify() == () or harm is replaced_by_a_directory


def test_bytes_that_changed_in_the_index_never_change_a_post(root: Path) -> None:
    chance, whole = random.Random(1), index(root).read_bytes()
    for _ in range(60):
        spoilt = bytearray(whole)
        spoilt[chance.randrange(100, len(whole))] ^= 1 << chance.randrange(8)
        index(root).write_bytes(spoilt)
        archive = Archive(root)
        assert {each.text for each in archive.posts()} <= set(SHOWN)
        archive.reindex()
    assert shown(root) == SHOWN


def read_for(root: Path) -> list[str]:
    """The documents that are read to bring the index up to date."""
    read: list[str] = []
    Archive(root).reindex(anew=False, on_file=read.append)
    return read


def test_only_what_is_new_is_read(root: Path) -> None:
    assert read_for(root) == []
    saved = Archive(root).save(story(7, post("27", "It rains again")))
    assert [str(root / path) for path in read_for(root)] == [saved.path]
    assert read_for(root) == []


def test_a_reindex_reads_everything(root: Path) -> None:
    read: list[str] = []
    assert Archive(root).reindex(on_file=read.append) == 6
    assert len(read) == 4


def test_a_journal_that_lost_its_end_is_followed_again(root: Path) -> None:
    journal = root / "journal/000001.jsonl"
    lines = journal.read_bytes().splitlines(keepends=True)
    journal.write_bytes(b"".join(lines[:-1]))
    assert shown(root) == SHOWN


def test_a_torn_line_and_a_damaged_one_hide_nothing(root: Path) -> None:
    journal = root / "journal/000001.jsonl"
    lines = journal.read_bytes().splitlines(keepends=True)
    lines[3] = lines[3].replace(b"snapshot", b"snipshot", 1)
    journal.write_bytes(b"".join(lines) + b'{"at":"20')
    assert shown(root) == SHOWN
    assert read_for(root) == []


@pytest.mark.parametrize("path", ["../secret.json", "embedarchive.json", "/etc/passwd", "snapshots/../../secret.json"])
def test_a_journal_leads_nowhere_but_to_documents(root: Path, path: str) -> None:
    entry = Entry(type="snapshot", path=path, ref="0" * 64, at=NOON)
    with (root / "journal/000001.jsonl").open("ab") as journal:
        journal.write(line(entry) + b"\n")
    assert read_for(root) == []
    assert shown(root) == SHOWN


def test_a_copy_without_its_journal_can_be_searched(root: Path) -> None:
    (root / "journal/000001.jsonl").unlink()
    assert shown(root) == SHOWN


def test_an_archive_that_cannot_be_written_is_indexed_elsewhere(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replaced_by_a_directory(root)
    elsewhere = root.with_name("elsewhere")
    elsewhere.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(elsewhere))
    archive = Archive(root)
    assert len(list(archive.posts())) == 6
    assert len(list(elsewhere.glob("embedarchive-*/index.sqlite"))) == 1
    assert archive.history("x:20").sightings
    del archive
    assert list(elsewhere.iterdir()) == []


def test_an_index_that_can_only_be_read_is_taken_along(root: Path) -> None:
    (root / "index.sqlite-wal").mkdir()
    archive, read = Archive(root), list[str]()
    archive.save(story(7, post("27", "It rains again")))
    assert archive.reindex(anew=False, on_file=read.append) == 7
    assert len(read) == 1


def test_where_no_index_can_be_the_error_says_what_to_do(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replaced_by_a_directory(root)
    monkeypatch.setattr(tempfile, "tempdir", str(root / "nowhere"))
    with pytest.raises(ArchiveError, match=r"TMPDIR"):
        list(Archive(root).posts())


def test_a_link_in_the_place_of_the_index_is_not_followed(root: Path, tmp_path: Path) -> None:
    letter = tmp_path / "letter"
    letter.write_bytes(b"")
    index(root).unlink()
    index(root).symlink_to(letter)
    assert shown(root) == SHOWN
    assert letter.read_bytes() == b""


def test_what_was_redacted_is_in_no_corner_of_the_index(root: Path) -> None:
    archive = Archive(root)
    archive.redact("post", "x:20", reason="asked to", by="the desk")
    assert archive.reindex(anew=False) == 4
    held = b"".join(path.read_bytes() for path in root.glob("index.sqlite*"))
    assert SHOWN[0].encode() not in held
    assert SHOWN[1].encode() in held


def test_an_index_that_is_in_use_forgets_what_is_redacted(root: Path) -> None:
    reader = Archive(root)
    coming = reader.posts()
    next(coming)
    Archive(root).redact("post", "x:20", reason="asked to", by="the desk")
    list(coming)
    assert SHOWN[0] not in [each.text for each in reader.posts()]


def test_searches_may_run_while_others_save(root: Path) -> None:
    def save(number: int) -> None:
        Archive(root).save(story(number, post(f"4{number}", f"Snow {number}")))

    def search(_: int) -> int:
        return sum(1 for _ in Archive(root).search("snow"))

    with ThreadPoolExecutor(6) as threads:
        saving, found = threads.map(save, range(20)), list(threads.map(search, range(20)))
        list(saving)
    assert max(found) <= 20
    assert search(0) == 20


def test_whoever_goes_through_the_posts_may_save_and_search_meanwhile(root: Path) -> None:
    archive, seen = Archive(root), 0
    for seen, each in enumerate(archive.posts(), 1):
        archive.save_capture(answer(each.id or "", each, hours=seen))
        assert next(archive.search(availability="available")).key == each.key or seen > 1
    assert seen == 6
    assert len(list(archive.search(availability="available"))) == 6


def test_an_archive_can_be_sent_to_another_process(root: Path) -> None:
    archive = Archive(root)
    assert list(archive.posts()) == list(pickle.loads(pickle.dumps(archive)).posts())  # noqa: S301


def test_one_archive_may_be_searched_by_many_threads(root: Path) -> None:
    archive = Archive(root)
    removed(root)
    with ThreadPoolExecutor(6) as threads:
        assert set(threads.map(lambda _: sum(1 for _ in archive.search("rains")), range(12))) == {6}


REINDEX = "import sys; from embedarchive.archive import Archive; print(flush=True); Archive(sys.argv[1]).reindex()"


def test_a_reindex_that_is_killed_leaves_no_wrong_answers(root: Path) -> None:
    for _ in range(4):
        with subprocess.Popen([sys.executable, "-c", REINDEX, str(root)], stdout=subprocess.PIPE) as process:
            assert process.stdout
            process.stdout.readline()
            process.send_signal(signal.SIGKILL)
        assert shown(root) == SHOWN


def test_where_there_is_no_archive_nothing_is_searched(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "none")
    for read in (archive.posts, archive.search, archive.reindex):
        with pytest.raises(NotAnArchiveError):
            read()
    assert not any(tmp_path.iterdir())


def test_the_index_is_no_foreign_file(root: Path) -> None:
    with closing(sqlite3.connect(index(root), isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        assert {path.name for path in root.glob("index.sqlite*")} == {f"index.sqlite{ending}" for ending in ENDINGS}
        assert Archive(root).verify() == ()
    assert json.loads((root / "embedarchive.json").read_bytes())["version"] == 1
