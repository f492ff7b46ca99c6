"""Names in an article: as they are written, and in the fullest form that the article gives of them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from embedarchive.languages import Language
from embedarchive.people.forenames import FORENAMES

_LONGEST = 4  # words of a person's name
_READ = 100_000  # code points from the article's beginning that are read for what it says of people
_MOST_MENTIONS = 100  # of a word that are read for what they tell
NAME_REACH = 80
"""Code points before a word in which a name must stand that belongs to it."""

_TITLE_REACH = 32  # code points before a name in which its title must stand
_INITIALS = 2  # letters that may be somebody's initials rather than a name in capitals
_CAPITAL = "[A-ZΑ-ΩЀ-ЯҐÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĽŁŃŅŇŐŒŘŚŠŞŢŤŪŮŰŲŹŻŽ]"
CAPITALISED = rf"{_CAPITAL}(?:\.(?:{_CAPITAL}\.){{0,5}}|(?:\w|[’'-](?=\w)){{0,40}})"
"""Pattern of one word of a name, or of initials."""

_INITIAL = re.compile(r"(?:\w\.)+")
_AGE = re.compile(r",? (?:\w{2} )?\(?\d\d(?!\d)")
_POSSESSIVE = re.compile(r"['’]s?$")
_OF_PLACES = frozenset("Camp Fort Great Hurricane Lake Mount New Port Saint San Sankt Santa Santo St Storm São".split())


class Written(NamedTuple):
    """A name that stands at ``start`` to ``end`` of a text, and its words without titles and endings."""

    start: int
    end: int
    words: Sequence[str]


class Names:
    """The names of one article. A last name that several people bear means the one most often named in full.

    Args:
        text: The article's text.
        language: Its language.
        bylines: Names of its authors, who are known in full.
    """

    def __init__(self, text: str, language: Language, bylines: Sequence[str] = ()) -> None:
        self.text = text
        self.language = language
        self._bylines = bylines
        self._full_names: dict[str, str] = {}
        self._known: dict[str, str] = {}
        self._bare_names: dict[str, Sequence[str]] = {}

    def full_name(self, written: str) -> str:
        """The fullest form that the article gives of a name, which may carry titles or a possessive ending."""
        if written not in self._known:
            words = self._without_titles(written)
            self._known[written] = self._completed(words) if words else self._fullest(_last_word(written)) or written
        return self._known[written]

    def written_in(self, text: str) -> Iterator[Written]:
        """The names of some text. Titles alone, and words that only the head of a sentence capitalises, are none."""
        for found in name_pattern(self.language).finditer(text):
            words = self._without_titles(found[0])
            if words:
                yield Written(*found.span(), words)

    def people_in(self, text: str) -> Iterator[Written]:
        """The same without a noun that leads to a name and looks like a part of it: ``die Rednerin Ada Quill``."""
        for written in self.written_in(text):
            words = written.words[1:] if self._is_noun_first(text, written) else written.words
            if words:
                yield written._replace(words=words)

    def is_titled(self, text: str, written: Written) -> bool:
        """Whether a title stands in a name, or right before it: ``Mr. Quill``."""
        before = text[max(0, written.start - _TITLE_REACH) : written.start].split()[-1:]
        words = [*before, *text[written.start : written.end].split()]
        return any(self.language.is_title(word.rstrip(".").casefold()) for word in words[:-1])

    def places(self, words: str) -> Iterator[int]:
        """Where words stand in the article, as far as there are not too many.

        What is longer than any article is not read for each of its names.
        """
        at = self.text.find(words, 0, _READ)
        for _ in range(_MOST_MENTIONS):
            if at < 0:
                break
            yield at
            at = self.text.find(words, at + len(words), _READ)

    def is_heading(self, position: int) -> bool:
        """Whether the paragraph at a position does not end as a sentence does."""
        end = self.text.find("\n", position)
        return end > 0 and self.text[end - 1].isalnum()

    def is_person(self, full: str) -> bool:
        """Whether a name may be a person's in full."""
        words = full.split()
        return len(words) > 1 and self._may_be_person(words) and not _POSSESSIVE.search(words[0])

    def _completed(self, words: Sequence[str]) -> str:
        """A name whose one word, if it is one, is a last name; what is written in capitals is looked for without."""
        if len(words) != 1:
            return " ".join(words)
        [word] = words
        full = self._fullest(word)
        if full == word:
            full = self._begun_by(word)
        if full == word and word.isupper() and len(word) > _INITIALS:
            quiet = self._fullest(word.capitalize())
            return full if next(self.places(quiet), None) is None else quiet
        return full

    def _fullest(self, last: str) -> str:
        """The name of several words that most often ends in a last name; of two alike, the one with a forename."""
        if last not in self._full_names:
            written = [*(name for name in self._bylines if name.endswith(last)), *self._ending_in(last)]
            times = Counter(tuple(self._without_titles(name)) for name in written)
            people = [words for words in times if 2 <= len(words) <= _LONGEST and self._may_be_person(words)]
            best = max(people, key=lambda words: (times[words], words[0] in FORENAMES), default=(last,))
            self._full_names[last] = " ".join(best)
        return self._full_names[last]

    def _begun_by(self, first: str) -> str:
        """The one person whose forename a word is; companies and places begin with names of their own, too."""
        pattern = name_pattern(self.language)
        names = (pattern.match(self.text, at) for at in self.places(first))
        longer = (found for found in names if found and " " in found[0])
        longer = (found for found in longer if first in FORENAMES or self._is_introduced(found))
        people = {" ".join(self._without_titles(found[0])) for found in longer}
        full = people.pop() if len(people) == 1 else first
        return full if full.partition(" ")[0] == first and self.is_person(full) else first

    def _is_introduced(self, name: "re.Match[str]") -> bool:
        """Whether a name stands near behind a title or before an age: ``the actress Ada Quill``, ``Ada Quill, 44``."""
        before = self.text[max(0, name.start() - _TITLE_REACH) : name.start()].split()[-2:]
        return bool(_AGE.match(self.text, name.end())) or any(map(self.language.is_title, before))

    def _ending_in(self, last: str) -> Iterator[str]:
        """Every place at which a name of several words ends in a last name.

        Headings, which may capitalise every word, count for names with a forename only.
        """
        pattern = _before_last_name(self.language)
        for at in self.places(last):
            end = at + len(last)
            before = pattern.search(self.text, max(0, at - NAME_REACH), at)
            if before and not _goes_on(self.language).match(self.text, end):
                name = self.text[before.start() : end]
                if not self.is_heading(end) or has_forename(" ".join(self._without_titles(name))):
                    yield name

    def _is_noun_first(self, text: str, written: Written) -> bool:
        """Whether nouns are capitalised, and a determiner stands before a name with no title in between."""
        if not self.language.capitalises_nouns:
            return False
        before = text[max(0, written.start - _TITLE_REACH) : written.start].split()[-1:]
        words = (*before, *text[written.start : written.end].split())
        determined = next((at for at in (0, len(before)) if words[at].casefold() in self.language.determiners), None)
        return determined is not None and len(written.words) == len(words) - determined - 1

    def _without_titles(self, name: str) -> Sequence[str]:
        """The words of a name behind its titles, read once: pages name the same people again and again."""
        if name not in self._bare_names:
            self._bare_names[name] = self._bare(name)
        return self._bare_names[name]

    def _bare(self, name: str) -> Sequence[str]:
        """The words of a name behind its titles; a full stop stays with an initial only."""
        language = self.language
        words = _POSSESSIVE.sub("", name).split()
        plain = [word.replace("'", "’").partition("’")[0].rstrip(".").casefold() for word in words]
        in_name = (
            at
            for at, word in enumerate(plain)
            if word not in language.no_part_of_names or (words[at] in FORENAMES and at + 1 < len(words))
        )
        first = next((at for at in in_name if not language.is_title(plain[at])), len(words))
        words = words[max(first, self._behind_titles(plain), _behind_owner(words)) : self._before_office(plain)]
        words = words[_behind_others(words) :]
        return [word if _INITIAL.fullmatch(word) else word.rstrip(".") for word in words if word.strip(".")]

    def _before_office(self, plain: Sequence[str]) -> int:
        """Where the name ends in words such as "Ada Quill van Financiën"."""
        at = len(plain) - 2
        is_office = at > 0 and plain[-1] in self.language.no_names and plain[at] in self.language.particles
        return at if is_office else len(plain)

    def _behind_titles(self, plain: Sequence[str]) -> int:
        """Where the name begins in words such as "news director Ada Quill"; what ends in a title is a name."""
        is_title = self.language.is_title
        last = max((at for at, word in enumerate(plain) if not is_title(word)), default=0)
        return max((at + 1 for at, word in enumerate(plain[:last]) if is_title(word)), default=0)

    def _may_be_person(self, words: Sequence[str]) -> bool:
        return not is_called_organisation(words, self.language)


