"""An article's prose: what is asked of its text to find the posts that are typed out in it."""

import re
from typing import NamedTuple

from embedarchive.languages import Language
from embedarchive.people import People
from embedarchive.reading.page import Paragraph
from embedarchive.records import Span

_WORD = re.compile(r"\w+(?:-\w+)*")

Stretch = Paragraph | Span


class Prose(NamedTuple):
    """An article's text, its language, and who is who in it."""

    text: str
    language: Language
    people: People

    def of(self, stretch: Stretch) -> str:
        """The text of a stretch."""
        return self.text[stretch.start : stretch.end]

    def words(self, stretch: Stretch) -> list[str]:
        """The words of a stretch, in lower case."""
        return [word.lower() for word in _WORD.findall(self.text, stretch.start, stretch.end)]
