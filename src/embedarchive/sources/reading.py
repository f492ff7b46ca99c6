"""What may be read of an answer, and what is said of one that cannot be.

An answer is judged by what it holds. Its status and its media type can only take away: a post is read from a whole,
willing answer of the type that its source sends, and that it is gone from words that say so.
"""

import re
from collections.abc import Iterable

from embedarchive.sources._base import Answer
from embedarchive.sources.json_data import Json, read_json

_JSON = re.compile(r"(?:application|text)/(?:json|javascript|x-javascript|[a-z0-9.+-]+\+json)")
_TEXT = re.compile(r"text/plain")
_MEANINGS = {
    400: "the source did not understand the question",
    401: "the source asks who we are",
    402: "the source wants to be paid",
    403: "the source refuses to answer",
    404: "the source does not know the address",
    406: "the source refuses to answer",
    410: "the source does not know the address any more",
    420: "the source is asked too often",
    429: "the source is asked too often",
    451: "the source may not answer for legal reasons",
}


class UnreadableError(ValueError):
    """An answer from which nothing may be read; the message says why."""


def json_of(answer: Answer, statuses: Iterable[int] = (200,)) -> Json:
    """The JSON that an answer of one of the statuses holds.

    Raises:
        UnreadableError: Its status, its type or what it holds is another.
    """
    _refuse_others(answer, statuses, _JSON, "JSON")
    try:
        return read_json(answer.body)
    except ValueError as error:
        raise UnreadableError(f"the source sent no whole JSON: it {_what(error)}") from error


def text_of(answer: Answer) -> str:
    """The plain text that an answer of status 200 holds.

    Raises:
        UnreadableError: Its status or its type is another.
    """
    _refuse_others(answer, (200,), _TEXT, "plain text")
    return answer.body.decode(errors="replace")


def _refuse_others(answer: Answer, statuses: Iterable[int], types: "re.Pattern[str]", expected: str) -> None:
    if answer.status not in statuses:
        raise UnreadableError(meaning(answer))
    stated = media_type(answer)
    if stated and not types.fullmatch(stated):
        raise UnreadableError(f"the source sent {stated} where {expected} was expected: a wall or a login page")


def media_type(answer: Answer) -> str:
    """The media type that an answer states, in lower case; empty when it states none."""
    return (answer.header("content-type") or "").partition(";")[0].strip().lower()


def meaning(answer: Answer) -> str:
    """What the status of an answer that holds no post means."""
    if answer.status >= 500:
        return f"the source is out of order (status {answer.status})"
    return f"{_MEANINGS.get(answer.status, 'the answer holds no post')} (status {answer.status})"


def _what(error: ValueError) -> str:
    if isinstance(error, UnicodeDecodeError):
        return "is not in UTF-8"
    return "breaks off or breaks the rules" if hasattr(error, "pos") else str(error)
