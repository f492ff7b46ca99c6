"""A quotation where it stands: what the rules of attribution may ask about it."""

import re
from collections.abc import Iterator
from itertools import chain, islice
from typing import NamedTuple

from embedarchive.languages import Language
from embedarchive.quotes import grammar
from embedarchive.quotes.blocks import SET_OFF
from embedarchive.quotes.clause import NO_WORDS, SENTENCE_REACH, Clause, sentence_after, sentence_before
from embedarchive.quotes.grammar import Attribution
from embedarchive.quotes.once import once
from embedarchive.quotes.scan import Quotation
from embedarchive.reading.page import Paragraph

ENDS = frozenset(".!?…。！？؟।")
CLOSED_ENDS = frozenset(".…")
OPEN_BEHIND = frozenset(",—–")

_OPEN_ENDS = frozenset(",?!-–—")
_SENTENCE_ENDS = " \n\xa0.!?…"
_CLOSING = " \n\xa0\u202f’'”\""
_BLOCKS = frozenset(("block", "pull"))
_SPEAKS = re.compile(r"T*N[NT]*c[^:]*$")
_LEAST_WORDS = 5  # of marked words that are a statement whatever stands around them
_LONG = 20  # code points of a sentence in a script without blanks
_BLANKS = 5  # code points behind an opening mark in which blanks stand
_NEARBY = 80  # code points in the marks that are asked about


class Credit(NamedTuple):
    """The words that name who is credited, and those of the cue."""

    speaker: Clause
    cue: Clause | None = None


