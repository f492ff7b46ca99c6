"""What the library knows about a language, as a table: one file of data a language, no code."""

from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType

import attrs

Words = frozenset[str]

NO_NUMBERS: Mapping[str, int] = MappingProxyType({})
NOTHING: Mapping[str, str] = MappingProxyType({})


@attrs.frozen(kw_only=True, eq=False, slots=False)
class Language:
    """The words that decide who said what. All in lower case, in every inflected form, unless said otherwise.

    Attributes:
        code: BCP 47 primary subtag; empty for a language that is not known.
        cues: Verbs that attribute a quotation ("said", "wrote").
        stances: Verbs that say no speech, but credit their subject with words in marks ("wants", "opposes").
        addressing_cues: Those of the cues behind which stands who is spoken to, never the speaker ("told Reuters").
        noun_cues: Cues that are nouns as well ("comment"), which count only where a speaker stands before them.
        cue_participles: Their forms that need a subject from elsewhere ("saying", "adding").
        speech_nouns: Nouns for what somebody says, which is then named before them ("his claim that").
        sources: First word of phrases that name a source, to the words that complete it ("according": "to").
        pronouns: Subject pronouns, to what they can mean: "he", "she", "it" for a thing, "" for what they do not tell.
        gendered: Other pronouns that show a person's gender nearby ("his": "he").
        determiners: Words that open a noun phrase ("the", "a", "his").
        possessives: Those of the determiners that stand for somebody ("his").
        definite: Those of the determiners that mean one who is known ("the"), whom the article may have named.
        quantifiers: Determiners that also stand alone as a subject ("some", "another").
        prepositions: Words after which a noun phrase is no subject.
        conjunctions: Words that join clauses of one rank ("and").
        subordinators: Words that open a clause of lower rank ("that", "because").
        relatives: Pronouns that open a relative clause ("who").
        auxiliaries: Verbs that may stand between a subject and its cue ("has", "would").
        passive_auxiliaries: Those that turn a cue into a passive, whose subject is no speaker ("was").
        adverbs: Adverbs that may stand there too, besides those with ``adverb_ending``.
        verb_endings: Endings of verbs in the past ("ed"), which end a noun phrase.
        participle_ending: Ending of verbs that open a sentence without being its subject ("ing").
        adverb_ending: Ending that shows an adverb ("ly").
        titles: Words before a name that are no part of it ("sen", "president"); a full stop may follow.
        gendered_titles: Titles that show a gender ("mrs": "she").
        particles: Words inside a name ("van", "bin").
        small_words: Words that stay small in titles of works ("of", "the").
        no_names: Words that are capitalised without naming anybody (days, months).
        weekdays: Names of the days of the week, short forms too, to their numbers from 0, Monday.
        days: Words for other days, to how many days they are from today ("yesterday": -1).
        months: Names of the months, which stand beside a day's number; short forms too.
        organisations: Last or first words of names that are no person's ("Committee", "University").
        media: Words, or pairs of words, of an attribution to the medium they tell, the most telling first.
        documents: Words for a document that may be credited in a person's stead, to its medium.
        lead_ins: Nouns for a post that may be typed out ("post", "statement"), see ``forms.transcript``.
        whole: Words of a lead-in that promise the whole text ("full").
        platforms: Names of platforms as written in prose, to the library's name; case matters.
        first_person: Pronouns of the first person, which tell a writer's own words.
    """

    code: str
    cues: Words = frozenset()
    stances: Words = frozenset()
    addressing_cues: Words = frozenset()
    noun_cues: Words = frozenset()
    cue_participles: Words = frozenset()
    speech_nouns: Words = frozenset()
    sources: Mapping[str, str] = NOTHING
    pronouns: Mapping[str, str] = NOTHING
    gendered: Mapping[str, str] = NOTHING
    determiners: Words = frozenset()
    possessives: Words = frozenset()
    definite: Words = frozenset()
    quantifiers: Words = frozenset()
    prepositions: Words = frozenset()
    conjunctions: Words = frozenset()
    subordinators: Words = frozenset()
    relatives: Words = frozenset()
    auxiliaries: Words = frozenset()
    passive_auxiliaries: Words = frozenset()
    adverbs: Words = frozenset()
    verb_endings: tuple[str, ...] = ()
    participle_ending: str = ""
    adverb_ending: str = ""
    titles: Words = frozenset()
    gendered_titles: Mapping[str, str] = NOTHING
    particles: Words = frozenset()
    small_words: Words = frozenset()
    no_names: Words = frozenset()
    weekdays: Mapping[str, int] = NO_NUMBERS
    days: Mapping[str, int] = NO_NUMBERS
    months: Words = frozenset()
    organisations: Words = frozenset()
    media: Mapping[str, str] = NOTHING
    documents: Mapping[str, str] = NOTHING
    lead_ins: Words = frozenset()
    whole: Words = frozenset()
    platforms: Mapping[str, str] = NOTHING
    first_person: Words = frozenset()

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
        )
        others = (self.titles, self.no_names, self.adverbs, self.pronouns, self.gendered, self.cue_participles)
        return frozenset().union(*closed_classes, *others, self.sources)
