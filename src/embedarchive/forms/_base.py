"""What the forms of markup share: a post's reference, its time and its author, as one element shows them."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

import attrs

from embedarchive.languages import Language
from embedarchive.people import People
from embedarchive.platforms import PLATFORMS, Markup, Platform
from embedarchive.platforms.addresses import read_address, ref_of
from embedarchive.reading import Element, Flow, Page
from embedarchive.records import Author, Embed, Post, PostRef, Timestamp
from embedarchive.times import read_machine, read_printed

Form: TypeAlias = Callable[[Page, Language, People], Iterator[Embed]]
"""A form finds the embeds of its shape in a page, in document order."""


def marked_up(page: Page, form: str) -> Iterator[tuple[Flow, Element, Platform, Markup]]:
    """The elements that may be embeds of a form, each with the platform and the markup that say so."""
    markups = [(platform, markup) for platform in PLATFORMS for markup in platform.markups if markup.form == form]
    for flow in page.flows:
        for element in flow.elements:
            for platform, markup in markups:
                if markup.tag == element.tag:
                    yield flow, element, platform, markup


def embed_of(element: Element, post: Post, *, form: str, is_shown: bool) -> Embed:
    """The embed that an element is; what the main flow does not show has no place in the article's text."""
    span = element.span if is_shown else None
    return Embed(form=form, post=post, span=span, html=element.html, path=element.path)


def named_post(platform: Platform, markup: Markup, element: Element) -> PostRef | None:
    """The post that an element's attributes name, by its id or by its address."""
    ids = (element.attributes[name] for name in markup.ids if name in element.attributes)
    addresses = (element.attributes[name] for name in markup.urls if name in element.attributes)
    by_id = (ref_of(platform, id) for id in ids)
    by_address = (ref for address in addresses if (ref := read_address(address)) and ref.platform == platform.name)
    return next((ref for refs in (by_id, by_address) for ref in refs if ref), None)


def timestamp_of(
    platform: Platform, ref: PostRef | None, printed: str | None, machine: str | None = None
) -> Timestamp | None:
    """When a post was posted.

    Args:
        platform: Where.
        ref: The post; the time that its id holds is the finest, of those since November 2010.
        printed: The words printed beside it.
        machine: The date in the markup, ISO 8601.
    """
    moment = platform.moment(ref.id) if ref else None
    if moment is None or moment.precision == "day":
        marked = read_machine(machine or printed or "", "printed")
        moment = marked if marked.value else moment
    if moment:
        return attrs.evolve(moment, printed=printed)
    return read_printed(printed) if printed else None


def platform_of(ref: PostRef) -> Platform:
    """The platform of a post."""
    return next(platform for platform in PLATFORMS if platform.name == ref.platform)


def post_of(ref: PostRef) -> Post:
    """A post of which nothing is known but how it is referred to."""
    platform = platform_of(ref)
    return Post(
        platform=ref.platform,
        id=ref.id,
        url=ref.url,
        author=author_of(platform, name=None, handle=ref.handle),
        timestamp=timestamp_of(platform, ref, None),
    )


def author_of(platform: Platform, *, name: str | None, handle: str | None) -> Author | None:
    """An author by name and handle, as far as they are known."""
    if not (name or handle):
        return None
    return Author(name=name or None, handle=handle, url=platform.profile.format(handle=handle) if handle else None)
