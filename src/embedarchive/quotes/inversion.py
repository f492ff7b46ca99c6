"""Word orders of languages that put subjects behind their verbs: ``Dijo Pérez``, ``hat Meier gesagt``, ``dijo``.

Readers over the letters of ``clause``, as those of ``grammar``; they are asked for languages whose tables say that
subjects may stand behind their verbs, or be left out.
"""

import re
from collections.abc import Iterator

from embedarchive.quotes.grammar import MOST_CUES, SIGNS, Attribution
from embedarchive.quotes.subject import NAME, Positions, first_phrase, is_named, last_phrase, subject

_WHERE = r"i+D?(?:w{1,3}(?=[DqTPi])|[wv]?N{1,2}(?=[DqTPa])|[wvN](?=N{2}))"  # to the press, in Bergen (Ada Quill)
_WHEN = rf"(?:[iD]{{0,2}}[an]|{_WHERE})*"  # on Monday, this morning
_HEAD = "[Dq]D?[wvamNT]{1,6}?"
_OF = r"(?:iD?[wvaNT]{1,3}?){0,2}?"  # of the interior
_APPOSITION = rf"{_HEAD}(?:{_OF}|(?:D[wvaNT]{{1,3}}){{1,2}}),{NAME}"  # the minister of the interior, Anna Meier
_PHRASE = (
    rf"(?:P|[Dq]{{0,2}}[wvm]{{0,3}}{NAME}"  # the new minister Meier
    rf"|w{{1,2}}iD?[wNa]{NAME}(?![Nk])"  # minister of Culture Anna Meier
    rf"|{_APPOSITION}(?=[,.;:(r]|$)"
    rf"|{_HEAD}{_OF}{NAME}(?![Nk])"  # the minister of the interior Meier
    rf"|{_HEAD}{_OF}(?=[,.;:(]|$)"  # the minister of the interior
    rf"|Di[DNTwkv]{{1,5}}[uw]{{1,2}}(?:{NAME}|w)"  # the in Bergen born Meier
    rf"|{_HEAD}(?![wT])"
    r"|q(?:iD?[wvN]{1,3}(?=[.,;:]|$)|(?=[.,;:i]|$)))"  # sources; this one
)
_CLITIC = "(?:D(?=[xb]|c[DNT])|(?<=[ao])D(?=c))?"  # lo (ha detto), (così) lo (ricorda)
_LED_BY = "(?:[wv][ia]*(?=g))?"  # (se) limitó a (decir), comenzó (diciendo)

