"""``embedarchive merge``."""

import click

from embedarchive.archive import Archive
from embedarchive.cli import options
from embedarchive.cli.codes import DONE, SOME_FAILED
from embedarchive.cli.messages import counted, note
from embedarchive.cli.output import Writer
from embedarchive.cli.progress import counter
from embedarchive.cli.verify import DAMAGE
from embedarchive.records import Merged

EPILOG = """\b
Examples:
  embedarchive merge /mnt/laptop/archive
  embedarchive merge backup/ --archive /srv/archive

\b
Exit codes:
  0 done, 1 some files of OTHER could not be taken over, 3 there is no archive at OTHER, or this one cannot be written
"""


@click.command("merge", epilog=EPILOG)
@click.argument("other", metavar="OTHER")
@options.archive
@options.output_format
def command(other: str, archive: str, chosen: str) -> int:
    """Take everything over that the archive OTHER keeps.

    OTHER is only read; a copy that is not complete will do. Nothing is ever in conflict: what is here already stays.
    What was redacted here is not taken over, and what was redacted there is removed here. Doing it again changes
    nothing. Each file of OTHER that is damaged or not complete is a line of output; the rest is done.
    """
    with counter() as advance:
        merged = Archive(archive).merge(other, on_file=advance)
    with Writer(chosen, DAMAGE) as writer:
        for problem in merged.problems:
            writer.show(other, problem)
    note(_told(merged, other, archive))
    return SOME_FAILED if merged.problems else DONE


def _told(merged: Merged, other: str, archive: str) -> str:
    """``merged other -> archive: 2 documents new, 1 known``."""
    parts = [f"{counted(merged.new, 'document')} new", f"{merged.known:,} known"]
    if merged.redacted:
        parts.append(f"{merged.redacted:,} left out as redacted")
    if merged.removed:
        parts.append(f"{counted(len(merged.removed), 'file')} removed as redacted")
    if merged.problems:
        parts.append(f"{counted(len(merged.problems), 'file')} not taken over")
    return f"merged {other} -> {archive}: " + ", ".join(parts)
