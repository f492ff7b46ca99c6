"""Screenshots: a picture of a post whose alternative text says whose it is and what it says.

"Twitter post by @nell_example: The bridge holds." A picture tells no id, and only what its description repeats.
"""

import re
from collections.abc import Iterator

from embedarchive.forms._base import author_of, embed_of, timestamp_of
from embedarchive.forms._texts import is_whole, words_of_post
from embedarchive.languages import Language
from embedarchive.people import People
from embedarchive.platforms import PLATFORMS, Platform
from embedarchive.reading import Page
from embedarchive.records import Embed, Post

FORM = "screenshot"

_LONGEST = 4_000
"""Code points of a description; a post's text in one is shorter."""

_HANDLE = r"[(\[]?@(?P<handle>[A-Za-z0-9_]{1,20})[)\]]?"
_NAME = r"(?:(?P<name>[^@:,;“”\"()\n]{1,80}?),?\s+)?"
_DATED = r"(?:,?\s*(?:\b(?:on|from|dated|posted|vom|am|du|del)\b)?\s*(?P<date>(?=\D{0,30}\d)[^:“”\"\n]{4,40}?))?"
_SAYS = r"(?:\s*:\s*|,?\s+(?:(?:that|which)\s+)?(?:reads?|says?|said|reading|saying|states?|stating)\b\s*[:,]?\s*)"
_MARKS = ("“”", "„“", '""', "«»", "‘’")


def _description(platform: Platform) -> "re.Pattern[str]":
    """Matches "Screenshot of a post by Nell Harrow (@nell_example) on May 14, 2024: TEXT", and what is shorter."""
    posts = "|".join(platform.post_names)
    return re.compile(
        rf"(?:[^@:“”\"\n]{{0,40}}\b)?(?:{posts})\s+(?:\w+\s+){{0,2}}?(?:by|from|von|de|par|di|of)\s+"
        rf"{_NAME}{_HANDLE}{_DATED}{_SAYS}(?P<text>.+)",
        re.IGNORECASE | re.DOTALL,
    )


_DESCRIPTIONS = {platform.name: _description(platform) for platform in PLATFORMS}


def screenshots(page: Page, language: Language, people: People) -> Iterator[Embed]:
    """The posts that pictures show, as far as their descriptions repeat them."""
    for flow in page.flows:
        for element in flow.elements:
            alt = element.attributes.get("alt", "") if element.tag in ("img", "amp-img") else ""
            post = next((post for platform in PLATFORMS if (post := _post(platform, alt))), None)
            if post:
                yield embed_of(element, post, form=FORM, is_shown=flow is page.main)


def _post(platform: Platform, alt: str) -> Post | None:
    match = _DESCRIPTIONS[platform.name].fullmatch(alt.strip()) if alt and len(alt) <= _LONGEST else None
    text = words_of_post(platform, _without_marks(match["text"])) if match else None
    if not match or not text:
        return None
    return Post(
        platform=platform.name,
        author=author_of(platform, name=match["name"], handle=match["handle"]),
        text=text,
        timestamp=timestamp_of(platform, None, match["date"]),
        text_complete=is_whole(platform, text),
    )


def _without_marks(words: str) -> str:
    words = words.strip()
    return words[1:-1].strip() if len(words) > 1 and f"{words[0]}{words[-1]}" in _MARKS else words
