"""Whose a JSON object is: this page's article's, or another's that the page prepares, lists or recommends.

An article's object says its address or its headline. What stands in no such object is told by the names on its path;
else it may be the article's own, when nothing around it is another's.
"""

import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any, Literal
from urllib.parse import SplitResult, urlsplit

import attrs

from embedarchive.reading.encoded import JsonObject
from embedarchive.records import Article

Owner = Literal["own", "another", "unknown"]

_ADDRESSES = frozenset(
    """
    canonical canonical_url canonicalurl href link mainentityofpage pageurl permalink requesturi url uri website_url
    web_url weburl
    """.split()
)
_TITLES = frozenset("headline headlines name title".split())
_OTHERS = re.compile(
    r"related|recirc|recommend|popular|trending|latest|most_?read|rail|island|sidebar|teaser|promo|feed|newsletter"
    r"|up_?next|read_?more|homepage",
    re.IGNORECASE,
)
"""Names under which pages keep other articles."""

_SHORTEST_ID = 5


@attrs.frozen
class Identity:
    """By what an article is known.

    Attributes:
        paths: Paths of its addresses.
        host: Host of its addresses.
        title: Its headline, folded.
    """

    paths: frozenset[str]
    host: str
    title: str

    @classmethod
    def of(cls, article: Article) -> "Identity":
        """The identity of an article."""
        addresses = [parts for address in (article.url, article.read_from) if (parts := _parts(address or ""))]
        return cls(
            paths=frozenset(_folded_path(parts.path) for parts in addresses) - {""},
            host=next((_folded_host(parts.netloc) for parts in addresses), ""),
            title=_folded(article.title or ""),
        )

    def owner(self, node: JsonObject) -> Owner:
        """Whose an object is: as the innermost of those around it says that says anything."""
        for value in reversed((*node.around, node.value)):
            claim = self._claim(value)
            if claim != "unknown":
                return claim
        return "another" if _OTHERS.search(node.path) else "unknown"

    def ids(self, node: JsonObject) -> Iterator[str]:
        """The ids that an object gives the article; flat states name its parts by them."""
        if self._claim(node.value) == "own":
            ids = (node.value.get(name) for name in ("id", "_id", "sourceId"))
            yield from (id for id in ids if isinstance(id, str) and len(id) >= _SHORTEST_ID)

    def _claim(self, value: Mapping[str, Any]) -> Owner:
        texts = {key.lower(): text for key, text in value.items()}
        paths = {path for name in _ADDRESSES & texts.keys() for path in self._paths(texts[name])}
        titles = {_folded(text) for name in _TITLES & texts.keys() for text in _texts(texts[name])} - {""}
        if paths & self.paths or (self.title and self.title in titles):
            return "own"
        return "another" if paths and titles else "unknown"

    def _paths(self, value: object) -> Iterator[str]:
        """The paths on the article's own host that an address, or a thing with one, holds."""
        for text in _texts(value):
            parts = _parts(text.strip())
            if parts and parts.path.startswith("/") and _folded_host(parts.netloc) in {"", self.host}:
                yield _folded_path(parts.path)


def _parts(address: str) -> SplitResult | None:
    """The parts of an address; None for none, and for what is written wrongly."""
    try:
        return urlsplit(address) if address else None
    except ValueError:
        return None


def _texts(value: object) -> list[str]:
    """A text, or those in a thing."""
    if isinstance(value, dict):
        return [text for text in value.values() if isinstance(text, str)]
    return [value] if isinstance(value, str) else []


def _folded(text: str) -> str:
    return " ".join(unescape(text).split()).casefold()


def _folded_host(host: str) -> str:
    return host.lower().removeprefix("www.").removeprefix("m.").removeprefix("amp.")


def _folded_path(path: str) -> str:
    return path.rstrip("/").removesuffix("/amp").casefold()
