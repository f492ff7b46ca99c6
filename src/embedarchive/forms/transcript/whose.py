"""Whose post a sentence of an article speaks of."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise, zip_longest

from embedarchive.forms.transcript.prose import Prose
from embedarchive.languages import Language
from embedarchive.people.genders import GENDERS
from embedarchive.people.names import has_forename, is_called_organisation
from embedarchive.records import Span

_REACH = 400  # code points before a sentence in which it is looked for whom a role or a pronoun means
_LONGEST_ROLE = 3  # words
_WORD = re.compile(r"\w+(?:[-'’]\w+)*")
_SENTENCE_END = re.compile(r"[.!?]['’”\"»]?\s+|\n+")
_CAPITALISED = r"[^\W\d_a-zß-öø-ÿ][\w’'-]*"


def writer(prose: Prose, sentence: Span) -> str | None:
    """The first whom a sentence names in several words, or whose name of one word stands beside a verb of saying.

    An organisation is named as written, in small letters too: ``la préfecture du Cher``.
    """
    organisation = _organisation(prose, sentence)
    ahead = _person(prose, Span(start=sentence.start, end=organisation.start)) if organisation else None
    if organisation and not ahead and not _is_of(prose, organisation, sentence.end):
        return prose.of(organisation)
    return ahead or _person(prose, sentence) or _single_word(prose, sentence)


def meant(prose: Prose, sentence: Span) -> str | None:
    """Whom a pronoun or a role means or, where none tells, who was named last: ``Her post``, ``the company’s post``."""
    language, people = prose.language, prose.people
    words = prose.words(sentence)
    gender = _gender(prose, sentence)
    person = people.antecedent(gender, sentence.start) if gender else None
    if gender:
        return person if person and " " in person else None
    holder = next(filter(None, (people.holder(word) for word in words if language.is_title(word))), None)
    references = language.possessives | language.definite | language.pronouns.keys()
    refers = not references.isdisjoint((*words, *(f"{word}’" for word in words)))
    return holder or (_named_before(prose, sentence) if refers or language.drops_subject else None)


def is_organisation(prose: Prose, sentence: Span, name: str) -> bool:
    """Whether a name has a word for an organisation in it, or an article before it: ``der Tierpark Wesel``."""
    at = prose.text.find(name, sentence.start, sentence.end)
    before = prose.words(Span(start=sentence.start, end=max(at, sentence.start)))[-1:]
    words = (word.rpartition("’")[2] for word in name.lower().replace("'", "’").split())
    return not prose.language.definite.isdisjoint(before) or any(map(prose.language.is_organisation, words))


def means_person(prose: Prose, sentence: Span) -> bool:
    """Whether a pronoun in a sentence means one person."""
    return _gender(prose, sentence) is not None


def _gender(prose: Prose, sentence: Span) -> str | None:
    """The gender of whom a pronoun of a sentence means; None when there is no such pronoun."""
    language = prose.language
    words = (part for word in prose.words(sentence) for part in (word, word.rpartition("-")[2]))
    return next(filter(GENDERS.__contains__, map(language.meaning, words)), None)


def _named_before(prose: Prose, sentence: Span) -> str | None:
    """Who is named in the sentences before, the nearest first, as far as the paragraph before reaches.

    An organisation is meant where the sentence has a word for one (``the club’s post``), else rather somebody with a
    forename.
    """
    organisation = any(map(prose.language.is_organisation, prose.words(sentence)))
    names = [name for before in _sentences_before(prose.text, sentence.start) for name in _full_names(prose, before)]
    fitting = (
        name
        for name in names
        if (is_called_organisation(name.split(), prose.language) if organisation else has_forename(name))
    )
    return next(fitting, None) or next(iter(names), None)


def _sentences_before(text: str, start: int) -> list[Span]:
    here = text.rfind("\n", 0, start) + 1
    first = max(text.rfind("\n", 0, max(0, here - 2)) + 1, start - _REACH, 0)
    ends = [first, *(end.end() for end in _SENTENCE_END.finditer(text, first, start)), start]
    return [Span(start=one, end=other) for one, other in pairwise(ends)][::-1]


def _person(prose: Prose, sentence: Span) -> str | None:
    """The first name of several words in a sentence, or the first that is known in full."""
    return next(iter(_full_names(prose, sentence)), None)


def _full_names(prose: Prose, sentence: Span) -> list[str]:
    """The names of several words in a sentence, and those that are known in full, but for organisations of somebody."""
    names = prose.people.names_in(sentence.start, sentence.end)
    return [
        full
        for name, following in zip_longest(names, names[1:])
        if (full := _known_in_full(prose, name, sentence.end))
        and not (following and _is_post_of(prose.of(sentence), name, following, prose.language))
    ]


def _known_in_full(prose: Prose, name: str, end: int) -> str | None:
    """A name as the article has given it in full up to here."""
    words = _own_words(name, prose.language)
    written = (" ".join(words), words[-1].removesuffix("s")) if words else ()
    known = (full for full in map(prose.people.full_name, written) if " " in full)
    nouns = prose.language.capitalises_nouns  # the post's own may look like a name
    return next((full for full in known if not nouns or prose.people.is_named_before(full, end)), None)


def _own_words(name: str, language: Language) -> Sequence[str]:
    """The words of a name without what leads to a post; none of what is a platform's."""
    platforms = {*language.platforms, *" ".join(language.platforms).split()}
    others = language.whole | language.pointing
    words = [word for word in name.split() if not (word.lower() in others or language.is_lead_in(word.lower()))]
    return words if words and platforms.isdisjoint((words[0].rstrip("."), words[-1])) else ()


