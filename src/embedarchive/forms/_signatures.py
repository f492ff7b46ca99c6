"""The signature of the official embed: a dash, the author's name, the handle in parentheses, a date."""

import re

import attrs

from embedarchive.forms._parts import is_date

_HANDLE = re.compile(r"\(\s*@(?P<handle>[A-Za-z0-9_]{1,20})\s*\)(?P<behind>[^()@]{0,60})\Z")
_LEADS_TO_DATE = re.compile(r"[\s.,:·|]*(?:[^\W\d_]{1,12}\s+){0,3}")
"""What may stand between a handle and a date: "on Twitter"."""

DASHES = ("—", "―", "–", "&mdash;", "--", "-")
_SIGNATURE_LENGTH = 200


@attrs.frozen
class Signature:
    """Who signed a quotation, when, and where in the flow the text before the signature ends."""

    name: str
    handle: str
    start: int
    printed: str | None = None


def signature_before(text: str, start: int, end: int) -> Signature | None:
    """The name before the ``(@handle)`` at ``end``, or before the date that stands there."""
    start = max(start, end - _SIGNATURE_LENGTH)
    match = _HANDLE.search(text[start:end])
    printed = match["behind"].strip() if match else ""
    if not match or not (_LEADS_TO_DATE.fullmatch(f"{printed} ") or is_date(printed)):
        return None
    name, at = _name(text, start, start + match.start())
    return Signature(name=name, handle=match["handle"], start=at, printed=printed if is_date(printed) else None)


def _name(text: str, start: int, end: int) -> tuple[str, int]:
    """The name that ends there, and where it begins: behind the dash of its line, else the last dash, else its line."""
    words = text[start:end].rstrip()
    line = words.rfind("\n") + 1
    dash = next((dash for dash in DASHES if dash in words), "")
    at = line if words.startswith(dash, line) else words.rindex(dash)
    return words[at + len(dash) :].strip(), start + at
