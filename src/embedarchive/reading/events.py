"""Events: each function walks one kind of source and tells the collector what it sees, in document order.

All walks are loops, so that no depth of nesting is too deep.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxml import etree

from embedarchive.reading.collector import Collector
from embedarchive.text import scrub

if TYPE_CHECKING:
    from bs4.element import PageElement, Tag


def feed_bytes(data: bytes, collector: Collector) -> None:
    """A page in UTF-8, through lxml's event parser, which knows no limit of depth or of the size of a text."""
    parser = etree.HTMLParser(
        target=collector,  # type: ignore[arg-type]  # the stubs ask for bytes and comments too, which lxml does not
        encoding="utf-8",
        huge_tree=True,
    )
    parser.feed(data)
    parser.close()


def feed_element(element: etree._Element, collector: Collector) -> None:
    """An lxml element, or the whole document when it is a root: text after ``</html>`` becomes a second root."""
    for root in (element, *(element.itersiblings() if element.getparent() is None else ())):
        if isinstance(root.tag, str):
            _walk_element(root, collector)


def feed_soup(soup: "Tag", collector: Collector) -> None:
    """A BeautifulSoup object or one of its tags; what no document can hold, lone surrogates, becomes U+FFFD."""
    from bs4.element import Comment, NavigableString, PreformattedString, Tag  # noqa: PLC0415  (whoever holds a soup has it already)

    waiting: list[tuple[Tag, Iterator[PageElement]]] = []

    def enter(tag: Tag) -> None:
        if tag.name != "[document]":
            collector.start(tag.name, {name: _joined(value) for name, value in tag.attrs.items()})
        waiting.append((tag, iter(tag.contents)))

    enter(soup)
    while waiting:
        tag, children = waiting[-1]
        child = next(children, None)
        if child is None:
            waiting.pop()
            if tag.name != "[document]":
                collector.end(tag.name)
        elif isinstance(child, Tag):
            enter(child)
        elif isinstance(child, Comment):
            collector.comment(child)
        elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
            collector.data(scrub(child))


def _walk_element(root: etree._Element, collector: Collector) -> None:
    for event, node in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if event == "start":
            collector.start(node.tag, dict(node.items()))
            if node.text:
                collector.data(node.text)
            continue
        if event == "end":
            collector.end(node.tag)
        elif event == "comment":
            collector.comment(node.text or "")
        if node.tail and node is not root:
            collector.data(node.tail)


def _joined(value: object) -> str:
    """An attribute's value as it stood in the markup: BeautifulSoup splits some at white space."""
    return scrub(" ".join(value) if isinstance(value, list) else str(value))
