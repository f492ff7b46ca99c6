"""Answers of sources, invented in the shapes in which they come, and conversations held without a network."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from embedarchive import PostRef
from embedarchive.errors import FetchError
from embedarchive.platforms.addresses import read_address
from embedarchive.sources import Answer, Request, Source, Verdict, hold

ANSWERS = Path(__file__).parents[1] / "fixtures" / "answers"
AT = datetime(2026, 3, 1, 12, tzinfo=UTC)
TYPES = {".json": "application/json; charset=utf-8", ".html": "text/html; charset=utf-8"}


def recorded(name: str) -> bytes:
    return ANSWERS.joinpath(name).read_bytes()


def recorded_json(name: str) -> Any:
    return json.loads(recorded(name))


def ref(id: str, handle: str | None = "ada_example") -> PostRef:
    found = read_address(f"https://x.com/{handle or 'i'}/status/{id}")
    assert found is not None
    return found


def answer(body: bytes | str | object, status: int = 200, type: str | None = TYPES[".json"], **headers: str) -> Answer:
    """An answer with a body of bytes, of text, or of data that becomes JSON."""
    if not isinstance(body, bytes):
        body = (body if isinstance(body, str) else json.dumps(body)).encode()
    named = {"content-type": type, **{name.replace("_", "-"): value for name, value in headers.items()}}
    url = headers.get("url", "https://source.example/")
    return Answer(
        url=url,
        final_url=headers.get("final_url", url),
        status=status,
        headers=tuple((name, value) for name, value in named.items() if value and name not in {"url", "final-url"}),
        body=body,
        at=AT,
    )


def recorded_answer(name: str, status: int = 200, **headers: str) -> Answer:
    return answer(recorded(name), status, TYPES[Path(name).suffix], **headers)


def held(source: Source, about: PostRef, answers: Sequence[Answer | FetchError]) -> tuple[Verdict, list[str]]:
    """The verdict of a conversation with a source that gives these answers in turn, and what was asked."""
    left, asked = list(answers), []

    def fetch(request: Request) -> Answer:
        asked.append(request.url)
        one = left.pop(0)
        if isinstance(one, FetchError):
            raise one
        return one

    verdict = hold(source.ask(about), fetch)
    assert not left, "answers that nobody asked for"
    return verdict, asked
