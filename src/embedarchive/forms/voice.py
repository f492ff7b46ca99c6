"""Whose voice a paragraph is in: that of a post, which says I and you, or that of the article around it."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from embedarchive.languages import Language
from embedarchive.reading.page import Paragraph

_WORD = re.compile(r"\w+(?:['’]\w+)*['’]?")
_NUMBERED = re.compile(r"\d{1,2}/")
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}\b")
_LONGEST_PHRASE = 4
_GAP = 2  # paragraphs in nobody's voice that may stand between two of a post


class Voice(NamedTuple):
    """What tells whose voice a paragraph is in.

    Attributes:
        personal: It speaks as I, or to you.
        narrates: It tells about the author, or reports what others say.
    """

    personal: bool
    narrates: bool


def voice(text: str, paragraph: Paragraph, author: str, language: Language) -> Voice:
    """The voice of a paragraph that may be a part of a post by ``author``."""
    written = _WORD.findall(text, paragraph.start, paragraph.end)
    words = {word.lower().replace("'", "’") for word in written}
    words |= {word.partition("’")[0] + "’" for word in words if "’" in word}
    first = not language.first_person.isdisjoint(words)
    second = not language.second_person.isdisjoint(words) or bool(_NUMBERED.match(text, paragraph.start))
    reports = not language.cues.isdisjoint(written) and not first
    surname = author.rsplit(maxsplit=1)[-1]
    about_author = any(word.removesuffix("’s").removesuffix("'s") == surname for word in written)
    narrates = about_author or reports or _names_source(text, paragraph, language)
    return Voice(personal=first or second, narrates=narrates)


def is_clock(text: str, paragraph: Paragraph) -> bool:
    """Whether a paragraph begins with a time of day, as the entries of a live blog do."""
    return bool(_CLOCK.match(text, paragraph.start))


def own_words(voices: Sequence[Voice]) -> int:
    """How many of the first paragraphs are one post's: as far as somebody speaks in person, without great gaps."""
    last = -1
    for at, heard in enumerate(voices):
        if heard.narrates or at - last > _GAP + 1:
            break
        if heard.personal:
            last = at
    return last + 1


def _names_source(text: str, paragraph: Paragraph, language: Language) -> bool:
    words = [word.lower() for word in _WORD.findall(text, paragraph.start, paragraph.end)]
    return any(" ".join(words[at : at + length]) in language.sources for at in range(len(words)) for length in (2, 3))
