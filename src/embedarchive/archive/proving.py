"""Proof that a journal was there at a moment, by the word of an authority (RFC 3161).

Each line of a journal holds the SHA-256 of the line before, and of a file. So a token about the last line proves that
everything up to it was there, exactly as it is.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime

from embedarchive.archive import tokens
from embedarchive.archive.documents import Document, draft, software
from embedarchive.archive.journal import split
from embedarchive.archive.kinds import PROOF
from embedarchive.archive.layout import digest
from embedarchive.errors import ProofError
from embedarchive.records import Merge, Proof, StoredObject

Read = Callable[[StoredObject], bytes]
"""Gives the bytes of an object."""


def proof(line: bytes, answer: bytes, *, authority: str, roots: bytes) -> Document[Proof]:
    """The document of what an authority answered about a line of the journal.

    Raises:
        ProofError: The answer proves nothing about the line.
    """
    at: datetime = tokens.moment(answer, digest(line), roots)
    record = Proof(
        software=software(),
        proved_at=at,
        authority=authority,
        line=digest(line),
        token=StoredObject.of(answer),
        roots=StoredObject.of(roots),
    )
    return draft(record, PROOF)


def known_lines(lines: Iterable[str], merges: Iterable[Merge], read: Read) -> frozenset[str]:
    """The SHA-256 of the lines of a journal, with those of the archives that were merged into its archive."""
    merged = (digest(line) for merge in merges for line in split(read(merge.journal))[0])
    return frozenset((*lines, *merged))


def faults(record: Proof, lines: frozenset[str], read: Read) -> Iterator[str]:
    """What is wrong with a proof about one of these lines, in words."""
    if record.line not in lines:
        yield "is about a line that the journal does not hold: the journal was cut or rewritten"
        return
    answer, roots = read(record.token), read(record.roots)
    if (StoredObject.of(answer), StoredObject.of(roots)) != (record.token, record.roots):
        return  # the objects are damaged, not the proof
    try:
        if tokens.moment(answer, record.line, roots) != record.proved_at:
            yield "its token proves another moment than it states"
    except ProofError as error:
        yield f"its token proves nothing: {error}"
