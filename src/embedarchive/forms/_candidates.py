"""Which elements are worth a look as cards, and which stand beside the article or only wrap another form."""

import re

from embedarchive.platforms import Platform
from embedarchive.platforms.addresses import read_address
from embedarchive.reading import Element, Flow
from embedarchive.reading.fragment import start_tags

_MAX_PIECES = 3_000
"""A card is made of less; what is made of more is a larger part of the page."""

_REACH = 200
"""Code points above a card's text in which its author's line may begin."""

_FRAME_TAGS = frozenset(("aside", "footer", "nav"))
_FRAME = re.compile(r"sidebar|related|popular|trending|carousel|recirc|(?<![a-z])rail(?![a-z])", re.IGNORECASE)
_LIST_TAGS = frozenset(("li", "ol", "ul"))
_LIST = re.compile(r"feed|timeline|stream|latest|recent", re.IGNORECASE)
_LIST_DEPTH = 4
"""Elements from a part of a card to the list that it stands in."""


def may_draw(flow: Flow, element: Element) -> bool:
    """Whether a handle may stand in an element or shortly before it: with its sign or, beside a link, without."""
    if len(element.pieces) > _MAX_PIECES:
        return False
    has_sign = "@" in flow.text[max(0, element.start - _REACH) : element.end]
    return has_sign or any(read_address(link.href) for link in flow.links_within(element))


def stands_apart(platform: Platform, element: Element) -> bool:
    """Whether an element stands beside the article, in a list of newest posts, or only around another form."""
    around = [(one.tag, one.attributes.get("class", "")) for one in element.around]
    around.append((element.tag, element.attributes.get("class", "")))
    return (
        element.tag in _LIST_TAGS
        or any(tag in _FRAME_TAGS or _FRAME.search(names) for tag, names in around)
        or any(_LIST.search(names) for _, names in around[-_LIST_DEPTH:])
        or _is_wrapper(platform, element)
    )


def _is_wrapper(platform: Platform, element: Element) -> bool:
    classes = {(tag, name) for tag, said in start_tags(element.pieces) for name in said.get("class", "").split()}
    return any((markup.tag, name) in classes for markup in platform.markups for name in markup.classes)
