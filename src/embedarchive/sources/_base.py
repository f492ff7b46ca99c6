"""What a source is: somewhere a post can be asked for again.

A source is a table with one function, ``ask``: a conversation that yields requests, is sent the answers and returns a
verdict. It is pure; whoever holds the conversation has the network, its limits and its manners. An answer that never
came is thrown into the conversation as :class:`~embedarchive.FetchError`; a source that has nobody else to ask lets it
pass.
"""

from collections.abc import Callable, Generator
from datetime import datetime
from typing import Any, TypeAlias

import attrs

from embedarchive.errors import FetchError
from embedarchive.records import Capture, Outcome, Post, PostRef, StoredObject

KEPT_HEADERS = frozenset(
    """
    age cache-control content-disposition content-encoding content-language content-length content-type date etag
    expires last-modified link location memento-datetime retry-after server vary via warning
    x-archive-orig-date x-archive-orig-last-modified x-archive-redirect-reason x-archive-src
    x-archive-wayback-runtime-error x-rate-limit-limit x-rate-limit-remaining x-rate-limit-reset
    """.split()
)
"""Headers of an answer that are kept as evidence; cookies and whatever may name the asker are not."""


@attrs.frozen(kw_only=True)
class Request:
    """One question: a GET.

    Attributes:
        url: The address to ask, without secrets.
        headers: What must be sent beside the client's own headers, such as ``Accept``.
    """

    url: str
    headers: tuple[tuple[str, str], ...] = ()


@attrs.frozen(kw_only=True)
class Answer:
    """A whole answer, whatever its status; redirects have been followed.

    Attributes:
        url: The address that was asked.
        final_url: The address that answered.
        status: HTTP status.
        headers: All headers, names in lower case, in order.
        body: The exact bytes.
        at: When the last of them came, UTC.
    """

    url: str
    final_url: str
    status: int
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes
    at: datetime

    def header(self, name: str) -> str | None:
        """The first header of a name in lower case."""
        return next((value for given, value in self.headers if given == name), None)


@attrs.frozen(kw_only=True)
class Verdict:
    """What a conversation led to.

    Attributes:
        outcome: A post, word that it is gone, or nothing that can be relied on.
        post: The post as the source shows it; None unless ``outcome`` is "post".
        reason: Why it is gone or unknown, as the source says, else in our words.
        edits: Ids of all known versions of the post, the oldest first, its own included.
        parents: Other posts that the same answer shows whole: the one that the post answers, and so on upwards.
        answer: The answer that decided; None when none came.
    """

    outcome: Outcome
    post: Post | None = None
    reason: str | None = None
    edits: tuple[str, ...] = ()
    parents: tuple[Post, ...] = ()
    answer: Answer | None = None


Conversation: TypeAlias = Generator[Request, Answer, Verdict]


@attrs.frozen(kw_only=True)
class Source:
    """A source, as data.

    Attributes:
        name: Short name, as in ``capture.source``.
        label: Name for people.
        platforms: Names of the platforms whose posts it knows.
        hosts: The hosts that it asks; a redirect may lead from one to another of them.
        opt_in: Asked only when the user says so: it belongs to others, or costs money.
        past: A witness of the past, such as a web archive: it does not count for availability.
        token_variable: Environment variable with the user's own token, which the client sends as bearer token to
            ``hosts`` and which is kept nowhere; None when the source needs none.
        ask: From a reference to a conversation about that post.
    """

    name: str
    label: str
    platforms: tuple[str, ...]
    hosts: tuple[str, ...]
    opt_in: bool = False
    past: bool = False
    token_variable: str | None = None
    ask: Callable[[PostRef], Conversation]


def unknown(reason: str, answer: Answer | None = None) -> Verdict:
    """The verdict that nothing can be relied on."""
    return Verdict(outcome="unknown", reason=reason, answer=answer)


def hold(conversation: Conversation, fetch: Callable[[Request], Answer]) -> Verdict:
    """Hold a conversation to its end.

    Args:
        conversation: As a source's ``ask`` begins it.
        fetch: Gives the answer to a request, of any status; raises FetchError when no whole answer came.
    """
    try:
        request = next(conversation)
        while True:
            try:
                answer = fetch(request)
            except FetchError as error:
                request = conversation.throw(error)
            else:
                request = conversation.send(answer)
    except StopIteration as end:
        verdict: Verdict = end.value
        return verdict
    except FetchError as error:
        return unknown(str(error))


def capture_of(verdict: Verdict, *, source: str, ref: PostRef, at: datetime, software: str | None = None) -> Capture:
    """A verdict as the record that an archive keeps, with its evidence.

    Args:
        verdict: What the source's conversation led to.
        source: Name of the source.
        ref: The post that was asked for.
        at: The moment, UTC, for a verdict without an answer.
        software: Name and version of the program that asked.
    """
    answer = verdict.answer
    evidence = _evidence(answer) if answer else {}
    return Capture(
        software=software,
        ref=ref,
        source=source,
        retrieved_at=answer.at if answer else at,
        outcome=verdict.outcome,
        post=verdict.post,
        reason=verdict.reason,
        edits=verdict.edits,
        **evidence,
    )


def _evidence(answer: Answer) -> dict[str, Any]:
    return {
        "url": answer.url,
        "final_url": answer.final_url if answer.final_url != answer.url else None,
        "status": answer.status,
        "headers": tuple((name, value) for name, value in answer.headers if name in KEPT_HEADERS),
        "response": StoredObject.of(answer.body),
    }
