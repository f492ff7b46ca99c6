"""The tests notice when any one thing is taken out that makes the archive withstand crashes."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mutants import Mutant, changed, living, without_syncs
from powercuts import Disk
from scenarios import SCENARIOS, aftermath, check, check_as_it_is, continued

Modules = Callable[[str], Any]

SYNCS = [mutant for mutant in without_syncs() if mutant.module != "files"]
ORDERS = [
    changed(
        "keeping", "(objects | {document.path: document.content})", "({document.path: document.content} | objects)"
    ),
    changed(
        "keeping",
        "            self.publish(document, contents)",
        "            self._journal.add(document.entry)\n            self.publish(document, contents)",
    ),
    changed(
        "redacting",
        "            Keeper(files, root).publish(tombstone)\n            journal.add(tombstone.entry)",
        "            journal.add(tombstone.entry)\n            Keeper(files, root).publish(tombstone)",
    ),
    changed(
        "publishing",
        "        write_all(files, descriptor, item.content)",
        "        files.link(temporary, item.path)\n        write_all(files, descriptor, item.content)",
    ),
]


def survives_power_cuts(room: Modules) -> bool:
    opened = room("archive").Archive
    try:
        for scenario in SCENARIOS:
            for state, claims in aftermath(scenario, opened):
                check(state, claims)
            for state, claims in continued(scenario, opened):
                check_as_it_is(state, claims)
    except Exception:
        return False
    return True


def waits_for_the_disk(room: Modules) -> bool:
    """Whether syncing a file and a directory reach the system, each for the right one."""
    files, asked = room("files").Files(), list[int]()
    room("files").os = _Spy(lambda descriptor: asked.append(os.fstat(descriptor).st_ino))
    with tempfile.TemporaryDirectory() as directory:
        path = Path(directory, "file")
        descriptor = files.create(path)
        files.sync(descriptor)
        files.close(descriptor)
        files.sync_directory(path.parent)
        return asked == [path.stat().st_ino, path.parent.stat().st_ino]


class _Spy:
    """The module ``os``, with another ``fsync``."""

    def __init__(self, fsync: Callable[[int], object]) -> None:
        self.fsync = fsync

    def __getattr__(self, name: str) -> Any:
        return getattr(os, name)


def refuses_names_that_are_taken(room: Modules) -> bool:
    """Whether a file that is there, or a link that leads nowhere, is neither opened nor followed."""
    files = room("files").Files()
    with tempfile.TemporaryDirectory() as directory:
        there, link = Path(directory, "there"), Path(directory, "link")
        there.write_bytes(b"here first")
        link.symlink_to(Path(directory, "nowhere"))
        return all(_is_refused(files.create, path) for path in (there, link)) and there.read_bytes() == b"here first"


def _is_refused(create: Callable[[Path], object], path: Path) -> bool:
    try:
        create(path)
    except FileExistsError:
        return True
    return False


def keeps_what_another_writer_put_in_place(room: Modules) -> bool:
    """Whether a file stays that takes the name while another is written for it."""
    path, publishing = Path("/there"), room("publishing")

    class Raced(Disk):
        def close(self, descriptor: int) -> None:
            super().close(descriptor)
            if not self.exists(path):
                super().close(self.create(path))

    disk = Raced()
    publishing.publish(disk, path.parent, publishing.NewFile(path, b"came later"))
    return disk.read(path) == b""


LAWS: list[tuple[Callable[[Modules], bool], list[Mutant]]] = [
    (survives_power_cuts, [*SYNCS, *ORDERS]),
    (waits_for_the_disk, [mutant for mutant in without_syncs() if mutant.module == "files"]),
    (
        refuses_names_that_are_taken,
        [changed("files", "os.O_WRONLY | os.O_CREAT | os.O_EXCL", "os.O_WRONLY | os.O_CREAT")],
    ),
    (
        keeps_what_another_writer_put_in_place,
        [
            changed(
                "publishing", "        files.link(temporary, path)\n", "        return files.rename(temporary, path)\n"
            )
        ],
    ),
]
UNCHANGED = changed("files", "_POLL = 0.002\n", "_POLL = 0.003\n")


@pytest.mark.parametrize(
    ("law", "mutant"),
    [pytest.param(law, mutant, id=mutant.label) for law, mutants in LAWS for mutant in mutants],
)
def test_taking_it_out_does_not_go_unnoticed(law: Callable[[Modules], bool], mutant: Mutant) -> None:
    with living(mutant) as room:
        assert not law(room)


# That it survives power cuts unchanged is what test_archive_powercuts.py is about.
@pytest.mark.parametrize("law", [law for law, _ in LAWS[1:]], ids=lambda law: law.__name__)
def test_with_everything_in_place_the_law_holds(law: Callable[[Modules], bool]) -> None:
    with living(UNCHANGED) as room:
        assert law(room)
