"""Who is who in an article."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from embedarchive.languages import Language
from embedarchive.people.genders import GENDERS, Genders
from embedarchive.people.names import CAPITALISED, NAME_REACH, Names, between, name_pattern
from embedarchive.people.pronouns import Pronouns

_TO_NAME = re.compile(r"(?:(?: [^\W\d_A-Z][^,.;:\n]{0,40})?,)? ")  # from a role to its holder: " of Bergen, "


class People:
    """The people of one article: everything is read from the article itself, and only when it is asked for.

    Args:
        text: The article's text.
        language: Its language.
        bylines: Names of its authors, who are known in full.
    """

    def __init__(self, text: str, language: Language, bylines: Sequence[str] = ()) -> None:
        self._names = Names(text, language, bylines)
        self._pronouns = Pronouns(self._names, Genders(self._names))
        self._holders: dict[str, str | None] = {}
        self._common: dict[str, bool] = {}

    def full_name(self, written: str) -> str:
        """The fullest form that the article gives of a name, which may carry titles or a possessive ending."""
        return self._names.full_name(written)

    def is_common(self, word: str) -> bool:
        """Whether the article writes a word small, and with a capital only at the head of sentences: "Critics"."""
        if self._names.language.capitalises_nouns or not word[0].isupper():
            return False
        if word not in self._common:
            self._common[word] = self._heads_sentences_only(word)
        return self._common[word]

    def names_in(self, start: int, end: int) -> list[str]:
        """The names that stand in ``text[start:end]``, in full."""
        return [self.full_name(" ".join(name.words)) for name in self._names.written_in(self._names.text[start:end])]

    def is_named_before(self, full: str, position: int) -> bool:
        """Whether a name stands in the text before a position."""
        return next(self._names.places(full), position) < position

    def antecedent(self, gender: str, position: int) -> str | None:
        """The full name of whom a pronoun means at ``position``; None if it does not tell "he" from "she"."""
        return self._pronouns.antecedent(gender, position) if gender in GENDERS else None

    def last_named(self, gender: str, position: int) -> str | None:
        """The full name of whom a noun at ``position`` takes up ("the politician"), whatever the gender if it is ""."""
        return self._pronouns.antecedent(gender, position)

    def holder(self, role: str) -> str | None:
        """The name of the one person to whom the article gives a role ("mayor"); None if that may be several.

        Only titles are roles: "the group" is nobody, whoever stands beside it.
        """
        if role not in self._holders:
            holders = set(self._names_beside(role)) if self._is_title(role) else set()
            self._holders[role] = holders.pop() if len(holders) == 1 else None
        return self._holders[role]

    def _heads_sentences_only(self, word: str) -> bool:
        """Whether a word stands in the article in small letters, and with a capital behind no word of its sentence."""
        text, behind = self._names.text, 1 + len(word)
        small = self._names.places(f" {word.lower()}")
        if all(text[at + behind : at + behind + 1].isalnum() for at in small):
            return False
        return not any(text[at - 1 : at].isalpha() for at in self._names.places(f" {word}"))

    def _is_title(self, words: str) -> bool:
        return self._names.language.is_title(words.rpartition(" ")[2].casefold())

    def _names_beside(self, role: str) -> Iterator[str]:
        """Names that follow a role (Mayor Ada Quill), or are followed by it (Ada Quill, the mayor)."""
        text, language = self._names.text, self._names.language
        for written in {role, role.capitalize(), role.title()}:
            for at in self._names.places(written):
                before = text[max(0, at - NAME_REACH) : at]
                if self._is_title(before.rstrip()):  # "the former mayor", "the vice president"
                    continue
                gap = _TO_NAME.match(text, at + len(role))
                following = name_pattern(language).match(text, gap.end()) if gap else None
                leading = _before_role(language).search(before)
                if following:
                    yield self.full_name(following[0])
                elif leading and self._names.is_person(self.full_name(leading["name"])):
                    yield self.full_name(leading["name"])


@cache
def _before_role(language: Language) -> "re.Pattern[str]":
    """A name, a comma and at most a few words up to the end, where a role begins."""
    return re.compile(
        rf"(?<!\w)(?P<name>{CAPITALISED}(?:{between(language)}{CAPITALISED}){{1,3}}),(?: [\w-]+){{0,3}} \Z"
    )
