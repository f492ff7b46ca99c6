"""Print how fast an archive is; with ``--gate``, fail when it is slower than it may be.

PYTHONPATH=tests python -m bench.archive [--gate]

Every time is compared with that of a bare loop which does the same to the disk, in the same run.
"""

import hashlib
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import count, islice
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter, process_time
from typing import Any, cast

import msgspec

from bench.replay import Call, Tracer, moved, replay
from bench.timing import least
from disks import UnsyncedFiles
from embedarchive.archive import Archive
from embedarchive.archive.files import Files
from embedarchive.records import Article, Author, Embed, Found, Post, Timestamp

LONGEST = 2.0
"""A save and a verification take no more than so many times what their bare loops take."""
LONGEST_REBUILD = 20.0
"""The same of a rebuild, compared with reading, hashing and decoding the documents."""
LONGEST_SEARCH = 50.0
"""Milliseconds of processor time until the first 20 posts of a query are there."""
MOST_MEMORY = 30.0
"""Megabytes by which listing all posts makes the process grow."""

POSTS = 100_000
POSTS_IN_AN_ARTICLE = 5
SAVES = 200
ROUNDS = 5
ATTEMPTS = 3
START = datetime(2020, 1, 1, tzinfo=UTC)
WORDS = (
    "council river budget school harbour vote report weather season market library station museum committee plan "
    "bridge winter morning evening city county region minister engineer teacher farmer witness record number question"
).split()

QUERIES: Mapping[str, Mapping[str, Any]] = {
    "a rare word": {"words": "rarest"},
    "a common word": {"words": "council"},
    "two common words": {"words": "council river"},
    "a phrase": {"words": '"council river"'},
    "a beginning": {"words": "co*"},
    "no such word": {"words": "zebra"},
    "an account": {"author": "@reader7"},
    "a common name": {"author": "Ann"},
    "a day": {"since": START, "until": START + timedelta(days=1)},
    "since the beginning": {"since": START},
    "an article": {"article": "https://paper.example/777"},
    "a publisher": {"article": "paper.example"},
    "an availability": {"availability": "unknown"},
    "a word of an account": {"words": "council", "author": "@reader7"},
    "everything": {},
}


def article(number: int, posts: int = POSTS_IN_AN_ARTICLE) -> Found:
    """An article with some posts, none of which is in another."""
    random = Random(number)
    first = number * posts
    embeds = tuple(Embed(form="blockquote", post=_post(random, id)) for id in range(first, first + posts))
    text = " ".join(random.choices(WORDS, k=600))
    return Found(article=Article(url=f"https://paper.example/{number}", text=text), embeds=embeds)


def _post(random: Random, number: int) -> Post:
    text = " ".join(random.choices(WORDS, k=25)) + (" rarest" if number % 10_000 == 7 else "")
    reader = f"reader{number % 500}"
    moment = Timestamp(value=START + timedelta(minutes=number), precision="minute", source="id")
    author = Author(name=f"Ann Reader {number % 500}", handle=reader)
    url = f"https://x.com/{reader}/status/{number + 1}"
    return Post(platform="x", id=str(number + 1), url=url, author=author, text=text, timestamp=moment)


def page(number: int) -> bytes:
    return b"<!doctype html>%d " % number + b"council river " * 4000


def save(archive: Archive, numbers: Sequence[int]) -> None:
    """Keep articles with their pages."""
    for number in numbers:
        archive.save(article(number), page=page(number))


def bare_save(root: Path, copy: Path, numbers: Sequence[int]) -> list[Call]:
    """All that saving articles in ``root`` does to the disk, to be done again in its ``copy``."""
    tracer = Tracer()
    save(Archive(root, files=cast("Files", tracer)), numbers)
    return moved(tracer.calls, root, copy)


