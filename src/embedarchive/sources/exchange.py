"""One question and its answer, with a limit on everything that a server decides.

Answers are asked for uncompressed (``Accept-Encoding: identity``) and refused otherwise: a compressed body that breaks
off passes for whole in ``requests``, a small one may swell to gigabytes, and only plain bytes can be checked against
``Content-Length``. What is sent and where is decided here alone; how often and how many times is not.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, closing
from datetime import datetime
from functools import partial
from time import monotonic
from urllib.parse import urljoin, urlsplit

import attrs
import requests
import urllib3

from embedarchive.errors import FetchError
from embedarchive.sources._base import Answer
from embedarchive.sources.guard import PrivateAddressError
from embedarchive.sources.limits import Limits, Received, within
from embedarchive.text import without_password

REDIRECT_LIMIT = 10

_PIECE = 1 << 12
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_FAILURES: tuple[tuple[tuple[type[Exception], ...], str, str], ...] = (
    ((TimeoutError, requests.Timeout), "time-out", "did not answer in time; try again later"),
    ((requests.exceptions.SSLError,), "certificate", "shows no valid certificate; check the address"),
    ((requests.ConnectionError,), "connection", "cannot be reached; check the address and the network"),
    ((requests.exceptions.ChunkedEncodingError,), "incomplete", "broke off its answer; try again later"),
    ((requests.exceptions.InvalidHeader,), "incomplete", "sent an answer that breaks the rules of HTTP"),
    ((ValueError,), "address", "is no address of a page; check how it is written"),
    ((Exception,), "incomplete", "sent an answer that breaks the rules of HTTP"),
)
"""What the errors of the network mean: kind and words; the first that fits counts."""


@attrs.frozen(kw_only=True)
class Exchange:
    """One question, put in a session; redirects are followed here, whatever the session says.

    Attributes:
        url: The address that is asked.
        headers: What is sent, and sent again wherever the question is redirected to.
        received: Where the body goes; what it holds already is what a range in ``headers`` leaves out.
        session: Settings for the network.
        limits: What a server may decide; waiting for a turn takes nothing of its time.
        turn: Gives a turn to ask an address, which lasts as long as the context.
        now: The clock that dates answers.
    """

    url: str
    headers: Mapping[str, str]
    received: Received
    session: requests.Session
    limits: Limits
    turn: Callable[[str], AbstractContextManager[None]]
    now: Callable[[], datetime]

    def answer(self) -> Answer:
        """The answer, of any status.

        Raises:
            FetchError: There is no whole answer to be had; the message says why and what to do.
        """
        url = self.url
        try:
            return self._follow()
        except FetchError:
            raise
        except PrivateAddressError as error:
            advice = "allow its network if it is one of your own"
            raise FetchError(f"{url} is on no public network ({error}); {advice}", url=url, kind="address") from error
        except (OSError, ValueError, urllib3.exceptions.HTTPError) as error:  # those of requests are OSErrors
            kind, reason = next((kind, reason) for causes, kind, reason in _FAILURES if isinstance(error, causes))
            raise FetchError(f"{url} {reason}", url=url, kind=kind) from error

    def _follow(self) -> Answer:
        """The answer at the end of a chain of redirects."""
        target, left = self.url, self.limits.time
        first: requests.Response | None = None
        for _ in range(REDIRECT_LIMIT + 1):
            _refuse_address(target, self.limits.hosts)
            with self.turn(target):
                began = monotonic()
                came = within(left, partial(self._hop, target, began + left, first))
            if isinstance(came, Answer):
                return came
            left -= monotonic() - began
            target, first = _target(came), came if first is None else first
        message = f"{self.url} redirects for ever; open it in a browser and save the page"
        raise FetchError(message, url=self.url, kind="redirects")

    def _hop(self, target: str, deadline: float, first: requests.Response | None) -> Answer | requests.Response:
        """What an address answers; a redirect as it came, with its body unread."""
        with closing(self._ask(target, deadline, first)) as response:
            if response.status_code in _REDIRECTS and "location" in response.headers:
                return response
            _refuse_encoding(self.url, response)
            _begin(self.url, response, self.received)
            self._read(response, deadline)
            return Answer(
                url=self.url,
                final_url=without_password(response.url),
                status=response.status_code,
                headers=tuple((name.lower(), value) for name, value in response.headers.items()),
                body=bytes(self.received.body),
                at=self.now(),
            )

    def _ask(self, target: str, deadline: float, first: requests.Response | None) -> requests.Response:
        request = self.session.prepare_request(requests.Request("GET", target, headers=self.headers))
        if first is not None:
            # A password for the first host is not shown to another, however many redirects lie between them.
            self.session.rebuild_auth(request, first)  # type: ignore[no-untyped-call]
        settings = self.session.merge_environment_settings(request.url, {}, True, None, None)
        # A little longer than the limit, so that it is always the limit itself that ends a long wait.
        patience = max(0.0, deadline - monotonic()) + 1.0
        return self.session.send(request, allow_redirects=False, timeout=patience, **settings)

    def _read(self, response: requests.Response, deadline: float) -> None:
        """Take in the body; one that says it is too large is not even begun."""
        for size, piece in _pieces(response, len(self.received.body)):
            if size > self.limits.size:
                message = f"{self.url} is larger than {self.limits.size / 1e6:g} MB; no more is taken from there"
                raise FetchError(message, url=self.url, kind="too-large")
            if monotonic() > deadline:
                raise TimeoutError
            self.received.body += piece


def _refuse_address(url: str, hosts: frozenset[str] | None) -> None:
    parts = urlsplit(url)
    if parts.scheme.lower() not in {"http", "https"}:
        raise FetchError(f"{url} is no web address; give one that starts with https://", url=url, kind="address")
    if hosts is not None and parts.hostname not in hosts:
        raise FetchError(f"{url} is on none of the hosts that may be asked here", url=url, kind="address")


def _refuse_encoding(url: str, response: requests.Response) -> None:
    encoding = response.headers.get("content-encoding", "").strip().lower()
    if encoding not in {"", "identity"}:
        message = f"{url} answered compressed, though asked not to; save it in a browser and give the file"
        raise FetchError(message, url=url, kind="not-a-page", status=response.status_code)


def _begin(url: str, response: requests.Response, received: Received) -> None:
    """Make ready for the body: the rest of what was received, or all of it from the beginning."""
    if response.status_code == requests.codes.partial_content and received.body:
        if not re.match(rf"bytes {len(received.body)}-", response.headers.get("content-range", "")):
            received.body.clear()
            raise FetchError(f"{url} sent another part than it was asked for", url=url, kind="incomplete")
        return
    received.body.clear()
    etag = response.headers.get("etag")
    received.etag = etag if etag and not etag.startswith("W/") else None


def _pieces(response: requests.Response, before: int) -> Iterator[tuple[int, bytes]]:
    """The body piece by piece, each with the size that is known by then: stated first, then counted."""
    stated = response.headers.get("content-length", "")
    yield before + (int(stated) if re.fullmatch(r"\d{1,18}", stated, re.ASCII) else 0), b""
    size = before
    for piece in response.iter_content(_PIECE):
        size += len(piece)
        yield size, piece


def _target(response: requests.Response) -> str:
    """Where a redirect leads; header bytes are UTF-8 in practice, and ``requests`` reads them as Latin-1."""
    location = response.headers["location"].encode("latin-1").decode("utf-8", "replace")
    return urljoin(response.url, location)
