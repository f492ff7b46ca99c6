"""Who may ask which host, and when: so many questions a second, so many at a time, and silence when a host asks for it.

Turns are handed out at a steady pace, never in bursts: the next one comes a fixed interval after the last.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore, Lock
from time import monotonic, sleep

import attrs

_LATENESS = 0.05
"""Seconds that a waiter may wake up late without slowing the pace of those behind him."""


@attrs.define
class _Host:
    """One host: who may come in, and when the next may."""

    gate: BoundedSemaphore
    next: float = 0.0


@attrs.frozen
class Turns:
    """Hands out turns; any number of threads may wait for one.

    Attributes:
        rate: Turns a second for each host.
        parallel: How many may be taken at the same time for each host.
        clock: Seconds, from any beginning.
        sleep: Waits so many seconds.
    """

    rate: float = attrs.field(validator=attrs.validators.gt(0))
    parallel: int = attrs.field(default=1, validator=attrs.validators.ge(1))
    clock: Callable[[], float] = monotonic
    sleep: Callable[[float], object] = sleep
    _hosts: dict[str, _Host] = attrs.field(factory=dict, init=False)
    _lock: Lock = attrs.field(factory=Lock, init=False)

    @contextmanager
    def taken(self, host: str) -> Iterator[None]:
        """Waits for a turn; it lasts as long as the context."""
        with self._of(host).gate:
            while wait := self._take(host):
                self.sleep(wait)
            yield

    def hold(self, host: str, seconds: float) -> None:
        """Hand out no turn for a while."""
        entry = self._of(host)
        with self._lock:
            entry.next = max(entry.next, self.clock() + seconds)

    def wait(self, host: str) -> float:
        """Seconds until the next turn."""
        return max(0.0, self._of(host).next - self.clock())

    def _take(self, host: str) -> float:
        """Take the next turn if it has come: 0; otherwise seconds until it may have."""
        entry = self._of(host)
        with self._lock:
            now, interval = self.clock(), 1 / self.rate
            if now < entry.next:
                return entry.next - now
            on_time = now - entry.next <= min(_LATENESS, interval)
            entry.next = (entry.next if on_time else now) + interval
            return 0.0

    def _of(self, host: str) -> _Host:
        with self._lock:
            return self._hosts.setdefault(host, _Host(BoundedSemaphore(self.parallel)))
