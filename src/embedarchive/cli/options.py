"""Options that several commands share."""

import sys
from collections.abc import Callable, Iterable
from typing import Any

import click

from embedarchive.cli.formats import FORMATS
from embedarchive.cms import SUFFIXES

Command = Callable[..., Any]


class Count(click.IntRange):
    """How many things; more than a computer can count are as good as all."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number that is meant."""
        return min(int(super().convert(value, param, ctx)), sys.maxsize)


inputs = click.argument("sources", metavar="SOURCE...", nargs=-1)

input_kind = click.option(
    "--input",
    "kind",
    type=click.Choice(["auto", "page", *SUFFIXES]),
    default="auto",
    show_default=True,
    help="What files hold: a page, or an export of a content management system; auto is what their content tells.",
)

from_file = click.option(
    "--from-file",
    "lists",
    metavar="LIST",
    multiple=True,
    help='Read sources from this file too, one a line; "-" is standard input.',
)

output_format = click.option(
    "--format",
    "chosen",
    type=click.Choice(["auto", *FORMATS]),
    default="auto",
    show_default=True,
    help="auto is a table on a terminal and JSON Lines elsewhere.",
)

archive = click.option(
    "--archive",
    metavar="DIR",
    default="archive",
    show_default=True,
    envvar="EMBEDARCHIVE_ARCHIVE",
    show_envvar=True,
    help="Folder of the archive.",
)

_reading = (
    click.option("--url", metavar="URL", help="Address of the article, if it is read from elsewhere."),
    click.option("--lang", metavar="CODE", help='Language of the articles, such as "en"; by default as marked up.'),
    click.option(
        "--markup",
        type=click.Choice(["auto", "html", "text"]),
        default="auto",
        show_default=True,
        help="Whether sources hold HTML or plain text.",
    ),
)


def with_all(command: Command, options: Iterable[Callable[[Command], Command]]) -> Command:
    """The command with several options, which its help tells in this order."""
    for option in reversed(tuple(options)):
        command = option(command)
    return command


def reading(command: Command) -> Command:
    """The options that tell how articles are to be read."""
    return with_all(command, _reading)
