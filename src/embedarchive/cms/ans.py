"""Arc XP stories in ANS, the Arc Native Specification: https://github.com/washingtonpost/ans-schema, version 0.10.

A story's body is a tree of elements; it is written as HTML in their order, so that every embed stands where it stood.
"""

from collections.abc import Callable, Iterator
from html import escape
from typing import Any, TypeAlias

from embedarchive.cms._base import ExportedArticle, Fields, Piece, address, exported, link, mapping, mappings, words
from embedarchive.cms._json import JsonFormat
from embedarchive.records import Problem

Element: TypeAlias = dict[str, Any]

MAX_NESTING = 40
"""How deep elements may lie in one another."""


def read(story: Element) -> ExportedArticle:
    """The article in a story."""
    canonical, site = words(story.get("canonical_url")), words(story.get("website_url"))
    url = link(site, canonical)
    fields = Fields(
        name=words(story.get("_id")) or url or "story",
        url=url,
        title=words(mapping(story.get("headlines")).get("basic")),
        subtitle=words(mapping(story.get("subheadlines")).get("basic")),
        authors=tuple(filter(None, map(_author, mappings(mapping(story.get("credits")).get("by"))))),
        published=words(story.get("first_publish_date")) or words(story.get("display_date")),
        modified=words(story.get("last_updated_date")),
        publisher=words(mapping(story.get("distributor")).get("name")) or words(story.get("canonical_website")),
        lang=words(story.get("language")),
    )
    return exported(fields, _elements(story, MAX_NESTING))


def _author(person: Element) -> str | None:
    return words(person.get("name")) or words(person.get("byline"))


def _elements(parent: Element, nesting: int) -> Iterator[Piece]:
    if not nesting:
        yield Problem(kind="nesting", message=f"elements more than {MAX_NESTING} deep in one another are left out")
        return
    for element in mappings(parent.get("content_elements")):
        yield from _element(element, nesting)


def _element(element: Element, nesting: int) -> Iterator[Piece]:
    kind = words(element.get("type")) or ""
    if kind in _GROUPS:
        yield from _wrapped(_GROUPS[kind], _elements(element, nesting - 1))
    elif kind in _LEAVES:
        yield from _LEAVES[kind](element)
    elif kind in _LISTS:
        yield from _wrapped("ol" if element.get("list_type") == "ordered" else "ul", _items(element, nesting - 1))
    elif kind == "quote":
        yield from _wrapped("blockquote", _quoted(element, nesting - 1))
    elif kind not in _WITHOUT_WORDS:
        where = f"content element {words(element.get('_id')) or kind!r}"
        yield Problem(kind="unknown-element", message=f"no element of type {kind!r} is known; left out", where=where)


def _wrapped(tag: str, pieces: Iterator[Piece]) -> Iterator[Piece]:
    yield f"<{tag}>"
    yield from pieces
    yield f"</{tag}>"


def _items(element: Element, nesting: int) -> Iterator[Piece]:
    if nesting:
        for item in mappings(element.get("items")):
            yield from _wrapped("li", _element(item, nesting))


def _quoted(element: Element, nesting: int) -> Iterator[Piece]:
    yield from _elements(element, nesting)
    citation = words(mapping(element.get("citation")).get("content"))
    if citation:
        yield f"<cite>{citation}</cite>"


def _content(tag: str) -> Callable[[Element], Iterator[Piece]]:
    """Elements whose content is markup of one paragraph."""

    def pieces(element: Element) -> Iterator[Piece]:
        yield f"<{tag}>{words(element.get('content')) or words(element.get('text')) or ''}</{tag}>"

    return pieces


def _raw(element: Element) -> Iterator[Piece]:
    yield words(element.get("content")) or ""


def _heading(element: Element) -> Iterator[Piece]:
    level = element.get("level")
    return _content(f"h{level if level in range(1, 7) else 2}")(element)


def _link(element: Element) -> Iterator[Piece]:
    yield f'<p><a href="{escape(words(element.get("url")) or "")}">{words(element.get("content")) or ""}</a></p>'


def _oembed(element: Element) -> Iterator[Piece]:
    """What a platform answered once: its markup or, without any, the address that was asked."""
    answer = mapping(element.get("raw_oembed"))
    markup = words(answer.get("html"))
    url = words(answer.get("url")) or words(mapping(element.get("referent")).get("id"))
    yield markup or (address(url) if url else "")


def _custom(element: Element) -> Iterator[Piece]:
    embed = mapping(element.get("embed"))
    url = words(embed.get("url")) or words(mapping(embed.get("config")).get("url"))
    yield address(url) if url else ""


def _caption(element: Element) -> Iterator[Piece]:
    caption = words(element.get("caption")) or words(mapping(element.get("description")).get("basic"))
    yield f"<figure><figcaption>{caption}</figcaption></figure>" if caption else ""


def _table(element: Element) -> Iterator[Piece]:
    yield "<table>"
    rows = element.get("rows")
    for row in rows if isinstance(rows, list) else ():
        cells = (words(cell.get("content")) or "" for cell in mappings(row))
        yield f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"
    yield "</table>"


_GROUPS = {"element_group": "div", "content_zone": "div", "story": "section"}
_LISTS = {"list"}
_LEAVES: dict[str, Callable[[Element], Iterator[Piece]]] = {
    "text": _content("p"),
    "header": _heading,
    "raw_html": _raw,
    "code": _content("pre"),
    "correction": _content("p"),
    "endorsement": _content("p"),
    "list_element": _content("p"),
    "interstitial_link": _link,
    "oembed_response": _oembed,
    "reference": _oembed,
    "custom_embed": _custom,
    "image": _caption,
    "gallery": _caption,
    "video": _caption,
    "audio": _caption,
    "graphic": _caption,
    "table": _table,
}
_WITHOUT_WORDS = {"divider", "link_list", "numeric_rating"}

ANS = JsonFormat(
    name="ans",
    is_article=lambda document: document.get("type") == "story" and "content_elements" in document,
    lists=("content_elements", "results"),
    read=read,
)
