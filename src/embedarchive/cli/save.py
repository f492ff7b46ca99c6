"""``embedarchive save``."""

from collections import Counter
from collections.abc import Sequence

import click

from embedarchive.archive import Archive
from embedarchive.archiver import Archiver, Kept
from embedarchive.cli import batch, options
from embedarchive.cli.formats import Plain, View
from embedarchive.cli.input import Input
from embedarchive.cli.inputs import expand
from embedarchive.cli.messages import counted, note
from embedarchive.cli.output import Writer
from embedarchive.cli.views import summary, tell_problems
from embedarchive.reading import Markup
from embedarchive.sources.client import Client
from embedarchive.text import printable

EPILOG = """\b
Examples:
  embedarchive save story.html
  embedarchive save https://paper.example/story --archive /srv/archive
  embedarchive save stories/ --input ans
  embedarchive save --from-file addresses.txt --format jsonl

\b
Output is one line for each article: "new" or "kept already", and the path of its snapshot.

\b
Exit codes:
  0 done, 1 some sources failed and the rest is kept, 2 usage, 3 nothing could be kept
"""


@click.command("save", epilog=EPILOG)
@options.inputs
@options.archive
@options.from_file
@options.input_kind
@options.reading
@options.network
@options.output_format
def command(  # noqa: PLR0913 - one parameter an option
    *,
    sources: Sequence[str],
    archive: str,
    lists: Sequence[str],
    kind: str,
    url: str | None,
    lang: str | None,
    markup: Markup,
    client: Client,
    chosen: str,
) -> int:
    """Keep articles, with the posts and quotes found in them, in an archive.

    SOURCE is a file with a saved page or plain text, a folder of them, an address, or "-" for standard input. The
    archive is a folder of plain files, made when first needed. Saving the same thing again changes nothing.
    """
    archiver, total = Archiver(Archive(archive)), Counter[str]()

    def job(item: Input) -> Kept:
        kept = archiver.save(item.read(), url=url, lang=lang, markup=markup)
        total.update(article=1, new=kept.saved.new, post=len(kept.found.posts), quote=len(kept.found.quotes))
        return kept

    inputs = expand(sources, lists, url, kind=kind, client=client)
    with Writer(chosen, KEPT) as writer:
        code = batch.run(inputs, job, writer)
    if total["article"]:
        note(_told(total, archive))
    return code


def _told(total: Counter[str], archive: str) -> str:
    """``saved 2 articles (1 new): 3 posts, 4 quotes -> archive``."""
    articles, posts, quotes = (counted(total[thing], thing) for thing in ("article", "post", "quote"))
    return f"saved {articles} ({total['new']:,} new): {posts}, {quotes} -> {archive}"


def _line(name: str, kept: Kept) -> Plain:
    found, saved, _ = kept
    return {
        "type": "saved",
        "input": name,
        "id": saved.id,
        "path": saved.path,
        "new": saved.new,
        "article": found.article.url,
        "posts": len(found.posts),
        "quotes": len(found.quotes),
        "problems": found.problems,
    }


def _cells(name: str, kept: Kept) -> tuple[tuple[str, ...]]:
    tell_problems(name, kept.found)
    return ((name, kept.saved.id, kept.saved.path, _news(kept)),)


def _text(name: str, kept: Kept) -> str:
    tell_problems(name, kept.found)
    return printable(f"{_news(kept)}: {kept.saved.path} ({summary(kept.found)})") + "\n"


def _news(kept: Kept) -> str:
    return "new" if kept.saved.new else "kept already"


KEPT: View[Kept] = View(
    lines=lambda name, kept: [_line(name, kept)],
    document=_line,
    columns=("input", "id", "path", "news"),
    cells=_cells,
    table=_text,
)
