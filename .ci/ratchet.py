"""Fail when a figure of the scorers is worse than its bound in ``floors.json``.

The scorers stand beside the checkout, if they are there at all. Bounds are only ever tightened.
"""

# ruff: noqa: T201

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from functools import reduce
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).resolve().parent
SCORERS = HERE.parents[1] / "shared" / "score"


class Check(NamedTuple):
    """A figure beside its bound."""

    name: str
    figure: float
    relation: str
    bound: float

    @property
    def holds(self) -> bool:
        """Whether the figure keeps to its bound."""
        return self.figure >= self.bound if self.relation == ">=" else self.figure <= self.bound

    def __str__(self) -> str:
        verdict = "" if self.holds else "  WORSE"
        return f"  {self.name:24} {self.figure:8.4f} {self.relation} {self.bound:.4f}{verdict}"


def main() -> int:
    """Print every bounded figure beside its bound; the exit code is 1 when one is worse."""
    if not SCORERS.is_dir():
        print(f"ratchet: not checked, there are no scorers in {SCORERS}")
        return 0
    held = True
    for scorer, bounds in json.loads((HERE / "floors.json").read_text("utf-8")).items():
        print(f"ratchet: {scorer}", flush=True)
        checks = list(checked(figures_of(scorer), bounds))
        print(*checks, sep="\n", flush=True)
        held = held and all(check.holds for check in checks)
    return 0 if held else 1


def figures_of(scorer: str) -> dict[str, Any]:
    """The figures of one scorer, named with its options: the JSON object on the last line of its output."""
    command = [sys.executable, *scorer.split(), "--json"]
    output = subprocess.run(command, cwd=SCORERS, check=True, stdout=subprocess.PIPE, text=True).stdout  # noqa: S603 - our own
    figures: dict[str, Any] = json.loads(output.splitlines()[-1])
    return figures


def checked(figures: Mapping[str, Any], bounds: Mapping[str, Mapping[str, float]]) -> Iterator[Check]:
    """Each bounded figure; a name such as ``all/joint_F`` leads into an inner object."""
    for relation, named in bounds.items():
        for name, bound in named.items():
            figure: Any = reduce(lambda inner, key: inner[key], name.split("/"), figures)
            yield Check(name, float(figure), relation, bound)


if __name__ == "__main__":
    sys.exit(main())
