"""Who may ask which host, and when: so many questions a second, so many at a time, and silence when a host asks for it.

Turns are handed out at a steady pace, never in bursts: the next one comes a fixed interval after the last. A host that
fails is left alone for a while, and for twice as long each time it fails again.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from random import uniform
from threading import BoundedSemaphore, Lock
from time import monotonic, sleep

import attrs

_LATENESS = 0.05
"""Seconds that a waiter may wake up late without slowing the pace of those behind him."""
_FIRST_WAIT = 1.0
_DOUBLINGS = 10


@attrs.define
class _Host:
    """One host: who may come in, when the next may, and how often it has failed in a row."""

    gate: BoundedSemaphore
    next: float = 0.0
    failures: int = 0


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

    def failed(self, host: str, silence: float | None = None) -> None:
        """Hand out no turn for a while: twice as long after each failure in a row, unless the host says how long.

        Args:
            host: The host that failed.
            silence: Seconds that it asks for.
        """
        entry = self._of(host)
        with self._lock:
            entry.failures += 1
            doubled = _FIRST_WAIT * 2.0 ** min(entry.failures - 1, _DOUBLINGS)
            wait = doubled * uniform(0.75, 1.25) if silence is None else silence  # noqa: S311 - no secret
            entry.next = max(entry.next, self.clock() + wait)

    def answered(self, host: str) -> None:
        """Note that a host is well."""
        self._of(host).failures = 0

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
