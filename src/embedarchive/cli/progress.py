"""How far a long work is: one line on standard error, only on a terminal."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import chain, islice

from embedarchive.cli.input import Input
from embedarchive.text import printable

Advance = Callable[[str], None]


def watched(inputs: Iterable[Input]) -> Iterator[Input]:
    """The same inputs, counted while they are worked on.

    Nothing is shown for a single input, nor where the results on the same terminal show how far the work is.
    """
    coming = iter(inputs)
    if sys.stdout.isatty() or not sys.stderr.isatty():
        return coming
    first = tuple(islice(coming, 2))
    return _counted(chain(first, coming)) if len(first) == 2 else iter(first)


@contextmanager
def counter() -> Iterator[Advance]:
    """Gives what is to be told the name of each thing that is begun."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console  # noqa: PLC0415 - slow to import, and seldom wanted
    from rich.progress import Progress, TextColumn, TimeElapsedColumn  # noqa: PLC0415

    parts = (TextColumn("{task.completed}"), TimeElapsedColumn(), TextColumn("{task.description}", markup=False))
    with Progress(*parts, console=Console(stderr=True), transient=True, redirect_stdout=False) as progress:
        task = progress.add_task("", total=None)
        yield lambda name: progress.update(task, advance=1, description=printable(name))


def _counted(inputs: Iterator[Input]) -> Iterator[Input]:
    with counter() as advance:
        for item in inputs:
            advance(item.name)
            yield item
