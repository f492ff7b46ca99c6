"""A round of checks over many posts: ``python -m bench.checking [POSTS]`` tells its pace and its memory."""

import resource
import sys
import tempfile
from collections import Counter
from time import monotonic

from embedarchive.archive import Archive
from embedarchive.archiver import Archiver
from embedarchive.sources.pages import RawPage
from faults import local_client
from social import article, running

POSTS = 10_000
EACH = 50
"""Posts in one article."""
FIRST = 1_000_000


def memory() -> float:
    """The most that this process ever held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(posts: int) -> None:
    """Keep articles with so many posts, check them all against a server of this machine, and tell."""
    with running() as social, tempfile.TemporaryDirectory() as directory:
        archiver = Archiver(Archive(directory), sources=[social.source()], client=local_client())
        for first in range(FIRST, FIRST + posts, EACH):
            archiver.save(RawPage(body=article(range(first, first + EACH), f"Story {first}")))
        social.publish(range(FIRST, FIRST + posts))
        for name in ("first", "second"):
            next(archiver.due(), None)
            before, began, seen = memory(), monotonic(), Counter[str]()
            for checked in archiver.check():
                seen[checked.availability.state] += 1
            pace = seen.total() / (monotonic() - began)
            print(
                f"{name} round: {dict(seen)}, {pace:.0f} posts/s, {memory() - before:+.1f} MB (now {memory():.0f} MB)"
            )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else POSTS)
