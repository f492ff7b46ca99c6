"""Addresses: a paragraph that holds nothing but a post's address, which a publisher's system turns into the post.

So do WordPress and others with an address on a line of its own or in brackets, and so stands what they left unturned.
"""

import re
from collections.abc import Iterator

from embedarchive.forms._base import post_of
from embedarchive.languages import Language
from embedarchive.people import People
from embedarchive.platforms import PLATFORMS
from embedarchive.platforms.addresses import read_address
from embedarchive.reading import Page, Paragraph
from embedarchive.records import Embed, PostRef, Span

FORM = "address"

_LONGEST = 400
_SHORTCODE = re.compile(r"\[#?[\w-]+:?\s*\]?\s*([^\s\[\]]+)\s*(?:\]|\[/\w+\])")
_SIGNS = tuple({sign for platform in PLATFORMS for sign in platform.addresses.signs})


def addresses(page: Page, language: Language, people: People) -> Iterator[Embed]:
    """The posts whose addresses stand alone in a paragraph of the main flow."""
    links = {link.start: link for link in page.main.links}
    for paragraph in page.main.paragraphs:
        link = links.get(paragraph.start)
        href = link.href if link and link.end == paragraph.end else None
        ref = _ref(page.main.text, paragraph, href)
        if ref:
            yield Embed(form=FORM, post=post_of(ref), span=Span(start=paragraph.start, end=paragraph.end))


def _ref(text: str, paragraph: Paragraph, href: str | None) -> PostRef | None:
    """The post whose address is all that a paragraph shows; a shortened one is told by where it leads."""
    if paragraph.end - paragraph.start > _LONGEST or paragraph.zone == "headline":
        return None
    words = text[paragraph.start : paragraph.end].strip()
    if not any(map(words.lower().__contains__, _SIGNS)):
        return None
    shortcode = _SHORTCODE.fullmatch(words)
    words = shortcode[1] if shortcode else words
    return None if any(map(str.isspace, words)) else read_address(href or words)
