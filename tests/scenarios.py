"""Work on an archive that may be stopped at any moment, and what must hold whenever it was."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

import attrs

from embedarchive.archive import Archive
from embedarchive.archive.layout import digest, object_path
from embedarchive.records import StoredObject
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


@attrs.frozen
class Scenario:
    """Work that may be stopped.

    Attributes:
        work: Does it, and yields what is acknowledged, as soon as it is.
        before: Makes what is on the disk when it begins.
        claims: What held already then, and does all the time.
    """

    work: Callable[[Work], Iterator[Claim]]
    before: Callable[[Work], object] = lambda _: None
    claims: tuple[Claim, ...] = ()

    @property
    def name(self) -> str:
        return self.work.__name__


def keeps(number: int) -> Claim:
    return lambda work: story(number) in [snapshot.found for _, snapshot in work.archive().snapshots()]


def keeps_capture(key: str) -> Claim:
    return lambda work: key in [capture.key for capture in work.archive().captures()]


def is_forgotten(work: Work) -> bool:
    return WORDS.encode() not in b"".join(filter(None, work.disk.state().values()))


def saving(work: Work) -> Iterator[Claim]:
    """An archive begins and grows; two articles share a page, and one is kept already."""
    for number in (1, 2, 1):
        work.archive().save(story(number), page=PAGE)
        yield keeps(number)


def capturing(work: Work) -> Iterator[Claim]:
    """What a source answered is kept, with an answer and a picture; another capture relies on the same answer."""
    capture, archive = attrs.evolve(answer("20"), response=StoredObject.of(b"{}")), work.archive()
    is_here = work.disk.exists(ROOT / object_path(digest(b"{}")))
    archive.save_capture(capture, response=None if is_here else b"{}", media={"https://a.example/1": b"picture"})
    yield keeps_capture("x:20")


def before_forgetting(work: Work) -> None:
    archive = work.archive()
    archive.save(story(2), page=PAGE)
    archive.save(story(1, post("20", WORDS)), page=PAGE)
    archive.save_capture(answer("20", post("20", WORDS)), response=WORDS.encode())


def forgetting(work: Work) -> Iterator[Claim]:
    """A post is redacted; another article stays, and so does the page that it shares."""
    work.archive().redact("post", "x:20", reason="asked to", by="the desk")
    yield is_forgotten


def before_uniting(work: Work) -> None:
    archive, other = work.archive(), work.archive(OTHER)
    archive.save(story(1), page=PAGE)
    archive.save(story(5, post("21", WORDS)))
    other.merge(ROOT)
    other.save(story(2), page=b"another page")
    other.redact("post", "x:21", reason="asked to", by="the desk")


def uniting(work: Work) -> Iterator[Claim]:
    """Another archive is merged, which holds something new, something known and something redacted."""
    work.archive().merge(OTHER)
    yield keeps(2)
    yield is_forgotten


def before_repairing(work: Work) -> None:
    archive = work.archive()
    redacted = Path(archive.save(story(4, post("20", WORDS))).path)
    content = work.disk.read(redacted)
    archive.redact("post", "x:20", reason="asked to", by="the desk")
    with _writing(work.disk, work.disk.create(redacted)) as descriptor:
        work.disk.write(descriptor, memoryview(content))
    for number in (1, 2, 3):
        archive.save(story(number), page=b"page %d" % number)
    leave_unfinished(work.disk)


def repairing(work: Work) -> Iterator[Claim]:
    """An archive is repaired after crashes of every kind: a torn journal, documents unheard of, temporary files."""
    work.archive().repair(idle=True)
    yield keeps(2)
    yield keeps(3)
    yield is_forgotten


def leave_unfinished(disk: Disk) -> None:
    """Lose the last two lines of the journal, leave something torn in their place, and a temporary file."""
    journal = ROOT / "journal/000001.jsonl"
    lines = disk.read(journal).splitlines(keepends=True)
    with _writing(disk, disk.open_journal(journal)) as descriptor:
        disk.truncate(descriptor, sum(map(len, lines[:-2])))
        disk.write(descriptor, memoryview(b"\0" * 200 + b"x" * 200 + b"\n"))
    with _writing(disk, disk.create(ROOT / "snapshots/.tmp-0123456789abcdef")) as descriptor:
        disk.write(descriptor, memoryview(b"{"))


@contextmanager
def _writing(disk: Disk, descriptor: int) -> Iterator[int]:
    yield descriptor
    disk.sync(descriptor)
    disk.close(descriptor)


SCENARIOS = (
    Scenario(repairing, before_repairing, (keeps(1),)),
    Scenario(saving),
    Scenario(capturing),
    Scenario(forgetting, before_forgetting, (keeps(2),)),
    Scenario(uniting, before_uniting, (keeps(1),)),
)


@cache
def _before(scenario: Scenario) -> State:
    work = Work(Archive, Disk())
    scenario.before(work)
    return work.disk.state()


class KilledError(BaseException):
    """The program was stopped; the machine goes on."""


def aftermath(scenario: Scenario, opened: Callable[..., Any] = Archive) -> list[tuple[State, tuple[Claim, ...]]]:
    """Every state that a power cut may leave at any moment of a scenario, with what was acknowledged before."""
    seen: dict[frozenset[tuple[str, bytes | None]], tuple[State, tuple[Claim, ...]]] = {}
    claims = [*scenario.claims]

    def look(disk: Disk) -> None:
        seen.update((frozenset(state.items()), (state, tuple(claims))) for state in disk.states())

    work = Work(opened, Disk(_before(scenario), on_change=look))
    for claim in scenario.work(work):
        claims.append(claim)  # noqa: PERF402 - looked at meanwhile
    look(work.disk)
    return list(seen.values())


def continued(scenario: Scenario, opened: Callable[..., Any] = Archive) -> Iterator[tuple[State, tuple[Claim, ...]]]:
    """What a power cut leaves after a scenario that was killed at some moment, and done again by another program."""
    for killed in count(1):
        work = Work(opened, Disk(_before(scenario), on_change=_killing(killed)))
        try:
            for _ in scenario.work(work):
                pass
            return
        except KilledError:
            work.disk.on_change = lambda _: None
            claims = (*scenario.claims, *scenario.work(work))
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
    saved.archive().save(story(9), page=PAGE)
    assert keeps(9)(saved)
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
