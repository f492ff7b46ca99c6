"""How results are written in each format.

What one kind of result looks like in each format is a :class:`View`; a :class:`Format` knows nothing of results.
Nothing of a page can act on a terminal: control characters are escaped in JSON and replaced elsewhere.
"""

import csv
import io
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Generic, TypeVar

import attrs

from embedarchive import codec
from embedarchive.text import ACTING, defused

Result = TypeVar("Result")
Plain = Mapping[str, Any]

_ACTING = re.compile(f"[{ACTING}]")  # JSON escapes those below the blank by itself
_FORMULA = re.compile(r"[=+\-@\t\r]")


@attrs.frozen(kw_only=True)
class Failure:
    """An input that came to nothing.

    Attributes:
        input: What the user calls it.
        kind: A short name for programs.
        message: What is wrong and what to do, for people.
        status: HTTP status of the answer, if there was one.
        retry_after: Seconds that the server asks to wait, if it does.
    """

    input: str
    kind: str
    message: str
    status: int | None = None
    retry_after: float | None = None


@attrs.frozen(kw_only=True)
class View(Generic[Result]):
    """How results of one kind look. Each function takes the name of the input and the result.

    Attributes:
        lines: JSON Lines, as plain data that may hold records.
        document: One element of the JSON array, likewise.
        columns: Headings of the CSV.
        cells: Lines of the CSV.
        table: What people see on a terminal.
    """

    lines: Callable[[str, Result], Iterable[Plain]]
    document: Callable[[str, Result], Plain]
    columns: Sequence[str]
    cells: Callable[[str, Result], Iterable[Sequence[str]]]
    table: Callable[[str, Result], str]


@attrs.frozen(kw_only=True)
class Format:
    """One way to write results.

    Attributes:
        result: The text of one result.
        failure: The text of one failure; empty where standard error says it all.
        head: What stands before the first text.
        between: What stands between two texts.
        tail: What stands after the last one.
        encoding: The encoding of the output; None for the terminal's own.
    """

    result: Callable[[View[Any], str, Any], str]
    failure: Callable[[Failure], str] = lambda _: ""
    head: Callable[[View[Any]], str] = lambda _: ""
    between: str = ""
    tail: str = ""
    encoding: str | None = "utf-8"


def json_line(plain: Any) -> str:
    """Plain data or a record as JSON on one line, harmless on a terminal."""
    return harmless(codec.line(plain).decode())


def harmless(json: str) -> str:
    """The same JSON with every character escaped that acts on a terminal."""
    return _ACTING.sub(lambda found: f"\\u{ord(found[0]):04x}", json)


def csv_lines(lines: Iterable[Sequence[str]]) -> str:
    """Lines of CSV (RFC 4180); what a spreadsheet would run as a formula is quoted with an apostrophe."""
    text = io.StringIO()
    csv.writer(text).writerows(map(_cell, line) for line in lines)
    return text.getvalue()


def _cell(value: str) -> str:
    safe = defused(value)
    return f"'{safe}" if _FORMULA.match(safe) else safe


def _failed(failure: Failure) -> Plain:
    told = attrs.asdict(failure)
    return {"type": "error"} | {key: value for key, value in told.items() if value is not None}


FORMATS: Mapping[str, Format] = {
    "table": Format(result=lambda view, name, result: view.table(name, result), encoding=None),
    "jsonl": Format(
        result=lambda view, name, result: "".join(f"{json_line(line)}\n" for line in view.lines(name, result)),
        failure=lambda failure: f"{json_line(_failed(failure))}\n",
    ),
    "json": Format(
        head=lambda _: "[",
        result=lambda view, name, result: json_line(view.document(name, result)),
        failure=lambda failure: json_line(_failed(failure)),
        between=",\n",
        tail="]\n",
    ),
    "csv": Format(
        head=lambda view: csv_lines([view.columns]),
        result=lambda view, name, result: csv_lines(view.cells(name, result)),
    ),
}
"""Every format by its name; ``auto`` chooses among them."""
