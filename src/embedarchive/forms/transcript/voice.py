"""Whose voice a paragraph is in: that of a post, which says I and you, or that of the article around it."""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from embedarchive.forms.transcript.prose import Prose
from embedarchive.languages import Language
from embedarchive.languages.furniture import is_furniture
from embedarchive.languages.marks import DOUBLE, QUOTED
from embedarchive.people.genders import GENDERS
from embedarchive.reading.page import Paragraph

_WORD = re.compile(r"\w+(?:['’]\w+)*['’]?")
_SIGN = re.compile(r"(?:^|\n)\(?\d{1,2}/|#\w|[☀-➿🌀-🫿]|!(?=\s|$)")
"""Signs of a post, which articles do without: numbers of a thread, hashtags, emoji, an exclamation."""
_NUMBER = re.compile(r"\(?(\d{1,2})(?:/|[.)](?=\s))")
_HEAD = re.compile(r"(?:^|[.!?:…\n])\s*([^\W\d_]+)")
_SENTENCE_END = re.compile(r"[.!?…:](?=\s|$)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}\b")
_LONGEST_SIGNATURE = 5  # words
_LONGEST_FURNITURE = 200  # code points
_SHORTEST_VERB = 5  # letters, of those that are known by their endings
_BRIEF = 10  # words of a sentence, on an average, as most posts and few articles have
_GAP = 2  # paragraphs in nobody's voice that may stand between two of a post


class Voice(NamedTuple):
    """What tells whose voice a paragraph is in.

    Attributes:
        personal: It speaks as I, or to you.
        narrates: It tells about the author, or of somebody named before, or reports what others say.
        dated: It names a weekday, a month or a year.
        past: It tells of what has been.
        brief: Its sentences are short.
    """

    personal: bool
    narrates: bool
    dated: bool = False
    past: bool = False
    brief: bool = False


def voice(prose: Prose, paragraph: Paragraph, called: str) -> Voice:
    """The voice of a paragraph that may be a part of a post, whose author is called by a name or the last of it."""
    language, whole = prose.language, prose.of(paragraph)
    own = QUOTED.sub(" ", whole)  # without what others say
    written = _WORD.findall(own)
    lower = [word.lower() for word in written]
    personal = _is_personal(own, written, language)
    reports = not personal and (whole[0] in DOUBLE or _has_cue(written, language))
    retells = not personal and _begins_with_person(written, paragraph, prose)
    bare = [word.removesuffix("’s").removesuffix("'s") for word in written]
    if bare[-1:] == [called] and len(bare) <= _LONGEST_SIGNATURE and not reports:
        return Voice(personal=True, narrates=False)
    return Voice(
        personal=personal,
        narrates=reports
        or retells
        or called in bare
        or _names_source(lower, language)
        or _is_about_post(lower, language),
        dated=_is_dated(lower, language),
        past=not language.past.isdisjoint(written),
        brief=len(written) <= _BRIEF * max(1, len(_SENTENCE_END.findall(own))),
    )


def is_clock(prose: Prose, paragraph: Paragraph) -> bool:
    """Whether a paragraph begins with a time of day, as the entries of a live blog do."""
    return bool(_CLOCK.match(prose.text, paragraph.start))


def interrupts(prose: Prose, paragraph: Paragraph) -> bool:
    """Whether a paragraph is none of the article's, and none of a post's: ``Advertisement``, ``Read more: …``."""
    short = paragraph.zone != "headline" and paragraph.end - paragraph.start <= _LONGEST_FURNITURE
    return short and is_furniture(prose.of(paragraph))


def own_words(voices: Sequence[Voice], *, promised: int = 0, organisation: bool = False) -> int:
    """How many of the first paragraphs are one post's: as far as somebody speaks in person, without great gaps.

    What is in nobody's person behind them is the post's too, if the article goes on: the short sentences of a person,
    and all that an organisation does not tell of the past.

    Args:
        voices: Those of the paragraphs behind a lead-in.
        promised: How many of them are the post's, whatever they say.
        organisation: Whether an organisation is the author.
    """
    last = promised - 1
    for at, heard in enumerate(voices[promised:], promised):
        if heard.narrates or at - last > _GAP + 1:
            break
        if heard.personal:
            last = at
    if last < 0:
        return 0
    behind = voices[last + 1 :]
    rest = len(list(takewhile(_may_be_organisation if organisation else _may_be_person, behind)))
    if organisation:
        return last + 1 + max(0, rest - (rest == len(behind)))  # with the last one at least the article goes on
    return last + 1 + (rest if rest <= _GAP and rest < len(behind) else 0)


def _may_be_person(heard: Voice) -> bool:
    return heard.brief and not (heard.narrates or heard.dated)


def _may_be_organisation(heard: Voice) -> bool:
    return not (heard.narrates or heard.past)


def counted(prose: Prose, paragraphs: Sequence[Paragraph]) -> int:
    """How many of the first paragraphs are counted out, as those of a thread are: ``1/5``, ``2.``."""
    numbers = (_NUMBER.match(prose.text, paragraph.start) for paragraph in paragraphs)
    fitting = takewhile(lambda pair: pair[1] and int(pair[1][1]) == pair[0], enumerate(numbers, 1))
    return len(list(fitting))


def _is_personal(text: str, written: Sequence[str], language: Language) -> bool:
    """Whether somebody speaks as I, or to readers."""
    words = _small(written)
    speaks = not (language.first_person | language.second_person).isdisjoint(words)
    verbs = (word for word in words if len(word) >= _SHORTEST_VERB)
    ends = any(word.endswith(language.first_person_endings) for word in verbs)
    return speaks or ends or bool(_SIGN.search(text)) or _appeals(text, language)


def _has_cue(written: Sequence[str], language: Language) -> bool:
    """Whether a cue stands among words, one in the passive (``are asked``) left out."""
    passive = language.passive_auxiliaries
    return any(word in language.cues and before not in passive for before, word in pairwise(("", *written)))


def _small(written: Sequence[str]) -> set[str]:
    """Words in lower case, and what is contracted with others; an abbreviation such as ``US`` is none."""
    words = {word.lower().replace("'", "’") for word in written if len(word) == 1 or not word.isupper()}
    contracted = {word.partition("’")[0] for word in words if "’" in word}
    return words | contracted | {f"{word}’" for word in contracted}


def _appeals(text: str, language: Language) -> bool:
    """Whether a sentence begins with a word that calls upon its readers."""
    return any(word.lower() in language.imperatives for word in _HEAD.findall(text))


def _is_about_post(words: Sequence[str], language: Language) -> bool:
    """Whether a paragraph begins with the post itself: ``The message was later``."""
    determiner, noun = (*words[:2], "", "")[:2]
    return determiner in language.definite and language.is_lead_in(noun)


def _is_dated(words: Sequence[str], language: Language) -> bool:
    return not (language.weekdays.keys() | language.months).isdisjoint(words) or any(map(_YEAR.fullmatch, words))


def _begins_with_person(written: Sequence[str], paragraph: Paragraph, prose: Prose) -> bool:
    """Whether a paragraph begins with "he" or "she", or the last name of somebody who was named in full before."""
    language, first = prose.language, written[0] if written else ""
    if language.meaning(first.lower()) in GENDERS:
        return True
    full = prose.people.full_name(first) if first and first.lower() not in language.no_part_of_names else ""
    return " " in full and prose.people.is_named_before(full, paragraph.start)


def _names_source(words: Sequence[str], language: Language) -> bool:
    return any(" ".join(words[at : at + length]) in language.sources for at in range(len(words)) for length in (2, 3))
