"""Cards: posts that a publisher's own markup draws, their words in the page under class names of the publisher's.

A card is an element whose names say the platform, and in which a name, an ``@handle``, a text and a date stand close
together. Where it also links to the post, less than all of these is enough; where it does not, the post has no id.
Some cards hold the post as data too, in an attribute.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

import attrs

from embedarchive.forms._base import embed_of, platform_of, timestamp_of
from embedarchive.forms._candidates import is_named_post, is_no_card, may_draw
from embedarchive.forms._data import may_hold, posts_held
from embedarchive.forms._drawing import Drawing, draw
from embedarchive.forms._roles import TEXT, role_named
from embedarchive.forms._texts import words_of_post
from embedarchive.languages import Language
from embedarchive.merging import Witness, merge
from embedarchive.people import People
from embedarchive.platforms import PLATFORMS, Platform
from embedarchive.platforms.addresses import read_address
from embedarchive.reading import Element, Flow, Page, Paragraph
from embedarchive.reading.fragment import Fragment, Line, Node, Run, read_fragment, text_of
from embedarchive.records import Embed, Post

FORM = "card"

_MAX_LINES = 120
"""A card holds less; what holds more is a larger part of the page."""

_PARAGRAPHS = "\n\n"
"""What parts two paragraphs in a flow."""

_ABOVE, _BELOW = 2, 3
"""Paragraphs around a card's text in which the rest of the card stands, where no element is around all of it."""


def cards(page: Page, language: Language, people: People) -> Iterator[Embed]:
    """The posts that stand in cards."""
    for flow in page.flows:
        outer: Element | None = None
        for element in flow.elements:
            platform = _platform(flow, element)
            if platform is None or _is_plain_link(platform, flow, element) or (outer and _is_inside(element, outer)):
                continue
            for post in _posts(platform, flow, element):
                outer = element
                yield embed_of(element, post, form=FORM, is_shown=flow is page.main)


def _platform(flow: Flow, element: Element) -> Platform | None:
    """The platform that an element's own words say; of a quotation and a link, the one of the signed post it links."""
    said = next((platform for platform in PLATFORMS if platform.naming.is_in(element.words)), None)
    if said or element.tag not in ("a", "blockquote"):
        return said
    own = [element.attributes["href"]] if element.tag == "a" else []
    addresses = own or [link.href for link in flow.links_within(element)]
    words = flow.text[element.start : element.end].lower() if addresses else ""
    linked = (ref for address in addresses if (ref := read_address(address)) and ref.handle)
    return next((platform_of(ref) for ref in linked if f"@{ref.handle}".lower() in words), None)


def _is_plain_link(platform: Platform, flow: Flow, element: Element) -> bool:
    """Whether a link has no more than words in it, and no name that says a post."""
    is_named = platform.naming.has_noun(element.attributes.get("class", "").lower())
    return element.tag == "a" and not is_named and _PARAGRAPHS not in flow.text[element.start : element.end].strip()


def _is_inside(element: Element, outer: Element) -> bool:
    return any(one.attributes is outer.attributes for one in element.around)


def _posts(platform: Platform, flow: Flow, element: Element) -> Iterator[Post]:
    """The posts that an element draws or holds as data; none when it is no card."""
    draws, holds = may_draw(flow, element), may_hold(platform, element)
    if not (draws or holds) or is_no_card(platform, element):
        return
    held = list(posts_held(platform, element.attributes)) if holds else []
    drawing = _drawing(platform, flow, element) if draws else None
    if drawing and len(held) == 1:
        yield _together(held[0], drawing.post)
    elif held:
        yield from held
    elif drawing and drawing.is_evident and (drawing.post.id or is_named_post(platform, element)):
        yield drawing.post


def _together(held: Post, drawn: Post) -> Post:
    """A post that is drawn beside its data: the data is finer, and the printed date stands in the drawing alone."""
    if held.timestamp and drawn.timestamp:
        held = attrs.evolve(held, timestamp=attrs.evolve(held.timestamp, printed=drawn.timestamp.printed))
    return merge((Witness("data", held), Witness("drawing", drawn))).post


def _drawing(platform: Platform, flow: Flow, element: Element) -> Drawing | None:
    fragment = read_fragment(element.pieces)
    if len(fragment.lines) > _MAX_LINES:
        return None
    drawing = draw(platform, fragment.nodes, fragment.lines)
    if fragment.lines and role_named(fragment.nodes[0]) == TEXT and not (drawing and drawing.is_evident):
        return _drawn_around(platform, flow, element, fragment)
    return drawing


def _drawn_around(platform: Platform, flow: Flow, element: Element, fragment: Fragment) -> Drawing | None:
    """What an element that is named as a post's text makes together with the paragraphs around it."""
    first = bisect_left(flow.paragraphs, element.start, key=attrgetter("start"))
    last = bisect_left(flow.paragraphs, element.end, key=attrgetter("start"))
    above = _lines(flow, flow.paragraphs[max(0, first - _ABOVE) : first], fragment.nodes[0])
    below = _lines(flow, flow.paragraphs[last : last + _BELOW], fragment.nodes[0])
    drawing = draw(platform, fragment.nodes, [*above, *fragment.lines, *below])
    text = words_of_post(platform, text_of(fragment.lines))
    if not drawing or not drawing.is_evident or drawing.post.text != text:
        return None
    near = flow.paragraphs[max(0, first - _ABOVE) : last + _BELOW]
    return attrs.evolve(drawing, post=_identified(platform, flow, near, drawing.post))


def _identified(platform: Platform, flow: Flow, near: Sequence[Paragraph], post: Post) -> Post:
    """A post with the id of the only one of its author's to which paragraphs link."""
    start = bisect_left(flow.links, near[0].start, key=attrgetter("start"))
    end = bisect_left(flow.links, near[-1].end, key=attrgetter("start"))
    refs = {ref.key: ref for link in flow.links[start:end] if (ref := read_address(link.href)) and ref.handle}
    handle = post.author.handle if post.author else None
    ref = next(iter(refs.values())) if len(refs) == 1 else None
    if post.id or not ref or not handle or (ref.handle or "").lower() != handle.lower():
        return post
    printed = post.timestamp.printed if post.timestamp else None
    return attrs.evolve(post, id=ref.id, url=ref.url, timestamp=timestamp_of(platform, ref, printed))


def _lines(flow: Flow, paragraphs: Sequence[Paragraph], node: Node) -> list[Line]:
    """Paragraphs as lines of a card."""
    return [Line([Run(flow.text[paragraph.start : paragraph.end], node)], "\n\n") for paragraph in paragraphs]
