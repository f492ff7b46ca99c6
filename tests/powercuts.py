"""A disk in memory that tells every state in which a power cut may leave it.

What POSIX promises, and no more: a file's bytes are kept once the file was synced, a name once its directory was.
Whatever else was done may be there or not, in part, and in any order.
"""

import errno
import hashlib
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from itertools import combinations, islice, product
from pathlib import Path

import attrs

from embedarchive.archive.files import EntryKind, Files

State = dict[str, bytes | None]
"""What a disk holds after a power cut: the bytes of every file; None for a directory."""

_MOST_STATES = 400
"""Of one moment; there are more only where dozens of changes are not synced."""


@attrs.define(eq=False)
class File:
    """Bytes as a program sees them, as they are on the disk for certain, and the writes in between."""

    content: bytes = b""
    synced: bytes = b""
    pending: list[Callable[[bytes], Iterator[bytes]]] = attrs.field(factory=list)

    def change(self, content: bytes, outcomes: Callable[[bytes], Iterator[bytes]]) -> None:
        self.content = content
        self.pending.append(outcomes)

    def sync(self) -> None:
        self.synced = self.content
        self.pending.clear()

    def outcomes(self) -> list[bytes]:
        """What a power cut may leave of it."""
        found = {self.synced}
        for change in self.pending:
            found |= {outcome for content in found for outcome in change(content)}
        return sorted(found)


@attrs.define(eq=False)
class Directory:
    """Names as a program sees them, as they are on the disk for certain, and the changes in between."""

    names: "dict[str, Node]" = attrs.field(factory=dict)
    synced: "dict[str, Node]" = attrs.field(factory=dict)
    pending: "list[dict[str, Node | None]]" = attrs.field(factory=list)

    def change(self, **changed: "Node | None") -> None:
        self.pending.append(changed)
        self.names = _changed(self.names, [changed])

    def sync(self) -> None:
        self.synced = self.names
        self.pending.clear()

    def outcomes(self) -> "list[dict[str, Node]]":
        """The names that a power cut may leave: with any of the changes that were not synced."""
        chosen = (some for many in range(len(self.pending) + 1) for some in combinations(self.pending, many))
        return [_changed(self.synced, some) for some in islice(chosen, _MOST_STATES)]


Node = File | Directory


def _changed(names: dict[str, Node], changes: "Sequence[dict[str, Node | None]]") -> dict[str, Node]:
    for change in changes:
        names = {name: node for name, node in {**names, **change}.items() if node is not None}
    return names


