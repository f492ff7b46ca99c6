"""What a page says about its article: JSON-LD first, then OpenGraph, ``<meta>``, ``<time>`` and ``<title>``.

Sources: https://schema.org/Article, https://ogp.me/, and the names that publishers' systems use for the same facts.
"""

import json
import re
from collections.abc import Iterator, Sequence
from html import unescape
from typing import Any
from urllib.parse import urljoin, urlsplit

import attrs

from embedarchive.reading.page import Script
from embedarchive.reading.stream import Attributes
from embedarchive.records import Article, Author, Timestamp
from embedarchive.times import read_machine, read_printed

_ARTICLE_TYPES = re.compile(r"(?:Article|BlogPosting|LiveBlogPosting|Report|Review)$")
_PUBLISHED = """
article:published_time og:article:published_time datepublished date dc.date.issued pubdate parsely-pub-date
sailthru.date dc.date publish-date
""".split()
_MODIFIED = """
article:modified_time og:article:modified_time og:updated_time datemodified last-modified dc.date.modified
""".split()
"""Names of ``<meta>`` that hold dates, the most reliable first."""

_MAX_NESTING = 6
"""How deep an article may lie in JSON-LD: in lists, ``@graph``, ``mainEntity``."""


@attrs.define
class Head:
    """What a document says of itself, as marked up.

    Attributes:
        lang: Language of the root element.
        titles: Text of each ``<title>``; those behind the first belong to drawings.
        meta: Contents of ``<meta>`` by ``property``, ``name`` or ``itemprop`` in lower case, in order.
        related: ``href`` of the first ``<link>`` of each ``rel``.
        times: ``datetime`` of each ``<time>``, in order.
    """

    lang: str | None = None
    titles: list[str] = attrs.Factory(list)
    meta: dict[str, list[str]] = attrs.Factory(dict)
    related: dict[str, str] = attrs.Factory(dict)
    times: list[str] = attrs.Factory(list)

    def note_root(self, attributes: Attributes) -> None:
        """The root element begins."""
        self.lang = self.lang or attributes.get("lang") or attributes.get("xml:lang")

    def note_fact(self, attributes: Attributes) -> None:
        """A ``<meta>`` states a fact."""
        fact = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        if fact and "content" in attributes:
            self.meta.setdefault(fact.strip().lower(), []).append(attributes["content"])

    def note_relation(self, attributes: Attributes) -> None:
        """A ``<link>`` leads somewhere."""
        self.related.setdefault(attributes.get("rel", "").lower(), attributes.get("href", ""))

    def note_time(self, attributes: Attributes) -> None:
        """A ``<time>`` begins."""
        if "datetime" in attributes:
            self.times.append(attributes["datetime"])

    def first(self, *names: str) -> str | None:
        """The first content that is not blank, of the names in order."""
        contents = (content.strip() for name in names for content in self.meta.get(name, ()))
        return next(filter(None, contents), None)


def article_of(head: Head, scripts: Sequence[Script], text: str, *, url: str | None, lang: str | None) -> Article:
    """The article's record; ``url`` and ``lang`` are what the caller knows of it, ``text`` its canonical text."""
    data = _linked_data(scripts)
    canonical = _web_address(url, head.related.get("canonical"), head.first("og:url"), _text(data.get("url")))
    return Article(
        url=canonical or url,
        read_from=url,
        title=_line(
            _words(data.get("headline"))
            or head.first("og:title", *_titles(head), "title")
            or next(iter(head.titles), None)
        ),
        authors=_people(data.get("author")) or _named(head),
        published=_moment(_text(data.get("datePublished")), head.first(*_PUBLISHED), *head.times[:1]),
        modified=_moment(_text(data.get("dateModified")), head.first(*_MODIFIED)),
        publisher=_line(_name(data.get("publisher")) or head.first("og:site_name", "application-name", "dc.publisher")),
        lang=lang or _line(head.lang or _text(data.get("inLanguage")) or _locale(head.first("og:locale"))),
        text=text,
    )


def _titles(head: Head) -> Iterator[str]:
    """The names under which platforms that do not read OpenGraph look for a title."""
    return (name for name in head.meta if name.endswith(":title"))


def _linked_data(scripts: Sequence[Script]) -> dict[str, Any]:
    """The first article in the page's JSON-LD, as plain data; empty when there is none."""
    for script in scripts:
        if script.type == "application/ld+json" and "headline" in script.text:
            article = next(_articles_in(_parsed(script.text), _MAX_NESTING), None)
            if article:
                return article
    return {}


def _parsed(text: str) -> Any:
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _articles_in(data: Any, nesting: int) -> Iterator[dict[str, Any]]:
    if isinstance(data, list) and nesting:
        for member in data:
            yield from _articles_in(member, nesting - 1)
    elif isinstance(data, dict):
        if any(_ARTICLE_TYPES.search(str(type)) for type in _listed(data.get("@type"))) and "headline" in data:
            yield data
        elif nesting:
            yield from _articles_in([data.get("@graph"), data.get("mainEntity")], nesting - 1)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _text(value: Any) -> str | None:
    """A JSON-LD value when it is words, or the first of several."""
    first = next(iter(_listed(value)), None)
    return first.strip() or None if isinstance(first, str) else None


def _words(value: Any) -> str | None:
    """The words in a JSON-LD value for people, where many pages write references such as ``&#8217;``."""
    text = _text(value)
    return unescape(text) if text else None


def _name(value: Any) -> str | None:
    """The name of a JSON-LD thing, which may be given by its name alone."""
    first = next(iter(_listed(value)), None)
    return _words(first.get("name")) if isinstance(first, dict) else _words(first)


def _people(value: Any) -> tuple[Author, ...]:
    """The authors in JSON-LD: things with names, or names alone."""
    return tuple(
        Author(name=_line(name), url=_web_address(None, _text(person.get("url"))) if isinstance(person, dict) else None)
        for person in _listed(value)
        if (name := _name(person)) and not _web_address(None, name)
    )


def _named(head: Head) -> tuple[Author, ...]:
    """The authors in ``<meta>``: each names one; an address of a profile is no name."""
    for key in ("author", "article:author", "byl", "parsely-author", "dc.creator", "sailthru.author"):
        names = [_line(name.strip().removeprefix("By ")) for name in head.meta.get(key, ())]
        people = tuple(Author(name=name) for name in dict.fromkeys(names) if name and not _web_address(None, name))
        if people:
            return people
    return ()


def _moment(*texts: str | None) -> Timestamp | None:
    """The first moment that can be read; else the first that is given at all. Some pages give words for people."""
    given = [text for text in texts if text]
    readings = (read(text) for read in (_machine, _printed) for text in given)
    unread = Timestamp(source="article", printed=given[0]) if given else None
    return next((moment for moment in readings if moment.value), unread)


def _machine(text: str) -> Timestamp:
    return read_machine(text, "article")


def _printed(text: str) -> Timestamp:
    return attrs.evolve(read_printed(text), source="article")


def _web_address(base: str | None, *addresses: str | None) -> str | None:
    """The first of the addresses that leads somewhere on the web, made absolute."""
    for address in filter(None, addresses):
        try:
            absolute = urljoin(base, address.strip()) if base else address.strip()
            parts = urlsplit(absolute)
            if parts.scheme in ("http", "https") and parts.netloc:
                return absolute
        except ValueError:
            continue
    return None


def _locale(locale: str | None) -> str | None:
    return locale.replace("_", "-") if locale else None


def _line(words: str | None) -> str | None:
    """Words on one line; None when there are none."""
    return " ".join(words.split()) or None if words else None
