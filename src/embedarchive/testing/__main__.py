"""Run a command on a cassette: ``python -m embedarchive.testing story.yaml save story.html --capture``."""

import os
import sys

from embedarchive import cli
from embedarchive.testing import CassetteError, replay


def main() -> int | str | None:
    """Run the command, and give its exit code; 1 if it asked something else than was recorded."""
    if len(sys.argv) < 3:
        print("usage: python -m embedarchive.testing CASSETTE COMMAND...", file=sys.stderr)  # noqa: T201
        return 2
    cassette = sys.argv.pop(1)
    os.environ.setdefault("EMBEDARCHIVE_RATE", "1000000")
    try:
        with replay(cassette):
            return _exit_code()
    except CassetteError as error:
        print(error, file=sys.stderr)  # noqa: T201
        return 1


def _exit_code() -> int | str | None:
    """Run the command line with the arguments that are left; how it leaves."""
    try:
        cli.main()
    except SystemExit as end:
        return end.code
    return 0


if __name__ == "__main__":
    sys.exit(main())
