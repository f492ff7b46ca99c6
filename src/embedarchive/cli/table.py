"""Tables for people at a terminal: the only module that knows rich."""

import sys
from collections.abc import Iterable

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from embedarchive.cli.rows import Row
from embedarchive.text import printable

NOTHING = "–"
_HEADINGS = ("#", "KIND", "MEDIUM", "AUTHOR", "WHEN (UTC)", "TEXT")
_WIDEST = (4, 12, 15, 24, 23)
"""Cells that each column but the last may take on a terminal of any width."""
_WIDEST_WHEN_NARROW = (4, 10, 13, 14, 13)
_NARROW = 110
_LINES = 3
"""Lines of text that one row may take."""
_LONGEST = 2000
"""Characters of a cell that are looked at: more than those lines hold on any terminal."""


def article_table(title: str, about: str, rows: Iterable[Row]) -> str:
    """An article's title and what it holds, as a table that fits the terminal."""
    table = _table(tuple(rows), _console().width)
    heading = Text(printable(title), style="bold")
    return _rendered(heading, Text(printable(about), style="dim"), *([table] if table.row_count else []), Text(""))


def titled_text(title: str, about: str, text: str) -> str:
    """A text of several paragraphs, under a title."""
    paragraphs = [Text(printable(paragraph)) for paragraph in text.split("\n")]
    return _rendered(Text(printable(title), style="bold"), Text(printable(about), style="dim"), *paragraphs)


def outlined(row: Row, *more: str) -> str:
    """A post for a list: who, when and what else there is to say on one line, the beginning of its text on the next."""
    who = " ".join(filter(None, (row.author, row.handle and f"@{row.handle}"))) or "unknown author"
    about = " · ".join(filter(None, (row.time.replace("T", " ").removesuffix("Z"), *more)))
    text = Text(f"  {printable(row.text[:_LONGEST]) or NOTHING}")
    text.truncate(_console().width, overflow="ellipsis")
    return _rendered(Text.assemble((printable(who), "bold"), " · ", printable(about)), text)


def _table(rows: tuple[Row, ...], width: int) -> Table:
    cells = [_cells(number, row) for number, row in enumerate(rows, 1)]
    widths = _widths(cells, width)
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold")
    for heading, column_width in zip(_HEADINGS, widths, strict=True):
        table.add_column(heading, width=column_width, justify="right" if heading == "#" else "left")
    for row in cells:
        table.add_row(*(_cut(cell, column_width) for cell, column_width in zip(row, widths, strict=True)))
    return table


def _cells(number: int, row: Row) -> tuple[Text, ...]:
    author = " ".join(filter(None, (row.author, row.handle and f"@{row.handle}")))
    time = row.time.replace("T", " ").removesuffix("Z")
    when = f"by {time}" if row.time_source == "article" else time
    shown = (str(number), row.kind or row.type, row.medium, author, when, row.text or row.url)
    return tuple(Text(printable(cell[:_LONGEST]) or NOTHING) for cell in shown)


def _widths(cells: Iterable[tuple[Text, ...]], width: int) -> tuple[int, ...]:
    """Each column as wide as its widest cell needs, within limits; the text takes what is left."""
    limits = _WIDEST if width > _NARROW else _WIDEST_WHEN_NARROW
    columns = list(zip(map(Text, _HEADINGS), *cells, strict=True))
    widths = [min(limit, max(cell.cell_len for cell in column)) for limit, column in zip(limits, columns, strict=False)]
    return (*widths, max(10, width - sum(widths) - len(widths)))


def _cut(cell: Text, width: int) -> Text:
    """A cell on a few lines, with … where something is left out."""
    lines = cell.wrap(_console(), width)
    if len(lines) > _LINES:
        last = lines[_LINES - 1]
        last.rstrip()
        last.truncate(width - 1)
        last.append("…")
    return Text("\n").join(lines[:_LINES])


def _rendered(*parts: RenderableType) -> str:
    console = _console()
    with console.capture() as captured:
        for part in parts:
            console.print(part)
    return captured.get()


def _console() -> Console:
    return Console(file=sys.stdout, highlight=False, markup=False, emoji=False)
