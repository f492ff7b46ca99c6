"""From a text as X's services send it to the words that a reader sees.

The services send the text with ``&``, ``<`` and ``>`` escaped, and beside it entities: stretches of that escaped text,
counted in code points, that are links, mentions, hashtags or the addresses of pictures. So stretches are replaced
first and what lies between them is unescaped after. The text of a long post is sent unescaped.

An entity is taken only where its words stand. One with wrong indices is looked for by its shortened address, which
stands but once; of two that overlap the first is taken. Whatever is left over stays in the text as it stood.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

import attrs

from embedarchive.platforms.x import X
from embedarchive.records import Hyperlink
from embedarchive.sources.json_data import Json, first, objects_at, value_at, words_at

Stretch: TypeAlias = tuple[int, int]
"""``[start:end]`` in code points."""

_SHORTENED = re.compile(r"https?://t\.co/[A-Za-z0-9]+")
_PICTURE = re.compile(r"pic\.(?:twitter|x)\.com/")
_WIDE = str.maketrans("＠＃＄", "@#$")
_ESCAPED = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'"}
_ESCAPE = re.compile("|".join(_ESCAPED))
_BARE = re.compile(r"[<>]|&(?!(?:amp|lt|gt|quot|#39);)")


@attrs.frozen
class Entity:
    """A stretch of a text, ``[start:end]`` in code points, that stands for something.

    Attributes:
        start: Its first code point.
        end: The one after its last.
        words: What must stand there.
        shown: What a reader sees in its place; None for the words as they stand.
        url: Where it leads; None for a stretch that is no link.
        expanded_url: Where a shortened address leads.
    """

    start: int
    end: int
    words: str
    shown: str | None = None
    url: str | None = None
    expanded_url: str | None = None


class Rendered(NamedTuple):
    """Words as a reader sees them, and the links in them."""

    text: str
    links: tuple[Hyperlink, ...]


def render(
    raw: str, entities: Iterable[Entity] = (), display: Stretch | None = None, *, escaped: bool = True
) -> Rendered:
    """The words that a reader sees of a text, and the links in them; time is linear in both.

    Args:
        raw: The text as sent.
        entities: What stands in it, in any order.
        display: The stretch of ``raw`` that is shown: a reply's begins behind the accounts that it answers.
        escaped: Whether ``raw`` is escaped.
    """
    shortened = {match[0]: match.span() for match in reversed(list(_SHORTENED.finditer(raw)))}
    at, end = _clamped(raw, display, shortened.values())
    plain = unescape if escaped else str
    pieces: list[str] = []
    links: list[Hyperlink] = []
    for entity in _placed(raw, entities, shortened):
        if at <= entity.start and entity.end <= end:
            shown = raw[entity.start : entity.end] if entity.shown is None else entity.shown
            pieces += plain(raw[at : entity.start]), shown
            at = entity.end
            if entity.url:
                links.append(Hyperlink(url=entity.url, text=shown, expanded_url=entity.expanded_url))
    return Rendered("".join((*pieces, plain(raw[at:end]))).strip(), tuple(links))


def unescape(text: str) -> str:
    """``text`` without the few escapes that X uses, each undone once; others are the author's own words."""
    return _ESCAPE.sub(lambda escape: _ESCAPED[escape[0]], text)


def is_escaped(text: str) -> bool:
    """Whether a long post's text may be escaped, which depends on the service: nothing in it says otherwise."""
    return not _BARE.search(text)


def display_range(data: Json) -> Stretch | None:
    """The stretch of the text that is shown, None where none is given."""
    return _indices(value_at(data, "display_text_range"))


def entities_of(data: Json) -> Iterator[Entity]:
    """The entities in a JSON object of them, in any of the services' spellings."""
    for kind in ("urls", "media"):
        for item in objects_at(data, kind):
            yield from _link(item, is_media=kind == "media")
    for kinds, names, sign, address in _SIGNS:
        for kind in kinds:
            for item in objects_at(data, kind):
                yield from _sign(item, names, sign, address)


_SIGNS = (
    (("user_mentions", "mentions"), ("screen_name", "username"), "@", X.profile.replace("{handle}", "{}")),
    (("hashtags",), ("text", "tag"), "#", "https://x.com/hashtag/{}"),
    (("symbols", "cashtags"), ("text", "tag"), "$", "https://x.com/search?q=%24{}"),
)
"""Names of the lists, names of the words in their items, the sign before the words, and where it leads."""


def _link(item: dict[str, Json], *, is_media: bool) -> Iterator[Entity]:
    """A shortened address, shown as what it stands for; that of a picture is not shown at all."""
    url, expanded, indices = words_at(item, "url"), words_at(item, "expanded_url"), _span(item)
    if not url or not indices:
        return
    if is_media or "media_key" in item or _PICTURE.match(words_at(item, "display_url") or ""):
        yield Entity(*indices, words=url, shown="")
    else:
        yield Entity(*indices, words=url, shown=expanded, url=url, expanded_url=expanded)


def _sign(item: dict[str, Json], names: Sequence[str], sign: str, address: str) -> Iterator[Entity]:
    words, indices = first(words_at(item, name) for name in names), _span(item)
    if words and indices:
        yield Entity(*indices, words=sign + words, url=address.format(words))


def _span(item: dict[str, Json]) -> Stretch | None:
    return _indices(value_at(item, "indices") or [value_at(item, "start"), value_at(item, "end")])


def _indices(value: Json) -> Stretch | None:
    """Two indices in rising order; anything else is none."""
    match value:
        case [int(start), int(end)] if 0 <= start <= end:
            return start, end
    return None


def _placed(raw: str, entities: Iterable[Entity], shortened: Mapping[str, Stretch]) -> Iterator[Entity]:
    """The entities whose words stand in the text, where they stand, in order and without overlap."""
    standing = (entity for one in entities if (entity := _where_it_stands(raw, one, shortened)))
    end = 0
    for entity in sorted(standing, key=lambda entity: (entity.start, entity.end)):
        if entity.start >= end:
            end = entity.end
            yield entity


def _where_it_stands(raw: str, entity: Entity, shortened: Mapping[str, Stretch]) -> Entity | None:
    is_as_long = entity.end - entity.start == len(entity.words)
    if is_as_long and raw[entity.start : entity.end].translate(_WIDE).casefold() == entity.words.casefold():
        return entity
    if entity.words not in shortened:
        return None
    start, end = shortened[entity.words]
    return attrs.evolve(entity, start=start, end=end)


def _clamped(raw: str, display: Stretch | None, shortened: Iterable[Stretch]) -> Stretch:
    """The stretch that is shown: never half of a shortened address, and all when it lies outside of the text."""
    start, end = display or (0, len(raw))
    if start > len(raw):
        return 0, len(raw)
    return start, min((first for first, last in shortened if first < end < last), default=min(end, len(raw)))
