"""Every damage to every file of an archive is named, and nothing else is."""

import shutil
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from authorities import Authority
from embedarchive.archive import Archive
from powercuts import Disk, State
from stories import PAGE, answer, post, story, ticking

ROOT = Path("/archive")
JOURNAL = "journal/000001.jsonl"


@cache
def whole() -> State:
    """A disk with an archive that holds a document of every kind."""
    disk = Disk()
    archive, other = Archive(ROOT, files=disk, now=ticking()), Archive("/other", files=disk, now=ticking())
    archive.save(story(1), page=PAGE)
    archive.save(story(2, post("20", "hello")), page=b"another page")
    archive.save_capture(answer("21"), response=b"{}", media={"https://a.example": b"jpg"})
    archive.redact("post", "x:20", reason="asked to", by="the desk")
    other.save(story(3), page=b"a third page")
    archive.merge("/other")
    return {path: content for path, content in disk.state().items() if path.startswith("/archive")}


def files() -> list[str]:
    """The paths of all files, relative to the archive."""
    return sorted(
        path.removeprefix("/archive/")
        for path, content in whole().items()
        if content is not None and not path.endswith(".lock")
    )


def bytes_of(path: str) -> bytes:
    return whole()[f"/archive/{path}"] or b""


def findings(**changes: bytes | None) -> set[tuple[str, str]]:
    return findings_of({f"/archive/{path}": content for path, content in changes.items()})


def findings_of(changes: State) -> set[tuple[str, str]]:
    """What a verification says of the archive with some files changed; None for files that are gone."""
    state = {path: content for path, content in {**whole(), **changes}.items() if path not in _gone(changes)}
    return {(damage.kind, damage.path) for damage in Archive(ROOT, files=Disk(state)).verify()}


def _gone(changes: State) -> set[str]:
    return {path for path, content in changes.items() if content is None}


every_file = pytest.mark.parametrize("path", files())


def test_it_is_sound_before() -> None:
    assert findings() == set()


@every_file
def test_a_flipped_bit_is_named(path: str) -> None:
    content = bytes_of(path)
    for offset in range(0, len(content), max(1, len(content) // 150)):
        for mask in (0x01, 0x20, 0x80):
            flipped = content[:offset] + bytes([content[offset] ^ mask]) + content[offset + 1 :]
            assert {found for _, found in findings(**{path: flipped})} == {path}, (offset, mask)


@every_file
@pytest.mark.parametrize("part", [0, 0.3, 0.7, 0.99])
def test_a_file_that_was_cut_short_or_emptied_is_named(path: str, part: float) -> None:
    content = bytes_of(path)
    found = findings(**{path: content[: int(len(content) * part)]})
    assert path in {path for _, path in found}
    assert path == JOURNAL or len(found) == 1


@every_file
def test_a_file_that_is_gone_is_named(path: str) -> None:
    assert findings(**{path: None}) == {("missing", path)}


@every_file
def test_a_file_with_the_bytes_of_another_is_named(path: str) -> None:
    for other in files():
        # What stands as an object is the journal of the merged archive: a journal like any other.
        is_journal = path == JOURNAL and bytes_of(other).startswith(b'{"at":')
        if bytes_of(other) != bytes_of(path) and not is_journal:
            assert {found for _, found in findings(**{path: bytes_of(other)})} == {path}


def test_two_files_in_each_others_place_are_named() -> None:
    paths = [path for path in files() if path.startswith(("snapshots", "objects"))]
    for one, other in pairwise(paths):
        assert findings(**{one: bytes_of(other), other: bytes_of(one)}) == {("damaged", one), ("damaged", other)}


def removed(lines: list[bytes], number: int) -> list[bytes]:
    return lines[:number] + lines[number + 1 :]


def doubled(lines: list[bytes], number: int) -> list[bytes]:
    return [*lines[: number + 1], *lines[number:]]


def reordered(lines: list[bytes], number: int) -> list[bytes]:
    return [*lines[:number], lines[number + 1], lines[number], *lines[number + 2 :]]


@pytest.mark.parametrize("harm", [removed, doubled, reordered])
def test_a_changed_order_of_journal_lines_is_named(harm: Callable[[list[bytes], int], list[bytes]]) -> None:
    lines = bytes_of(JOURNAL).splitlines(keepends=True)
    for number in range(len(lines) - 1):
        assert findings(**{JOURNAL: b"".join(harm(lines, number))}) == {("damaged", JOURNAL)}


def test_a_journal_without_its_last_line_leaves_a_document_unheard_of() -> None:
    lines = bytes_of(JOURNAL).splitlines(keepends=True)
    [(kind, path)] = findings(**{JOURNAL: b"".join(lines[:-1])})
    assert kind == "unfinished"
    assert path.encode() in lines[-1]


@pytest.mark.parametrize("name", ["notes.txt", "snapshots/notes.txt", "objects/sha256/ab/cd", "posts/x/a b/c.json"])
def test_a_file_that_is_none_of_ours_is_named(name: str) -> None:
    directories: State = {f"/archive/{parent}": None for parent in reversed(Path(name).parents) if str(parent) != "."}
    state = {**whole(), **directories, f"/archive/{name}": b"hello"}
    found = {(damage.kind, damage.path) for damage in Archive(ROOT, files=Disk(state)).verify()}
    assert found == {("foreign", name)}


@pytest.mark.skipif(not shutil.which("openssl"), reason="needs openssl")
def test_every_damage_to_a_proof_is_named(tmp_path: Path) -> None:
    (tmp_path / "authority").mkdir()
    authority, archive = Authority(tmp_path / "authority"), Archive(tmp_path / "archive")
    archive.save(story())
    archive.prove(authority.stamp, authority="https://authority.example/", roots=authority.roots)
    for path in damageable(tmp_path / "archive"):
        content = path.read_bytes()
        path.chmod(0o600)
        path.write_bytes(content[:-9] + b"x" + content[-8:])
        assert [tmp_path / "archive" / damage.path for damage in archive.verify()] == [path]
        path.write_bytes(content)


def damageable(root: Path) -> Iterator[Path]:
    return (path for path in root.rglob("*") if path.is_file() and path.name != ".lock")
