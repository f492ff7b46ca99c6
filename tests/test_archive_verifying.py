"""Damage of every kind is named; what is whole is not."""

import errno
import hashlib
import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from embedarchive.archive import Archive
from embedarchive.archive.files import EntryKind, Files
from embedarchive.errors import NewerFormatError, NotAnArchiveError
from stories import PAGE, story, ticking

JOURNAL = "journal/000001.jsonl"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    archive = Archive(tmp_path / "archive", now=ticking())
    archive.save(story(1), page=PAGE)
    archive.save(story(2), page=b"another page")
    return tmp_path / "archive"


def files_of(root: Path) -> list[Path]:
    return sorted(path for path in root.rglob("*") if path.is_file() and path.name != ".lock")


def snapshot(root: Path) -> Path:
    return min(root.glob("snapshots/*/*"))


def page(root: Path) -> Path:
    return min(root.glob("objects/*/*/*"))


def overwrite(path: Path, content: bytes) -> None:
    path.chmod(0o600)
    path.write_bytes(content)


def named(root: Path) -> set[str]:
    return {damage.path for damage in Archive(root).verify()}


def damages(root: Path) -> set[tuple[str, str]]:
    return {(damage.kind, damage.path) for damage in Archive(root).verify()}


def relative(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix()


def flips(content: bytes) -> Iterable[bytes]:
    for offset in range(0, len(content), max(1, len(content) // 60)):
        for mask in (0x01, 0x20, 0x80):
            yield content[:offset] + bytes([content[offset] ^ mask]) + content[offset + 1 :]


def cuts(content: bytes) -> Iterable[bytes]:
    return (content[: len(content) * part // 8] for part in range(8))


def test_a_whole_archive_has_no_damage(root: Path) -> None:
    assert Archive(root).verify() == ()


@pytest.mark.parametrize("harm", [flips, cuts])
def test_a_changed_or_shortened_file_is_named(root: Path, harm: Callable[[bytes], Iterable[bytes]]) -> None:
    for path in files_of(root):
        whole = path.read_bytes()
        for content in harm(whole):
            overwrite(path, content)
            assert relative(path, root) in named(root) or (path.name == Path(JOURNAL).name and named(root))
        overwrite(path, whole)
    assert Archive(root).verify() == ()


def test_a_file_that_is_gone_is_named(root: Path) -> None:
    for path in files_of(root):
        whole = path.read_bytes()
        path.unlink()
        assert ("missing", relative(path, root)) in damages(root)
        path.write_bytes(whole)
    assert Archive(root).verify() == ()


def test_damage_is_told_with_what_it_affects_and_what_to_do(root: Path) -> None:
    overwrite(page(root), b"<html>")
    (damage,) = Archive(root).verify()
    assert damage.kind == "damaged"
    assert re.search(r"the page of snapshots/.*restore it from a copy", damage.message)


def test_one_damaged_snapshot_is_all_that_is_named(root: Path) -> None:
    overwrite(snapshot(root), b"{}")
    assert damages(root) == {("damaged", relative(snapshot(root), root))}


def test_snapshots_in_each_others_place_are_named(root: Path) -> None:
    first, second = sorted(root.glob("snapshots/*/*"))
    one, other = first.read_bytes(), second.read_bytes()
    overwrite(first, other)
    overwrite(second, one)
    assert damages(root) == {("damaged", relative(first, root)), ("damaged", relative(second, root))}


def test_a_snapshot_that_was_moved_is_named_with_its_place(root: Path) -> None:
    path = snapshot(root)
    elsewhere = path.parent.with_name("0123456789abcdef") / path.name
    elsewhere.parent.mkdir()
    path.rename(elsewhere)
    told = {damage.path: damage for damage in Archive(root).verify()}
    assert relative(path, root) in told[relative(elsewhere, root)].message
    assert told[relative(path, root)].kind == "missing"


@pytest.mark.parametrize(
    "harm",
    [
        lambda lines: lines[1:],
        lambda lines: [lines[0], *lines[2:]],
        lambda lines: [*lines[:2], lines[1], *lines[2:]],
        lambda lines: [lines[1], lines[0], *lines[2:]],
        lambda lines: [lines[0], b"\n", *lines[1:]],
        lambda lines: [lines[0].replace(b":", b": "), *lines[1:]],
        lambda lines: [b"[" * 100_000 + b"\n", *lines],
    ],
    ids=["first removed", "removed", "doubled", "reordered", "empty line", "rewritten", "nested"],
)
def test_a_changed_journal_is_named(root: Path, harm: Callable[[list[bytes]], list[bytes]]) -> None:
    lines = (root / JOURNAL).read_bytes().splitlines(keepends=True)
    (root / JOURNAL).write_bytes(b"".join(harm(lines)))
    assert ("damaged", JOURNAL) in damages(root)


def test_a_journal_line_with_another_moment_is_named(root: Path) -> None:
    journal = root / JOURNAL
    journal.write_bytes(journal.read_bytes().replace(b'"at":"2024-05-14T12:00:01', b'"at":"2024-05-14T12:00:07'))
    assert damages(root) == {("damaged", JOURNAL)}


@pytest.mark.parametrize("name", ["notes.txt", "objects/notes.txt", "snapshots/x/y.json", "journal/0.jsonl", "a\nb"])
def test_a_file_that_is_none_of_ours_is_foreign(root: Path, name: str) -> None:
    (root / name).parent.mkdir(exist_ok=True)
    (root / name).write_text("hello")
    assert damages(root) == {("foreign", name)}
    assert Archive(root).save(story(3)).new


def test_a_link_in_the_place_of_a_file_is_foreign(root: Path, tmp_path: Path) -> None:
    path = page(root)
    path.rename(tmp_path / "elsewhere")
    path.symlink_to(tmp_path / "elsewhere")
    assert ("foreign", relative(path, root)) in damages(root)


def test_a_link_in_the_place_of_a_directory_is_foreign(root: Path, tmp_path: Path) -> None:
    (root / "snapshots/0123456789abcdef").symlink_to(tmp_path)
    assert damages(root) == {("foreign", "snapshots/0123456789abcdef")}


def test_a_pipe_in_the_place_of_a_file_is_foreign_and_not_waited_for(root: Path) -> None:
    path = snapshot(root)
    path.unlink()
    os.mkfifo(path)
    assert ("foreign", relative(path, root)) in damages(root)


def test_leftovers_of_a_stopped_writer_are_unfinished(root: Path) -> None:
    (root / "snapshots/.tmp-0123456789abcdef").write_bytes(b"{")
    assert damages(root) == {("unfinished", "snapshots/.tmp-0123456789abcdef")}


def test_an_object_that_no_snapshot_refers_to_is_unfinished(root: Path) -> None:
    Archive(root).save(story(3), page=b"lonely")
    lines = (root / JOURNAL).read_bytes().splitlines(keepends=True)
    (root / JOURNAL).write_bytes(b"".join(lines[:-1]))
    (root / json.loads(lines[-1])["path"]).unlink()
    ((kind, path),) = damages(root)
    assert kind == "unfinished"
    assert (root / path).read_bytes() == b"lonely"


def test_a_snapshot_of_a_newer_format_is_named_and_the_rest_is_checked(root: Path) -> None:
    archive = Archive(root)
    overwrite(page(root), b"damaged")
    document = snapshot(root).read_bytes().replace(b'"version": 1', b'"version": 2')
    put_in_place(snapshot(root), document)
    assert {"foreign", "damaged"} <= {damage.kind for damage in archive.verify()}


def put_in_place(path: Path, document: bytes) -> None:
    digest = hashlib.sha256(document).hexdigest()
    path.with_name(f"{path.name[:24]}{digest[:16]}.json").write_bytes(document)


def test_an_archive_of_a_newer_format_is_refused(tmp_path: Path) -> None:
    manifest = {"format": "embedarchive", "version": 2}
    (tmp_path / "embedarchive.json").write_text(json.dumps(manifest))
    archive = Archive(tmp_path)
    for attempt in (archive.verify, archive.posts, lambda: archive.save(story()), lambda: archive.load("x")):
        with pytest.raises(NewerFormatError, match=r"format 2.*up to 1: update it"):
            attempt()


def test_what_is_no_archive_is_not_verified(tmp_path: Path) -> None:
    with pytest.raises(NotAnArchiveError, match="no archive is there; a save creates one"):
        Archive(tmp_path / "nowhere").verify()


def test_progress_is_told_file_by_file(root: Path) -> None:
    seen: list[str] = []
    Archive(root).verify(on_file=seen.append)
    assert sorted([*seen, JOURNAL]) == sorted(relative(path, root) for path in files_of(root))


def commands() -> list[str]:
    text = (Path(__file__).parents[1] / "src/embedarchive/data/FORMAT.md").read_text(encoding="utf-8")
    block = text.partition("## Checking without embedarchive")[2]
    return re.sub(r"^    ", "", block, flags=re.MULTILINE).split("# ")[1:]


@pytest.mark.skipif(not (shutil.which("jq") and shutil.which("sha256sum")), reason="needs jq and sha256sum")
def test_the_written_format_tells_how_to_check_an_archive_without_us(root: Path) -> None:
    def complaints() -> list[bool]:
        runs = (
            subprocess.run(["bash", "-c", f"# {command}"], cwd=root, capture_output=True, check=False)
            for command in commands()[:3]
        )
        return [bool(run.stdout or run.returncode) for run in runs]

    assert complaints() == [False, False, False]
    overwrite(page(root), b"damaged")
    assert complaints() == [True, False, False]
    journal = root / JOURNAL
    journal.write_bytes(journal.read_bytes().replace(b'"seq":1', b'"seq":9'))
    assert complaints() == [True, False, True]


def test_every_damage_comes_with_a_message(root: Path) -> None:
    for path in files_of(root):
        overwrite(path, b"")
    found = Archive(root).verify()
    assert found
    assert all(damage.message for damage in found)


def test_a_directory_that_cannot_be_read_is_named_and_the_rest_is_checked(root: Path) -> None:
    [damaged, *_] = sorted((root / "objects" / "sha256").iterdir())

    class Closed(Files):
        def entries(self, path: Path) -> list[tuple[str, EntryKind]]:
            if path == damaged:
                raise PermissionError(errno.EACCES, "Permission denied", str(path))
            return super().entries(path)

    (root / "stray.txt").write_text("stray")
    kinds = {damage.path: damage.kind for damage in Archive(root, files=Closed()).verify()}
    assert kinds == {f"objects/sha256/{damaged.name}/": "damaged", "stray.txt": "foreign"}
