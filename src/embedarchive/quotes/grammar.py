"""Who is credited in a clause: patterns over the letters of ``clause``.

Each reader takes letters and returns an :class:`Attribution` in word positions, or None where it sees none. All that
is English about them is in the language's table; what is not are the shapes that European languages share.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from embedarchive.quotes.subject import NAME, WORD, Positions, first_phrase, is_named, subject


class Attribution(NamedTuple):
    """A speaker and the cue."""

    speaker: Positions
    cue: Positions | None

    @classmethod
    def read(cls, found: "re.Match[str]") -> "Attribution":
        """What a pattern found that names both."""
        return cls(found.span("speaker"), found.span("cue"))


_NAMED = rf"(?:[Dq][wvNTaD]{{0,4}})?{NAME}"
_APPOSED = rf"D[wvamN]{{1,6}}(?:i[DNw]{{1,4}})?,{NAME}(?=[,.;:(r]|$)"  # the mayor of Bergen, Ida Holm
_DESCRIBED = (
    r"[Dq][wvamNT]{1,6}(?=[,.;:(rijs]|$)|q(?=[.,;]|i[Dq])|w{1,3}(?=[.;]|$)"  # the mayor; some; critics
    r"|w{1,3}i[DNwTvk]{1,6}(?=[,.;:(i]|$)"  # people close to the mayor
)
_OFFICE = "(?:N{1,3}w{1,4}T?|[wm]{1,3}i[wm])(?=N)"  # CBS moderator Ann Lee; secretary of state Ann Lee
_FOLLOWING = rf"(?P<speaker>P|[Dqwvm]{{0,7}}?(?:{_OFFICE})?{NAME}|{_APPOSED}|{_DESCRIBED})"
_NOUN_PHRASE = rf"{WORD}{{1,10}}?(?:i{WORD}{{1,7}}?){{0,2}}?(?:,?j{WORD}{{1,7}}?|,{NAME}|c{NAME}(?=[xba]*[ct]))?"
_LEADING = rf"(?P<speaker>P|(?=[DqNTwvkm]*(?:[DqNT]|w[xba]*[ct])){_NOUN_PHRASE})"
_ASIDE = r"(?:[,(\-].{0,40}?[,)\-]|r[^.;]{1,30}?[,w])"
SIGNS = r"[,\-.”\"’']*"  # between a closing mark and what follows

_FOLLOWS = (
    re.compile(rf"{SIGNS}s?[xb]?(?P<cue>[cmo]){_FOLLOWING}"),  # said Smith
    re.compile(rf"{SIGNS}[jsa]*{_LEADING}[xba]*{_ASIDE}?[xba,]*(?P<cue>[ctm])"),  # Smith, a Democrat, later said
)
_FIRST_CUE = re.compile(r",?[jsa]?[DqNTwP][^ctgm.;:]*(?P<cue>[ct])(?![ctg])")
_NAME_AT_CUE = re.compile(rf"(?<![iDjT,N])(?P<speaker>w*{NAME})$")
_TRAILS = (
    re.compile(rf",(?P<cue>[co]){_FOLLOWING}"),  # in the end, said Smith
    re.compile(rf",{_LEADING}a*(?P<cue>[ct])(?=[.,iaN]|$)"),  # in the end, Smith said.
)
_ANY_VERB = (
    re.compile(rf"{SIGNS}(?P<speaker>P|{_NAMED})a*(?P<cue>v)"),  # Smith rumbled
    re.compile(rf"{SIGNS}(?P<cue>v)(?P<speaker>{_NAMED})"),  # rumbled Smith
)
_SOURCE = re.compile(rf"(?P<cue>S+){_FOLLOWING}")  # according to Smith
_COLON = re.compile(rf"(?:^D?|[-.])(?P<speaker>{NAME}(?:j{NAME})?)(?:\([^)]*\))?:$")  # Smith (Ohio):
_SIGNATURE = re.compile(rf"{NAME}(?!.{{0,12}}c)")
_INSERTED = re.compile(rf",(?P<cue>c)(?P<speaker>P|[wvm]{{0,4}}(?:{_OFFICE})?{NAME})[,:]$")  # And yet, said Smith,

_OPENS_CLAUSE = re.compile(r"[,.]?-?[js]|cD")
_SUBORDINATE = re.compile(r"[ja]{0,2}s[^,]*[ct][^,]*,?$")
_MAY_ATTRIBUTE = re.compile(r"[^wsjrvmxbia]")
_LEADS_ON = re.compile(r"(?<!bc)[:,-]$")
_GOES_ON = re.compile(r"j?a?g?[,:]?|jca*:")
_NAME_FIRST = re.compile("[ja,]*T*N")

MANNERS = ("before", "distant", "described", "reported")
"""How a sentence leads to a quotation: its subject, named, stands at the cue; stands further off; is only described
("the new mayor"); or is itself what somebody reports."""

_LONGEST_NAME = 5  # words of a name, its titles and particles included
MOST_CUES = 6  # cues before a quotation that are tried
_DESCRIBED_BY = re.compile(rf"(?P<cue>[cv])i(?P<speaker>{WORD}{{1,8}})sD?$")  # described by Smith as
_PASSIVE = re.compile(r"(?P<cue>[cv])(?:sD?|D|ib)?$")  # called; described as a; accused of being
_AGENT = re.compile(rf"i(?P<speaker>{WORD}{{1,8}}?(?:i{WORD}{{1,7}})?)(?=[^iDqNTwvkm]|$)")
_OWNED = re.compile(r"(?P<speaker>(?:T*N{1,4})?D)(?:[waq]{0,3}(?P<cue>[wmcg])(?=[,:]?$|[bisT])[^,.;:ctgr]*[,:]?$|$)")
_PARENTHESES = re.compile(r"\([^()]*\)")
_CUE = re.compile(
    r"(?<![Dsib])(?<!ba)[ct]|(?<=[wx]s)c|(?<!D)g"  # said; (a sign) that said; saying
    r"|(?<=P)m|(?<=[NTraxbj,])m(?!w|,j)|(?<=[wm])m(?=[DP])"  # what may be a noun where it is none: Smith claims
    r"|(?<=[DNr]w)m(?=s?,?$)|(?:(?<=^Dw)|(?<=Nw))m(?=:$)"  # the campaign claims that
)
_LEADS_TO_MARKS = re.compile("(?:[ct]|(?<=w)m)[,:]?s?[,:]?$")
_INFINITIVE = re.compile(r"(?<=i)(?:[ct]|m(?=s))")  # to say
_INTRODUCES = re.compile(r"(?<![Dsib])(?<!ba)(?P<cue>c)[,:]?s?[,:]?$")
_INDIRECT = re.compile(r".(?:c|t[DqNTw]+)s?$")


def follows(letters: str) -> Attribution | None:
    """What a quotation's own sentence goes on with: ``said Smith``, ``Smith said``."""
    return _first(pattern.match(letters) for pattern in _FOLLOWS)


