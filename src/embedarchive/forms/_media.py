"""Pictures and films of a post: those that its markup shows, and those to which its text links."""

import re
from collections.abc import Iterable, Iterator, Sequence

from embedarchive.forms._roles import AUTHOR, HANDLE, NAME, OTHER, role_of
from embedarchive.platforms import Platform
from embedarchive.reading.fragment import Node
from embedarchive.records import Hyperlink, Media, MediaKind

_KINDS: dict[str, MediaKind] = {"img": "photo", "amp-img": "photo", "video": "video", "amp-video": "video"}
_ADDRESSES = ("src", "data-src", "poster")
_NOT_OF_POST = frozenset((AUTHOR, HANDLE, NAME, OTHER))
_ICON = re.compile(r"(?<![a-z])(?:avatar|profile|logo|icon|badge|emoji|smiley|pixel|spacer)(?![a-z])", re.IGNORECASE)
_ICON_SIZE = 64


def pictures_in(nodes: Sequence[Node], root: Node) -> Iterator[Media]:
    """The pictures and films among a card's elements; those of the author and of the frame are none of the post's."""
    for node in nodes:
        address = next((node.attributes[name] for name in _ADDRESSES if node.attributes.get(name)), None)
        if node.tag in _KINDS and address and not _is_icon(node) and role_of(node, root) not in _NOT_OF_POST:
            yield Media(kind=_KINDS[node.tag], url=address, alt=node.attributes.get("alt") or None)


def pictures_linked(platform: Platform, links: Iterable[Hyperlink]) -> Iterator[Media]:
    """The pictures and films to which a post's own links lead; which of them it is, the page does not say."""
    for link in links:
        if platform.pictures.fullmatch(link.text):
            yield Media(kind=None, url=f"https://{link.text}")


def _is_icon(node: Node) -> bool:
    said = " ".join(node.attributes.get(name, "") for name in ("class", "alt", "src"))
    width = node.attributes.get("width", "")
    return bool(_ICON.search(said)) or (width.isdecimal() and int(width) <= _ICON_SIZE)
