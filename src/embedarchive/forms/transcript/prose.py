"""An article's prose: what is asked of its text to find the posts that are typed out in it."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from operator import attrgetter
from typing import NamedTuple

from embedarchive.languages import Language
from embedarchive.people import People
from embedarchive.reading.page import Paragraph
from embedarchive.records import Span

_WORD = re.compile(r"\w+(?:-\w+)*")
_IN_WORD = re.compile(r"\w")

Stretch = Paragraph | Span


class Mention(NamedTuple):
    """Where an article names a platform."""

    start: int
    end: int
    platform: str


class Prose(NamedTuple):
    """An article's text, its language, who is who in it, and where it names platforms."""

    text: str
    language: Language
    people: People
    mentions: Sequence[Mention]

    def of(self, stretch: Stretch) -> str:
        """The text of a stretch."""
        return self.text[stretch.start : stretch.end]

    def words(self, stretch: Stretch) -> list[str]:
        """The words of a stretch, in lower case."""
        return [word.lower() for word in _WORD.findall(self.text, stretch.start, stretch.end)]

    def mention(self, stretch: Stretch) -> Mention | None:
        """The first mention of a platform in a stretch."""
        at = bisect_left(self.mentions, stretch.start, key=attrgetter("start"))
        found = self.mentions[at] if at < len(self.mentions) else None
        return found if found and found.end <= stretch.end else None


def read_prose(text: str, language: Language, people: People) -> Prose:
    """The prose of an article; its text is gone through once for the names of platforms."""
    found = _platform_names(language).finditer(text)
    whole = (name for name in found if not _IN_WORD.match(text, max(0, name.start() - 1), name.start()))
    mentions = [Mention(*name.span(), language.platforms[name[0]]) for name in whole]
    return Prose(text, language, people, mentions)


@cache
def _platform_names(language: Language) -> "re.Pattern[str]":
    """What names a platform in prose; in the possessive it is a company. That a word begins here is asked later.

    A pattern that begins with letters is found four times as fast as one that looks behind first.
    """
    names = "|".join(sorted(map(re.escape, language.platforms), key=len, reverse=True))
    return re.compile(rf"(?:{names})(?!\w|['’]s\b)" if names else r"(?!)")
