"""Reading: from a source of any kind to a :class:`~embedarchive.reading.page.Page`, in one pass."""

import re
from typing import TYPE_CHECKING, Literal, TypeAlias, cast, get_args

from lxml import etree

from embedarchive.errors import SourceError
from embedarchive.reading.collector import Collector
from embedarchive.reading.encoding import UTF_16, meaning, to_utf8
from embedarchive.reading.feeds import feed_bytes, feed_element, feed_soup
from embedarchive.reading.metadata import article_of
from embedarchive.reading.page import Element, Flow, Link, Page, Paragraph, Script, Zone
from embedarchive.records import Article, Problem
from embedarchive.text import scrub

if TYPE_CHECKING:
    from bs4 import Tag

Source: TypeAlias = "bytes | bytearray | memoryview | str | etree._Element | etree._ElementTree | Tag"
Markup = Literal["auto", "html", "text"]

_NOT_TEXT = "these bytes are no text; give a saved web page or plain text"
_EMPTY = "there is nothing in it; save the page again"

_LINE = re.compile(r"[^\n]+")
_LOOKS_LIKE_HTML = re.compile(
    r"<(?:!doctype|!--|/?(?:html|head|body|div|p|article|section|blockquote|script|meta|span|a|br|h[1-6]|ul|table)\b)",
    re.IGNORECASE,
)
_BINARY = re.compile(
    rb"%PDF-|\x89PNG|GIF8|\xff\xd8\xff|PK\x03\x04|\x1f\x8b|RIFF|OggS|\x7fELF|\x00\x00\x00.ftyp", re.DOTALL
)
_HEAD = 4096
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_NO_TEXT = bytes({*range(0x20)} - {*b"\t\n\f\r\x1b"})
"""Bytes that texts do not hold, but by accident: https://mimesniff.spec.whatwg.org/#binary-data-byte"""
_ACCIDENTS, _ACCIDENTS_SHARE = 8, 1 / 20
"""So many of them, or such a share, the start of a page may hold; of compressed data they are a tenth."""


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
        if markup == "auto" and meaning(charset) not in UTF_16 and _is_binary(data):
            return _nothing(Problem(kind="not-text", message=_NOT_TEXT), url, lang)
        data = to_utf8(data, charset)
    if not data.strip():
        return _nothing(Problem(kind="empty", message=_EMPTY), url, lang)
    if markup == "text" or (markup == "auto" and not _is_html(data)):
        text = data.decode("utf-8", "replace") if isinstance(data, bytes) else data
        return _text_page(text, url=url, lang=lang)
    collector = Collector()
    feed_bytes(data.encode() if isinstance(data, str) else data, collector)
    return _page(collector, url=url, lang=lang)


def _is_binary(data: bytes) -> bool:
    """Whether bytes are some other kind of file: by their first bytes, or by many that no text holds."""
    head = data[:_HEAD]
    if head.startswith(_UTF_16):
        return False
    accidents = len(head) - len(head.translate(None, _NO_TEXT))
    return bool(_BINARY.match(head)) or b"\0\0" in head or accidents > max(_ACCIDENTS, len(head) * _ACCIDENTS_SHARE)


def _is_html(data: bytes | str) -> bool:
    """Whether a text has tags of HTML where they must be: before anything else, or in pairs."""
    head = data[:_HEAD].decode("utf-8", "replace") if isinstance(data, bytes) else data[:_HEAD]
    if head.lstrip("\ufeff \t\r\n").startswith("<"):
        return True
    return len(_LOOKS_LIKE_HTML.findall(head)) > 1


def _text_page(text: str, *, url: str | None, lang: str | None) -> Page:
    """Plain text: each line that is not blank is a paragraph, the first of them the title when it is set apart."""
    paragraphs = [Paragraph(match.start(), match.end()) for match in _LINE.finditer(text) if match[0].strip()]
    article = Article(url=url, read_from=url, title=_title(text), lang=lang, text=text)
    return Page(article=article, main=Flow(text=text, paragraphs=paragraphs))


def _title(text: str) -> str | None:
    """The first paragraph, when it is short, ends like no sentence, and others follow."""
    first, _, rest = text.strip().partition("\n")
    line = " ".join(first.split())
    return line if rest.strip() and len(line) <= 200 and not line.endswith((".", ":", ",", ";")) else None


def _page(collector: Collector, *, url: str | None, lang: str | None) -> Page:
    head, main, asides, scripts = collector.collected()
    article = article_of(head, scripts, main.text, url=url, lang=lang)
    return Page(article=article, main=main, asides=asides, scripts=scripts, problems=_problems(main))


def _problems(main: Flow) -> list[Problem]:
    bad = main.text.count("\ufffd")
    message = f"{bad} characters of the text could not be read in the page's encoding; they stand as U+FFFD"
    return [Problem(kind="encoding", message=message)] if bad else []


def _nothing(problem: Problem, url: str | None, lang: str | None) -> Page:
    article = Article(url=url, read_from=url, lang=lang, text="")
    return Page(article=article, main=Flow(text=""), problems=[problem])


__all__ = ["Element", "Flow", "Link", "Markup", "Page", "Paragraph", "Script", "Source", "Zone", "read"]