def follows_with_any_verb(letters: str) -> Attribution | None:
    """The same with a verb that no table knows: ``Smith rumbled``."""
    return _first(pattern.match(letters) for pattern in _ANY_VERB)


def follows_at_length(letters: str) -> Attribution | None:
    """The same where much stands before the first cue: ``Smith, the guru who founded the site, wrote``."""
    cue = _FIRST_CUE.match(letters)
    if not cue:
        return None
    before = letters[: cue.start("cue")]
    name = _NAME_AT_CUE.search(before)
    speaker = name.span("speaker") if name else first_phrase(before)
    return Attribution(speaker, cue.span("cue")) if speaker else None


def trails(letters: str) -> Attribution | None:
    """The same after the rest of the sentence: ``(a mess) in the end, Smith said``."""
    return _first(pattern.search(letters) for pattern in _TRAILS)


def names_source(letters: str) -> Attribution | None:
    """``according to Smith``, with nobody else's cue after it."""
    return next(
        (Attribution.read(found) for found in _SOURCE.finditer(letters) if "c" not in letters[found.end() :]), None
    )


def signature(letters: str) -> Attribution | None:
    """A name that is no subject: ``(—) Jane Smith``."""
    found = _SIGNATURE.match(letters)
    return Attribution(found.span(), None) if found else None


def ends_in_colon(letters: str) -> Attribution | None:
    """A name and a colon, as in a transcript; more words than a name has are a headline."""
    found = _COLON.search(letters)
    return Attribution(found.span("speaker"), None) if found and len(found["speaker"]) <= _LONGEST_NAME else None


def described_by(letters: str) -> Attribution | None:
    """``described by Smith as``; only its word shows whether the preposition names who did it."""
    found = _DESCRIBED_BY.search(letters)
    return Attribution.read(found) if found else None


