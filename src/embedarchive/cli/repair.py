"""``embedarchive repair``."""

from collections.abc import Iterator

import attrs
import click

from embedarchive.archive import Archive
from embedarchive.cli import options
from embedarchive.cli.codes import DONE
from embedarchive.cli.formats import Plain, View
from embedarchive.cli.messages import counted, note
from embedarchive.cli.output import Writer
from embedarchive.records import Repair
from embedarchive.text import printable

EPILOG = """\b
Examples:
  embedarchive repair
  embedarchive repair --idle --archive /srv/archive
  embedarchive verify || embedarchive repair && embedarchive verify

\b
Exit codes:
  0 nothing is left unfinished, 3 there is no archive, or it cannot be written
"""


@click.command("repair", epilog=EPILOG)
@options.archive
@click.option("--idle", is_flag=True, help="No other program saves now: take even the newest temporary files away.")
@options.output_format
def command(archive: str, idle: bool, chosen: str) -> int:
    """Mend what a crash or power cut left unfinished in an archive.

    Nothing is lost: documents that were written whole are entered in the journal, and redactions that were stopped are
    completed. Damaged and missing files stay as they are: restore them from a copy. Temporary files are taken away once
    they are an hour old, because a writer may still be at work on newer ones.
    """
    repairs = Archive(archive).repair(idle=idle)
    with Writer(chosen, REPAIR) as writer:
        for repair in repairs:
            writer.show(archive, repair)
    note(f"{archive}: {counted(len(repairs), 'thing')} mended" if repairs else f"{archive}: nothing to mend")
    return DONE


def _line(name: str, repair: Repair) -> Plain:
    return {"type": "repair", "archive": name, **attrs.asdict(repair)}


def _cells(name: str, repair: Repair) -> Iterator[tuple[str, ...]]:
    yield (name, repair.path, repair.message)


def _text(name: str, repair: Repair) -> str:  # noqa: ARG001 - a view's signature
    return printable(f"{repair.path}: {repair.message}") + "\n"


REPAIR: View[Repair] = View(
    lines=lambda name, repair: [_line(name, repair)],
    document=_line,
    columns=("archive", "path", "message"),
    cells=_cells,
    table=_text,
)
