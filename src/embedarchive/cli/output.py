"""Results on standard output, each as it comes: a table, JSON Lines, one JSON array or CSV.

Machine formats are UTF-8 whatever the terminal. Every input that failed is a line on standard error; in JSON it is one
of output, too.
"""

import sys
from types import TracebackType
from typing import Generic, Self

import click

from embedarchive.cli.formats import FORMATS, Failure, Result, View
from embedarchive.cli.messages import complain


class Writer(Generic[Result]):
    """Writes results in the chosen format; a context manager, so that a document gets its end."""

    def __init__(self, chosen: str, view: View[Result]) -> None:
        self._format = FORMATS[resolved(chosen)]
        self._view = view
        self._separator = ""

    def __enter__(self) -> Self:
        self._put(self._format.head(self._view))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if not isinstance(error, BrokenPipeError):
            self._put(self._format.tail)

    def show(self, name: str, result: Result) -> None:
        """Write the result of an input."""
        self._item(self._format.result(self._view, name, result))

    def fail(self, failure: Failure) -> None:
        """Write that an input failed."""
        complain(failure.message, about=failure.input)
        self._item(self._format.failure(failure))

    def _item(self, text: str) -> None:
        if text:
            self._put(self._separator + text)
            self._separator = self._format.between

    def _put(self, text: str) -> None:
        if text:
            encoding = self._format.encoding
            click.echo(text.encode(encoding) if encoding else text, nl=False)


def resolved(chosen: str) -> str:
    """The format that is meant: ``auto`` is a table on a terminal and JSON Lines elsewhere."""
    if chosen == "auto":
        return "table" if sys.stdout.isatty() else "jsonl"
    return chosen
