"""Exports of content management systems among the inputs: one file, many articles to read."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack
from functools import partial
from typing import BinaryIO

from embedarchive.cli.input import Input, failing
from embedarchive.cms import ExportedArticle, may_be_export, read_export
from embedarchive.errors import SourceError
from embedarchive.sources.pages import RawPage, refusal

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
    with ExitStack() as stack:
        try:
            file = stack.enter_context(opened())
            is_export = kind != AUTO or may_be_export(file)
        except (SourceError, OSError, ValueError):
            is_export = False
        yield from _articles(page, file, kind) if is_export else [page]


def _articles(page: Input, file: BinaryIO, kind: str) -> Iterator[Input]:
    try:
        for article in read_export(file, kind):
            yield Input(f"{page.name}#{article.name}", partial(_read, article))
    except SourceError as error:
        yield page if kind == AUTO and _is_page_after_all(page.name, error) else failing(page.name, _named(page, error))
    except OSError as error:
        yield failing(page.name, refusal(page.name, error))


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
