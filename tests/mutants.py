"""The archive with one thing taken out of its source, to see that the tests would notice."""

import ast
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import attrs

import embedarchive.archive

ROOM = "embedarchive.archive"
SOURCE = Path(embedarchive.archive.__file__).parent


@attrs.frozen
class Mutant:
    """A change to the source of one module of the room.

    Attributes:
        module: The module's name in the room.
        source: What stands in its file instead.
        label: What was done, for people.
    """

    module: str
    source: str
    label: str


def without_syncs() -> Iterator[Mutant]:
    """The room with one of its calls that wait for the disk taken out, each in turn."""
    for path in sorted(SOURCE.glob("*.py")):
        source = path.read_text("utf-8")
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Call) and _is_sync(node):
                yield Mutant(path.stem, _without(source, node), f"{path.stem} line {node.lineno} without its sync")


def changed(module: str, old: str, new: str) -> Mutant:
    """A module of the room with other words at one place."""
    source = (SOURCE / f"{module}.py").read_text("utf-8")
    assert source.count(old) == 1, f"{module}.py has changed: adapt the mutant"
    return Mutant(module, source.replace(old, new), f"{module}: {new.strip() or 'without ' + old.strip()}")


@contextmanager
def living(mutant: Mutant) -> Iterator[Callable[[str], Any]]:
    """Gives the modules of the room, by name, as they are with the change; the rest of the package stays the same."""
    ours = {name: module for name, module in sys.modules.items() if name == ROOM or name.startswith(f"{ROOM}.")}
    for name in ours:
        del sys.modules[name]
    try:
        room = ModuleType(ROOM)
        room.__path__ = [str(SOURCE)]
        sys.modules[ROOM] = room
        module = ModuleType(f"{ROOM}.{mutant.module}")
        sys.modules[module.__name__] = module
        setattr(room, mutant.module, module)
        exec(compile(mutant.source, f"{mutant.module}.py", "exec"), vars(module))  # noqa: S102
        yield lambda name: import_module(f"{ROOM}.{name}")
    finally:
        for name in [name for name in sys.modules if name == ROOM or name.startswith(f"{ROOM}.")]:
            del sys.modules[name]
        sys.modules.update(ours)


def _is_sync(call: ast.Call) -> bool:
    return ast.unparse(call.func).rpartition(".")[2] in {"sync", "sync_directory", "fsync"}


def _without(source: str, call: ast.Call) -> str:
    lines = source.splitlines(keepends=True)
    line = lines[call.lineno - 1]
    lines[call.lineno - 1] = f"{line[: call.col_offset]}None{line[call.end_col_offset :]}"
    return "".join(lines)
