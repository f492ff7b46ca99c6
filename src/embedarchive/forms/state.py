"""State: posts that a page's markup lacks, and that its scripts hold as JSON for the page's own program.

The state of a page also holds other articles, so an object counts only when it is this article's own. In it a post is
an object that says so and names one, or markup in a text, which is read as the page's own markup is.
"""

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import attrs

from embedarchive.forms._base import Form, post_of
from embedarchive.forms._hints import may_add
from embedarchive.forms.named import post_named_by
from embedarchive.languages import Language
from embedarchive.people import People
from embedarchive.platforms import PLATFORMS
from embedarchive.platforms.addresses import read_address
from embedarchive.reading import Flow, Page
from embedarchive.reading.candidates import may_tell
from embedarchive.reading.encoded import Node, TooMuchError, json_in, objects_in
from embedarchive.reading.identity import Identity
from embedarchive.reading.unpacking import Packed, markups_in, read_markup
from embedarchive.records import Embed, PostRef, Problem

FORM = "state"

_NAMES = (word for platform in PLATFORMS for word in (*platform.nouns, *platform.names))
_SAYS_EMBED = re.compile("|".join(("embed", "social_?media", *map(re.escape, _NAMES))), re.IGNORECASE)
_LONGEST_KIND = 40
"""Code points of a value that says what kind of thing an object is."""

_ALONE = re.compile(r"^[^\S\n]*(?:\[#\w+:\s*)?((?:https?:)?//[^\s\]]+)\]?[^\S\n]*$|\[#\w+:\s*(\S+?)\]", re.MULTILINE)
"""An address on a line of its own, or in the brackets that some systems write around embeds."""

_TOO_LARGE = "a script holds more JSON than is worth a look; posts in it may be missing"


class _Held(NamedTuple):
    """An embed that an object of the state holds."""

    node: Node
    embed: Embed


def states(
    page: Page, language: Language, people: People, forms: Sequence[Form], known: Container[str]
) -> tuple[list[Embed], list[Problem]]:
    """The posts of the article that only its state holds, and what could not be read.

    Args:
        page: The page, as read.
        language: Its language.
        people: Who is who in it.
        forms: The forms that read markup.
        known: Keys of the posts whose words the markup shows.
    """
    identity = Identity.of(page.article)
    embeds: list[Embed] = []
    problems: list[Problem] = []
    for number, script in enumerate(page.scripts, 1):
        if not may_add(script.text, known):
            continue
        for value in json_in(script.text):
            try:
                nodes = list(objects_in(value, f"(//script)[{number}] $"))
            except TooMuchError:
                problems.append(Problem(kind="state-too-large", message=_TOO_LARGE, where=f"(//script)[{number}]"))
                continue
            held = [_Held(node, embed) for node in nodes for embed in _held_by(node, page, language, people, forms)]
            embeds += [one.embed for one in _own(held, nodes, identity)]
    return _each_once(embeds), problems


def _each_once(embeds: Iterable[Embed]) -> list[Embed]:
    """Each post's richest embed: states hold copies of their own parts."""
    richest: dict[str, Embed] = {}
    for embed in embeds:
        rival = richest.get(embed.post.key)
        if rival is None or embed.post.richness > rival.post.richness:
            richest[embed.post.key] = embed
    return list(richest.values())


def _own(held: Iterable[_Held], nodes: Iterable[Node], identity: Identity) -> Iterator[_Held]:
    """What the article's own objects hold; where an object says nothing, nothing else in the state may be another's."""
    ids: set[str] | None = None
    alone: bool | None = None
    for one in held:
        owner = identity.owner(one.node)
        if owner == "unknown":
            if ids is None:
                nodes = list(nodes)
                ids = {id for node in nodes for id in identity.ids(node)}
                alone = all(identity.owner(node) != "another" for node in nodes)
            owner = "own" if alone or any(id in one.node.path for id in ids) else "another"
        if owner == "own":
            yield one


def _held_by(node: Node, page: Page, language: Language, people: People, forms: Sequence[Form]) -> Iterator[Embed]:
    texts = {key: value for key, value in node.value.items() if isinstance(value, str)}
    if not may_tell(" ".join((*texts, *texts.values()))):
        return
    for ref in _refs(texts):
        yield Embed(form=FORM, post=post_of(ref), path=node.path)
    for key, markup in markups_in(texts):
        inner = read_markup(Packed(markup, f"{node.path}.{key}"))
        kept = attrs.evolve(page, main=Flow(text=""), asides=inner.flows, scripts=())
        for form in forms:
            yield from (attrs.evolve(embed, form=FORM) for embed in form(kept, language, people))


def _refs(texts: Mapping[str, str]) -> Iterator[PostRef]:
    """The posts that an object names: one as a whole, or those alone on the lines of its text."""
    kinds = (value for value in texts.values() if len(value) <= _LONGEST_KIND)
    if _SAYS_EMBED.search(f" {' '.join((*texts, *kinds))} ") and (ref := post_named_by(texts)):
        yield ref
    for match in _ALONE.finditer(texts.get("articleBody", "")):
        if ref := read_address(match[1] or match[2]):
            yield ref
