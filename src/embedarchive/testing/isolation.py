"""No way out: while it lasts, no machine but this one can be reached."""

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ipaddress import ip_address
from typing import Any
from unittest import mock


class NetworkError(OSError):
    """Somebody tried to reach another machine."""


@contextmanager
def no_network() -> Iterator[None]:
    """Refuse connections to other machines, and questions for their addresses; sockets of this machine work."""
    with (
        mock.patch.object(socket.socket, "connect", _guarded(socket.socket.connect)),
        mock.patch.object(socket.socket, "connect_ex", _guarded(socket.socket.connect_ex)),
        mock.patch.object(socket, "getaddrinfo", _looked_up(socket.getaddrinfo)),
    ):
        yield


def _guarded(connect: Callable[..., Any]) -> Callable[..., Any]:
    def guarded(self: socket.socket, address: Any) -> Any:
        if isinstance(address, tuple):
            _refuse_others(address[0])
        return connect(self, address)

    return guarded


def _looked_up(look_up: Callable[..., Any]) -> Callable[..., Any]:
    def looked_up(host: Any, *rest: Any, **more: Any) -> Any:
        _refuse_others(host)
        return look_up(host, *rest, **more)

    return looked_up


def _refuse_others(host: Any) -> None:
    name = host.decode("ascii", "replace") if isinstance(host, bytes) else str(host or "localhost")
    if not _is_this_machine(name):
        raise NetworkError(f"a test tried to reach {name}; record a cassette, and replay it")


def _is_this_machine(name: str) -> bool:
    try:
        return ip_address(name).is_loopback
    except ValueError:
        return name == "localhost"
