"""From a text as it is sent to the words that a reader sees: entities, escapes, the shown stretch."""

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from embedarchive.records import Hyperlink
from embedarchive.sources.x.text import Entity, Rendered, display_range, entities_of, is_escaped, render, unescape

LINK = "https://t.co/aBridge001"
WHERE = "https://bergen.example/?a=1&b=2"


def url(start: int, words: str = LINK, expanded: str = WHERE) -> Entity:
    return Entity(start, start + len(words), words=words, shown=expanded, url=words, expanded_url=expanded)


def mention(start: int, words: str = "@ada") -> Entity:
    return Entity(start, start + len(words), words=words, url="https://x.com/" + words[1:])


def test_entities_are_counted_in_code_points_of_the_escaped_text() -> None:
    raw = f"🌉🏗️ &lt;3 &amp; {LINK} for @Ada"
    shown = render(raw, [mention(raw.index("@")), url(raw.index(LINK))])
    assert shown.text == f"🌉🏗️ <3 & {WHERE} for @Ada"
    assert shown.links == (
        Hyperlink(url=LINK, text=WHERE, expanded_url=WHERE),
        Hyperlink(url="https://x.com/ada", text="@Ada"),
    )


def test_escapes_are_undone_once_and_only_where_they_were_made() -> None:
    assert render("I wrote &amp;amp; &amp;copy &copy; &lt;b&gt;").text == "I wrote &amp; &copy &copy; <b>"
    assert render("I wrote &amp; <b>", escaped=False).text == "I wrote &amp; <b>"


@given(st.text())
def test_unescaping_undoes_escaping(text: str) -> None:
    assert unescape(escape(text, quote=False)) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a &amp; b", True), ("nothing", True), ("a & b", False), ("a &copy; b", False), ("<", False)],
)
def test_a_text_with_bare_signs_is_not_escaped(text: str, *, expected: bool) -> None:
    assert is_escaped(text) is expected


@pytest.mark.parametrize(
    ("display", "expected"),
    [
        ((5, 10), "Monda"),
        ((0, 11), "@ada Monday"),
        ((5, 99), f"Monday {LINK}"),
        ((5, 20), "Monday"),
        ((99, 120), f"@ada Monday {LINK}"),
        ((0, 0), ""),
        (None, f"@ada Monday {LINK}"),
    ],
)
def test_a_stretch_is_shown_and_never_half_of_an_address(display: tuple[int, int] | None, expected: str) -> None:
    assert render(f"@ada Monday {LINK}", display=display).text == expected


def test_an_address_with_wrong_indices_is_found_where_it_stands() -> None:
    assert render(f"See {LINK}", [url(9)]).text == render(f"See {LINK}", [url(9000)]).text == f"See {WHERE}"


def test_what_does_not_stand_in_the_text_is_left_out() -> None:
    assert render("See @bob", [mention(4), url(0)]) == Rendered("See @bob", ())


def test_of_entities_that_overlap_the_first_is_taken() -> None:
    inner = Entity(8, 12, words="t.co", shown="?", url="https://t.co")
    assert render(LINK, [inner, url(0), url(0, expanded="https://other.example")]).text == WHERE


def test_a_picture_is_not_shown_and_leaves_no_blank() -> None:
    entities = entities_of({"media": [{"url": LINK, "indices": [7, 7 + len(LINK)]}]})
    assert render(f"Monday {LINK}", entities) == Rendered("Monday", ())


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ({"hashtags": [{"text": "Bergen", "indices": [0, 7]}]}, "#Bergen"),
        ({"hashtags": [{"tag": "Bergen", "start": 0, "end": 7}]}, "＃bergen"),
        ({"symbols": [{"text": "BRDG", "indices": [0, 5]}]}, "$BRDG"),
        ({"user_mentions": [{"screen_name": "ada", "indices": [0, 4]}]}, "@ADA"),
        ({"mentions": [{"username": "ada", "start": 0, "end": 4}]}, "＠ada"),
    ],
)
def test_signs_link_in_every_spelling_of_the_services_and_are_shown_as_written(data: object, words: str) -> None:
    shown = render(words, entities_of(data))
    assert (shown.text, [link.text for link in shown.links]) == (words, [words])


ODD = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 50) | st.floats() | st.sampled_from([LINK, "ada", "Bergen", ""]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["urls", "media", "hashtags", "mentions", "indices", "start", "end", "url", "text", "tag"]),
            inner,
        )
    ),
    max_leaves=20,
)


@given(st.text(max_size=20), ODD, ODD)
def test_entities_of_any_shape_never_break_a_text(before: str, odd: object, more: object) -> None:
    raw = f"{before}{LINK} #Bergen"
    data = odd if isinstance(odd, dict) else {"urls": odd, "hashtags": more}
    assert render(raw, entities_of(data), display_range({"display_text_range": more})).text is not None


pieces = st.lists(st.text(alphabet="ab 🌉\U0001f469\u200d\U0001f680é&<>;\n", max_size=6), min_size=1, max_size=6)


@given(pieces)
def test_indices_stay_valid_whatever_stands_between_entities(texts: list[str]) -> None:
    raw, expected, entities = "", "", []
    for number, text in enumerate(texts):
        link, where = f"https://t.co/link{number}", f"https://example.org/{number}?a&b"
        raw += escape(text, quote=False) + " "
        entities.append(url(len(raw), link, where))
        raw, expected = raw + link + " ", f"{expected}{text} {where} "
    assert render(raw, reversed(entities)).text == expected.strip()


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=8), st.text(max_size=30))
def test_wrong_and_overlapping_indices_never_crash_and_never_lose_words(
    indices: list[tuple[int, int]], text: str
) -> None:
    entities = [Entity(start, end, words="#a", url="https://x.com/hashtag/a") for start, end in indices]
    assert render(text, entities, escaped=False).text == text.strip()


def test_many_entities_cost_no_more_than_their_number() -> None:
    raw = f"{LINK} " * 20_000
    entities = [url(0) for _ in range(20_000)]
    assert render(raw, entities).text.startswith(WHERE)
    huge = [Entity(0, len(raw), words="@ada") for _ in range(20_000)]
    assert render(raw, huge).text == raw.strip()
