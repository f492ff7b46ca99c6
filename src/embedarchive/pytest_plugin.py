"""The fixture for pytest, which finds it by itself where embedarchive is installed."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from embedarchive.sources.client import Client

_MARK = "embedarchive_cassette"
_UNSAFE = re.compile(r"[^\w.\[\]-]")
"""What parameters of tests may hold, and names of files must not on every system."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """One option, to record instead of replaying."""
    parser.getgroup("embedarchive").addoption(
        "--embedarchive-record", action="store_true", help="Ask the network, and record what it answers in cassettes."
    )


def pytest_configure(config: pytest.Config) -> None:
    """One mark, to choose another file."""
    config.addinivalue_line("markers", f"{_MARK}(name): the cassette's file name, in `cassettes` beside the test")


@pytest.fixture
def embedarchive_cassette(request: pytest.FixtureRequest) -> "Iterator[Client]":
    """Replays ``cassettes/<file of the test>/<name of the test>.yaml`` beside that file; gives the client that asks."""
    from embedarchive.testing import replay  # noqa: PLC0415 - most tests of most projects need none of this

    mark = request.node.get_closest_marker(_MARK)
    name = mark.args[0] if mark else _name(request)
    record = request.config.getoption("--embedarchive-record")
    with replay(request.path.parent / "cassettes" / name, record=record) as client:
        yield client


def _name(request: pytest.FixtureRequest) -> str:
    """A name that no other test has: those of two files or classes may be called alike."""
    test = f"{request.cls.__name__}.{request.node.name}" if request.cls else request.node.name
    return f"{request.path.stem}/{_UNSAFE.sub('-', test)}.yaml"
