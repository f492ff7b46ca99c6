"""Replay a cassette, or record it; whatever is asked beyond it, or not asked at all, is an error that says so."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from embedarchive.sources.client import Client
from embedarchive.testing.isolation import no_network
from embedarchive.testing.scrubbing import SECRET_HEADERS, SECRET_PARAMETERS, without_secrets

if TYPE_CHECKING:
    from vcr.cassette import Cassette  # type: ignore[import-untyped]

Asked: TypeAlias = "tuple[str, str]"
"""Method and address of a question."""

_INSTALL = 'to replay cassettes, install the extra: pip install "embedarchive[testing]"'
_FAST = 1e6


class CassetteError(AssertionError):
    """What was asked is not what was recorded."""


@contextmanager
def replay(cassette: str | PathLike[str], *, record: bool = False) -> Iterator[Client]:
    """Let every question be answered from a cassette, in order; no other machine is reached.

    Gives a client that does not wait between questions; any other that uses ``requests`` is answered, too.

    Args:
        cassette: The file.
        record: Ask the network instead, and record the answers in the place of what the file holds, when all of them
            are there: if an error ends the recording, the file stays as it was. Cookies, passwords and tokens are left
            out.

    Raises:
        CassetteError: Something was asked that is not recorded, or not asked that is, or the extra is missing; the
            message says what to do.
    """
    with _recording(Path(cassette)) if record else _replaying(Path(cassette)) as client:
        yield client


@contextmanager
def _recording(path: Path) -> Iterator[Client]:
    recorder = _recorder(set(), "all")
    if path.is_dir():
        raise CassetteError(f"{path}: is a directory; name the file in which to record")
    new = path.with_name(f".{path.name}.new")
    new.unlink(missing_ok=True)
    try:
        with recorder.use_cassette(str(new)):
            yield Client()
        if new.exists():
            new.replace(path)
        else:  # nothing was asked
            path.unlink(missing_ok=True)
    finally:
        new.unlink(missing_ok=True)


@contextmanager
def _replaying(path: Path) -> Iterator[Client]:
    asked = set[Asked]()
    recorder = _recorder(asked, "none")
    if not path.is_file():
        raise CassetteError(f"{path}: there is no such cassette; record it with record=True")
    with no_network(), ExitStack() as stack:
        tape = _inserted(recorder, path, stack)
        try:
            yield Client(rate=_FAST)
        except _overwriting() as error:
            raise CassetteError(_missing(path, tape, asked)) from error
    _refuse_difference(path, tape, asked)


def _inserted(recorder: Any, path: Path, stack: ExitStack) -> "Cassette":
    try:
        return stack.enter_context(recorder.use_cassette(str(path)))
    except Exception as error:  # whatever the reader of YAML, or what trusts its result, meets
        raise CassetteError(f"{path}: is no cassette, or damaged ({error}); {_RECORD_ANEW}") from error


def _recorder(asked: set[Asked], mode: str) -> Any:
    try:
        import vcr  # type: ignore[import-untyped]  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise CassetteError(_INSTALL) from error

    def note(request: Any) -> Any:
        asked.add((request.method, request.uri))
        return request

    return vcr.VCR(
        record_mode=mode,
        filter_headers=SECRET_HEADERS,
        filter_query_parameters=SECRET_PARAMETERS,
        filter_post_data_parameters=SECRET_PARAMETERS,
        before_record_request=note,
        before_record_response=without_secrets,
    )


def _overwriting() -> type[Exception]:
    from vcr.errors import CannotOverwriteExistingCassetteException  # type: ignore[import-untyped]  # noqa: PLC0415

    error: type[Exception] = CannotOverwriteExistingCassetteException
    return error


def _refuse_difference(path: Path, tape: "Cassette", asked: set[Asked]) -> None:
    if asked - _held(tape):
        raise CassetteError(_missing(path, tape, asked))
    unused = [request for number, request in enumerate(tape.requests) if not tape.play_counts[number]]
    if unused:
        told = _told((request.method, request.uri) for request in unused)
        raise CassetteError(f"{path}: these answers were not asked for; {_ADVICE}:\n{told}")


def _missing(path: Path, tape: "Cassette", asked: set[Asked]) -> str:
    """What was asked too much, and what there is."""
    more = asked - _held(tape)
    if not more:
        return f"{path}: something was asked more often than it was recorded; {_ADVICE}:\n{_told(asked)}"
    return f"{path}: holds no answer to\n{_told(more)}\nbut to\n{_told(_held(tape))}\n{_ADVICE}"


_RECORD_ANEW = "record it anew with record=True (pytest --embedarchive-record)"
_ADVICE = f"if that is how it should be, {_RECORD_ANEW}"


def _held(tape: "Cassette") -> set[Asked]:
    return {(request.method, request.uri) for request in tape.requests}


def _told(questions: Any) -> str:
    return "\n".join(f"  {method} {uri}" for method, uri in sorted(set(questions))) or "  nothing"
