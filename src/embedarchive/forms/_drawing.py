"""From the elements and lines of a card to the post that they draw."""

import re
from collections.abc import Sequence

import attrs

from embedarchive.forms._base import author_of, timestamp_of
from embedarchive.forms._media import pictures_in, pictures_linked
from embedarchive.forms._named import post_named_by
from embedarchive.forms._parts import Card, is_date, read_card
from embedarchive.forms._roles import AUTHOR, TEXT, is_quoted, role_named, role_of
from embedarchive.forms._rows import rows_of
from embedarchive.forms._texts import is_whole, language_in, links_in, words_of_post
from embedarchive.platforms import Platform
from embedarchive.platforms.addresses import read_address, ref_of
from embedarchive.reading.fragment import Line, Node, text_of
from embedarchive.records import Post, PostRef

_HANDLE = re.compile(r"@[A-Za-z0-9_]{1,20}")


@attrs.frozen
class Drawing:
    """A post as it is drawn, and whether enough of it stands together to be one."""

    post: Post
    is_evident: bool


def draw(platform: Platform, nodes: Sequence[Node], lines: Sequence[Line]) -> Drawing | None:
    """The post that some elements draw; None when there are several.

    Args:
        platform: Where it was posted.
        nodes: The elements, the first of them around all others.
        lines: What is written in them.
    """
    quoted = _quoted_nodes(nodes, lines)
    own = [node for node in nodes if node not in quoted]
    own_lines = [line for line in lines if line.node not in quoted]
    addresses = [(node, ref) for node in own if (ref := _address(platform, node))]
    rows = rows_of(own_lines, _frames(nodes[0], own, own_lines), platform.wording)
    card = read_card(rows, addresses[-1][1].handle if addresses else None, [node for node, _ in addresses])
    if card is None or (card.signatures > 1 and len({ref.id for _, ref in addresses}) > 1):
        return None
    post = _post(platform, card, own, [row.line for row in rows], addresses)
    return Drawing(attrs.evolve(post, quoted=_quoted(platform, list(quoted), lines)), _is_evident(post, card))


def _post(
    platform: Platform,
    card: Card,
    nodes: Sequence[Node],
    lines: Sequence[Line],
    addresses: Sequence[tuple[Node, PostRef]],
) -> Post:
    frame = {node for line in lines if line not in card.lines for node in line.node.ancestry()}
    links = dict(links_in(card.lines, frame))
    ref = next((ref for node, ref in reversed(addresses) if node not in links), None)
    if not ref and card.handle and card.lines:
        ref = _named(platform, nodes) or _answerable(platform, nodes)
    in_text = tuple(link for link in links.values() if not ref or read_address(link.url) != ref)
    text = words_of_post(platform, text_of(card.lines))
    handle = card.handle or (ref.handle if ref else None)
    return Post(
        platform=platform.name,
        id=ref.id if ref else None,
        url=platform.url(ref.id, handle) if ref else None,
        author=author_of(platform, name=card.name, handle=handle),
        text=text,
        timestamp=timestamp_of(platform, ref, card.printed, _machine(nodes)),
        lang=next((lang for line in card.lines if (lang := _lang(line))), None),
        text_complete=is_whole(platform, text),
        links=in_text,
        media=(*pictures_in(nodes, lines, card.lines), *pictures_linked(platform, in_text)),
    )


def _is_evident(post: Post, card: Card) -> bool:
    """Whether enough stands together: all of a post or, with a link to it, two of its text, its author and a date."""
    name = post.author.name if post.author else None
    if post.id is None:
        return bool(name and card.handle and post.text and post.timestamp and post.timestamp.value)
    dated = is_date(card.printed)
    return (dated and bool(name)) or (bool(post.text) and (dated or (card.signatures > 0 and bool(name))))


def _frames(root: Node, nodes: Sequence[Node], lines: Sequence[Line]) -> frozenset[Node]:
    """The elements around a whole card: the outermost, and each that is named text and holds the author's line."""
    signed = [set(line.node.ancestry()) for line in lines if _HANDLE.fullmatch(line.text)]
    inner = set.intersection(*signed) if signed else set()
    return frozenset((root, *(node for node in nodes if node in inner and role_named(node) == TEXT)))


def _quoted_nodes(nodes: Sequence[Node], lines: Sequence[Line]) -> dict[Node, None]:
    """The elements of a card's first part that is named as quoted and shows a handle of its own, in order."""
    signed = {node for line in lines if "@" in line.text for node in line.node.ancestry()}
    part: dict[Node, None] = {}
    for node in nodes[1:]:
        if node.parent in part or (not part and node in signed and is_quoted(node)):
            part[node] = None
    return part


def _quoted(platform: Platform, nodes: Sequence[Node], lines: Sequence[Line]) -> Post | None:
    """The post that some elements draw as quoted; it may lack an id and a date."""
    within = set(nodes)
    drawing = draw(platform, nodes, [line for line in lines if line.node in within]) if nodes else None
    return drawing.post if drawing and drawing.post.author and drawing.post.text else None


def _address(platform: Platform, node: Node) -> PostRef | None:
    """The post that an attribute of an element leads to; in markup copied from the platform the host is missing."""
    for value in node.attributes.values():
        is_path = value.startswith("/") and not value.startswith("//")
        ref = read_address(f"{next(iter(platform.addresses.hosts))}{value}" if is_path else value)
        if ref and ref.platform == platform.name and (ref.handle or not is_path):
            return ref
    return None


def _named(platform: Platform, nodes: Sequence[Node]) -> PostRef | None:
    """The post that the first element, no link, names that names one."""
    others = (node for node in nodes if node.tag != "a")
    refs = (post_named_by(dict(node.attributes), node.tag) or _identified(platform, node, nodes[0]) for node in others)
    return next((ref for ref in refs if ref and ref.platform == platform.name), None)


def _answerable(platform: Platform, nodes: Sequence[Node]) -> PostRef | None:
    """The one post that all buttons like, share or answer."""
    addresses = (node.attributes["href"] for node in nodes if "href" in node.attributes)
    ids = {button["id"] for address in addresses if (button := platform.addresses.buttons.search(address))}
    return ref_of(platform, ids.pop()) if len(ids) == 1 else None


def _identified(platform: Platform, node: Node, root: Node) -> PostRef | None:
    """The post whose id stands in schema.org's microdata; the author has one of his own."""
    is_id = node.attributes.get("itemprop") == "identifier" and role_of(node, {root}) != AUTHOR
    return ref_of(platform, node.attributes.get("content", "")) if is_id else None


def _machine(nodes: Sequence[Node]) -> str | None:
    """The date in the markup, as the first element that has one states it."""
    return next((node.attributes["datetime"] for node in nodes if "datetime" in node.attributes), None)


def _lang(line: Line) -> str | None:
    """The language of a line, as the innermost element that has one states it."""
    stated = (node.attributes["lang"] for node in line.node.ancestry() if node.attributes.get("lang"))
    return next((language_in(lang) for lang in stated), None)
