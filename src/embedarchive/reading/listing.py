"""Lists of articles: RSS and Atom feeds, JSON feeds, sitemaps and lists of sitemaps."""

import io
import json
import re
import zlib
from collections.abc import Callable, Iterable, Iterator
from typing import Any
from urllib.parse import urljoin

import attrs
from lxml import etree

from embedarchive.errors import SourceError

MOST = 50_000
"""So many addresses are taken from one list: what the sitemap protocol allows."""

_LARGEST = 52_428_800
"""Bytes of the largest list, unpacked: again what the sitemap protocol allows."""
_GZIP = b"\x1f\x8b"

_SITEMAPS = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
# A document type with definitions of its own, the only way to entities, is nothing that lists have.
_BEGINNING = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*|<!DOCTYPE[^>\[]*>\s*)*", re.DOTALL)
_ADVICE = 'to read feeds, install the extra: pip install "embedarchive[feeds]"'


@attrs.frozen(kw_only=True)
class Listing:
    """What a list holds.

    Attributes:
        articles: Addresses of articles, each once, in order.
        lists: Addresses of further lists.
    """

    articles: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()


def read_listing(body: bytes, url: str) -> Listing:
    """The addresses in a list.

    Args:
        body: Its bytes.
        url: Where it was read from; relative addresses count from there.

    Raises:
        SourceError: It is no list of articles.
    """
    body = _unpacked(body, url)
    rest = body[_BEGINNING.match(body).end() :][:200].lower()  # type: ignore[union-attr]  # it matches nothing, too
    read = next((read for start, read in _READERS if start.match(rest)), None)
    if read is None:
        raise SourceError(f"{url}: is neither a feed nor a sitemap; give the address of one", kind="not-a-list")
    try:
        articles, lists = read(body)
    except SourceError as error:
        raise SourceError(f"{url}: {error}", kind=error.kind) from error
    return Listing(articles=_addresses(articles, url), lists=_addresses(lists, url))


def _unpacked(body: bytes, url: str) -> bytes:
    """What a packed file (``sitemap.xml.gz``) holds; any other as it is."""
    if not body.startswith(_GZIP):
        return body
    unpacking = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    try:
        content = unpacking.decompress(body, _LARGEST)
    except zlib.error as error:
        raise SourceError(f"{url}: is a damaged gzip file", kind="unreadable") from error
    if not unpacking.eof:
        megabytes = _LARGEST // 1_000_000
        message = f"{url}: breaks off, or holds more than the {megabytes} MB that a sitemap may have"
        raise SourceError(message, kind="too-large")
    return content


def _feed(body: bytes) -> tuple[Iterable[object], Iterable[object]]:
    """RSS and Atom, in all their dialects."""
    try:
        import feedparser  # type: ignore[import-untyped]  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise SourceError(_ADVICE, kind="missing") from error
    try:  # as a stream: a string might be taken for the name of a file
        entries = feedparser.parse(io.BytesIO(body), sanitize_html=False, resolve_relative_uris=False).entries
    except Exception as error:  # it stumbles over names and encodings that no feed should have
        raise SourceError("this feed cannot be read; see that it is well formed", kind="not-a-list") from error
    return [entry.get("link") or entry.get("id") for entry in entries], ()


def _json_feed(body: bytes) -> tuple[Iterable[object], Iterable[object]]:
    """JSON: https://www.jsonfeed.org/version/1.1/."""
    try:
        items = json.loads(body)["items"]
        return [item.get("url") or item.get("id") for item in items if isinstance(item, dict)], ()
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise SourceError("this JSON is no feed; give the address of one", kind="not-a-list") from error


def _sitemap(body: bytes) -> tuple[Iterable[object], Iterable[object]]:
    """XML as far as it is well formed, nothing outside of it: https://www.sitemaps.org/protocol.html."""
    found: dict[str, list[object]] = {"url": [], "sitemap": []}
    events = etree.iterparse(io.BytesIO(body), events=("end",), resolve_entities=False, no_network=True, load_dtd=False)
    try:
        for _, element in events:
            name = element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
            if name in found:
                found[name].append(_location(element))
                element.clear()
    except etree.XMLSyntaxError:
        pass
    return found["url"], found["sitemap"]


def _location(element: Any) -> str | None:
    """The address of an entry, in the sitemaps' own namespace or in none."""
    text: str | None = element.findtext(f"{_SITEMAPS}loc") or element.findtext("loc")
    return text


Reader = Callable[[bytes], tuple[Iterable[object], Iterable[object]]]

_READERS: tuple[tuple[re.Pattern[bytes], Reader], ...] = (
    (re.compile(rb"<(?:\w+:)?(?:urlset|sitemapindex)\b"), _sitemap),
    (re.compile(rb"<(?:\w+:)?(?:rss|feed|rdf)\b"), _feed),
    (re.compile(rb"\{"), _json_feed),
)
"""How a list begins, and who reads it."""


def _addresses(values: Iterable[object], url: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_web_addresses(values, url)))[:MOST]


def _web_addresses(values: Iterable[object], url: str) -> Iterator[str]:
    for value in values:
        if not isinstance(value, str) or not value.strip():
            continue
        try:
            address = urljoin(url, value.strip())
        except ValueError:
            continue
        if address.startswith(("http://", "https://")):
            yield address
