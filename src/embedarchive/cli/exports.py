"""Exports of content management systems among the inputs: one file, many articles to read."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from functools import partial
from typing import BinaryIO

from embedarchive.cli.input import Input, failing
from embedarchive.cms import ExportedArticle, may_be_export, read_export
from embedarchive.errors import SourceError
from embedarchive.sources.pages import RawPage

AUTO, PAGE = "auto", "page"


def unpacked(page: Input, opened: Callable[[], AbstractContextManager[BinaryIO]], kind: str) -> Iterator[Input]:
    """The articles of an export as inputs, read while they are asked for; the page itself, when it is none.

    Args:
        page: The input as a page.
        opened: Opens it as a file. What cannot be opened is left to reading the page, which tells why.
        kind: What the user says that it holds.
    """
    if kind == PAGE:
        yield page
        return
    try:
        with opened() as file:
            if kind == AUTO and not may_be_export(file):
                yield page
                return
            for article in read_export(file, kind):
                yield Input(f"{page.name}#{article.name}", partial(_read, article))
    except SourceError as error:
        yield page if kind == AUTO and _is_page_after_all(page.name, error) else failing(page.name, _named(page, error))
    except (OSError, ValueError):
        yield page


def _read(article: ExportedArticle) -> RawPage:
    """The page that is made of an exported article."""
    if not article.page:
        raise SourceError("; ".join(problem.message for problem in article.problems), kind=article.problems[0].kind)
    return RawPage(body=article.page, url=article.url, problems=article.problems)


def _is_page_after_all(name: str, error: SourceError) -> bool:
    """Whether what looked like JSON is text for people: no export, or broken as no file of that name should be."""
    return error.kind == "not-an-export" or (error.kind == "unreadable" and not name.lower().endswith(".json"))


def _named(page: Input, error: SourceError) -> SourceError:
    return SourceError(f"{page.name}: {error}", kind=error.kind)
