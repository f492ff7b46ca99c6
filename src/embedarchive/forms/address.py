"""Addresses: a paragraph that holds nothing but a post's address, which a publisher's system turns into the post.

So do WordPress and others with an address on a line of its own or in brackets, and so stands what they left unturned.
"""

import re
from collections.abc import Iterator, Sequence

from embedarchive.forms._base import post_of
from embedarchive.forms._beside import stands_beside
from embedarchive.languages import Language
from embedarchive.people import People
from embedarchive.platforms import PLATFORMS, Platform
from embedarchive.platforms.addresses import read_address, ref_of
from embedarchive.reading import Element, Page, Paragraph
from embedarchive.records import Embed, PostRef, Span

FORM = "address"

_LONGEST = 400
_BRACKETS = ("[", "{")
_SHORTCODE = re.compile(
    r"[\[{]{1,2}[%<#]?\s*(?:media=)?(?P<name>[\w-]+)[:=]?"
    r"(?P<values>[^\[\]{}]*(?:[\]}](?=\s?[^\s\[\]{}]))?[^\[\]{}]+?)[%>]?(?:[\]}]{1,2}|[\[{]/\w+[\]}])",
    re.IGNORECASE,
)
_VALUE = re.compile(r"""(?:(?P<key>\w+)=)?["“”'″]?(?P<value>[^\s"“”'″\[\]{}]+)["“”'″]?""")
_HANDLE = re.compile(r"[A-Za-z0-9_]{1,20}")
_NAMES = "|".join(name for platform in PLATFORMS for name in platform.post_names)
_LABELLED = re.compile(
    rf"(?:{_NAMES})(?:[ -](?:url|link))?\s*:\s*(?P<address>\S+)|(?:{_NAMES})[ -](?:url|link)", re.IGNORECASE
)
"""An address that is said to be a post's, or words that a link to one says."""

_NEAR = 2
"""Elements around a link of which one may be an item of a list."""

_SIGNS = tuple({sign for platform in PLATFORMS for sign in platform.addresses.signs})


def addresses(page: Page, language: Language, people: People) -> Iterator[Embed]:
    """The posts whose addresses stand alone in a paragraph of the main flow; those in a list are its sources."""
    links = {element.start: element for element in page.main.elements if element.tag == "a"}
    for paragraph in page.main.paragraphs:
        link = links.get(paragraph.start)
        whole = link if link and link.end == paragraph.end else None
        ref = _ref(page.main.text, paragraph, whole.attributes["href"] if whole else None)
        if ref and not (link and _stands_in_list(link)):
            yield Embed(form=FORM, post=post_of(ref), span=Span(start=paragraph.start, end=paragraph.end))


def _stands_in_list(link: Element) -> bool:
    return any(one.tag == "li" for one in link.around[-_NEAR:]) or stands_beside(link)


def _ref(text: str, paragraph: Paragraph, href: str | None) -> PostRef | None:
    """The post whose address is all that a paragraph shows; a shortened one is told by where it leads."""
    if paragraph.end - paragraph.start > _LONGEST or paragraph.zone == "headline":
        return None
    words = text[paragraph.start : paragraph.end].strip()
    if words.startswith(_BRACKETS):
        return None if paragraph.zone == "caption" else _in_brackets(words)
    is_told = any(map(words.lower().__contains__, _SIGNS))
    if (is_told or href) and (labelled := _LABELLED.fullmatch(words)):
        return read_address(labelled["address"] or href or "")
    is_alone = is_told and paragraph.zone != "caption" and not any(map(str.isspace, words))
    return read_address(href or words) if is_alone else None


def _in_brackets(words: str) -> PostRef | None:
    """The post that a code in brackets names, by its address or, where the code is called so, by its id."""
    code = _SHORTCODE.fullmatch(words)
    if not code:
        return None
    name, values = code["name"].lower(), list(_VALUE.finditer(code["values"]))
    named = (one for one in PLATFORMS if name in (one.name, *one.naming.nouns, *one.naming.names))
    by_address = (read_address(value["value"]) for value in values)
    by_id = (ref for platform in named for ref in _by_id(platform, values))
    return next((ref for refs in (by_address, by_id) for ref in refs if ref), None)


def _by_id(platform: Platform, values: Sequence[re.Match[str]]) -> Iterator[PostRef | None]:
    """The posts whose ids stand among the values of a code, with the handle that stands there."""
    named = {value["key"]: value["value"] for value in values}
    handles = (named[key] for key in (*platform.keys.users, *platform.keys.handles) if key in named)
    handle = next(filter(_HANDLE.fullmatch, handles), None)
    yield from (ref_of(platform, value["value"], handle) for value in values if value["key"] in (None, "id"))