def is_called_organisation(words: Sequence[str], language: Language) -> bool:
    """Whether a name begins or ends in a word for an organisation."""
    return any(language.is_organisation(word.casefold()) for word in (words[0], words[-1]))


def owns(name: str) -> bool:
    """Whether a name is written as that of an owner: ``Quill’s``."""
    return bool(_POSSESSIVE.search(name))


def has_forename(full: str) -> bool:
    """Whether a name begins with a forename that is common somewhere."""
    return full.partition(" ")[0].partition("-")[0] in FORENAMES


def _behind_owner(words: Sequence[str]) -> int:
    """Where the name begins in words such as "Labour’s Ada Quill"; behind an owner stands all of a person's name."""
    owner = max((at for at, word in enumerate(words[:-2]) if _POSSESSIVE.search(word)), default=-1)
    return owner + 1


def _behind_others(words: Sequence[str]) -> int:
    """Where the name begins in words such as "Texas Ada Quill": with the first forename, unless that is a place's."""
    if not words or words[0] in FORENAMES:
        return 0
    forename = next((at for at, word in enumerate(words[:-1]) if FORENAMES.get(word)), 0)
    return 0 if words[forename - 1] in _OF_PLACES else forename


@cache
def name_pattern(language: Language) -> "re.Pattern[str]":
    """Capitalised words in a row, with the particles that the language allows between them."""
    return re.compile(rf"{_not_elided(language)}{CAPITALISED}(?:{between(language)}{CAPITALISED}){{0,5}}")


