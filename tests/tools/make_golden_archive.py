"""Make the golden archive of the present format: a small one with everything in it, and what it must be read as.

    PYTHONPATH=tests python tests/tools/make_golden_archive.py

It is made once for each version of the format, before that is released, and opened by the tests for ever. Its proof is
by an authority whose certificate runs out within the hour.
"""

import json
import shutil
import tempfile
from pathlib import Path

from authorities import Authority
from embedarchive.archive import Archive
from embedarchive.archive.opening import VERSION
from goldens import GOLDENS, told
from stories import PAGE, answer, post, story, ticking

LONG = "A text of which an article shows the beginning only, " + "and which goes on " * 20


def make(root: Path) -> None:
    """Fill an archive with a document of every kind."""
    archive, other = Archive(root, now=ticking()), Archive(root.with_name("other"), now=ticking())
    archive.save(story(1, post("20", LONG[:50] + "…")), page=PAGE)
    archive.save(story(1, post("20", LONG[:50] + "…"), post("21", "日本 👍")), page=PAGE + b"<p>More.")
    archive.save_capture(
        answer("20", post("20", LONG, complete=True)),
        response=b'{"text": "..."}',
        media={"https://a.example/1": b"\xff\xd8"},
    )
    archive.save_capture(answer("21", outcome="gone", hours=1))
    archive.save(story(2, post("22", "to be forgotten")), page=b"to be forgotten")
    archive.redact("post", "x:22", reason="the author asked for it", by="the desk")
    other.save(story(3, post("23", "hello")), page=PAGE)
    archive.merge(other_root := root.with_name("other"))
    shutil.rmtree(other_root)
    prove(archive)


def prove(archive: Archive) -> None:
    with tempfile.TemporaryDirectory() as directory:
        authority = Authority(Path(directory))
        archive.prove(authority.stamp, authority="https://authority.example/", roots=authority.roots)


if __name__ == "__main__":
    place = GOLDENS / str(VERSION)
    if place.exists():
        raise SystemExit(f"{place} is there already: remove it only if its format was never released")
    make(place)
    (place / "journal/.lock").unlink()
    expected = json.dumps(told(Archive(place)), indent=2, sort_keys=True, ensure_ascii=False)
    place.with_suffix(".json").write_text(f"{expected}\n", "utf-8")
