"""Work on an archive that may be stopped at any moment, and what must hold whenever it was."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Any

import attrs

from embedarchive.archive import Archive
from embedarchive.errors import RedactedError
from powercuts import Disk, State
from stories import PAGE, answer, post, story, ticking

ROOT, OTHER = Path("/archive"), Path("/other")
WORDS = "words that must be forgotten"


@attrs.frozen
class Work:
    """An archive under test: how to open it, and the disk that it stands on."""

    opened: Callable[..., Any]
    disk: Disk
    now: Callable[[], datetime] = attrs.field(factory=ticking)

    def archive(self, path: Path = ROOT) -> Any:
        return self.opened(path, files=self.disk, now=self.now)


Claim = Callable[[Work], bool]
"""Something that was acknowledged, and so holds from then on."""

Scenario = Callable[[Work], Iterator[Claim]]


def holds(id: str) -> Claim:
    return lambda work: work.archive().load(id).found is not None


def holds_capture(key: str) -> Claim:
    return lambda work: any(capture.key == key for capture in work.archive().captures())


def saving(work: Work) -> Iterator[Claim]:
    """An archive begins and grows; two articles share a page."""
    archive = work.archive()
    yield holds(archive.save(story(1, post("20", "hello")), page=PAGE).id)
    yield holds(archive.save(story(2), page=PAGE).id)
    yield holds(archive.save(story(1, post("20", "hello")), page=PAGE).id)


def capturing(work: Work) -> Iterator[Claim]:
    """What a source answered is kept, with an answer and a picture."""
    archive = work.archive()
    archive.save_capture(answer("20", post("20", "hello")), response=b"{}", media={"https://a.example/1": b"picture"})
    yield holds_capture("x:20")


def forgetting(work: Work) -> Iterator[Claim]:
    """A post is redacted; another article stays, and so does the page that it shares."""
    archive = work.archive()
    kept = archive.save(story(2), page=PAGE)
    archive.save(story(1, post("20", WORDS)), page=PAGE)
    archive.save(story(3, post("20", WORDS)), page=WORDS.encode())
    with suppress(RedactedError):  # when it is done again
        archive.save_capture(answer("20", post("20", WORDS)), response=WORDS.encode())
    yield holds(kept.id)
    archive.redact("post", "x:20", reason="asked to", by="the desk")
    yield lambda work: WORDS.encode() not in b"".join(filter(None, work.disk.state().values()))


def uniting(work: Work) -> Iterator[Claim]:
    """Another archive is merged, which holds something new, something known and something redacted."""
    archive, other = work.archive(), work.archive(OTHER)
    first = archive.save(story(1), page=PAGE)
    archive.save(story(5, post("21", WORDS)))
    other.merge(ROOT)
    second = other.save(story(2), page=b"another page")
    other.redact("post", "x:21", reason="asked to", by="the desk")
    yield holds(first.id)
    archive.merge(OTHER)
    yield holds(second.id)
    yield lambda work: WORDS.encode() not in b"".join(filter(None, work.disk.state().values()))


def repairing(work: Work) -> Iterator[Claim]:
    """An archive is repaired after crashes of every kind: a torn journal, documents unheard of, temporary files."""
    archive = work.archive()
    first = archive.save(story(1), page=PAGE)
    yield holds(first.id)
    second = archive.save(story(2), page=b"another page")
    archive.save(story(3), page=b"a third page")
    leave_unfinished(work.disk)
    archive.repair(idle=True)
    yield holds(second.id)


def leave_unfinished(disk: Disk) -> None:
    """Lose the last two lines of the journal, leave something torn in their place, and a temporary file."""
    looking, disk.on_change = disk.on_change, lambda _: None
    journal = ROOT / "journal/000001.jsonl"
    lines = disk.read(journal).splitlines(keepends=True)
    with _writing(disk, disk.open_journal(journal)) as descriptor:
        disk.truncate(descriptor, sum(map(len, lines[: max(3, len(lines) - 2)])))
        disk.write(descriptor, memoryview(b"\0" * 200 + b"x" * 200 + b"\n"))
    if not disk.exists(temporary := ROOT / "snapshots/.tmp-0123456789abcdef"):
        with _writing(disk, disk.create(temporary)) as descriptor:
            disk.write(descriptor, memoryview(b"{"))
    disk.on_change = looking


@contextmanager
def _writing(disk: Disk, descriptor: int) -> Iterator[int]:
    yield descriptor
    disk.sync(descriptor)
    disk.close(descriptor)


SCENARIOS: Sequence[Scenario] = (repairing, saving, capturing, forgetting, uniting)


class KilledError(BaseException):
    """The program was stopped; the machine goes on."""


def aftermath(scenario: Scenario, opened: Callable[..., Any] = Archive) -> list[tuple[State, tuple[Claim, ...]]]:
    """Every state that a power cut may leave at any moment of a scenario, with what was acknowledged before."""
    seen: dict[frozenset[tuple[str, bytes | None]], tuple[State, tuple[Claim, ...]]] = {}
    claims: list[Claim] = []

    def look(disk: Disk) -> None:
        seen.update((frozenset(state.items()), (state, tuple(claims))) for state in disk.states())

    work = Work(opened, Disk(on_change=look))
    for claim in scenario(work):
        claims.append(claim)  # noqa: PERF402 - looked at meanwhile
    look(work.disk)
    return list(seen.values())


def continued(scenario: Scenario, opened: Callable[..., Any] = Archive) -> Iterator[tuple[State, tuple[Claim, ...]]]:
    """What a power cut leaves after a scenario that was killed at some moment, and done again by another program."""
    for killed in count(1):
        work = Work(opened, Disk(on_change=_killing(killed)))
        try:
            for _ in scenario(work):
                pass
            return
        except KilledError:
            work.disk.on_change = lambda _: None
            claims = tuple(scenario(work))
            yield from ((state, claims) for state in work.disk.states())


def _killing(nth: int) -> Callable[[Disk], None]:
    changes = count(1)

    def on_change(_: Disk) -> None:
        if next(changes) == nth:
            raise KilledError

    return on_change


def check(state: State, claims: Sequence[Claim], opened: Callable[..., Any] = Archive) -> None:
    """What was acknowledged is there, nothing is damaged, the next save works, and a repair makes all sound."""
    check_as_it_is(state, claims, opened)
    saved = Work(opened, Disk(state))
    assert holds(saved.archive().save(story(9), page=PAGE).id)(saved)
    assert _holds_all(saved, claims)
    if _is_there(saved := Work(opened, Disk(state))):
        saved.archive().repair(idle=True)
        assert _damages(saved) == set()
        assert _holds_all(saved, claims)


def check_as_it_is(state: State, claims: Sequence[Claim], opened: Callable[..., Any] = Archive) -> None:
    """What was acknowledged is there and nothing is damaged, before anything is mended."""
    assert _holds_all(Work(opened, Disk(state)), claims)
    assert _damages(Work(opened, Disk(state))) <= {"unfinished"}


def _holds_all(work: Work, claims: Sequence[Claim]) -> bool:
    return all(claim(work) for claim in claims)


def _is_there(work: Work) -> bool:
    return work.disk.exists(ROOT / "embedarchive.json")


def _damages(work: Work) -> set[str]:
    return {damage.kind for damage in work.archive().verify()} if _is_there(work) else set()
