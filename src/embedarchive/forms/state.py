"""State: posts that a page's markup lacks, and that its scripts hold as JSON for the page's own program.

The state of a page also holds other articles, so an object counts only when it is this article's own. In it a post is
an object that says so and names one, or markup in a text, which is read as the page's own markup is.
"""

import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple, TypeAlias

import attrs

from embedarchive.forms._base import author_of, platform_of, post_of, timestamp_of
from embedarchive.forms._data import posts_in
from embedarchive.forms._hints import may_add
from embedarchive.forms._named import post_named_by
from embedarchive.forms._texts import plain
from embedarchive.platforms import PLATFORMS
from embedarchive.platforms.addresses import read_address, ref_of
from embedarchive.reading import Flow, Page, Script
from embedarchive.reading.candidates import may_name_by_id, may_tell
from embedarchive.reading.encoded import JsonObject, TooMuchError, json_in, objects_in
from embedarchive.reading.identity import Identity
from embedarchive.reading.rows import rows_in, stream_in
from embedarchive.reading.unpacking import Packed, markups_in, read_markup
from embedarchive.records import Embed, Post, PostRef, Problem

FORM = "state"

_NAMES = (word for platform in PLATFORMS for word in (*platform.naming.nouns, *platform.naming.names))
_SAYS_EMBED = re.compile("|".join(("embed", "social_?media", *map(re.escape, _NAMES))), re.IGNORECASE)
_NAMES_EMBED = re.compile("|".join(("embed", *(noun for one in PLATFORMS for noun in one.naming.nouns))), re.IGNORECASE)
_LONGEST_KIND = 40
"""Code points of a value, or a key, that says what kind of thing an object is."""

_ALONE = re.compile(r"^[^\S\n]*(?:\[#\w+:\s*)?((?:https?:)?//[^\s\]]+)\]?[^\S\n]*$|\[#\w+:\s*(\S+?)\]", re.MULTILINE)
"""An address on a line of its own, or in the brackets that some systems write around embeds."""

_SIGNED = re.compile(
    r"\s*(?P<text>.*?)\s*[—―]\s*(?P<name>[^—―()]{1,100}?)\s*\(@(?P<handle>\w{1,20})\)\s*(?P<date>[^()@]{4,40}?)\s*",
    re.DOTALL,
)
"""A quotation as oEmbed's middlemen describe it: text, dash, name, ``(@handle)``, date."""

_LONGEST_SIGNED = 5000
_MAX_CALLS = 300

_TOO_LARGE = "a script holds more JSON than is worth a look; posts in it may be missing"


class _Held(NamedTuple):
    """An embed that an object of the state holds."""

    node: JsonObject
    embed: Embed


Forms: TypeAlias = Callable[[Page], Iterator[Embed]]
"""The forms that read markup, all of them over one page."""


def states(page: Page, forms: Forms, known: Container[str]) -> tuple[list[Embed], list[Problem]]:
    """The posts of the article that only its state holds, and what could not be read.

    Args:
        page: The page, as read.
        forms: The forms that read markup.
        known: Keys of the posts whose words the markup shows.
    """
    identity = Identity.of(page.article)
    embeds: list[Embed] = []
    problems: list[Problem] = []
    for number, script in enumerate(page.scripts, 1):
        embeds += _called(script.text, f"(//script)[{number}]")
    for path, value in _values(page.scripts, known):
        try:
            nodes = list(objects_in(value, f"{path} $"))
        except TooMuchError:
            problems.append(Problem(kind="state-too-large", message=_TOO_LARGE, where=path))
        else:
            held = [_Held(node, embed) for node in nodes for embed in _held_by(node, page, forms)]
            embeds += _own(held, nodes, identity)
    return _each_once(embeds), problems


def _values(scripts: Sequence[Script], known: Container[str]) -> Iterator[tuple[str, object]]:
    """The JSON values that may add a post, and where they stand: of each script, and of what all of them stream."""
    for number, script in enumerate(scripts, 1):
        for value in json_in(script.text) if may_add(script.text, known) else ():
            yield f"(//script)[{number}]", value
    stream = stream_in(script.text for script in scripts)
    if may_add(stream, known):
        yield "//script", rows_in(stream)


def _called(script: str, path: str) -> Iterator[Embed]:
    """The posts that a script itself has the platform's script put into the page."""
    for platform in PLATFORMS:
        for call in islice(platform.calls.finditer(script), _MAX_CALLS):
            if ref := ref_of(platform, call[1]):
                yield Embed(form=FORM, post=post_of(ref), path=path)


