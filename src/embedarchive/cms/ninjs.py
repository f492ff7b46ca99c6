"""ninjs, the JSON of news agencies: https://iptc.org/standards/ninjs/, versions 1 to 3. Bodies are read."""

from collections.abc import Iterator
from html import escape
from typing import Any

from embedarchive.cms._base import ExportedArticle, Fields, exported, mapping, mappings, words
from embedarchive.cms._json import JsonFormat

_BODIES = ("body_html", "body_xhtml", "body_text")
"""Bodies of version 1, the most telling first."""

_TYPES = ("text/html", "application/xhtml+xml", "text/plain")
"""Media types of bodies of versions 2 and 3, the most telling first."""


def read(item: dict[str, Any]) -> ExportedArticle:
    """The article in an item."""
    uri = words(item.get("uri")) or words(item.get("standardlink"))
    fields = Fields(
        name=uri or words(item.get("guid")) or "item",
        url=uri if uri and uri.startswith(("http://", "https://")) else None,
        title=words(item.get("headline")) or _main(item.get("headlines")),
        authors=tuple(filter(None, map(_author, mappings(item.get("people"))))) or _byline(item),
        published=words(item.get("firstcreated")) or words(item.get("versioncreated")),
        modified=words(item.get("versioncreated")),
        publisher=words(mapping(item.get("provider")).get("name")) or words(item.get("copyrightholder")),
        lang=words(item.get("language")),
    )
    return exported(fields, _body(item))


def _author(person: dict[str, Any]) -> str | None:
    return words(person.get("name")) if person.get("rel") == "author" else None


def _byline(item: dict[str, Any]) -> tuple[str, ...]:
    byline = words(item.get("byline")) or _main(item.get("bylines"))
    return (byline.removeprefix("By "),) if byline else ()


def _main(values: Any) -> str | None:
    """The value of role "main", else the first."""
    ranked = sorted(mappings(values), key=lambda value: value.get("role") != "main")
    return next(filter(None, (words(value.get("value")) for value in ranked)), None)


def _body(item: dict[str, Any]) -> Iterator[str]:
    """The most telling of the item's bodies."""
    by_type = {words(body.get("contenttype")) or _TYPES[0]: words(body.get("value")) for body in _bodies(item)}
    candidates = [*((name.endswith("text"), words(item.get(name))) for name in _BODIES)]
    candidates += [(kind == "text/plain", by_type.get(kind)) for kind in _TYPES]
    for is_plain, body in candidates:
        if body:
            yield _paragraphs(body) if is_plain else body
            return


def _bodies(item: dict[str, Any]) -> list[dict[str, Any]]:
    """The bodies of versions 2 and 3, the main one last so that it has precedence among those of its type."""
    return sorted(mappings(item.get("bodies")), key=lambda body: body.get("role") == "main")


def _paragraphs(text: str) -> str:
    return "\n".join(f"<p>{escape(line)}</p>" for line in text.splitlines() if line.strip())


NINJS = JsonFormat(
    name="ninjs",
    is_article=lambda item: "uri" in item and any(name in item for name in (*_BODIES, "bodies")),
    lists=("items", "_items"),
    read=read,
)
