"""The one who asks: slowly, in turn, by name, and not for ever."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager, nullcontext
from datetime import UTC, datetime
from functools import cache
from importlib.metadata import version
from ipaddress import ip_network
from re import ASCII, fullmatch
from time import monotonic, sleep
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import attrs

from embedarchive.errors import FetchError
from embedarchive.sources._base import Answer, Request
from embedarchive.sources.limits import Limits, Networks, Received
from embedarchive.sources.turns import Turns
from embedarchive.times import from_http

if TYPE_CHECKING:
    import requests

TIME_LIMIT = 30.0
"""Seconds from a question to the last byte of its answer, redirects included."""
SIZE_LIMIT = 20_000_000
"""Bytes of the largest answer that is taken."""

PASSING = frozenset({420, 429, 500, 502, 503, 504})
"""Statuses that may be others a little later; 420 is an old 429."""
_PASSING_FAILURES = frozenset({"connection", "time-out", "incomplete"})
_PORTS = {"http": 80, "https": 443}


def utc_now() -> datetime:
    """The present moment."""
    return datetime.now(UTC)


def _turns(client: "Client") -> Turns:
    return Turns(client.rate, client.parallel, client.clock, client.sleep)


def _in_a_header(_: object, attribute: "attrs.Attribute[str | None]", value: str | None) -> None:
    if value is not None and not (value.isascii() and value.isprintable()):
        raise ValueError(f"{attribute.name} must be printable ASCII, as it goes into a header, not {value!r}")


def _networks(names: Iterable[str]) -> Networks:
    return tuple(map(ip_network, names))


@attrs.frozen(kw_only=True)
class Client:
    """Puts questions to the network, with manners. Any number of threads may share one.

    Hosts are asked at a steady pace and one question at a time; a host that says when to come back is left alone until
    then. Only public addresses are asked, over ``http`` and ``https``. Each question is put in a session of its own,
    so that no cookie of one site is shown to another.

    Attributes:
        contact: An address of yours, for the ``User-Agent``: whoever minds our questions can write to you.
        rate: Questions a second to each host.
        parallel: Questions at the same time to each host.
        tries: How often a question is put when there is no answer, or one that asks to come back (429, 5xx).
        patience: Seconds that a host may ask to wait; if it is longer, the question is given up for now.
        time_limit: Seconds from a question to the last byte of its answer, redirects included.
        size_limit: Bytes of the largest answer that is taken.
        tokens: Tokens of yours by the host that wants them; they are sent there over ``https`` and kept nowhere.
        allowed: Networks beside the public internet that may be asked, such as ``10.0.0.0/8``: your intranet, or this
            machine in tests.
        environment: Take proxies and passwords from the environment (``HTTPS_PROXY``, ``.netrc``); a proxy must then
            guard the inner network by itself.
        session: Settings of your own instead of all that (proxies, certificates, passwords); it guards nothing.
        now: The clock that dates answers: aware datetimes.
        clock: The clock that turns go by: seconds, from any beginning.
        sleep: Waits so many seconds.
    """

    contact: str | None = attrs.field(default=None, validator=_in_a_header)
    rate: float = 1.0
    parallel: int = 1
    tries: int = attrs.field(default=3, validator=attrs.validators.ge(1))
    patience: float = 60.0
    time_limit: float = TIME_LIMIT
    size_limit: int = SIZE_LIMIT
    tokens: Mapping[str, str] = attrs.field(factory=dict, repr=False)
    allowed: Networks = attrs.field(default=(), converter=_networks)
    environment: bool = False
    session: "requests.Session | None" = None
    now: Callable[[], datetime] = utc_now
    clock: Callable[[], float] = monotonic
    sleep: Callable[[float], object] = sleep
    _turns: Turns = attrs.field(default=attrs.Factory(_turns, takes_self=True), init=False)

    def ask(
        self,
        request: Request,
        *,
        hosts: frozenset[str] | None = None,
        size_limit: int | None = None,
        resume: bool = False,
    ) -> Answer:
        """The answer to a question, of any status.

        Args:
            request: The question.
            hosts: The only hosts that may be asked, redirects included.
            size_limit: Bytes of the largest answer that is taken, if another than the client's.
            resume: Whether to ask for the missing rest of an answer that broke off, where the server can do that.

        Raises:
            FetchError: No whole answer came; the message says why and what to do.
        """
        limits = Limits(time=self.time_limit, size=size_limit or self.size_limit, hosts=hosts)
        received = Received()
        for tries_left in reversed(range(self.tries)):
            answer = self._try(request, limits, received, last=not tries_left)
            if answer is not None:
                return answer
            received = received.copy() if resume else Received()
        raise AssertionError("there is at least one try")

    def _try(self, request: Request, limits: Limits, received: Received, *, last: bool) -> Answer | None:
        """The answer; None when there will be a better one after some silence."""
        try:
            answer = self._ask_once(request, limits, received)
        except FetchError as error:
            if error.kind in _PASSING_FAILURES:
                self._turns.failed(host_of(request.url))
            if last or error.kind not in _PASSING_FAILURES:
                raise
            return None
        host = host_of(answer.final_url)
        if answer.status not in PASSING:
            self._turns.answered(host)
            return answer
        self._turns.failed(host, _silence(answer))
        return answer if last or self._turns.wait(host) > self.patience else None

    def _ask_once(self, request: Request, limits: Limits, received: Received) -> Answer:
        from embedarchive.sources.exchange import Exchange  # noqa: PLC0415 - requests is slow to import

        headers = self._headers() | self._pass(request.url) | dict(request.headers) | _range(received)
        with self._session() as session:
            return Exchange(
                url=request.url,
                headers=headers,
                received=received,
                session=session,
                limits=limits,
                turn=self._turn,
                now=self.now,
            ).answer()

    def _turn(self, url: str) -> AbstractContextManager[None]:
        """A turn to ask an address; a host that wants long silence is not waited for."""
        host = host_of(url)
        wait = self._turns.wait(host)
        if wait > self.patience:
            message = f"{url} is not asked now: {host} needs {wait:.0f} seconds of silence; try again after that"
            raise FetchError(message, url=url, kind="busy", retry_after=wait)
        return self._turns.taken(host)

    def _session(self) -> "AbstractContextManager[requests.Session]":
        """The caller's session, left open; or a fresh one."""
        if self.session is not None:
            return nullcontext(self.session)
        from embedarchive.sources.guard import GuardedSession  # noqa: PLC0415 - requests is slow to import

        return GuardedSession(self.allowed, environment=self.environment)

    def _pass(self, url: str) -> dict[str, str]:
        """The token for a host, which is sent over a secure connection only."""
        token = self.tokens.get(host_of(url)) if url.startswith("https://") else None
        return {"Authorization": f"Bearer {token}"} if token else {}

    def _headers(self) -> dict[str, str]:
        contact = f"; {self.contact}" if self.contact else ""
        return {"User-Agent": f"{_program()}{contact})", "Accept": "*/*", "Accept-Encoding": "identity"}


