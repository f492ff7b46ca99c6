"""Signatures: what stands behind a post, and tells whose it is."""

import re

from embedarchive.forms.transcript.lead_in import LeadIn
from embedarchive.forms.transcript.prose import Prose
from embedarchive.forms.transcript.whose import is_organisation, writer
from embedarchive.reading.page import Paragraph
from embedarchive.records import Author, Span

_LONGEST = 120  # code points
_DASH = re.compile(r"[—–―-]+\s*(?=[^\W\d_])")
_CREDIT = re.compile(
    r"(?P<dash>[—–―-]+\s*)?(?P<name>[^\n()@]{1,80}?)\s*\(?@(?P<handle>\w{1,30})\)?(?P<rest>[^\n]{0,60})"
)
_STAMP = re.compile(r"[\s·•|,]*(?:\d{1,2}[:.]\d{2}\b|\w+ \d{1,2}\b|\d{1,2}\.? \w+)[^\n]{0,60}")


def read_signature(prose: Prose, paragraph: Paragraph) -> LeadIn | None:
    """Whose post stands before a paragraph such as ``— Jane Smith on X`` or ``Smith wrote on X.``; None for others."""
    if paragraph.end - paragraph.start > _LONGEST:
        return None
    mention = prose.mention(paragraph)
    if not mention:
        return None
    dash = _DASH.match(prose.text, paragraph.start, paragraph.end)
    if not dash and not _says_where(prose, paragraph):
        return None
    name = writer(prose, Span(start=dash.end() if dash else paragraph.start, end=paragraph.end))
    if not name:
        return None
    return LeadIn(
        platform=mention.platform,
        author=Author(name=name),
        whole=None,
        names=True,
        says=True,
        is_open=bool(dash),
        is_organisation=is_organisation(prose, Span(start=paragraph.start, end=paragraph.end), name),
    )


def read_author(prose: Prose, paragraph: Paragraph) -> Author | None:
    """The author in the line behind a post: that of the account, or a signature behind a dash."""
    signed = read_signature(prose, paragraph)
    return read_credit(prose, paragraph) or (signed.author if signed and signed.is_open else None)


def read_credit(prose: Prose, paragraph: Paragraph) -> Author | None:
    """The author in a paragraph such as ``— Jane Smith (@jane) May 14, 2024``, which ends a post."""
    found = _CREDIT.fullmatch(prose.text, paragraph.start, paragraph.end)
    if not found or not (found["dash"] or not found["rest"] or _STAMP.fullmatch(found["rest"])):
        return None
    return Author(name=found["name"], handle=found["handle"])


def is_stamp(prose: Prose, paragraph: Paragraph) -> bool:
    """Whether a paragraph is the line of time and views below a post: ``3:04 PM · Nov 17, 2023 · 1.2M Views``."""
    return "·" in prose.of(paragraph) and bool(_STAMP.fullmatch(prose.text, paragraph.start, paragraph.end))


def _says_where(prose: Prose, paragraph: Paragraph) -> bool:
    """Whether a sentence tells that somebody wrote, and nothing of what."""
    language, words = prose.language, prose.words(paragraph)
    tells_what = language.subordinators - language.prepositions
    return not language.cues.isdisjoint(words) and tells_what.isdisjoint(words)
