"""What the readers of exports share: the article that they give, and the page that is made of it."""

import json
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterable, Iterator
from html import escape
from typing import Any, BinaryIO, TypeAlias
from urllib.parse import urljoin

import attrs

from embedarchive.records import Problem

Piece: TypeAlias = "str | Problem"
"""A piece of an article's markup, or what could not be read of it."""


@attrs.frozen(kw_only=True)
class ExportedArticle:
    """One article of an export, as a page that :func:`embedarchive.find` reads.

    Attributes:
        name: What the system calls it: its id or address.
        url: Its address, absolute or as the system has it; None when the export does not say.
        page: An HTML page that holds what the export says of the article, UTF-8; empty when there is none.
        problems: What could not be read.
    """

    name: str
    url: str | None = None
    page: bytes = b""
    problems: tuple[Problem, ...] = ()


@attrs.frozen(kw_only=True)
class Fields:
    """What an export says of an article, beside its body. All words are plain text; moments are as written."""

    name: str
    url: str | None = None
    title: str | None = None
    subtitle: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    modified: str | None = None
    publisher: str | None = None
    lang: str | None = None


def exported(fields: Fields, body: Iterable[Piece]) -> ExportedArticle:
    """An article of these fields and this body; without a body there is nothing to read."""
    pieces = list(body)
    problems = [piece for piece in pieces if isinstance(piece, Problem)]
    markup = "\n".join(piece for piece in pieces if isinstance(piece, str))
    if not markup.strip() and not problems:
        problems.append(Problem(kind="empty", message="the export holds no text of this article"))
    page = _page(fields, markup).encode("utf-8", "replace") if markup.strip() else b""
    return ExportedArticle(name=fields.name, url=fields.url, page=page, problems=tuple(problems))


def unread(where: str, kind: str, reason: str) -> ExportedArticle:
    """What stands in the place of an article that cannot be read."""
    return ExportedArticle(name=where, problems=(Problem(kind=kind, message=f"{where} {reason}", where=where),))


def is_utf_16(file: BinaryIO) -> bool:
    """Whether an open file begins as files in UTF-16 do, which some systems write."""
    mark = file.read(2)
    file.seek(0)
    return mark in (BOM_UTF16_LE, BOM_UTF16_BE)


def link(site: str | None, address: str | None) -> str | None:
    """The address of an article on a site; one that is written wrongly is left as it is."""
    try:
        return urljoin(site or "", address) if address else site
    except ValueError:
        return address


def words(value: Any) -> str | None:
    """Text of a field that may hold anything."""
    return value.strip() or None if isinstance(value, str) else str(value) if type(value) is int else None


def mapping(value: Any) -> dict[str, Any]:
    """A field that should hold an object; an empty one when it does not."""
    return value if isinstance(value, dict) else {}


def mappings(value: Any) -> Iterator[dict[str, Any]]:
    """The objects in a field that should hold a list of them."""
    return (member for member in (value if isinstance(value, list) else ()) if isinstance(member, dict))


def address(url: str) -> str:
    """Markup for an embedded address: a figure that holds nothing else."""
    return f'<figure><a href="{escape(url)}">{escape(url)}</a></figure>'


def _page(fields: Fields, body: str) -> str:
    """A page with the fields where pages have them: https://schema.org/NewsArticle in JSON-LD."""
    lang = f' lang="{escape(fields.lang)}"' if fields.lang else ""
    headings = (f"<h1>{escape(fields.title)}</h1>" if fields.title else "", _paragraph(fields.subtitle))
    return "\n".join(
        [
            f"<!doctype html>\n<html{lang}>\n<head>",
            '<meta charset="utf-8">',
            f"<title>{escape(fields.title or '')}</title>",
            f'<script type="application/ld+json">{_linked_data(fields)}</script>',
            "</head>\n<body>\n<article>",
            *filter(None, headings),
            body,
            "</article>\n</body>\n</html>\n",
        ]
    )


def _paragraph(text: str | None) -> str:
    return f"<p>{escape(text)}</p>" if text else ""


def _linked_data(fields: Fields) -> str:
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": escape(fields.title or fields.name, quote=False),
        "url": fields.url,
        "author": [{"@type": "Person", "name": escape(name, quote=False)} for name in fields.authors],
        "datePublished": fields.published,
        "dateModified": fields.modified,
        "publisher": {"name": escape(fields.publisher, quote=False)} if fields.publisher else None,
    }
    return json.dumps({key: value for key, value in data.items() if value}).replace("<", "\\u003c")
