"""``embedarchive find``."""

from collections.abc import Sequence

import click

from embedarchive.archiver import find_on
from embedarchive.cli import asking, batch, options
from embedarchive.cli.input import Input
from embedarchive.cli.inputs import expand
from embedarchive.cli.output import Writer
from embedarchive.cli.views import FOUND
from embedarchive.reading import Markup
from embedarchive.records import Found
from embedarchive.sources.client import Client

EPILOG = """\b
Examples:
  embedarchive find story.html
  embedarchive find https://paper.example/story
  embedarchive find saved-pages/ --format csv > found.csv
  curl -s https://paper.example/story | embedarchive find - --url https://paper.example/story
  embedarchive find wordpress-export.xml --format csv > found.csv
  embedarchive find --from-file addresses.txt | jq -r 'select(.type == "quote") | .text'

\b
Formats:
  table  for people: a table for each article
  jsonl  one line for each "embed", "quote", "link", "problem" and "error" (see "type")
  json   one array with an element for each article, its text included
  csv    one line for each embed, quote and link

\b
Exit codes:
  0 done (also if nothing was found), 1 some sources failed, 2 usage, 3 no source could be read
"""


@click.command("find", epilog=EPILOG)
@options.inputs
@options.from_file
@options.input_kind
@options.reading
@asking.network
@options.output_format
def command(  # noqa: PLR0913 - one parameter an option
    *,
    sources: Sequence[str],
    lists: Sequence[str],
    kind: str,
    url: str | None,
    lang: str | None,
    markup: Markup,
    client: Client,
    chosen: str,
) -> int:
    """List the posts and quoted statements that articles hold.

    SOURCE is a file with a saved page or plain text, a folder (every .html, .htm, .xhtml, .xht, .shtml and .txt file in
    it and below), an address, or "-" for standard input. Nothing is kept, and nothing is fetched but the addresses you
    name.
    """

    def job(item: Input) -> Found:
        return find_on(item.read(), url=url, lang=lang, markup=markup)

    inputs = expand(sources, lists, url, kind=kind, client=client)
    with Writer(chosen, FOUND) as writer:
        return batch.run(inputs, job, writer)
