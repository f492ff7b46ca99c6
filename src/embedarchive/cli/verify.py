"""``embedarchive verify``."""

from collections import Counter
from collections.abc import Iterator

import attrs
import click

from embedarchive.archive import Archive
from embedarchive.archive.tokens import is_checkable
from embedarchive.cli import options
from embedarchive.cli.codes import DAMAGED, DONE
from embedarchive.cli.formats import Plain, View
from embedarchive.cli.messages import counted, note
from embedarchive.cli.output import Writer
from embedarchive.cli.progress import counter
from embedarchive.records import Damage
from embedarchive.text import printable

HARMLESS = frozenset({"unfinished"})

EPILOG = """\b
Examples:
  embedarchive verify
  embedarchive verify --quick
  embedarchive verify --archive /srv/archive --format jsonl > damage.jsonl

\b
Exit codes:
  0 all is as it was kept, 3 there is no archive to check, 5 damage was found
"""


@click.command("verify", epilog=EPILOG)
@options.archive
@click.option("--quick", is_flag=True, help="Of pages and media check only that they are there, and their lengths.")
@options.output_format
def command(archive: str, quick: bool, chosen: str) -> int:
    """Check that nothing in an archive is damaged or missing.

    Every file is read and compared with its digest and with the journal. Each file that is damaged, missing or none of
    the archive's is a line of output; so is one that a crash left unfinished, which is no damage and which "repair"
    mends. Proofs are checked if "embedarchive[proof]" is installed.
    """
    seen, keeper = Counter[str](), Archive(archive)
    with counter() as advance:
        damages = keeper.verify(quick=quick, on_file=advance)
    with Writer(chosen, DAMAGE) as writer:
        for damage in damages:
            writer.show(archive, damage)
            seen[damage.kind] += 1
    note(_told(seen, archive))
    if not seen.keys() - HARMLESS:
        _tell_proofs(keeper, archive)
    return DAMAGED if seen.keys() - HARMLESS else DONE


def _told(seen: Counter[str], archive: str) -> str:
    if not seen.keys() - HARMLESS:
        left = f"; {counted(seen.total(), 'unfinished file')} left by a crash, for `repair`" if seen else ""
        return f"{archive}: sound{left}"
    return f"{archive}: " + ", ".join(f"{counted(number, 'file')} {kind}" for kind, number in sorted(seen.items()))


def _tell_proofs(keeper: Archive, archive: str) -> None:
    """Say since when it is proved what the archive holds."""
    for proof in keeper.proofs():
        doubt = "" if is_checkable() else " (not checked: it needs embedarchive[proof])"
        note(f"{archive}: proved for {proof.proved_at:%Y-%m-%d %H:%M:%S} UTC by {proof.authority}{doubt}")


def _line(name: str, damage: Damage) -> Plain:
    return {"type": "damage", "archive": name, **attrs.asdict(damage)}


def _cells(name: str, damage: Damage) -> Iterator[tuple[str, ...]]:
    yield (name, damage.kind, damage.path, damage.message)


def _text(name: str, damage: Damage) -> str:  # noqa: ARG001 - a view's signature
    return printable(f"{damage.kind}: {damage.path}: {damage.message}") + "\n"


DAMAGE: View[Damage] = View(
    lines=lambda name, damage: [_line(name, damage)],
    document=_line,
    columns=("archive", "kind", "path", "message"),
    cells=_cells,
    table=_text,
)
