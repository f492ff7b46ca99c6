"""Who is who in an article: full names for last names, and whom a pronoun means.

Everything is read from the article itself, and only when it is asked for. A last name that several people bear means
the one who is most often named in full; a pronoun whose person is in doubt means nobody.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice

from embedarchive.languages import Language

_REACH = 1200  # code points before a pronoun in which its person must be named
_EVIDENCE = 120  # code points after a name in which a pronoun tells the person's gender
_LONGEST = 4  # words of a person's name
_EVIDENCE_REACH = 100_000  # code points from the article's beginning in which such evidence is looked for
_READ_FOR_NAME = 100  # mentions of a last name that are read for the full name
_NAME_REACH = 80  # code points before a last name in which the rest of the name must stand
_INITIALS = 2  # letters that may be somebody's initials rather than a name in capitals
_TITLE_REACH = 32  # code points before the last word of a name in which its title must stand
_MENTIONS = 5  # mentions of a person that are asked for evidence
_CAPITAL = "[A-ZΑ-ΩЀ-ЯҐÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĽŁŃŅŇŐŒŘŚŠŞŢŤŪŮŰŲŹŻŽ]"
_CAPITALISED = rf"(?:(?:{_CAPITAL}\.){{1,6}}|{_CAPITAL}(?:\w|[’'-](?=\w)){{0,40}})"
QUOTED = re.compile('“[^“”]*”|"[^"]*"|«[^«»]*»|„[^„“”]*[“”]')
_INITIAL = re.compile(r"(?:\w\.)+")
_POSSESSIVE = re.compile(r"['’]s?$")
_SENTENCE_END = re.compile(r"[.!?]\s+|\n+")
_GENDERS = frozenset(("he", "she"))
_WORD = re.compile(r"\w+")


class People:
    """The people of one article.

    Args:
        text: The article's text.
        language: Its language.
        bylines: Names of its authors, who are known in full.
    """

    def __init__(self, text: str, language: Language, bylines: Sequence[str] = ()) -> None:
        self._text = text
        self._language = language
        self._bylines = bylines
        self._full_names: dict[str, str] = {}
        self._known: dict[str, str] = {}
        self._bare_names: dict[str, Sequence[str]] = {}
        self._genders: dict[str, str] = {}
        self._holders: dict[str, str | None] = {}

    def full_name(self, written: str) -> str:
        """The fullest form that the article gives of a name, which may carry titles or a possessive ending."""
        if written not in self._known:
            words = self._without_titles(written)
            self._known[written] = self._completed(words) if words else self._fullest(_last_word(written)) or written
        return self._known[written]

    def is_named_before(self, full: str, position: int) -> bool:
        """Whether a name stands in the text before a position."""
        return self._text.find(full, 0, min(position, _EVIDENCE_REACH)) >= 0

    def antecedent(self, gender: str, position: int) -> str | None:
        """The full name of whom a pronoun of a gender means at ``position``: nearest sentence first, subject first."""
        if gender not in _GENDERS:
            return None
        before = QUOTED.sub("\n", self._text[max(0, position - _REACH) : position])
        nearest_first = (
            name for sentence in reversed(_SENTENCE_END.split(before)) for name in self._names_without_nouns(sentence)
        )
        full_names = (name for name in map(self.full_name, nearest_first) if self._is_person(name))
        return next((name for name in full_names if self._gender(name) in {gender, ""}), None)

    def holder(self, role: str) -> str | None:
        """The full name of the one person to whom the article gives a role ("mayor"); None if that may be several."""
        if role not in self._holders:
            self._holders[role] = self._named_holder(role)
        return self._holders[role]

    def names_in(self, start: int, end: int) -> list[str]:
        """The names that stand in ``text[start:end]``, in full."""
        return [self.full_name(name) for name in self._names(self._text[start:end])]

    def _completed(self, words: Sequence[str]) -> str:
        """A name whose one word, if it is one, is a last name; what is written in capitals is looked for without."""
        if len(words) != 1:
            return " ".join(words)
        [word] = words
        full = self._fullest(word)
        if full == word and word.isupper() and len(word) > _INITIALS:
            quiet = self._fullest(word.capitalize())
            return quiet if quiet in self._text else full
        return full

    def _named_holder(self, role: str) -> str | None:
        """The one person whose name stands beside the role."""
        beside = (name for written in (role, role.capitalize()) for name in self._names_beside(written))
        people = {name for name in map(self.full_name, beside) if self._is_person(name)}
        return people.pop() if len(people) == 1 else None

    def _names_beside(self, role: str) -> Iterator[str]:
        """Names that follow a role (Mayor Ada Quill), or are followed by it (Ada Quill, the mayor)."""
        before, after = _before_role(self._language), _name_pattern(self._language)
        for at in islice(_places(self._text, role), _READ_FOR_NAME):
            end = at + len(role)
            following = after.match(self._text, end + 1) if self._text[end : end + 1] == " " else None
            leading = before.search(self._text, max(0, at - _NAME_REACH), at)
            if following:
                yield following[0]
            elif leading:
                yield leading["name"]

    def _fullest(self, last: str) -> str:
        """The name of several words that ends in a last name most often, the earlier one of two alike."""
        if last not in self._full_names:
            written = Counter(name for name in self._bylines if name.endswith(last))
            written.update(self._names_ending_in(last))
            names = (self._without_titles(name) for name, _ in written.most_common())
            full = (" ".join(words) for words in names if 2 <= len(words) <= _LONGEST and self._may_be_person(words))
            self._full_names[last] = next(full, last)
        return self._full_names[last]

    def _names_ending_in(self, last: str) -> Iterator[str]:
        """Every place at which a name of several words ends in a last name, as far as there are not too many."""
        pattern = _before_last_name(self._language)
        for at in islice(_places(self._text, last), _READ_FOR_NAME):
            end = at + len(last)
            before = pattern.search(self._text, max(0, at - _NAME_REACH), at)
            if before and not _goes_on(self._language).match(self._text, end):
                yield self._text[before.start() : end]

    def _names(self, text: str) -> Iterator[str]:
        for written in _name_pattern(self._language).findall(text):
            words = self._without_titles(written)
            if words:
                yield " ".join(words)

    def _names_without_nouns(self, text: str) -> Iterator[str]:
        """The same without a noun that leads to a name and looks like a part of it: ``die Rednerin Ada Quill``."""
        if not self._language.capitalises_nouns:
            yield from self._names(text)
            return
        for found in _name_pattern(self._language).finditer(text):
            words = self._without_titles(found[0])
            words = words[1:] if self._is_noun_first(found, len(words)) else words
            if words:
                yield " ".join(words)

    def _is_noun_first(self, found: "re.Match[str]", bare: int) -> bool:
        """Whether a determiner stands before a name of so many words, and no title in between."""
        before = found.string[max(0, found.start() - _TITLE_REACH) : found.start()].split()[-1:]
        words = (*before, *found[0].split())
        determined = next((at for at in (0, len(before)) if words[at].casefold() in self._language.determiners), None)
        return determined is not None and bare == len(words) - determined - 1

    def _without_titles(self, name: str) -> Sequence[str]:
        """The words of a name behind its titles, read once: pages name the same people again and again."""
        if name not in self._bare_names:
            self._bare_names[name] = self._bare(name)
        return self._bare_names[name]

    def _bare(self, name: str) -> list[str]:
        """The words of a name behind its titles; a full stop stays with an initial only."""
        language = self._language
        words = _POSSESSIVE.sub("", name).split()
        plain = [word.replace("'", "’").partition("’")[0].rstrip(".").casefold() for word in words]
        in_name = (at for at, word in enumerate(plain) if word not in language.no_part_of_names)
        first = next((at for at in in_name if not language.is_title(plain[at])), len(words))
        words = words[max(first, self._behind_titles(plain), _behind_owner(words)) :]
        return [word if _INITIAL.fullmatch(word) else word.rstrip(".") for word in words if word.strip(".")]

    def _behind_titles(self, plain: Sequence[str]) -> int:
        """Where the name begins in words such as "news director Ada Quill"; what ends in a title is a name."""
        is_title = self._language.is_title
        last = max((at for at, word in enumerate(plain) if not is_title(word)), default=0)
        return max((at + 1 for at, word in enumerate(plain[:last]) if is_title(word)), default=0)

    def _may_be_person(self, words: Sequence[str]) -> bool:
        return not any(self._language.is_organisation(word.casefold()) for word in (words[0], words[-1]))

    def _is_person(self, full: str) -> bool:
        words = full.split()
        return len(words) > 1 and self._may_be_person(words)

    def _gender(self, full: str) -> str:
        """What titles and pronouns near a person's name say of his or her gender; "" when they say nothing."""
        last = full.rsplit(maxsplit=1)[-1]
        if last not in self._genders:
            self._genders[last] = self._evident_gender(last)
        return self._genders[last]

    def _evident_gender(self, last: str) -> str:
        votes: defaultdict[str, int] = defaultdict(int)
        at = self._text.find(last, 0, _EVIDENCE_REACH)
        for _ in range(_MENTIONS):
            if at < 0:
                break
            votes[self._title_gender(at) or self._pronoun_gender(at + len(last))] += 1
            at = self._text.find(last, at + 1, _EVIDENCE_REACH)
        votes.pop("", None)
        best = sorted(votes, key=votes.__getitem__)[-2:]
        return best[-1] if best and (len(best) == 1 or votes[best[0]] < votes[best[1]]) else ""

    def _title_gender(self, at: int) -> str:
        """What the title before a name says, of which the last word begins at ``at``."""
        for word in reversed(self._text[max(0, at - _TITLE_REACH) : at].split()):
            gender = self._language.gendered_titles.get(word.rstrip(".").casefold())
            if gender or not word[0].isupper():
                return gender or ""
        return ""

    def _pronoun_gender(self, end: int) -> str:
        after = QUOTED.sub("", self._text[end : end + _EVIDENCE].rpartition(" ")[0])  # whole words only
        nearby = {**self._language.pronouns, **self._language.gendered}
        genders = (nearby.get(word[0].casefold(), "") for word in _WORD.finditer(after))
        return next((gender for gender in genders if gender in _GENDERS), "")


