"""What stands beside an article, or lists posts of its own: a post in there is none of the article's embeds."""

import re

from embedarchive.platforms import PLATFORMS
from embedarchive.reading import Element

_BESIDE = re.compile(
    r"(?:^|\s)(?:related|recirc|recommend|sidebar|comment|reply|replies|trending|popular|most-|timeline|widget|"
    r"feed|share|sharing|sharebar|webmention|mention|footer|promo|teaser|carousel|rail(?![a-z])|"
    r"(?:latest|recent)(?![\w-]*(?:body|detail|single|update)))"
    r"|most_?popular",
    re.IGNORECASE,
)
"""How class names begin of what stands around an article, or lists posts of its own."""

_LISTS = tuple(platform.naming.lists for platform in PLATFORMS)
_COMMENTS = re.compile(
    r"(?:^|\s)(?:comments?(?:-?(?:list|body|content|text|thread|\d+))?|disqus_thread)(?=\s|$)", re.IGNORECASE
)
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
    return any(pattern.search(names) for pattern in _LISTS) or ("embed" not in names and bool(_BESIDE.search(names)))


def stands_in_comments(element: Element) -> bool:
    """Whether an element stands among what readers wrote."""
    around = [one.attributes for one in element.around if one.tag not in _WHOLE]
    return any(_COMMENTS.search(names) for said in around for names in (said.get("class", ""), said.get("id", "")))
