"""What an archive knows of one post over time, put together from the documents that tell of it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any, NamedTuple

import attrs

from embedarchive.archive.documents import Document
from embedarchive.availability import availability
from embedarchive.merging import Merged, Witness, merge, previews, words
from embedarchive.records import Capture, History, Origin, Post, Sighting, Snapshot


class Testimony(NamedTuple):
    """What one document says of one post.

    Attributes:
        key: The post's key.
        at: The moment that it tells of.
        witness: Who shows what; without a name when nobody shows the post and only its reference is known.
        origins: Who gave the witness which field, where it was not the witness itself.
    """

    key: str
    at: datetime
    witness: Witness
    origins: tuple[Origin, ...] = ()

    def giver(self, field: str) -> str:
        """Who gave a field."""
        return next((origin.given_by for origin in self.origins if origin.field == field), self.witness.name)


def testimonies(record: Snapshot | Capture) -> Iterator[Testimony]:
    """What the record of a document tells of posts."""
    return _shown(record) if isinstance(record, Snapshot) else _answered(record)


def _shown(snapshot: Snapshot) -> Iterator[Testimony]:
    """What the embeds of an article show."""
    for embed in snapshot.found.embeds:
        yield Testimony(embed.post.key, snapshot.saved_at, Witness(embed.form, embed.post), embed.origins)


def _answered(capture: Capture) -> Iterator[Testimony]:
    """What a source shows of the post that it was asked for, or of another version of it."""
    at, ref, shown = capture.as_of or capture.retrieved_at, capture.ref, capture.post
    if shown and ref and shown.id is None:
        shown = attrs.evolve(shown, id=ref.id, url=shown.url or ref.url)
    if shown:
        yield Testimony(shown.key, at, Witness(capture.source, shown))
    if ref and not (shown and shown.key == ref.key):
        yield Testimony(ref.key, at, Witness("", Post(platform=ref.platform, id=ref.id, url=ref.url)))


def view(witnesses: Sequence[Witness]) -> Merged:
    """One post out of what witnesses show of it; where none does, as much as its reference tells."""
    named = [witness for witness in witnesses if witness.name]
    return merge(named) if named else Merged(witnesses[0].post, ())


def history(key: str, versions: frozenset[str], documents: Iterable[Document[Any]]) -> History | None:
    """Everything that documents tell of a post; None when they tell nothing.

    Args:
        key: The post's key.
        versions: The keys of all its versions, its own included.
        documents: Those that tell of one of the versions, in the order in which they were kept.
    """
    told, sightings, captures = list[Testimony](), list[Sighting](), list[Capture]()
    for document in documents:  # each is let go at once: a post may be in very many articles
        told += (testimony for testimony in testimonies(document.record) if testimony.key in versions)
        sightings += _sightings(key, document)
        captures += (document.record,) if isinstance(document.record, Capture) else ()
    told.sort(key=lambda testimony: testimony.at)
    own = [testimony for testimony in told if testimony.key == key]
    if not own:
        return None
    merged = _merged(own)
    about = sorted((one for one in captures if _is_about(key, one)), key=lambda capture: capture.retrieved_at)
    return History(
        key=key,
        post=merged.post,
        origins=merged.origins,
        versions=_versions([testimony.witness.post for testimony in told], _edits(captures)),
        sightings=tuple(sorted(sightings, key=lambda sighting: sighting.seen_at)),
        captures=tuple(about),
        availability=availability(about),
    )


def _merged(testimonies: Sequence[Testimony]) -> Merged:
    """The merged view, each origin traced through the witness to whoever gave the field."""
    numbered = [Witness(one.witness.name and str(number), one.witness.post) for number, one in enumerate(testimonies)]
    post, origins = view(numbered)
    givers = {origin.field: testimonies[int(origin.given_by)].giver(origin.field) for origin in origins}
    return Merged(post, tuple(Origin(field=field, given_by=giver) for field, giver in givers.items()))


def _sightings(key: str, document: Document[Any]) -> Iterator[Sighting]:
    if isinstance(snapshot := document.record, Snapshot):
        at, article = snapshot.saved_at, snapshot.found.article.url
        for embed in snapshot.found.embeds:
            if embed.post.key == key:
                yield Sighting(snapshot=document.id, seen_at=at, article=article, embed=embed)


def _is_about(key: str, capture: Capture) -> bool:
    return any(testimony.key == key for testimony in testimonies(capture))


def _edits(captures: Iterable[Capture]) -> tuple[str, ...]:
    """The ids of all versions, as the source tells that knows most of them."""
    return max((capture.edits for capture in captures), key=len, default=())


def _versions(posts: Iterable[Post], edits: tuple[str, ...]) -> tuple[Post, ...]:
    """Each text once, in its richest post: in the order of the edits that a source told of, else as they came."""
    place = {id: number for number, id in enumerate(edits)}
    ordered = sorted(posts, key=lambda post: place.get(post.id or "", len(edits)))
    told = [(post, words(post.text or "")) for post in ordered]
    by_id: dict[str | None, set[str]] = {}
    for post, text in told:
        by_id.setdefault(post.id, set()).add(text)
    cut = {id: previews(texts) for id, texts in by_id.items()}  # an edit may add words, and has an id of its own
    richest: dict[str, Post] = {}
    for post, text in told:
        if text and text not in cut[post.id] and (text not in richest or post.richness > richest[text].richness):
            richest[text] = post
    return tuple(richest.values())