def _behind_owner(words: Sequence[str]) -> int:
    """Where the name begins in words such as "Labour’s Ada Quill"; behind an owner stands all of a person's name."""
    owner = max((at for at, word in enumerate(words[:-2]) if _POSSESSIVE.search(word)), default=-1)
    return owner + 1


def _places(text: str, words: str) -> Iterator[int]:
    """Where ``words`` stand in the text of an article: what is longer than any is not read for each of its names."""
    at = text.find(words, 0, _EVIDENCE_REACH)
    while at >= 0:
        yield at
        at = text.find(words, at + len(words), _EVIDENCE_REACH)


@cache
def _name_pattern(language: Language) -> "re.Pattern[str]":
    """Capitalised words in a row, with the particles that the language allows between them."""
    return re.compile(rf"{_not_elided(language)}{_CAPITALISED}(?:{_between(language)}{_CAPITALISED}){{0,5}}")


@cache
def _before_last_name(language: Language) -> "re.Pattern[str]":
    """The same up to the end, where the last word of the name begins."""
    return re.compile(rf"(?<!\w)(?:{_not_elided(language)}{_CAPITALISED}{_between(language)}){{1,5}}\Z")


@cache
def _before_role(language: Language) -> "re.Pattern[str]":
    """A name, a comma and at most a few words up to the end, where a role begins."""
    return re.compile(
        rf"(?<!\w)(?P<name>{_CAPITALISED}(?:{_between(language)}{_CAPITALISED}){{1,3}}),(?: [\w-]+){{0,3}} \Z"
    )


@cache
def _goes_on(language: Language) -> "re.Pattern[str]":
    """What follows a word that is not the last one of its name, or not a whole word."""
    return re.compile(rf"\w|[’'-]\w|{_between(language)}{_CAPITALISED}")


def _not_elided(language: Language) -> str:
    """What keeps out the article or preposition that is written together with a small word: ``L’économiste``."""
    elided = "|".join(sorted(word[:-1].capitalize() for word in language.elided))
    return rf"(?!(?:{elided})['’][^\W\d_A-ZÀ-Þ])" if elided else ""


def _between(language: Language) -> str:
    """What stands between two words of a name; ``der`` alone joins nouns, where they are written like names."""
    joining = language.determiners if language.capitalises_nouns else frozenset()
    first = "|".join(sorted(language.particles - joining))
    any_particle = "|".join(sorted(language.particles))
    return rf"[ \xa0](?:(?:{first})[ \xa0](?:(?:{any_particle})[ \xa0])?)?" if first else "[ \xa0]"


def _last_word(name: str) -> str:
    return _POSSESSIVE.sub("", name).rpartition(" ")[2]
