"""What makes a directory an archive: the manifest, and the format in plain words beside it."""

import json
import uuid
from datetime import datetime
from importlib import resources
from pathlib import Path
from typing import Any

from embedarchive.archive import layout
from embedarchive.archive.files import Files
from embedarchive.archive.journal import Entry, EntryType
from embedarchive.archive.publishing import NewFile, ensure_directory, publish
from embedarchive.errors import ArchiveError, NewerFormatError, NotAnArchiveError

NAME = "embedarchive"
VERSION = 1

_FOUNDING: tuple[tuple[EntryType, str], ...] = (("archive", layout.MANIFEST), ("format", layout.FORMAT))
ENTRIES = len(_FOUNDING)
"""How many lines every journal begins with."""


def is_archive(files: Files, root: Path) -> bool:
    """Whether there is an archive at ``root``; False where a new one may begin: nothing yet, or an empty directory.

    Raises:
        NotAnArchiveError: Something else is there.
        ArchiveError: It is an archive whose manifest is missing or damaged.
        NewerFormatError: It was begun by a newer version.
    """
    try:
        check(files.read(root / layout.MANIFEST), root)
    except FileNotFoundError:
        _refuse_what_is_there(files, root)
        return False
    except NotADirectoryError:
        raise NotAnArchiveError(f"{root}: is no directory; give an archive's, or a new one", path=str(root)) from None
    return True


def require(files: Files, root: Path) -> None:
    """Raise a :class:`NotAnArchiveError` where there is no archive at ``root``; otherwise as ``is_archive``."""
    if not is_archive(files, root):
        raise NotAnArchiveError(f"{root}: no archive is there; a save creates one", path=str(root))


def begin(files: Files, root: Path) -> None:
    """Put down what every archive has; what is there already stays."""
    publish(
        files,
        root,
        NewFile(root / layout.MANIFEST, _new_manifest()),
        NewFile(root / layout.FORMAT, resources.files("embedarchive").joinpath("data", layout.FORMAT).read_bytes()),
    )
    for directory in layout.DIRECTORIES:
        ensure_directory(files, root, root / directory)


def entries(files: Files, root: Path, at: datetime) -> tuple[Entry, ...]:
    """The first entries in the journal of the archive at ``root``, which began at the moment ``at``."""
    return tuple(Entry(type=kind, path=path, ref=files.digest(root / path), at=at) for kind, path in _FOUNDING)


def _new_manifest() -> bytes:
    manifest = {"format": NAME, "version": VERSION, "archive_id": str(uuid.uuid4()), "hash": "sha256"}
    return json.dumps(manifest, indent=2, sort_keys=True).encode() + b"\n"


def check(content: bytes, root: Path) -> None:
    """Accept the content of the manifest of the archive at ``root``.

    Raises:
        ArchiveError: It is none of ours, or damaged.
        NewerFormatError: It was written by a newer version.
    """
    manifest = _parsed(content)
    version = manifest.get("version")
    if manifest.get("format") != NAME or type(version) is not int or version < 1:
        advice = "restore it from a copy, or choose another directory"
        raise ArchiveError(f"{root / layout.MANIFEST}: is damaged or not ours; {advice}", path=str(root))
    if version > VERSION:
        message = f"{root}: has archive format {version}, this version of embedarchive reads up to {VERSION}: update it"
        raise NewerFormatError(message, found=version, known=VERSION)


def _parsed(content: bytes) -> dict[str, Any]:
    try:
        manifest = json.loads(content)
    except (ValueError, RecursionError):
        return {}
    return manifest if isinstance(manifest, dict) else {}


def _refuse_what_is_there(files: Files, root: Path) -> None:
    """Raise unless an archive may begin at ``root``, which had no manifest a moment ago."""
    if not files.exists(root):
        return
    names = {name for name, _ in files.entries(root) if layout.role(name) != "temporary"}
    # The manifest comes before all else: if it is there by now, another writer is just beginning the archive.
    if not names or files.exists(root / layout.MANIFEST):
        return
    if files.exists(root / layout.JOURNAL):
        advice = "restore it from a copy of the archive"
        raise ArchiveError(f"{root / layout.MANIFEST}: is missing; {advice}", path=str(root))
    advice = "choose an empty directory, or a new one"
    raise NotAnArchiveError(f"{root}: holds something other than an archive; {advice}", path=str(root))
