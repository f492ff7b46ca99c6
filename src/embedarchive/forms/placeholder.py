"""Placeholders: an element that a loader replaces by a post, and that names it in some attribute.

Consent banners, lazy loaders and publishers' own components are made so. An element without such an attribute is one
too when its words say so and all it links to is one post.
"""

import re
from collections.abc import Iterator

from embedarchive.forms._base import embed_of, post_of
from embedarchive.forms._beside import stands_beside
from embedarchive.forms.named import post_named_by, refuses
from embedarchive.languages import Language
from embedarchive.people import People
from embedarchive.platforms import PLATFORMS
from embedarchive.platforms.addresses import read_address
from embedarchive.reading import Element, Flow, Page
from embedarchive.records import Embed, PostRef

FORM = "placeholder"

_HOLDS_EMBED = re.compile(r"embed|consent|cookie|blocker|placeholder|lazy", re.IGNORECASE)
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
    ref = post_named_by(dict(element.attributes), element.tag)
    if ref is None:
        return _linked(flow, element)
    linked = (read_address(link.href) for link in flow.links_within(element))
    return ref if ref.handle else next((same for same in linked if same and same.key == ref.key), ref)


def _linked(flow: Flow, element: Element) -> PostRef | None:
    """The only post that an element links to whose words say that it holds a post's place."""
    words = element.words
    if element.end - element.start > _LONGEST_NOTICE or not _HOLDS_EMBED.search(words) or refuses(words):
        return None
    if not any(platform.naming.is_in(words) for platform in PLATFORMS):
        return None
    refs = {ref.key: ref for link in flow.links_within(element) if (ref := read_address(link.href))}
    return next(iter(refs.values())) if len(refs) == 1 else None
