"""Ask sources about one post, in order and no more than needed, and keep every answer."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import partial

import attrs

from embedarchive.archive import Archive
from embedarchive.archive.documents import software
from embedarchive.merging import Witness, merge
from embedarchive.platforms import PLATFORMS
from embedarchive.records import Capture, MediaFile, Post, PostRef
from embedarchive.sources import Answer, Source, Verdict, capture_of, hold
from embedarchive.sources.client import PASSING, Client
from embedarchive.sources.media import MediaWish, downloads, is_wanted, media_of
from embedarchive.times import from_http

Holds = Callable[[Capture], bool]
"""Whether an answer that is kept already stands for asking its source again."""

_MEDIA_HOSTS = {platform.name: platform.media_hosts for platform in PLATFORMS}


def is_verdict(capture: Capture) -> bool:
    """Whether a capture says anything about its post."""
    return capture.outcome != "unknown"


def is_answer(capture: Capture) -> bool:
    """Whether a source answered about the post; that it is overloaded, or asked too often, is no answer."""
    return capture.status is not None and capture.status not in PASSING


@attrs.frozen(kw_only=True)
class Capturing:
    """Fills an archive with what sources answer.

    Attributes:
        archive: Where answers are kept.
        sources: Who is asked, in order.
        client: Who asks.
        media: Which pictures and films are fetched.
    """

    archive: Archive
    sources: Sequence[Source]
    client: Client
    media: MediaWish = "images"

    def capture(self, ref: PostRef, kept: Sequence[Capture], holds: Holds = is_verdict) -> tuple[Capture, ...]:
        """What each source says about a post that has to be asked until one shows it whole.

        A witness of the past is asked only when nobody shows the post as it is now. Answers are kept as they come, so
        that whoever is interrupted goes on where he stopped.

        Args:
            ref: The post.
            kept: What the archive holds of it.
            holds: Which of those stand for asking their sources again.
        """
        heard: list[Capture] = []
        known = {capture.source: capture for capture in kept if holds(capture) and self._tells_of_media(capture)}
        for source in self.sources:
            if ref.platform in source.platforms and not _enough(source, heard):
                heard.append(known.get(source.name) or self._ask(source, ref, kept))
        return tuple(heard)

    def _ask(self, source: Source, ref: PostRef, kept: Sequence[Capture]) -> Capture:
        verdict = hold(source.ask(ref), partial(self.client.ask, hosts=frozenset(source.hosts)))
        capture = capture_of(verdict, source=source.name, ref=ref, at=self.client.now(), software=software())
        if verdict.answer is None or not is_answer(capture):
            return capture  # there is no evidence to keep
        if source.past and capture.as_of is None:
            capture = attrs.evolve(capture, as_of=_moment_of(verdict.answer))
        capture, contents = self._with_media(capture, kept)
        self.archive.save_capture(capture, verdict.answer.body, contents)
        for parent in _parents(verdict, capture):
            self.archive.save_capture(parent)
        return capture

    def _tells_of_media(self, capture: Capture) -> bool:
        """Whether the wanted media of a capture's post were looked at, as those of a post shown beside it were not."""
        told = {file.url for file in capture.media_files if file.state != "skipped"}
        media = media_of(capture.post) if capture.post else ()
        return all(one.url in told for one in media if is_wanted(one, self.media))

    def _with_media(self, capture: Capture, kept: Sequence[Capture]) -> tuple[Capture, Mapping[str, bytes]]:
        """The capture with what became of its post's media, and the bytes that came."""
        if capture.post is None:
            return capture, {}
        hosts = _MEDIA_HOSTS.get(capture.post.platform, frozenset())
        got = tuple(downloads(capture.post, wish=self.media, hosts=hosts, held=_stored(kept), client=self.client))
        contents = {file.url: content for file, content in got if content is not None}
        return attrs.evolve(capture, media_files=tuple(file for file, _ in got)), contents


def reference_to(post: Post) -> PostRef | None:
    """How a post is asked for; None when nobody knows its id."""
    if post.id is None or post.url is None:
        return None
    return PostRef(platform=post.platform, id=post.id, url=post.url, handle=post.author.handle if post.author else None)


def _enough(source: Source, heard: Sequence[Capture]) -> bool:
    """Whether there is nothing more to be learnt from a source."""
    shown = [Witness(capture.source, capture.post) for capture in heard if capture.post]
    return bool(shown) and (source.past or merge(shown).post.text_complete is not False)


def _parents(verdict: Verdict, capture: Capture) -> Iterator[Capture]:
    """The posts that the answer shows beside the one that was asked for, as captures of their own."""
    for post in verdict.parents:
        if ref := reference_to(post):
            yield attrs.evolve(capture, ref=ref, post=post, outcome="post", reason=None, edits=(), media_files=())


def _moment_of(answer: Answer) -> datetime:
    """The moment that an archive of the web tells of (RFC 7089, section 2.1.1); its own where it does not say."""
    return from_http(answer.header("memento-datetime") or "") or answer.at


def _stored(kept: Sequence[Capture]) -> Mapping[str, MediaFile]:
    return {file.url: file for capture in kept for file in capture.media_files if file.state == "stored"}
