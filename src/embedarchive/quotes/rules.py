"""The rules of attribution: small readers that look at the words around a quotation, in the order they are trusted.

Each rule looks at a :class:`~embedarchive.quotes.setting.Setting` and gives a :class:`Credit`, or None where it has
nothing to say. The examples show what a rule is for; in brackets stands what it builds upon.
"""

from collections.abc import Callable, Mapping
from functools import partial

from embedarchive.languages import Language
from embedarchive.quotes import grammar
from embedarchive.quotes.clause import Clause
from embedarchive.quotes.grammar import Attribution
from embedarchive.quotes.labels import label, signature
from embedarchive.quotes.setting import CLOSED_ENDS, Credit, Setting
from embedarchive.quotes.subject import Positions, first_phrase, with_apposition

Rule = Callable[[Setting], Credit | None]


def signed(setting: Setting) -> Credit | None:
    """``“…” — Jane Smith``."""
    words = signature(setting)
    return credit(words, grammar.signature(words.letters)) if words else None


def labelled(setting: Setting) -> Credit | None:
    """``“SMITH: …”``, and ``Smith: …`` in an interview; a single letter, as in ``Q:``, names nobody."""
    name = label(setting)
    return Credit(name) if name and len(name.written) > 1 else None


def done_by(setting: Setting) -> Credit | None:
    """``It was described by Smith as “…”``, and ``It was called “…” by Smith``."""
    before, agents = setting.before, setting.language.agents
    found = grammar.described_by(before.letters)
    if found and before.words[found.speaker[0] - 1] in agents:
        return credit(before, found)
    verb = grammar.passive(before.letters)
    agent = grammar.agent(setting.after.letters) if verb else None
    if verb and agent and setting.after.words[0] in agents:
        return Credit(setting.after.part(agent), before.part(verb))
    return None


def introduced(setting: Setting) -> Credit | None:
    """``Smith said “…”``: the sentence goes on behind marks that do not end as they do before their attribution."""
    if setting.leaves_sentence_open:
        return None
    return credit(setting.before, grammar.introduces(setting.before.letters))


def followed(setting: Setting) -> Credit | None:
    """``“…,” said Smith`` and ``“…,” Smith, a Democrat, said``."""
    if setting.after.letters and (_belongs_elsewhere if setting.leaves_sentence_open else _runs_on)(setting):
        return None
    return credit(setting.after, grammar.follows(setting.after.letters))


def named_before_colon(setting: Setting) -> Credit | None:
    """``Smith: “…”``."""
    found = credit(setting.before, grammar.ends_in_colon(setting.before.letters))
    return found if found and len(found.speaker.written) > 1 else None


def preceded(manner: str, setting: Setting) -> Credit | None:
    """``Smith said that “…”`` and ``According to Smith, “…”``, where the speaker is named in one manner."""
    found = setting.lead_in
    if not found or setting.manner != manner:
        return None
    return credit(setting.before, found._replace(speaker=_from_article(setting.before, found.speaker)))


def chained(setting: Setting) -> Credit | None:
    """``(Smith said “…”) and added that “…”``."""
    if not setting.continues_sentence or not grammar.has_cue(setting.before.letters):
        return None
    return again(setting) or (subject_of(setting.previous.before) if setting.previous else None)


def sourced(setting: Setting) -> Credit | None:
    """``“…,” according to Smith``."""
    return credit(setting.after, grammar.names_source(setting.after.letters))


def followed_by_verb(setting: Setting) -> Credit | None:
    """``“…!” rumbled Smith``: any verb will do after marks that leave the sentence open."""
    if not setting.leaves_sentence_open:
        return None
    letters = setting.after.letters
    found = grammar.follows_with_any_verb(letters)
    return credit(setting.after, found or (grammar.follows_at_length(letters) if setting.is_statement else None))


def trailed(setting: Setting) -> Credit | None:
    """``It is “…” in the end, Smith said``."""
    return credit(setting.after, grammar.trails(setting.after.letters))


def same_sentence(setting: Setting) -> Credit | None:
    """``(Smith called it “…”) and “…”``."""
    return again(setting) if setting.continues_sentence else None


def sentence_earlier(setting: Setting) -> Credit | None:
    """``Smith disagreed. “…”``."""
    if not (setting.stands_alone and setting.is_statement):
        return None
    letters = setting.earlier.letters
    return credit(setting.earlier, grammar.trails(letters) or grammar.precedes(letters))


def same_paragraph(setting: Setting) -> Credit | None:
    """``(“…,” Smith said.) “…”``."""
    fits = setting.shares_paragraph and grammar.goes_on(setting.before.letters) and setting.is_statement
    return again(setting) if fits else None


