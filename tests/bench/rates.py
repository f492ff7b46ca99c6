"""The pace of questions: ``python -m bench.rates`` asks this machine with 8 workers and says how far off it was."""

import sys
from concurrent.futures import ThreadPoolExecutor

from embedarchive.sources import Request
from faults import local_client
from social import running

WORKERS = 8
TOLERANCE = 0.05
PACES = {1.0: 8, 20.0: 100, 100.0: 500}
"""Questions a second, and how many are asked to measure it."""


def measured(rate: float, number: int) -> float:
    """Questions a second, as the server sees them."""
    with running() as social, ThreadPoolExecutor(WORKERS) as workers:
        client = local_client(rate=rate, parallel=WORKERS)
        for _ in workers.map(lambda _: client.ask(Request(url=social.address)), range(number)):
            pass
        moments = sorted(social.moments)
    return (number - 1) / (moments[-1] - moments[0])


def main() -> int:
    """Print a line for each pace; 1 if one of them is off by more than the tolerance."""
    off = False
    for rate, number in PACES.items():
        seen = measured(rate, number)
        off |= abs(seen / rate - 1) > TOLERANCE
        print(f"{rate:6.0f}/s asked for, {seen:7.2f}/s seen: {seen / rate - 1:+.1%}")
    return int(off)


if __name__ == "__main__":
    sys.exit(main())
