"""From the words that name a speaker to the author of a quote."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from embedarchive.languages import Language, as_in_tables
from embedarchive.people import People
from embedarchive.quotes.clause import Clause, clause
from embedarchive.quotes.subject import NAME
from embedarchive.records import Author

_NAME_AT_END = re.compile(rf"{NAME}$")
_NAME_BEHIND_OFFICE = re.compile(r"iD?[Nwa](?P<name>N{2,4}|Nk+N+)$")  # minister of the Interior Paolo Riva
_SEVERAL = re.compile(rf"{NAME},?j(?:[Dw]{{0,3}})?{NAME}$")  # Ann Lee and Bob Roe
_RELATIVE = re.compile(r"(?<=.)[,-]*[rs]$")  # Ann Lee, who; a sign that
_IN_MARKS = re.compile(r'[„“"«»](?P<name>[^\s„“”"«»][^„“”"«»]*)$')  # the weekly „Rundschau
_THING_REACH = 300  # code points before "it" in which the thing that it means must stand
_ROLE_WORDS = 3  # words of a role, its article included, that is looked for in the article
_NEARBY = 12  # code points behind a role in which a word such as "of" stands
_DOCUMENT_WORDS = 5  # words that a document's name may have


class Speaker(NamedTuple):
    """Who or what is credited: the author, the words that say so, and the medium if those name a document."""

    author: Author | None
    mention: Clause
    medium: str | None = None


def speaker_of(mention: Clause, language: Language, people: People) -> Speaker:
    """The author whom a mention names.

    A person is named in full as far as the article does; a pronoun is resolved or gives no author. A document ("an
    OpenAI press release") is credited by its own name and is nobody's statement; a speaker without a name ("a
    spokesman") is an author with a role only.
    """
    relative = _RELATIVE.search(mention.letters)
    words = mention.part((0, relative.start())) if relative else mention
    if len(words.words) == 1:
        gender = language.meaning(as_in_tables(words.words[0]))
        if gender == "it":
            return _thing(mention, language, people)
        if gender is not None:
            return Speaker(_person(people.antecedent(gender, words.start)), mention)
    medium = _document_medium(words.words, language)
    author = _document(words) if medium else _author(words, language, people)
    return Speaker(author, mention, medium)


def _person(name: str | None) -> Author | None:
    return Author(name=name) if name else None


def _thing(mention: Clause, language: Language, people: People) -> Speaker:
    """The document that "it" means, or nobody."""
    document = _document_before(mention, language)
    return speaker_of(document, language, people)._replace(mention=mention) if document else Speaker(None, mention)


def _document_before(mention: Clause, language: Language) -> Clause | None:
    """The last noun phrase before a mention that ends in a document's name."""
    words = clause(mention.text, max(0, mention.start - _THING_REACH), mention.start, language)
    for last in range(len(words.letters), 0, -1):
        phrase = words.letters[max(0, last - _DOCUMENT_WORDS) : last]
        first = last - len(phrase) + phrase.rfind("D")
        if "D" in phrase and _document_medium(words.words[first:last], language):
            return words.part((first, last))
    return None


def _document_medium(words: Sequence[str], language: Language) -> str | None:
    """The medium of a document whose name the words end in."""
    last = words[-1].casefold()
    return language.documents.get(" ".join((*words[-2:-1], last)).casefold()) or language.documents.get(last)


def _document(words: Clause) -> Author | None:
    name = words.part((1, len(words.words))) if words.letters[0] == "D" else words
    return Author(name=name.written) if "N" in name.letters else Author(role=words.written)


def _author(words: Clause, language: Language, people: People) -> Author | None:
    """A name with the words before it as role; other words are a role, unless they mean nobody ("the", "78")."""
    in_marks = _IN_MARKS.search(words.written)
    if in_marks:
        return Author(name=in_marks["name"])
    if _SEVERAL.search(_head(words.letters)):
        return Author(name=words.written)
    is_owner = words.letters.endswith("D") and words.words[-1].endswith(language.possessive_endings)
    name = _name(words.letters[:-1] + "N" if is_owner else words.letters)
    takes_up = words.letters == "DN" and language.anaphor(words.words[-1].casefold()) is not None
    if takes_up or not name or (words.letters == "N" and people.is_common(words.written)):
        return _unnamed(words, language, people)
    before = words.letters[: name[0]].rstrip(",c")  # a man named Ann Lee
    role = None if set(before) <= {"D"} else words.part((0, len(before))).written
    return Author(name=people.full_name(words.part(name).written), role=role)


def _head(letters: str) -> str:
    """A noun phrase without the prepositional phrases that hang on it; those before the noun are a part of it."""
    return letters if "," in letters or letters.startswith("Di") else letters.partition("i")[0] or letters


def _name(letters: str) -> tuple[int, int] | None:
    """Which of the words are a name: those at the end, or those before a place or an office."""
    behind = _NAME_BEHIND_OFFICE.search(letters)
    if behind:
        return behind.span("name")
    head = _head(letters)
    found = _NAME_AT_END.search(head)
    return found.span() if found else None


def _unnamed(words: Clause, language: Language, people: People) -> Author | None:
    """Who is no name: an organisation, whoever has the role by name if the article tells, or the role itself."""
    if not any(map(str.isalpha, words.written)) or set(words.letters) == {"D"}:
        return None
    last = words.words[-1]
    first = int(words.letters[0] == "D")
    if words.words[first][0].isupper() and last[0].isupper() and language.is_organisation(last.casefold()):
        return Author(name=words.part((first, len(words.words))).written)
    role = _without_adjuncts(words, language)
    return Author(name=_meant(role, language, people), role=role.written)


def _without_adjuncts(words: Clause, language: Language) -> Clause:
    """A role without a place or an occasion, to which no preposition of names leads: ``(the vet) at home``."""
    adjuncts = (at for at, letter in enumerate(words.letters) if letter == "i" and at)
    at = next((at for at in adjuncts if words.words[at].casefold() not in language.particles), 0)
    return words.part((0, at)) if at and language.inverts else words


def _meant(words: Clause, language: Language, people: People) -> str | None:
    """Whom a role means that the article gave to somebody ("the mayor"), or that takes up somebody just named."""
    lower = [*map(as_in_tables, words.words[:_ROLE_WORDS])]
    is_definite = lower[0] in language.definite
    holder = people.holder(" ".join(words.words[1:])) if is_definite and len(words.words) <= _ROLE_WORDS else None
    if holder or not (is_definite or lower[0] in language.anaphors):
        return holder
    following = words.text[words.end : words.end + _NEARBY].split()[:1]
    is_bare = not {"i", "N"} & set(words.letters) and language.particles.isdisjoint(following)
    nouns = (word for word in lower if is_bare or not language.is_title(word))
    genders = [gender for gender in map(language.anaphor, nouns) if gender is not None]
    return people.last_named(genders[-1], words.start) if genders else None
