"""The benchmark measures what it says: real-sized pages, the same in every run, and limits that noise cannot break."""

import re
import shutil
from pathlib import Path

import pytest
from lxml import etree

from bench.archive import bare_save, growth_of_listing, save
from bench.hostile import NAMES, hostile_page
from bench.pages import news_page
from bench.replay import replay
from bench.timing import growth, least
from embedarchive.archive import Archive

SEEDS = (0, 5, 11)


def test_a_seed_always_gives_the_same_page() -> None:
    assert news_page(3) == news_page(3) != news_page(4)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_page_has_the_size_and_the_elements_of_a_real_one(seed: int) -> None:
    page = news_page(seed)
    tree = etree.HTML(page)
    assert 230_000 < len(page) < 270_000
    assert 900 < sum(1 for _ in tree.iter(etree.Element)) < 1_200
    assert 140 < len(tree.findall(".//a")) < 200


@pytest.mark.parametrize("seed", SEEDS)
def test_half_of_a_page_is_scripts_and_styles(seed: int) -> None:
    page = news_page(seed)
    inside = re.findall(rb"<(script|style)[^>]*>(.*?)</\1>", page, re.DOTALL)
    assert 0.45 < sum(len(body) for _, body in inside) / len(page) < 0.6


@pytest.mark.parametrize("name", NAMES)
def test_a_hostile_page_grows_with_what_it_repeats(name: str) -> None:
    assert len(hostile_page(name, 20_000)) > 1.9 * len(hostile_page(name, 10_000))


def test_the_least_of_several_measurements_counts() -> None:
    assert least(iter((3.0, 1.9, 2.5, 1.0)).__next__, limit=1.0, attempts=3) == 1.9


def test_nothing_is_measured_again_once_it_is_within_the_limit() -> None:
    assert least(iter((1.5,)).__next__, limit=1.6, attempts=9) == 1.5


def test_work_that_grows_with_the_square_of_the_input_is_noticed() -> None:
    def square(page: bytes) -> int:
        return sum(1 for _ in page for _ in page)

    assert growth(square, lambda times: b"a" * times, enough=0.02, largest=10_000) > 2.5


def files(root: Path) -> dict[str, int]:
    """The sizes of all files below a directory."""
    return {str(path.relative_to(root)): path.stat().st_size for path in root.rglob("*") if path.is_file()}


def test_the_loop_that_saves_are_compared_with_does_to_the_disk_what_they_do(tmp_path: Path) -> None:
    root, copy = tmp_path / "archive", tmp_path / "copy"
    save(Archive(root), [0])
    shutil.copytree(root, copy)
    calls = bare_save(root, copy, range(1, 6))
    assert [call.name for call in calls].count("sync") == 15
    replay(calls)
    assert files(copy) == files(root)


def test_the_memory_that_listing_takes_is_measured(tmp_path: Path) -> None:
    save(Archive(tmp_path / "archive"), range(3))
    assert -1 < growth_of_listing(tmp_path / "archive") < 20
