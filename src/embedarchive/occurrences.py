"""Occurrences: which of the embeds that forms found are one, and what they tell together.

A post often stands in several forms where it stands once: a frame and the quotation that it replaced, a wrapper and
what it wraps, a component and its copy for browsers without scripts. Copies follow each other with no words between
them, or are held back by the page. A post that stands twice in one form stands there twice.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, zip_longest

import attrs

from embedarchive.merging import Witness, merge
from embedarchive.records import Embed, Post
from embedarchive.text import Stretches

_MAX_WITNESSES = 12
"""Copies of one occurrence that are asked; hostile pages hold thousands."""


def occurrences(embeds: Iterable[Embed], text: str = "") -> tuple[Embed, ...]:
    """One embed an occurrence, in document order, those that the page holds back last.

    Args:
        embeds: What the forms found, form by form, each in document order.
        text: The article's text.
    """
    by_post: defaultdict[str, list[Embed]] = defaultdict(list)
    for embed in _identified(list(embeds)):
        by_post[embed.post.key].append(embed)
    found = [_together(copies) for same in by_post.values() for copies in _placed(same, text)]
    ordered = sorted(found, key=lambda embed: (embed.span is None, _start(embed)))
    return tuple(_but_quoted(ordered))


def _but_quoted(embeds: Sequence[Embed]) -> Iterator[Embed]:
    """The embeds in order, but for those within another that knows them as the post that it quotes."""
    quoting: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for embed in embeds:
        if embed.post.quoted:
            quoting[embed.post.quoted.key].append((_start(embed), _end(embed)))
    within = {key: Stretches(spans) for key, spans in quoting.items()}
    return (embed for embed in embeds if not (embed.span and _start(embed) in within.get(embed.post.key, ())))


def _identified(embeds: Sequence[Embed]) -> Iterator[Embed]:
    """The embeds; one without an id is of the post that another shows with the same words and an id."""
    nameless = {_words(embed.post) for embed in embeds if embed.post.id is None and embed.post.text}
    with_id = (embed.post for embed in embeds if nameless and embed.post.id and embed.post.text)
    known = {_words(post): post for post in with_id}
    for embed in embeds:
        post = known.get(_words(embed.post)) if known and embed.post.id is None else None
        yield attrs.evolve(embed, post=post) if post else embed


def _words(post: Post) -> tuple[str, str]:
    """What makes two texts on a platform the same: their letters and digits."""
    return post.platform, "".join(filter(str.isalnum, post.text or ""))


def _placed(embeds: Sequence[Embed], text: str) -> Iterator[Sequence[Embed]]:
    """The embeds of one post, by where they stand; those held back are copies of each that is shown."""
    shown = _in_order(embed for embed in embeds if embed.span)
    held = [embed for embed in embeds if not embed.span]
    if not shown:
        by_form: defaultdict[str, list[Embed]] = defaultdict(list)
        for embed in held:
            by_form[embed.form].append(embed)
        copies = zip_longest(*map(_innermost, by_form.values()))
        yield from ([embed for embed in together if embed] for together in copies)
        return
    place = [shown[0]]
    for before, embed in pairwise(shown):
        if not _is_copy(embed, place, text):
            yield [*place, *held[:_MAX_WITNESSES]]
            place = []
        elif _is_around(before, embed) and before.form == embed.form:
            place.remove(before)
        place.append(embed)
    yield [*place, *held[:_MAX_WITNESSES]]


def _in_order(embeds: Iterable[Embed]) -> list[Embed]:
    """Embeds by where they begin; of those without words in one place the first of each form, then the second."""
    count: Counter[tuple[str, int]] = Counter()
    ranked: list[tuple[int, int, Embed]] = []
    for embed in embeds:
        at = (embed.form, _start(embed))
        ranked.append((_start(embed), count[at], embed))
        count[at] += _start(embed) == _end(embed)
    return [embed for _, _, embed in sorted(ranked, key=lambda one: one[:2])]


def _is_copy(embed: Embed, place: Sequence[Embed], text: str) -> bool:
    """Whether an embed belongs to those before it."""
    if any(_spans(other, embed) for other in place):
        return True
    end = max(_end(other) for other in place)
    same_form = [other for other in place if other.form == embed.form]
    return not text[end : _start(embed)].strip() and (not same_form or _is_around(same_form[-1], embed))


def _spans(outer: Embed, inner: Embed) -> bool:
    """Whether one stands among the words of the other."""
    return _start(outer) <= _start(inner) <= _end(inner) <= _end(outer) and _start(outer) < _end(outer)


def _innermost(embeds: Sequence[Embed]) -> list[Embed]:
    """Of one post's embeds in one form, those that do not stand around the next: a quotation in a quotation."""
    return [one for one, following in zip_longest(embeds, embeds[1:]) if not (following and _is_around(one, following))]


def _is_around(outer: Embed, inner: Embed) -> bool:
    return 0 < len(inner.html) < len(outer.html) and inner.html in outer.html


def _start(embed: Embed) -> int:
    return embed.span.start if embed.span else 0


def _end(embed: Embed) -> int:
    return embed.span.end if embed.span else 0


def _together(copies: Sequence[Embed]) -> Embed:
    """One embed out of its copies: it stands where the most telling one is shown, and knows what all of them tell."""
    speaker = max(copies, key=lambda embed: (embed.span is not None, embed.post.richness))
    witnesses = tuple(dict.fromkeys(Witness(embed.form, embed.post) for embed in copies))[:_MAX_WITNESSES]
    post, origins = merge(witnesses)
    alone = all(origin.given_by == speaker.form for origin in origins)
    span = max((embed.span for embed in copies if embed.span), key=lambda span: span.end - span.start, default=None)
    stands = speaker.span if speaker.span and speaker.span.start < speaker.span.end else span
    return attrs.evolve(speaker, post=post, span=stands, origins=() if alone else origins)
