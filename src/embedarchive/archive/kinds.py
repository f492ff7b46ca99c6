"""The kinds of document that an archive keeps, as a table: whatever reads, checks or copies documents goes by it."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Generic, Literal, TypeVar

import attrs

from embedarchive.archive import layout
from embedarchive.records import Capture, Merge, Proof, Redaction, Snapshot, StoredObject

DocumentType = Literal["snapshot", "capture", "redaction", "merge", "proof"]
Kept = TypeVar("Kept", Snapshot, Capture, Redaction, Merge, Proof)


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
REDACTION: Kind[Redaction] = Kind(
    name="redaction",
    root=layout.REDACTIONS,
    record=Redaction,
    at=lambda redaction: redaction.redacted_at,
    directory=lambda _: layout.REDACTIONS,
    objects=lambda _: (),
)
MERGE: Kind[Merge] = Kind(
    name="merge",
    root=layout.MERGES,
    record=Merge,
    at=lambda merge: merge.merged_at,
    directory=lambda _: layout.MERGES,
    objects=lambda merge: (("the journal", merge.journal),),
)
PROOF: Kind[Proof] = Kind(
    name="proof",
    root=layout.PROOFS,
    record=Proof,
    at=lambda proof: proof.proved_at,
    directory=lambda _: layout.PROOFS,
    objects=lambda proof: (("the token", proof.token), ("the certificates", proof.roots)),
)
KINDS: Mapping[str, Kind[Any]] = {kind.name: kind for kind in (SNAPSHOT, CAPTURE, REDACTION, MERGE, PROOF)}
"""Every kind, by the role of its files."""
