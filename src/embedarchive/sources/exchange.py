"""One question and its answer, with a limit on everything that a server decides.

Answers are asked for uncompressed (``Accept-Encoding: identity``) and refused otherwise: a compressed body that breaks
off passes for whole in ``requests``, a small one may swell to gigabytes, and only plain bytes can be checked against
``Content-Length``. What is sent and where is decided here alone; how often and how many times is not.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from datetime import datetime
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


@attrs.frozen
class Exchange:
    """Puts questions in one session.

    Attributes:
        session: Settings for the network; redirects are followed here, whatever it says.
        limits: What a server may decide.
        now: The clock that dates answers.
    """

    session: requests.Session
    limits: Limits
    now: Callable[[], datetime]

    def get(self, url: str, headers: Mapping[str, str], received: Received) -> Answer:
        """The answer of an address, of any status, redirects followed.

        Args:
            url: The address.
            headers: What is sent with every question.
            received: Where the body goes; what it holds already is what a range in ``headers`` leaves out.

        Raises:
            FetchError: There is no whole answer to be had; the message says why and what to do.
        """
        deadline = monotonic() + self.limits.time
        try:
            return within(self.limits.time, lambda: self._get(url, headers, received, deadline))
        except FetchError:
            raise
        except PrivateAddressError as error:
            advice = "allow its network if it is one of your own"
            raise FetchError(f"{url} is on no public network ({error}); {advice}", url=url, kind="address") from error
        except (OSError, ValueError, urllib3.exceptions.HTTPError) as error:  # those of requests are OSErrors
            kind, reason = next((kind, reason) for causes, kind, reason in _FAILURES if isinstance(error, causes))
            raise FetchError(f"{url} {reason}", url=url, kind=kind) from error

    def _get(self, url: str, headers: Mapping[str, str], received: Received, deadline: float) -> Answer:
        with closing(self._follow(url, headers, deadline)) as response:
            _refuse_encoding(url, response)
            _begin(url, response, received)
            self._read_into(received, url, response, deadline)
            return Answer(
                url=url,
                final_url=without_password(response.url),
                status=response.status_code,
                headers=tuple((name.lower(), value) for name, value in response.headers.items()),
                body=bytes(received.body),
                at=self.now(),
            )

    def _follow(self, url: str, headers: Mapping[str, str], deadline: float) -> requests.Response:
        """The last answer of a chain of redirects, its body not yet read."""
        response = first = self._ask(url, headers, deadline)
        for _ in range(REDIRECT_LIMIT):
            if response.status_code not in _REDIRECTS or "location" not in response.headers:
                return response
            response.close()
            response = self._ask(_target(response), headers, deadline, after=first)
        response.close()
        raise FetchError(f"{url} redirects for ever; open it in a browser and save the page", url=url, kind="redirects")

    def _ask(
        self, url: str, headers: Mapping[str, str], deadline: float, after: requests.Response | None = None
    ) -> requests.Response:
        _refuse_address(url, self.limits.hosts)
        request = self.session.prepare_request(requests.Request("GET", url, headers=headers))
        if after is not None:
            # A password for the first host is shown to no other, however many redirects later.
            self.session.rebuild_auth(request, after)  # type: ignore[no-untyped-call]
        settings = self.session.merge_environment_settings(request.url, {}, True, None, None)
        # A little longer than the limit, so that it is always the limit itself that ends a long wait.
        patience = max(0.0, deadline - monotonic()) + 1.0
        return self.session.send(request, allow_redirects=False, timeout=patience, **settings)

    def _read_into(self, received: Received, url: str, response: requests.Response, deadline: float) -> None:
        """Take in the body; one that says it is too large is not even begun."""
        for size, piece in _pieces(response, len(received.body)):
            if size > self.limits.size:
                message = f"{url} is larger than {self.limits.size / 1e6:g} MB; no more is taken from there"
                raise FetchError(message, url=url, kind="too-large")
            if monotonic() > deadline:
                raise TimeoutError
            received.body += piece


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
