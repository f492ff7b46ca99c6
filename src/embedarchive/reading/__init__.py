"""Reading: from a source of any kind to a :class:`~embedarchive.reading.page.Page`, in one pass."""

import re
from typing import TYPE_CHECKING, Literal, TypeAlias, cast, get_args

from lxml import etree

from embedarchive.errors import SourceError
from embedarchive.reading.candidates import may_hold_candidates
from embedarchive.reading.collector import Collector
from embedarchive.reading.encoding import to_utf8
from embedarchive.reading.feeds import feed_bytes, feed_element, feed_soup
from embedarchive.reading.metadata import article_of
from embedarchive.reading.page import Element, Flow, Link, Page, Paragraph, Script, Tagged
from embedarchive.reading.sniffing import is_binary, is_html
from embedarchive.reading.stream import Zone
from embedarchive.records import Article, Problem
from embedarchive.text import scrub

if TYPE_CHECKING:
    from bs4 import Tag

Source: TypeAlias = "bytes | bytearray | memoryview | str | etree._Element | etree._ElementTree | Tag"
Markup = Literal["auto", "html", "text"]

_NOT_TEXT = "these bytes are no text; give a saved web page or plain text"
_EMPTY = "there is nothing in it; save the page again"

_LINE = re.compile(r"[^\n]+")
_LONGEST_TITLE = 200


def read(source: Source, *, url: str | None, lang: str | None, markup: Markup, charset: str | None = None) -> Page:
    """The page in a source.

    Args:
        source: Bytes in any encoding, a str, an lxml element or tree, or a BeautifulSoup object or tag.
        url: Where it was read from.
        lang: Its language, BCP 47, when the caller knows it.
        markup: "html", "text", or "auto": what it looks like.
        charset: The encoding that the HTTP header states for bytes.

    Raises:
        SourceError: The source is of no such type, or one of the others is nothing that it can be.
    """
    _refuse_unknown(url=url, lang=lang, markup=markup)
    if isinstance(source, bytes | bytearray | memoryview | str):
        data = scrub(source) if isinstance(source, str) else bytes(source)
        return _read_string(data, url=url, lang=lang, markup=markup, charset=charset)
    collector = Collector()
    _feed_tree(source, collector)
    return _page(collector, url=url, lang=lang)


def _refuse_unknown(*, url: object, lang: object, markup: object) -> None:
    for name, value in (("url", url), ("lang", lang)):
        if not isinstance(value, str | None):
            raise SourceError(f"{name} must be a str or None, not {value!r}")
    if markup not in get_args(Markup):
        raise SourceError(f"markup must be one of {', '.join(get_args(Markup))}, not {markup!r}")


def _feed_tree(source: object, collector: Collector) -> None:
    if isinstance(source, etree._ElementTree):
        root = source.getroot()
        if root is not None:  # as it is for a document without elements
            feed_element(root, collector)
    elif isinstance(source, etree._Element):
        feed_element(source, collector)
    elif hasattr(source, "contents") and hasattr(source, "attrs"):
        feed_soup(cast("Tag", source), collector)
    else:
        kinds = "bytes, a str, an lxml element or tree, or a BeautifulSoup object or tag"
        raise SourceError(f"cannot read a {type(source).__name__}: pass {kinds}")


def _read_string(data: bytes | str, *, url: str | None, lang: str | None, markup: Markup, charset: str | None) -> Page:
    if isinstance(data, bytes):
        if markup == "auto" and is_binary(data, charset):
            return _nothing(Problem(kind="not-text", message=_NOT_TEXT), url, lang)
        data = to_utf8(data, charset)
    if not data.strip():
        return _nothing(Problem(kind="empty", message=_EMPTY), url, lang)
    if markup == "text" or (markup == "auto" and not is_html(data)):
        text = data.decode("utf-8", "replace") if isinstance(data, bytes) else data
        return _text_page(text, url=url, lang=lang)
    data = data.encode() if isinstance(data, str) else data
    collector = Collector(seeking=may_hold_candidates(data))
    feed_bytes(data, collector)
    return _page(collector, url=url, lang=lang)


def _text_page(text: str, *, url: str | None, lang: str | None) -> Page:
    """Plain text: each line that is not blank is a paragraph, the first of them the title when it is set apart."""
    paragraphs = [Paragraph(match.start(), match.end()) for match in _LINE.finditer(text) if match[0].strip()]
    article = Article(url=url, read_from=url, title=_title(text), lang=lang, text=text)
    return Page(article=article, main=Flow(text=text, paragraphs=paragraphs))


def _title(text: str) -> str | None:
    """The first paragraph, when it is short, ends like no sentence, and others follow."""
    first, _, rest = text.strip().partition("\n")
    line = " ".join(first.split())
    return line if rest.strip() and len(line) <= _LONGEST_TITLE and not line.endswith((".", ":", ",", ";")) else None


def _page(collector: Collector, *, url: str | None, lang: str | None) -> Page:
    head, main, asides, scripts = collector.collected()
    article = article_of(head, scripts, main.text, url=url, lang=lang)
    return Page(article=article, main=main, asides=asides, scripts=scripts, problems=_problems(main))


def _problems(main: Flow) -> list[Problem]:
    bad = main.text.count("\ufffd")
    message = f"{bad} of the text's characters could not be read in the page's encoding, and stand as U+FFFD"
    return [Problem(kind="encoding", message=message)] if bad else []


def _nothing(problem: Problem, url: str | None, lang: str | None) -> Page:
    article = Article(url=url, read_from=url, lang=lang, text="")
    return Page(article=article, main=Flow(text=""), problems=[problem])


__all__ = ["Element", "Flow", "Link", "Markup", "Page", "Paragraph", "Script", "Source", "Tagged", "Zone", "read"]
