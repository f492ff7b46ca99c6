"""Fetch one page from its address: only a whole page of text is taken."""

import re
from base64 import b64encode
from email.message import Message
from http import HTTPStatus
from urllib.parse import unquote, urlsplit

from embedarchive.errors import FetchError
from embedarchive.reading.sniffing import is_binary
from embedarchive.sources._base import Answer, Request
from embedarchive.sources.client import Client, seconds
from embedarchive.text import without_password

PAGES = re.compile(r"text/(?:html|plain|xml)|application/(?:xhtml\+)?xml")
"""Media types in which articles come."""
LISTS = re.compile(r"text/(?:html|plain|xml)|application/(?:(?:[a-z.-]+\+)?(?:xml|json)|(?:x-)?gzip|octet-stream)")
"""Media types in which lists of articles come; sitemaps may be packed files."""
_ACCEPT = ("Accept", "text/html,application/xhtml+xml,text/plain;q=0.8,*/*;q=0.1")
_ADVICE = {
    401: "it asks for a password; save the page in a browser and give the file",
    403: "it refuses programs or wants a subscription; save the page in a browser and give the file",
    404: "check the address",
    410: "the page is gone for good",
    429: "it is asked too often; wait before the next try",
}


def fetch_page(
    url: str, client: Client, *, types: re.Pattern[str] = PAGES, unless: tuple[tuple[str, str], ...] = ()
) -> Answer:
    """The page at an ``http`` or ``https`` address.

    Args:
        url: The address.
        client: Who asks.
        types: Media types that are taken.
        unless: Headers that make the question conditional; then a 304 is an answer, too.

    Raises:
        FetchError: There is no whole page to be had; the message says why and what to do.
    """
    answer = client.ask(Request(url=without_password(url), headers=(_ACCEPT, *_password(url), *unless)))
    if unless and answer.status == HTTPStatus.NOT_MODIFIED:
        return answer
    _refuse_status(answer)
    _refuse_type(answer, types)
    if not answer.body:
        message = f"{answer.url} sent an empty page; try again later"
        raise FetchError(message, url=answer.url, kind="incomplete", status=200)
    return answer


def content_type(answer: Answer) -> tuple[str | None, str | None]:
    """Media type and charset that the server states, in lower case."""
    stated = (answer.header("content-type") or "").strip()
    if not stated:
        return None, None
    header = Message()
    header["Content-Type"] = stated
    return header.get_content_type(), header.get_content_charset()


def _password(url: str) -> tuple[tuple[str, str], ...]:
    """The header for the name and the password in an address (RFC 7617), which is where nobody repeats them."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ()
    if not parts.username and not parts.password:
        return ()
    secret = f"{unquote(parts.username or '')}:{unquote(parts.password or '')}"
    return (("Authorization", f"Basic {b64encode(secret.encode('utf-8', 'replace')).decode()}"),)


def _refuse_status(answer: Answer) -> None:
    """Raise FetchError unless the status is 200; with its meaning, advice, and how long the server asks to wait."""
    status = answer.status
    if status == HTTPStatus.OK:
        return
    phrase = HTTPStatus(status).phrase if status in set(HTTPStatus) else "a status of its own"
    advice = _ADVICE.get(status, "try again later" if status >= 500 else "open it in a browser")
    raise FetchError(
        f"{answer.url} answered {status} {phrase}; {advice}",
        url=answer.url,
        kind="status",
        status=status,
        retry_after=seconds(answer.header("retry-after") or ""),
    )


def _refuse_type(answer: Answer, types: re.Pattern[str]) -> None:
    """Raise FetchError if the media type is no page's or, where none is stated, the bytes are no text."""
    stated, charset = content_type(answer)
    if (stated and not types.fullmatch(stated)) or (not stated and is_binary(answer.body, charset)):
        what = stated or "some other file"
        message = f"{answer.url} is no page but {what}; give the address of an article"
        raise FetchError(message, url=answer.url, kind="not-a-page")
