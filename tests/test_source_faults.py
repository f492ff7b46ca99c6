"""Whatever goes wrong on the way, no source makes a verdict of it: every fault, for every source that there is."""

import gc
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from time import monotonic
from typing import Any

import pytest
import requests
import trustme
from requests.adapters import HTTPAdapter

from embedarchive.errors import FetchError
from embedarchive.records import PostRef
from embedarchive.sources import SOURCES, Request, Source, Verdict, hold
from faults import ANSWERS, Server, local_client, serving

FAULTS = sorted(ANSWERS.keys() - {"/to", "/broken-picture", "/recovering"})
SLOW = {"/silent", "/drip", "/drip-header", "/huge", "/huge-stated", "/moved-without-end"}
"""Faults that take their time, and of which no source hears."""
CASES = [(source, path) for path in FAULTS for source in (SOURCES[:1] if path in SLOW else SOURCES)]
POST = PostRef(platform="x", id="1790517455628198322", url="https://x.com/ann_lee/status/1790517455628198322")
LIMITS: dict[str, Any] = {"time_limit": 0.3, "size_limit": 1_000_000}


class Rerouted(HTTPAdapter):
    """Brings every question to one path of the fault server."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self.address = address

    def send(self, request: requests.PreparedRequest, *args: Any, **settings: Any) -> requests.Response:
        request.url = self.address
        return super().send(request, *args, **settings)


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


def verdict(source: Source, address: str) -> Verdict:
    with requests.Session() as session:
        session.mount("https://", Rerouted(address))
        session.trust_env = False
        client = local_client(session=session, **LIMITS)
        return hold(source.ask(POST), partial(client.ask, hosts=frozenset(source.hosts)))


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # sockets that urllib3 leaves behind
@pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning")
@pytest.mark.parametrize(("source", "path"), CASES, ids=lambda value: getattr(value, "name", value))
def test_no_fault_becomes_a_verdict(server: Server, source: Source, path: str) -> None:
    began = monotonic()
    judged = verdict(source, server.address + path)
    assert (judged.outcome, judged.post) == ("unknown", None)
    assert judged.reason
    assert monotonic() - began < 10
    if path == "/two-lengths":
        gc.collect()  # the socket that urllib3 leaves to the garbage collector, while the warning is expected


@contextmanager
def secure_server(authority: trustme.CA) -> Iterator[str]:
    """A fault server behind TLS, with a certificate of this authority."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)
    with serving() as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        yield f"https://localhost:{server.server_port}"


def test_a_certificate_that_nobody_knows_is_refused() -> None:
    with secure_server(trustme.CA()) as address, pytest.raises(FetchError) as caught:
        local_client().ask(Request(url=f"{address}/page"))
    assert caught.value.kind == "certificate"


def test_a_certificate_that_is_trusted_is_taken() -> None:
    authority = trustme.CA()
    with secure_server(authority) as address, authority.cert_pem.tempfile() as trusted, requests.Session() as session:
        session.verify, session.trust_env = trusted, False
        assert local_client(session=session).ask(Request(url=f"{address}/page")).status == 200


def test_a_name_that_leads_nowhere_is_told() -> None:
    with pytest.raises(FetchError) as caught:
        local_client().ask(Request(url="http://no-such-host.invalid/"))
    assert caught.value.kind in {"connection", "time-out"}


@pytest.mark.skipif(not socket.has_ipv6, reason="this machine knows no IPv6")
def test_a_server_that_knows_ipv6_alone_is_asked() -> None:
    with serving("::1") as server:
        client = local_client(allowed=("::1/128",))
        assert client.ask(Request(url=f"http://[::1]:{server.server_port}/page")).status == 200


def test_more_than_was_announced_is_not_taken(server: Server) -> None:
    assert local_client().ask(Request(url=f"{server.address}/long")).body == b"<!doc"
