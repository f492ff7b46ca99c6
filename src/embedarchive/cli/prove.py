"""``embedarchive prove``."""

from functools import partial
from pathlib import Path

import click

from embedarchive.archive import Archive
from embedarchive.cli import options
from embedarchive.cli.codes import DONE
from embedarchive.cli.messages import note
from embedarchive.errors import SourceError
from embedarchive.text import without_password

EPILOG = """\b
Examples:
  embedarchive prove --authority https://freetsa.org/tsr --roots freetsa.pem
  EMBEDARCHIVE_AUTHORITY=https://tsa.example/ embedarchive prove --roots roots.pem --archive /srv/archive

\b
Exit codes:
  0 done, 2 usage, 3 the authority does not answer, or its answer proves nothing
"""


@click.command("prove", epilog=EPILOG)
@options.archive
@click.option(
    "--authority",
    metavar="URL",
    required=True,
    envvar="EMBEDARCHIVE_AUTHORITY",
    show_envvar=True,
    help="Address of a time-stamping authority (RFC 3161).",
)
@click.option(
    "--roots",
    metavar="FILE",
    required=True,
    envvar="EMBEDARCHIVE_ROOTS",
    show_envvar=True,
    help="Certificates, in PEM, that vouch for the authority.",
)
def command(archive: str, authority: str, roots: str) -> int:
    """Have an authority confirm that all that is kept now was kept now.

    Only the SHA-256 of the journal's last line is sent. The answer is kept in the archive, and "verify" checks it from
    then on: nothing that was kept before can be changed, taken away or made up later. Needs the extra
    "embedarchive[proof]".
    """
    from embedarchive.sources.authorities import ask  # noqa: PLC0415 - slow to import

    shown = without_password(authority)
    proof = Archive(archive).prove(partial(ask, authority), authority=shown, roots=_read(roots))
    note(f"{archive}: proved for {proof.proved_at:%Y-%m-%d %H:%M:%S} UTC by {shown}")
    return DONE


def _read(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise SourceError(f"{path}: {error.strerror or error}; name a file with certificates in PEM") from error