def led_to(setting: Setting) -> Credit | None:
    """The paragraph before ends in ``Smith said:``."""
    lead = setting.lead if setting.stands_alone else None
    if not lead:
        return None
    return credit(lead, grammar.precedes(lead.letters)) or (subject_of(lead) if lead.letters.endswith(":") else None)


def next_paragraph(setting: Setting) -> Credit | None:
    """A paragraph that ends in marked words goes on with the speaker of the one before, if it begins with no name."""
    fits = setting.follows_paragraph and setting.fills_paragraph and setting.is_statement
    return again(setting) if fits and not grammar.begins_with_name(setting.earlier.letters) else None


def paragraph_earlier(setting: Setting) -> Credit | None:
    """The paragraph before ends in ``Smith disagreed.``, and this one holds nothing but marked words."""
    above = setting.sentence_above if setting.fills_paragraph and setting.is_statement else None
    return credit(above, grammar.trails(above.letters) or grammar.precedes(above.letters)) if above else None


def owned(setting: Setting) -> Credit | None:
    """``Smith's claim that “…”``, ``his call to end the “…”``, and ``Smith's “…” remark``."""
    nouns = setting.language.speech_nouns
    for found in grammar.owned(setting.before.letters):
        noun = setting.before.words[found.cue[0]] if found.cue else _word_behind(setting)
        if noun in nouns and _is_owner(setting.before.words[found.speaker[1] - 1], setting.language):
            return credit(setting.before, found)
    return None


def approached(setting: Setting) -> Credit | None:
    """``Smith put out a statement: “…”``: a sentence with no cue that stops before the marks."""
    fits = setting.is_statement and grammar.leads_on(setting.before.letters)
    found = subject_of(setting.before) if fits else None
    # Positions all in capitals are a heading's.
    return found if found and not found.speaker.written.isupper() else None


RULES: Mapping[str, Rule] = {
    "dash": signed,
    "label": labelled,
    "by": done_by,
    "introduced": introduced,
    "after": followed,
    "colon": named_before_colon,
    "before": partial(preceded, "before"),
    "according": sourced,
    "distant": partial(preceded, "distant"),
    "described": partial(preceded, "described"),
    "reported": partial(preceded, "reported"),
    "chain": chained,
    "verb": followed_by_verb,
    "trailing": trailed,
    "sentence": same_sentence,
    "earlier": sentence_earlier,
    "paragraph": same_paragraph,
    "lead": led_to,
    "floating": next_paragraph,
    "above": paragraph_earlier,
    "noun": owned,
    "approach": approached,
}
"""Every rule by name, in the order in which they are asked; ``confidence`` says how far each can be trusted."""


def credit(clause: Clause, found: Attribution | None) -> Credit | None:
    """What a reader found in a clause, as the words that it found."""
    if not found:
        return None
    speaker = with_apposition(clause.letters, found.speaker)
    return Credit(clause.part(speaker), clause.part(found.cue) if found.cue else None)


def subject_of(clause: Clause) -> Credit | None:
    """The subject of a sentence without a cue."""
    speaker = first_phrase(clause.letters)
    return credit(clause, Attribution(speaker, None)) if speaker else None


def again(setting: Setting) -> Credit | None:
    """The speaker of the quotation before, whose cue is not repeated."""
    last = setting.previous.credit if setting.previous else None
    return Credit(last.speaker) if last else None


def _from_article(clause: Clause, words: Positions) -> Positions:
    """A noun phrase from its article on: a verb that no table knows may stand before it, as in ``(waved) a sign``."""
    first, last = words
    for at in range(last - 2, first, -1):
        if clause.letters[at] == "D" and clause.letters[at - 1] in "wv" and clause.words[at].isalpha():
            return at, last
    return words


def _word_behind(setting: Setting) -> str | None:
    return setting.after.words[0] if setting.after.words else None


def _is_owner(word: str, language: Language) -> bool:
    return word.endswith(language.possessive_endings) or word.casefold() in language.possessives


def _runs_on(setting: Setting) -> bool:
    """Whether the sentence merely goes on behind marks that do not end as they do before their attribution."""
    if setting.last_sign in CLOSED_ENDS:
        return setting.inside_sentence
    return setting.lead_in is not None or not grammar.may_attribute(setting.after.letters)


def _belongs_elsewhere(setting: Setting) -> bool:
    """Whether what follows a quotation inside a sentence is a clause of its own, or leads to the next quotation."""
    letters = setting.after.letters
    if setting.continues_sentence and grammar.opens_clause(letters):
        return True
    if not setting.inside_sentence or setting.lead_in is None:
        return False
    leads_on = setting.after_reaches_next and grammar.introduces(letters)
    return bool(leads_on or grammar.opens_clause(letters) or grammar.is_subordinate(setting.before.letters))
