"""Lead-ins: sentences of an article that say that a post follows, and whose."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import zip_longest

import attrs

from embedarchive.languages import Language
from embedarchive.languages.marks import DOUBLE
from embedarchive.people import People
from embedarchive.reading.page import Paragraph
from embedarchive.records import Span

_REACH = 400  # code points of a paragraph's end that are read as lead-in, and before it for whom a pronoun means
_LONGEST_SIGNATURE = 120
_WORD = re.compile(r"\w+(?:-\w+)*")
_NEAR_END = 4  # words before the colon, which say what follows
_LONGEST_ROLE = 3  # words
_NEAR_START = 5  # words of a sentence, which say what it is about
_SENTENCE = re.compile(r"[.!?]['’”\"»]?\s+(?=[^\W\d_a-z])")
_SIGNATURE = re.compile(r"[—–―-]+\s*(?=[^\W\d_])")
_CREDIT = re.compile(r"[—–―-]+\s*(?P<name>[^\n()]{1,80}?)\s*\(@(?P<handle>\w{1,20})\)")
_ENDS = frozenset(".:")
_STATEMENT = "statement"  # a medium that may be a post


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


def read_lead_in(
    text: str, paragraph: Paragraph, before: Paragraph | None, language: Language, people: People
) -> LeadIn | None:
    """What the last sentence of a paragraph promises; None when no post follows.

    What it leaves open, the platform or whose post it is, the sentences ahead say, the nearest first, as far as the
    paragraph ``before`` reaches.
    """
    if text[paragraph.end - 1] not in _ENDS:
        return None
    starts = _sentence_starts(text, before.start if before else paragraph.start, paragraph)
    if not _platform_names(language).search(text, starts[0], paragraph.end):
        return None
    last = starts[-1]
    if not _may_lead_in(text, last, paragraph.end, language):
        return None
    reaches = reversed(starts) if _promises(text, last, paragraph.end, language) else [last]
    readings = (_read(text, start, Span(start=last, end=paragraph.end), language, people) for start in reaches)
    return next(filter(None, readings), None)


def read_signature(text: str, paragraph: Paragraph, language: Language, people: People) -> LeadIn | None:
    """Whose post stands before a paragraph such as ``— Jane Smith on X`` or ``Smith wrote on X.``; None for others."""
    if paragraph.end - paragraph.start > _LONGEST_SIGNATURE:
        return None
    platform = _platform_names(language).search(text, paragraph.start, paragraph.end)
    if not platform:
        return None
    dash = _SIGNATURE.match(text, paragraph.start, paragraph.end)
    if not dash and not _says_where(_words(text, paragraph.start, paragraph.end), language):
        return None
    author = _named(text, dash.end() if dash else paragraph.start, paragraph.end, language, people)
    where = language.platforms[platform[0]]
    return LeadIn(where, author, whole=False, names=True, says=True, is_open=bool(dash)) if author else None


def _says_where(words: Sequence[str], language: Language) -> bool:
    """Whether a sentence tells that somebody wrote, and nothing of what."""
    return not language.cues.isdisjoint(words) and (language.subordinators - language.prepositions).isdisjoint(words)


def read_credit(text: str, paragraph: Paragraph) -> tuple[str, str] | None:
    """The name and the account in a paragraph such as ``— Jane Smith (@jane) May 14, 2024``, which ends a post."""
    found = _CREDIT.match(text, paragraph.start, paragraph.end)
    return (found["name"], found["handle"]) if found else None


def _sentence_starts(text: str, start: int, paragraph: Paragraph) -> list[int]:
    """Where the sentences begin that end with a paragraph's; the first may be cut off."""
    start = max(start, paragraph.end - _REACH)
    ends = _SENTENCE.finditer(text, start, paragraph.end)
    return sorted({start, max(start, paragraph.start), *(end.end() for end in ends)})


def _may_lead_in(text: str, start: int, end: int, language: Language) -> bool:
    """Whether a sentence ends as those do that lead to a post, and does not lead to something else."""
    words = _words(text, start, end)
    points = text[end - 1] == ":" or not language.pointing.isdisjoint(words)
    platform = _platform_names(language).search(text, start, end)
    marked = not DOUBLE.keys().isdisjoint(text[platform.start() if platform else start : end])
    return points and not marked and not _promises_other(words, language)


