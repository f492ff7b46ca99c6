"""Exports of content management systems: the articles in them, as pages that :func:`embedarchive.find` reads.

A further format in JSON is one module and one name in ``JSON_FORMATS``.
"""

from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO

from embedarchive.cms._base import ExportedArticle, is_utf_16
from embedarchive.cms._json import JsonFormat, documents
from embedarchive.cms.ans import ANS
from embedarchive.cms.ninjs import NINJS
from embedarchive.cms.wordpress import WORDPRESS
from embedarchive.cms.wxr import MARK, read_wxr
from embedarchive.cms.wxr import NAME as WXR
from embedarchive.errors import SourceError

JSON_FORMATS: tuple[JsonFormat, ...] = (ANS, WORDPRESS, NINJS)
SUFFIXES = {WXR: ".xml"} | {one.name: ".json" for one in JSON_FORMATS}
"""The formats by name, each with the ending of its files."""

_HEAD = 4096
_BEFORE_JSON = b"\xef\xbb\xbf \t\r\n"


def read_export(source: bytes | BinaryIO, kind: str = "auto") -> Iterator[ExportedArticle]:
    """The articles in an export of a content management system, in its order.

    What stands among them and is no article, or cannot be read, comes as an article without a page, whose problems say
    where and why.

    Args:
        source: The export, or an open binary file that holds it and can be sought in.
        kind: "ans" (Arc XP stories), "wordpress" (posts of the REST API), "wxr" (WordPress's export file), "ninjs"
            (news agencies), or "auto": what the content tells.

    Raises:
        SourceError: It is no such export (``kind`` "not-an-export"), or cannot be read. A WordPress export that ends
            too early raises after its last article.
    """
    file = BytesIO(source) if isinstance(source, bytes) else source
    if kind != "auto" and kind not in SUFFIXES:
        raise SourceError(f"kind must be one of auto, {', '.join(SUFFIXES)}, not {kind!r}")
    if kind == WXR or (kind == "auto" and MARK in _head(file)):
        return read_wxr(file)
    return _in_json(file, [one for one in JSON_FORMATS if kind in ("auto", one.name)])


def may_be_export(file: BinaryIO) -> bool:
    """Whether an open file begins like an export: JSON, or XML with WordPress's name space. A pipe is none."""
    head = _head(file) if file.seekable() else b""
    return head.lstrip(_BEFORE_JSON)[:1] in (b"{", b"[") or MARK in head


def _head(file: BinaryIO) -> bytes:
    encoding = "utf-16" if is_utf_16(file) else None
    head = file.read(_HEAD)
    file.seek(0)
    return head.decode(encoding, "ignore").encode("utf-8", "ignore") if encoding else head


def _in_json(file: BinaryIO, formats: list[JsonFormat]) -> Iterator[ExportedArticle]:
    exported = documents(file)
    for one in formats:
        articles = one.articles(exported)
        if articles:
            return articles
    names = " or ".join(one.name for one in formats)
    raise SourceError(f"holds no article of {names}; say what else it is", kind="not-an-export")


__all__ = ["SUFFIXES", "ExportedArticle", "may_be_export", "read_export"]
