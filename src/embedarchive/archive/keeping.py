"""How a document comes into an archive: its objects first, then itself, then its line in the journal."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

from embedarchive.archive import layout, opening
from embedarchive.archive.documents import Document
from embedarchive.archive.files import Files
from embedarchive.archive.journal import Journal
from embedarchive.archive.kinds import KINDS, Kind
from embedarchive.archive.publishing import NewFile, publish, refuse_links
from embedarchive.errors import ArchiveError, RecordError, RedactedError
from embedarchive.records import Saved

_ATTEMPTS = 5
"""How often a document is put in place whose files a redaction takes away at that very moment."""


class Keeper:
    """Puts documents into the archive at ``root``. File system failures are ``OSError``."""

    def __init__(self, files: Files, root: Path) -> None:
        self._files = files
        self._root = root
        self._journal = Journal(files, root)

    def begin(self, at: datetime) -> None:
        """Create what is not there yet. The journal's first lines are the last of it: they tell that all is there.

        Raises:
            ArchiveError: The archive lost its journal.
        """
        refuse_links(self._files, self._root, (self._root / layout.JOURNAL).parent)
        if opening.is_archive(self._files, self._root) and self._is_begun():
            return
        if any(self._has_documents(kind) for kind in KINDS.values()) and not self._is_begun():
            path = str(self._root / layout.JOURNAL)
            advice = "restore it from a copy; without one, merge this archive into a new one"
            raise ArchiveError(f"{path}: is missing or lost its beginning; {advice}", path=path)
        opening.begin(self._files, self._root)
        self._journal.begin(opening.entries(self._files, self._root, at))

    def _is_begun(self) -> bool:
        return self._journal.begun(opening.ENTRIES)

    def _has_documents(self, kind: Kind[Any]) -> bool:
        """Whether documents of a kind, or directories for some, are there: they come after the journal's beginning."""
        try:
            names = self._files.entries(self._root / kind.root)
        except FileNotFoundError:
            return False
        return any(layout.role(name) != "temporary" for name, _ in names)

    def keep(self, document: Document[Any], contents: Iterable[bytes] = (), *, new: bool = True) -> Saved:
        """Put a document and the contents of its objects on the disk, then enter it in the journal.

        Args:
            document: What is kept.
            contents: The bytes of those of its objects that may not be here yet.
            new: False when it may be here already.

        Raises:
            ArchiveError: Damaged bytes stand in its place.
            RedactedError: It was redacted.
            RecordError: It refers to an object that is neither given nor here.
        """
        contents, path = tuple(contents), str(self._root / document.path)
        requires = (document.path, *document.object_paths)
        for _ in range(_ATTEMPTS):
            if self.is_redacted(document.path):
                raise RedactedError(f"{path}: was redacted; the archive does not take it again", path=path)
            self.require_objects(document, contents)
            self.publish(document, contents)
            if self._journal.add(document.entry, unless_held=not new, requires=requires):
                return Saved(id=document.id, path=path, new=new)
        raise ArchiveError(f"{path}: is taken away while it is kept; see who removes files, and save again", path=path)

    def publish(self, document: Document[Any], contents: Iterable[bytes] = ()) -> None:
        """Put the objects and the document in place; what stands there already must be the same."""
        objects = {layout.object_path(layout.digest(content)): content for content in contents}
        for path in set(document.object_paths) - objects.keys():
            # It is there; but whoever gave it its name may have been stopped before that was on the disk.
            self._files.sync_directory((self._root / path).parent)
        items = [
            NewFile(self._root / path, content)
            for path, content in (objects | {document.path: document.content}).items()
        ]
        for item in items:
            if self._files.exists(item.path) and self._files.read(item.path) != item.content:
                advice = "put it aside, save again and see `embedarchive verify`"
                raise ArchiveError(f"{item.path}: is damaged; {advice}", path=str(item.path))
        publish(self._files, self._root, *items)

    def is_redacted(self, path: str) -> bool:
        """Whether the document at ``path`` was redacted, even if it is still there."""
        return self._files.exists(self._root / layout.REDACTIONS) and self._journal.redacts(path)

    def require_objects(self, document: Document[Any], contents: Iterable[bytes]) -> None:
        """Refuse a document that refers to bytes which are neither given nor here."""
        given = {layout.digest(content) for content in contents}
        for what, needed in document.objects:
            if needed.sha256 not in given and not self._files.exists(self._root / layout.object_path(needed.sha256)):
                raise RecordError(f"{what} of the capture, {needed.sha256}, is not kept yet: give its bytes as well")