_FOLLOWS = tuple(  # sagte am Montag Meier; hat Meier gesagt
    re.compile(rf"(?:^{SIGNS}|,){words}")
    for words in (
        rf"[sao]*{_CLITIC}[xb]{{0,2}}{_LED_BY}(?P<cue>[com]|(?<=[wvia])g){_WHEN}(?:(?<=n)i)?(?P<speaker>{_PHRASE})",
        rf"[sa]?[xb]a*(?P<speaker>{_PHRASE})(?:,[^,]{{1,30}},)?[^,.;:]{{0,8}}?(?P<cue>c)",
    )
)
_ANY_VERB = re.compile(
    rf"{SIGNS}[sa]*D?x?[xb]?(?P<cue>[wv])a*(?P<speaker>P|[Dqwvm]{{0,4}}{NAME}|D[wv]{{1,3}}(?=[.,;i]|$))"
)  # s'amuse le maire
_SUBJECTLESS = (
    re.compile(rf"{SIGNS}s?[xba]*{_LED_BY}(?P<cue>c|(?<=[wvia])g)(?=[.,;:iaDsj]|$)"),  # dijo ayer
    re.compile(rf"{SIGNS}[xba]*(?P<cue>v)(?=[.]|$)"),  # deslizó.
)
_POINTS_BACK = (
    re.compile(rf".{{1,4}}?[xb]?(?P<cue>c)[xb]{{0,2}}{_WHEN}(?P<speaker>{_PHRASE})"),  # Lo ha detto il ministro Pérez
    re.compile(rf"[ao](?P<speaker>{_PHRASE})(?:,.{{1,20}}?,)?[xba]*(?P<cue>c)"),  # Così Sofia Pérez commenta
    re.compile(rf"(?P<cue>[ao])(?P<speaker>{_PHRASE})(?=[,.])[^cx]*$"),  # Così il ministro Pérez.
)
_NAMED_BEFORE = re.compile(r"(?P<speaker>P|(?!DD)[DqNTwvkm]{1,8}(?:i[DqNTwvkm]{1,8}){0,2})[xba]*(?P<cue>z+)")
_STATED_IN = re.compile(rf"(?P<cue>z+)a*i(?P<speaker>T?{_PHRASE}(?:i?{_PHRASE})*)")  # heißt es dazu in dem Bericht
# In dem Brief, der vorliegt, heißt es
_IN_WHICH = re.compile(rf"^[ja]*i(?P<speaker>{_PHRASE}(?:i?{_PHRASE})*),D[^,:;]*,(?P<cue>z+)")
_RELATIVE_SOURCE = re.compile(rf"(?P<speaker>{NAME}|D[wv]{{1,3}}),?(?P<cue>S+)D?r")  # Pérez, según el cual
_SOURCE = re.compile(rf"(?P<cue>S+)(?:[sP]?[xba]*c)?(?P<speaker>{_PHRASE}|w(?=[.,;:iw]|$))")  # según ha dicho Pérez
_OWNED = tuple(
    re.compile(rf"{words}(?=[^cv;:]*c?[:,]?$)")
    for words in (
        rf"(?P<cue>n)i?(?P<speaker>{_HEAD}(?![wvamNT])|(?<=i){NAME})",  # das Fazit der Betreiber, die Kritik von Meier
        rf"(?P<speaker>D|{NAME})[wv]*(?P<cue>n)",  # seine scharfe Kritik, Meiers Kritik
    )
)
_VIEW = re.compile(rf"(?:^|,)[ja]*i(?P<speaker>(?=[^,]*[NT])T?{_PHRASE})[xb]")  # Für Meier ist
_LABEL = re.compile(rf"^[^a-zA-Z]*j?(?P<speaker>(?=[^:i]*N){_PHRASE}):$")  # and the minister Meier:
_ASIDE = re.compile(rf"(?P<speaker>[Dw]{{0,4}}{NAME})\($")  # Meier (
_INSERTED = re.compile(rf",(?P<cue>o)(?P<speaker>{_PHRASE})[^,:]{{0,20}}(?:[,:]|$)")  # Der Einsatz, so Meier, sei
_INSIDE = re.compile(rf",[xb]?(?P<cue>c)(?P<speaker>P|[Dqwvm]{{0,4}}{NAME})[^,.]{{0,12}}[,.]")  # Je pars, dit Morel,
_OPENING = re.compile(rf"[ja]*(?P<speaker>{_PHRASE})")  # Meier trat vor die Presse
_APPOSED = re.compile(rf"(?<![iS]){_APPOSITION}(?=[,:(])")
_BEHIND_VERB = re.compile(rf"{_WHEN}(?P<speaker>{_PHRASE})")
# sagte; hat (Meier der Zeitung) gesagt; war die Kritik, dass; diciendo
_VERB = re.compile(r"(?:[xb][^xc,:;]{0,12})?(?<![Di])(?<!cs)c|[xb](?=a*Dn,s)|g")
_BEHIND_ANY_VERB = re.compile(rf"[xvb][aD]?a*(?P<speaker>P|[Dqwvm]{{0,4}}{NAME}|D[wva]{{0,3}}w)")  # hatte sich Meier
_GOES_ON = re.compile(r"j[aji]*[xb]{0,2}[cg](?!.*[NPT]).*:$")  # Y añadió a su equipo:
_AT_COLON = re.compile(rf"(?:^|[,.])(?P<speaker>D[wv]{{1,3}}|{NAME})[^,c]{{0,4}}:$")  # Floods, the mayor:
_WITH_OFFICE = re.compile(r"(?P<speaker>[Dq]D?[wv]{1,3}iD?[wNa]{1,2}?N{2,4})[xba]*$")  # the head of Sport Anna Meier
_HANGING = re.compile(r",i?[Dsr][^,]*$")  # , die er
_CLOSES = re.compile(r"[^cxb,.:;()\-]{0,12}(?P<cue>c)[xb]*(?=[,.;:)j\-]|$)")  # vor den Gegnern genannt.
_ENCLOSED = tuple(
    re.compile(rf"{words}[^,xb]*$")
    for words in (
        rf"(?:^|,)[ja]*sa*(?P<speaker>{_PHRASE})",  # weil Meier das Licht
        rf",D(?P<speaker>P|{NAME})",  # ein Licht, das Meier
        rf"(?P<speaker>{_PHRASE}),D",  # ein Bericht, der das Licht
    )
)
_GOVERNED = re.compile(rf"i(?P<speaker>T?{_PHRASE})(?=[^,:j]*$)")  # von Meier als
_NOUN_AT_END = re.compile("(?:[DqiN][wva]*w|[NT])$")
_OWNED_AT_END = re.compile("n(?:[DwN]+j)?$")
_MARKS = frozenset('“”"»«’‘')


