"""Timing that noise cannot break: processor time, interleaved rounds, medians, and the best of several attempts."""

import gc
from collections.abc import Callable, Mapping, Sequence
from statistics import median
from time import process_time

Job = Callable[[bytes], object]


def seconds(job: Job, data: bytes) -> float:
    """Processor time of one run; what becomes of the result is not counted."""
    begun = process_time()
    result = job(data)
    taken = process_time() - begun
    del result
    return taken


def compared(jobs: Mapping[str, Job], pages: Sequence[bytes], rounds: int) -> dict[str, float]:
    """Median seconds a page of each job, over rounds in which the jobs take turns on every page."""
    totals: dict[str, list[float]] = {name: [] for name in jobs}
    for _ in range(rounds):
        gc.collect()
        spent = dict.fromkeys(jobs, 0.0)
        for page in pages:
            for name, job in jobs.items():
                spent[name] += seconds(job, page)
        for name, total in spent.items():
            totals[name].append(total / len(pages))
    return {name: median(values) for name, values in totals.items()}


def ratio(job: Job, bare: Job, pages: Sequence[bytes], rounds: int) -> float:
    """Median over interleaved rounds of how much longer ``job`` takes than ``bare``."""

    def one_round() -> float:
        gc.collect()
        times = [(seconds(job, page), seconds(bare, page)) for page in pages]
        return sum(taken for taken, _ in times) / sum(taken for _, taken in times)

    return median(one_round() for _ in range(rounds))


def least(measure: Callable[[], float], *, limit: float, attempts: int) -> float:
    """The least of several measurements; none more is taken once one is within the limit."""
    best = measure()
    for _ in range(attempts - 1):
        if best <= limit:
            break
        best = min(best, measure())
    return best


def growth(job: Job, make: Callable[[int], bytes], *, enough: float, largest: int) -> float:
    """Time for twice the input over time for the input.

    The input is doubled until it takes ``enough`` seconds, or has ``largest`` bytes: beyond, memory is measured.
    """
    times = 500
    while len(page := make(times)) < largest and seconds(job, page) < enough:
        times *= 2
    return _quickest(job, make(2 * times)) / _quickest(job, page)


def _quickest(job: Job, page: bytes) -> float:
    """The least of several times, in none of which Python tidies its memory: when it does is chance."""
    gc.collect()
    gc.disable()
    try:
        return min(seconds(job, page) for _ in range(5))
    finally:
        gc.enable()
