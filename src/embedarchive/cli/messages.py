"""What is said on standard error: one line each, safe to show on a terminal."""

import traceback

import click

from embedarchive.text import printable

REPORT = "please report it, with what `embedarchive --verbose ...` shows"


def complain(message: str, about: str = "") -> None:
    """Say what is wrong, and with which input."""
    place = f"{about}: " if about and not message.startswith(about) else ""
    click.echo(printable(f"embedarchive: {place}{message}"), err=True)


def note(message: str) -> None:
    """Say something that is good to know."""
    click.echo(printable(message), err=True)


def explain(error: Exception) -> str:
    """Words for an error that nobody foresaw; its traceback is shown if ``--verbose`` asks for it."""
    if _is_verbose():
        for line in "".join(traceback.format_exception(error)).splitlines():
            click.echo("  " + printable(line), err=True)
    return f"unexpected error: {type(error).__name__}: {error}; {REPORT}"


def counted(number: int, thing: str) -> str:
    """``1 post``, ``2 posts``."""
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def _is_verbose() -> bool:
    context = click.get_current_context(silent=True)
    return context is not None and bool(context.find_root().params.get("verbose"))
