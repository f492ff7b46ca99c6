"""Posts that were copied into an article without their markup: only the order of their lines tells them.

Either that of the platform's pages: the author's name, the ``@handle``, the words, and below them the moment of posting
as it is printed there, ``4:12 PM · Feb 21, 2023``, or a date that leads to the post. Or that of the official embed: the
words, then ``— Name (@handle)`` and a date that leads to the post.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from operator import attrgetter

import attrs

from embedarchive.forms._base import author_of, post_of, timestamp_of
from embedarchive.forms._parts import is_date
from embedarchive.forms._signatures import DASHES, signature_before
from embedarchive.forms._texts import words_of_post
from embedarchive.forms.transcript import FORM
from embedarchive.languages import Language
from embedarchive.people import People
from embedarchive.platforms import PLATFORMS, Platform
from embedarchive.platforms.addresses import read_address
from embedarchive.reading import Element, Flow, Page
from embedarchive.records import Embed, Post, PostRef, Span
from embedarchive.text import Stretches

_DOTS = "·•∙"
"""What parts the clock from the day, wherever a platform prints both."""

_LONGEST_DATE = 80
"""Code points of a date, with what is printed behind it."""

_SIGNATURE = re.compile(r"^(?:(?P<name>[^\n@]{1,60})\s+)?@(?P<handle>[A-Za-z0-9_]{1,20})$", re.MULTILINE)
_REACH = 5_000
"""Code points above a post's date in which its first line begins."""

_FEWEST_WORDS = 4
"""Of a post that nothing leads to: fewer may be what stands below an author's name."""


@attrs.frozen
class _Date:
    """A date that ends a line, the line's beginning, and the post that the date leads to."""

    line: int
    start: int
    end: int
    printed: str
    ref: PostRef | None = None


@attrs.frozen
class _Drawn:
    """The words of a post, where they begin with their author's name, and whose they are."""

    start: int
    text: str
    name: str | None
    handle: str


def copied_posts(page: Page, language: Language, people: People) -> Iterator[Embed]:
    """The posts of the main flow that stand there without their markup."""
    for platform in PLATFORMS:
        last = 0
        for date in _dates(platform, page.main):
            drawn = _below_name(page.main, date, last) or _above_signature(page.main, date)
            post = _post(platform, drawn, date) if drawn else None
            last = date.end
            if drawn and post:
                yield Embed(form=FORM, post=post, span=Span(start=drawn.start, end=date.end))


def _dates(platform: Platform, flow: Flow) -> list[_Date]:
    """The dates that may end a post, and stand in no embed of another form."""
    dates = {date.end: date for date in (*_printed(platform, flow), *_linked(flow))}
    if not dates:
        return []
    named = _stretches(one for one in flow.elements if one.tag != "a" and platform.naming.is_in(one.words))
    quoted = _stretches(one for one in flow.elements if one.tag == "blockquote")
    return [
        dates[end]
        for end in sorted(dates)
        if dates[end].start not in named and not (dates[end].ref and dates[end].start in quoted)
    ]


def _stretches(elements: Iterable[Element]) -> Stretches:
    return Stretches((one.start, one.end) for one in elements)


def _printed(platform: Platform, flow: Flow) -> Iterator[_Date]:
    """The last lines of paragraphs that are written as the platform writes dates."""
    for paragraph in flow.paragraphs if any(map(flow.text.__contains__, _DOTS)) else ():
        line = flow.text.rfind("\n", paragraph.start, paragraph.end) + 1 or paragraph.start
        if paragraph.end - line <= _LONGEST_DATE and flow.text[line : line + 1].isdigit():
            as_printed = platform.wording.dates.fullmatch(flow.text, line, paragraph.end)
            if as_printed and is_date(as_printed["date"]):
                yield _Date(line, line, paragraph.end, as_printed["date"].strip())


def _linked(flow: Flow) -> Iterator[_Date]:
    """The dates that lead to a post whose author is known."""
    for link in flow.links:
        printed = flow.text[link.start : min(link.end, link.start + _LONGEST_DATE)]
        ref = read_address(link.href) if any(map(str.isdigit, printed)) else None
        if ref and ref.handle and is_date(printed):
            line = flow.text.rfind("\n", max(0, link.start - _REACH), link.start) + 1
            yield _Date(line, link.start, link.end, printed, ref)


def _below_name(flow: Flow, date: _Date, last: int) -> _Drawn | None:
    """What stands between the nearest name and handle, behind the post before, and a date on a line of its own."""
    if date.line != date.start:
        return None
    found = list(_SIGNATURE.finditer(flow.text, max(last, date.start - _REACH), date.start))
    if not found:
        return None
    name = found[-1]["name"]
    text = flow.text[found[-1].end() : date.start]
    return _Drawn(found[-1].start(), text, name.strip() if name else None, found[-1]["handle"])


def _above_signature(flow: Flow, date: _Date) -> _Drawn | None:
    """What stands above a signature and a date that leads to the post: its paragraph, or the one before."""
    signature = signature_before(flow.text, date.line, date.start) if date.ref else None
    if not signature or not flow.text.startswith(DASHES, signature.start):
        return None
    at = bisect_right(flow.paragraphs, signature.start, key=attrgetter("start")) - 1
    whole = flow.paragraphs[at].start == signature.start
    start = flow.paragraphs[max(0, at - whole)].start
    return _Drawn(start, flow.text[start : signature.start], signature.name, signature.handle)


def _post(platform: Platform, drawn: _Drawn, date: _Date) -> Post | None:
    """The post of an author, a text and a date; None when they are not those of one."""
    text, ref = words_of_post(platform, drawn.text), date.ref
    if text is None or (ref and (ref.handle or "").lower() != drawn.handle.lower()):
        return None
    if ref is None and not (drawn.name and len(text.split()) >= _FEWEST_WORDS):
        return None
    return attrs.evolve(
        post_of(ref) if ref else Post(platform=platform.name),
        author=author_of(platform, name=drawn.name, handle=drawn.handle),
        text=text,
        timestamp=timestamp_of(platform, ref, date.printed),
    )
