"""The documentation tells the truth: its examples run, and nothing public is left out."""

import doctest
import pkgutil
import re
from importlib import import_module
from pathlib import Path

import click
import pytest

import embedarchive as ea
from embedarchive.cli.program import COMMANDS, program
from examples import PAGES, ROOT, Block, at_terminal, blocks, excerpt, prepare, settled, steps, told_to_embedarchive

REFERENCE = ROOT / "docs" / "reference"
MODULES = [
    module.name for module in pkgutil.walk_packages(ea.__path__, "embedarchive.") if "__main__" not in module.name
]


def pages_with(*kinds: str) -> list[Path]:
    return [page for page in PAGES if any(block.kind in kinds for block in blocks(page))]


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).with_suffix("").as_posix()


@pytest.mark.parametrize("page", pages_with("console", "python"), ids=name_of)
def test_examples_do_what_the_page_says(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    prepare(tmp_path)
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {"__name__": "example"}
    for block in blocks(page):
        if block.kind == "console":
            run_commands(block, tmp_path)
        elif ">>> " in block.content:
            run_session(block.content, names, page)
        elif block.kind == "python":
            exec(compile(block.content, str(page), "exec"), names)  # noqa: S102 - our own examples
    run_tests(names, tmp_path)


def run_commands(block: Block, directory: Path) -> None:
    for step in steps(block):
        shown = at_terminal(step.command, directory)
        assert excerpt(shown, step.shown) == settled(step.shown), f"$ {step.command}\n{shown}"


def run_session(session: str, names: dict[str, object], page: Path) -> None:
    example = doctest.DocTestParser().get_doctest(session, names, name_of(page), str(page), 0)
    runner = doctest.DocTestRunner(verbose=False, optionflags=doctest.ELLIPSIS)
    runner.run(example, clear_globs=False)
    names.update(example.globs)
    assert runner.summarize().failed == 0


def run_tests(names: dict[str, object], directory: Path) -> None:
    """Run the test functions that an example defines, as pytest would."""
    for name, value in names.items():
        if name.startswith("test_") and callable(value):
            value(directory / name)


@pytest.mark.parametrize("page", pages_with("sh"), ids=name_of)
def test_shell_examples_use_commands_and_options_that_exist(page: Path) -> None:
    for block in blocks(page):
        for line in block.content.splitlines() if block.kind == "sh" else ():
            for arguments in told_to_embedarchive(line):
                understood(arguments)


def understood(arguments: list[str]) -> None:
    """Parse a command line without running it; click raises when it is wrong."""
    context = click.Context(program)
    name, *rest = arguments
    command = program.get_command(context, name)
    assert command is not None, f"there is no command {name!r}"
    command.make_context(name, rest, parent=context)


def test_a_wrong_option_in_a_shell_example_is_noticed() -> None:
    with pytest.raises(click.UsageError):
        understood(["find", "story.html", "--no-such-option"])


def test_every_command_of_a_shell_line_is_seen() -> None:
    line = (
        'curl -s https://paper.example | embedarchive find - --url "https://paper.example" > f && embedarchive verify'
    )
    assert list(told_to_embedarchive(line)) == [["find", "-", "--url", "https://paper.example"], ["verify"]]


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_the_reference_shows_the_help_of_every_command(command: str) -> None:
    page = (REFERENCE / "command-line.md").read_text("utf-8")
    assert f"$ {' '.join(filter(None, ('embedarchive', command, '--help')))}\n" in page


@pytest.mark.parametrize("command", COMMANDS)
def test_every_example_in_a_help_text_uses_options_that_exist(command: str) -> None:
    epilog = import_module(f"embedarchive.cli.{command}").command.epilog
    lines = [re.split(r" {2,}", line.strip())[0] for line in epilog.splitlines() if "embedarchive " in line]
    assert lines
    for line in lines:
        for arguments in told_to_embedarchive(line):
            understood(arguments)


@pytest.mark.parametrize("name", ea.__all__)
def test_the_reference_has_every_public_name(name: str) -> None:
    reference = "\n".join(page.read_text("utf-8") for page in REFERENCE.glob("*.md"))
    assert re.search(rf"^\.\. auto\w+:: (?:embedarchive\.)?{name}$", reference, re.MULTILINE)


@pytest.mark.parametrize("module", MODULES)
def test_examples_in_docstrings_run(module: str) -> None:
    assert doctest.testmod(import_module(module)).failed == 0


def test_links_between_pages_lead_somewhere() -> None:
    for page in PAGES:
        for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", page.read_text("utf-8")):
            assert (page.parent / target).exists(), f"{name_of(page)}: {target}"