@cache
def _before_last_name(language: Language) -> "re.Pattern[str]":
    """The same up to the end, where the last word of the name begins."""
    return re.compile(rf"(?<!\w)(?:{_not_elided(language)}{CAPITALISED}{between(language)}){{1,5}}\Z")


@cache
def _goes_on(language: Language) -> "re.Pattern[str]":
    """What follows a word that is not the last one of its name, or not a whole word."""
    return re.compile(rf"\w|[’'-]\w|{between(language)}{CAPITALISED}")


def _not_elided(language: Language) -> str:
    """What keeps out the article or preposition that is written together with a small word: ``L’économiste``."""
    elided = "|".join(sorted(word[:-1].capitalize() for word in language.elided))
    return rf"(?!(?:{elided})['’][^\W\d_A-ZÀ-Þ])" if elided else ""


def between(language: Language) -> str:
    """Pattern of what stands between two words of a name; ``der`` alone joins nouns, where they look like names."""
    joining = language.determiners if language.capitalises_nouns else frozenset()
    first = "|".join(sorted(language.particles - joining))
    any_particle = "|".join(sorted(language.particles))
    return rf"[ \xa0](?:(?:{first})[ \xa0](?:(?:{any_particle})[ \xa0])?)?" if first else "[ \xa0]"


def _last_word(name: str) -> str:
    return _POSSESSIVE.sub("", name).rpartition(" ")[2]
