"""``embedarchive redact``."""

from collections.abc import Iterator

import attrs
import click

from embedarchive.archive import Archive
from embedarchive.cli import options
from embedarchive.cli.codes import DONE, NOTHING_DONE
from embedarchive.cli.formats import Plain, View
from embedarchive.cli.messages import complain, counted, note
from embedarchive.cli.output import Writer
from embedarchive.platforms.addresses import read_address
from embedarchive.records import Redacted, Removal, Subject
from embedarchive.text import printable

EPILOG = """\b
Examples:
  embedarchive redact --post x:20 --dry-run
  embedarchive redact --post https://x.com/jack/status/20 --reason "the author asked us" --by "A. Lee, desk"
  embedarchive redact --author @jack --reason "court order 12/345" --by legal
  embedarchive redact --article https://paper.example/story --reason "withdrawn" --by "A. Lee, desk"

\b
Exit codes:
  0 done, 2 usage, 3 the archive holds nothing of it, or cannot be written
"""


@click.command("redact", epilog=EPILOG)
@options.archive
@click.option("--post", metavar="POST", help="A post: platform:id, or its address.")
@click.option("--author", metavar="NAME", help="All posts and quotes of somebody: account, id, address or name.")
@click.option("--article", metavar="URL", help="All snapshots of an article, by its address.")
@click.option("--reason", metavar="WORDS", help="Why, for whoever asks later.")
@click.option("--by", metavar="WORDS", help="Who removes it.")
@click.option("--dry-run", is_flag=True, help="Change nothing, only show what would go.")
@options.output_format
def command(  # noqa: PLR0913 - one parameter an option
    *,
    archive: str,
    post: str | None,
    author: str | None,
    article: str | None,
    reason: str | None,
    by: str | None,
    dry_run: bool,
    chosen: str,
) -> int:
    """Remove all of a post, an author or an article from an archive, for good.

    Every document that shows it goes, whole, with the bytes that came with it. So a snapshot goes for one of its posts,
    because the page's bytes hold that post, too. What other documents need stays, and that is shown. A tombstone stays
    with the reason, who and when; the archive verifies as before. Copies of the archive elsewhere are not touched.
    """
    subject, name = _target(post, author, article)
    if not (dry_run or (reason and by)):
        raise click.UsageError("--reason and --by are needed (or --dry-run, to see what would go)")
    redacted = Archive(archive).redact(subject, name, reason=reason or "", by=by or "", dry_run=dry_run)
    with Writer(chosen, REMOVAL) as writer:
        for removal in redacted.files:
            writer.show(archive, removal)
    if not redacted.files:
        complain(f"{archive}: holds nothing of {subject} {name!r}; `embedarchive show` lists what it holds")
        return NOTHING_DONE
    note(_told(redacted, archive, dry_run=dry_run))
    return DONE


def _target(post: str | None, author: str | None, article: str | None) -> tuple[Subject, str]:
    """The one thing that is named."""
    given: dict[Subject, str | None] = {"post": _key(post) if post else post, "author": author, "article": article}
    named = [(subject, name) for subject, name in given.items() if name is not None]
    if len(named) != 1 or not any(letter.isalnum() for letter in named[0][1]):
        raise click.UsageError("name one of --post, --author and --article")
    return named[0]


def _key(post: str) -> str:
    address = read_address(post)
    return address.key if address else post


def _told(redacted: Redacted, archive: str, *, dry_run: bool) -> str:
    gone = sum(removal.needed_by is None for removal in redacted.files)
    stay = f", {len(redacted.files) - gone:,} left because others need it" if gone < len(redacted.files) else ""
    if dry_run:
        return f"{archive}: {counted(gone, 'file')} would go{stay}; nothing was changed"
    return f"{archive}: {counted(gone, 'file')} removed{stay}; tombstone: {redacted.tombstone}"


def _line(name: str, removal: Removal) -> Plain:
    return {"type": "removal", "archive": name, "stays": bool(removal.needed_by), **attrs.asdict(removal)}


def _cells(name: str, removal: Removal) -> Iterator[tuple[str, ...]]:
    yield (name, _fate(removal), removal.path, removal.what, removal.needed_by or "")


def _text(name: str, removal: Removal) -> str:  # noqa: ARG001 - a view's signature
    why = f"; needed by {removal.needed_by}" if removal.needed_by else ""
    return printable(f"{_fate(removal)}: {removal.path}: {removal.what}{why}") + "\n"


def _fate(removal: Removal) -> str:
    return "stays" if removal.needed_by else "goes"


REMOVAL: View[Removal] = View(
    lines=lambda name, removal: [_line(name, removal)],
    document=_line,
    columns=("archive", "fate", "path", "what", "needed_by"),
    cells=_cells,
    table=_text,
)