def saves_in_bare_loops() -> float:
    """How many times as long durable saves take as a bare loop, each in its own copy of the same archive."""
    with tempfile.TemporaryDirectory() as directory:
        traced, timed, bare = (Path(directory, name) for name in ("traced", "timed", "bare"))
        save(Archive(traced), [10**6])
        for copy in (timed, bare):
            shutil.copytree(traced, copy)
        ratios = []
        for first in range(0, ROUNDS * SAVES, SAVES):
            numbers = range(first, first + SAVES)
            calls = bare_save(traced, bare, numbers)
            ratios.append(seconds(partial(save, Archive(timed), numbers)) / seconds(partial(replay, calls)))
        return median(ratios)


def fill(root: Path, posts: int) -> None:
    """An archive with so many posts, for reading."""
    moments = count()
    archive = Archive(root, now=lambda: START + timedelta(seconds=next(moments)), files=UnsyncedFiles())
    for number in range(posts // POSTS_IN_AN_ARTICLE):
        archive.save(article(number), page=page(number) if number % 20 == 0 else None)


def every_file(root: Path) -> Iterator[Path]:
    return (path for path in root.rglob("*") if path.is_file() and not path.name.startswith("index.sqlite"))


def hashing(root: Path) -> float:
    """Seconds to read and hash every file."""
    begun = perf_counter()
    for path in every_file(root):
        hashlib.sha256(path.read_bytes()).digest()
    return perf_counter() - begun


def decoding(root: Path) -> float:
    """Seconds to read, hash and decode every document."""
    begun = perf_counter()
    for path in (root / "snapshots").rglob("*.json"):
        content = path.read_bytes()
        hashlib.sha256(content).digest()
        msgspec.json.decode(content)
    return perf_counter() - begun


def seconds(job: Callable[[], object]) -> float:
    begun = perf_counter()
    job()
    return perf_counter() - begun


def milliseconds_of(archive: Archive, query: Mapping[str, Any]) -> float:
    """The least of several times, since what is read first is cold."""

    def once() -> float:
        begun = process_time()
        list(islice(archive.search(**query), 20))
        return 1000 * (process_time() - begun)

    return min(once() for _ in range(5))


LISTING = """
import re, sys
from pathlib import Path
from embedarchive.archive import Archive
def peak(): return int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) / 1024
posts = Archive(sys.argv[1]).posts()
next(posts)
before = peak()
for _ in posts: pass
print(peak() - before)
"""


def growth_of_listing(root: Path) -> float:
    """Megabytes by which a process of its own grows while it lists all posts."""
    done = subprocess.run([sys.executable, "-c", LISTING, str(root)], capture_output=True, check=True, text=True)
    return float(done.stdout)


def measured() -> Iterator[tuple[str, float, float]]:
    """What is measured, and what it may come to; a busy machine gets several attempts."""
    yield "durable saves / bare loop", least(saves_in_bare_loops, limit=LONGEST, attempts=ATTEMPTS), LONGEST
    with tempfile.TemporaryDirectory() as directory:
        root = Path(directory)
        fill(root, POSTS)
        archive = Archive(root)

        def verification() -> float:
            return seconds(archive.verify) / hashing(root)

        def rebuild() -> float:
            taken = seconds(archive.reindex)
            print(f"{POSTS:,} posts are indexed in {taken:.1f} s")
            return taken / decoding(root)

        yield "verify / plain SHA-256", least(verification, limit=LONGEST, attempts=ATTEMPTS), LONGEST
        yield "rebuild / bare decoding", least(rebuild, limit=LONGEST_REBUILD, attempts=ATTEMPTS), LONGEST_REBUILD
        for name, query in QUERIES.items():
            yield f"search for {name}, ms", milliseconds_of(archive, query), LONGEST_SEARCH
        yield "memory for listing, MB", growth_of_listing(root), MOST_MEMORY


def main(arguments: Sequence[str]) -> int:
    """Print all that is measured; with ``--gate`` the exit code is 1 when a limit is passed."""
    passed = []
    for name, value, limit in measured():
        passed.append(value <= limit)
        print(f"{name:36}{value:9.2f} <= {limit:g}{'' if passed[-1] else '  MISSED'}", flush=True)
    return 0 if all(passed) or "--gate" not in arguments else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
