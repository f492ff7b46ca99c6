"""Which elements are worth a look as cards, and which are none whatever they hold."""

import re

from embedarchive.forms._beside import is_named_beside, stands_beside
from embedarchive.forms._named import refuses
from embedarchive.platforms import Platform
from embedarchive.platforms.addresses import read_address
from embedarchive.reading import Element, Flow
from embedarchive.reading.fragment import start_tags

_MAX_PIECES = 3_000
"""A card is made of less; what is made of more is a larger part of the page."""

_REACH = 200
"""Code points above a card's text in which its author's line may begin."""

_LIST_TAGS = frozenset(("li", "ol", "ul"))
_LIST = re.compile(r"feed|timeline|stream", re.IGNORECASE)
_LIST_DEPTH = 4
"""Elements from a part of a card to the list that it stands in."""

_POST = re.compile(r"post|card|embed|status|quote")
_LONGEST_NAME = 60
"""Code points of a value that names an element; a longer one is data."""


def may_draw(flow: Flow, element: Element) -> bool:
    """Whether a handle may stand in an element or shortly before it: with its sign or, beside a link, without."""
    if len(element.pieces) > _MAX_PIECES:
        return False
    has_sign = "@" in flow.text[max(0, element.start - _REACH) : element.end]
    return has_sign or any(read_address(link.href) for link in flow.links_within(element))


def is_no_card(platform: Platform, element: Element) -> bool:
    """Whether an element is a part of a list, stands beside the article, or only wraps another form."""
    own = element.attributes.get("class", "")
    nearby = [one.attributes.get("class", "") for one in element.around[1 - _LIST_DEPTH :]]
    return (
        element.tag in _LIST_TAGS
        or is_named_beside(own)
        or any(map(_LIST.search, (own, *nearby)))
        or stands_beside(element)
        or _is_wrapper(platform, element)
    )


def is_named_post(platform: Platform, element: Element) -> bool:
    """Whether an element's own name says that it is a post of a platform, and no button or profile."""
    names = [value for value in element.attributes.values() if len(value) <= _LONGEST_NAME]
    words = f" {element.tag} {' '.join(names)} ".lower()
    naming = platform.naming
    return not refuses(words) and (naming.has_noun(words) or (naming.has_name(words) and bool(_POST.search(words))))


def _is_wrapper(platform: Platform, element: Element) -> bool:
    classes = {(tag, name) for tag, said in start_tags(element.pieces) for name in said.get("class", "").split()}
    return any((markup.tag, name) in classes for markup in platform.markups for name in markup.classes)