class Setting:
    """A quotation in its surroundings, and who is credited with it; each question is answered when it is asked.

    Args:
        text: The article's text.
        language: The language whose table classes the words.
        quotation: What stands in marks.
        end: Where the next quotation begins, or the text ends.
        previous: The quotation before, already judged.
        around: The paragraphs before and after.
    """

    def __init__(
        self,
        text: str,
        language: Language,
        quotation: Quotation,
        *,
        end: int,
        previous: "Setting | None",
        around: tuple[Paragraph | None, Paragraph | None],
    ) -> None:
        self.text = text
        self.language = language
        self.quotation = quotation
        self.previous = previous
        self.credit: Credit | None = None
        self.rule: str | None = None
        self._end = min(end, quotation.runs[-1].paragraph.end)
        self._above, self.below = around

    @once
    def before(self) -> Clause:
        """The sentence up to the opening mark, as far back as the previous quotation."""
        start = self.quotation.runs[0].paragraph.start
        start = max(start, self.previous.quotation.end) if self.previous else start
        return sentence_before(self.text, start, self.quotation.start, self.language)

    @once
    def lead_in(self) -> Attribution | None:
        """What the words before the marks attribute them to, if anything."""
        letters = self.before.letters
        return grammar.names_source(letters) or grammar.precedes(letters) or grammar.purposes(letters)

    @once
    def manner(self) -> str | None:
        """In which manner those words name the speaker."""
        return grammar.manner(self.before.letters, self.lead_in) if self.lead_in else None

    @once
    def after(self) -> Clause:
        """What the sentence goes on with after the closing mark; no words if a new one begins there."""
        rest = sentence_after(self.text, self.quotation.end, self._end, self.language)
        return rest if self.goes_on_with(rest) else NO_WORDS

    @property
    def following(self) -> Clause:
        """The sentence behind the marks and the full stop after them."""
        start = self._end - len(self.text[self.quotation.end : self._end].lstrip(_SENTENCE_ENDS))
        return sentence_after(self.text, start, self._end, self.language)

    def earlier_sentences(self, most: int) -> Iterator[Clause]:
        """The sentences before the one with the marks, the nearest first, as far as the paragraph before."""
        end = self.before.start if self.before.words else self.quotation.start
        sentences = self._backwards(self.quotation.runs[0].paragraph.start, end, most)
        if self._above and self._above.zone == "body":
            sentences = chain(sentences, self._backwards(self._above.start, self._above.end, most))
        return islice(sentences, most)

    def _backwards(self, start: int, end: int, most: int) -> Iterator[Clause]:
        """The last sentences of a stretch of the text behind the sentence of the quotation before, the last first."""
        start = max(start, self._behind_previous, end - (most + 1) * SENTENCE_REACH)
        while True:
            end = start + len(self.text[start:end].rstrip())
            sentence = sentence_before(self.text, start, end, self.language)
            if not sentence.words:
                break
            yield sentence
            end = sentence.start

    @property
    def earlier(self) -> Clause:
        """The whole sentence before the one of the quotation, in the same paragraph and clear of other quotations."""
        run = self.quotation.runs[0]
        return self._last_sentence(max(run.paragraph.start, self._behind_previous), run.opening.start)

    @property
    def _behind_previous(self) -> int:
        """Where the sentence of the quotation before ends."""
        if not self.previous:
            return 0
        return self.previous.after.end if self.previous.after.words else self.previous.quotation.end

    @property
    def lead(self) -> Clause | None:
        """The last sentence of the paragraph before, if that ends in a colon or leads to words that are set off."""
        lead = self._above
        if not lead or not (self.text[lead.end - 1] == ":" or (self.is_set_off and lead.zone == "body")):
            return None
        return sentence_before(self.text, lead.start, lead.end, self.language)

    @property
    def sentence_above(self) -> Clause | None:
        """The last sentence of the paragraph before, if that is running text and this one begins with the marks."""
        run, above = self.quotation.runs[0], self._above
        if not above or above.zone != "body" or run.opening.start > run.paragraph.start:
            return None
        ends_sentence = self.text[above.start : above.end].rstrip()[-1:] in ENDS
        return self._last_sentence(above.start, above.end) if ends_sentence else None

    def _last_sentence(self, start: int, end: int) -> Clause:
        """The last sentence of a stretch of the text, without the signs that end it."""
        end = start + len(self.text[start:end].rstrip(_SENTENCE_ENDS))
        return sentence_before(self.text, start, end, self.language)

    @property
    def is_set_off(self) -> bool:
        """Whether the page sets the words off, in a block of their own."""
        return self.quotation.runs[0].paragraph.zone in _BLOCKS

    @property
    def is_turn(self) -> bool:
        """Whether it is what somebody says in an interview, without marks, behind a label."""
        run = self.quotation.runs[0]
        return run.opening.sign == SET_OFF and run.opening.start > run.paragraph.start

    @property
    def last_sign(self) -> str:
        """The last character within the marks, closing single marks left out."""
        run = self.quotation.runs[-1]
        return self.text[max(run.opening.end, run.closing.start - _NEARBY) : run.closing.start].rstrip(_CLOSING)[-1:]

    @property
    def leaves_sentence_open(self) -> bool:
        """Whether the marked words end as they do before their own attribution.

        Languages other than English show it by the closing mark or the sign behind it.
        """
        start = self.quotation.runs[-1].closing.start
        is_open_behind = self.language.inverts and not OPEN_BEHIND.isdisjoint(self.text[start : start + 2])
        return self.last_sign in _OPEN_ENDS or is_open_behind

    @property
    def quoted_words(self) -> list[str]:
        """The first words in the marks, in lower case, at most as many as are ever asked about."""
        run = self.quotation.runs[0]
        return self.text[run.opening.end : min(run.closing.start, run.opening.end + _NEARBY)].casefold().split()

    @once
    def word_count(self) -> int:
        """How many words stand in the marks, at most as many as are ever asked about."""
        return len(self.quoted_words)

    @property
    def is_statement(self) -> bool:
        """Whether the marked words are more than a name, a title or a borrowed expression, cue or no cue."""
        behind = self.text[self.quotation.end : self.quotation.end + 1]
        is_whole = self.starts_sentence and not ENDS.isdisjoint((self.last_sign, behind))
        return self.word_count >= _LEAST_WORDS or is_whole or self.is_led_to

    @property
    def stands_alone(self) -> bool:
        """Whether no word of the same sentence stands before the marks."""
        return not self.before.letters

    @property
    def inside_sentence(self) -> bool:
        """Whether words of the same sentence, or other quotations in it, stand before the marks."""
        return not self.stands_alone or self.continues_sentence

    @property
    def after_reaches_next(self) -> bool:
        """Whether the words after the marks go on up to the next quotation."""
        return bool(self.after.words) and not self.text[self.after.end : self._end].strip()

    @property
    def starts_sentence(self) -> bool:
        """Whether the marked words begin a sentence of their own."""
        return self.stands_alone and self._first_letter.isupper()

    @property
    def _first_letter(self) -> str:
        """The first character within the marks that is no blank, as some languages put there."""
        start = self.quotation.runs[0].opening.end
        return self.text[start : start + _BLANKS].lstrip()[:1]

    @property
    def is_sentence(self) -> bool:
        """Whether the marked words are a whole sentence; where no table tells names from sentences, a long one."""
        run = self.quotation.runs[0]
        if self._first_letter.islower():
            return False
        is_long = self.word_count >= _LEAST_WORDS or run.closing.start - run.opening.end >= _LONG
        return is_long and (self.last_sign in ENDS or not self.language.cues)

    @property
    def is_led_to(self) -> bool:
        """Whether a colon or a comma leads to words that end as a sentence does, or a colon to ones that begin so."""
        leading = self.before.letters[-1:]
        begins = leading == ":" and self.word_count > 1 and self._first_letter.isupper()
        return begins or (leading in {":", ","} and self.last_sign in ENDS)

    @property
    def fills_paragraph(self) -> bool:
        """Whether the paragraph holds nothing else in the same sentence and behind it."""
        return self.stands_alone and not self.text[self.quotation.end : self._end].strip()

    @property
    def shares_paragraph(self) -> bool:
        """Whether the previous quotation stands in the same paragraph."""
        return self.previous is not None and self.paragraph_numbers[0] == self.previous.paragraph_numbers[1]

    @property
    def follows_paragraph(self) -> bool:
        """Whether the previous quotation stands in the paragraph before."""
        return self.previous is not None and self.paragraph_numbers[0] == self.previous.paragraph_numbers[1] + 1

    @once
    def continues_sentence(self) -> bool:
        """Whether the previous quotation stands in the same sentence."""
        if not self.previous or not self.shares_paragraph:
            return False
        first = self.before.start if self.before.words else self.quotation.start
        between = self.text[self.previous.quotation.end : first]
        return not between.strip() and (not self.before.words or self.previous.goes_on_with(self.before))

    @property
    def paragraph_numbers(self) -> tuple[int, int]:
        """Numbers of the first and the last paragraph."""
        return self.quotation.runs[0].number, self.quotation.runs[-1].number

    def goes_on_with(self, rest: Clause) -> bool:
        """Whether words after the closing mark belong to the marked words' sentence."""
        if not rest.words or not rest.words[0][0].isupper():
            return bool(rest.words)
        if self.language.inverts:
            return self.last_sign not in ENDS
        return not (self.last_sign in CLOSED_ENDS or self.is_led_to) or bool(_SPEAKS.match(rest.letters))
