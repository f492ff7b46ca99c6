"""Every error that the library raises on purpose.

::

    EmbedArchiveError
    ├── SourceError(ValueError)            nothing could be read: not a page, not an article
    ├── FetchError                         an address did not answer with a page
    ├── RecordError(ValueError)            a document does not hold the record it should
    │   └── NewerFormatError               it was written by a newer version
    ├── ProofError                         an authority's answer proves nothing
    └── ArchiveError                       the archive cannot be used
        ├── NotAnArchiveError              the path holds something else
        ├── ArchiveWriteError              the disk refused; nothing half-written is left
        ├── RedactedError                  what is to be kept was redacted
        └── SnapshotNotFoundError(KeyError)

Bad markup is never an error: it becomes a :class:`~embedarchive.Problem`.
Every message says what, where and what to do.
"""

import copyreg
from typing import Any


class EmbedArchiveError(Exception):
    """The base of them all."""

    def __str__(self) -> str:
        return str(self.args[0]) if self.args else type(self).__name__

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickled without the constructor, whose keywords it would miss: errors reach the parent process whole."""
        return copyreg.__newobj__, (type(self), *self.args), vars(self)  # type: ignore[attr-defined]


class SourceError(EmbedArchiveError, ValueError):
    """A source is of no kind that can be read.

    Attributes:
        kind: A short name for programs: "missing", "unreadable", "empty", "not-text", "too-large", "no-pages",
            "not-a-list", "not-an-export".
    """

    def __init__(self, message: str, *, kind: str = "unreadable") -> None:
        super().__init__(message)
        self.kind = kind


class FetchError(EmbedArchiveError):
    """An address did not answer with a page.

    Attributes:
        url: The address that was asked.
        status: HTTP status of the answer, if there was one.
        retry_after: Seconds that the server asks to wait, if it does.
        kind: A short name for programs: "address" (none, or one that must not be asked), "connection", "certificate",
            "time-out", "redirects", "status", "not-a-page", "too-large", "incomplete", "busy" (not asked now).
    """

    def __init__(
        self,
        message: str,
        *,
        url: str,
        kind: str = "connection",
        status: int | None = None,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(message)
        self.url = url
        self.kind = kind
        self.status = status
        self.retry_after = retry_after


class RecordError(EmbedArchiveError, ValueError):
    """A document does not hold the record it should; the message names the place, as a JSON path."""


class NewerFormatError(RecordError):
    """A document was written in a newer format than this version reads.

    Attributes:
        found: The version that the document states.
        known: The newest version that can be read.
    """

    def __init__(self, message: str, *, found: int, known: int) -> None:
        super().__init__(message)
        self.found = found
        self.known = known


class ProofError(EmbedArchiveError):
    """An authority's answer proves nothing, or the extra that checks such answers is not installed."""


class ArchiveError(EmbedArchiveError):
    """An archive cannot be used.

    Attributes:
        path: The archive's directory, or the file in it that is concerned.
    """

    def __init__(self, message: str, *, path: str) -> None:
        super().__init__(message)
        self.path = path


class NotAnArchiveError(ArchiveError):
    """A path holds something other than an archive."""


class ArchiveWriteError(ArchiveError):
    """The file system refused a write; what was kept before is intact and nothing half-written is left."""


class ArchiveWarning(UserWarning):
    """A document of an archive could not be read, and was passed over."""


class RedactedError(ArchiveError):
    """The very document that is to be kept was redacted."""


class SnapshotNotFoundError(ArchiveError, KeyError):
    """No snapshot or post of this id is in the archive."""
