"""Cards: posts that a publisher's own markup draws, their words in the page under class names of the publisher's.

A card is an element whose names say the platform, and in which a name, an ``@handle``, a text and a date stand close
together. Where it also links to the post, less than all of these is enough; where it does not, the post has no id.
"""

import re
from collections.abc import Iterator, Sequence

import attrs

from embedarchive.forms._base import author_of, says, timestamp_of
from embedarchive.forms._data import decoded, posts_in
from embedarchive.forms._media import pictures_in, pictures_linked
from embedarchive.forms._parts import Card, read_card, rows_of
from embedarchive.forms._roles import quoted_part
from embedarchive.forms._texts import is_whole, language_in, links_in, words_of_post
from embedarchive.languages import Language
from embedarchive.merging import Merged, Witness, merge
from embedarchive.people import People
from embedarchive.platforms import PLATFORMS, Platform
from embedarchive.platforms.addresses import read_address
from embedarchive.reading import Element, Page
from embedarchive.reading.fragment import Line, Node, read_fragment, text_of
from embedarchive.reading.stream import Tag
from embedarchive.records import Embed, Post, PostRef
from embedarchive.times import read_printed

FORM = "card"
DATA = "data"
"""What gave a field of a card: its drawing, or the data in its attributes."""

_MAX_PIECES = 5_000
_MAX_LINES = 200
"""A card holds less; what holds more is a larger part of the page."""

_LISTS = frozenset(("aside", "footer", "header", "li", "nav"))
_FEEDS = re.compile(r"feed|timeline|stream|sidebar|latest|recent|related|carousel|recirc|rail(?![a-z])", re.IGNORECASE)


def cards(page: Page, language: Language, people: People) -> Iterator[Embed]:
    """The posts that stand in cards."""
    for flow in page.flows:
        outer: Element | None = None
        for element in flow.elements:
            if outer and _is_inside(element, outer):
                continue
            for post in _posts(element):
                outer = element
                span = element.span if flow is page.main else None
                yield Embed(
                    form=FORM, post=post.post, span=span, html=element.html, path=element.path, origins=post.origins
                )


def _is_inside(element: Element, outer: Element) -> bool:
    return outer.start <= element.start and element.end <= outer.end and element.html in outer.html


def _posts(element: Element) -> Iterator[Merged]:
    """The posts that an element shows or holds as data, with what gave their fields; none when it is no card."""
    platform = next((platform for platform in PLATFORMS if says(platform, element)), None)
    if platform is None or _is_in_feed(element) or _holds_other_form(platform, element):
        return
    drawn = _read(platform, element)
    held = [post for value in element.attributes.values() for post in posts_in(platform, decoded(value))]
    if drawn and len(held) == 1:
        yield _together(held[0], drawn[0])
    elif held:
        yield from (Merged(post, ()) for post in held)
    elif drawn and _is_evident(*drawn):
        yield Merged(drawn[0], ())


def _together(held: Post, drawn: Post) -> Merged:
    """A post that is drawn from the data beside it: the data is finer, the printed date stands in the drawing alone."""
    if held.timestamp and drawn.timestamp:
        held = attrs.evolve(held, timestamp=attrs.evolve(held.timestamp, printed=drawn.timestamp.printed))
    return merge((Witness(DATA, held), Witness(FORM, drawn)))


def _read(platform: Platform, element: Element) -> tuple[Post, Card] | None:
    """The post that an element draws, as far as it draws one."""
    if len(element.pieces) > _MAX_PIECES:
        return None
    fragment = read_fragment(element.pieces)
    return _drawn(platform, fragment.nodes, fragment.lines) if len(fragment.lines) <= _MAX_LINES else None


def _is_in_feed(element: Element) -> bool:
    """Whether an element stands among others that a machine put beside the article."""
    around = ((one.tag, one.attributes.get("class", "")) for one in (*element.around, element))
    return any(tag in _LISTS or _FEEDS.search(classes) for tag, classes in around)


def _holds_other_form(platform: Platform, element: Element) -> bool:
    """Whether the platform's own markup stands in an element, which is only a wrapper then."""
    tags = [piece for piece in element.pieces if isinstance(piece, Tag) and piece.attributes]
    classes = [(tag.name, (tag.attributes or {}).get("class", "").split()) for tag in tags]
    return any(
        tag == markup.tag and not markup.classes.isdisjoint(names)
        for markup in platform.markups
        if markup.classes
        for tag, names in classes
    )


def _drawn(platform: Platform, nodes: Sequence[Node], lines: Sequence[Line]) -> tuple[Post, Card] | None:
    """The post that some elements draw, the first of them around all others, and what its card shows."""
    root = nodes[0]
    own = [node for node in nodes if not quoted_part(node, root)]
    own_lines = [line for line in lines if not quoted_part(line.node, root)]
    addresses = [(node, ref) for node in own if (ref := _reference(platform, node))]
    card = read_card(rows_of(own_lines, root), addresses[-1][1].handle if addresses else None)
    if card is None:
        return None
    frame = {node for line in own_lines if line not in card.lines for node in line.node.ancestry()}
    links = dict(links_in(card.lines, frame))
    ref = next((ref for node, ref in reversed(addresses) if node not in links), None)
    text = words_of_post(platform, text_of(card.lines))
    handle = card.handle or (ref.handle if ref else None)
    post = Post(
        platform=platform.name,
        id=ref.id if ref else None,
        url=platform.url(ref.id, handle) if ref else None,
        author=author_of(platform, name=card.name, handle=handle),
        text=text,
        timestamp=timestamp_of(platform, ref, card.printed, _machine(own)),
        lang=next((lang for line in card.lines if (lang := _lang(line))), None),
        text_complete=is_whole(platform, text),
        links=tuple(links.values()),
        media=(*pictures_in(own, root), *pictures_linked(platform, links.values())),
        quoted=_quoted(platform, nodes, lines),
    )
    return post, card


def _is_evident(post: Post, card: Card) -> bool:
    """Whether enough of a post stands together: all of it or, with a link to the post, its text and one thing more."""
    if post.id is None:
        return bool(card.name and card.handle and post.text and post.timestamp and post.timestamp.value)
    return bool(post.text) and (card.is_signed or bool(card.printed and read_printed(card.printed).value))


def _quoted(platform: Platform, nodes: Sequence[Node], lines: Sequence[Line]) -> Post | None:
    """The post that stands in a part of the card which is named as quoted."""
    root = nodes[0]
    part = next((part for node in nodes if (part := quoted_part(node, root))), None)
    if part is None:
        return None
    within = [node for node in nodes if part in node.ancestry()]
    drawn = _drawn(platform, within, [line for line in lines if part in line.node.ancestry()])
    return drawn[0] if drawn and drawn[0].author and drawn[0].text else None


def _lang(line: Line) -> str | None:
    """The language of a line, as far as an element of the card says."""
    stated = (node.attributes["lang"] for node in line.node.ancestry() if node.attributes.get("lang"))
    return next((language_in(lang) for lang in stated), None)


def _reference(platform: Platform, node: Node) -> PostRef | None:
    refs = (read_address(value) for value in node.attributes.values())
    return next((ref for ref in refs if ref and ref.platform == platform.name), None)


def _machine(nodes: Sequence[Node]) -> str | None:
    """The date in the markup of the first element that holds one."""
    return next((node.attributes["datetime"] for node in nodes if "datetime" in node.attributes), None)
