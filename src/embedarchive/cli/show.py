"""``embedarchive show``."""

import sys
from collections.abc import Callable, Mapping
from typing import Any

import attrs
import click

from embedarchive import codec
from embedarchive.archive import Archive
from embedarchive.cli import options
from embedarchive.cli.formats import View, csv_lines, harmless, json_line
from embedarchive.cli.history import history_cells, history_lines, history_text
from embedarchive.cli.keys import key_of
from embedarchive.cli.output import Writer, resolved
from embedarchive.cli.reading import Reading
from embedarchive.cli.rows import COLUMNS, post_row
from embedarchive.cli.views import FOUND, article_text, found_cells, summary
from embedarchive.records import History, Post, Snapshot
from embedarchive.text import printable

EPILOG = """\b
Examples:
  embedarchive show                                         what is kept, a line for each snapshot
  embedarchive show 20261122T225300.123456Z-0123456789abcdef
  embedarchive show x:20                                    a post, by platform and id
  embedarchive show https://x.com/jack/status/20            a post, by its address
  embedarchive show x:20 --history                          where it was seen, what sources answered, all versions
  embedarchive show x:20 --format json

\b
Exit codes:
  0 done, 2 usage, 3 the archive does not hold it or cannot be read, 5 done, but damaged documents were passed over
"""


@click.command("show", epilog=EPILOG)
@click.argument("id", required=False)
@click.option("--history", is_flag=True, help="All that is known of a post over time.")
@options.archive
@options.output_format
def command(id: str | None, history: bool, archive: str, chosen: str) -> int:
    """Show what an archive holds of an article or a post.

    ID is that of a snapshot (as "save" prints it), platform:id of a post, or a post's address. A post is shown with
    the most complete text that is kept, and with every field that anyone gave. Without ID, all snapshots are listed.
    """
    reader, key = Reading(archive), key_of(id or "")
    if history and ":" not in key:
        raise click.UsageError('--history needs a post: its platform and id, such as "x:20", or its address.')
    if id is None:
        _list(reader.archive, chosen)
    elif ":" in key:
        _print(_post(reader, key, resolved(chosen), history=history))
    else:
        _print(SNAPSHOT_FORMATS[resolved(chosen)](id, reader.archive.load(id)))
    return reader.code


def _post(reader: Reading, key: str, form: str, *, history: bool) -> str:
    reader.refresh()
    return (
        HISTORY_FORMATS[form](reader.archive.history(key)) if history else POST_FORMATS[form](reader.archive.post(key))
    )


def _list(keeper: Archive, chosen: str) -> None:
    with Writer(chosen, LISTED) as writer:
        for id, snapshot in keeper.snapshots():
            writer.show(id, snapshot)


def _print(text: str) -> None:
    click.echo(text if sys.stdout.isatty() else text.encode("utf-8", "backslashreplace"), nl=False)


def _json(record: attrs.AttrsInstance) -> str:
    """A record as the document that it is; byte for byte, unless a terminal could be hurt."""
    document = codec.dumps(record).decode()
    return harmless(document) if sys.stdout.isatty() else document


def _line(kind: str, record: attrs.AttrsInstance, **more: str) -> str:
    return json_line({"type": kind, **more, **attrs.asdict(record, recurse=False)}) + "\n"


def _post_text(post: Post) -> str:
    from embedarchive.cli.table import titled_text  # noqa: PLC0415 - rich is slow to import; only tables need it

    row = post_row(post)
    author = " ".join(filter(None, (row.author, row.handle and f"@{row.handle}"))) or "unknown author"
    about = " · ".join(filter(None, (row.medium, row.time, row.url)))
    return titled_text(author, about, row.text or "(the text is not kept)")


POST_FORMATS: Mapping[str, Callable[[Post], str]] = {
    "table": _post_text,
    "jsonl": lambda post: _line("post", post),
    "json": _json,
    "csv": lambda post: csv_lines([COLUMNS, attrs.astuple(post_row(post))]),
}

HISTORY_FORMATS: Mapping[str, Callable[[History], str]] = {
    "table": history_text,
    "jsonl": history_lines,
    "json": _json,
    "csv": history_cells,
}

SNAPSHOT_FORMATS: Mapping[str, Callable[[str, Snapshot], str]] = {
    "table": lambda id, snapshot: article_text(f"{id}, saved {_saved_at(snapshot)}", snapshot.found),
    "jsonl": lambda id, snapshot: _line("snapshot", snapshot, id=id),
    "json": lambda _, snapshot: _json(snapshot),
    "csv": lambda id, snapshot: csv_lines([FOUND.columns, *found_cells(id, snapshot.found)]),
}


def _saved_at(snapshot: Snapshot) -> str:
    return f"{snapshot.saved_at:%Y-%m-%d %H:%M:%S} UTC"


def _listed(id: str, snapshot: Snapshot) -> dict[str, Any]:
    found = snapshot.found
    return {
        "type": "snapshot",
        "id": id,
        "saved_at": snapshot.saved_at,
        "article": found.article.url,
        "title": found.article.title,
        "posts": len(found.posts),
        "quotes": len(found.quotes),
    }


def _listed_cells(id: str, snapshot: Snapshot) -> list[tuple[str, ...]]:
    found = snapshot.found
    return [(id, found.article.url or "", found.article.title or "", str(len(found.posts)), str(len(found.quotes)))]


def _listed_text(id: str, snapshot: Snapshot) -> str:
    article = snapshot.found.article
    return printable(f"{id}  {article.title or article.url or 'untitled'}: {summary(snapshot.found)}") + "\n"


LISTED: View[Snapshot] = View(
    lines=lambda id, snapshot: [_listed(id, snapshot)],
    document=_listed,
    columns=("id", "article_url", "article_title", "posts", "quotes"),
    cells=_listed_cells,
    table=_listed_text,
)
