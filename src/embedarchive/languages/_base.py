"""What the library knows about a language, as a table: one file of data a language, no code."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from types import MappingProxyType

import attrs

Words = frozenset[str]

NO_NUMBERS: Mapping[str, int] = MappingProxyType({})
NOTHING: Mapping[str, str] = MappingProxyType({})

_NAMED_ALIKE = {
    "Truth Social": "truthsocial",
    "Facebook": "facebook",
    "Instagram": "instagram",
    "Threads": "threads",
    "Bluesky": "bluesky",
    "Mastodon": "mastodon",
    "Telegram": "telegram",
}
"""Platforms whose names are the same in all languages."""

_NETWORKS = "facebook instagram threads bluesky mastodon tiktok youtube telegram".split()
"""Those where statements are made, by the library's names, which are theirs in lower case; X and others need words."""


@attrs.frozen(kw_only=True, eq=False, slots=False)
class Language:
    """The words that decide who said what. All in lower case, in every inflected form, unless said otherwise.

    A word that ends in an apostrophe is written together with the next one ("l’"). In the sets of titles,
    organisations, lead-ins and words that name, what begins with a hyphen is the end of a compound word
    ("-sprecher").

    Attributes:
        code: BCP 47 primary subtag; empty for a language that is not known.
        cues: Verbs that attribute a quotation ("said", "wrote").
        citing: Those of the cues whose object has spoken ("quotes").
        cues_behind: Cues that only stand behind what they attribute, and before the speaker ("so", "aldus").
        addressing_cues: Those of the cues behind which stands who is spoken to, never the speaker ("told Reuters").
        addressing: Words between a cue and the name of a medium that was told something ("dem", "gegenüber").
        noun_cues: Cues that are nouns as well ("comment"), which count only where a speaker stands before them.
        stances: Verbs that say no speech, but credit their subject with words in marks ("wants", "opposes").
        cue_participles: Forms of the cues that need a subject from elsewhere ("saying", "adding").
        sources: Phrases before the name of a source ("according to").
        sources_behind: Phrases behind the name of a source ("zufolge", "heißt es").
        inverts: Whether the subject may stand behind its verb ahead of what is said ("Dijo Pérez: «…»").
        ends_in_verbs: Whether participles and the verbs of subordinate clauses stand behind all else ("hat es gesagt").
        dash_dialogue: Whether a dash at the head of a paragraph may open a statement ("—Me voy —dijo").
        drops_subject: Whether a verb may do without a subject, and then goes on with the one before.
        capitalises_nouns: Whether nouns are capitalised as names are.
        pointing_back: Words that open a sentence that tells who said what stands before it ("lo" ha detto).
        reporting: Verbs in the mood that shows that a sentence reports another's words ("sei", "habe").
        pronouns: Subject pronouns, to what they can mean: "he", "she", "it" for a thing, "" for what they do not tell;
            those that hang on their verb with their hyphen ("-t-il").
        expletives: Those of the pronouns that mean somebody at the head of a sentence only ("es").
        gendered: Other pronouns that show a person's gender nearby ("his": "he").
        speech_nouns: Nouns for what somebody says, which is then named before them ("his claim that").
        determiners: Words that open a noun phrase ("the", "a", "his").
        possessive_endings: Endings of a name that stands before what it owns ("’s").
        possessives: Those of the determiners that stand for somebody ("his").
        oblique: Those of the determiners whose case shows that their noun is no subject ("den", "dem").
        definite: Those of the determiners that mean one who is known ("the"), whom the article may have named.
        anaphors: Words by which a noun phrase means somebody just named, to that person's gender or "": demonstratives
            ("this"), and nouns that writers use for variety ("the politician").
        quantifiers: Determiners that also stand alone as a subject ("some", "another").
        prepositions: Words after which a noun phrase is no subject.
        agents: Those of the prepositions that lead to who did or said something ("by").
        views: Those of the prepositions that lead to who thinks so ("for").
        conjunctions: Words that join clauses of one rank ("and").
        subordinators: Words that open a clause of lower rank ("that", "because").
        relatives: Pronouns that open a relative clause ("who").
        auxiliaries: Verbs that may stand between a subject and its cue ("has", "would").
        passive_auxiliaries: Those that turn a cue into a passive, whose subject is no speaker ("was").
        adverbs: Adverbs that may stand there too, besides those with ``adverb_endings``.
        verb_endings: Endings of verbs in the past ("ed"), which end a noun phrase.
        adverb_endings: Endings of adverbs ("ly").
        adjective_endings: Endings of adjectives, where they stay small among the capitals of a noun phrase.
        participle_endings: Endings of verbs that open a sentence without being its subject ("ing").
        past_participles: Endings of cues that speak only behind an auxiliary ("a déclaré", not "déclaré coupable").
        reflexives: Pronouns with which an auxiliary makes no passive ("s’est dit", "si è detto").
        titles: Words before a name that are no part of it ("sen", "president"); a full stop may follow.
        abbreviations: Words that are shortened by a full stop, which ends no sentence; titles, where none are listed.
        gendered_titles: Titles that show a gender ("mrs": "she").
        particles: Words inside a name ("van", "bin").
        small_words: Words that stay small in titles of works ("of", "the").
        naming: Words behind which marks hold a name ("titled", "motto").
        no_names: Words that are capitalised without naming anybody (days, months).
        weekdays: Names of the days of the week, short forms too, to their numbers from 0, Monday.
        days: Words for other days, to how many days they are from today ("yesterday": -1).
        months: Names of the months, which stand beside a day's number; short forms too.
        organisations: Last or first words of names that are no person's ("Committee", "University").
        media: Words, or pairs of words, of an attribution to the medium they tell, the most telling first.
        documents: Words for a document that may be credited in a person's stead, to its medium.
        platforms: Names of platforms as written in prose, to the library's name; case matters.
        lead_ins: Words for a post that may be typed out ("post", "statement"), and for posting it where they are no
            cues ("reacted"), see ``forms.transcript``.
        whole: Words of a lead-in that promise the whole text ("full").
        partly: Words, or pairs of words, of a lead-in that promise a part of it ("in part").
        no_posts: Words of a lead-in after which something else than a post is typed out ("letter", "reasons").
        pointing: Words that point to what follows, in place of a colon ("following", "below").
        first_person: Pronouns and verbs of the first person, which tell a writer's own words.
        first_person_endings: Endings of other verbs in it, of words of five letters and more ("iremos").
        second_person: Words that speak to readers, which articles seldom do ("you", "please").
        imperatives: Verbs that do so at the head of a sentence only ("keep").
        past: Verbs that tell of what has been, as articles do ("was").
    """

    code: str
    cues: Words = frozenset()
    citing: Words = frozenset()
    cues_behind: Words = frozenset()
    addressing_cues: Words = frozenset()
    addressing: Words = frozenset()
    noun_cues: Words = frozenset()
    stances: Words = frozenset()
    cue_participles: Words = frozenset()
    sources: Words = frozenset()
    sources_behind: Words = frozenset()
    inverts: bool = False
    ends_in_verbs: bool = False
    dash_dialogue: bool = False
    drops_subject: bool = False
    capitalises_nouns: bool = False
    pointing_back: Words = frozenset()
    reporting: Words = frozenset()
    pronouns: Mapping[str, str] = NOTHING
    expletives: Words = frozenset()
    gendered: Mapping[str, str] = NOTHING
    speech_nouns: Words = frozenset()
    determiners: Words = frozenset()
    possessive_endings: tuple[str, ...] = ()
    possessives: Words = frozenset()
    oblique: Words = frozenset()
    definite: Words = frozenset()
    anaphors: Mapping[str, str] = NOTHING
    quantifiers: Words = frozenset()
    prepositions: Words = frozenset()
    agents: Words = frozenset()
    views: Words = frozenset()
    conjunctions: Words = frozenset()
    subordinators: Words = frozenset()
    relatives: Words = frozenset()
    auxiliaries: Words = frozenset()
    passive_auxiliaries: Words = frozenset()
    adverbs: Words = frozenset()
    verb_endings: tuple[str, ...] = ()
    adverb_endings: tuple[str, ...] = ()
    adjective_endings: tuple[str, ...] = ()
    participle_endings: tuple[str, ...] = ()
    past_participles: tuple[str, ...] = ()
    reflexives: Words = frozenset()
    titles: Words = frozenset()
    abbreviations: Words = frozenset()
    gendered_titles: Mapping[str, str] = NOTHING
    particles: Words = frozenset()
    small_words: Words = frozenset()
    naming: Words = frozenset()
    no_names: Words = frozenset()
    weekdays: Mapping[str, int] = NO_NUMBERS
    days: Mapping[str, int] = NO_NUMBERS
    months: Words = frozenset()
    organisations: Words = frozenset()
    media: Mapping[str, str] = NOTHING
    documents: Mapping[str, str] = NOTHING
    platforms: Mapping[str, str] = NOTHING
    lead_ins: Words = frozenset()
    whole: Words = frozenset()
    partly: Words = frozenset()
    no_posts: Words = frozenset()
    pointing: Words = frozenset()
    first_person: Words = frozenset()
    first_person_endings: tuple[str, ...] = ()
    second_person: Words = frozenset()
    imperatives: Words = frozenset()
    past: Words = frozenset()

    @cached_property
    def no_part_of_names(self) -> Words:
        """Titles, and words that are capitalised at the head of a sentence only."""
        closed_classes = (
            self.determiners,
            self.quantifiers,
            self.prepositions,
            self.conjunctions,
            self.subordinators,
            self.relatives,
            self.auxiliaries,
            self.passive_auxiliaries,
        )
        others = (self.titles, self.no_names, self.adverbs, self.pronouns, self.gendered, self.cue_participles)
        initials = {name.casefold() for name in self.platforms if len(name) == 1}  # "on X. Quill said"
        sources = {phrase.partition(" ")[0] for phrase in self.sources | self.sources_behind}
        return frozenset().union(*closed_classes, *others, sources, initials)

    @cached_property
    def elided(self) -> Words:
        """Words that are written together with the next one ("l’")."""
        every_word = self.determiners | self.prepositions | self.subordinators | self.adverbs | self.pronouns.keys()
        return frozenset(word for word in every_word if word.endswith("’"))

    def meaning(self, word: str) -> str | None:
        """What a pronoun, in lower case, can mean, as ``pronouns`` tells it; None for a word that is none."""
        return self.pronouns.get(word, self.gendered.get(word))

    def is_title(self, word: str) -> bool:
        """Whether a word, in lower case, is a title or a compound that ends in one."""
        return word in self.titles or word.endswith(self._title_endings)

    def is_naming(self, word: str) -> bool:
        """The same for the words behind which marks hold a name."""
        return word in self.naming or word.endswith(self._naming_endings)

    def is_organisation(self, word: str) -> bool:
        """The same for the words that end or begin the name of an organisation."""
        return word in self.organisations or word.endswith(self._organisation_endings)

    def is_lead_in(self, word: str) -> bool:
        """The same for the words for a post."""
        return word in self.lead_ins or word.endswith(self._lead_in_endings)

    def anaphor(self, word: str) -> str | None:
        """The gender of somebody just named whom a word, in lower case, takes up; None if it takes up nobody."""
        ending = next((ending for ending in self._anaphor_endings if word.endswith(ending)), None)
        return self.anaphors.get(word, self.anaphors.get(f"-{ending}") if ending else None)

    def is_abbreviation(self, word: str) -> bool:
        """Whether the full stop behind a word, in lower case, shortens it and ends no sentence."""
        return word in (self.abbreviations or self.titles)

    @cached_property
    def _title_endings(self) -> tuple[str, ...]:
        return _endings(self.titles)

    @cached_property
    def _naming_endings(self) -> tuple[str, ...]:
        return _endings(self.naming)

    @cached_property
    def _organisation_endings(self) -> tuple[str, ...]:
        return _endings(self.organisations)

    @cached_property
    def _lead_in_endings(self) -> tuple[str, ...]:
        return _endings(self.lead_ins)

    @cached_property
    def _anaphor_endings(self) -> tuple[str, ...]:
        return _endings(self.anaphors)


def as_in_tables(word: str) -> str:
    """A word as the tables write it: in lower case, with a curly apostrophe."""
    return word.casefold().replace("'", "’")


def phrases(listed: str) -> Words:
    """The phrases of a list in which a bar separates them, each with one blank between its words."""
    return frozenset(" ".join(phrase.split()) for phrase in listed.split("|"))


def inflected(stems: str, endings: str) -> Words:
    """Every stem of a list with every ending of another one."""
    return frozenset(stem + ending for stem in stems.split() for ending in endings.split())


def platform_words(words: str) -> Mapping[str, str]:
    """What says in a language where something was posted: its own words for X, and names that are alike in all."""
    return MappingProxyType(dict.fromkeys(words.split(), "x") | _NAMED_ALIKE)


def on_networks(listed: str) -> Mapping[str, str]:
    """The phrases of a list, in which an underscore stands for a network, to the network that each tells."""
    return {phrase.replace("_", network): network for network in _NETWORKS for phrase in phrases(listed)}


def _endings(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(word[1:] for word in words if word.startswith("-"))
