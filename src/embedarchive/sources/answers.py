"""What may be taken of a server's answer: only a whole, uncompressed page of text."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from email.message import Message
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from time import monotonic

import requests

from embedarchive.errors import FetchError

PAGE_TYPES = frozenset({"text/html", "application/xhtml+xml", "text/plain", "application/xml", "text/xml"})
"""Media types in which articles come."""
_PIECE = 1 << 14
_ADVICE = {
    401: "it asks for a password; save the page in a browser and give the file",
    403: "it refuses programs or wants a subscription; save the page in a browser and give the file",
    404: "check the address",
    410: "the page is gone for good",
    429: "it is asked too often; wait before the next try",
}


def refuse_status(url: str, response: requests.Response) -> None:
    """Raise FetchError unless the status is 200; with its meaning, advice, and how long the server asks to wait."""
    status = response.status_code
    if status == HTTPStatus.OK:
        return
    phrase = HTTPStatus(status).phrase if status in set(HTTPStatus) else "a status of its own"
    advice = _ADVICE.get(status, "try again later" if status >= 500 else "open it in a browser")
    raise FetchError(
        f"{url} answered {status} {phrase}; {advice}",
        url=url,
        kind="status",
        status=status,
        retry_after=_seconds(response.headers.get("retry-after", "")),
    )


def _seconds(retry_after: str) -> float | None:
    """Seconds to wait: the header holds a number of them, or a date (RFC 9110, section 10.2.3)."""
    if re.fullmatch(r"\d{1,9}", retry_after.strip(), re.ASCII):
        return float(retry_after)
    try:
        until = parsedate_to_datetime(retry_after)
    except ValueError:
        return None
    return max(0.0, (until.replace(tzinfo=until.tzinfo or UTC) - datetime.now(UTC)).total_seconds())


def refuse_encoding(url: str, response: requests.Response) -> None:
    """Raise FetchError if the body is compressed."""
    encoding = response.headers.get("content-encoding", "").strip().lower()
    if encoding not in {"", "identity"}:
        raise FetchError(
            f"{url} sent its page compressed, though asked not to; save it in a browser and give the file",
            url=url,
            kind="not-a-page",
            status=response.status_code,
        )


def content_type(response: requests.Response) -> tuple[str | None, str | None]:
    """Media type and charset that the server states, in lower case."""
    stated = response.headers.get("content-type", "").strip()
    if not stated:
        return None, None
    header = Message()
    header["Content-Type"] = stated
    return header.get_content_type(), header.get_content_charset()


def refuse_type(url: str, content_type: str | None) -> None:
    """Raise FetchError if the server states a media type that is no page's."""
    if content_type is not None and content_type not in PAGE_TYPES:
        raise FetchError(
            f"{url} is no page but {content_type}; give the address of an article", url=url, kind="not-a-page"
        )


def body(url: str, response: requests.Response, deadline: float, size_limit: int) -> bytes:
    """All bytes of the answer; one that says it is too large is not even begun.

    Raises:
        FetchError: It is larger than ``size_limit``, or empty.
        TimeoutError: The clock has passed ``deadline``.
        requests.RequestException: The connection broke off, or the answer is shorter than it says.
    """
    body = bytearray()
    for size, piece in _pieces(response):
        if size > size_limit:
            raise FetchError(
                f"{url} is larger than {size_limit / 1e6:g} MB; no article is that long: give the page of one",
                url=url,
                kind="too-large",
            )
        if monotonic() > deadline:
            raise TimeoutError
        body += piece
    if not body:
        raise FetchError(f"{url} sent an empty page; try again later", url=url, kind="incomplete", status=200)
    return bytes(body)


def _pieces(response: requests.Response) -> Iterator[tuple[int, bytes]]:
    """The body piece by piece, each with the size that is known by then: stated first, then counted."""
    stated = response.headers.get("content-length", "")
    yield int(stated) if re.fullmatch(r"\d{1,18}", stated, re.ASCII) else 0, b""
    size = 0
    for piece in response.iter_content(_PIECE):
        size += len(piece)
        yield size, piece
