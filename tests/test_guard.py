"""Questions never reach machines that are not public: whatever the address looks like, no byte is sent."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from ipaddress import ip_address
from threading import Thread
from typing import Any

import pytest

from embedarchive.errors import FetchError
from embedarchive.sources import Request
from embedarchive.sources.client import Client
from embedarchive.sources.guard import may_be_asked
from faults import THIS_MACHINE, Server, local_client, serving

FORMS = [
    "127.0.0.1",
    "127.1",
    "2130706433",
    "0x7f000001",
    "0x7f.0.0.1",
    "017700000001",
    "0.0.0.0",  # noqa: S104 - nothing is bound to it
    "0",
    "localhost",
    "LOCALHOST",
    "127.0.0.1.",
    "127。0。0。1",
    "[::1]",
    "[::]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "user:password@127.0.0.1",
    "127.0.0.1#@public.example",
]
"""Ways to write this machine's address."""


class Listener:
    """A port of this machine that notes every byte it is sent, and answers nothing."""

    def __init__(self) -> None:
        self.socket = socket.create_server(("", 0), family=socket.AF_INET6, dualstack_ipv6=True)
        self.port = self.socket.getsockname()[1]
        self.heard = b""

    def listen(self) -> None:
        while True:
            try:
                connection, _ = self.socket.accept()
            except OSError:
                return
            with connection:
                self.heard += connection.recv(1 << 16)


@contextmanager
def listening() -> Iterator[Listener]:
    listener = Listener()
    thread = Thread(target=listener.listen)
    thread.start()
    try:
        yield listener
    finally:
        listener.socket.shutdown(socket.SHUT_RDWR)
        thread.join()
        listener.socket.close()


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


def refusal(url: str, client: Client) -> FetchError:
    with pytest.raises(FetchError) as caught:
        client.ask(Request(url=url))
    return caught.value


@pytest.mark.parametrize("host", FORMS)
@pytest.mark.parametrize("scheme", ["http", "https"])
def test_no_byte_reaches_this_machine_however_its_address_is_written(scheme: str, host: str) -> None:
    with listening() as listener:
        name, _, rest = host.partition("#")
        error = refusal(f"{scheme}://{name}:{listener.port}/#{rest}", Client(tries=1))
    assert error.kind in {"address", "connection"}
    assert listener.heard == b""


@pytest.mark.parametrize("host", ["127.0.0.1", "0x7f000001", "localhost", "[::ffff:127.0.0.1]"])
def test_the_refusal_says_where_the_address_leads_and_what_to_do(host: str) -> None:
    with listening() as listener:
        error = refusal(f"http://{host}:{listener.port}/", Client(tries=1))
    assert error.kind == "address"
    assert "127.0.0.1" in str(error)
    assert "allow its network" in str(error)


@pytest.mark.parametrize("host", ["localhost", "127.1", "[::ffff:127.0.0.1]", "[::1]"])
def test_no_redirect_leads_to_this_machine(server: Server, host: str) -> None:
    # The one that redirects is allowed by its address, the target by none.
    client = local_client(allowed=("127.0.0.2/32",))
    with listening() as listener, serving("127.0.0.2") as gate:
        error = refusal(f"{gate.address}/to?http://{host}:{listener.port}/", client)
    assert error.kind in {"address", "connection"}
    assert listener.heard == b""


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1/", "data:,x"])
def test_no_redirect_leads_to_another_scheme(server: Server, target: str) -> None:
    assert refusal(f"{server.address}/to?{target}", local_client()).kind == "address"


@pytest.mark.parametrize("scheme", ["file", "ftp", "gopher", "dict", "ldap", "unix", "jar", ""])
def test_other_schemes_are_refused(scheme: str) -> None:
    assert refusal(f"{scheme}://public.example/", Client(tries=1)).kind == "address"


def test_a_name_that_changes_its_mind_is_judged_by_where_it_leads(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter(["93.184.216.34", "127.0.0.1"])

    def rebinding(host: str, port: int, *_: Any, **__: Any) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(answers), port))]

    with listening() as listener:
        monkeypatch.setattr(socket, "getaddrinfo", rebinding)
        socket.getaddrinfo("rebinding.example", 80)  # the look of somebody who checks the name beforehand
        error = refusal(f"http://rebinding.example:{listener.port}/", Client(tries=1))
    assert "127.0.0.1" in str(error)
    assert listener.heard == b""


def test_a_network_that_is_allowed_may_be_asked(server: Server) -> None:
    url = f"{server.address}/page"
    assert local_client(allowed=(THIS_MACHINE,)).ask(Request(url=url)).status == 200
    assert refusal(url, local_client(allowed=("10.0.0.0/8",))).kind == "address"


def test_a_network_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="does not appear to be"):
        Client(allowed=("intranet",))


@pytest.mark.parametrize(
    "address",
    """
    0.0.0.0 10.0.0.1 100.64.0.1 127.255.255.254 169.254.169.254 172.16.0.1 192.0.2.1 192.168.1.1 198.18.0.1 224.0.0.1
    240.0.0.1 255.255.255.255 :: ::1 ::7f00:1 ::ffff:10.0.0.1 64:ff9b::a9fe:a9fe 64:ff9b:1::1 100::1 2001:db8::1
    2002:7f00:1:: 2001:0:a00:1::f5ff:fffe fc00::1 fd12:3456::1 fe80::1 fe80::1%1 fec0::1 ff02::1
    """.split(),
)
def test_addresses_that_are_not_public(address: str) -> None:
    assert not may_be_asked(ip_address(address))


@pytest.mark.parametrize(
    "address", ["93.184.216.34", "8.8.8.8", "2606:2800:220:1::1", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_addresses_that_are_public(address: str) -> None:
    assert may_be_asked(ip_address(address))


def test_what_is_inside_ipv6_is_allowed_as_what_it_is() -> None:
    client = Client(allowed=("10.0.0.0/8",))
    assert may_be_asked(ip_address("::ffff:10.1.2.3"), client.allowed)
    assert not may_be_asked(ip_address("::ffff:127.0.0.1"), client.allowed)
