"""Exit codes: what a command tells the program that runs it; with 2, click says that the command line is wrong.

That of an interrupted program is in :mod:`embedarchive.cli.interruption`, which nobody has to wait for.
"""

DONE = 0
SOME_FAILED = 1
"""Some inputs failed; the rest is done."""
NOTHING_DONE = 3
CHANGED = 4
"""``check --exit-code`` saw a change."""
DAMAGED = 5
"""The archive holds something that is not as it should be."""
READER_LEFT = 141
"""Whoever read the pipe went away."""
