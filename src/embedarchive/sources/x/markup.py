"""The words of a post in X's own pages, with the links in them."""

import re
from urllib.parse import urljoin

from bs4 import Tag
from bs4.element import NavigableString, PageElement

from embedarchive.platforms.addresses import read_address
from embedarchive.platforms.x import X
from embedarchive.records import Hyperlink, PostRef
from embedarchive.sources.x.text import Rendered

_SITE = X.profile.format(handle="")
_REWRITTEN = re.compile(r"(?:https?:)?(?://web\.archive\.org)?/web/\d{1,14}(?:[a-z]{2}_)?/(?=https?:)")
_HIDDEN = frozenset({"u-hidden", "tco-ellipsis"})
"""Classes of what a reader does not see, such as the link of a picture that is shown."""
_CUT = "…"


def attribute(tag: Tag | None, name: str) -> str | None:
    """The value of an attribute, None for an empty or missing one."""
    value = tag.get(name) if tag else None
    return value if isinstance(value, str) and value else None


def post_ref(path: str | None) -> PostRef | None:
    """The post to which a link within X's pages leads."""
    return read_address(_whole(path)) if path else None


def words_in(element: Tag | None) -> Rendered | None:
    """The words in an element as a reader sees them, None where there is no element.

    Pictures stand for their alternative text (emoji), shortened links for where they lead; what is hidden is left out.
    """
    if element is None:
        return None
    pieces: list[str] = []
    links: list[Hyperlink] = []
    waiting: list[PageElement] = [element]
    while waiting:
        node = waiting.pop()
        if type(node) is NavigableString:
            pieces.append(node)
        elif isinstance(node, Tag) and _HIDDEN.isdisjoint(node.get_attribute_list("class")):
            link = _link(node)
            links += [link] if link else []
            pieces.append(link.text if link else _instead(node))
            waiting += () if link else reversed(node.contents)
    return Rendered("".join(pieces).strip(), tuple(links))


def _instead(tag: Tag) -> str:
    """What an element that holds no text stands for."""
    return "\n" if tag.name == "br" else attribute(tag, "alt") or ""


def _link(tag: Tag) -> Hyperlink | None:
    """The link that an element is, None for one that is none; in a quoted post links are spans."""
    expanded = attribute(tag, "data-expanded-url")
    if tag.name != "a" and not expanded:
        return None
    shown = expanded or "".join(piece for piece in tag.strings if piece.strip() != _CUT)
    href = _whole(attribute(tag, "href") or expanded or "")
    is_shortened = "://t.co/" in href and "://" in shown
    return Hyperlink(url=href, text=shown, expanded_url=expanded or (shown if is_shortened else None))


def _whole(href: str) -> str:
    """A link's address in full, as it stood before an archive rewrote it."""
    try:
        return urljoin(_SITE, _REWRITTEN.sub("", href, count=1))
    except ValueError:
        return href
