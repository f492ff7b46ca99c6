"""Whose voice a paragraph is in: that of a post, which says I and you, or that of the article around it."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from embedarchive.languages import Language
from embedarchive.reading.page import Paragraph

_WORD = re.compile(r"\w+(?:['’]\w+)*['’]?")
_SIGN = re.compile(r"(?:^|\n)\d{1,2}/|#\w|[☀-➿🌀-🫿]|!$")
"""Signs of a post, which articles do without: numbers of a thread, hashtags, emoji, an exclamation at the end."""
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}\b")
_LONGEST_SIGNATURE = 5  # words
_GENDERS = frozenset(("he", "she"))
_GAP = 2  # paragraphs in nobody's voice that may stand between two of a post


class Voice(NamedTuple):
    """What tells whose voice a paragraph is in.

    Attributes:
        personal: It speaks as I, or to you.
        narrates: It tells about the author, or reports what others say.
        tells: It may be either's, but names days and people as articles do.
    """

    personal: bool
    narrates: bool
    tells: bool = False


def voice(text: str, paragraph: Paragraph, author: str, language: Language) -> Voice:
    """The voice of a paragraph that may be a part of a post by ``author``."""
    written = _WORD.findall(text, paragraph.start, paragraph.end)
    words = {word.lower().replace("'", "’") for word in written}
    words |= {word.partition("’")[0] + "’" for word in words if "’" in word}
    first = not language.first_person.isdisjoint(words)
    second = not language.second_person.isdisjoint(words) or bool(_SIGN.search(text, paragraph.start, paragraph.end))
    reports = not language.cues.isdisjoint(written) and not first
    bare = [word.removesuffix("’s").removesuffix("'s") for word in written]
    surname = author.rsplit(maxsplit=1)[-1]
    if bare[-1:] == [surname] and len(bare) <= _LONGEST_SIGNATURE and not reports:
        return Voice(personal=True, narrates=False)
    narrates = surname in bare or reports or _names_source(text, paragraph, language)
    return Voice(personal=first or second, narrates=narrates, tells=_tells(written, language))


def is_clock(text: str, paragraph: Paragraph) -> bool:
    """Whether a paragraph begins with a time of day, as the entries of a live blog do."""
    return bool(_CLOCK.match(text, paragraph.start))


def own_words(voices: Sequence[Voice]) -> int:
    """How many of the first paragraphs are one post's: as far as somebody speaks in person, without great gaps.

    A last paragraph in nobody's person is the post's too, where the article's voice begins right behind it.
    """
    last = -1
    for at, heard in enumerate(voices):
        if heard.narrates or at - last > _GAP + 1:
            break
        if heard.personal:
            last = at
    rest = voices[last + 1 : last + 3]
    ends = last >= 0 and [heard.narrates or heard.tells for heard in rest] == [False, True]
    return last + 1 + ends


def _tells(written: Sequence[str], language: Language) -> bool:
    """Whether a paragraph names days or months, or begins with somebody named before, as news does."""
    words = [word.lower() for word in written]
    times = language.weekdays.keys() | language.days.keys() | language.months
    people = {word for word, gender in {**language.pronouns, **language.gendered}.items() if gender in _GENDERS}
    return not times.isdisjoint(words) or not people.isdisjoint(words[:1])


def _names_source(text: str, paragraph: Paragraph, language: Language) -> bool:
    words = [word.lower() for word in _WORD.findall(text, paragraph.start, paragraph.end)]
    return any(" ".join(words[at : at + length]) in language.sources for at in range(len(words)) for length in (2, 3))
