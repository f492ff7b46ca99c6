"""WordPress exports (WXR): RSS 2.0 with WordPress's own elements, as its export tool writes them.

They may be gigabytes, and are read item by item. Beside each article stands WordPress's cache of the oEmbed answers for
the addresses in it, which still holds the words of posts that their platform no longer shows: they are handed on with
the article that embeds them.

Source: the export code of WordPress, ``wp-admin/includes/export.php``; name space http://wordpress.org/export/1.2/.
"""

import re
from collections.abc import Iterator
from typing import BinaryIO

import attrs
from lxml import etree

from embedarchive.cms._base import ExportedArticle, Fields, exported, is_utf_16, words
from embedarchive.cms.wordpress import locale, moment, paragraphs, plain
from embedarchive.errors import SourceError
from embedarchive.platforms.addresses import read_address
from embedarchive.records import Problem

NAME = "wxr"
MARK = b"wordpress.org/export/"
"""What the beginning of every such file holds: the name space of WordPress's elements."""

_WITHOUT_WORDS = {"attachment", "nav_menu_item", "revision", "custom_css", "customize_changeset", "oembed_cache"}
_PUBLISHED = {"publish", "private", None}
_CACHED = "_oembed_"
_ADDRESS = re.compile(r"""https?:[^\s"'<>\[\]]+""")
_WITHOUT_CONTROLS = bytes(byte if byte in b"\t\n\r" or byte >= 0x20 else 0x20 for byte in range(256))
_ENDS_EARLY = {"ERR_TAG_NOT_FINISHED", "ERR_DOCUMENT_END", "ERR_RESOURCE_LIMIT", "ERR_DOCUMENT_EMPTY"}


@attrs.define
class _Channel:
    """What an export says before its items: whose it is, and who writes there."""

    title: str | None = None
    language: str | None = None
    names: dict[str, str] = attrs.Factory(dict)


@attrs.frozen
class _Legible:
    """A file without the control characters that exports often hold, pasted into articles: XML ends at the first.

    A blank stands for each, so that words stay apart.
    """

    file: BinaryIO

    def read(self, size: int) -> bytes:
        """The next bytes."""
        return self.file.read(size).translate(_WITHOUT_CONTROLS)


def read_wxr(file: BinaryIO) -> Iterator[ExportedArticle]:
    """The published articles of an export, one after the other.

    Raises:
        SourceError: It is no XML, or ends too early; what stood before has been given.
    """
    # Recovering goes on after what is no XML. Entities are left alone: nothing is expanded, nothing is fetched.
    legible = file if is_utf_16(file) else _Legible(file)
    events = etree.iterparse(
        legible,
        events=("end",),
        recover=True,
        resolve_entities=False,
        no_network=True,
    )
    channel, told = _Channel(), 0
    try:
        for _, element in events:
            if element.tag == "item":
                faults = list(events.error_log)[told:]
                told += len(faults)
                if _is_article(element):
                    yield exported(_fields(element, channel), [*_body(element), *map(_fault, faults)])
                _forget(element)
            elif element.getparent() is not None and element.getparent().tag == "channel":
                _notice(element, channel)
    except etree.XMLSyntaxError as error:
        raise SourceError(f"the export is no XML ({error.msg}): export it again", kind="unreadable") from error
    _refuse_half(events.error_log)


def _notice(element: etree._Element, channel: _Channel) -> None:
    match _local(element):
        case "title":
            channel.title = words(element.text)
        case "language":
            channel.language = words(element.text)
        case "author":
            login, name = _text(element, "author_login"), _text(element, "author_display_name")
            if login and name:
                channel.names[login] = name


def _is_article(item: etree._Element) -> bool:
    return _text(item, "post_type") not in _WITHOUT_WORDS and _text(item, "status") in _PUBLISHED


def _fields(item: etree._Element, channel: _Channel) -> Fields:
    url, login = _text(item, "link"), _text(item, "creator")
    return Fields(
        name=url or f"post {_text(item, 'post_id')}",
        url=url,
        title=plain(_text(item, "title")),
        authors=(channel.names.get(login, login),) if login else (),
        published=moment(_text(item, "post_date_gmt")) or _text(item, "pubDate"),
        modified=moment(_text(item, "post_modified_gmt")),
        publisher=channel.title,
        lang=locale(channel.language),
    )


def _body(item: etree._Element) -> Iterator[str]:
    """The content and, held back as a page does with a template, what was cached for the addresses in it."""
    content = _text(item, "encoded") or ""
    if content:
        yield paragraphs(content)
    embedded = _posts_in(content)
    for answer in _cached_answers(item):
        if embedded & _posts_in(answer):
            yield f"<template>{answer}</template>"


def _cached_answers(item: etree._Element) -> Iterator[str]:
    for entry in item:
        if _local(entry) == "postmeta" and (_text(entry, "meta_key") or "").startswith(_CACHED):
            answer = _text(entry, "meta_value")
            if answer and "<" in answer:  # "{{unknown}}" tells that there was no answer, a number when there was one
                yield answer


def _posts_in(markup: str) -> set[str]:
    refs = (read_address(address.replace("&amp;", "&")) for address in _ADDRESS.findall(markup))
    return {ref.key for ref in refs if ref}


def _text(parent: etree._Element, name: str) -> str | None:
    """The words of a child by its local name: versions of the format differ in their name spaces only."""
    texts = (words("".join(map(str, child.itertext()))) for child in parent if _local(child) == name)
    return next(filter(None, texts), None)


def _local(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _forget(item: etree._Element) -> None:
    """Give back the memory of an item and of all before it."""
    item.clear()
    channel = item.getparent()
    while channel is not None and channel[0] is not item:
        channel.remove(channel[0])


def _fault(entry: etree._LogEntry) -> Problem:
    return Problem(kind="no-xml", message=entry.message, where=f"line {entry.line} of the export")


def _refuse_half(log: etree._ListErrorLog) -> None:
    entry = next((entry for entry in log if entry.type_name in _ENDS_EARLY), None)
    if entry is not None:
        message = f"the export ends too early, in line {entry.line} ({entry.message}): export it again"
        raise SourceError(message, kind="incomplete")
