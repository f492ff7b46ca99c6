"""Options that tell how servers are asked and which sources: the commands get them as one client, or one archiver."""

import os
from collections.abc import Iterable, Mapping
from functools import wraps
from ipaddress import ip_network
from typing import Any

import attrs
import click

from embedarchive.archiver import Archiver
from embedarchive.cli import options
from embedarchive.cli.options import Command
from embedarchive.cli.reading import Reading
from embedarchive.sources import SOURCES, Source
from embedarchive.sources.client import Client
from embedarchive.sources.media import MediaWish


def _networks(_: click.Context, __: click.Parameter, names: tuple[str, ...]) -> tuple[str, ...]:
    for name in names:
        try:
            ip_network(name)
        except ValueError as error:
            raise click.BadParameter(f"{error}; write it like 10.0.0.0/8") from error
    return names


_MANNERS = (
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
        callback=_networks,
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

_SOURCES = (
    click.option(
        "--source",
        "names",
        type=click.Choice([source.name for source in SOURCES]),
        multiple=True,
        help="Ask this source about posts; by default all that are free and need no leave.",
    ),
    click.option(
        "--media",
        type=click.Choice(["none", "images", "all"]),
        default="images",
        show_default=True,
        help="Which pictures and films of captured posts to keep.",
    ),
)


def network(command: Command) -> Command:
    """The options that tell how servers are asked; the command gets them as ``client``."""

    @wraps(command)
    def with_client(
        *, contact: str | None, rate: float, allowed: tuple[str, ...], environment: bool, **others: Any
    ) -> Any:
        try:
            client = Client(contact=contact, rate=rate, allowed=allowed, environment=environment)
        except ValueError as error:
            raise click.UsageError(str(error)) from error
        return command(client=client, **others)

    return options.with_all(with_client, _MANNERS)


def archiver(command: Command) -> Command:
    """The same, the archive's folder, and the options about sources; the command gets ``archive`` and ``archiver``."""

    @wraps(command)
    def with_archiver(*, archive: str, client: Client, names: tuple[str, ...], media: MediaWish, **others: Any) -> Any:
        sources = [source for source in SOURCES if source.name in names or not (names or source.opt_in)]
        asking = attrs.evolve(client, tokens=dict(_tokens(sources, os.environ)))
        made = Archiver(Reading(archive).archive, sources=sources, client=asking, media=media)
        return command(archive=archive, archiver=made, **others)

    return network(options.with_all(with_archiver, (options.archive, *_SOURCES)))


def _tokens(sources: Iterable[Source], environment: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    """The user's tokens by the hosts that want them."""
    for source in sources:
        if source.token_variable is None:
            continue
        token = environment.get(source.token_variable)
        if not token:
            raise click.UsageError(f"--source {source.name} needs a token of yours in {source.token_variable}.")
        if not (token.isascii() and token.isprintable()):
            raise click.UsageError(f"{source.token_variable} holds what is in no token, such as the end of a line.")
        yield from ((host, token) for host in source.hosts)
