"""Reading: from a source of any kind to a :class:`~embedarchive.reading.page.Page`, in one pass.

``sniffing`` tells what the bytes are, ``encoding`` makes UTF-8 of them, ``skimming`` sees whether they can hold an
embed. ``events`` walks the source and tells the ``collector``, which notes a ``stream`` in a ``draft`` of each flow and
the ``candidates`` among its ``elements``; ``flows`` makes text of it, and all of it is ``collected``. ``metadata``
reads what the page says about its article, ``identity`` what is this article's, ``unpacking`` markup kept for later.

Forms also ask for a ``fragment`` of markup, and for the JSON in scripts: ``encoded`` reads it with ``literals``,
``flattened`` and ``rows``. ``listing`` reads lists of articles.
"""

import re
from typing import TYPE_CHECKING, Literal, TypeAlias, cast, get_args

from lxml import etree

from embedarchive.errors import SourceError
from embedarchive.reading.collector import Collector
from embedarchive.reading.encoding import to_utf8
from embedarchive.reading.events import feed_bytes, feed_element, feed_soup
from embedarchive.reading.identity import Identity
from embedarchive.reading.metadata import article_of
from embedarchive.reading.page import Element, Flow, Link, Page, Paragraph, Script, Tagged
from embedarchive.reading.skimming import may_hold_embeds
from embedarchive.reading.sniffing import is_binary, is_html
from embedarchive.reading.stream import Zone
from embedarchive.reading.unpacking import unpacked
from embedarchive.records import Article, Problem
from embedarchive.text import scrub, without_password

if TYPE_CHECKING:
    from bs4 import Tag

Source: TypeAlias = "bytes | bytearray | memoryview | str | etree._Element | etree._ElementTree | Tag"
Markup = Literal["auto", "html", "text"]

_NOT_TEXT = "these bytes are no text; give a saved web page or plain text"
_EMPTY = "there is nothing in it; save the page again"

_LINE = re.compile(r"[^\n]+")
_LONGEST_TITLE = 200


def read(
    source: Source,
    *,
    url: str | None,
    lang: str | None,
    markup: Markup,
    charset: str | None = None,
    skim: bool = False,
) -> Page:
    """The page in a source.

    Args:
        source: Bytes in any encoding, a str, an lxml element or tree, or a BeautifulSoup object or tag.
        url: Where it was read from.
        lang: Its language, BCP 47, when the caller knows it.
        markup: "html", "text", or "auto": what it looks like.
        charset: The encoding that the HTTP header states for bytes.
        skim: Whether markup that can hold no embed is left unread, which gives an empty page.

    Raises:
        SourceError: The source is of no such type, or one of the others is nothing that it can be.
    """
    _refuse_unknown(url=url, lang=lang, markup=markup)
    url = without_password(url) if url else url
    if isinstance(source, bytes | bytearray | memoryview | str):
        given = scrub(source) if isinstance(source, str) else bytes(source)
        data = _text_or_utf8(given, markup=markup, charset=charset)
        if isinstance(data, Problem):
            return _empty(url, lang, data)
        return _read_string(data, url=url, lang=lang, markup=markup, skim=skim)
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


def _text_or_utf8(data: bytes | str, *, markup: Markup, charset: str | None) -> bytes | str | Problem:
    """A text, or bytes in UTF-8; a problem for what is neither."""
    if isinstance(data, bytes):
        if markup == "auto" and is_binary(data, charset):
            return Problem(kind="not-text", message=_NOT_TEXT)
        data = to_utf8(data, charset)
    return data if data.strip() else Problem(kind="empty", message=_EMPTY)


def _read_string(data: bytes | str, *, url: str | None, lang: str | None, markup: Markup, skim: bool) -> Page:
    if markup == "text" or (markup == "auto" and not is_html(data)):
        text = data.decode("utf-8", "replace") if isinstance(data, bytes) else data
        return _text_page(text, url=url, lang=lang)
    data = data.encode() if isinstance(data, str) else data
    if skim and not may_hold_embeds(data):
        return _empty(url, lang)
    collector = Collector()
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
    collected = collector.collected()
    main, scripts = collected.main, collected.scripts
    article = article_of(collected.head, scripts, main.text, url=url, lang=lang)
    kept_for_later, problems = unpacked(collected, Identity.of(article))
    return Page(
        article=article,
        main=main,
        asides=[*collected.asides, *kept_for_later],
        scripts=scripts,
        problems=[*_problems(main), *problems],
    )


def _problems(main: Flow) -> list[Problem]:
    bad = main.text.count("\ufffd")
    message = f"{bad} of the text's characters could not be read in the page's encoding, and stand as U+FFFD"
    return [Problem(kind="encoding", message=message)] if bad else []


def _empty(url: str | None, lang: str | None, *problems: Problem) -> Page:
    article = Article(url=url, read_from=url, lang=lang, text="")
    return Page(article=article, main=Flow(text=""), problems=problems)


__all__ = ["Element", "Flow", "Link", "Markup", "Page", "Paragraph", "Script", "Source", "Tagged", "Zone", "read"]
