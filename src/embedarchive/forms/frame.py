"""Rendered embeds: a frame, or an element that a script fills, which names the post and holds none of its words.

This is what a page holds when it was saved from a browser after the platform's script had run, or when it is made for
AMP.
"""

from collections.abc import Iterator

from embedarchive.forms._base import marked_up, named_post, post_of
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
            span = element.span if flow is page.main else None
            yield Embed(form=FORM, post=post_of(ref), span=span, html=element.html, path=element.path)
