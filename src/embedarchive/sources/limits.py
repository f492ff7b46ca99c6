"""A limit on time that nothing can stretch."""

from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread
from typing import TypeVar

Result = TypeVar("Result")


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
