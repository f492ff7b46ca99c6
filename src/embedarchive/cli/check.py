"""``embedarchive check``."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from datetime import timedelta

import attrs
import click

from embedarchive.archive import Archive
from embedarchive.archiver import Archiver, Change, Checked
from embedarchive.cli import asking, options
from embedarchive.cli.codes import CHANGED, DONE, NOTHING_DONE, SOME_FAILED
from embedarchive.cli.formats import Plain, View
from embedarchive.cli.keys import key_of
from embedarchive.cli.messages import complain, counted, note
from embedarchive.cli.notifying import Notice
from embedarchive.cli.output import Writer
from embedarchive.cli.periods import PERIOD
from embedarchive.cli.progress import counter
from embedarchive.records import Post
from embedarchive.text import printable

EPILOG = """\b
Examples:
  embedarchive check                              posts that nobody asked about for a day
  embedarchive check --all --exit-code
  embedarchive check --older-than 7d --limit 500
  embedarchive check x:20 https://x.com/jack/status/20
  embedarchive check --notify-command "mail -s 'Posts changed' desk@paper.example"

\b
Output is one line for each change: "gone" (two answers, a day apart, said so), "back", "edited" or "renamed", with the
articles that embed the post. A time-out, a refusal or a login page never makes a post unavailable.

\b
Exit codes:
  0 done, 1 no source answered about some posts, 2 usage, 3 nothing could be done, 4 something changed (--exit-code)
"""


@click.command("check", epilog=EPILOG)
@click.argument("posts", nargs=-1, metavar="[POST]...")
@click.option("--all", "everything", is_flag=True, help="Ask about every post.")
@click.option(
    "--older-than",
    type=PERIOD,
    default="1d",
    show_default=True,
    metavar="PERIOD",
    help="Ask about posts without an answer for so long: 12h, 7d, 4w.",
)
@click.option("--limit", type=options.Count(min=1), metavar="NUMBER", help="Ask about so many posts at most.")
@click.option("--exit-code", "tells", is_flag=True, help="Exit with 4 if something changed.")
@click.option(
    "--notify-command", "notified", metavar="COMMAND", help="Run this if something changed; it reads the changes."
)
@click.option("-n", "--dry-run", is_flag=True, help="Only say which posts would be asked about.")
@click.option(
    "--honour-deletion", is_flag=True, help="Remove posts from the archive, for good, once they are unavailable."
)
@asking.archiver
@options.output_format
def command(  # noqa: PLR0913 - one parameter an option
    *,
    posts: Sequence[str],
    everything: bool,
    older_than: timedelta,
    limit: int | None,
    tells: bool,
    notified: str | None,
    dry_run: bool,
    honour_deletion: bool,
    archive: str,  # noqa: ARG001 - the archiver knows it
    archiver: Archiver,
    chosen: str,
) -> int:
    """Ask again about kept posts, and tell what changed.

    POST is platform:id or an address; by default every post that an article embeds is asked about, the longest unasked
    first. What was interrupted goes on when the same is run again, and tells again what it found before.
    """
    keys = tuple(map(key_of, posts)) or None
    older_than = timedelta(0) if everything else older_than
    if dry_run:
        return _plan(_held(keys, archiver) if keys else archiver.due(older_than=older_than, limit=limit))
    seen, gone = Counter[str](), list[Checked]()
    with ExitStack() as stack:
        notice = stack.enter_context(Notice(notified))
        advance, writer = stack.enter_context(counter()), stack.enter_context(Writer(chosen, CHANGE))
        for checked in archiver.check(keys, older_than=older_than, limit=limit):
            advance(checked.key)
            seen.update(_counted(checked))
            for change in checked.changes:
                writer.show(change.key, change)
                notice.tell(_line(change.key, change))
            if honour_deletion and checked.availability.state == "unavailable":
                gone.append(checked)
    note(_told(seen))
    _remove(gone, archiver.archive)
    return _code(seen, tells)


def _held(keys: Iterable[str], archiver: Archiver) -> Iterator[Post]:
    """The posts of these keys; to name one that the archive does not hold is an error, as it is without --dry-run."""
    return map(archiver.archive.post, keys)


def _plan(posts: Iterable[Post]) -> int:
    number = 0
    for post in posts:
        click.echo(printable(post.key))
        number += 1
    note(f"would ask about {counted(number, 'post')}")
    return DONE


def _counted(checked: Checked) -> Iterator[str]:
    """What is counted of a post."""
    yield "post"
    yield checked.availability.state
    yield from ("change" for _ in checked.changes)
    if not checked.is_answered:
        yield "unanswered"


def _told(seen: Counter[str]) -> str:
    """``checked 3 posts: 2 available, 1 unavailable; 1 change``."""
    states = ", ".join(f"{seen[state]:,} {state}" for state in ("available", "unavailable", "unknown") if seen[state])
    unanswered = f"; no source answered about {seen['unanswered']:,}" if seen["unanswered"] else ""
    changed = counted(seen["change"], "change")
    return f"checked {counted(seen['post'], 'post')}: {states or 'none'}; {changed}{unanswered}"


def _code(seen: Counter[str], tells: bool) -> int:
    if tells and seen["change"]:
        return CHANGED
    if not seen["unanswered"]:
        return DONE
    if seen["unanswered"] < seen["post"]:
        return SOME_FAILED
    complain("no source answered at all; check the network, and run the same again")
    return NOTHING_DONE


def _remove(gone: Sequence[Checked], archive: Archive) -> None:
    """Take unavailable posts out of the archive; each leaves a tombstone."""
    for checked in gone:
        state = checked.availability
        reason = f"unavailable since {state.since:%Y-%m-%d}" + (f": {state.reason}" if state.reason else "")
        archive.redact("post", checked.key, reason=reason, by="embedarchive check --honour-deletion")
        note(f"removed {checked.key} and every document that shows it: {reason}")


def _line(_: str, change: Change) -> Plain:
    return {"type": "change", **attrs.asdict(change)}


def _cells(_: str, change: Change) -> Iterator[tuple[str, ...]]:
    articles = change.articles or ("",)
    about = (change.kind, change.key, change.url or "", change.at.isoformat())
    return ((*about, change.was or "", change.now or "", change.reason or "", article) for article in articles)


def _text(_: str, change: Change) -> str:
    """The change on a line, and each article concerned on one of its own."""
    words = {"edited": f"now: {change.now}", "renamed": f"@{change.was} is now @{change.now}"}
    told = words.get(change.kind) or change.reason or ""
    head = f"{change.kind}: {change.url or change.key}{f' ({told})' if told else ''}"
    articles = (f"  in {printable(article)}\n" for article in change.articles)
    return printable(head) + "\n" + "".join(articles)


CHANGE: View[Change] = View(
    lines=lambda name, change: [_line(name, change)],
    document=_line,
    columns=("kind", "key", "url", "at", "was", "now", "reason", "article_url"),
    cells=_cells,
    table=_text,
)