class Disk(Files):
    """A file system in memory; ``on_change`` is called before each change and at no other time."""

    def __init__(self, state: State | None = None, on_change: Callable[["Disk"], None] = lambda _: None) -> None:
        self.root = Directory()
        self.on_change = on_change
        self._open: dict[int, File] = {}
        for path, content in (state or {}).items():
            parent = self._directory(Path(path).parent)
            parent.change(**{Path(path).name: Directory() if content is None else File(content, content)})
            parent.sync()

    def states(self) -> Iterator[State]:
        """Every state that a power cut at this moment may leave."""
        return islice(_states(self.root, ""), _MOST_STATES)

    def state(self) -> State:
        """What there is when the power stays on."""
        return dict(_seen(self.root, ""))

    def exists(self, path: Path) -> bool:
        try:
            return bool(self._node(path))
        except (FileNotFoundError, NotADirectoryError):
            return False

    def is_link(self, _path: Path) -> bool:
        return False

    def entries(self, path: Path) -> list[tuple[str, EntryKind]]:
        names = self._directory(path).names
        return sorted((name, "file" if isinstance(node, File) else "directory") for name, node in names.items())

    def read(self, path: Path, start: int = 0, size: int = -1) -> bytes:
        content = self._file(path).content[start:]
        return content if size < 0 else content[:size]

    def digest(self, path: Path) -> str:
        return hashlib.sha256(self.read(path)).hexdigest()

    def length(self, path: Path) -> int:
        return len(self._file(path).content)

    def modified(self, path: Path) -> float:
        self._node(path)
        return 0.0

    def create(self, path: Path) -> int:
        self._refuse_taken(path)
        return self._opened(self._new_file(path))

    def open_journal(self, path: Path) -> int:
        return self._opened(self._file(path) if self.exists(path) else self._new_file(path))

    def size(self, descriptor: int) -> int:
        return len(self._open[descriptor].content)

    def write(self, descriptor: int, content: memoryview) -> int:
        self.on_change(self)
        file, written, start = self._open[descriptor], bytes(content), len(self._open[descriptor].content)

        half = len(written) // 2
        nothing = b"\0" * len(written)
        # All of it, the first half, the second half, or a longer file and no bytes.
        kept = (written, written[:half], nothing[:half] + written[half:], nothing)

        def outcomes(before: bytes) -> Iterator[bytes]:
            before = before.ljust(start, b"\0")
            return (before[:start] + part + before[start + len(part) :] for part in kept)

        file.change(file.content + written, outcomes)
        return len(written)

    def truncate(self, descriptor: int, size: int) -> None:
        self.on_change(self)
        file = self._open[descriptor]
        file.change(file.content[:size], lambda before: iter((before[:size],)))

    def sync(self, descriptor: int) -> None:
        self.on_change(self)
        self._open[descriptor].sync()

    def close(self, descriptor: int) -> None:
        del self._open[descriptor]

    def link(self, source: Path, target: Path) -> None:
        self._refuse_taken(target)
        self._change(target.parent, **{target.name: self._file(source)})

    def rename(self, source: Path, target: Path) -> None:
        self._change(target.parent, **{target.name: self._file(source), source.name: None})

    def unlink(self, path: Path) -> None:
        self._file(path)
        self._change(path.parent, **{path.name: None})

    def make_directory(self, path: Path) -> None:
        self._directory(path.parent)
        self._refuse_taken(path)
        self._change(path.parent, **{path.name: Directory()})

    def sync_directory(self, path: Path) -> None:
        directory = self._directory(path)
        self.on_change(self)
        directory.sync()

    @contextmanager
    def _locked(self) -> Iterator[None]:
        yield

    def lock(self, path: Path) -> AbstractContextManager[object]:
        self._directory(path.parent)
        return self._locked()

    def _change(self, directory: Path, **changed: Node | None) -> None:
        self.on_change(self)
        self._directory(directory).change(**changed)

    def _opened(self, file: File) -> int:
        descriptor = max(self._open, default=2) + 1
        self._open[descriptor] = file
        return descriptor

    def _new_file(self, path: Path) -> File:
        file = File()
        self._change(path.parent, **{path.name: file})
        return file

    def _refuse_taken(self, path: Path) -> None:
        if self.exists(path):
            raise _error(errno.EEXIST, path)

    def _node(self, path: Path) -> Node:
        node: Node = self.root
        for part in path.parts[1:]:
            if isinstance(node, File):
                raise _error(errno.ENOTDIR, path)
            if part not in node.names:
                raise _error(errno.ENOENT, path)
            node = node.names[part]
        return node

    def _directory(self, path: Path) -> Directory:
        node = self._node(path)
        if isinstance(node, File):
            raise _error(errno.ENOTDIR, path)
        return node

    def _file(self, path: Path) -> File:
        node = self._node(path)
        if isinstance(node, Directory):
            raise _error(errno.EISDIR, path)
        return node


def _error(number: int, path: Path) -> OSError:
    return OSError(number, os.strerror(number), str(path))


def _states(directory: Directory, place: str) -> Iterator[State]:
    for names in directory.outcomes():
        for parts in product(*(_node_states(node, f"{place}/{name}") for name, node in names.items())):
            yield {path: content for part in parts for path, content in part.items()}


def _node_states(node: Node, place: str) -> list[State]:
    if isinstance(node, File):
        return [{place: content} for content in node.outcomes()]
    return [{place: None, **state} for state in islice(_states(node, place), _MOST_STATES)]


def _seen(directory: Directory, place: str) -> Iterator[tuple[str, bytes | None]]:
    for name, node in directory.names.items():
        yield f"{place}/{name}", node.content if isinstance(node, File) else None
        if isinstance(node, Directory):
            yield from _seen(node, f"{place}/{name}")
