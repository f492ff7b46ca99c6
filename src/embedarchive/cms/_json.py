"""Exports in JSON: one document, a list of them, an answer that holds such a list, or one document on each line."""

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any, BinaryIO

import attrs

from embedarchive.cms._base import ExportedArticle, mappings, unread
from embedarchive.errors import SourceError

LIMIT = 500_000_000
"""Bytes of the largest JSON export that is read."""


@attrs.frozen(kw_only=True)
class JsonFormat:
    """A format whose articles are JSON objects.

    Attributes:
        name: What users call it.
        is_article: Whether an object is an article of this format.
        lists: Keys under which an answer holds a list of articles.
        read: The article in such an object.
    """

    name: str
    is_article: Callable[[dict[str, Any]], bool]
    lists: tuple[str, ...] = ()
    read: Callable[[dict[str, Any]], ExportedArticle]

    def articles(self, documents: Iterable[Any]) -> Iterator[ExportedArticle] | None:
        """The articles in the documents of an export, with what is none in its place; None when all of it is none."""
        places = [place for number, document in enumerate(documents, 1) for place in self._places(document, number)]
        if not any(self._is_article(value) for _, value in places):
            return None
        return (self._read(value, where) for where, value in places)

    def _places(self, document: Any, number: int) -> Iterator[tuple[str, Any]]:
        """Where articles may stand in a document, and what stands there: itself, or the list in an answer."""
        where = f"entry {number}"
        for key in self.lists if isinstance(document, dict) and not self.is_article(document) else ():
            if any(map(self.is_article, mappings(document.get(key)))):
                yield from ((f"{where}, {key} {at}", member) for at, member in enumerate(document[key], 1))
                return
        yield where, document

    def _is_article(self, value: Any) -> bool:
        return isinstance(value, dict) and self.is_article(value)

    def _read(self, value: Any, where: str) -> ExportedArticle:
        if isinstance(value, ExportedArticle):
            return value
        return (
            self.read(value) if self._is_article(value) else unread(where, "no-article", f"is no {self.name} article")
        )


def documents(file: BinaryIO) -> list[Any]:
    """The JSON documents in an open file: the one, those in its list, or those on its lines.

    A line that cannot be read is an article that says so.

    Raises:
        SourceError: It holds none, or too much.
    """
    data = file.read(LIMIT + 1)
    if len(data) > LIMIT:
        raise SourceError(f"more than {LIMIT // 1_000_000} MB of JSON: split the export", kind="too-large")
    try:
        return _documents(data.decode(json.detect_encoding(data)))
    except RecursionError as error:
        raise SourceError("the JSON is nested too deeply for an export of articles", kind="unreadable") from error
    except ValueError as error:
        raise SourceError(f"the JSON cannot be read ({error}): export it again", kind="unreadable") from error


def _documents(text: str) -> list[Any]:
    try:
        value = json.loads(text, strict=False)
    except ValueError:
        lines = _lines(text)
        if not lines:
            raise
        return lines
    return value if isinstance(value, list) else [value]


def _lines(text: str) -> list[Any]:
    """The documents on the lines of a text, when most lines are one: else it is no JSON Lines."""
    lines = [_line(line, number) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    whole = sum(isinstance(line, dict) for line in lines)
    return lines if len(lines) > 1 and whole >= len(lines) - whole and not text.lstrip().startswith("[") else []


def _line(line: str, number: int) -> Any:
    try:
        return json.loads(line, strict=False)
    except (ValueError, RecursionError) as error:
        return unread(f"line {number}", "unreadable", f"cannot be read: {error}")