def follows(letters: str) -> Attribution | None:
    """What a quotation's own sentence goes on with: ``sagte am Montag Meier``, ``a-t-il déclaré``."""
    return next((Attribution.read(found) for pattern in _FOLLOWS if (found := pattern.search(letters))), None)


def points_back(letters: str) -> Attribution | None:
    """A sentence on what was said in the one before: ``Lo ha detto Pérez``, ``Das sagte Meier``."""
    return next((Attribution.read(found) for pattern in _POINTS_BACK if (found := pattern.match(letters))), None)


def follows_with_any_verb(letters: str) -> Attribution | None:
    """The same with a verb that no table knows: ``s'amuse le maire``."""
    found = _ANY_VERB.match(letters)
    return Attribution.read(found) if found else None


def opens_credit(letters: str) -> bool:
    """Whether a credit is all that follows: ``dijo Pérez.``, ``dijo.``."""
    return any(pattern.match(letters) for pattern in (*_FOLLOWS, *_SUBJECTLESS))


def precedes(letters: str, *, cases: bool) -> Attribution | None:
    """What leads to a quotation: the nearest cue with a subject, which may stand on either side of its verb.

    Where nouns have cases, one may hang on another with no preposition, and is no subject then.
    """
    inserted = _INSERTED.search(letters)
    if inserted:
        return Attribution.read(inserted)
    verbs = list(_VERB.finditer(letters))[-MOST_CUES:]
    nearest_first = verbs[::-1]
    for verb in sorted(nearest_first, key=lambda verb: _is_subordinate(letters, verb)):
        speaker = _subject_of(letters, verb, cases=cases)
        if speaker:
            return Attribution(speaker, (verb.end() - 1, verb.end()))
    return None


def inside(letters: str) -> Attribution | None:
    """A credit put into what is quoted, marks or none around it: ``« Je pars, a dit Morel, et vite. »``."""
    found = _INSIDE.search(letters)
    return Attribution.read(found) if found else None


def names_source(letters: str) -> Attribution | None:
    """``Polizeiangaben zufolge``, ``In dem Bericht heißt es``, ``nach den Worten der Sprecherin``."""
    patterns = (_IN_WHICH, _STATED_IN, _NAMED_BEFORE, _RELATIVE_SOURCE, _SOURCE)
    found = next((found for pattern in patterns if (found := pattern.search(letters))), None)
    return Attribution.read(found) if found and "c" not in letters[found.end() :] else None


def in_whose_view(letters: str) -> Iterator[Positions]:
    """Whom the preposition at the head of a clause governs: ``Für Meier ist das``."""
    return (found.span("speaker") for found in _VIEW.finditer(letters))


def owned(letters: str) -> Iterator[Attribution]:
    """Whoever may own a noun for what is said: ``das Fazit der Betreiber``, ``Meiers Kritik``, ``seine Begründung``."""
    for pattern in _OWNED if "n" in letters else ():
        yield from map(Attribution.read, pattern.finditer(letters))


def closes(letters: str) -> Positions | None:
    """The cue at the end of a clause whose beginning stands before the marks: ``(das er “…”) nannte``."""
    found = _CLOSES.match(letters)
    return found.span("cue") if found else None


def encloses(letters: str) -> Positions | None:
    """The subject of a clause whose cue stands behind the marks."""
    found = next((found for pattern in _ENCLOSED if (found := pattern.search(letters))), None)
    if found:
        return found.span("speaker")
    verb = letters.rfind("x")
    return _subject(letters, verb, cases=True) if verb >= 0 else None


def governed(letters: str) -> Iterator[Positions]:
    """The noun phrases that prepositions govern, the last first: ``(wurde) von Meier (genannt)``."""
    return (found.span("speaker") for found in reversed(list(_GOVERNED.finditer(letters))))


def labels(letters: str) -> Attribution | None:
    """Nothing but a name and a colon: ``und die Ministerin Meier:``."""
    found = _LABEL.match(letters)
    return Attribution(found.span("speaker"), None) if found else None


def opens_aside(letters: str) -> Attribution | None:
    """A name right before a parenthesis: ``Meier (``."""
    found = _ASIDE.search(letters)
    return Attribution(found.span("speaker"), None) if found else None


