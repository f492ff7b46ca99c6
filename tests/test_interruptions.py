"""Killed at any moment, run again: it completes, nothing is kept twice, and nobody is asked more than needed."""

import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from time import sleep

import pytest

from embedarchive.archive import Archive
from social import Social, running

FIRST, LAST = 1000, 1200
POSTS = LAST - FIRST
MOMENTS = (1, 77, 199)
"""It is killed once so many questions were asked."""


@pytest.fixture
def social() -> Iterator[Social]:
    with running() as platform:
        platform.publish(range(FIRST, LAST))
        yield platform


def start(social: Social, archive: Path, job: str) -> "subprocess.Popen[str]":
    worker = Path(__file__).with_name("capture_worker.py")
    arguments = (social.address, str(archive), job, str(FIRST), str(LAST))
    return subprocess.Popen([sys.executable, str(worker), *arguments], stdout=subprocess.PIPE, text=True)


def killed_often(social: Social, archive: Path, job: str) -> str:
    """Kill the job at each moment, then let it finish; what it printed at last."""
    before = social.asked.total()
    for moment in MOMENTS:
        process = start(social, archive, job)
        while social.asked.total() - before < moment and process.poll() is None:
            sleep(0.001)
        process.kill()
        process.communicate()
    process = start(social, archive, job)
    printed, _ = process.communicate()
    assert process.returncode == 0
    return printed


def captures_by_post(archive: Path) -> Counter[str | None]:
    return Counter(capture.key for capture in Archive(archive).captures())


def is_sound(archive: Path) -> bool:
    return {damage.kind for damage in Archive(archive).verify()} <= {"unfinished"}


def test_saving_and_checking_200_posts_survives_kills(social: Social, tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    killed_often(social, archive, "save")
    assert set(captures_by_post(archive).values()) == {1}
    assert len(captures_by_post(archive)) == POSTS
    assert social.asked.total() <= POSTS + len(MOMENTS)
    assert is_sound(archive)

    social.publish((FIRST, LAST - 1), text="Something else")
    social.asked.clear()
    printed = killed_often(social, archive, "check")
    assert printed.splitlines() == [f"edited x:{FIRST}", f"edited x:{LAST - 1}"]
    assert set(captures_by_post(archive).values()) == {2}
    assert POSTS <= social.asked.total() <= POSTS + len(MOMENTS)
    assert is_sound(archive)
