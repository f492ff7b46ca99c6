"""Rendered embeds: a frame, or an element that a script fills, which names the post and holds none of its words.

This is what a page holds when it was saved from a browser after the platform's script had run, or when it is made for
AMP.
"""

from collections.abc import Iterator

from embedarchive.forms._base import embed_of, marked_up, named_post, post_of
from embedarchive.languages import Language
from embedarchive.people import People
from embedarchive.reading import Page
from embedarchive.records import Embed

FORM = "frame"


def frames(page: Page, language: Language, people: People) -> Iterator[Embed]:
    """The posts that stand in frames."""
    for flow, element, platform, markup in marked_up(page, FORM):
        ref = named_post(platform, markup, element)
        if ref:
            yield embed_of(element, post_of(ref), form=FORM, is_shown=flow is page.main)
