"""Transcripts: posts typed out in the article's prose, with no markup, after a paragraph that leads to them.

``Here’s Smith’s full post from X:`` and then paragraphs of plain text. A paragraph leads to a transcript when it ends
in a colon, names a platform and a person, and speaks of a post. The post ends where the article takes over again.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

import attrs

from embedarchive.languages import Language
from embedarchive.languages.marks import DOUBLE
from embedarchive.people import People
from embedarchive.reading.page import Page, Paragraph
from embedarchive.records import Author, Embed, Post, Span

FORM = "transcript"
_LEAD_IN_REACH = 300  # code points of a paragraph's end that are read as lead-in
_LONGEST = 60  # paragraphs of a post
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_SENTENCE_START = re.compile(r".*[.!?]['’”\"]?\s+", re.DOTALL)


@attrs.frozen
class LeadIn:
    """What a paragraph promises of the transcript that follows it.

    Attributes:
        platform: Where the post stands.
        author: Full name of who wrote it.
        noun: Whether it speaks of a post rather than of somebody's writing.
        whole: Whether it promises the whole text.
    """

    platform: str
    author: str
    noun: bool
    whole: bool


def transcripts(page: Page, language: Language, people: People) -> Iterator[Embed]:
    """The transcripts of a page's main flow; their posts have neither id nor address.

    Args:
        page: The page, as read.
        language: Its language, whose table says which words lead in.
        people: Who is who in it.
    """
    text = page.main.text
    paragraphs = [paragraph for paragraph in page.main.paragraphs if paragraph.start < paragraph.end]
    for at, paragraph in enumerate(paragraphs):
        lead_in = read_lead_in(text, paragraph, language, people) if text[paragraph.end - 1] == ":" else None
        block = _block(text, paragraphs, at + 1, lead_in, language) if lead_in else ()
        if lead_in and block:
            yield _embed(text, block, lead_in)


def read_lead_in(text: str, paragraph: Paragraph, language: Language, people: People) -> LeadIn | None:
    """What the last sentence of a paragraph promises; None when it leads to no transcript."""
    start = max(paragraph.start, paragraph.end - _LEAD_IN_REACH)
    sentence = _SENTENCE_START.match(text, start, paragraph.end)
    start = sentence.end() if sentence else start
    words = _WORD.findall(text, start, paragraph.end)
    platform = _platform(words, language)
    noun = any(word.casefold() in language.lead_ins for word in words)
    if not platform or not (noun or any(word in language.cues for word in words)):
        return None
    author = _author((start, paragraph.end), words, language, people)
    whole = any(word.casefold() in language.whole for word in words)
    return LeadIn(platform, author, noun, whole) if author else None


def _platform(words: Sequence[str], language: Language) -> str | None:
    pairs = (" ".join(pair) for pair in pairwise(words))
    return next((language.platforms[name] for name in (*pairs, *words) if name in language.platforms), None)


def _author(span: tuple[int, int], words: Sequence[str], language: Language, people: People) -> str | None:
    """Whose post a lead-in speaks of: the first person it names, or whom its first pronoun means."""
    no_people = {*language.platforms, *" ".join(language.platforms).split()}
    named = next((name for name in people.names_in(*span) if name not in no_people), None)
    if named:
        return named
    genders = (language.gendered.get(word.casefold()) or language.pronouns.get(word.casefold()) for word in words)
    gender = next(filter(None, genders), None)
    return people.antecedent(gender, span[0]) if gender else None


def _block(
    text: str, paragraphs: Sequence[Paragraph], start: int, lead_in: LeadIn, language: Language
) -> tuple[Paragraph, ...]:
    """The paragraphs of the post, from ``paragraphs[start]`` on; none when they are not its author's words."""
    surname = lead_in.author.split()[-1]
    following = paragraphs[start : start + _LONGEST]
    if not following or following[0].zone in {"headline", "caption"}:
        return ()
    if text[following[0].start] in DOUBLE:
        return _marked_block(text, following, lead_in)
    block: list[Paragraph] = []
    for paragraph in takewhile(lambda paragraph: paragraph.zone == following[0].zone, following):
        words = _WORD.findall(text, paragraph.start, paragraph.end)
        if text[paragraph.end - 1] == ":" or _is_narration(words, surname, language):
            break
        block.append(paragraph)
    return tuple(block) if lead_in.whole or _is_first_person(text, block, language) else ()


def _marked_block(text: str, following: Sequence[Paragraph], lead_in: LeadIn) -> tuple[Paragraph, ...]:
    """A post in quotation marks from end to end; what stands in marks is a quote, unless a whole post is promised."""
    opening = text[following[0].start]
    closings = DOUBLE[opening]
    for count, paragraph in enumerate(following, 1):
        within = text[paragraph.start + 1 : paragraph.end - 1]
        if text[paragraph.start] != opening or any(sign in within for sign in closings):
            return ()
        if text[paragraph.end - 1] in closings:
            return tuple(following[:count]) if lead_in.noun and lead_in.whole else ()
    return ()


def _is_narration(words: Sequence[str], surname: str, language: Language) -> bool:
    """Whether a paragraph tells about the author or reports what others say: the article's own voice."""
    if any(word.removesuffix("’s").removesuffix("'s") == surname for word in words):
        return True
    if any(f"{first} {second}".casefold() in language.sources for first, second in pairwise(words)):
        return True
    reports = any(word in language.cues for word in words)
    return reports and not any(word.casefold() in language.first_person for word in words)


def _is_first_person(text: str, block: Sequence[Paragraph], language: Language) -> bool:
    words = (word for paragraph in block for word in _WORD.findall(text, paragraph.start, paragraph.end))
    return any(word.casefold() in language.first_person for word in words)


def _embed(text: str, block: Sequence[Paragraph], lead_in: LeadIn) -> Embed:
    words = "\n\n".join(text[paragraph.start : paragraph.end].strip() for paragraph in block)
    post = Post(
        platform=lead_in.platform,
        author=Author(name=lead_in.author),
        text=_without_marks(words),
        text_complete=True if lead_in.whole else None,
    )
    return Embed(form=FORM, post=post, span=Span(start=block[0].start, end=block[-1].end))


def _without_marks(words: str) -> str:
    """A post's words without the marks around them, nor those that open each of its paragraphs anew."""
    if words[0] not in DOUBLE or words[-1] not in DOUBLE[words[0]]:
        return words
    return words[1:-1].replace(f"\n\n{words[0]}", "\n\n").strip()
