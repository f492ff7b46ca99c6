"""When something was said, as the words of its attribution print it: resolved against the article's own date."""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from embedarchive.quotes.clause import Clause
from embedarchive.quotes.setting import Setting
from embedarchive.records import Timestamp
from embedarchive.times import on_day, read_printed

_REACH = 8  # words between a cue and its day
_LEAD = 3  # words at the head of a sentence in which a day stands for all of it: "On Tuesday, …"
_CLAUSES = frozenset("cstrgj;:")  # what begins another clause, whose day is not the cue's
_DAY_AND_MONTH = re.compile(
    r"(?<!\w)(?:\d{1,2}\.? (?:[^\W\d]{2} )?)?[^\W\d]{3,12}\.?(?: \d{1,2}(?!\d))?(?:,? \d{4}(?!\d))?"
)
_YEAR = re.compile(r"\d{4}")
_LATER = timedelta(days=2)  # by which a day may follow the article's, which may be printed in another time zone


def printed_moment(setting: Setting, published: datetime) -> Timestamp | None:
    """The day that the words around a cue name, as far as it can be told from when the article was published.

    Args:
        setting: The quotation, judged.
        published: The moment of the article.

    Returns:
        A timestamp of day precision with the words as printed, or None.
    """
    for clause in (setting.after, setting.before):
        cue = _cue_in(clause, setting)
        for at in _near(clause, cue) if cue is not None else ():
            moment = _moment(clause, at, setting, published.date())
            if moment:
                return moment
    return None


def _cue_in(clause: Clause, setting: Setting) -> int | None:
    """The number of the cue among the words of a clause."""
    cue = setting.credit.cue if setting.credit else None
    if not cue or not clause.words or not clause.start <= cue.start <= clause.end:
        return None
    return clause.starts.index(cue.start)


def _near(clause: Clause, cue: int) -> Iterator[int]:
    """The words that may name the day of a cue: those that follow it, and those at the head of the sentence."""
    for at in range(cue + 1, min(len(clause.words), cue + 1 + _REACH)):
        if clause.letters[at] in _CLAUSES:
            break
        yield at
    yield from range(min(_LEAD, cue))


def _moment(clause: Clause, at: int, setting: Setting, published: date) -> Timestamp | None:
    """The day that a word names, or the word and its neighbours."""
    word = clause.words[at].casefold()
    language = setting.language
    if word in language.weekdays:
        back = (published.weekday() - language.weekdays[word]) % 7
        return on_day(published - timedelta(days=back), "printed", clause.words[at])
    if word in language.days:
        return on_day(published + timedelta(days=language.days[word]), "printed", clause.words[at])
    if word in language.months:
        return _date(clause.part((max(0, at - 2), min(len(clause.words), at + 4))).written, setting, published)
    return None


def _date(words: str, setting: Setting, published: date) -> Timestamp | None:
    """A day and a month; the year, if it is not printed, is the last one in which the day had come."""
    for found in _DAY_AND_MONTH.finditer(words):
        if _YEAR.search(found[0]):
            moment = read_printed(found[0], setting.language.code)
        else:
            moment = _latest(found[0], setting, published)
        if moment.value:
            return on_day(moment.value.date(), "printed", found[0])
    return None


def _latest(words: str, setting: Setting, published: date) -> Timestamp:
    moment = read_printed(f"{words} {published.year}", setting.language.code)
    if moment.value and moment.value.date() > published + _LATER:
        return read_printed(f"{words} {published.year - 1}", setting.language.code)
    return moment
