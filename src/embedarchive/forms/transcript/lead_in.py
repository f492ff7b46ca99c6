"""Lead-ins: sentences of an article that say that a post follows, and whose."""

import re
from collections.abc import Sequence
from itertools import pairwise

import attrs

from embedarchive.forms.transcript.prose import Prose
from embedarchive.forms.transcript.whose import is_organisation, means_person, meant, writer
from embedarchive.languages import Language
from embedarchive.languages.furniture import is_furniture
from embedarchive.languages.marks import DOUBLE
from embedarchive.reading.page import Paragraph
from embedarchive.records import Author, Span

_REACH = 400  # code points of a paragraph's end that are read as lead-in, and before it for the platform
_NEAR_END = 4  # words before the colon, which say what follows
_NEAR_START = 5  # words of a sentence, which say what it is about
_FEW = 3  # words that may do no more than point to what follows
_SENTENCE = re.compile(r"[.!?]['’”\"»]?\s+(?=[^\W\d_a-z])")
_MARKS = re.compile(r'.*[“”"«»„]', re.DOTALL)
_HANDLE = re.compile(r"(?<![\w@])@(\w{2,30})")
_ENDS = frozenset(".:")
_STATEMENT = "statement"  # a medium that may be a post


@attrs.frozen
class LeadIn:
    """What an article promises of the transcript that follows, or says of the one before.

    Attributes:
        platform: Where the post stands.
        author: Who wrote it; None when it is he or she, and nothing tells who that is.
        whole: Whether it promises the whole text, or says that this is a part; None when it says neither.
        names: Whether it names the author.
        says: Whether it says that this is a post, or that somebody writes; else only a block quotation can follow.
        is_open: Whether it ends in a colon; else only a block quotation or a whole post can follow.
        points: Whether it points to what follows.
        is_organisation: Whether an organisation wrote it.
        is_bare: Whether it says nothing but who writes, and where: ``The town said in a post on X:``.
    """

    platform: str
    author: Author | None
    whole: bool | None
    names: bool
    says: bool
    is_open: bool
    points: bool = False
    is_organisation: bool = False
    is_bare: bool = False

    @property
    def called(self) -> str:
        """What the author is called once the article has named it: a person by the last name."""
        name = (self.author and (self.author.name or self.author.handle)) or ""
        return name if self.is_organisation else name.rpartition(" ")[2]


def read_lead_in(
    prose: Prose, paragraph: Paragraph, before: Paragraph | None, platform: str | None = None
) -> LeadIn | None:
    """What the last sentence of a paragraph promises; None when no post follows.

    What it leaves open, the platform or whose post it is, the sentences ahead say, the nearest first, as far as the
    paragraph ``before`` reaches; or else the post right before, of a known ``platform``, does.
    """
    if prose.text[paragraph.end - 1] not in _ENDS:
        return None
    starts = _sentence_starts(prose.text, before.start if before else paragraph.start, paragraph)
    if not (platform or prose.mention(Span(start=starts[0], end=paragraph.end))):
        return None
    last = Span(start=starts[-1], end=paragraph.end)
    if not _may_lead_in(prose, last):
        return None
    promises = _promises(prose, last)
    sentences = pairwise((*starts, last.end)) if promises else [(last.start, last.end)]
    nearest_first = (Span(start=start, end=end) for start, end in reversed([*sentences]))
    found = next(filter(None, (_read(prose, sentence, last) for sentence in nearest_first)), None)
    answers = platform and promises and prose.text[last.end - 1] == ":"
    return found or (_led_in(prose, last.start, last, platform) if platform and answers else None)


def _sentence_starts(text: str, start: int, paragraph: Paragraph) -> list[int]:
    """Where the sentences begin that end with a paragraph's; the first may be cut off."""
    start = max(start, paragraph.end - _REACH)
    ends = _SENTENCE.finditer(text, start, paragraph.end)
    return sorted({start, max(start, paragraph.start), *(end.end() for end in ends)})


def _may_lead_in(prose: Prose, last: Span) -> bool:
    """Whether a sentence ends as those do that lead to a post, and does not lead to something else."""
    language, words = prose.language, prose.words(last)
    points = prose.text[last.end - 1] == ":" or not language.pointing.isdisjoint(words)
    platform = prose.mention(last)
    marked = not DOUBLE.keys().isdisjoint(prose.text[(platform or last).start : last.end])
    other = _promises_other(words, language) or is_furniture(prose.of(last))
    personal = not language.first_person.isdisjoint(words) and (not platform or _writes_to_us(words, language))
    return points and not (marked or personal or other)


def _writes_to_us(words: Sequence[str], language: Language) -> bool:
    """Whether somebody tells the writer of the article something: ``wrote to us``, ``nous écrit``."""
    cues = [at for at, word in enumerate(words) if word in language.cues]
    nearby = (word for at in cues for word in (*words[max(0, at - 1) : at], *words[at + 1 : at + 3]))
    return not language.first_person.isdisjoint(nearby)


def _promises(prose: Prose, last: Span) -> bool:
    """Whether a sentence without a platform leads to a post all the same: ``Her full statement:``, ``He wrote:``."""
    language, words = prose.language, prose.words(last)
    whole = not language.whole.isdisjoint(words)
    if _names_other_medium(words, language):
        return False
    if prose.text[last.end - 1] == ":":
        points = len(words) <= _FEW and not (language.pointing | language.partly).isdisjoint(words)
        return whole or points or _speaks_of_post(words[1:], language)  # a verb first asks readers: ``Tell us:``
    return whole and _names_post(words, language)


