"""What an archive does to the disk, noted and done again by a bare loop that does nothing else."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from embedarchive.archive.files import Files

_OPENING = {"create", "open_journal"}
_REPLAYED = {*_OPENING, "write", "sync", "close", "link", "rename", "unlink", "make_directory", "sync_directory"}


class Call(NamedTuple):
    """One operation that changed something: its name, its arguments and what it gave back."""

    name: str
    arguments: tuple[Any, ...]
    result: Any


class Tracer:
    """The file system, and a note of each change; it stands in for :class:`Files`."""

    def __init__(self) -> None:
        self.calls: list[Call] = []

    def __getattr__(self, name: str) -> Callable[..., Any]:
        operation = getattr(Files(), name)

        def traced(*arguments: Any, **options: Any) -> Any:
            result = operation(*arguments, **options)
            if name in _REPLAYED:
                self.calls.append(Call(name, arguments, result))
            return result

        return traced


def moved(calls: Sequence[Call], source: Path, target: Path) -> list[Call]:
    """The same operations in another directory."""

    def there(argument: Any) -> Any:
        return target / argument.relative_to(source) if isinstance(argument, Path) else argument

    return [call._replace(arguments=tuple(map(there, call.arguments))) for call in calls]


def replay(calls: Sequence[Call]) -> None:
    """Do all of it again."""
    files, descriptors = Files(), dict[int, int]()
    for name, (first, *rest), result in calls:
        given = getattr(files, name)(descriptors.get(first, first) if isinstance(first, int) else first, *rest)
        if name in _OPENING:
            descriptors[result] = given
