"""Word orders of languages that put subjects behind their verbs: ``Dijo Pérez``, ``hat Meier gesagt``, ``dijo``.

Readers over the letters of ``clause``, as those of ``grammar``; they are asked for languages whose tables say that
subjects may stand behind their verbs, or be left out.
"""

import re

from embedarchive.quotes.grammar import Attribution
from embedarchive.quotes.subject import NAME, Words, subject

_WHEN = r"(?:[iD]{0,2}a+|iN(?=N{2}))*"  # on Monday, this morning, in Bergen (Ada Quill)
_HEAD = "[Dq][wvamNT]{1,6}?"
_OF = r"(?:iD?[wvaNT]{1,3}?){0,2}?"  # of the interior
_PHRASE = (
    rf"(?:P|[Dqwvm]{{0,4}}{NAME}"  # the new minister Meier
    rf"|{_HEAD}{_OF}{NAME}(?![Nk])"  # the minister of the interior Meier
    rf"|{_HEAD}{_OF},{NAME}(?=[,.;:(r]|$)"  # the minister of the interior, Anna Meier,
    rf"|{_HEAD}{_OF}(?=[,.;:(]|$)"  # the minister of the interior
    rf"|{_HEAD})"
)
_SIGNS = r"[,\-.”\"’']*"

_FOLLOWS = (
    re.compile(rf"(?:^{_SIGNS}|,)[sa]?[xb]?(?P<cue>[com]){_WHEN}(?P<speaker>{_PHRASE})"),  # sagte am Montag Meier
    re.compile(
        rf"(?:^{_SIGNS}|,)[sa]?[xb](?P<speaker>{_PHRASE})(?:,[^,]{{1,30}},)?[^,.;:]{{0,8}}?(?P<cue>c)"
    ),  # hat Meier gesagt
)
_SUBJECTLESS = re.compile(rf"{_SIGNS}s?[xba]*(?P<cue>c)(?=[.,;:iaDsj]|$)")  # dijo.
_NAMED_BEFORE = re.compile(r"(?P<speaker>P|(?!DD)[DqNTwvkm]{1,8}(?:i[DqNTwvkm]{1,8}){0,2})[xba]*(?P<cue>z+)")
_STATED_IN = re.compile(rf"(?P<cue>z+)a*i(?P<speaker>{_PHRASE}(?:i?{_PHRASE})*)")  # heißt es dazu in dem Bericht
_SOURCE = re.compile(rf"(?P<cue>S+)(?P<speaker>{_PHRASE})")  # nach den Worten der Sprecherin
_INSERTED = re.compile(rf",(?P<cue>o)(?P<speaker>{_PHRASE})[^,:]{{0,20}}[,:]")  # Der Einsatz, so Meier, sei
_INSIDE = re.compile(rf",[xb]?(?P<cue>c)(?P<speaker>P|[Dqwvm]{{0,4}}{NAME})[^,.]{{0,12}}[,.]")  # Je pars, dit Morel,
_BEHIND_VERB = re.compile(rf"{_WHEN}(?P<speaker>{_PHRASE})")
_VERB = re.compile(r"(?:[xb][^xc,:;]{0,12})?(?<![Dsi])c")  # sagte; hat (Meier der Zeitung) gesagt
_BEHIND_ANY_VERB = re.compile(rf"[xvb][aD]?a*(?P<speaker>P|[Dqwvm]{{0,4}}{NAME}|D[wva]{{0,3}}w)")  # hatte sich Meier
_HANGING = re.compile(r",i?[Dsr][^,]*$")  # , die er
_MARKS = frozenset('“”"»«’‘')
_MOST_CUES = 6  # verbs before a quotation that are tried


def follows(letters: str) -> Attribution | None:
    """What a quotation's own sentence goes on with: ``sagte am Montag Meier``, ``a-t-il déclaré``."""
    return next((_read(found) for pattern in _FOLLOWS if (found := pattern.search(letters))), None)


def opens_credit(letters: str) -> bool:
    """Whether a credit is all that follows: ``dijo Pérez.``."""
    return any(pattern.match(letters) for pattern in _FOLLOWS)


def precedes(letters: str) -> Attribution | None:
    """What leads to a quotation: the nearest cue with a subject, which may stand on either side of its verb."""
    inserted = _INSERTED.search(letters)
    if inserted:
        return _read(inserted)
    verbs = list(_VERB.finditer(letters))[-_MOST_CUES:]
    nearest_first = verbs[::-1]
    for verb in sorted(nearest_first, key=lambda verb: _is_subordinate(letters, verb)):
        speaker = _subject(letters, verb.start()) or _subject(letters, verb.end() - 1)
        if speaker:
            return Attribution(speaker, (verb.end() - 1, verb.end()))
    return None


def inside(letters: str) -> Attribution | None:
    """A credit put into what is quoted, marks or none around it: ``« Je pars, a dit Morel, et vite. »``."""
    found = _INSIDE.search(letters)
    return _read(found) if found else None


def names_source(letters: str) -> Attribution | None:
    """``Polizeiangaben zufolge``, ``In dem Bericht heißt es``, ``nach den Worten der Sprecherin``."""
    patterns = (_STATED_IN, _NAMED_BEFORE, _SOURCE)
    found = next((found for pattern in patterns if (found := pattern.search(letters))), None)
    return _read(found) if found and "c" not in letters[found.end() :] else None


def cue_alone(letters: str) -> Words | None:
    """The cue of a sentence whose subject is left out, such as ``dijo``."""
    found = _SUBJECTLESS.match(letters)
    return found.span("cue") if found else None


def behind_any_verb(letters: str) -> Words | None:
    """The subject behind a verb that no table knows: ``Am Abend trat Ministerin Meier vor die Presse``."""
    found = _BEHIND_ANY_VERB.search(letters)
    return found.span("speaker") if found else None


def _is_subordinate(letters: str, verb: "re.Match[str]") -> bool:
    """Whether a verb ends a clause that hangs on another one, as its first word shows: ``, die er schrieb,``."""
    behind = letters[verb.end() : verb.end() + 2].lstrip("x")
    return behind.startswith(",") and bool(_HANGING.search(letters, 0, verb.start()))


def _subject(letters: str, verb: int) -> Words | None:
    """The subject of a verb: whatever on either side looks most like a person, what stands before it if in doubt."""
    after = _BEHIND_VERB.match(letters, verb + 1)
    behind = after.span("speaker") if after else None
    before = subject(letters, verb)
    if before and (_hangs(letters, before[0]) or letters[verb - 1] in _MARKS):
        before = None
    candidates = [phrase for phrase in (before, behind) if phrase and _personal(letters, phrase)]
    return max(candidates, key=lambda phrase: _personal(letters, phrase), default=None)


def _hangs(letters: str, start: int) -> bool:
    """Whether a phrase belongs to the noun right before it: ``(zu den Gefahren) des Eises``."""
    return start > 0 and letters[start] == "D" and letters[start - 1] in "wNT"


def _personal(letters: str, phrase: Words) -> int:
    """How much a subject looks like a person: a pronoun, a title or full name, one name, a noun; not at all."""
    words = letters[slice(*phrase)]
    ranks = (words == "P", "T" in words or "NN" in words, "N" in words, "D" in words or "q" in words)
    return len(ranks) - ranks.index(True) if any(ranks) else 0


def _read(found: "re.Match[str]") -> Attribution:
    return Attribution(found.span("speaker"), found.span("cue"))