def _names_other_medium(words: Sequence[str], language: Language) -> bool:
    """Whether a sentence says that something was said elsewhere: in a speech, in a press release."""
    phrases = (*(word for word in words if not language.is_lead_in(word)), *map(" ".join, pairwise(words)))
    media = {language.media[phrase] for phrase in phrases if phrase in language.media}
    return not media <= {_STATEMENT, *language.platforms.values()}


def _promises_other(words: Sequence[str], language: Language) -> bool:
    """Whether something else than a post follows; a word far behind the post's only says what the post is about."""
    if not words or language.is_lead_in(words[-1]):
        return False
    post = next((at for at, word in enumerate(words) if language.is_lead_in(word)), len(words))
    end = max(0, len(words) - _NEAR_END)
    near = (word for at, word in enumerate(words[end:], end) if not _is_when(words, at, language))
    return not language.no_posts.isdisjoint((*words[:post], *near))


def _is_when(words: Sequence[str], at: int, language: Language) -> bool:
    """Whether a word only says when: ``after the ruling``."""
    return not language.subordinators.isdisjoint(words[max(0, at - 2) : at])


def _read(prose: Prose, sentence: Span, last: Span) -> LeadIn | None:
    """What a sentence that names a platform and those behind it promise, up to the end of the last one."""
    language, platform = prose.language, prose.mention(sentence)
    if not platform or (platform.start == sentence.start and _is_speaker(prose, platform.end, sentence)):
        return None
    words, ahead = prose.words(sentence), sentence != last
    if ahead and (_writes_to_us(words, language) or _is_about_document(prose, words, last)):
        return None
    about = words[:_NEAR_START] if ahead or not language.is_lead_in(words[-1]) else ()
    if not language.no_posts.isdisjoint((*about, *(words[-_NEAR_END:] if ahead else ()))):
        return None
    says = _speaks_of_post(words, language) or (ahead and _points_to_post(prose.words(last), language))
    if ahead and not language.cues.isdisjoint(prose.words(Span(start=sentence.start, end=platform.start))[-1:]):
        return None  # to whom something is done: ``ordered X to pay``
    near = not ahead and len(prose.words(Span(start=platform.end, end=last.end))) <= _NEAR_END
    return _led_in(prose, sentence.start, last, platform.platform) if says or near else None


def _is_about_document(prose: Prose, words: Sequence[str], last: Span) -> bool:
    """Whether the last sentence goes on with what is no post: ``A forged letter is on X. It reads:``."""
    language = prose.language
    other = not language.no_posts.isdisjoint(words) and not _names_post(words, language)
    return other and not writer(prose, last)


def _is_speaker(prose: Prose, end: int, sentence: Span) -> bool:
    """Whether the company itself speaks, whose name ends here: ``X explains``."""
    return not prose.language.cues.isdisjoint(prose.words(Span(start=end, end=sentence.end))[:1])


def _led_in(prose: Prose, start: int, last: Span, platform: str) -> LeadIn | None:
    """What the sentences from ``start`` on promise of a post on a platform, if they tell whose it is."""
    language = prose.language
    words = prose.words(Span(start=start, end=last.end))
    quoted = _MARKS.match(prose.text, last.start, last.end)
    named = writer(prose, Span(start=quoted.end() if quoted else last.start, end=last.end))
    handle = None if named else _HANDLE.search(prose.text, last.start, last.end)
    name = named or (None if handle else _meant(prose, Span(start=start, end=last.start), last))
    author = Author(name=name, handle=handle[1] if handle else None) if name or handle else None
    if not author and not means_person(prose, last):
        return None
    return LeadIn(
        platform=platform,
        author=author,
        whole=False if _is_part(prose.words(last), language) else not language.whole.isdisjoint(words) or None,
        names=bool(named or handle),
        says=_speaks_of_post(words, language),
        is_open=prose.text[last.end - 1] == ":",
        points=not language.pointing.isdisjoint(prose.words(last)),
        is_organisation=name is not None and is_organisation(prose, last, name),
        is_bare=named is not None and _is_bare(prose, last, named),
    )


def _is_bare(prose: Prose, last: Span, author: str) -> bool:
    """Whether a sentence has no words but those of its author and its platform, of posting, and small ones."""
    language = prose.language
    small = language.no_part_of_names | language.pointing | language.whole | language.partly | language.months
    known = small | language.cues | {*author.lower().split(), *" ".join(language.platforms).lower().split()}
    return all(word in known or word.isdigit() or language.is_lead_in(word) for word in prose.words(last))


def _meant(prose: Prose, ahead: Span, last: Span) -> str | None:
    """Whom a sentence means, or else those ahead of it name or mean."""
    return meant(prose, last) or writer(prose, ahead) or meant(prose, ahead)


def _is_part(words: Sequence[str], language: Language) -> bool:
    """Whether words say that not all is given: ``which read in part``."""
    return not language.partly.isdisjoint((*words, *map(" ".join, pairwise(words))))


def _points_to_post(words: Sequence[str], language: Language) -> bool:
    return words[0] in language.pointing or _names_post(words, language)


def _names_post(words: Sequence[str], language: Language) -> bool:
    return any(map(language.is_lead_in, words))


def _speaks_of_post(words: Sequence[str], language: Language) -> bool:
    return not language.cues.isdisjoint(words) or _names_post(words, language)
