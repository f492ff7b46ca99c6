"""Exports in JSON: one document, a list of them, an answer that holds such a list, or one document on each line."""

import json
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO

import attrs

from embedarchive.cms._base import ExportedArticle, mappings
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

    def articles(self, parsed: Any) -> list[dict[str, Any]]:
        """The articles in a parsed export, as they stand."""
        documents = [parsed] if isinstance(parsed, dict) else mappings(parsed)
        return [article for document in documents for article in self._in(document)]

    def _in(self, document: dict[str, Any]) -> Iterator[dict[str, Any]]:
        if self.is_article(document):
            yield document
        else:
            yield from (one for key in self.lists for one in mappings(document.get(key)) if self.is_article(one))


def parsed(file: BinaryIO) -> Any:
    """The JSON in an open file; of JSON Lines, the list of them.

    Raises:
        SourceError: It holds none, or too much.
    """
    data = file.read(LIMIT + 1)
    if len(data) > LIMIT:
        raise SourceError(f"more than {LIMIT // 1_000_000} MB of JSON: split the export", kind="too-large")
    try:
        return _value(data.decode(json.detect_encoding(data)))
    except RecursionError as error:
        raise SourceError("the JSON is nested too deeply for an export of articles", kind="unreadable") from error
    except ValueError as error:
        raise SourceError(f"the JSON cannot be read ({error}): export it again", kind="unreadable") from error


def _value(text: str) -> Any:
    try:
        return json.loads(text, strict=False)
    except json.JSONDecodeError as error:
        if error.msg != "Extra data":
            raise
        return list(_lines(text))


def _lines(text: str) -> Iterator[Any]:
    return (json.loads(line, strict=False) for line in text.split("\n") if line.strip())
