"""Whom a pronoun means: the person named last before it whom it fits, the subjects of sentences first."""

import re
from collections.abc import Iterator
from functools import cached_property

from embedarchive.languages.marks import QUOTED
from embedarchive.people.genders import Genders
from embedarchive.people.names import Names, Written, has_forename, owns
from embedarchive.text import GLUED

_REACH = 1200  # code points before a pronoun in which its person must be named
_SENTENCE_END = re.compile(rf"[.!?\n](?:(?<=\n)\n*|(?<!\n)(?:\s+|{GLUED}))")
_WORD_BEHIND = re.compile(r"\s(\w+)")
_VERB_BEHIND = re.compile(r"(?:, [^,]{1,80},|\s\([^)]{1,40}\))?\s+(\w+)")
_AGE = re.compile(r", \d{1,3}\b")  # makes a lone word a person, so it must not be the number of a thing: "Route 66"
_ENDS = frozenset(".!?…")
_MARKS = "“”"
_WORD = re.compile(r"[\w’']+")


class _Mention:
    """A name in its sentence; what stands around it is read when somebody asks."""

    def __init__(self, sentence: str, written: Written) -> None:
        self.sentence = sentence
        self.written = written

    @property
    def owns(self) -> bool:
        """Whether it is written as an owner's."""
        return owns(self.sentence[self.written.start : self.written.end])

    @property
    def before(self) -> str:
        """The word before it."""
        return "".join(self.sentence[: self.written.start].rsplit(maxsplit=1)[-1:])

    @property
    def after(self) -> str:
        """The word behind it, with no sign in between."""
        return self._behind(_WORD_BEHIND)

    @property
    def verb(self) -> str:
        """The word behind it and what is put in between: ``Smith, a Democrat, said``."""
        return self._behind(_VERB_BEHIND)

    @property
    def aged(self) -> bool:
        """Whether an age follows."""
        return bool(_AGE.match(self.sentence, self.written.end))

    def _behind(self, pattern: "re.Pattern[str]") -> str:
        found = pattern.match(self.sentence, self.written.end)
        return found[1] if found else ""


class Pronouns:
    """The pronouns of one article."""

    def __init__(self, names: Names, genders: Genders) -> None:
        self._names = names
        self._genders = genders
        self._language = names.language

    def antecedent(self, gender: str, position: int) -> str | None:
        """The name of whom a pronoun, or a noun, of a gender means at ``position``, in full if the article gives it."""
        for sentence in self._sentences_before(position):
            people = [*self._people(sentence[: self._pronoun_in(sentence, gender)], gender)]
            if people:
                return max(people)[-1]
        return None

    def _sentences_before(self, position: int) -> Iterator[str]:
        """The sentences before a position, the nearest first; marks are paired paragraph by paragraph.

        Paragraphs that do not end as sentences do are headings and teasers of other articles, which name others.
        """
        text = self._names.text
        first = max(0, position - _REACH)
        end = position
        while end > first:
            start = text.rfind("\n", first, end) + 1 or first
            is_whole = (start > first or not first) and not self._names.is_heading(start)
            if is_whole or end == position:
                yield from reversed([*self._sentences(start, end)])
            end = start - 1

    def _sentences(self, start: int, end: int) -> Iterator[str]:
        """The sentences of a paragraph, without what is quoted in them."""
        text = QUOTED.sub(_ending, self._names.text[start:end])
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
        if not gender:
            return len(sentence)
        said = (word.start() for word in _WORD.finditer(sentence) if pronouns.get(word[0].casefold()) == gender)
        return next(said, len(sentence))

    def _people(self, sentence: str, gender: str) -> Iterator[tuple[bool, bool, bool, int, str]]:
        """The people of a sentence whom a pronoun fits, ranked: who says something, is known to fit, owns nothing."""
        for written in self._names.people_in(sentence):
            name = self._names.full_name(" ".join(written.words))
            mention = _Mention(sentence, written)
            speaks = not mention.owns and not self._cues.isdisjoint((mention.before, mention.verb))
            known = self._genders.of(name) if self._is_person(name, mention, speaks=speaks) else None
            if known is not None and (not gender or known in {gender, ""}):
                yield speaks, bool(known), not mention.owns, -written.start, name

    def _is_person(self, name: str, mention: _Mention, *, speaks: bool) -> bool:
        """Whether a name is a person's; a single word, or one of a place or a group, must be known as such."""
        if " " in name:
            likely = (
                has_forename(name) or not self._is_governed(mention) or self._is_known(name, mention, speaks=speaks)
            )
            return likely and self._names.is_person(name)
        return mention.aged or (not self._is_governed(mention) and self._is_known(name, mention, speaks=speaks))

    def _is_governed(self, mention: _Mention) -> bool:
        return mention.before.casefold() in self._governing

    def _is_known(self, name: str, mention: _Mention, *, speaks: bool) -> bool:
        """Whether somebody speaks who is called he or she, or a title stands before a name and none behind it.

        ``Mr. Lee``, but not ``former Texas governor``.
        """
        if (speaks and self._genders.of(name)) or has_forename(name):
            return True
        titled = self._names.is_titled(mention.sentence, mention.written)
        return titled and not self._language.is_title(mention.after.casefold())

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
