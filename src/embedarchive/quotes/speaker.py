"""From the words that name a speaker to the author of a quote."""

import re
from typing import NamedTuple

from embedarchive.languages import Language
from embedarchive.people import People
from embedarchive.quotes.clause import Clause, clause
from embedarchive.quotes.grammar import NAME
from embedarchive.records import Author

_NAME_AT_END = re.compile(rf"{NAME}$")
_NAME_BEHIND_OFFICE = re.compile(r"iD?[Nw](?P<name>N{2,4}|Nk+N+)$")  # minister of the Interior Paolo Riva
_SEVERAL = re.compile(rf"{NAME},?j(?:[Dw]{{0,3}})?{NAME}$")  # Ann Lee and Bob Roe
_RELATIVE = re.compile(r"[,-]*r$")  # Ann Lee, who
_THING_REACH = 300  # code points before "it" in which the thing that it means must stand
_ROLE_WORDS = 3  # words of a role, its article included, that is looked for in the article
_DOCUMENT_WORDS = 5  # words that a document's name may have


class Speaker(NamedTuple):
    """Who or what is credited: the author, the words that say so, and the medium if those name a document."""

    author: Author | None
    mention: tuple[int, int]
    medium: str | None = None


def speaker_of(text: str, mention: tuple[int, int], language: Language, people: People) -> Speaker:
    """The author whom a mention names.

    A person is named in full as far as the article does; a pronoun is resolved or gives no author. A document ("an
    OpenAI press release") is credited by its own name and is nobody's statement; a speaker without a name ("a
    spokesman") is an author with a role only.
    """
    words = _named_words(text, mention, language)
    if words.letters == "P":
        return _pronoun(text, mention, language, people)
    if words.letters == "D" and words.words[0].casefold() in language.gendered:
        return Speaker(_person(people.antecedent(language.gendered[words.words[0].casefold()], mention[0])), mention)
    medium = _document_medium(words, language)
    if medium:
        return Speaker(_document(text, words), mention, medium)
    return Speaker(_author(text, words, language, people), mention)


def _named_words(text: str, mention: tuple[int, int], language: Language) -> Clause:
    """The words of a mention without the relative pronoun that may end it."""
    words = clause(text, *mention, language)
    relative = _RELATIVE.search(words.letters)
    return clause(text, *words.span((0, relative.start())), language) if relative and relative.start() else words


def _person(name: str | None) -> Author | None:
    return Author(name=name) if name else None


def _pronoun(text: str, mention: tuple[int, int], language: Language, people: People) -> Speaker:
    written = text[slice(*mention)]
    if language.pronouns.get(written.casefold()) == "it":
        document = _document_before(text, mention[0], language)
        return speaker_of(text, document, language, people) if document else Speaker(None, mention)
    return Speaker(_person(people.antecedent(written, mention[0])), mention)


def _document_before(text: str, position: int, language: Language) -> tuple[int, int] | None:
    """The last noun phrase before ``position`` that ends in a document's name."""
    words = clause(text, max(0, position - _THING_REACH), position, language)
    for last in range(len(words.letters), 0, -1):
        phrase = words.letters[max(0, last - _DOCUMENT_WORDS) : last]
        first = last - len(phrase) + phrase.rfind("D")
        if "D" in phrase and _document_medium(words, language, last):
            return words.span((first, last))
    return None


def _document_medium(words: Clause, language: Language, last: int | None = None) -> str | None:
    """The medium of a document whose name the words before number ``last`` end in."""
    ending = words.ending(2, last).casefold()
    return language.documents.get(ending) or language.documents.get(ending.rpartition(" ")[2])


def _document(text: str, words: Clause) -> Author | None:
    first = 1 if words.letters[0] == "D" else 0
    if "N" not in words.letters[first:]:
        return Author(role=text[slice(*words.span((0, len(words.letters))))])
    return Author(name=text[slice(*words.span((first, len(words.words))))])


def _author(text: str, words: Clause, language: Language, people: People) -> Author | None:
    """A name with the words before it as role; other words are a role, unless they mean nobody ("the", "78")."""
    if _SEVERAL.search(_head(words.letters)):
        return Author(name=text[slice(*words.span((0, len(words.words))))])
    name = _name(words.letters)
    if not name:
        return _unnamed(text, words, language, people)
    before = words.letters[: name[0]].rstrip(",")
    role = text[slice(*words.span((0, len(before))))] if not set(before) <= {"D"} else None
    return Author(name=people.full_name(text[slice(*words.span(name))]), role=role)


def _head(letters: str) -> str:
    """A noun phrase without the prepositional phrases that hang on it."""
    return letters if "," in letters else letters.partition("i")[0] or letters


def _name(letters: str) -> tuple[int, int] | None:
    """Which of the words are a name: those at the end, or those before a place or an office."""
    behind = _NAME_BEHIND_OFFICE.search(letters)
    if behind:
        return behind.span("name")
    head = _head(letters)
    found = _NAME_AT_END.search("N" if head == "D" else head)  # a name in the possessive
    return found.span() if found else None


def _unnamed(text: str, words: Clause, language: Language, people: People) -> Author | None:
    """Who is no name: an organisation, whoever has the role by name if the article tells, or the role itself."""
    written = text[slice(*words.span((0, len(words.words))))]
    if not any(map(str.isalpha, written)) or set(words.letters) == {"D"}:
        return None
    last = words.words[-1]
    if last[0].isupper() and language.is_organisation(last.casefold()):
        return Author(name=text[slice(*words.span((words.letters[0] == "D", len(words.words))))])
    known = words.words[0].casefold() in language.definite and len(words.words) <= _ROLE_WORDS
    return Author(name=people.holder(" ".join(words.words[1:])) if known else None, role=written)
