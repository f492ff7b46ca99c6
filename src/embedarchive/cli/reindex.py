"""``embedarchive reindex``."""

import click

from embedarchive.cli import options
from embedarchive.cli.formats import Plain, View
from embedarchive.cli.messages import counted
from embedarchive.cli.output import Writer
from embedarchive.cli.progress import counter
from embedarchive.cli.reading import Reading

EPILOG = """\b
Examples:
  embedarchive reindex
  embedarchive reindex --archive /srv/archive

\b
Exit codes:
  0 done, 3 there is no archive or no index can be made, 5 done, but damaged documents were passed over
"""


@click.command("reindex", epilog=EPILOG)
@options.archive
@options.output_format
def command(archive: str, chosen: str) -> int:
    """Build an archive's index anew.

    The index, index.sqlite, makes searches fast. It is built by itself when it is needed and may be deleted at any
    time; only documents that were damaged, and are restored by now, need this command.
    """
    reader = Reading(archive)
    with counter() as advance:
        posts = reader.archive.reindex(on_file=advance)
    with Writer(chosen, INDEX) as writer:
        writer.show(archive, posts)
    return reader.code


def _line(name: str, posts: int) -> Plain:
    return {"type": "index", "archive": name, "posts": posts}


INDEX: View[int] = View(
    lines=lambda name, posts: [_line(name, posts)],
    document=_line,
    columns=("archive", "posts"),
    cells=lambda name, posts: [(name, str(posts))],
    table=lambda name, posts: f"{name}: {counted(posts, 'post')} in the index\n",
)
