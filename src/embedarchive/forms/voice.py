"""Whose voice a paragraph is in: that of a post, which says I and you, or that of the article around it."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from embedarchive.forms.prose import Prose
from embedarchive.languages import Language
from embedarchive.languages.marks import DOUBLE
from embedarchive.people import QUOTED
from embedarchive.reading.page import Paragraph

_WORD = re.compile(r"\w+(?:['’]\w+)*['’]?")
_SIGN = re.compile(r"(?:^|\n)\(?\d{1,2}/|#\w|[☀-➿🌀-🫿]|!$")
"""Signs of a post, which articles do without: numbers of a thread, hashtags, emoji, an exclamation at the end."""
_HEAD = re.compile(r"(?:^|[.!?:…\n])\s*([^\W\d_]+)")
_CLIPPED = re.compile(r"(?:^|[.!?…] )(?:[\w’'-]+,? ){0,2}[^\W\d_A-Z]{4,}[.?](?!\w)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}\b")
_LONGEST_SIGNATURE = 5  # words
_LONGEST_INTERRUPTION = 200  # code points
_SHORTEST_VERB = 5  # letters, of those that are known by their endings
_GENDERS = frozenset(("he", "she"))
_GAP = 2  # paragraphs in nobody's voice that may stand between two of a post


class Voice(NamedTuple):
    """What tells whose voice a paragraph is in.

    Attributes:
        personal: It speaks as I, or to you.
        narrates: It tells about the author, or reports what others say.
        tells: It may be either's, but names days and people as articles do.
        clips: It may be either's, but has a sentence of few words, as posts do.
    """

    personal: bool
    narrates: bool
    tells: bool = False
    clips: bool = False


def voice(prose: Prose, paragraph: Paragraph, author: str) -> Voice:
    """The voice of a paragraph that may be a part of a post by ``author``."""
    language, whole = prose.language, prose.of(paragraph)
    own = QUOTED.sub(" ", whole)  # what others say
    written = _WORD.findall(own)
    words = {word.lower().replace("'", "’") for word in written}
    words |= {word.partition("’")[0] + "’" for word in words if "’" in word}
    first = not language.first_person.isdisjoint(words) or _has_ending(words, language.first_person_endings)
    addresses = not language.second_person.isdisjoint(words) or bool(_SIGN.search(own)) or _appeals(own, language)
    personal = first or addresses
    reports = not personal and (whole[0] in DOUBLE or _has_cue(written, language))
    bare = [word.removesuffix("’s").removesuffix("'s") for word in written]
    names = _known_as(author, language)
    if bare[-1:] == [names] and len(bare) <= _LONGEST_SIGNATURE and not reports:
        return Voice(personal=True, narrates=False)
    narrates = reports or names in bare or _names_source(written, language) or _speaks_of_post(written, language)
    return Voice(
        personal=personal, narrates=narrates, tells=_tells(written, paragraph, prose), clips=bool(_CLIPPED.search(own))
    )


def is_clock(prose: Prose, paragraph: Paragraph) -> bool:
    """Whether a paragraph begins with a time of day, as the entries of a live blog do."""
    return bool(_CLOCK.match(prose.text, paragraph.start))


def interrupts(prose: Prose, paragraph: Paragraph) -> bool:
    """Whether a paragraph is none of the article's, and none of a post's: ``Advertisement``, ``Read more: …``."""
    short = paragraph.end - paragraph.start <= _LONGEST_INTERRUPTION
    return short and prose.of(paragraph).lower().startswith(prose.language.interruptions)


def own_words(voices: Sequence[Voice]) -> int:
    """How many of the first paragraphs are one post's: as far as somebody speaks in person, without great gaps.

    A last paragraph in nobody's person is the post's too, where the article's voice begins right behind it.
    """
    last = -1
    for at, heard in enumerate(voices):
        if heard.narrates or at - last > _GAP + 1:
            break
        if heard.personal or (heard.clips and not heard.tells and last >= 0):
            last = at
    rest = voices[last + 1 : last + 3]
    ends = last >= 0 and [heard.narrates or heard.tells for heard in rest] == [False, True]
    return last + 1 + ends


def _known_as(author: str, language: Language) -> str:
    """How an article calls somebody whom it has named in full: a person by the last name."""
    words = author.split()
    bare = (word.lower().replace("'", "’").rpartition("’")[2] for word in words)
    return author if any(map(language.is_organisation, bare)) else words[-1]


def _has_cue(written: Sequence[str], language: Language) -> bool:
    """Whether a cue stands among words, one in the passive (``are asked``) left out."""
    passive = language.passive_auxiliaries
    return any(word in language.cues and before not in passive for before, word in pairwise(("", *written)))


def _has_ending(words: Iterable[str], endings: tuple[str, ...]) -> bool:
    return any(len(word) >= _SHORTEST_VERB and word.endswith(endings) for word in words)


def _appeals(text: str, language: Language) -> bool:
    """Whether a sentence begins with a word that calls upon its readers."""
    return any(word.lower() in language.imperatives for word in _HEAD.findall(text))


def _speaks_of_post(written: Sequence[str], language: Language) -> bool:
    """Whether a paragraph begins with the post itself: ``The message was later``."""
    determiner, noun = ([word.lower() for word in written[:2]] + ["", ""])[:2]
    return determiner in language.definite and noun in language.lead_ins


def _tells(written: Sequence[str], paragraph: Paragraph, prose: Prose) -> bool:
    """Whether a paragraph names weekdays, months or years, or begins with somebody named before, as news does."""
    language, words = prose.language, [word.lower() for word in written]
    times = language.weekdays.keys() | language.months
    pronouns = {word for word, gender in {**language.pronouns, **language.gendered}.items() if gender in _GENDERS}
    dated = not times.isdisjoint(words) or any(map(_YEAR.fullmatch, words))
    return dated or not pronouns.isdisjoint(words[:1]) or _begins_with_known(written, paragraph, prose)


def _begins_with_known(written: Sequence[str], paragraph: Paragraph, prose: Prose) -> bool:
    """Whether a paragraph begins with the last name of somebody who was named in full before."""
    if not written or written[0].lower() in prose.language.no_part_of_names:
        return False
    full = prose.people.full_name(written[0])
    return " " in full and 0 <= prose.text.find(full) < paragraph.start


def _names_source(written: Sequence[str], language: Language) -> bool:
    words = [word.lower() for word in written]
    return any(" ".join(words[at : at + length]) in language.sources for at in range(len(words)) for length in (2, 3))
