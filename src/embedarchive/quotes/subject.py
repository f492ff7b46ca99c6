"""Which noun phrase is the subject of a cue: patterns over the letters of ``clause``, as in ``grammar``."""

import re

Positions = tuple[int, int]
"""Of words in a clause: the first, and the one after the last."""

NAME = r"T*N[NT]*(?:k+N+)*"
WORD = r"[DqNTwvkm]"  # what a noun phrase may hold

_NAMES_SOMEBODY = re.compile("[NP]")
_RUN = re.compile(rf"(?P<governed>(?:[iS](?:N+j)?)?)(?P<speaker>P|{WORD}+)$")
_NAME_AT_END = re.compile(rf"(?P<speaker>{NAME})$")
_HEAD = re.compile(rf"(?<![iDqNTwvkm])(?P<speaker>{WORD}{{1,8}})(?:i{WORD}{{1,8}}(?:jN+)?){{1,3}}$")
_PLACE = re.compile(rf"(?<![iDqNTwvkm])(?P<speaker>[Dq]{WORD}{{1,4}}?)iD?N$")  # the senator from Ohio (, who)
_AGE = re.compile("(?<=N),w$")  # Smith, 52, (a nurse, said)
_APPOSED_NAME = re.compile(rf",{NAME},")
_DESCRIBED = re.compile(  # Smith, Republican of Ohio (, citing a letter, said)
    rf"(?<![iDqNTwvkm])(?P<speaker>{NAME}),(?:[Dq][wvN]{{1,4}}(?:i{WORD}{{1,3}})?|N{{1,2}}i{WORD}{{1,3}})$"
)
_JOINT = re.compile(rf"[jaq,]*(?P<speaker>{NAME}(?:,{NAME})*,?j{NAME})$")  # Ann Lee and Bob Roe
_OFFICE_HOLDER = re.compile(rf"(?<![DqNTwv])(?P<speaker>[DqNTwv]*T+iD?[Nw]{NAME})$")  # Secretary of State Ann Lee
_PARENTHESIS = re.compile(rf"(?P<speaker>P|{WORD}+)[xba]*[ct][^,]*,[ja]*$")  # Smith said, (adding)
_WITH = re.compile(rf",i(?P<speaker>{WORD}+(?:i{WORD}+)?)$")  # with Smith (adding)
_RELATIVE = re.compile(rf"(?P<speaker>{WORD}+),?r[^,]*$")  # Smith, who
_BARE = re.compile(r"[wvkm]+")
_LEAD_IN = re.compile(r"(?:[^-]{1,12}\)-|^N[N,.w]{0,6}-(?=[DqNTP])|[isgaw][^,]*,(?:N{1,2}\.?,)?|[Dq]w?a+,|[ja]+,?)+")
_NAME_BEHIND = re.compile(rf"(?:i{WORD}{{1,4}}){{0,3}},(?:D?[wvm]{{1,2}})?{NAME}(?=[,.;:(r]|$)")
_PHRASE = re.compile(
    rf"(?P<governed>[iS]?)(?P<speaker>P|{NAME}|[Dq][wvNT]{{1,4}}?(?![wNT])"
    r"|qi[DwvNT]{1,4}?(?![wNT])|[qw](?=[xba]*[ct]))"  # hundreds of marchers; some
)


def subject(letters: str, cue: int) -> Positions | None:
    """The subject of one cue, looked for where the word before the cue points to."""
    left = letters[:cue].rstrip("xba")
    left = left.rstrip("xbas") if left.endswith("xs") else left  # Smith has since said
    participle = letters[cue] == "g" and not letters[:cue].rstrip("a").endswith(("x", "b"))
    if participle or left.endswith(("j", "-")):
        return _shared_subject(left)
    if left.endswith(("Ni", "Ti")):  # (it led) Smith to say
        return last_phrase(left[:-1])
    if left.endswith(("r", "s")) and not left.endswith("ir"):  # Smith, who said; a sign that said
        phrase = _nearest_phrase(left[:-1].rstrip(",-"))
        return (phrase[0], len(left)) if phrase else None
    if left.endswith((",", ")")):
        opening = max(left.rfind(",r", 0, -1), 0) or max(left.rfind(",", 0, -1), left.rfind("(", 0, -1), 0)
        before = _AGE.sub("", left[:opening].rstrip("xba"))
        described = _DESCRIBED.search(before)
        named = described.span("speaker") if described else _apposed(left, opening)
        return named or last_phrase(before) or first_phrase(left)
    return last_phrase(left) or first_phrase(left)


def _apposed(left: str, comma: int) -> Positions | None:
    """A description and the name that is set beside it: ``the nominee, Judge Smith,``."""
    described = last_phrase(left[:comma]) if _APPOSED_NAME.fullmatch(left, comma) else None
    return (described[0], len(left) - 1) if described and not is_named(left, described) else None


def _shared_subject(left: str) -> Positions | None:
    """The subject that a participle or a second verb shares with the clause before it."""
    for pattern in (_PARENTHESIS, _WITH):
        found = pattern.search(left)
        if found:
            return last_phrase(left[: found.end("speaker")]) or found.span("speaker")
    return first_phrase(left)


def first_phrase(letters: str) -> Positions | None:
    """The first noun phrase of the main clause that no preposition governs."""
    lead = _LEAD_IN.match(letters)
    for start in (lead.end() if lead else 0, 0):
        for found in _PHRASE.finditer(letters, start):
            if not found["governed"]:
                return found.span("speaker")
    return None


def last_phrase(left: str) -> Positions | None:
    """The noun phrase that ends the letters, without the prepositional phrases that hang on it."""
    whole = _JOINT.match(left) or _OFFICE_HOLDER.search(left)
    if whole:
        return whole.span("speaker")
    found = _RUN.search(left)
    if not found:
        return None
    if found["governed"]:
        found = _HEAD.search(left)
    elif _BARE.fullmatch(found["speaker"]):
        found = _RELATIVE.search(left) or found
    return found.span("speaker") if found else None


def _nearest_phrase(left: str) -> Positions | None:
    found = _PLACE.search(left) or _NAME_AT_END.search(left) or _RUN.search(left)
    return found.span("speaker") if found else first_phrase(left)


def is_named(letters: str, speaker: Positions) -> bool:
    """Whether a noun phrase holds a name or is a pronoun, and does not only describe somebody."""
    return bool(_NAMES_SOMEBODY.search(letters, *speaker))


def with_apposition(letters: str, phrase: Positions) -> Positions:
    """A phrase that names nobody, with the name that is put behind it: ``the mayor of Bergen, Ida Holm,``."""
    found = None if is_named(letters, phrase) else _NAME_BEHIND.match(letters, phrase[1])
    return (phrase[0], found.end()) if found else phrase
