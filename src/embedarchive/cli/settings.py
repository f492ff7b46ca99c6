"""Settings from a file: what every run of every command has in common, in TOML.

# embedarchive.toml
archive = "/srv/embedarchive"
contact = "web@paper.example"
rate = 0.5
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import click

FILE = "embedarchive.toml"
"""Read where it lies in the current folder, unless another is named."""


class Setting(NamedTuple):
    """What a setting is the default of, and what it may hold."""

    parameter: str
    types: tuple[type, ...] = (str,)
    is_list: bool = False

    def holds(self, value: Any) -> bool:
        """Whether a value is of a type that the setting may hold."""
        values = value if self.is_list and isinstance(value, list) else [value]
        return all(type(one) in self.types for one in values)


SETTINGS: Mapping[str, Setting] = {
    "archive": Setting("archive"),
    "contact": Setting("contact"),
    "rate": Setting("rate", types=(int, float)),
    "allow-network": Setting("allowed", is_list=True),
    "proxies": Setting("environment", types=(bool,)),
    "source": Setting("names", is_list=True),
    "media": Setting("media"),
    "format": Setting("chosen"),
}
"""Every setting, by its name."""

_WORDS: Mapping[type, str] = {str: "text", int: "a number", bool: "true or false"}


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
    settings = {SETTINGS[key].parameter: _listed(key, value) for key, value in _read(name or FILE).items()}
    return dict.fromkeys(commands, settings)


def _listed(key: str, value: Any) -> Any:
    """The value, as a list where there may be several."""
    return [value] if SETTINGS[key].is_list and isinstance(value, str) else value


def _read(name: str) -> dict[str, Any]:
    import tomllib  # noqa: PLC0415 - most runs need none

    try:
        settings = tomllib.loads(Path(name).read_text("utf-8"))
    except OSError as error:
        raise click.UsageError(f"{name}: cannot be read: {error.strerror or error}") from error
    except (ValueError, RecursionError) as error:
        raise click.UsageError(f"{name}: is no TOML: {error}") from error
    unknown = sorted(settings.keys() - SETTINGS.keys())
    if unknown:
        raise click.UsageError(f"{name}: {unknown[0]!r} is no setting; there are {', '.join(SETTINGS)}")
    for key, value in settings.items():
        if not SETTINGS[key].holds(value):
            raise click.UsageError(f"{name}: {key} must be {_WORDS[SETTINGS[key].types[0]]}, not {value!r}")
    return settings
