"""No question is put to a machine that is not on the public internet, unless its network is allowed.

The address of a page is written by strangers, and so is where it redirects to. What counts is where a connection has
led, not how the address is written: names that change their mind ("rebinding"), decimal or hexadecimal forms and IPv4
inside IPv6 all end in the socket's peer. It is looked at before the first byte is sent, the TLS greeting included.
"""

import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import TYPE_CHECKING, Any, TypeAlias

import requests
from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, PoolManager

from embedarchive.sources.limits import Networks

if TYPE_CHECKING:
    from urllib3.connection import HTTPConnection

Address: TypeAlias = "IPv4Address | IPv6Address"

_NAT64 = IPv6Network("64:ff9b::/96")
_COMPATIBLE = IPv6Network("::/96")
_UNLISTED = (IPv6Network("64:ff9b:1::/48"), IPv6Network("3fff::/20"))
"""Networks for local use and for documentation that ``ipaddress`` takes for public in some versions of Python."""


class PrivateAddressError(Exception):
    """A connection led to an address that is not public.

    Attributes:
        host: The name that was asked for.
        address: Where it led.
    """

    def __init__(self, host: str, address: str) -> None:
        super().__init__(f"{host} leads to {address}")
        self.host = host
        self.address = address


def may_be_asked(address: Address, allowed: Networks = ()) -> bool:
    """Whether an address is public, or in one of the networks that are allowed all the same."""
    reached = _reached(address)
    return _is_public(reached) or any(reached in network for network in allowed)


def _is_public(address: Address) -> bool:
    special = address.is_multicast or getattr(address, "is_site_local", False)
    return address.is_global and not special and not any(address in network for network in _UNLISTED)


def _reached(address: Address) -> Address:
    """The address that is reached in truth: IPv6 may stand for IPv4 (mapped, compatible, NAT64, 6to4, Teredo)."""
    if isinstance(address, IPv4Address) or int(address) <= 1:
        return address
    if address in _NAT64 or address in _COMPATIBLE:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else address)


class GuardedSession(requests.Session):
    """A session for one question: it asks public addresses only, and takes nothing from the environment.

    Redirects are left to the caller: ``requests`` would read their bodies, however large.
    """

    def __init__(self, allowed: Networks = (), *, environment: bool = False) -> None:
        super().__init__()
        self.trust_env = environment
        for scheme in ("http://", "https://"):
            self.mount(scheme, _GuardedAdapter(allowed))

    def get_redirect_target(self, resp: requests.Response) -> None:
        """Nowhere."""


class _GuardedAdapter(HTTPAdapter):
    """Guards direct connections; those through a proxy are the proxy's to guard."""

    def __init__(self, allowed: Networks) -> None:
        self._allowed = allowed
        super().__init__()

    def init_poolmanager(self, connections: int, maxsize: int, block: bool = False, **settings: Any) -> None:
        self.poolmanager = _GuardedPools(self._allowed, num_pools=connections, maxsize=maxsize, block=block, **settings)


class _GuardedPools(PoolManager):
    def __init__(self, allowed: Networks, **settings: Any) -> None:
        super().__init__(**settings)
        self._allowed = allowed

    def _new_pool(
        self, scheme: str, host: str, port: int, request_context: dict[str, Any] | None = None
    ) -> HTTPConnectionPool:
        pool = super()._new_pool(scheme, host, port, request_context)
        pool.ConnectionCls = _guarded(pool.ConnectionCls, self._allowed)
        return pool


def _guarded(connection: "type[Any]", allowed: Networks) -> "type[HTTPConnection]":
    """Such connections (a recorder of tests may have put in its own), each of which looks where it has led."""

    class Guarded(connection):  # type: ignore[misc]  # what it is, urllib3 knows
        def _new_conn(self) -> socket.socket:
            opened: socket.socket = super()._new_conn()
            peer = opened.getpeername()[0]
            if not may_be_asked(ip_address(peer), allowed):
                opened.close()
                raise PrivateAddressError(self.host, peer)
            return opened

    return Guarded
