"""Fetch one page from its address, with a limit on everything that a server decides.

Answers are asked for uncompressed (``Accept-Encoding: identity``) and refused otherwise: a compressed body that breaks
off passes for whole in ``requests``, a small one may swell to gigabytes, and only plain bytes can be checked against
``Content-Length``. Proxies and passwords of the environment are not used. Each page is asked for in a session of its
own, so that no cookie of one site is shown to another.
"""

from contextlib import AbstractContextManager, closing, nullcontext
from functools import cache
from importlib.metadata import version
from time import monotonic
from urllib.parse import urljoin, urlsplit, urlunsplit

import attrs
import requests
import urllib3

from embedarchive.errors import FetchError
from embedarchive.reading.sniffing import is_binary
from embedarchive.sources import answers
from embedarchive.sources.limits import within

TIME_LIMIT = 30.0
"""Seconds from the question to the last byte, redirects included."""
SIZE_LIMIT = 20_000_000
"""Bytes of the largest page that is taken."""
REDIRECT_LIMIT = 10

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_FAILURES: tuple[tuple[tuple[type[Exception], ...], str, str], ...] = (
    ((TimeoutError, requests.Timeout), "time-out", "did not answer in time; try again later"),
    ((requests.exceptions.SSLError,), "connection", "shows no valid certificate; check the address"),
    ((requests.ConnectionError,), "connection", "cannot be reached; check the address and the network"),
    ((requests.exceptions.ChunkedEncodingError,), "incomplete", "broke off its answer; try again later"),
    ((requests.exceptions.InvalidHeader,), "incomplete", "sent an answer that breaks the rules of HTTP"),
    ((ValueError,), "address", "is no address of a page; check how it is written"),
    ((Exception,), "incomplete", "sent an answer that breaks the rules of HTTP"),
)
"""What the errors of the network mean: kind and words; the first that fits counts."""


@attrs.frozen(kw_only=True)
class Fetched:
    """What an address answered.

    Attributes:
        url: The address that was asked.
        final_url: The address that answered, after redirects, without user name and password.
        status: HTTP status of the answer: 200.
        body: Its exact bytes.
        charset: The encoding that the server stated, in lower case.
        content_type: The media type that the server stated, in lower case.
    """

    url: str
    final_url: str
    status: int
    body: bytes
    charset: str | None
    content_type: str | None


def fetch_page(
    url: str,
    *,
    session: requests.Session | None = None,
    time_limit: float = TIME_LIMIT,
    size_limit: int = SIZE_LIMIT,
) -> Fetched:
    """The page at an ``http`` or ``https`` address.

    Args:
        url: The address.
        session: Settings of your own (proxies, certificates, passwords); by default a fresh session for this page.
        time_limit: Seconds for everything, from the look-up of the host's name to the last byte.
        size_limit: Bytes of the largest page that is taken.

    Raises:
        FetchError: There is no whole page to be had; the message says why and what to do.
    """
    deadline = monotonic() + time_limit
    try:
        return within(time_limit, lambda: _fetch(url, session, deadline, size_limit))
    except FetchError:
        raise
    except (OSError, ValueError, urllib3.exceptions.HTTPError) as error:  # those of requests are OSErrors
        kind, reason = next((kind, reason) for causes, kind, reason in _FAILURES if isinstance(error, causes))
        raise FetchError(f"{url} {reason}", url=url, kind=kind) from error


def _fetch(url: str, session: requests.Session | None, deadline: float, size_limit: int) -> Fetched:
    with _in(session) as asking, closing(_follow(asking, url, deadline)) as response:
        answers.refuse_status(url, response)
        answers.refuse_encoding(url, response)
        content_type, charset = answers.content_type(response)
        answers.refuse_type(url, content_type)
        body = answers.body(url, response, deadline, size_limit)
        if content_type is None and is_binary(body):
            raise FetchError(f"{url} is no page of text; give the address of an article", url=url, kind="not-a-page")
        return Fetched(
            url=url,
            final_url=_without_password(response.url),
            status=response.status_code,
            body=body,
            charset=charset,
            content_type=content_type,
        )


class _Session(requests.Session):
    """A session that leaves redirects to us: ``requests`` would read their bodies, however large."""

    def __init__(self) -> None:
        super().__init__()
        self.trust_env = False

    def get_redirect_target(self, resp: requests.Response) -> None:
        """Nowhere."""


def _in(session: requests.Session | None) -> AbstractContextManager[requests.Session]:
    """The caller's session, left open; or a fresh one."""
    return _Session() if session is None else nullcontext(session)


def _follow(session: requests.Session, url: str, deadline: float) -> requests.Response:
    """The last answer of a chain of redirects, its body not yet read."""
    response = _ask(session, url, deadline)
    for _ in range(REDIRECT_LIMIT):
        if response.status_code not in _REDIRECTS or "location" not in response.headers:
            return response
        response.close()
        response = _ask(session, _target(response), deadline, after=response)
    response.close()
    raise FetchError(f"{url} redirects for ever; open it in a browser and save the page", url=url, kind="redirects")


def _ask(
    session: requests.Session, url: str, deadline: float, after: requests.Response | None = None
) -> requests.Response:
    if urlsplit(url).scheme.lower() not in {"http", "https"}:
        raise FetchError(f"{url} is no web address; give one that starts with https://", url=url, kind="address")
    request = session.prepare_request(requests.Request("GET", url, headers=_headers()))
    if after is not None:
        # A password for one host is not shown to another.
        session.rebuild_auth(request, after)  # type: ignore[no-untyped-call]
    settings = session.merge_environment_settings(request.url, {}, True, None, None)
    # A little longer than the limit, so that it is always the limit itself that ends a long wait.
    patience = max(0.0, deadline - monotonic()) + 1.0
    return session.send(request, allow_redirects=False, timeout=patience, **settings)


@cache
def _headers() -> dict[str, str]:
    return {
        "User-Agent": f"embedarchive/{version('embedarchive')} (+https://pypi.org/project/embedarchive/)",
        "Accept": "text/html,application/xhtml+xml,text/plain;q=0.8,*/*;q=0.1",
        "Accept-Encoding": "identity",
    }


def _target(response: requests.Response) -> str:
    """Where a redirect leads; header bytes are UTF-8 in practice, and ``requests`` reads them as Latin-1."""
    location = response.headers["location"].encode("latin-1").decode("utf-8", "replace")
    return urljoin(response.url, location)


def _without_password(url: str) -> str:
    parts = urlsplit(url)
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))
