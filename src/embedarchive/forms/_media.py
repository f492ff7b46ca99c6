"""Pictures and films of a post: those that its markup shows, and those to which its text links."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from embedarchive.forms._roles import AUTHOR, HANDLE, NAME, OTHER, role_of
from embedarchive.platforms import Platform
from embedarchive.reading.fragment import Line, Node
from embedarchive.records import Hyperlink, Media, MediaKind

_KINDS: dict[str, MediaKind] = {"img": "photo", "amp-img": "photo", "video": "video", "amp-video": "video"}
_ADDRESSES = ("src", "data-src", "poster")
_NOT_OF_POST = frozenset((AUTHOR, HANDLE, NAME, OTHER))
_ICON = re.compile(
    r"(?<![a-z])(?:avatar|profile|logo|icon|badge|emoji|smiley|pixel|spacer|(?:rounded|img)-(?:full|circle))(?![a-z])",
    re.IGNORECASE,
)
_WIDTH = re.compile(r"(?<![a-z-])width:\s*(\d{1,5})(?:px)?\s*(?:;|\Z)")
_ICON_SIZE = 64


def pictures_in(nodes: Sequence[Node], lines: Iterable[Line], text: Collection[Line]) -> Iterator[Media]:
    """The pictures and films of the post that a card draws.

    Args:
        nodes: The card's elements; those of the author and of the frame show none of the post's pictures.
        lines: All that is written in it; a link over words that are not the post's previews another page.
        text: Those lines that are the post's.
    """
    previews = {node for line in lines if line not in text for node in line.node.ancestry() if node.tag == "a"}
    previews -= {node for line in text for node in line.node.ancestry()}
    for node in nodes:
        address = next((node.attributes[name] for name in _ADDRESSES if node.attributes.get(name)), None)
        if node.tag not in _KINDS or not address or _is_icon(node) or role_of(node, {nodes[0]}) in _NOT_OF_POST:
            continue
        if previews.isdisjoint(node.ancestry()):
            yield Media(kind=_KINDS[node.tag], url=address, alt=node.attributes.get("alt") or None)


def pictures_linked(platform: Platform, links: Iterable[Hyperlink]) -> Iterator[Media]:
    """The pictures and films to which a post's own links lead; which of them it is, the page does not say."""
    for link in links:
        if platform.wording.pictures.fullmatch(link.text):
            yield Media(kind=None, url=f"https://{link.text}")


def _is_icon(node: Node) -> bool:
    said = " ".join(node.attributes.get(name, "") for name in ("class", "alt", "src"))
    width = _WIDTH.search(f"{node.attributes.get('style', '')};width:{node.attributes.get('width', '')}")
    return bool(_ICON.search(said)) or (width is not None and int(width[1]) <= _ICON_SIZE)