def cue_alone(letters: str) -> Positions | None:
    """The cue of a sentence whose subject is left out, such as ``dijo``."""
    return next((found.span("cue") for pattern in _SUBJECTLESS if (found := pattern.match(letters))), None)


def goes_on(letters: str) -> bool:
    """Whether a cue behind a conjunction leaves its subject out: ``Y añadió: «…»``, ``Et d'ajouter : « … »``."""
    return bool(_GOES_ON.match(letters))


def opening(letters: str) -> Positions | None:
    """The person with whom a sentence begins: ``Meier trat vor die Presse``."""
    found = _OPENING.match(letters)
    return found.span("speaker") if found and is_named(letters, found.span("speaker")) else None


def first_subject(letters: str) -> Positions | None:
    """The subject of a verb that no table knows, on either side: ``Am Abend trat Ministerin Meier vor die Presse``."""
    at_colon = _AT_COLON.search(letters)
    if at_colon:
        return at_colon.span("speaker")
    found = _BEHIND_ANY_VERB.search(letters)
    apposed = _APPOSED.search(letters)
    phrases = (apposed and apposed.span(), found and found.span("speaker"), first_phrase(letters))
    return opening(letters) or max(filter(None, phrases), key=lambda phrase: _personal(letters, phrase), default=None)


def _is_subordinate(letters: str, verb: "re.Match[str]") -> bool:
    """Whether a verb ends a clause that hangs on another one, as its first word shows: ``, die er schrieb,``."""
    behind = letters[verb.end() : verb.end() + 2].lstrip("xb")
    return behind.startswith(",") and bool(_HANGING.search(letters, 0, verb.start()))


def _subject_of(letters: str, verb: "re.Match[str]", *, cases: bool) -> Positions | None:
    """The subject of a cue and its auxiliary; a participle shares the one of the clause before it."""
    if verb[0] == "g":
        return subject(letters, verb.start())
    return _subject(letters, verb.start(), cases=cases) or _subject(letters, verb.end() - 1, cases=cases)


def _subject(letters: str, verb: int, *, cases: bool) -> Positions | None:
    """The subject of a verb: whatever on either side looks most like a person, what stands before it if in doubt."""
    after = _BEHIND_VERB.match(letters, verb + 1)
    behind = after.span("speaker") if after else None
    before = _subject_before(letters, verb)
    if before and ((cases and _hangs(letters, before[0])) or letters[verb - 1] in _MARKS):
        before = None
    if before and behind and "iN" in letters[verb + 1 : behind[0]]:
        behind = None  # "Ein Sprecher sagte im Magazin Neue Welt"
    apposed = _APPOSED.match(letters, before[0], verb) if before else None
    before = apposed.span() if apposed else before
    ranks: dict[Positions, int] = {}
    if before:  # with what is added between commas: "Die Ministerin, Ada Quill, sagte"
        ranks[before] = _personal(letters, (before[0], verb) if letters[verb - 1] == "," else before)
    if behind:
        ranks[behind] = _personal(letters, behind)
    likeliest = max(ranks, key=ranks.__getitem__, default=None)
    return likeliest if likeliest and ranks[likeliest] else None


def _subject_before(letters: str, verb: int) -> Positions | None:
    """What stands before a verb as its subject: ``the head of Sport Anna Meier (said)``, ``Pérez, aunque (admite)``."""
    subordinate = letters[verb - 1 : verb] == "s"
    main_clause = letters[: verb - 1].rstrip(",") if subordinate else letters[:verb]
    with_office = _WITH_OFFICE.search(main_clause)
    if with_office:
        return with_office.span("speaker")
    if not subordinate:
        return subject(letters, verb)
    return last_phrase(main_clause) if main_clause.endswith("N") else first_phrase(main_clause)


def _hangs(letters: str, start: int) -> bool:
    """Whether a phrase belongs to the noun right before it: ``(zu den Gefahren) des Eises``, ``(die Worte) Meiers``."""
    follows_noun = letters[start] == "D" and _NOUN_AT_END.search(letters, 0, start)
    return bool(follows_noun or _OWNED_AT_END.search(letters, 0, start))


def _personal(letters: str, phrase: Positions) -> int:
    """How much a subject looks like a person: a pronoun, a title or full name, one name, a noun; not at all."""
    words = letters[slice(*phrase)]
    ranks = (words == "P", "T" in words or "NN" in words, "N" in words, "D" in words or "q" in words)
    return len(ranks) - ranks.index(True) if any(ranks) else 0
