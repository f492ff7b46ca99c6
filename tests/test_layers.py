"""The house as it was drawn: who may import whom, and what must not be named where."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path
from statistics import median

import pytest

from embedarchive.platforms import PLATFORMS

SOURCE = Path(__file__).parents[1] / "src"
MODULES = {
    ".".join(path.relative_to(SOURCE).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted(SOURCE.rglob("*.py"))
}
LAYERS = (
    {"records", "errors"},
    {"times", "text"},
    {"codec", "platforms", "languages", "merging", "availability"},
    {"reading", "people", "cms"},
    {"forms", "quotes", "occurrences"},
    {"finding"},
    {"sources", "archive"},
    {"archiver"},
    {"cli", ""},
    {"testing"},
    {"pytest_plugin", "__main__"},
)
"""Rooms, the lowest first; "" is the package itself. A room imports from lower layers and from itself."""

ONLY_IN = {
    "msgspec": {"codec"},
    "lxml": {"reading", "cms"},
    "bs4": {"reading", "sources"},
    "requests": {"sources", "archiver"},
    "click": {"cli"},
    "rich": {"cli"},
}
"""Libraries, and the rooms that know them."""

PLATFORM_NAMES = ("twitter", "x.com", "tweet")
MAY_NAME_PLATFORMS = {"platforms", "languages"}
MADE_FOR_ONE = tuple(f"embedarchive.sources.{platform.name}" for platform in PLATFORMS)
"""Rooms of sources that know one platform alone."""

every_module = pytest.mark.parametrize("module", MODULES)


@cache
def tree(module: str) -> ast.Module:
    return ast.parse(MODULES[module].read_text("utf-8"))


def room(module: str) -> str:
    return module.partition(".")[2].partition(".")[0]


def layer(module: str) -> int:
    return next(number for number, rooms in enumerate(LAYERS) if room(module) in rooms)


def imports(module: str, nodes: Iterator[ast.AST] | None = None) -> Iterator[str]:
    """The modules that a module imports; ``from package import name`` means the submodule where there is one."""
    for node in nodes or ast.walk(tree(module)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (
                name if (name := f"{node.module}.{alias.name}") in MODULES else node.module for alias in node.names
            )


def drawn() -> Iterator[set[str]]:
    """The rooms of each layer in CONTRIBUTING.md."""
    rows = re.findall(r"^\| \d+ \| (`.+?`) \|", (SOURCE.parent / "CONTRIBUTING.md").read_text("utf-8"), re.MULTILINE)
    return (set(re.findall(r"`(\w+)`", row)) for row in rows)


def test_the_layers_are_those_that_contributors_are_told_of() -> None:
    assert list(drawn()) == [rooms - {""} for rooms in LAYERS]


def test_every_layer_holds_rooms_that_are_there() -> None:
    assert set().union(*LAYERS) == {room(module) for module in MODULES}


def ours(module: str) -> set[str]:
    return {name for name in imports(module) if name in MODULES}


@every_module
def test_a_module_has_its_place_and_imports_from_lower_layers_or_its_own_room(module: str) -> None:
    above = {name for name in ours(module) if room(name) != room(module) and layer(name) >= layer(module)}
    assert not above


def test_no_imports_go_round_in_a_circle() -> None:
    # A package's __init__ gathers its modules: whoever imports a module of the package runs it, and that is no circle.
    assert list(TopologicalSorter({module: ours(module) - {module} for module in MODULES}).static_order())


@every_module
def test_imports_are_absolute(module: str) -> None:
    assert not [node for node in ast.walk(tree(module)) if isinstance(node, ast.ImportFrom) and node.level]


@every_module
def test_a_library_is_known_to_its_room_alone(module: str) -> None:
    libraries = {name.partition(".")[0] for name in imports(module)}
    assert not {library for library in libraries & ONLY_IN.keys() if room(module) not in ONLY_IN[library]}


def is_for_people(node: ast.AST) -> bool:
    """Whether a statement holds a docstring or the examples of a command's help."""
    return isinstance(node, ast.Expr) or (
        isinstance(node, ast.Assign)
        and any(isinstance(target, ast.Name) and target.id == "EPILOG" for target in node.targets)
    )


def strings(module: str) -> Iterator[str]:
    """The strings in a module's code."""
    told = {id(inner) for node in ast.walk(tree(module)) if is_for_people(node) for inner in ast.walk(node)}
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str | bytes) and id(node) not in told:
            yield node.value if isinstance(node.value, str) else node.value.decode("latin-1")


def chosen(module: str) -> Iterator[object]:
    """The constants that a module gives to, or compares with, something called a platform or a medium."""
    for node in ast.walk(tree(module)):
        if (
            isinstance(node, ast.keyword)
            and node.arg in ("platform", "medium")
            and isinstance(node.value, ast.Constant)
        ):
            yield node.value.value
        elif isinstance(node, ast.Compare):
            sides = (node.left, *node.comparators)
            if any(getattr(side, "attr", getattr(side, "id", None)) in ("platform", "medium") for side in sides):
                yield from (side.value for side in sides if isinstance(side, ast.Constant))


@pytest.mark.parametrize(
    "module",
    [module for module in MODULES if room(module) not in MAY_NAME_PLATFORMS and not module.startswith(MADE_FOR_ONE)],
)
def test_nothing_outside_the_tables_names_a_platform(module: str) -> None:
    assert not [text for text in strings(module) if any(name in text.lower() for name in PLATFORM_NAMES)]
    assert not {platform.name for platform in PLATFORMS} & set(chosen(module))


def functions(module: str) -> Iterator[tuple[str, int]]:
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or 0) - node.lineno + 1


@every_module
def test_a_module_and_its_functions_can_be_read_at_a_glance(module: str) -> None:
    assert len(MODULES[module].read_text("utf-8").splitlines()) <= 300
    assert not [name for name, length in functions(module) if length > 40]


def test_most_functions_are_short() -> None:
    lengths = sorted(length for module in MODULES for _, length in functions(module))
    assert median(lengths) <= 8
    assert lengths[len(lengths) * 9 // 10] <= 20


@every_module
def test_a_module_says_what_it_is_for(module: str) -> None:
    assert ast.get_docstring(tree(module))


@pytest.mark.parametrize("statement", ["import embedarchive", "import embedarchive.cli"])
def test_finding_in_bytes_needs_no_library_for_other_sources(statement: str) -> None:
    program = f"""
import sys
{statement}
from embedarchive import find
find("<meta charset=utf-8><p>“It rains,” Ada Example said.</p>".encode())
print(*sorted({{"bs4", "requests", "rich", "jsonschema", "hypothesis"}} & set(sys.modules)))
"""
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    assert ran.stdout.strip() == ""
