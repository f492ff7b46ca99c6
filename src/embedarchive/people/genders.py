"""Whether "he" or "she" may mean a person, as far as an article and the person's forename tell."""

import re
from collections import Counter
from itertools import islice

from embedarchive.languages.marks import QUOTED
from embedarchive.people.forenames import FORENAMES
from embedarchive.people.names import Names

GENDERS = frozenset(("he", "she"))
"""What the tables of all languages have for pronouns that tell a person's gender."""

_MENTIONS = 5  # of a person that are asked for evidence
_REACH = 120  # code points after a name in which a pronoun tells the person's gender
_TITLE_REACH = 32  # code points before the last word of a name in which its title must stand
_WORD = re.compile(r"\w+")


class Genders:
    """The genders of the people of one article."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._text = names.text
        self._language = names.language
        self._evident: dict[str, str] = {}

    def of(self, full: str) -> str:
        """The gender of a person, given the full name; "" when nothing tells."""
        first, _, last = full.partition(" ")
        return FORENAMES.get(first.partition("-")[0]) or self._near_mentions(last.rpartition(" ")[2] or first)

    def _near_mentions(self, last: str) -> str:
        """What the article says of who bears a last name, read once."""
        if last not in self._evident:
            self._evident[last] = self._evidence(last)
        return self._evident[last]

    def _evidence(self, last: str) -> str:
        """What most titles and pronouns near a person's mentions say; "" when they say nothing, or both alike."""
        votes = Counter(
            self._by_title(at) or self._by_pronoun(at + len(last)) for at in islice(self._names.places(last), _MENTIONS)
        )
        votes.pop("", None)
        ranked = votes.most_common(2)
        clear = len(ranked) == 1 or (len(ranked) == 2 and ranked[0][1] > ranked[1][1])
        return ranked[0][0] if clear else ""

    def _by_title(self, at: int) -> str:
        """What the title before a name says, of which the last word begins at ``at``."""
        for word in reversed(self._text[max(0, at - _TITLE_REACH) : at].split()):
            noun = word.rstrip(".,").replace("'", "’").rpartition("’")[2].casefold()
            gender = self._language.gendered_titles.get(noun) or self._language.anaphor(noun)
            if gender or not word[0].isupper():
                return gender or ""
        return ""

    def _by_pronoun(self, end: int) -> str:
        after = QUOTED.sub("", self._text[end : end + _REACH].rpartition(" ")[0])  # whole words only
        genders = (self._language.meaning(word[0].casefold()) for word in _WORD.finditer(after))
        return next((gender for gender in genders if gender in GENDERS), "")
