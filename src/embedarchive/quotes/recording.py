"""From a judged quotation to the record of it: marks, credits, media and moments become a quote."""

from collections.abc import Sequence
from itertools import pairwise

import attrs

from embedarchive.people import People
from embedarchive.quotes.confidence import NOBODY, confidence
from embedarchive.quotes.medium import medium_of
from embedarchive.quotes.origin import Origin, Origins
from embedarchive.quotes.scan import Run
from embedarchive.quotes.setting import Setting
from embedarchive.quotes.speaker import Speaker, speaker_of
from embedarchive.quotes.when import printed_moment
from embedarchive.records import Quote, QuoteKind, Span, Timestamp
from embedarchive.text import selector

_FRAGMENT_WORDS = 4
_OWN_KINDS: frozenset[QuoteKind] = frozenset(("headline", "caption", "block", "pull"))


class Recorder:
    """Makes the quotes of one article.

    Args:
        people: Who is who in it.
        origins: The posts that its quotations may come from.
        published: When it was published.
    """

    def __init__(self, people: People, origins: Origins, published: Timestamp | None) -> None:
        self._people = people
        self._origins = origins
        self._speakers: dict[tuple[int, int], Speaker] = {}
        self._published = published.value if published else None
        self._moment = attrs.evolve(published, source="article") if published else None

    def quote(self, setting: Setting) -> Quote:
        """The record of a quotation."""
        parts = tuple(_bare(setting.text, run) for run in setting.quotation.runs)
        text = _joined(setting, parts)
        speaker = self._speaker(setting)
        credit = setting.credit
        origin = self._origins.of(setting, text)
        kind = _kind(setting)
        rule = setting.rule or NOBODY
        return Quote(
            text=text,
            author=speaker.author if speaker else None,
            timestamp=self._timestamp(setting, origin),
            mention=Span(start=speaker.mention.start, end=speaker.mention.end) if speaker else None,
            cue=credit.cue.written if credit and credit.cue else None,
            medium=_medium(setting, speaker) or (origin.platform if origin else None),
            kind=kind,
            confidence=confidence(rule, fragment=kind == "fragment", inverted=setting.language.inverts),
            rule=rule,
            parts=parts,
            selector=selector(setting.text, parts[0]),
            closed=setting.quotation.closed,
            post=origin.post if origin else None,
        )

    def _speaker(self, setting: Setting) -> Speaker | None:
        """Who is credited; a word and a colon credit nobody, unless the article knows somebody of that name."""
        if not setting.credit:
            return None
        mention = setting.credit.speaker
        words = mention.start, len(mention.words)
        if words not in self._speakers:
            self._speakers[words] = speaker_of(mention, setting.language, self._people)
        speaker = self._speakers[words]
        name = (speaker.author and speaker.author.name) or ""
        if setting.rule == "colon" and " " not in name and not mention.letters.startswith("T"):
            setting.credit = setting.rule = None
            return None
        return speaker

    def _timestamp(self, setting: Setting, origin: Origin | None) -> Timestamp | None:
        """The moment of the post, else a printed one, else the article's own."""
        if origin and origin.timestamp:
            return origin.timestamp
        printed = printed_moment(setting, self._published) if self._published and setting.credit else None
        return printed or self._moment


def _bare(text: str, run: Run) -> Span:
    """The words of a run, without the blanks that some languages put inside the marks."""
    start, end = run.opening.end, run.closing.start
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return Span(start=start, end=max(start, start + len(words.strip())))


def _joined(setting: Setting, parts: Sequence[Span]) -> str:
    """The parts as one text: by a blank within a paragraph, by a blank line between paragraphs."""
    text, runs = setting.text, setting.quotation.runs
    if len(parts) == 1:
        return parts[0].of(text)
    between = [" " if one.number == other.number else "\n\n" for one, other in pairwise(runs)]
    return "".join(piece for part, gap in zip(parts, (*between, ""), strict=True) for piece in (part.of(text), gap))


def _medium(setting: Setting, speaker: Speaker | None) -> str | None:
    """A document's medium, else what the sentence around the marks tells."""
    if speaker is None or speaker.medium:
        return speaker.medium if speaker else None
    return medium_of([*setting.before.words, *setting.after.words], setting.language)


def _kind(setting: Setting) -> QuoteKind:
    """A fragment stands inside another's sentence and is short or credited to nobody; zones have kinds of their own."""
    zone = setting.quotation.runs[0].paragraph.zone
    if zone in _OWN_KINDS:
        return zone
    if setting.is_turn:
        return "block"
    few_words = setting.word_count <= _FRAGMENT_WORDS
    set_off = (setting.fills_paragraph, setting.starts_sentence, setting.is_led_to, setting.is_sentence)
    inside_sentence = not any(set_off)
    return "fragment" if inside_sentence and (few_words or setting.credit is None) else "direct"
