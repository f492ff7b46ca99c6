"""Authorities that stamp with the time (RFC 3161, section 3.4): a question by HTTP, and its answer."""

from functools import partial
from time import monotonic

import requests

from embedarchive.errors import FetchError
from embedarchive.sources.limits import within
from embedarchive.text import without_password

TIME_LIMIT = 30.0
"""Seconds from the question to the last byte."""
SIZE_LIMIT = 100_000
"""Bytes of the largest answer that is taken; usual ones have a few thousand."""

_QUERY, _REPLY = "application/timestamp-query", "application/timestamp-reply"


def ask(url: str, query: bytes, *, session: requests.Session | None = None, time_limit: float = TIME_LIMIT) -> bytes:
    """What the authority at ``url`` answers to a TimeStampReq; whether that proves anything is not looked at.

    Raises:
        FetchError: It did not answer, or not with a TimeStampResp.
    """
    try:
        return within(time_limit, partial(_ask, session or _plain(), url, query, monotonic() + time_limit))
    except (TimeoutError, requests.RequestException, ValueError) as error:
        advice = "check the authority's address, or try again later"
        shown = without_password(url)
        raise FetchError(f"{shown} does not answer: {_words(error)}; {advice}", url=shown) from error


def _plain() -> requests.Session:
    session = requests.Session()
    session.trust_env = False
    return session


def _ask(session: requests.Session, url: str, query: bytes, deadline: float) -> bytes:
    headers = {"Content-Type": _QUERY, "Accept": _REPLY, "Accept-Encoding": "identity"}
    with session.post(url, data=query, headers=headers, timeout=TIME_LIMIT, stream=True) as response:
        stated = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
        if response.status_code != requests.codes.ok or stated != _REPLY:
            what = f"HTTP {response.status_code}, {stated or 'no media type'}"
            shown = without_password(url)
            raise FetchError(f"{shown} is no time-stamping authority: it answers {what}", url=shown, kind="status")
        return _body(without_password(url), response, deadline)


def _body(url: str, response: requests.Response, deadline: float) -> bytes:
    body = b""
    for piece in response.iter_content(4096):
        body += piece
        if len(body) > SIZE_LIMIT:
            raise FetchError(f"{url} answers with more than any authority says", url=url, kind="too-large")
        if monotonic() > deadline:
            raise TimeoutError("it is too slow")
    return body


def _words(error: Exception) -> str:
    return type(error).__name__ if isinstance(error, requests.RequestException) else str(error) or "it is too slow"
