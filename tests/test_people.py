"""Full names for last names, and whom a pronoun means."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from embedarchive.languages import language_of
from embedarchive.people import People

STORY = """Mayor Ada Quill spoke on Monday. Quill praised Tom van der Berg, who thanked her.
Sen. Rosa B. Lund (D-Ohio) disagreed. Mr. Stone did not. The Harbor Committee met.
"""


def people(text: str = STORY, bylines: tuple[str, ...] = ()) -> People:
    return People(text, language_of("en"), bylines)


@pytest.mark.parametrize(
    ("written", "full"),
    [
        ("Quill", "Ada Quill"),
        ("Quill’s", "Ada Quill"),
        ("Mayor Quill", "Ada Quill"),
        ("Berg", "Tom van der Berg"),
        ("Sen. Lund", "Rosa B. Lund"),
        ("Rosa B. Lund", "Rosa B. Lund"),
        ("Mr. Stone", "Stone"),
        ("Nobody", "Nobody"),
        ("Committee", "Committee"),
    ],
)
def test_a_last_name_is_completed_from_the_article(written: str, full: str) -> None:
    assert people().full_name(written) == full


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Coast Post News Director Ada Quill", "Ada Quill"),
        ("Acting Vice President Quill", "Ada Quill"),
        ("Tom Olaf King Jr.", "Tom Olaf King Jr"),
        ("Sen. Tom Berg’s", "Tom Berg"),
        ("Texas Tom Berg", "Tom Berg"),
        ("Is Tom Berg", "Tom Berg"),
        ("San Francisco Bay Watch", "San Francisco Bay Watch"),
    ],
)
def test_what_stands_before_a_title_or_forename_is_no_part_of_a_name(written: str, name: str) -> None:
    assert people("Ada Quill met Tom Berg.").full_name(written) == name


def test_a_last_name_of_several_people_means_the_one_named_most_often() -> None:
    text = "Ann Roe came. Bob Roe came. Bob Roe left."
    assert people(text).full_name("Roe") == "Bob Roe"


def test_a_heading_that_capitalises_every_word_tells_no_full_name() -> None:
    assert people("Judges Trying to Target Stone\n\nMr. Stone left.").full_name("Stone") == "Stone"
    assert people("Judges to Hear Ada Quill\n\nMs. Quill left.").full_name("Quill") == "Ada Quill"


@pytest.mark.parametrize(
    ("role", "holder"),
    [
        ("mayor", "Ada Quill"),
        ("harbor director", "Tom Berg"),
        ("council president", "Stone"),
        ("senator", None),
        ("president", "Stone"),
        ("governor", None),
        ("company", None),
        ("keeper", None),
    ],
)
def test_a_role_is_its_one_holders(role: str, holder: str | None) -> None:
    story = (
        "Mayor Ada Quill met Tom Berg, the longtime harbor director. Senator Rosa Lund met Senator Bob Roe. "
        "Council President Stone met Ann Lee, the vice president, and the former governor Jim Dow. "
        "In Port Hill, the company met."
    )
    assert people(story).holder(role) == holder


@pytest.mark.parametrize(("written", "full"), [("QUILL", "Ada Quill"), ("FBI", "FBI"), ("LUND", "LUND")])
def test_a_name_in_capitals_is_completed_too(written: str, full: str) -> None:
    assert people("Ada Quill spoke to the FBI.").full_name(written) == full


@pytest.mark.parametrize(("gender", "name"), [("she", "Ada Quill"), ("he", "Tom Berg")])
def test_a_title_before_a_first_name_tells_a_gender(gender: str, name: str) -> None:
    text = "Mrs. Ada Quill met Mr. Tom Berg there. "
    assert people(text).antecedent(gender, len(text)) == name


def test_authors_of_the_article_are_known_in_full() -> None:
    assert people("Nothing here.", bylines=("Zoe Finch",)).full_name("Finch") == "Zoe Finch"


@pytest.mark.parametrize(
    ("text", "pronoun", "person"),
    [
        ("Ada Quill met Tom Berg. Mrs. Quill smiled. ", "she", "Ada Quill"),
        ("Ada Quill met Tom Berg. Mr. Berg smiled. ", "he", "Tom Berg"),
        ("Ada Quill won and thanked her team. Tom Berg lost his seat. ", "she", "Ada Quill"),
        ("Ada Quill won. “Tom Berg lost,” the paper wrote. ", "she", "Ada Quill"),
        ("Tom Berg voted no. Quill’s deputy, Bob Roe, voted yes. Ada Quill won. ", "he", "Bob Roe"),
        ("Bob Roe won. He thanked Tom Berg. ", "he", "Bob Roe"),
        ("Bob Roe won, said Tom Berg, 40. ", "he", "Tom Berg"),
        ("Bob Roe came. Berg campaign chairman Tom Lund said no to “Mr. Stone”. ", "he", "Tom Lund"),
        ("Bob Roe lives near Long Chapel. Later, in Upper Hill, ", "he", "Bob Roe"),
        ("Bob Roe came. Representative Stone, who was late, smiled. ", "he", "Stone"),
        ("Bob Roe came. Haskins, 39, did not. ", "he", "Haskins"),
        ("Mr. Roe met Paul D. Lund. “Is it late? Mr. Berg is,” ", "he", "Roe"),
        ("Bob Roe came late.\n\nMore on Tom Berg and Jim Dow\n\n", "he", "Bob Roe"),
        ("The Harbor Committee met. ", "he", None),
        ("Ada Quill won. ", "they", None),
        ("", "she", None),
    ],
)
def test_a_pronoun_means_the_nearest_person_whom_it_fits(text: str, pronoun: str, person: str | None) -> None:
    assert people(text).antecedent(pronoun, len(text)) == person


@pytest.mark.parametrize(
    ("text", "word", "common"),
    [
        ("Critics laughed. Some critics did not.", "Critics", True),
        ("Critics laughed.", "Critics", False),
        ("Target was sorry. The target was missed, said Target.", "Target", False),
        ("Rice spoke of the price.", "Rice", False),
        ("王小明 spoke. A 王小明 laughed.", "王小明", False),
    ],
)
def test_a_word_is_common_that_only_heads_of_sentences_capitalise(text: str, word: str, common: bool) -> None:
    assert people(text).is_common(word) is common


def test_an_unknown_language_resolves_names_but_no_pronouns() -> None:
    others = People("Ada Quill kam. Quill ging.", language_of("de-AT-x"))
    assert others.full_name("Quill") == "Ada Quill"
    assert others.antecedent("sie", 26) is None


@given(st.text(alphabet="AaBb .,’'-“”\"\n", max_size=80), st.text(alphabet="AaBb .’", max_size=12))
def test_any_text_and_any_name_give_a_name(text: str, written: str) -> None:
    everybody = people(text)
    person = everybody.antecedent("he", len(text))
    assert everybody.full_name(written) or not written
    assert person is None or set(person.split()) <= set(everybody.full_name(person).split())
