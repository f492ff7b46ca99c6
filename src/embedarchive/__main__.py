"""Run the command line as ``python -m embedarchive``."""

from embedarchive.cli import main

main()
