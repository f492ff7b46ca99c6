"""Merging: one post out of what several witnesses show of it. A preview never hides a whole text.

Witnesses are the forms in which an article holds a post, and the sources that answered about it. The most telling one
speaks first; the others fill in what it leaves open.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import attrs

from embedarchive.records import Author, Origin, Post

_FROM_TEXT = ("text", "text_complete", "links", "lang")
"""Fields that belong to one text, and are taken together from the witness that gives it."""

_CUT_OFF = "…"
_LINK = re.compile(r"https?://\S+")


class Witness(NamedTuple):
    """Somebody who shows a post: the name of a form or of a source, and what it shows."""

    name: str
    post: Post


class Merged(NamedTuple):
    """A post put together, and which witness gave which field."""

    post: Post
    origins: tuple[Origin, ...]


def merge(witnesses: Sequence[Witness]) -> Merged:
    """One post out of what several witnesses show of it.

    Args:
        witnesses: At least one. Of equally telling ones the earlier has precedence.
    """
    cut = previews(witness.post.text or "" for witness in witnesses)
    ranked = sorted(witnesses, key=lambda witness: _rank(witness.post, cut), reverse=True)
    given = {field: (value, witness.name) for witness in reversed(ranked) for field, value in _fields(witness.post)}
    speaker = ranked[0]
    given |= {field: (getattr(speaker.post, field), speaker.name) for field in _FROM_TEXT if speaker.post.text}
    if cutter := _who_knows_more(speaker.post, ranked):
        given["text_complete"] = (False, cutter.name)
    values: dict[str, Any] = {field: value for field, (value, _) in given.items()}
    author = {name: values.pop(f"author.{name}", None) for name in _names(Author)}
    post = Post(**values, author=Author(**author) if any(author.values()) else None)
    origins = (Origin(field=field, given_by=name) for field, (value, name) in given.items() if value not in (None, ()))
    return Merged(post, tuple(sorted(origins, key=lambda origin: origin.field)))


def words(text: str) -> str:
    """A text's words without its links, which each witness writes in its own way."""
    return " ".join(_LINK.sub(" ", text).split())


def is_preview(text: str, of: str) -> bool:
    """Whether ``text`` is only the beginning of the text ``of``, an ellipsis and what follows it aside."""
    return text in previews((text, of))


def previews(texts: Iterable[str]) -> frozenset[str]:
    """Those of the texts that are only the beginning of another one, an ellipsis and what follows it aside."""
    texts = frozenset(texts)
    ordered = sorted({text.rstrip() for text in texts})
    return frozenset(text for text in texts if _goes_on(text, ordered))


def _goes_on(text: str, ordered: Sequence[str]) -> bool:
    """Whether one of the texts begins with this one and goes on; such texts stand right behind it."""
    beginning = _beginning(text)
    after = bisect_right(ordered, beginning)
    others = (other for other in ordered[after : after + 2] if other != text.rstrip())
    return bool(beginning) and any(other.startswith(beginning) for other in others)


def _who_knows_more(post: Post, witnesses: Iterable[Witness]) -> Witness | None:
    """The witness who says that a text is cut off that another shows no more of, without saying whether it is whole."""
    if post.text is None or post.text_complete is not None:
        return None
    shown = words(_beginning(post.text))
    cut_off = (witness for witness in witnesses if witness.post.text_complete is False)
    return next((witness for witness in cut_off if words(witness.post.text or "").startswith(shown)), None)


def _beginning(text: str) -> str:
    """A text as far as it goes, without an ellipsis and what follows it."""
    return (text.rpartition(_CUT_OFF)[0] or text).rstrip()


def _rank(post: Post, cut: frozenset[str]) -> tuple[object, ...]:
    return (bool(post.text) and post.text not in cut, *post.richness)


def _fields(post: Post) -> Iterator[tuple[str, Any]]:
    """The fields that a post fills in, those of its author one by one."""
    for name in _names(Post):
        value = getattr(post, name)
        if name != "author" and value not in (None, ()):
            yield name, value
    for name in _names(Author):
        value = getattr(post.author, name, None)
        if value is not None:
            yield f"author.{name}", value


def _names(record: type[attrs.AttrsInstance]) -> tuple[str, ...]:
    return tuple(field.name for field in attrs.fields(record))
