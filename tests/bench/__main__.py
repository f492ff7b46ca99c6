"""Print how fast ``find`` is; with ``--gate``, fail when it is slower than it may be.

PYTHONPATH=tests python -m bench [--gate]
"""

import sys
from collections.abc import Sequence

from bs4 import BeautifulSoup
from lxml import etree

from bench import LIMIT, LINEAR, TARGET
from bench.hostile import NAMES, hostile_page
from bench.pages import news_page
from bench.timing import Job, compared, growth, least, ratio
from embedarchive import find
from embedarchive.reading import read

SEEDS = range(12)
ROUNDS = 9
ATTEMPTS = 8
ENOUGH = 0.04
LARGEST = 1_000_000


def bare_parse(page: bytes) -> object:
    """What lxml alone needs to make a tree of a page."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True)
    parser.feed(page)
    return parser.close()


def read_only(page: bytes) -> object:
    """The first part of ``find``: from bytes to text and candidate elements."""
    return read(page, url=None, lang=None, markup="auto")


def soup_select(page: bytes) -> object:
    """The usual first line of a script that looks for embeds."""
    return BeautifulSoup(page, "lxml").select("blockquote.twitter-tweet")


JOBS: dict[str, Job] = {
    "bare lxml parse": bare_parse,
    "embedarchive: read": read_only,
    "embedarchive: find": find,
    "BeautifulSoup(lxml).select": soup_select,
}


def main(arguments: Sequence[str]) -> int:
    """Print the table or judge; the exit code is 1 when a limit is passed."""
    pages = [news_page(seed) for seed in SEEDS]
    if "--gate" in arguments:
        return 0 if all([_fast_enough(pages), *map(_linear, NAMES)]) else 1
    _tell_speeds(pages)
    _tell_growths()
    return 0


def _tell_speeds(pages: Sequence[bytes]) -> None:
    size = sum(map(len, pages)) / len(pages)
    print(f"{len(pages)} invented pages of {size / 1000:.0f} KB; medians of {ROUNDS} interleaved rounds")
    print(f"{'':28}{'ms/page':>9}{'MB/s':>8}{'x bare':>8}")
    times = compared(JOBS, pages, ROUNDS)
    bare = times["bare lxml parse"]
    for name, taken in times.items():
        print(f"{name:28}{taken * 1000:9.2f}{size / taken / 1e6:8.0f}{taken / bare:8.2f}")
    print(f"find shall come to {TARGET} x bare, and is held to {LIMIT}")


def _tell_growths() -> None:
    print(f"\ntime(2n) / time(n), at most {LINEAR}")
    for name in NAMES:
        print(f"{name:28}{_growth(name):9.2f}")


def _fast_enough(pages: Sequence[bytes]) -> bool:
    measured = least(lambda: ratio(find, bare_parse, pages, ROUNDS), limit=LIMIT, attempts=ATTEMPTS)
    return _judged("find / bare parse", measured, LIMIT)


def _linear(name: str) -> bool:
    return _judged(f"growth: {name}", least(lambda: _growth(name), limit=LINEAR, attempts=ATTEMPTS), LINEAR)


def _growth(name: str) -> float:
    return growth(find, lambda times: hostile_page(name, times), enough=ENOUGH, largest=LARGEST)


def _judged(what: str, measured: float, limit: float) -> bool:
    within = measured <= limit
    print(f"bench: {what:36}{measured:6.2f} <= {limit}{'' if within else '  TOO SLOW'}", flush=True)
    return within


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
