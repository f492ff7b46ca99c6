"""Quoted statements: who is credited, by which words, and where it was said."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

import embedarchive as ea
from embedarchive.languages.en import EN
from embedarchive.quotes.attribute import SHARED
from embedarchive.quotes.confidence import CONFIDENCE, INVERTED_CONFIDENCE, NOBODY
from embedarchive.quotes.inverted import INVERTED_RULES
from embedarchive.quotes.rules import RULES

KNOWN = "Ada Quill met Tom Berg at the tower. Mrs. Quill smiled.\n\n"


def quotes(text: str) -> tuple[ea.Quote, ...]:
    return ea.find(KNOWN + text, markup="text", lang="en").quotes


def speaker(quote: ea.Quote) -> tuple[str | None, str | None]:
    """Name and role of who is credited."""
    assert quote.author
    return quote.author.name, quote.author.role


def mention(quote: ea.Quote, text: str) -> str:
    assert quote.mention
    return quote.mention.of(KNOWN + text)


def credited(text: str) -> list[str | None]:
    return [quote.author.name if quote.author else None for quote in quotes(text)]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("“The light is out again,” Quill said.", "after"),
        ("“The light is out again,” said Quill.", "after"),
        ("“The light is out again,” said Quill, the keeper of the tower.", "after"),
        ("“The light is out again,” Quill, the keeper of the tower, told reporters.", "after"),
        ("“The light is out again,” Mayor Quill later added.", "after"),
        ("“Is the light out again?” Quill asked.", "after"),
        ("Quill said: “The light is out again.”", "introduced"),
        ("Quill, the keeper of the tower, said “the light is out again.”", "introduced"),
        ("Quill, who keeps the tower, told CNN that “the light is out again.”", "distant"),
        ("Quill, Democrat of Ohio, citing a letter, said that “the light is out again.”", "introduced"),
        ("In a letter to Berg, Quill wrote that “the light is out again.”", "introduced"),
        ("According to Quill, “the light is out again.”", "before"),
        ("The harbor met on Monday, with Quill saying “the light is out again.”", "before"),
        ("“The light is out again,” according to Quill.", "according"),
        ("Quill: “The light is out again.”", "colon"),
        ("“The light is out again.” — Ada Quill", "dash"),
        ("“QUILL: The light is out again and again.”", "label"),
        ("“The light is out again!” rumbled Quill.", "verb"),
        ("The storm was “a disaster for all of us” in the end, Quill said.", "trailing"),
        ("Quill said:\n\n“The light is out again.”", "lead"),
        ("Quill put out a statement: “The light is out again.”", "approach"),
        ("Quill called the light “a danger” to all.", "before"),
        ("Quill disagreed. “The light is out again today.”", "earlier"),
        ("Quill’s remark that “the light is out” was wrong.", "noun"),
        ("Quill’s call to end “the darkness on the pier” was heard.", "noun"),
        ("Quill’s “wise old keeper” remark was wrong.", "noun"),
        ("Quill disagreed.\n\n“The light is out again today.”", "above"),
        ("“The light is out again,” said former keeper of lights Ada Quill.", "after"),
        ("“The light is out again,” said Harbour adviser Ada Quill.", "after"),
        ("In other words, explained Harbour adviser Ada Quill: “The light is out.”", "before"),
        ("When Quill said “the light is out again,” Berg said no.", "before"),
        ("“The light is out again,” Quill, the keeper who founded the club of the pier, wrote.", "after"),
        ("“The light is out again today,” Club 5 for $15 keeper Ada Quill told reporters.", "verb"),
        ("Quill, 52, who keeps the tower, told the board that it was “a danger” to all.", "distant"),
        ("Quill once called the light “a danger” to all.", "before"),
        ("Quill has since called the light “a danger” to all.", "before"),
        ("Quill went on to describe the light as “a danger” to all.", "before"),
        ("The light was called “a danger” by Quill.", "by"),
        ("The light was described by Quill as “a danger” to all.", "by"),
        ("“The light is out again,” a keeper named Ada Quill said.", "after"),
    ],
)
def test_the_speaker_is_read_from_the_words_around(text: str, rule: str) -> None:
    (quote,) = quotes(text)
    assert speaker(quote)[0] in {"Ada Quill", "QUILL"}
    assert quote.rule == rule


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Quill called it “a fine old tower” and “a home for everybody here.”", 2),
        ("Quill called it “a fine old tower” and added that “nobody will miss it at all.”", 2),
        ("“The light is out again,” Quill said. “It will be out for a week.”", 2),
        ("“The light is out again,” Quill said.\n\n“It will be out for a whole week.”", 2),
    ],
)
def test_the_speaker_holds_for_what_follows(text: str, count: int) -> None:
    assert credited(text) == ["Ada Quill"] * count


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("A keeper said “the light is out” again.", "introduced"),
        ("A keeper called the light “a danger” to all.", "described"),
        ("Berg said at the pier that Quill called the light “a danger” to all.", "reported"),
    ],
)
def test_how_the_speaker_is_named_decides_how_far_a_lead_in_is_trusted(text: str, rule: str) -> None:
    (quote,) = quotes(text)
    assert quote.rule == rule


def test_what_only_the_rest_of_the_sentence_names_is_shared() -> None:
    first, second = quotes("“Dark nights,” and then “darker mornings,” Quill said.")
    assert (first.rule, second.rule) == (SHARED, "after")
    assert speaker(first) == speaker(second)


@pytest.mark.parametrize("name", ["Ines May", "Ines From", "Ines Will"])
@pytest.mark.parametrize(
    "text",
    [
        "“The light is out again,” {} said.",
        "“The light is out again,” said {}.",
        "“The light is out again,” said Mrs. {}.",
        "{} said: “The light is out again.”",
        "{} called the light “a danger to all of us” again.",
    ],
)
def test_a_last_name_may_be_spelt_like_another_word(text: str, name: str) -> None:
    story = f"{name} spoke at the pier.\n\n" + text.format(name.removeprefix("Ines "))
    (quote,) = ea.find(story, markup="text", lang="en").quotes
    assert quote.author == ea.Author(name=name)


@pytest.mark.parametrize("day", ["Tuesday", "Today"])
def test_a_day_behind_a_name_is_no_part_of_it(day: str) -> None:
    (quote,) = ea.find(f"Ada Quill {day} said “the light is out.”", markup="text", lang="en").quotes
    assert quote.author == ea.Author(name="Ada Quill")


@pytest.mark.parametrize(
    "text",
    [
        "The tower was not “consistently lit in its last years,” so who knew?",
        "They stood up to “steer and control” more of it, Quill has confirmed.",
        "“The light is out again.”",
        "Nobody liked the “tower.”",
        "Did the captain, “old and grey,” see the light?",
    ],
)
def test_nobody_is_credited_where_nobody_speaks(text: str) -> None:
    (quote,) = quotes(text)
    assert (quote.author, quote.mention, quote.cue, quote.rule) == (None, None, None, NOBODY)


def test_pronouns_are_resolved_and_kept_as_written() -> None:
    text = "“The light is out again,” she said."
    (quote,) = quotes(text)
    assert (credited(text), mention(quote, text)) == (["Ada Quill"], "she")


@pytest.mark.parametrize("furniture", ["Advertisement", "Story continues below advertisement", "Publicité"])
def test_what_a_page_puts_between_paragraphs_parts_none(furniture: str) -> None:
    said = "“The light is out,” Quill said."
    between = f"{said}\n\n{furniture}\n\n“They will have to bring a new one.”"
    assert credited(between) == ["Ada Quill", "Ada Quill"]
    assert credited(between.replace(furniture, "Then it rained")) == ["Ada Quill", None]


def test_speakers_side_by_side_are_credited_together() -> None:
    (quote,) = quotes("Both Quill and Berg called it “a danger” to all.")
    assert speaker(quote) == ("Quill and Berg", None)


def test_an_office_of_many_words_stands_before_its_holder() -> None:
    (quote,) = quotes("“The light is out again,” said Harbor News senior technology editor Ann Lee.")
    assert speaker(quote) == ("Ann Lee", "Harbor News senior technology editor")


def test_an_age_takes_up_whoever_was_named_last() -> None:
    (quote,) = quotes("“The light is out again,” the 44-year-old said.")
    assert speaker(quote) == ("Ada Quill", "the 44-year-old")


def test_a_speaker_without_a_name_has_a_role_only() -> None:
    (quote,) = quotes("“The light is out again,” a spokesman for the harbor said.")
    assert speaker(quote) == (None, "a spokesman for the harbor")


def test_a_number_is_no_speaker() -> None:
    assert credited("On that Friday 78 described “the very upsetting state of it all” there.") == [None]


def test_words_before_a_name_are_its_role() -> None:
    (quote,) = quotes("“The light is out again,” harbor spokesman Tom Berg said.")
    assert speaker(quote) == ("Tom Berg", "harbor spokesman")


@pytest.mark.parametrize("role", ["the port’s director", "the mayor of Bergen", "Berg’s lawyer"])
def test_a_name_behind_a_role_is_the_speakers(role: str) -> None:
    [quote] = quotes(f"“It will reopen,” said {role}, Ida Holm.")
    assert speaker(quote) == ("Ida Holm", role)


def test_a_document_is_credited_as_such_and_never_as_a_person() -> None:
    text = "She left, according to an Acme press release. It says she was “leading the work on the new tower.”"
    (quote,) = quotes(text)
    assert (speaker(quote)[0], quote.medium) == ("Acme press release", "press-release")
    assert mention(quote, text) == "It"


def test_a_statement_that_its_attribution_splits_is_one_quote() -> None:
    (quote,) = quotes("“The light is out,” Quill said, “and will be for a week.” Berg left.")
    assert quote.text == "The light is out, and will be for a week."
    assert (len(quote.parts), quote.kind, quote.cue) == (2, "direct", "said")


def test_two_sentences_around_an_attribution_are_two_quotes() -> None:
    assert len(quotes("“The light is out,” Quill said. “It will be for a week.”")) == 2


def test_paragraphs_of_one_statement_are_joined_by_a_blank_line() -> None:
    (quote,) = quotes("“The light is out.\n\n“It will be for a week,” Quill said.")
    assert quote.text == "The light is out.\n\nIt will be for a week,"
    assert speaker(quote) == ("Ada Quill", None)


@pytest.mark.parametrize(
    ("words", "medium"),
    [
        ("Quill said in her statement on X", "x"),
        ("Quill tweeted", "x"),
        ("Quill wrote on Facebook", "facebook"),
        ("Quill told reporters", "reporters"),
        ("Quill said in an interview", "interview"),
        ("Quill said at a news conference", "news-conference"),
        ("Quill said in a statement", "statement"),
        ("Quill said of Malcolm X", None),
    ],
)
def test_the_medium_is_told_by_the_attribution(words: str, medium: str | None) -> None:
    assert quotes(f"“The light is out again,” {words}.")[0].medium == medium


def test_a_few_words_inside_a_sentence_are_a_fragment_and_a_sentence_is_not() -> None:
    kinds = [quote.kind for quote in quotes("Quill called it “old and grey” today. “I hate it,” she said.")]
    assert kinds == ["fragment", "direct"]


def test_headings_and_captions_have_kinds_of_their_own() -> None:
    page = "<article><h1>Quill: “The light is out again”</h1><p>She said “it is dark at sea” today.</p></article>"
    kinds = {quote.text: quote.kind for quote in ea.find(page, lang="en").quotes}
    assert kinds == {"The light is out again": "headline", "it is dark at sea": "direct"}


def test_the_moment_is_the_article_s_own_until_a_better_one_is_known() -> None:
    page = (
        '<html><head><meta property="article:published_time" content="2024-05-14T20:00:00Z"></head>'
        "<body><p>“The light is out again,” Ada Quill said.</p></body></html>"
    )
    (quote,) = ea.find(page).quotes
    assert quote.timestamp
    assert (quote.timestamp.value, quote.timestamp.source) == (datetime(2024, 5, 14, 20, tzinfo=UTC), "article")


def test_a_language_without_a_table_gives_quotes_credited_to_nobody() -> None:
    (quote,) = ea.find("Ada Quill: „Ekki er öll nótt úti enn.“", markup="text", lang="is").quotes
    assert (quote.text, quote.author, quote.rule) == ("Ekki er öll nótt úti enn.", None, NOBODY)


def test_every_rule_has_a_measured_confidence() -> None:
    assert CONFIDENCE.keys() == {*RULES, SHARED, NOBODY}
    assert INVERTED_CONFIDENCE.keys() <= {*INVERTED_RULES, SHARED, NOBODY}
    shares = (*CONFIDENCE.values(), *INVERTED_CONFIDENCE.values())
    assert all(0 < confidence < 1 for share in shares for confidence in share)


def test_a_statement_is_trusted_as_measured_and_a_fragment_by_its_own_measure() -> None:
    statement, fragment = quotes("“The light is out again,” Quill said. Tom Berg called it “a toy” today.")
    assert (statement.rule, statement.confidence) == ("after", CONFIDENCE["after"].statement)
    assert (fragment.rule, fragment.confidence) == ("before", CONFIDENCE["before"].fragment)


def test_cues_with_an_addressee_are_cues() -> None:
    assert EN.addressing_cues <= EN.cues


def test_the_words_of_the_table_are_lower_case_and_of_one_class_of_cue() -> None:
    assert all(word == word.lower() for word in EN.cues | EN.noun_cues | EN.cue_participles | EN.titles)
    assert not EN.cues & EN.noun_cues
    assert not EN.cues & EN.cue_participles
    assert not EN.stances & (EN.cues | EN.noun_cues | EN.cue_participles)


@given(
    st.lists(
        st.sampled_from(["“", "”", '"', " said ", " Smith ", "he ", ", ", ". ", ":", "\n", "the ", "X’s ", "(", "— "])
    )
)
def test_any_arrangement_of_marks_cues_and_names_is_read(pieces: list[str]) -> None:
    text = "".join(pieces)
    for quote in ea.find(text, markup="text", lang="en").quotes:
        assert quote.mention is None or quote.mention.of(text).strip()
        assert (quote.rule == NOBODY) == (quote.mention is None)
