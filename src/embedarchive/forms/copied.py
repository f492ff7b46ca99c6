"""Posts that were copied out of the platform into an article: its own order of lines, and nothing in the markup.

The author's name, the ``@handle``, the words, and below them the moment of posting as the platform prints it:
``4:12 PM · Feb 21, 2023``. Where that line leads to the post, the date may be written in any way.
"""

import re
from collections.abc import Iterator

import attrs

from embedarchive.forms._base import author_of, post_of, timestamp_of
from embedarchive.forms._parts import is_date
from embedarchive.forms._texts import words_of_post
from embedarchive.forms.transcript import FORM
from embedarchive.languages import Language
from embedarchive.people import People
from embedarchive.platforms import PLATFORMS, Platform
from embedarchive.platforms.addresses import read_address
from embedarchive.reading import Flow, Link, Page
from embedarchive.records import Embed, Post, PostRef, Span
from embedarchive.text import Stretches

_LONGEST_DATE = 80
"""Code points of a post's last line."""

_SIGNATURE = re.compile(r"^(?:(?P<name>[^\n@]{1,60})\s+)?@(?P<handle>[A-Za-z0-9_]{1,20})$", re.MULTILINE)
_REACH = 5_000
"""Code points above the last line in which the first begins."""

_FEWEST_WORDS = 4
"""Of a post that nothing leads to: fewer may be what stands below an author's name."""


@attrs.frozen
class _Date:
    """The last line of a post: where it stands, its words, the date among them, and where it leads."""

    start: int
    end: int
    line: str
    printed: str
    ref: PostRef | None


def copied_posts(page: Page, language: Language, people: People) -> Iterator[Embed]:
    """The posts of the main flow that stand there as they were copied."""
    flow = page.main
    for platform in PLATFORMS:
        named = (one for one in flow.elements if one.tag != "a" and platform.naming.is_in(one.words))
        elsewhere = Stretches((one.start, one.end) for one in named)
        last = 0
        for date in _dates(platform, flow):
            embed = None if date.start in elsewhere else _embed(platform, flow, date, last)
            last = date.end
            if embed:
                yield embed


def _dates(platform: Platform, flow: Flow) -> Iterator[_Date]:
    """The last lines of paragraphs that are dates of posts."""
    links = {link.end: link for link in flow.links}
    for paragraph in flow.paragraphs:
        end = paragraph.end
        start = flow.text.rfind("\n", paragraph.start, end) + 1 or paragraph.start
        if 0 < end - start <= _LONGEST_DATE:
            line = flow.text[start:end]
            as_printed = platform.wording.dates.fullmatch(line)
            ref = _led_to(links.get(end), start)
            printed = as_printed["date"] if as_printed else line
            if (as_printed or ref) and is_date(printed):
                yield _Date(start, end, line, printed, ref)


def _led_to(link: Link | None, start: int) -> PostRef | None:
    """The post to which a whole line leads."""
    return read_address(link.href) if link and link.start == start else None


def _embed(platform: Platform, flow: Flow, date: _Date, last: int) -> Embed | None:
    """The post that ends with a date, and begins with the nearest signature behind the post before it."""
    first = max(last, date.start - _REACH)
    signature = next(reversed(list(_SIGNATURE.finditer(flow.text, first, date.start))), None)
    post = _post(platform, signature, flow.text[signature.end() : date.start], date) if signature else None
    if not signature or not post:
        return None
    return Embed(form=FORM, post=post, span=Span(start=signature.start(), end=date.end))


def _post(platform: Platform, signature: re.Match[str], words: str, date: _Date) -> Post | None:
    """The post of an author, a text and a date; None when they are not those of one."""
    name, handle, ref = signature["name"], signature["handle"], date.ref
    text = words_of_post(platform, words)
    if ref is None and not (name and text and len(text.split()) >= _FEWEST_WORDS):
        return None
    if text is None or (ref and (ref.handle or handle).lower() != handle.lower()):
        return None
    bare = post_of(ref) if ref else Post(platform=platform.name)
    return attrs.evolve(
        bare,
        author=author_of(platform, name=name and name.strip(), handle=handle),
        text=text,
        timestamp=timestamp_of(platform, ref, date.line if ref else date.printed.strip()),
    )
