"""How what an article holds looks in each format."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import attrs

from embedarchive.cli.formats import Plain, View
from embedarchive.cli.messages import counted, note
from embedarchive.cli.rows import COLUMNS, moment, rows
from embedarchive.records import Found


def found_lines(name: str, found: Found) -> Iterator[Plain]:
    """One line for each embed, quote, link and problem, with all its fields; ``input`` and ``article`` say whose."""
    kinds = (("embed", found.embeds), ("quote", found.quotes), ("link", found.links), ("problem", found.problems))
    for kind, records in kinds:
        for record in records:
            yield {"type": kind, "input": name, "article": found.article.url, **_fields(record)}


def found_document(name: str, found: Found) -> Plain:
    """Everything that the article held, with its text."""
    return {"type": "found", "input": name, "found": found}


def found_cells(name: str, found: Found) -> Iterator[Sequence[str]]:
    """One line for each embed, quote and link."""
    tell_problems(name, found)
    article = (name, found.article.url or "", found.article.title or "")
    return ((*article, *attrs.astuple(row)) for row in rows(found))


def found_table(name: str, found: Found) -> str:
    """A title, what was found in numbers, and a table."""
    tell_problems(name, found)
    return article_text(name, found)


def article_text(name: str, found: Found) -> str:
    """An article for people: its title, what it holds in numbers, and a table of it."""
    from embedarchive.cli.table import article_table  # noqa: PLC0415 - rich is slow to import; only tables need it

    article = found.article
    about = filter(None, (name if article.title else "", moment(article.published), summary(found)))
    return article_table(article.title or name, " · ".join(about), rows(found))


def tell_problems(name: str, found: Found) -> None:
    """Say on standard error what could not be read."""
    for problem in found.problems:
        note(f"{name}: {problem.message}")


def summary(found: Found) -> str:
    """What was found, in numbers."""
    things: Iterable[tuple[int, str]] = (
        (len(found.posts), "post"),
        (len(found.quotes), "quote"),
        (len(found.links), "link"),
    )
    return ", ".join(counted(number, thing) for number, thing in things if number) or "nothing found"


FOUND: View[Found] = View(
    lines=found_lines,
    document=found_document,
    columns=("input", "article_url", "article_title", *COLUMNS),
    cells=found_cells,
    table=found_table,
)


def _fields(record: attrs.AttrsInstance) -> dict[str, Any]:
    return attrs.asdict(record, recurse=False)
