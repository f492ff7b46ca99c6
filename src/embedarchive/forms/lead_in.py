"""Lead-ins: sentences of an article that say that a post follows, and whose."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

import attrs

from embedarchive.languages import Language
from embedarchive.languages.marks import DOUBLE
from embedarchive.people import People
from embedarchive.reading.page import Paragraph

_REACH = 400  # code points of a paragraph's end that are read as lead-in, and before it for whom a pronoun means
_LONGEST_SIGNATURE = 120
_WORD = re.compile(r"\w+(?:-\w+)*")
_NEAR_END = 4  # words before the colon, which say what follows
_SENTENCE = re.compile(r"[.!?]['’”\"»]?\s+(?=[^\W\d_a-z])")
_SIGNATURE = re.compile(r"[—–―-]+\s*(?=[^\W\d_])")
_CREDIT = re.compile(r"[—–―-]+\s*(?P<name>[^\n()]{1,80}?)\s*\(@(?P<handle>\w{1,20})\)")
_ENDS = frozenset(".:")


@attrs.frozen
class LeadIn:
    """What an article promises of the transcript that follows, or says of the one before.

    Attributes:
        platform: Where the post stands.
        author: Full name of who wrote it.
        whole: Whether it promises the whole text.
        names: Whether it names the author.
        says: Whether it says that this is a post, or that somebody writes; else only a block quotation can follow.
        is_open: Whether it ends in a colon; else only a block quotation or a whole post can follow.
        handle: The author's account, if that is known.
    """

    platform: str
    author: str
    whole: bool
    names: bool
    says: bool
    is_open: bool
    handle: str | None = None


def read_lead_in(text: str, paragraph: Paragraph, language: Language, people: People) -> LeadIn | None:
    """What the last sentence of a paragraph promises, or its last two together; None when no post follows."""
    reach = max(paragraph.start, paragraph.end - _REACH), paragraph.end
    if text[paragraph.end - 1] not in _ENDS or not _platform_names(language).search(text, *reach):
        return None
    *_, before_last, last = (paragraph.start, paragraph.start, *_sentence_starts(text, paragraph))
    words = _words(text, last, paragraph.end)
    if text[paragraph.end - 1] == "." and language.pointing.isdisjoint(words):
        return None
    if _promises_other(words, language) or not DOUBLE.keys().isdisjoint(text[last : paragraph.end]):
        return None
    lead_in = _read(text, last, paragraph.end, language, people)
    if lead_in or language.whole.isdisjoint(words):
        return lead_in
    return _read(text, before_last, paragraph.end, language, people)


def read_signature(text: str, paragraph: Paragraph, language: Language, people: People) -> LeadIn | None:
    """Whose post stands before a paragraph such as ``— Jane Smith on X``; None when it is no signature."""
    dash = _SIGNATURE.match(text, paragraph.start, paragraph.end)
    if not dash or paragraph.end - paragraph.start > _LONGEST_SIGNATURE:
        return None
    platform = _platform(text, dash.end(), paragraph.end, language)
    author = _named(dash.end(), paragraph.end, language, people)
    return LeadIn(platform, author, whole=False, names=True, says=True, is_open=True) if platform and author else None


def read_credit(text: str, paragraph: Paragraph) -> tuple[str, str] | None:
    """The name and the account in a paragraph such as ``— Jane Smith (@jane) May 14, 2024``, which ends a post."""
    found = _CREDIT.match(text, paragraph.start, paragraph.end)
    return (found["name"], found["handle"]) if found else None


def _sentence_starts(text: str, paragraph: Paragraph) -> Iterator[int]:
    """Where the sentences at a paragraph's end begin."""
    start = max(paragraph.start, paragraph.end - _REACH)
    yield start
    for end in _SENTENCE.finditer(text, start, paragraph.end):
        yield end.end()


def _words(text: str, start: int, end: int) -> list[str]:
    return [word.lower() for word in _WORD.findall(text, start, end)]


def _promises_other(words: Sequence[str], language: Language) -> bool:
    """Whether something else than a post follows; a word far behind the post's only says what the post is about."""
    post = next((at for at, word in enumerate(words) if word in language.lead_ins), len(words))
    return not language.no_posts.isdisjoint((*words[:post], *words[-_NEAR_END:]))


def _read(text: str, start: int, end: int, language: Language, people: People) -> LeadIn | None:
    words = _words(text, start, end)
    platform = _platform_names(language).search(text, start, end)
    says = _speaks_of_post(words, language)
    if not platform or not (says or len(_words(text, platform.end(), end)) <= _NEAR_END):
        return None
    named = _named(start, end, language, people)
    author = named or _meant(text, start, words, language, people)
    if not author:
        return None
    return LeadIn(
        platform=language.platforms[platform[0]],
        author=author,
        whole=not language.whole.isdisjoint(words),
        names=bool(named),
        says=says,
        is_open=text[end - 1] == ":",
    )


def _speaks_of_post(words: Sequence[str], language: Language) -> bool:
    return not language.lead_ins.isdisjoint(words) or not language.cues.isdisjoint(words)


@cache
def _platform_names(language: Language) -> "re.Pattern[str]":
    names = "|".join(sorted(map(re.escape, language.platforms), key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{names})(?!\w)" if names else r"(?!)")


def _platform(text: str, start: int, end: int, language: Language) -> str | None:
    found = _platform_names(language).search(text, start, end)
    return language.platforms[found[0]] if found else None


def _named(start: int, end: int, language: Language, people: People) -> str | None:
    """Whose post a stretch speaks of: the first name of several words in it, else the first that is known in full."""
    no_people = {*language.platforms, *" ".join(language.platforms).split()}
    others = language.lead_ins | language.whole | language.pointing
    for name in people.names_in(start, end):
        words = [word for word in name.split() if word.lower() not in others]
        if words and words[0].rstrip(".") not in no_people:
            known = (people.full_name(written) for written in (" ".join(words), words[-1].removesuffix("s")))
            full = next((name for name in known if " " in name), None)
            if full:
                return full
    return None


def _meant(text: str, start: int, words: Sequence[str], language: Language, people: People) -> str | None:
    """Whom a pronoun means or, where none tells a gender, who was named last: ``Her post``, ``the company’s post``."""
    genders = (language.gendered.get(word) or language.pronouns.get(word) for word in words)
    gender = next(filter({"he", "she"}.__contains__, genders), None)
    if gender:
        return people.antecedent(gender, start)
    refers = not (language.possessives | language.definite | language.pronouns.keys()).isdisjoint(words)
    before = text.rfind("\n", 0, max(0, start - 2)) + 1
    names = people.names_in(max(before, start - _REACH), start) if refers else []
    return next((name for name in names if " " in name), None)
