"""Whom a pronoun means: the person named last before it whom it fits, the subjects of sentences first."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from embedarchive.people.genders import QUOTED, Genders
from embedarchive.people.names import Names, Written, has_forename

_REACH = 1200  # code points before a pronoun in which its person must be named
_SENTENCE_END = re.compile(  # a blank may be missing
    r"[.!?\n](?:(?<=\n)\n*|(?<!\n)(?:\s+|(?<=[a-zß-ÿ]{2}[.!?])(?=[A-ZÀ-Þ][a-zß-ÿ])))"
)
_WORD_BEHIND = re.compile(r"\s(\w+)")
_VERB_BEHIND = re.compile(r"(?:, [^,]{1,80},|\s\([^)]{1,40}\))?\s+(\w+)")
_AGE = re.compile(r", \d{1,3}\b")
_ENDS = frozenset(".!?…")
_MARKS = "“”"
_WORD = re.compile(r"[\w’']+")


class _Surroundings(NamedTuple):
    """What stands around a name in its sentence."""

    before: str
    """The word before it."""
    after: str
    """The word behind it, with no sign in between."""
    verb: str
    """The word behind it and what is put in between: ``Smith, a Democrat, said``."""
    aged: bool
    """Whether an age follows."""

    @classmethod
    def of(cls, sentence: str, written: Written) -> "_Surroundings":
        before = sentence[: written.start].split()[-1:]
        after = _WORD_BEHIND.match(sentence, written.end)
        verb = _VERB_BEHIND.match(sentence, written.end)
        return cls(
            before=before[0] if before else "",
            after=after[1] if after else "",
            verb=verb[1] if verb else "",
            aged=bool(_AGE.match(sentence, written.end)),
        )


class Pronouns:
    """The pronouns of one article."""

    def __init__(self, names: Names, genders: Genders) -> None:
        self._names = names
        self._genders = genders
        self._language = names.language

    def antecedent(self, gender: str, position: int) -> str | None:
        """The name of whom a pronoun of a gender means at ``position``, in full as far as the article gives it."""
        for sentence in reversed([*self._sentences(position)]):
            people = [*self._people(sentence[: self._pronoun_in(sentence, gender)], gender)]
            if people:
                return max(people)[-1]
        return None

    def _sentences(self, end: int) -> Iterator[str]:
        """The sentences before a position, without what is quoted in them."""
        text = self._names.text[max(0, end - _REACH) : end]
        whole = text.find("\n") + 1 if end > _REACH else 0  # marks are paired paragraph by paragraph
        text = QUOTED.sub(_ending, text[whole:])
        first = 0
        for found in _SENTENCE_END.finditer(text):
            word = text[first : found.start()].rpartition(" ")[2].casefold()
            if found[0][0] != "." or not (len(word) == 1 or self._language.is_abbreviation(word)):
                yield text[first : found.start()]
                first = found.end()
        yield text[first:]

    def _pronoun_in(self, sentence: str, gender: str) -> int:
        """Where a sentence says the same pronoun: it means whom this one means, and nobody who is named behind it."""
        pronouns = self._language.pronouns
        said = (word.start() for word in _WORD.finditer(sentence) if pronouns.get(word[0].casefold()) == gender)
        return next(said, len(sentence))

    def _people(self, sentence: str, gender: str) -> Iterator[tuple[bool, bool, bool, int, str]]:
        """The people of a sentence whom a pronoun fits, ranked: who says something, is known to fit, owns nothing."""
        for written in self._names.people_in(sentence):
            name = self._names.full_name(" ".join(written.words))
            known = self._genders.of(name)
            around = _Surroundings.of(sentence, written)
            speaks = not written.owns and not self._cues.isdisjoint((around.before, around.verb))
            is_known = has_forename(name) or (speaks and bool(known)) or self._is_titled(written, around)
            if known in {gender, ""} and self._is_person(name, around, is_known=is_known):
                yield speaks, known == gender, not written.owns, -written.start, name

    def _is_person(self, name: str, around: "_Surroundings", *, is_known: bool) -> bool:
        """Whether a name is a person's; a single word, or one of a place or a group, must be known as such."""
        governed = around.before.casefold() in self._governing
        if " " in name:
            return self._names.is_person(name) and (is_known or not governed)
        return around.aged or (is_known and not governed)

    def _is_titled(self, written: Written, around: "_Surroundings") -> bool:
        """Whether a title stands before a name, and none behind it: ``Mr. Lee``, but not ``former Texas governor``."""
        return written.titled and not self._language.is_title(around.after.casefold())

    @cached_property
    def _governing(self) -> frozenset[str]:
        """Words behind which a name is rather a place's, a thing's or a group's."""
        return self._language.prepositions | self._language.determiners

    @cached_property
    def _cues(self) -> frozenset[str]:
        return self._language.cues | self._language.addressing_cues | self._language.noun_cues


def _ending(quoted: "re.Match[str]") -> str:
    """What stands for marked words: the end of a sentence, if they end one."""
    return ". " if quoted[0][-2:-1] in _ENDS else _MARKS
