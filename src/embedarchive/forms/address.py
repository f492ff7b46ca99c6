"""Addresses: a paragraph that holds nothing but a post's address, which a publisher's system turns into the post.

So do WordPress and others with an address on a line of its own or in brackets, and so stands what they left unturned.
"""

import re
from collections.abc import Iterator

from embedarchive.forms._base import post_of
from embedarchive.forms._beside import stands_beside
from embedarchive.languages import Language
from embedarchive.people import People
from embedarchive.platforms import PLATFORMS
from embedarchive.platforms.addresses import read_address, ref_of
from embedarchive.reading import Element, Page, Paragraph
from embedarchive.records import Embed, PostRef, Span

FORM = "address"

_LONGEST = 400
_BRACKETS = ("[", "{")
_SHORTCODE = re.compile(
    r"""[\[{]#?(?P<name>[\w-]+):?\s*[\]}]?\s*(?:\w+=)?["“”'″]?"""
    r"""(?P<value>[^\s\[\]{}"“”'″]+)["“”'″]?\s*(?:[\]}]|[\[{]/\w+[\]}])"""
)
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
    if paragraph.end - paragraph.start > _LONGEST or paragraph.zone in ("headline", "caption"):
        return None
    words = text[paragraph.start : paragraph.end].strip()
    if words.startswith(_BRACKETS):
        return _in_brackets(words)
    if any(map(str.isspace, words)) or not any(map(words.lower().__contains__, _SIGNS)):
        return None
    return read_address(href or words)


def _in_brackets(words: str) -> PostRef | None:
    """The post that a code in brackets names, by its address or, where the code is called so, by its id."""
    code = _SHORTCODE.fullmatch(words)
    if not code:
        return None
    named = (
        platform for platform in PLATFORMS if code["name"].lower() in (*platform.naming.nouns, *platform.naming.names)
    )
    by_id = (ref_of(platform, code["value"]) for platform in named)
    return read_address(code["value"]) or next(filter(None, by_id), None)
