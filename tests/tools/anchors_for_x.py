"""Thin a table of early X posts to the anchors that are needed: ``python tests/tools/anchors_for_x.py TIMELINE.csv``.

TIMELINE.csv holds ``id,unix seconds,...`` of posts from before November 2010, such as TweetedAt's timeline
(https://github.com/oduwsdl/tweetedat, data/TweetTimeline.txt). Anchors are kept until straight lines between them
meet every post of the timeline within two hours.
"""

import csv
import sys
from pathlib import Path

from embedarchive.platforms.x import ANCHORS_FILE

TOLERANCE = 2 * 3600.0
"""Seconds."""


def thinned(points: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The fewest points, greedily, between which interpolation stays within the tolerance."""
    kept = [points[0]]
    while kept[-1] != points[-1]:
        start = points.index(kept[-1])
        end = next(end for end in range(len(points) - 1, start, -1) if fits(points, start, end))
        kept.append(points[end])
    return kept


def fits(points: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a line from one point to another meets all between them."""
    (first_id, first_time), (last_id, last_time) = points[start], points[end]
    slope = (last_time - first_time) / (last_id - first_id)
    return all(abs(first_time + (id - first_id) * slope - time) <= TOLERANCE for id, time in points[start + 1 : end])


def main(timeline: str) -> None:
    """Write the anchors beside the platform's table."""
    with Path(timeline).open(encoding="utf-8", newline="") as lines:
        points = sorted((int(row[0]), int(row[1])) for row in csv.reader(lines))
    target = Path(__file__).parents[2] / "src" / "embedarchive" / "data" / ANCHORS_FILE
    target.write_text("".join(f"{id},{time}\n" for id, time in thinned(points)), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
