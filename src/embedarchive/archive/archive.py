"""The archive: a directory that keeps what was found."""

import os
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from types import MappingProxyType

from embedarchive.archive import layout, opening, tokens
from embedarchive.archive.captures import completed
from embedarchive.archive.documents import draft, software
from embedarchive.archive.failures import reading, writing
from embedarchive.archive.files import Files
from embedarchive.archive.journal import Journal
from embedarchive.archive.keeping import Keeper
from embedarchive.archive.kinds import CAPTURE, SNAPSHOT
from embedarchive.archive.proving import proof
from embedarchive.archive.reader import Reader
from embedarchive.archive.redacting import Search, redact
from embedarchive.archive.repairing import Repairing
from embedarchive.archive.targets import Target
from embedarchive.archive.uniting import Merging
from embedarchive.archive.verifying import Verification
from embedarchive.records import (
    Capture,
    Damage,
    Found,
    Merged,
    Proof,
    Redacted,
    Repair,
    Saved,
    Snapshot,
    StoredObject,
    Subject,
)

_NO_MEDIA: Mapping[str, bytes] = MappingProxyType({})


class Archive(Reader):
    """A directory that keeps snapshots, so that what was acknowledged outlives crashes and can be checked.

    Nothing is touched until it is needed; the first save creates the directory. Any number of threads and processes
    may save to one archive at the same time. The layout is told in the ``FORMAT.md`` that every archive holds.

    What reads many documents goes on when one of them is damaged, and tells ``on_damage`` of it.

    Every method but those that save raises :class:`~embedarchive.NotAnArchiveError` when there is no archive at the
    path, :class:`~embedarchive.ArchiveError` when a file that it needs is damaged or cannot be read, and
    :class:`~embedarchive.NewerFormatError` when a newer version wrote it.
    """

    def __init__(
        self,
        path: str | os.PathLike[str],
        *,
        now: Callable[[], datetime] | None = None,
        files: Files | None = None,
        on_damage: Callable[[Damage], object] | None = None,
    ) -> None:
        """An archive at ``path``.

        Args:
            path: Its directory.
            now: The clock, which gives aware datetimes.
            files: The file system.
            on_damage: Told of each document that reading passes over because it is damaged; by default an
                :class:`~embedarchive.ArchiveWarning` is issued.
        """
        super().__init__(path, files or Files(), on_damage)
        self._now = now or partial(datetime.now, UTC)
        self._keeper = Keeper(self._files, self._root)

    def save(self, found: Found, page: bytes | None = None) -> Saved:
        """Keep what was found, and the bytes of the page it was found in.

        When this returns, all of it is on the disk. What is kept already, page included, is not kept twice.

        Raises:
            ArchiveWriteError: The file system refused; what was kept before is intact.
            ArchiveError: The path holds something else, or a damaged file stands in the way.
            RecordError: ``found`` holds what no document can, such as a number where a text belongs.
        """
        at = self._now()
        reference = None if page is None else StoredObject.of(page)
        new = draft(Snapshot(saved_at=at, software=software(), page=reference, found=found), SNAPSHOT)
        with writing(self._root):
            self._keeper.begin(at)
            kept = self._documents.same_as(new)
            if kept and self._keeper.is_redacted(kept.path):
                kept = None
            return self._keeper.keep(kept or new, () if page is None else (page,), new=kept is None)

    def save_capture(
        self, capture: Capture, response: bytes | None = None, media: Mapping[str, bytes] = _NO_MEDIA
    ) -> Saved:
        """Keep what a source answered about a post, as durably as ``save`` keeps what was found.

        Args:
            capture: What was answered. References to the bytes that follow are put into it.
            response: The exact bytes of the answer.
            media: The bytes of the post's media files, by address. A file that ``capture.media_files`` does not tell
                of is added to it.

        Raises:
            ArchiveWriteError: The file system refused; what was kept before is intact.
            ArchiveError: The path holds something else, or a damaged file stands in the way.
            RecordError: The capture names no post, holds what no document can, or refers to bytes that are neither
                given nor kept already.
        """
        new = draft(completed(capture, response, media), CAPTURE)
        contents = (*(() if response is None else (response,)), *media.values())
        with writing(self._root):
            self._keeper.require_objects(new, contents)
            self._keeper.begin(self._now())
            return self._keeper.keep(new, contents, new=not self._files.exists(self._root / new.path))

    def take_note(self, name: str, content: bytes | None) -> None:
        """Write down how far a work has come, in the place of what stood there; None takes it away.

        Notes are no documents: they may be deleted at any time, and then the work is begun anew.

        Args:
            name: Small letters, digits and hyphens.
            content: JSON.

        Raises:
            NotAnArchiveError: There is no archive at the path.
            ArchiveWriteError: The file system refused.
        """
        self._require()
        with writing(self._root):
            if content is None:
                self._notes.remove(name)
            else:
                self._notes.write(name, content)

    def verify(self, *, quick: bool = False, on_file: Callable[[str], object] | None = None) -> tuple[Damage, ...]:
        """Everything that is not as it should be: damaged, missing, foreign and unfinished files.

        Args:
            quick: Check the journal and all documents, but of objects only that they are there and how long they are.
            on_file: Told the path of each file, relative to the archive, before it is checked.
        """
        with reading(self._root):
            if not self._files.exists(self._root / layout.JOURNAL):
                opening.require(self._files, self._root)
            return tuple(Verification(self._files, self._root, on_file=on_file or _ignore, quick=quick).run())

    def repair(self, *, idle: bool = False) -> tuple[Repair, ...]:
        """Bring to its end whatever a crash left: what ``verify`` calls unfinished. Damage is left as it is.

        Nothing is lost: what was on its way in comes in, and redactions that were stopped are completed.

        Args:
            idle: Say that no writer is at work: temporary files are taken for abandoned though they are new.

        Returns:
            Each thing that was mended.

        Raises:
            ArchiveWriteError: The file system refused; another repair goes on from there.
        """
        with writing(self._root):
            opening.require(self._files, self._root)
            mended = tuple(Repairing(self._files, self._root, now=self._now(), idle=idle).run())
            if mended:
                self._index.remove()
            return mended

    def redact(self, subject: Subject, name: str, *, reason: str, by: str, dry_run: bool = False) -> Redacted:
        """Remove all of a post, an author or an article, and leave a tombstone that tells why.

        Every document that shows it goes, whole, with its objects; so a snapshot goes for one of its posts, as the
        page's bytes hold that post, too. Objects that other documents need stay, and that is told.

        Args:
            subject: What ``name`` names.
            name: A post's key such as ``"x:20"``; an author's handle, id, address or name; an article's address.
            reason: Why, for whoever asks later; it should not repeat what is removed.
            by: Who removes it.
            dry_run: Change nothing, only tell what would go.

        Raises:
            ArchiveWriteError: The file system refused; ``repair`` completes what was begun.
            ValueError: ``name`` holds neither letter nor digit.
        """
        target = Target(subject, name)
        with writing(self._root):
            opening.require(self._files, self._root)
            if dry_run:
                return Redacted(files=Search(self._files, self._root, target).run())
            done = redact(self._files, self._root, target, reason=reason, by=by, at=self._now())
            self._index.remove()
            return done

    def merge(self, other: str | os.PathLike[str], *, on_file: Callable[[str], object] | None = None) -> Merged:
        """Keep everything that another archive keeps here as well; the other one is only read.

        What was redacted here is not taken over, and what was redacted there is removed here.

        Args:
            other: The other archive's directory. A copy that is not complete will do.
            on_file: Told the path of each file, relative to the other archive, before it is read.

        Raises:
            NotAnArchiveError: There is no archive at ``other``.
            ArchiveWriteError: The file system refused; another merge goes on from there.
        """
        with reading(Path(other)):
            opening.require(self._files, Path(other))
        with writing(self._root):
            merging = Merging(self._files, self._root, Path(other), now=self._now(), on_file=on_file or _ignore)
            merged = merging.run()
            if merged.removed:
                self._index.remove()
            return merged

    def prove(self, ask: Callable[[bytes], bytes], *, authority: str, roots: bytes) -> Proof:
        """Have an authority (RFC 3161) confirm that the journal was there now, with all that it tells of.

        Args:
            ask: Sends a TimeStampReq, in DER, to the authority, and gives its answer, a TimeStampResp.
            authority: The authority's address.
            roots: The certificates, in PEM, that vouch for it; they are kept with its answer.

        Raises:
            ProofError: The answer proves nothing, or the extra ``[proof]`` is not installed.
            ArchiveWriteError: The file system refused.
        """
        with reading(self._root):
            opening.require(self._files, self._root)
            line = Journal(self._files, self._root).last_line()
        answer = ask(tokens.query(line))
        document = proof(line, answer, authority=authority, roots=roots)
        with writing(self._root):
            self._keeper.keep(document, (answer, roots))
        return document.record


def _ignore(_: str) -> None:
    """Nobody wants to hear of progress."""
