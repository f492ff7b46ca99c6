"""Who is the subject of a cue: patterns over the letters of ``clause``.

Each reader takes letters and returns an :class:`Attribution` in word positions, or None where it sees none. All that
is English about them is in the language's table; what is not are the shapes that European languages share.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

Words = tuple[int, int]
"""Positions in a clause: the first word, and the one after the last."""


class Attribution(NamedTuple):
    """A speaker and the cue."""

    speaker: Words
    cue: Words | None


NAME = r"T*N[NT]*(?:k+N+)*"
_WORD = r"[DqNTwvkm]"  # what a noun phrase may hold
_NAMED = rf"(?:[Dq][wvNTaD]{{0,4}})?{NAME}"
_APPOSED = rf"D[wvamN]{{1,6}}(?:i[DNw]{{1,4}})?,{NAME}(?=[,.;:(r]|$)"  # the mayor of Bergen, Ida Holm
_DESCRIBED = r"[Dq][wvamNT]{1,6}(?=[,.;:(rijs]|$)|q(?=[.,;]|i[Dq])|w{1,3}(?=[.;]|$)"  # the mayor; some; critics
_OFFICE = "(?:N{1,3}w{1,2}|[wm]{1,3}i[wm])(?=N)"  # CBS moderator Ann Lee; secretary of state Ann Lee
_FOLLOWING = rf"(?P<speaker>P|[Dqwvm]{{0,7}}?(?:{_OFFICE})?{NAME}|{_APPOSED}|{_DESCRIBED})"
_NOUN_PHRASE = rf"{_WORD}{{1,10}}?(?:i{_WORD}{{1,7}}?){{0,2}}?(?:,?j{_WORD}{{1,7}}?|,{NAME})?"
_LEADING = rf"(?P<speaker>P|(?=[DqNTwvkm]*(?:[DqNT]|w[xba]*[ct])){_NOUN_PHRASE})"
_ASIDE = r"(?:[,(\-].{0,40}?[,)\-]|r[^.;]{1,30}?[,w])"
_SIGNS = r"[,\-.”\"’']*"

_FOLLOWS = (
    re.compile(rf"{_SIGNS}s?[xb]?(?P<cue>[cmo]){_FOLLOWING}"),  # said Smith
    re.compile(rf"{_SIGNS}[jsa]*{_LEADING}[xba]*{_ASIDE}?[xba,]*(?P<cue>[ctm])"),  # Smith, a Democrat, later said
)
_FIRST_CUE = re.compile(r",?[jsa]?[DqNTwP][^ctgm.;:]*(?P<cue>[ct])(?![ctg])")
_NAME_AT_CUE = re.compile(rf"(?<![iDjT,N])(?P<speaker>w*{NAME})$")
_TRAILS = (
    re.compile(rf",(?P<cue>[co]){_FOLLOWING}"),  # in the end, said Smith
    re.compile(rf",{_LEADING}a*(?P<cue>[ct])(?=[.,iaN]|$)"),  # in the end, Smith said.
)
_ANY_VERB = (
    re.compile(rf"{_SIGNS}(?P<speaker>P|{_NAMED})a*(?P<cue>v)"),  # Smith rumbled
    re.compile(rf"{_SIGNS}(?P<cue>v)(?P<speaker>{_NAMED})"),  # rumbled Smith
)
_SOURCE = re.compile(rf"(?P<cue>S+){_FOLLOWING}")  # according to Smith
_COLON = re.compile(rf"(?:^D?|[-.])(?P<speaker>{NAME}(?:j{NAME})?)(?:\([^)]*\))?:$")  # Smith (Ohio):
_SIGNATURE = re.compile(rf"{NAME}(?!.{{0,12}}c)")
_INSERTED = re.compile(rf",(?P<cue>c)(?P<speaker>P|[wvm]{{0,4}}(?:{_OFFICE})?{NAME})[,:]$")  # And yet, said Smith,

_OPENS_CLAUSE = re.compile(r"[,.]?-?[js]|cD")
_SUBORDINATE = re.compile(r"[ja]{0,2}s[^,]*[ct][^,]*,?$")
_MAY_ATTRIBUTE = re.compile(r"[^wsjrvmxbia]")
_GOES_ON = re.compile(r"j?a?g?[,:]?|jca*:")

MANNERS = ("before", "distant", "described", "reported")
"""How a sentence leads to a quotation: its subject, named, stands at the cue; stands further off; is only described
("the new mayor"); or is itself what somebody reports."""

_NAMES_SOMEBODY = re.compile("[NP]")
_LONGEST_NAME = 5  # words of a name, its titles and particles included
_MOST_CUES = 6  # cues before a quotation that are tried
_OWNED = re.compile(r"(?P<speaker>(?:T*N{1,4})?D)(?:[waq]{0,3}(?P<cue>[wmcg])(?=[,:]?$|[bisT])[^,.;:ctgr]*[,:]?$|$)")
_PARENTHESES = re.compile(r"\([^()]*\)")
_CUE = re.compile(r"(?<![Dsib])(?<!ba)[ct]|(?<!D)g|(?<=[NPTraxbj,])m(?!w|,j)|(?<=Dw)m(?=s?[,:]?$)")
_INTRODUCES = re.compile(r"(?<![Dsib])(?<!ba)(?P<cue>c)[,:]?s?[,:]?$")
_RUN = re.compile(rf"(?P<governed>[iS]?)(?P<speaker>P|{_WORD}+)$")
_NAME_AT_END = re.compile(rf"(?P<speaker>{NAME})$")
_HEAD = re.compile(rf"(?<![iDqNTwvkm])(?P<speaker>{_WORD}{{1,8}})(?:i{_WORD}{{1,8}}){{1,3}}$")
_PARENTHESIS = re.compile(rf"(?P<speaker>P|{_WORD}+)[xba]*[ct][^,]*,[ja]*$")  # Smith said, (adding)
_WITH = re.compile(rf",i(?P<speaker>{_WORD}+(?:i{_WORD}+)?)$")  # with Smith (adding)
_RELATIVE = re.compile(rf"(?P<speaker>{_WORD}+),?r[^,]*$")  # Smith, who
_BARE = re.compile(r"[wvkm]+")
_INDIRECT = re.compile(r".(?:c|t[DqNTw]+)s?$")
_LEAD_IN = re.compile(r"(?:[^-]{1,12}\)-|^[N,.]{1,6}-(?=[DqNTP])|[isgaw][^,]*,(?:N{1,2}\.?,)?|[ja]+,?)+")
_PHRASE = re.compile(rf"(?P<governed>[iS]?)(?P<speaker>P|{NAME}|[Dq][wvNT]{{1,4}}?(?![wNT])|[qw](?=[xba]*[ct]))")


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
    return next((_read(found) for found in _SOURCE.finditer(letters) if "c" not in letters[found.end() :]), None)


def signature(letters: str) -> Attribution | None:
    """A name that is no subject: ``(—) Jane Smith``."""
    found = _SIGNATURE.match(letters)
    return Attribution(found.span(), None) if found else None


def ends_in_colon(letters: str) -> Attribution | None:
    """A name and a colon, as in a transcript; more words than a name has are a headline."""
    found = _COLON.search(letters)
    return Attribution(found.span("speaker"), None) if found and len(found["speaker"]) <= _LONGEST_NAME else None


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
    if inserted:
        return _read(inserted)
    letters = _PARENTHESES.sub(_ignored, letters)
    described = None
    cues = [found.start() for found in _CUE.finditer(letters)]
    for cue in reversed(cues[-_MOST_CUES:]):
        speaker = subject(letters, cue)
        if not speaker or _is_reported(letters, speaker):
            continue
        found = Attribution(speaker, (cue, cue + 1))
        if _is_named(letters, speaker):
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


def goes_on(letters: str) -> bool:
    """Whether nothing but a word like "then" stands before a quotation, so that its speaker goes on."""
    return bool(_GOES_ON.fullmatch(letters))


def manner(letters: str, found: Attribution) -> str:
    """In which of the ``MANNERS`` what leads to a quotation names its speaker."""
    first, last = found.speaker
    if precedes(letters[:first]):
        return "reported"
    if not _is_named(letters, found.speaker):
        return "described"
    return "before" if found.cue and not letters[last : found.cue[0]].strip("xba") else "distant"


def has_cue(letters: str) -> bool:
    """Whether a cue stands among the letters, subject or none."""
    return bool(_CUE.search(letters))


def first_phrase(letters: str) -> Words | None:
    """The first noun phrase of the main clause that no preposition governs."""
    lead = _LEAD_IN.match(letters)
    for start in (lead.end() if lead else 0, 0):
        for found in _PHRASE.finditer(letters, start):
            if not found["governed"]:
                return found.span("speaker")
    return None


def _ignored(parenthesis: "re.Match[str]") -> str:
    return "(" + "w" * (len(parenthesis[0]) - 2) + ")"


def _first(found: Iterator["re.Match[str] | None"]) -> Attribution | None:
    return next((_read(match) for match in found if match), None)


def _read(found: "re.Match[str]") -> Attribution:
    return Attribution(found.span("speaker"), found.span("cue"))


def _is_named(letters: str, speaker: Words) -> bool:
    return bool(_NAMES_SOMEBODY.search(letters, *speaker))


def _is_reported(letters: str, speaker: Words) -> bool:
    """Whether a cue is itself what somebody says: ``(Smith said) he thinks``, ``(Smith said) Jones asked``."""
    return bool(_INDIRECT.search(letters[: speaker[0]]))


def subject(letters: str, cue: int) -> Words | None:
    """The subject of one cue, looked for where the word before the cue points to."""
    left = letters[:cue].rstrip("xba")
    participle = letters[cue] == "g" and not letters[:cue].rstrip("a").endswith(("x", "b"))
    if participle or left.endswith(("j", "-")):
        return _shared_subject(left)
    if left.endswith("r"):
        phrase = _nearest_phrase(left[:-1].rstrip(",-"))
        return (phrase[0], len(left)) if phrase else None
    if left.endswith((",", ")")):
        opening = max(left.rfind(",r", 0, -1), 0) or max(left.rfind(",", 0, -1), left.rfind("(", 0, -1), 0)
        return last_phrase(left[:opening].rstrip("xba")) or first_phrase(left)
    return last_phrase(left) or first_phrase(left)


def _shared_subject(left: str) -> Words | None:
    """The subject that a participle or a second verb shares with the clause before it."""
    for pattern in (_PARENTHESIS, _WITH):
        found = pattern.search(left)
        if found:
            return found.span("speaker")
    return first_phrase(left)


def last_phrase(left: str) -> Words | None:
    """The noun phrase that ends the letters, without the prepositional phrases that hang on it."""
    found = _RUN.search(left)
    if not found:
        return None
    if found["governed"]:
        found = _HEAD.search(left)
    elif _BARE.fullmatch(found["speaker"]):
        found = _RELATIVE.search(left) or found
    return found.span("speaker") if found else None


def _nearest_phrase(left: str) -> Words | None:
    found = _NAME_AT_END.search(left) or _RUN.search(left)
    return found.span("speaker") if found else first_phrase(left)
