"""What stands beside an article, or lists posts of its own: a post in there is none of the article's embeds."""

import re

from embedarchive.platforms import PLATFORMS
from embedarchive.reading import Element

_BESIDE = re.compile(
    r"(?:^|\s)(?:related|recirc|recommend|sidebar|comment|reply|replies|trending|popular|most-|timeline|widget|"
    r"feed|share|sharing|sharebar|webmention|mention|footer|promo|teaser|latest|recent|carousel|rail(?![a-z]))"
    r"|most_?popular",
    re.IGNORECASE,
)
"""How class names begin of what stands around an article, or lists posts of its own."""

_PATTERNS = (_BESIDE, *(platform.naming.lists for platform in PLATFORMS))
_FRAME = frozenset(("footer", "nav"))
_WHOLE = frozenset(("html", "body", "main", "article"))


def stands_beside(element: Element) -> bool:
    """Whether an element stands around the article, or in a list of posts, as far as tags and class names tell.

    An ``<aside>`` within the article is a part of it: many set their embeds so.
    """
    tags = [one.tag for one in element.around]
    around = [one.attributes for one in element.around if one.tag not in _WHOLE]
    names = [attributes.get(name, "") for attributes in around for name in ("class", "id")]
    return (
        not _FRAME.isdisjoint(tags)
        or ("aside" in tags and "article" not in tags)
        or any(is_named_beside(name) for name in names if name)
    )


def is_named_beside(names: str) -> bool:
    """Whether class names say so."""
    return any(pattern.search(names) for pattern in _PATTERNS)