def _silence(answer: Answer) -> float | None:
    """Seconds for which a host asks to be left alone: in its own words, or by when its limit is lifted."""
    asked = seconds(answer.header("retry-after") or "")
    lifted = answer.header("x-rate-limit-reset") or ""
    if asked is None and fullmatch(r"\d{9,11}", lifted, ASCII):
        return max(0.0, int(lifted) - utc_now().timestamp())
    return asked


def host_of(url: str) -> str:
    """The host that an address names, with its port unless it is the usual one; empty when it names none."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return ""
    return host if port in {None, _PORTS.get(parts.scheme)} else f"{host}:{port}"


def seconds(retry_after: str) -> float | None:
    """Seconds to wait: the header holds a number of them, or a date (RFC 9110, section 10.2.3); None for nonsense."""
    if fullmatch(r"\d{1,9}", retry_after.strip(), ASCII):
        return float(retry_after)
    until = from_http(retry_after)
    return None if until is None else max(0.0, (until - utc_now()).total_seconds())


def _range(received: Received) -> dict[str, str]:
    """Ask for the rest of what was received, as long as it is the same (RFC 9110, section 14)."""
    if not received.body or received.etag is None:
        return {}
    return {"Range": f"bytes={len(received.body)}-", "If-Range": received.etag}


@cache
def _program() -> str:
    return f"embedarchive/{version('embedarchive')} (+https://pypi.org/project/embedarchive/"
