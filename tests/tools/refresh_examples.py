"""Write into README.md and docs/ what the commands in their console examples show now.

PYTHONPATH=tests python tests/tools/refresh_examples.py
"""

import tempfile
from pathlib import Path

from examples import PAGES, Block, Step, at_terminal, blocks, excerpt, prepare, steps


def refreshed(page: Path) -> str:
    """The text of a page with every console example as it is now."""
    text, at, parts = page.read_text("utf-8"), 0, []
    with tempfile.TemporaryDirectory() as directory:
        prepare(Path(directory))
        for block in blocks(page):
            if block.kind == "console":
                parts += [text[at : block.start], shown_now(block, Path(directory))]
                at = block.start + len(block.content)
    return "".join([*parts, text[at:]])


def shown_now(block: Block, directory: Path) -> str:
    """The content of a console example as it is now."""
    return "".join(f"$ {step.command}\n{step_now(step, directory)}" for step in steps(block))


def step_now(step: Step, directory: Path) -> str:
    """What a command shows now; a defect is none of what the documentation is to show."""
    shown = at_terminal(step.command, directory)
    if "unexpected error:" in shown:
        raise SystemExit(f"$ {step.command}\n{shown}")
    return excerpt(shown, step.shown)


if __name__ == "__main__":
    for path, text in [(path, refreshed(path)) for path in PAGES]:
        path.write_text(text, "utf-8")
