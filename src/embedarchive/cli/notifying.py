"""Tell a command of the user's what changed, as it comes: JSON Lines on its standard input."""

import shlex
import shutil
import subprocess
from contextlib import suppress
from types import TracebackType
from typing import Self

import attrs
import click

from embedarchive.cli.formats import Plain, json_line
from embedarchive.cli.messages import complain


@attrs.define
class Notice:
    """Runs a command at the first thing that there is to tell, and waits for it at the end.

    Whoever is interrupted tells the same again when the work goes on: nothing is told too seldom.

    Attributes:
        command: The command and its arguments, as a shell would split them; None for nobody.
    """

    command: str | None
    _process: "subprocess.Popen[bytes] | None" = attrs.field(default=None, init=False)

    def __enter__(self) -> Self:
        """Before any work is done, a command that cannot be run is refused.

        Raises:
            click.UsageError: There is no such program.
        """
        if self.command is not None and not _is_there(self.command):
            raise click.UsageError(f"--notify-command cannot be run: {self.command}: check how it is written")
        return self

    def tell(self, line: Plain) -> None:
        """Pass a line on.

        Raises:
            click.ClickException: The command cannot be run.
        """
        if self.command is None:
            return
        if self._process is None:
            self._process = _started(self.command)
        with suppress(BrokenPipeError):  # it may not care
            if self._process.stdin:
                self._process.stdin.write(json_line(line).encode() + b"\n")

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process is None:
            return
        with suppress(BrokenPipeError):
            self._process.communicate()
        code = self._process.returncode
        if code:
            complain(f"the command that was to be told of changes failed with {code}: {self.command}")


def _is_there(command: str) -> bool:
    try:
        program, *_ = shlex.split(command)
    except ValueError:
        return False
    return shutil.which(program) is not None


def _started(command: str) -> "subprocess.Popen[bytes]":
    try:
        return subprocess.Popen(shlex.split(command), stdin=subprocess.PIPE, stdout=2)  # noqa: S603 - the user's own
    except (OSError, ValueError) as error:
        raise click.ClickException(f"--notify-command cannot be run: {command}: {error}") from error
