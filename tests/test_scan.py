"""Finding what stands in quotation marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import embedarchive as ea
from embedarchive.languages.marks import SIGNS
from embedarchive.quotes.scan import scan
from embedarchive.reading.page import Paragraph

MARKED = st.text(alphabet=f"{SIGNS} abS5.,!\u00a0(\n-”>", max_size=60)


def lines(text: str) -> list[Paragraph]:
    position, paragraphs = 0, list[Paragraph]()
    for line in text.split("\n"):
        if line:
            paragraphs.append(Paragraph(start=position, end=position + len(line)))
        position += len(line) + 1
    return paragraphs


def marked(text: str) -> list[str]:
    """The words of each quotation, its runs joined by a bar."""
    found = scan(text, lines(text))
    return ["|".join(text[run.opening.end : run.closing.start].strip() for run in one.runs) for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "He said “all is well” today.",
        'He said "all is well" today.',
        "Er sagte „all is well“ heute.",
        "Er sagte »all is well« heute.",
        "Il a dit «\u00a0all is well\u00a0» hier.",
        "Il a dit ‹all is well› hier.",
        "Han sade ”all is well” i dag.",
        "On rzekł „all is well” dziś.",
        "He said ``all is well'' today.",
        "He said ＂all is well＂ today.",
        "彼は「all is well」と言った。",
        "彼は『all is well』と言った。",
        "彼は〝all is well〟と言った。",
        "He said ‘all is well’ today.",
        "He said 'all is well' today.",
        "He said “all is well“ today.",
        'He said “all is well" today.',
    ],
)
def test_marks_of_every_kind_are_paired(text: str) -> None:
    assert marked(text) == ["all is well"]


@pytest.mark.parametrize(
    "text",
    [
        "It's the students' union and the teachers' club.",
        "Rock ’n’ roll of the ’90s, and ‘em too.",
        'A 6" pipe, a 7" pipe and 5\'11" of height.',
        "[&>a]:text-gray”>Illustration: Somebody",
        '<post id="6909" date="March 9">',
        "no marks at all",
        "",
    ],
)
def test_apostrophes_inches_and_strays_open_nothing(text: str) -> None:
    assert marked(text) == []


def test_straight_and_curly_marks_may_stand_in_one_paragraph() -> None:
    assert marked('First "one two" and then “three four” came.') == ["one two", "three four"]


def test_nested_marks_belong_to_the_outer_quotation() -> None:
    assert marked("“He told me ‘never again’ and “not now” too,” she said.") == [
        "He told me ‘never again’ and “not now” too,"
    ]
    assert marked("‘He told me “never again” and left,’ she said.") == ["He told me “never again” and left,"]


def test_a_single_mark_behind_an_s_closes_what_a_one_way_mark_opened_unless_a_surer_one_follows() -> None:
    assert marked("The ‘teething problems’ of the ‘boys’ club’.") == ["teething problems", "boys’ club"]
    assert marked("‘We met the boys’ parents,’ she said.") == ["We met the boys’ parents,"]
    assert marked("The 'teething problems' of the boys' club.") == []


def test_single_marks_inside_doubled_apostrophes_close_nothing() -> None:
    assert marked("''The word 'old-school,' '' he said. ''It's 'fine.' ''") == [
        "The word 'old-school,'",
        "It's 'fine.'",
    ]


def test_a_quotation_that_each_paragraph_opens_anew_is_one() -> None:
    assert marked("“One goes on.\n“Two goes on.\n“Three ends.” Then prose.") == [
        "One goes on.|Two goes on.|Three ends."
    ]


def test_closed_paragraphs_are_quotations_of_their_own() -> None:
    assert marked("“One ends.”\n“Two ends.”") == ["One ends.", "Two ends."]


def test_a_forgotten_mark_spoils_its_own_paragraph_only() -> None:
    text = "He said “this never closes.\nNobody minds. “All is well,” she said."
    assert marked(text) == ["this never closes.", "All is well,"]
    assert [one.closed for one in scan(text, lines(text))] == [False, True]


def test_a_stray_straight_mark_does_not_swallow_the_next_quotation() -> None:
    assert marked('The "so called end came. He said "all is well" today.')[-1] == "all is well"


@given(MARKED)
def test_quotations_are_ordered_disjoint_and_inside_their_paragraphs(text: str) -> None:
    runs = [run for one in scan(text, lines(text)) for run in one.runs]
    edges = [edge for run in runs for edge in (run.opening.start, run.opening.end, run.closing.start, run.closing.end)]
    assert edges == sorted(edges)
    assert all(run.paragraph.start <= run.opening.start and run.closing.end <= run.paragraph.end for run in runs)


@given(MARKED)
def test_no_text_is_refused_and_every_quote_is_verbatim(text: str) -> None:
    for quote in ea.find(text, markup="text").quotes:
        words = [part.of(text) for part in quote.parts]
        assert quote.text.split() == " ".join(words).split()
        assert quote.selector.exact == words[0]