def _promises(text: str, start: int, end: int, language: Language) -> bool:
    """Whether a sentence without a platform leads to a post all the same: ``Her full statement:``, ``He wrote:``."""
    words = _words(text, start, end)
    whole = not language.whole.isdisjoint(words)
    if any(language.media.get(word, _STATEMENT) != _STATEMENT for word in words):
        return False
    if text[end - 1] == ":":
        return whole or _speaks_of_post(words[1:], language)  # what begins with a verb asks readers: ``Tell us:``
    return whole and not language.lead_ins.isdisjoint(words)


def _words(text: str, start: int, end: int) -> list[str]:
    return [word.lower() for word in _WORD.findall(text, start, end)]


def _promises_other(words: Sequence[str], language: Language) -> bool:
    """Whether something else than a post follows; a word far behind the post's only says what the post is about."""
    post = next((at for at, word in enumerate(words) if word in language.lead_ins), len(words))
    return not language.no_posts.isdisjoint((*words[:post], *words[-_NEAR_END:]))


def _read(text: str, start: int, last: Span, language: Language, people: People) -> LeadIn | None:
    """What the sentences from ``start`` on promise, up to the end of the last one."""
    words = _words(text, start, last.end)
    platform = _platform_names(language).search(text, start, last.end)
    says = _speaks_of_post(words, language)
    ahead = _words(text, start, last.start)
    if not platform or not language.no_posts.isdisjoint((*words[:_NEAR_START], *ahead[-_NEAR_END:])):
        return None
    if not says and len(_words(text, platform.end(), last.end)) > _NEAR_END:
        return None
    named = _named(text, last.start, last.end, language, people)
    author = named or _meant(text, last, language, people) or _named(text, start, last.start, language, people)
    if not author:
        return None
    return LeadIn(
        platform=language.platforms[platform[0]],
        author=author,
        whole=not language.whole.isdisjoint(words),
        names=bool(named),
        says=says,
        is_open=text[last.end - 1] == ":",
    )


def _speaks_of_post(words: Sequence[str], language: Language) -> bool:
    return not language.lead_ins.isdisjoint(words) or not language.cues.isdisjoint(words)


@cache
def _platform_names(language: Language) -> "re.Pattern[str]":
    names = "|".join(sorted(map(re.escape, language.platforms), key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{names})(?!\w|['’]s\b)" if names else r"(?!)")


def _named(text: str, start: int, end: int, language: Language, people: People) -> str | None:
    """Whose post a stretch speaks of: the first name of several words in it, else the first that is known in full."""
    no_people = {*language.platforms, *" ".join(language.platforms).split()}
    others = language.lead_ins | language.whole | language.pointing
    names = people.names_in(start, end)
    for name, following in zip_longest(names, names[1:]):
        words = [word for word in name.split() if word.lower() not in others]
        if not words or not no_people.isdisjoint((words[0].rstrip("."), words[-1])):
            continue
        known = (people.full_name(written) for written in (" ".join(words), words[-1].removesuffix("s")))
        full = next((name for name in known if " " in name), None)
        if full and not (following and _is_post_of(text[start:end], name, following, language)):
            return full
    return None


def _is_post_of(stretch: str, organisation: str, name: str, language: Language) -> bool:
    """Whether an organisation is named only for what somebody is in it: ``Acme Foods chairman Ada Quill``."""
    between = stretch.partition(organisation)[2].partition(name)[0].split()
    return 0 < len(between) <= _LONGEST_ROLE and language.is_title(between[-1])


def _meant(text: str, last: Span, language: Language, people: People) -> str | None:
    """Whom a pronoun or a role means or, where none tells, who was named last: ``Her post``, ``the company’s post``."""
    words = _words(text, last.start, last.end)
    genders = (language.gendered.get(word) or language.pronouns.get(word) for word in words)
    gender = next(filter({"he", "she"}.__contains__, genders), None)
    if gender:
        return people.antecedent(gender, last.start)
    holders = (people.holder(word) for word in words if language.is_title(word))
    refers = not (language.possessives | language.definite | language.pronouns.keys()).isdisjoint(words)
    before = text.rfind("\n", 0, max(0, last.start - 2)) + 1
    names = people.names_in(max(before, last.start - _REACH), last.start) if refers else []
    return next(filter(None, holders), None) or next((name for name in names if " " in name), None)
