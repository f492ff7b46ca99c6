"""Settings from a file: what every run of every command has in common, in TOML.

# embedarchive.toml
archive = "/srv/embedarchive"
contact = "web@paper.example"
rate = 0.5
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import click

FILE = "embedarchive.toml"
"""Read where it lies in the current folder, unless another is named."""

KEYS: Mapping[str, str] = {
    "archive": "archive",
    "contact": "contact",
    "rate": "rate",
    "allow-network": "allowed",
    "proxies": "environment",
    "source": "names",
    "media": "media",
    "format": "chosen",
}
"""Every setting, and the parameter of the commands that it is the default of."""

_LISTS = frozenset({"allow-network", "source"})


def defaults(name: str | None, commands: Iterable[str]) -> dict[str, dict[str, Any]]:
    """The defaults of every command.

    Args:
        name: The file; None for the one in the current folder, if there is one.
        commands: Names of the commands.

    Raises:
        click.UsageError: The file cannot be read, or holds what is no setting.
    """
    if name is None and not Path(FILE).is_file():
        return {}
    settings = {KEYS[key]: _listed(key, value) for key, value in _read(name or FILE).items()}
    return dict.fromkeys(commands, settings)


def _listed(key: str, value: Any) -> Any:
    """The value, as a list where there may be several."""
    return [value] if key in _LISTS and isinstance(value, str) else value


def _read(name: str) -> dict[str, Any]:
    import tomllib  # noqa: PLC0415 - most runs need none

    try:
        settings = tomllib.loads(Path(name).read_text("utf-8"))
    except OSError as error:
        raise click.UsageError(f"{name}: cannot be read: {error.strerror or error}") from error
    except ValueError as error:
        raise click.UsageError(f"{name}: is no TOML: {error}") from error
    unknown = sorted(settings.keys() - KEYS.keys())
    if unknown:
        raise click.UsageError(f"{name}: {unknown[0]!r} is no setting; there are {', '.join(KEYS)}")
    return settings
