"""``embedarchive save``."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

import click

from embedarchive.archiver import Archiver, Kept
from embedarchive.cli import asking, batch, options
from embedarchive.cli.feeds import followed
from embedarchive.cli.formats import Plain, View
from embedarchive.cli.input import Input
from embedarchive.cli.inputs import expand
from embedarchive.cli.messages import counted, note
from embedarchive.cli.output import Writer
from embedarchive.cli.views import summary, tell_problems
from embedarchive.reading import Markup
from embedarchive.records import Capture, Outcome
from embedarchive.text import printable

_TELLING: tuple[Outcome, ...] = ("unknown", "gone", "post")
_WORDS: dict[Outcome, str] = {"post": "captured", "gone": "gone", "unknown": "without a verdict"}

EPILOG = """\b
Examples:
  embedarchive save story.html
  embedarchive save https://paper.example/story --archive /srv/archive
  embedarchive save stories/ --input ans
  embedarchive save --feed https://paper.example/feed.xml --capture
  embedarchive save --from-file addresses.txt --format jsonl

\b
Output is one line for each article: "new" or "kept already", and the path of its snapshot.

\b
Exit codes:
  0 done, 1 some sources failed and the rest is kept, 2 usage, 3 nothing could be kept
"""


feeds = click.option(
    "--feed",
    "feeds",
    metavar="ADDRESS",
    multiple=True,
    help="Save what is new in this feed (RSS, Atom, JSON) or sitemap.",
)
capture = click.option("--capture", is_flag=True, help="Ask sources for each embedded post, and keep their answers.")


@click.command("save", epilog=EPILOG)
@options.inputs
@options.from_file
@options.input_kind
@options.reading
@feeds
@asking.archiver
@capture
@options.output_format
def command(  # noqa: PLR0913 - one parameter an option
    *,
    sources: Sequence[str],
    lists: Sequence[str],
    kind: str,
    url: str | None,
    lang: str | None,
    markup: Markup,
    feeds: Sequence[str],
    archive: str,
    archiver: Archiver,
    capture: bool,
    chosen: str,
) -> int:
    """Keep articles, with the posts and quotes found in them, in an archive.

    SOURCE is a file with a saved page or plain text, a folder of them, an address, or "-" for standard input. The
    archive is a folder of plain files, made when first needed. Saving the same thing again changes nothing. With
    --capture, the platform is asked for each embedded post while it lives, and the answers are kept; what was
    interrupted goes on when the same is run again.
    """
    total, outcomes = Counter[str](), Counter[str]()

    def job(item: Input) -> Kept:
        kept = archiver.save(item.read(), url=url, lang=lang, markup=markup, capture=capture)
        total.update(article=1, new=kept.saved.new, post=len(kept.found.posts), quote=len(kept.found.quotes))
        outcomes.update(_outcomes(kept.captures))
        return kept

    listed = (item for feed in feeds for item in followed(archiver, feed))
    named = expand(sources, lists, url, kind=kind, client=archiver.client) if sources or lists or not feeds else ()
    inputs = chain(named, listed)
    with Writer(chosen, KEPT) as writer:
        code = batch.run(inputs, job, writer)
    if total["article"]:
        note(_told(total, outcomes, archive))
    return code


def _told(total: Counter[str], outcomes: Counter[str], archive: str) -> str:
    """``saved 2 articles (1 new): 3 posts, 4 quotes, 3 captured -> archive``."""
    articles, posts, quotes = (counted(total[thing], thing) for thing in ("article", "post", "quote"))
    found = ", ".join((posts, quotes, *_in_numbers(outcomes)))
    return f"saved {articles} ({total['new']:,} new): {found} -> {archive}"


def _line(name: str, kept: Kept) -> Plain:
    found, saved, captures = kept
    return {
        "type": "saved",
        "input": name,
        "id": saved.id,
        "path": saved.path,
        "new": saved.new,
        "article": found.article.url,
        "posts": len(found.posts),
        "quotes": len(found.quotes),
        "captures": [_captured(capture) for capture in captures],
        "problems": found.problems,
    }


def _captured(capture: Capture) -> Plain:
    return {"key": capture.key, "source": capture.source, "outcome": capture.outcome, "reason": capture.reason}


def _outcomes(captures: Iterable[Capture]) -> Counter[str]:
    """How many posts had which outcome; of several answers about a post the most telling counts."""
    best: dict[str | None, Outcome] = {}
    for capture in sorted(captures, key=lambda capture: _TELLING.index(capture.outcome)):
        best[capture.key] = capture.outcome
    return Counter(best.values())


def _in_numbers(outcomes: Counter[str]) -> Iterator[str]:
    """``3 captured``, ``1 gone``, ``2 without a verdict``."""
    return (f"{outcomes[name]:,} {word}" for name, word in _WORDS.items() if outcomes[name])


def _cells(name: str, kept: Kept) -> tuple[tuple[str, ...]]:
    tell_problems(name, kept.found)
    return ((name, kept.saved.id, kept.saved.path, _news(kept)),)


def _text(name: str, kept: Kept) -> str:
    tell_problems(name, kept.found)
    told = ", ".join((summary(kept.found), *_in_numbers(_outcomes(kept.captures))))
    return printable(f"{_news(kept)}: {kept.saved.path} ({told})") + "\n"


def _news(kept: Kept) -> str:
    return "new" if kept.saved.new else "kept already"


KEPT: View[Kept] = View(
    lines=lambda name, kept: [_line(name, kept)],
    document=_line,
    columns=("input", "id", "path", "news"),
    cells=_cells,
    table=_text,
)
