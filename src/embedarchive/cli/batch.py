"""One job for many inputs: each failure is told and the rest is done."""

from collections.abc import Callable, Iterable

from embedarchive.cli.codes import DONE, NOTHING_DONE, SOME_FAILED
from embedarchive.cli.formats import Failure, Result
from embedarchive.cli.input import Input
from embedarchive.cli.messages import complain, explain
from embedarchive.cli.output import Writer
from embedarchive.cli.progress import watched
from embedarchive.errors import ArchiveError, EmbedArchiveError, FetchError, NewerFormatError, SourceError


def run(inputs: Iterable[Input], job: Callable[[Input], Result], writer: Writer[Result]) -> int:
    """Do a job for every input, in order, and write each result as it comes.

    An archive that cannot be written ends the work: every further input would fail alike.

    Returns:
        The exit code.
    """
    done = failed = missing = 0
    coming = watched(inputs)
    for item in coming:
        missing += item.is_missing
        try:
            result = job(item)
        except (ArchiveError, NewerFormatError) as error:
            item.on_failure()
            writer.fail(_failure(item.name, error))
            if next(coming, None):
                complain("stopped: no further input is tried, because the archive cannot be used")
            return SOME_FAILED if done else NOTHING_DONE
        except Exception as error:
            item.on_failure()
            writer.fail(_failure(item.name, error))
            failed += 1
        else:
            writer.show(item.name, result)
            done += 1
    return DONE if not failed else SOME_FAILED if done or missing else NOTHING_DONE


def _failure(name: str, error: Exception) -> Failure:
    match error:
        case FetchError():
            return Failure(
                input=name, kind=error.kind, message=str(error), status=error.status, retry_after=error.retry_after
            )
        case SourceError():
            return Failure(input=name, kind=error.kind, message=str(error))
        case ArchiveError() | NewerFormatError():
            return Failure(input=name, kind="archive", message=str(error))
        case EmbedArchiveError():
            return Failure(input=name, kind="error", message=str(error))
    return Failure(input=name, kind="unexpected", message=explain(error))
