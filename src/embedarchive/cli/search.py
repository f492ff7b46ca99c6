"""``embedarchive search``."""

from collections.abc import Sequence
from datetime import datetime
from itertools import islice
from typing import get_args

import attrs
import click

from embedarchive.cli import options
from embedarchive.cli.formats import Plain, View
from embedarchive.cli.messages import counted, note
from embedarchive.cli.moments import beginning, end
from embedarchive.cli.output import Writer
from embedarchive.cli.reading import Reading
from embedarchive.cli.rows import COLUMNS, post_row
from embedarchive.records import AvailabilityState, Match

EPILOG = """\b
Examples:
  embedarchive search                                  every post, the latest kept first
  embedarchive search harbour bridge                   both words, in any order
  embedarchive search '"harbour bridge"' --from 2024   this phrase, posted since 2024
  embedarchive search 'harb*' --author @ada_example    a word's beginning, by this account
  embedarchive search --availability unavailable       what articles embed and nobody can see any more
  embedarchive search --article paper.example/2024 --format csv > posts.csv

\b
Exit codes:
  0 done (also if nothing was found), 2 usage, 3 there is no archive, 5 done, but damaged documents were passed over
"""


@click.command("search", epilog=EPILOG)
@click.argument("words", nargs=-1)
@click.option("--author", metavar="NAME", help='Account name after "@", or words of the name.')
@click.option("--platform", metavar="NAME", help='Platform of the post, such as "x".')
@click.option("--availability", type=click.Choice(get_args(AvailabilityState)), help="What may be said about it now.")
@click.option("--from", "since", metavar="DATE", type=beginning, help="Posted on this day, month or year, or later.")
@click.option("--to", "until", metavar="DATE", type=end, help="Posted on it, or earlier.")
@click.option("--article", metavar="URL", help="Embedded in articles whose address begins so.")
@click.option("-n", "--limit", metavar="N", type=options.Count(min=0), help="No more than so many posts.")
@options.archive
@options.output_format
def command(  # noqa: PLR0913 - one parameter an option
    *,
    words: Sequence[str],
    author: str | None,
    platform: str | None,
    availability: AvailabilityState | None,
    since: datetime | None,
    until: datetime | None,
    article: str | None,
    limit: int | None,
    archive: str,
    chosen: str,
) -> int:
    """Find the posts in an archive that hold all the WORDS and meet all conditions; without any, all posts.

    Case and accents make no difference. Each post comes in the most complete view that is kept of it. Dates are in UTC:
    2024, 2024-05, 2024-05-14 or 2024-05-14T23:00Z.
    """
    reader = Reading(archive)
    reader.refresh()
    matches = reader.archive.search(
        " ".join(words) or None,
        author=author,
        platform=platform,
        availability=availability,
        since=since,
        until=until,
        article=article,
    )
    number = 0
    with Writer(chosen, MATCH) as writer:
        for match in islice(matches, limit):
            writer.show(archive, match)
            number += 1
    note(f"{archive}: {counted(number, 'post')}")
    return reader.code


def _line(name: str, match: Match) -> Plain:
    told = {"type": "post", "archive": name, "key": match.key, "availability": match.availability}
    return told | attrs.asdict(match.post, recurse=False)


def _cells(name: str, match: Match) -> list[tuple[str, ...]]:
    return [(name, match.key, match.availability.state, *attrs.astuple(post_row(match.post)))]


def _text(name: str, match: Match) -> str:  # noqa: ARG001 - a view's signature
    from embedarchive.cli.table import outlined  # noqa: PLC0415 - rich is slow to import; only tables need it

    return outlined(post_row(match.post), match.key, match.availability.state)


MATCH: View[Match] = View(
    lines=lambda name, match: [_line(name, match)],
    document=_line,
    columns=("archive", "key", "availability", *COLUMNS),
    cells=_cells,
    table=_text,
)
