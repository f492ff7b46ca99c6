"""The command line: one module a command, imported when it is asked for, so that ``--help`` answers at once.

Records go to standard output and everything else to standard error; what a command returns is its exit code.
"""

import os
import sys
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from typing import Any

import click

from embedarchive.cli import interruption
from embedarchive.cli.codes import NOTHING_DONE, READER_LEFT
from embedarchive.cli.messages import complain, explain
from embedarchive.cli.settings import defaults
from embedarchive.errors import EmbedArchiveError

COMMANDS = {
    "find": "List the posts and quoted statements that articles hold.",
    "save": "Keep articles, with the posts and quotes found in them, in an archive.",
    "check": "Ask again about kept posts, and tell what changed.",
    "show": "Show what an archive holds of an article or a post.",
    "search": "Find posts in an archive by words, author, time, article and availability.",
    "verify": "Check that nothing in an archive is damaged or missing.",
    "repair": "Mend what a crash left unfinished in an archive.",
    "redact": "Remove a post, an author or an article from an archive, for good.",
    "merge": "Take everything over that another archive keeps.",
    "prove": "Have an authority confirm what an archive keeps now.",
    "reindex": "Build the index of an archive anew.",
    "schema": "Print the JSON Schema of a record.",
}
"""Every command, each in the module of its name, with what the list of commands says about it."""


EPILOG = """\b
Examples:
  embedarchive find story.html                   a table of what the article holds
  embedarchive find saved-pages/ > found.jsonl   a folder of pages, as JSON Lines
  embedarchive save https://paper.example/story  keep it in ./archive
  embedarchive verify                            is everything still as it was kept?

"embedarchive COMMAND --help" tells more about each command.
"""


class Program(click.Group):
    """The commands, imported only when used; whatever happens becomes one line and an exit code."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The names of the commands, in the order of use."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of this name, from its module."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"embedarchive.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """List the commands from the table above, without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def make_context(self, *args: Any, **settings: Any) -> click.Context:
        """Read the command line and the settings."""
        try:
            return super().make_context(*args, **settings)
        except KeyboardInterrupt:
            raise click.exceptions.Exit(_interrupted()) from None

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; its exit code is what it returns."""
        try:
            code = super().invoke(ctx)
        except KeyboardInterrupt:
            code = _interrupted()
        except BrokenPipeError:
            _leave_stdout()
            code = READER_LEFT
        except (click.exceptions.Exit, click.ClickException, click.Abort, OSError):
            raise
        except EmbedArchiveError as error:
            complain(str(error))
            code = NOTHING_DONE
        except Exception as error:
            complain(explain(error))
            code = NOTHING_DONE
        ctx.exit(code or 0)


@click.group(
    cls=Program, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.option(
    "-v", "--verbose", is_flag=True, envvar="EMBEDARCHIVE_DEBUG", help="Show the traceback of an unexpected error."
)
@click.option(
    "--config",
    metavar="FILE",
    envvar="EMBEDARCHIVE_CONFIG",
    show_envvar=True,
    help="Settings; by default ./embedarchive.toml, if it is there.",
)
@click.version_option(package_name="embedarchive")
@click.pass_context
def program(context: click.Context, verbose: bool, config: str | None) -> None:  # noqa: ARG001 - read where it is told
    """Find the X posts and quoted statements in news articles, and keep them.

    An article is a saved page, a folder of them, "-" for standard input, or an address.
    """
    context.default_map = defaults(config, COMMANDS)


def run() -> None:
    """Run the command line and leave with its exit code."""
    _open_missing_streams()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal that is not UTF-8 is no reason to fail
    try:
        program(prog_name="embedarchive")
    except OSError as error:
        place = error.filename or "standard output"
        if not error.filename:
            _leave_stdout()
        complain(f"{place} cannot be used: {error.strerror or error}; see to it, and run the same again")
        sys.exit(NOTHING_DONE)


def _interrupted() -> int:
    complain(interruption.MESSAGE)
    return interruption.EXIT_CODE


def _open_missing_streams() -> None:
    """Put nothing in the place of streams that were closed, so that no file takes their number and gets our words."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 - open to the end


def _leave_stdout() -> None:
    """Let nothing more be written to where nothing can be, when Python flushes its streams at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
