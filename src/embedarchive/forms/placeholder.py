"""Placeholders: an element that a loader replaces by a post, and that names it in some attribute.

Consent banners, lazy loaders and publishers' own components are made so. An element without such an attribute is one
too when its words say so and all it links to is one post; so is a link alone in an element that says it.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from embedarchive.forms._base import embed_of, post_of
from embedarchive.forms._beside import stands_beside
from embedarchive.forms._named import post_named_by, refuses
from embedarchive.languages import Language
from embedarchive.people import People
from embedarchive.platforms import PLATFORMS
from embedarchive.platforms.addresses import read_address
from embedarchive.reading import Element, Flow, Page
from embedarchive.records import Embed, PostRef

FORM = "placeholder"

_NAMING = ("class", "id")
_HOLDS_EMBED = re.compile(r"embed|consent|opt-?in|cookie|blocker|placeholder|lazy", re.IGNORECASE)
_HOLDS_SOMETHING_ELSE = re.compile(r"image|photo|picture|caption|credit|source|gallery|button", re.IGNORECASE)
_NEAR = 3
"""Elements around a link that may say what it stands for."""

_LONGEST_NOTICE = 600
"""Code points of text in an element that only holds a post's place."""


def placeholders(page: Page, language: Language, people: People) -> Iterator[Embed]:
    """The posts that elements hold the place of."""
    for flow in page.flows:
        for element in flow.elements:
            ref = None if element.tag == "img" or stands_beside(element) else _post(flow, element)
            if ref:
                yield embed_of(element, post_of(ref), form=FORM, is_shown=flow is page.main)


def _post(flow: Flow, element: Element) -> PostRef | None:
    if element.tag == "a":
        return _alone(flow, element)
    ref = post_named_by(dict(element.attributes), element.tag)
    if ref is None:
        return _linked(flow, element)
    linked = (read_address(link.href) for link in flow.links_within(element))
    return ref if ref.handle else next((same for same in linked if same and same.key == ref.key), ref)


def _alone(flow: Flow, link: Element) -> PostRef | None:
    """The post to which a link leads that is all of its paragraph, when its names or those around it say embed."""
    near = [link.attributes, *(one.attributes for one in link.around[-_NEAR:])]
    words = " ".join([said for one in near for name, said in one.items() if name in _NAMING])
    words = f"{words} {' '.join(link.attributes)}".lower()
    if not _is_named_embed(words) or _HOLDS_SOMETHING_ELSE.search(words) or refuses(words):
        return None
    return read_address(link.attributes["href"]) if _is_whole_paragraph(flow, link) else None


def _is_named_embed(words: str) -> bool:
    return "embed" in words or any(platform.naming.has_noun(words) for platform in PLATFORMS)


def _is_whole_paragraph(flow: Flow, element: Element) -> bool:
    """Whether an element is all of its paragraph, or has no words."""
    at = bisect_left(flow.paragraphs, element.end, key=attrgetter("end"))
    around = flow.paragraphs[at : at + 1]
    return element.start == element.end or any((one.start, one.end) == (element.start, element.end) for one in around)


def _linked(flow: Flow, element: Element) -> PostRef | None:
    """The only post that an element links to whose words say that it holds a post's place."""
    words = element.words
    if element.end - element.start > _LONGEST_NOTICE or not _HOLDS_EMBED.search(words) or refuses(words):
        return None
    if "embed" not in words and not any(platform.naming.is_in(words) for platform in PLATFORMS):
        return None
    refs = {ref.key: ref for link in flow.links_within(element) if (ref := read_address(link.href))}
    return next(iter(refs.values())) if len(refs) == 1 else None