def _each_once(embeds: Iterable[Embed]) -> list[Embed]:
    """Each post's richest embed: states hold copies of their own parts."""
    richest: dict[str, Embed] = {}
    for embed in embeds:
        rival = richest.get(embed.post.key)
        if rival is None or embed.post.richness > rival.post.richness:
            richest[embed.post.key] = embed
    return list(richest.values())


def _own(held: Sequence[_Held], nodes: Sequence[JsonObject], identity: Identity) -> Iterator[Embed]:
    """What the article's own objects hold.

    Where an object does not say whose it is, its path names the article, or nothing in the state is another's.
    """
    owners = [identity.owner(one.node) for one in held]
    in_doubt = "unknown" in owners
    ids = {id for node in nodes for id in identity.ids(node)} if in_doubt else set()
    alone = in_doubt and all(identity.owner(node) != "another" for node in nodes)
    for one, owner in zip(held, owners, strict=True):
        if owner == "own" or (owner == "unknown" and (alone or any(id in one.node.path for id in ids))):
            yield one.embed


def _held_by(node: JsonObject, page: Page, forms: Forms) -> Iterator[Embed]:
    """The embeds that an object itself names, or that markup in its texts holds."""
    texts = {key: value for key, value in node.value.items() if isinstance(value, str)}
    if not (may_tell(" ".join((*texts, *texts.values()))) or may_name_by_id(texts)):
        return
    for ref in _refs(texts, node):
        yield Embed(form=FORM, post=_told(ref, node.value, texts) or post_of(ref), path=node.path)
    for key, markup in markups_in(texts):
        inner = read_markup(Packed(markup, f"{node.path}.{key}"))
        kept = attrs.evolve(page, main=Flow(text=""), asides=inner.flows, scripts=())
        yield from (attrs.evolve(embed, form=FORM) for embed in forms(kept))


def _told(ref: PostRef, data: Mapping[str, object], texts: Mapping[str, str]) -> Post | None:
    """What an object tells of the post that it names: as data, or in the words of a signed quotation without markup."""
    platform = platform_of(ref)
    told = next((post for post in posts_in(platform, data) if post.key == ref.key), None) or _posting(ref, data)
    if told:
        return told
    signed = (_SIGNED.fullmatch(text) for text in texts.values() if "(@" in text and len(text) < _LONGEST_SIGNED)
    match = next(filter(None, signed), None)
    return match and attrs.evolve(
        post_of(ref),
        author=author_of(platform, name=match["name"], handle=match["handle"]),
        text=match["text"],
        timestamp=timestamp_of(platform, ref, match["date"]),
    )


def _is_held_as_embed(node: JsonObject) -> bool:
    """Whether the key of an object, or the object that it is a member of, names an embed."""
    key = node.path[-_LONGEST_KIND:].rpartition(".")[2]
    said = [key, *_kinds(node.around[-1])] if node.around and not key.endswith("]") else [key]
    return any(map(_NAMES_EMBED.search, said))


def _kinds(data: Mapping[str, object]) -> Iterator[str]:
    """The values that may say what kind of thing an object is."""
    return (value for value in data.values() if isinstance(value, str) and len(value) <= _LONGEST_KIND)


def _posting(ref: PostRef, data: Mapping[str, object]) -> Post | None:
    """A post in schema.org's words. Source: https://schema.org/SocialMediaPosting."""
    text, author = (data.get(name) for name in ("articleBody", "author"))
    name = author.get("name") if isinstance(author, dict) else author
    if not isinstance(text, str) or not isinstance(name, str):
        return None
    return attrs.evolve(
        post_of(ref), author=author_of(platform_of(ref), name=name, handle=ref.handle), text=plain(text) or None
    )


def _refs(texts: Mapping[str, str], node: JsonObject) -> Iterator[PostRef]:
    """The posts that an object embeds: one as a whole, or those alone on the lines of its text."""
    says_embed = _SAYS_EMBED.search(f" {' '.join((*texts, *_kinds(texts)))} ") or _is_held_as_embed(node)
    if says_embed and (ref := post_named_by(texts)):
        yield ref
    for match in _ALONE.finditer(texts.get("articleBody", "")):
        if ref := read_address(match[1] or match[2]):
            yield ref
