"""The command line, of which this is as much as can be imported in no time."""

import sys

from embedarchive.cli.interruption import EXIT_CODE, MESSAGE


def main() -> None:
    """Run the command line and leave with its exit code."""
    try:
        from embedarchive.cli.program import run  # noqa: PLC0415 - whoever presses Ctrl-C meanwhile is answered, too

        run()
    except KeyboardInterrupt:
        if sys.stderr:
            sys.stderr.write(f"embedarchive: {MESSAGE}\n")
        sys.exit(EXIT_CODE)
