"""Hypothesis strategies for records of every shape; lone surrogates, which no document can hold, are left out."""

from datetime import UTC
from typing import TypeVar, get_args

import attrs
from hypothesis import strategies as st

from embedarchive import records

Value = TypeVar("Value")


def maybe(strategy: st.SearchStrategy[Value]) -> st.SearchStrategy[Value | None]:
    return st.none() | strategy


def some(strategy: st.SearchStrategy[Value]) -> st.SearchStrategy[tuple[Value, ...]]:
    return st.lists(strategy, max_size=2).map(tuple)


texts = st.text(max_size=30)
words = maybe(texts)
moments = st.datetimes(timezones=st.just(UTC))
spans = st.tuples(st.integers(0, 2**31), st.integers(0, 2**31)).map(
    lambda ends: records.Span(start=min(ends), end=max(ends))
)
selectors = st.builds(records.Selector, exact=texts, prefix=texts, suffix=texts)
timestamps = st.builds(
    records.Timestamp,
    value=maybe(moments),
    precision=maybe(st.sampled_from(get_args(records.Precision))),
    source=st.sampled_from(get_args(records.TimeSource)),
    printed=words,
)
authors = st.builds(records.Author, name=words, handle=words, url=words, id=words, role=words)
post_refs = st.builds(records.PostRef, platform=texts, id=texts, url=texts, handle=words)
hyperlinks = st.builds(records.Hyperlink, url=texts, text=texts, expanded_url=words)
media = st.builds(records.Media, kind=st.none() | st.sampled_from(get_args(records.MediaKind)), url=texts, alt=words)


def posts_that_quote(quoted: st.SearchStrategy[records.Post | None]) -> st.SearchStrategy[records.Post]:
    return st.builds(
        records.Post,
        platform=texts,
        id=words,
        url=words,
        author=maybe(authors),
        text=words,
        timestamp=maybe(timestamps),
        lang=words,
        text_complete=maybe(st.booleans()),
        links=some(hyperlinks),
        media=some(media),
        quoted=quoted,
        in_reply_to=maybe(post_refs),
    )


posts = posts_that_quote(maybe(posts_that_quote(st.none())))
origins = st.builds(records.Origin, field=texts, given_by=texts)
embeds = st.builds(
    records.Embed, form=texts, post=posts, span=maybe(spans), html=texts, path=texts, origins=some(origins)
)
quotes = st.builds(
    records.Quote,
    text=texts,
    author=maybe(authors),
    timestamp=maybe(timestamps),
    mention=maybe(spans),
    cue=words,
    medium=words,
    kind=st.sampled_from(get_args(records.QuoteKind)),
    confidence=maybe(st.floats(0, 1)),
    rule=words,
    parts=some(spans),
    selector=selectors,
    closed=st.booleans(),
    post=maybe(post_refs),
    repeats=maybe(spans),
)
links = st.builds(records.PostLink, post=post_refs, text=texts, span=maybe(spans))
problems = st.builds(records.Problem, kind=texts, message=texts, where=words)
articles = st.builds(
    records.Article,
    url=words,
    read_from=words,
    title=words,
    authors=some(authors),
    published=maybe(timestamps),
    modified=maybe(timestamps),
    publisher=words,
    lang=words,
    text=texts,
)
founds = st.builds(
    records.Found,
    article=articles,
    embeds=some(embeds),
    quotes=some(quotes),
    links=some(links),
    problems=some(problems),
)
stored_objects = st.builds(records.StoredObject, sha256=texts, size=st.integers(0, 2**62))
media_files = st.builds(
    records.MediaFile,
    url=texts,
    state=st.sampled_from(get_args(records.MediaState)),
    object=maybe(stored_objects),
    type=words,
    reason=words,
)
captures = st.builds(
    records.Capture,
    version=st.just(records.CAPTURE_VERSION),
    software=words,
    ref=maybe(post_refs),
    source=texts,
    retrieved_at=moments,
    as_of=maybe(moments),
    outcome=st.sampled_from(get_args(records.Outcome)),
    post=maybe(posts),
    reason=words,
    url=words,
    final_url=words,
    status=maybe(st.integers(100, 599)),
    headers=some(st.tuples(texts, texts)),
    response=maybe(stored_objects),
    edits=some(texts),
    media_files=some(media_files),
)
availabilities = st.builds(
    records.Availability,
    state=st.sampled_from(get_args(records.AvailabilityState)),
    reason=words,
    since=maybe(moments),
    checked_at=maybe(moments),
)
sightings = st.builds(records.Sighting, snapshot=texts, seen_at=moments, article=words, embed=embeds)
histories = st.builds(
    records.History,
    key=texts,
    post=posts,
    origins=some(origins),
    versions=some(posts),
    sightings=some(sightings),
    captures=some(captures),
    availability=availabilities,
)
matches = st.builds(records.Match, key=texts, post=posts, availability=availabilities)
snapshots = st.builds(
    records.Snapshot,
    version=st.just(records.SNAPSHOT_VERSION),
    saved_at=moments,
    software=texts,
    page=maybe(stored_objects),
    found=founds,
)
saved = st.builds(records.Saved, id=texts, path=texts, new=st.booleans())
damage = st.builds(records.Damage, kind=st.sampled_from(get_args(records.DamageKind)), path=texts, message=texts)

removed_files = st.builds(records.RemovedFile, path=texts, sha256=texts)
redactions = st.builds(
    records.Redaction,
    version=st.just(records.REDACTION_VERSION),
    software=texts,
    redacted_at=moments,
    subject=st.sampled_from(get_args(records.Subject)),
    reason=texts,
    by=texts,
    removed=some(removed_files),
)
merges = st.builds(
    records.Merge,
    version=st.just(records.MERGE_VERSION),
    software=texts,
    merged_at=moments,
    archive_id=texts,
    journal=stored_objects,
)
proofs = st.builds(
    records.Proof,
    version=st.just(records.PROOF_VERSION),
    software=texts,
    proved_at=moments,
    authority=texts,
    line=texts,
    token=stored_objects,
    roots=stored_objects,
)
removals = st.builds(records.Removal, path=texts, what=texts, needed_by=words)
redacted = st.builds(records.Redacted, tombstone=words, files=some(removals))
counts = st.integers(0, 2**31)
merged = st.builds(
    records.Merged, new=counts, known=counts, redacted=counts, removed=some(texts), problems=some(damage)
)
repairs = st.builds(records.Repair, path=texts, message=texts)

BY_RECORD: dict[type[attrs.AttrsInstance], st.SearchStrategy[attrs.AttrsInstance]] = {
    records.Article: articles,
    records.Author: authors,
    records.Availability: availabilities,
    records.Capture: captures,
    records.Damage: damage,
    records.Embed: embeds,
    records.Found: founds,
    records.History: histories,
    records.Hyperlink: hyperlinks,
    records.Match: matches,
    records.Media: media,
    records.MediaFile: media_files,
    records.Merge: merges,
    records.Merged: merged,
    records.Origin: origins,
    records.Post: posts,
    records.PostLink: links,
    records.PostRef: post_refs,
    records.Problem: problems,
    records.Proof: proofs,
    records.Quote: quotes,
    records.Redacted: redacted,
    records.Redaction: redactions,
    records.Removal: removals,
    records.RemovedFile: removed_files,
    records.Repair: repairs,
    records.Saved: saved,
    records.Selector: selectors,
    records.Sighting: sightings,
    records.Snapshot: snapshots,
    records.Span: spans,
    records.StoredObject: stored_objects,
    records.Timestamp: timestamps,
}
