"""Turns: at a steady pace, one at a time, and none for a host that needs silence. The clock is a made-up one."""

from collections.abc import Callable
from threading import Barrier, Thread

import pytest

from embedarchive.sources import Request
from embedarchive.sources.turns import Turns
from faults import local_client
from social import running

RATES = [1.0, 20.0, 100.0]


class Clock:
    """Time that passes only when somebody sleeps, who then wakes up a little late."""

    def __init__(self, lateness: float = 0.0) -> None:
        self.now = 1000.0
        self.lateness = lateness

    def sleep(self, seconds: float) -> None:
        self.now += seconds + self.lateness

    def turns(self, rate: float) -> Turns:
        return Turns(rate, clock=lambda: self.now, sleep=self.sleep)


def taken(clock: Clock, turns: Turns, number: int, host: str = "a.example") -> list[float]:
    moments = []
    for _ in range(number):
        with turns.taken(host):
            moments.append(clock.now)
    return moments


@pytest.mark.parametrize("rate", RATES)
@pytest.mark.parametrize("lateness", [0.0, 0.002])
def test_the_pace_is_kept_although_sleepers_wake_up_late(rate: float, lateness: float) -> None:
    clock = Clock(lateness)
    moments = taken(clock, clock.turns(rate), 201)
    assert 200 / (moments[-1] - moments[0]) == pytest.approx(rate, rel=0.05)


@pytest.mark.parametrize("rate", RATES)
def test_idle_time_is_not_saved_up_for_a_burst(rate: float) -> None:
    clock = Clock()
    turns = clock.turns(rate)
    taken(clock, turns, 3)
    clock.now += 3600
    first, second, third = taken(clock, turns, 3)
    assert second - first == pytest.approx(1 / rate)
    assert third - second == pytest.approx(1 / rate)


def test_each_host_has_turns_of_its_own() -> None:
    clock = Clock()
    turns = clock.turns(1)
    assert taken(clock, turns, 1, "a.example") == taken(clock, turns, 1, "b.example")


def test_a_host_that_asks_for_silence_gets_it() -> None:
    clock = Clock()
    turns = clock.turns(100)
    turns.failed("a.example", 30)
    assert turns.wait("a.example") == 30
    [moment] = taken(clock, turns, 1)
    assert moment == 1030


def test_silence_doubles_with_each_failure_and_ends_with_an_answer() -> None:
    clock = Clock()
    turns = clock.turns(100)
    for silence in (1, 2, 4, 8):
        turns.failed("a.example")
        assert turns.wait("a.example") == pytest.approx(silence, rel=0.25)
        clock.now += turns.wait("a.example")
    turns.answered("a.example")
    turns.failed("a.example")
    assert turns.wait("a.example") == pytest.approx(1, rel=0.25)


@pytest.mark.parametrize("failures", [1, 2000])
def test_silence_has_an_end(failures: int) -> None:
    turns = Clock().turns(100)
    for _ in range(failures):
        turns.failed("a.example")
    assert turns.wait("a.example") < 3600


@pytest.mark.parametrize(("rate", "parallel"), [(0, 1), (-1, 1), (1, 0)])
def test_settings_that_make_no_sense_are_refused(rate: float, parallel: int) -> None:
    with pytest.raises(ValueError, match="must be"):
        Turns(rate, parallel)


@pytest.mark.parametrize("parallel", [1, 3])
def test_so_many_are_in_at_the_same_time_and_no_more(parallel: int) -> None:
    turns, inside, most = Turns(10_000, parallel), [0], [0]
    met = Barrier(parallel)

    def work() -> None:
        with turns.taken("a.example"):
            inside[0] += 1
            most[0] = max(most[0], inside[0])
            met.wait(10)
            inside[0] -= 1

    in_threads(work, 6)
    assert most == [parallel]


@pytest.mark.parametrize("rate", [20.0, 100.0])
def test_eight_workers_never_ask_faster_than_the_rate(rate: float) -> None:
    with running() as social:
        client = local_client(rate=rate, parallel=8)
        in_threads(lambda: [client.ask(Request(url=social.address)) for _ in range(4)], 8)
        asked = sorted(social.moments)
    assert len(asked) == 32
    assert 31 / (asked[-1] - asked[0]) <= rate * 1.05


def in_threads(work: Callable[[], object], number: int) -> None:
    threads = [Thread(target=work) for _ in range(number)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
