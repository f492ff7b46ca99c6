"""The kinds of document that an archive keeps, as a table: whatever reads, checks or copies documents goes by it."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Generic, Literal, TypeVar

import attrs

from embedarchive.archive import layout
from embedarchive.records import Capture, Snapshot, StoredObject

DocumentType = Literal["snapshot", "capture"]
Kept = TypeVar("Kept", Snapshot, Capture)


@attrs.frozen(kw_only=True)
class Kind(Generic[Kept]):
    """One kind of document.

    Attributes:
        name: The role of its files, and the type of its entries in the journal.
        root: The directory below which all its files stand.
        record: The record that it holds.
        at: The moment that its name and its entry tell.
        directory: Where the document of a record stands.
        objects: The objects that it refers to, each with what it is.
    """

    name: DocumentType
    root: str
    record: type[Kept]
    at: Callable[[Kept], datetime]
    directory: Callable[[Kept], str]
    objects: Callable[[Kept], tuple[tuple[str, StoredObject], ...]]


def _pages(snapshot: Snapshot) -> tuple[tuple[str, StoredObject], ...]:
    return (("the page", snapshot.page),) if snapshot.page else ()


def _answers(capture: Capture) -> tuple[tuple[str, StoredObject], ...]:
    response = (("the answer", capture.response),) if capture.response else ()
    return (*response, *((f"the file {file.url}", file.object) for file in capture.media_files if file.object))


SNAPSHOT: Kind[Snapshot] = Kind(
    name="snapshot",
    root=layout.SNAPSHOTS,
    record=Snapshot,
    at=lambda snapshot: snapshot.saved_at,
    directory=lambda snapshot: layout.article_directory(snapshot.found.article),
    objects=_pages,
)
CAPTURE: Kind[Capture] = Kind(
    name="capture",
    root=layout.POSTS,
    record=Capture,
    at=lambda capture: capture.retrieved_at,
    directory=layout.capture_directory,
    objects=_answers,
)
KINDS: Mapping[str, Kind[Any]] = {kind.name: kind for kind in (SNAPSHOT, CAPTURE)}
"""Every kind, by the role of its files."""