def _single_word(prose: Prose, sentence: Span) -> str | None:
    """A name of one word that stands right before a verb of saying or behind it: ``Ryanair tweeted``."""
    language = prose.language
    written = _WORD.findall(prose.text, sentence.start, sentence.end)
    verbs = language.cues | language.auxiliaries
    leading = language.determiners | language.particles | language.prepositions  # ``Le Savoyard`` is a noun
    subjects = {
        word
        for before, word, after in zip(("", *written), written, (*written[1:], ""), strict=False)
        if before in language.cues or (after in verbs and (before.lower() not in leading or word.isupper()))
    }
    names = prose.people.names_in(sentence.start, sentence.end)
    return next((name for name in names if name in subjects and _own_words(name, language)), None)


def _is_of(prose: Prose, organisation: Span, end: int) -> bool:
    """Whether an organisation is named only for somebody who is named behind it."""
    behind = prose.people.names_in(organisation.end, end)
    stretch = prose.text[organisation.start : end]
    return bool(behind) and _is_post_of(stretch, prose.of(organisation), behind[0], prose.language)


def _is_post_of(sentence: str, organisation: str, name: str, language: Language) -> bool:
    """Whether an organisation is named only for what somebody is in it: ``Acme Foods chairman Ada Quill``.

    The office may stand before it: ``O presidente do Marítimo, Rui Salgado``.
    """
    before, _, behind = sentence.partition(organisation)
    between = behind.partition(name)[0].split()
    linking = language.particles | language.determiners | language.prepositions
    office = next((word.lower() for word in reversed(before.split()) if word.lower() not in linking), "")
    leads = between == [","] and language.is_title(office)
    return leads or (0 < len(between) <= _LONGEST_ROLE and language.is_title(between[-1]))


def _organisation(prose: Prose, sentence: Span) -> Span | None:
    """Where an organisation is named by a word for it and what hangs on it; a capital makes a name of them."""
    found = _organisation_pattern(prose.language).search(prose.text, sentence.start, sentence.end)
    if not found or found[0] == found[0].lower():
        return None
    first, *others = _WORD.finditer(prose.text, found.start(), found.end())
    leads = first[0].lower() in prose.language.no_part_of_names
    named = not any(_is_apart(word[0].lower(), prose.language) for word in others)
    return Span(start=(others[0] if leads else first).start(), end=found.end()) if named else None


def _is_apart(word: str, language: Language) -> bool:
    """Whether a word is none that an organisation is called by."""
    return word in language.no_names or word in language.cues or language.is_title(word)


@cache
def _organisation_pattern(language: Language) -> "re.Pattern[str]":
    """A word for an organisation and what follows: ``préfecture de l’Allère``, ``policía local de Burgos``."""
    names = "|".join(sorted(re.escape(word) for word in language.organisations if not word.startswith("-")))
    particles = "|".join(sorted(language.particles))
    elided = "|".join(sorted(word[:-1] for word in language.elided))
    linked = rf"[ \xa0](?:(?:{particles})[ \xa0]){{1,2}}(?:(?:{elided})[’'])?\w+"
    adjective = rf"[ \xa0][^\W\d_A-ZÀ-Þ]{{3,14}}(?={linked})"
    following = rf"(?:{adjective})?(?:{linked}|[ \xa0]{_CAPITALISED}){{1,4}}"
    ahead = rf"(?:{_CAPITALISED}[ \xa0]){{0,4}}"
    return re.compile(rf"(?<!\w){ahead}(?i:{names}){following}(?!\w)" if names else r"(?!)")
