"""Options that several commands share."""

from collections.abc import Callable
from functools import wraps
from ipaddress import ip_network
from typing import Any

import click

from embedarchive.cms import SUFFIXES
from embedarchive.sources.client import Client

Command = Callable[..., Any]

FORMATS = ("auto", "table", "jsonl", "json", "csv")

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
    type=click.Choice(FORMATS),
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


def reading(command: Command) -> Command:
    """The options that tell how articles are to be read."""
    for option in reversed(_reading):
        command = option(command)
    return command


def _network(_: click.Context, __: click.Parameter, names: tuple[str, ...]) -> tuple[str, ...]:
    for name in names:
        try:
            ip_network(name)
        except ValueError as error:
            raise click.BadParameter(f"{error}; write it like 10.0.0.0/8") from error
    return names


_manners = (
    click.option(
        "--contact",
        metavar="TEXT",
        envvar="EMBEDARCHIVE_CONTACT",
        show_envvar=True,
        help="Your e-mail or web address, shown to every server that is asked.",
    ),
    click.option(
        "--rate",
        type=click.FloatRange(min=0, min_open=True),
        metavar="NUMBER",
        default=1.0,
        show_default=True,
        envvar="EMBEDARCHIVE_RATE",
        show_envvar=True,
        help="Questions a second to each server.",
    ),
    click.option(
        "--allow-network",
        "allowed",
        metavar="CIDR",
        multiple=True,
        callback=_network,
        envvar="EMBEDARCHIVE_ALLOW_NETWORK",
        show_envvar=True,
        help="Ask servers in this network, too, which is not public: your intranet.",
    ),
    click.option(
        "--proxies",
        "environment",
        is_flag=True,
        envvar="EMBEDARCHIVE_PROXIES",
        show_envvar=True,
        help="Take proxies and passwords from the environment (HTTPS_PROXY, .netrc).",
    ),
)


def network(command: Command) -> Command:
    """The options that tell how servers are asked; the command gets them as one ``client``."""

    @wraps(command)
    def with_client(
        *, contact: str | None, rate: float, allowed: tuple[str, ...], environment: bool, **others: Any
    ) -> Any:
        client = Client(contact=contact, rate=rate, allowed=allowed, environment=environment)
        return command(client=client, **others)

    asking: Command = with_client
    for option in reversed(_manners):
        asking = option(asking)
    return asking