def passive(letters: str) -> Positions | None:
    """The verb that calls something what the marks hold: ``called (“…”)``, ``described as a (“…”)``."""
    found = _PASSIVE.search(letters)
    return found.span("cue") if found else None


def agent(letters: str) -> Positions | None:
    """The noun phrase behind a preposition that begins the clause: ``by Smith``."""
    found = _AGENT.match(letters)
    return found.span("speaker") if found else None


def owned(letters: str) -> Iterator[Attribution]:
    """Whoever may own a noun and what hangs on it, ``Smith's claim that``, or a noun behind the marks, ``Smith's “…”``.

    Only the words show whether the noun is one for what somebody says; without a noun before the marks there is no cue.
    """
    for found in _OWNED.finditer(letters):
        yield Attribution(found.span("speaker"), found.span("cue") if found["cue"] else None)


def introduces(letters: str) -> Attribution | None:
    """A cue right before a quotation, which takes it as its object: ``Smith said that``."""
    found = _INTRODUCES.search(letters)
    speaker = subject(letters, found.start("cue")) if found else None
    if not found or not speaker or _is_reported(letters, speaker):
        return None
    return Attribution(speaker, found.span("cue"))


def precedes(letters: str) -> Attribution | None:
    """What leads to a quotation: the nearest cue that has a subject; one that is only described gives way to a name."""
    inserted = _INSERTED.search(letters)
    return Attribution.read(inserted) if inserted else _nearest(_CUE, letters)


def purposes(letters: str) -> Attribution | None:
    """The same where no cue but an infinitive leads to a quotation: ``Smith went on to say that``."""
    return _nearest(_INFINITIVE, letters)


def _nearest(cues: "re.Pattern[str]", letters: str) -> Attribution | None:
    letters = _PARENTHESES.sub(_ignored, letters)
    described = None
    starts = [found.start() for found in cues.finditer(letters)]
    for cue in reversed(starts[-MOST_CUES:]):
        speaker = subject(letters, cue)
        if not speaker or _is_reported(letters, speaker):
            continue
        found = Attribution(speaker, (cue, cue + 1))
        if is_named(letters, speaker) or _LEADS_TO_MARKS.match(letters, cue):
            return found
        described = described or found
    return described


def opens_clause(letters: str) -> bool:
    """Whether a new clause begins, whose subject need not be the speaker of what stands before it."""
    return bool(_OPENS_CLAUSE.match(letters))


def is_subordinate(letters: str) -> bool:
    """Whether a clause only leads to a main clause: ``When Smith shouted (“…,” Jones laughed)``."""
    return bool(_SUBORDINATE.match(letters))


def may_attribute(letters: str) -> bool:
    """Whether an attribution may begin, and not the rest of a phrase or a clause."""
    return bool(_MAY_ATTRIBUTE.match(letters))


def leads_on(letters: str) -> bool:
    """Whether a sentence stops before the marks without having asked somebody something: ``Smith was asked, “…?”``."""
    return bool(_LEADS_ON.search(letters))


def goes_on(letters: str) -> bool:
    """Whether nothing but a word like "then" stands before a quotation, so that its speaker goes on."""
    return bool(_GOES_ON.fullmatch(letters))


def begins_with_name(letters: str) -> bool:
    """Whether a sentence begins with somebody's name."""
    return bool(_NAME_FIRST.match(letters))


def manner(letters: str, found: Attribution) -> str:
    """In which of the ``MANNERS`` what leads to a quotation names its speaker."""
    first, last = found.speaker
    if precedes(letters[:first]):
        return "reported"
    if not is_named(letters, found.speaker):
        return "described"
    return "before" if found.cue and not letters[last : found.cue[0]].strip("xbas") else "distant"


def has_cue(letters: str) -> bool:
    """Whether a cue stands among the letters, subject or none."""
    return bool(_CUE.search(letters))


def _ignored(parenthesis: "re.Match[str]") -> str:
    return "(" + "w" * (len(parenthesis[0]) - 2) + ")"


def _first(found: Iterator["re.Match[str] | None"]) -> Attribution | None:
    return next((Attribution.read(match) for match in found if match), None)


def _is_reported(letters: str, speaker: Positions) -> bool:
    """Whether a cue is itself what somebody says: ``(Smith said) he thinks``, ``(Smith said) Jones asked``."""
    return bool(_INDIRECT.search(letters[: speaker[0]]))
