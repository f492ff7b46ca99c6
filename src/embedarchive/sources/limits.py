"""What a server may decide, and how far; and a limit on time that nothing can stretch."""

from collections.abc import Callable
from concurrent.futures import Future
from ipaddress import IPv4Network, IPv6Network
from threading import Thread
from typing import TypeAlias, TypeVar

import attrs

Result = TypeVar("Result")
Networks: TypeAlias = "tuple[IPv4Network | IPv6Network, ...]"


@attrs.frozen(kw_only=True)
class Limits:
    """What a server may decide, and how far.

    Attributes:
        time: Seconds from the question to the last byte, redirects included.
        size: Bytes of the largest body that is taken.
        hosts: The only hosts that may be asked, redirects included; None for any.
    """

    time: float
    size: int
    hosts: frozenset[str] | None = None


@attrs.define
class Received:
    """What has come of a body so far; it outlives an answer that breaks off.

    Attributes:
        body: The bytes.
        etag: The strong validator that the server gave them, if it did.
    """

    body: bytearray = attrs.field(factory=bytearray)
    etag: str | None = None

    def copy(self) -> "Received":
        """The same, out of reach of whoever still writes to this one."""
        return Received(bytearray(self.body), self.etag)


def within(seconds: float, task: Callable[[], Result]) -> Result:
    """What ``task`` returns, or raises, if it is done in time.

    The task runs in a thread of its own, because some waits know no time limit: the look-up of a host's name, or a
    header that comes byte by byte. A task that is late goes on unheard; it should look at the clock itself and stop.

    Raises:
        TimeoutError: It is not done after ``seconds``.
    """
    outcome: Future[Result] = Future()

    def work() -> None:
        try:
            outcome.set_result(task())
        except BaseException as error:
            outcome.set_exception(error)

    Thread(target=work, name="within a time limit", daemon=True).start()
    return outcome.result(timeout=seconds)
