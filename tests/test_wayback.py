"""The Wayback Machine: which captures are looked for, which are read, and what they hold."""

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from answers import answer, held, recorded, recorded_answer, recorded_json, ref
from embedarchive import Author, FetchError, Media, Post
from embedarchive.sources import Answer, Verdict
from embedarchive.sources.reading import UnreadableError
from embedarchive.sources.x.pages import post_in_page
from embedarchive.sources.x.wayback import WAYBACK, judge, rows_of

LEGACY, PARENT, QUOTED = "1170761940595638286", "1170743598904246287", "1170305713566646288"
MICRODATA, MICRODATA_PARENT = "1529393316230070291", "1529386789893046292"
RENDERED = "2012924949689270293"
EMPTY = answer("", type="text/plain;charset=UTF-8")
WHEN = "Mon, 09 Sep 2019 08:00:00 GMT"
PAGE_OF_2019 = "wayback/page-of-2019.html"
BEN = Author(name="Ben Sample", handle="ben_sample", id="70002", url="https://x.com/ben_sample")


def capture(name: str, id: str = LEGACY, status: int = 200, memento_datetime: str = WHEN) -> Answer:
    url = f"https://web.archive.org/web/20190909080000id_/https://twitter.com/ada_example/status/{id}"
    return recorded_answer(name, status, url=url, memento_datetime=memento_datetime)


def index(*rows: Sequence[str]) -> Answer:
    return answer("\n".join(map(" ".join, rows)), type="text/plain;charset=UTF-8")


def table(*rows: Sequence[str]) -> Answer:
    return answer([["timestamp", "original", "mimetype", "statuscode", "digest"], *map(list, rows)])


def row(timestamp: str, id: str = LEGACY, mimetype: str = "text/html", status: str = "200") -> tuple[str, ...]:
    return (timestamp, f"https://twitter.com/ada_example/status/{id}", mimetype, status, timestamp)


def conversation(*answers: Answer | FetchError, handle: str | None = "ada_example") -> tuple[Verdict, list[str]]:
    return held(WAYBACK, ref(LEGACY, handle), answers)


def shown(name: str, id: str) -> Post:
    post = judge(ref(id), capture(name, id)).post
    assert post is not None
    return post


def test_the_most_promising_capture_is_read_and_nothing_more_is_asked() -> None:
    verdict, asked = conversation(recorded_answer("wayback/index.json"), capture("wayback/rewritten.json"))
    assert (verdict.outcome, verdict.answer and verdict.answer.header("memento-datetime")) == ("post", WHEN)
    assert "url=twitter.com%2Fada_example%2Fstatus%2F" in asked[0]
    assert asked[1:] == [
        f"https://web.archive.org/web/20190909090000id_/https://twitter.com/ada_example/status/{LEGACY}"
    ]


def test_captures_are_read_data_first_then_pages_of_the_years_that_held_text() -> None:
    rows = rows_of(ref(LEGACY), recorded_answer("wayback/index.json"))
    assert [row.timestamp for row in sorted(rows, key=lambda row: row.promise)] == [
        "20190909090000",
        "20190909080000",
        "20230702100000",
    ]


def test_a_capture_without_words_leads_to_the_next_one() -> None:
    listed = index(row("20210101000000"), row("20230702000000"))
    verdict, asked = conversation(listed, capture("wayback/shell.html"), capture(PAGE_OF_2019))
    assert (verdict.outcome, len(asked)) == ("post", 3)


def test_a_capture_that_does_not_come_leads_to_the_next_one() -> None:
    failure = FetchError("broke off", url="https://web.archive.org/")
    verdict, _ = conversation(index(row("20190101000000"), row("20190102000000")), failure, capture(PAGE_OF_2019))
    assert verdict.outcome == "post"


def test_further_addresses_are_asked_for_when_one_has_no_captures() -> None:
    verdict, asked = conversation(EMPTY, EMPTY, index(row("20190101000000")), capture(PAGE_OF_2019))
    assert (verdict.outcome, "twitter.com%2Fi%2Fweb%2Fstatus" in asked[2]) == ("post", True)


def test_that_nothing_was_captured_says_nothing_about_the_post() -> None:
    verdict, asked = conversation(*[EMPTY] * 6)
    assert (verdict.outcome, verdict.reason) == ("unknown", "the Wayback Machine holds no capture of the post")
    assert len(set(asked)) == 6


def test_without_an_accounts_name_fewer_addresses_are_asked_for() -> None:
    verdict, asked = conversation(EMPTY, EMPTY, handle=None)
    assert (verdict.outcome, len(asked)) == ("unknown", 2)


def test_an_index_that_does_not_answer_ends_the_conversation() -> None:
    verdict, asked = conversation(answer("slow down", 429, "text/plain"))
    assert (verdict.outcome, len(asked), "429" in (verdict.reason or "")) == ("unknown", 1, True)


def test_a_site_that_may_not_be_shown_is_said_to_be_so() -> None:
    verdict, _ = conversation(recorded_answer("wayback/blocked.html", 403))
    assert (verdict.outcome, "as its owner wishes" in (verdict.reason or "")) == ("unknown", True)


@pytest.mark.parametrize(
    "listed",
    [
        row("20190101000000", id=LEGACY + "7"),
        row("20190101000000", status="404"),
        row("20190101000000", status="302"),
        ("x", f"https://twitter.com/a/status/{LEGACY}", "text/html", "200", "A"),
        ("20190101000000", "https://evil.example/ada_example/status/" + LEGACY, "text/html", "200", "A"),
        ("20190101000000",),
        (),
    ],
)
def test_captures_of_other_pages_and_of_refusals_are_not_read(listed: Sequence[str]) -> None:
    assert rows_of(ref(LEGACY), index(listed)) == rows_of(ref(LEGACY), table(listed)) == []


def test_the_index_is_read_in_both_its_forms_and_with_further_columns() -> None:
    one = row("20190101000000")
    further = ("com,twitter)/ada_example/status/1", *one, "1234")
    [found] = {row for given in (index(one), table(one), index(further)) for row in rows_of(ref(LEGACY), given)}
    assert (found.timestamp, found.status, found.digest) == ("20190101000000", "200", "20190101000000")


def test_a_wall_before_the_index_is_no_empty_index() -> None:
    with pytest.raises(UnreadableError, match="login page"):
        rows_of(ref(LEGACY), recorded_answer("login.html"))


@pytest.mark.parametrize("odd", [None, {}, [], [[]], [["timestamp"]], '"odd"', [17, [18]], [["timestamp"], [None]]])
def test_an_index_of_any_shape_breaks_nothing(odd: object) -> None:
    given = answer(odd)
    assert not given.body.startswith(b"[") or rows_of(ref(LEGACY), given) == []


@pytest.mark.parametrize(
    "given",
    [
        capture("wayback/shell.html"),
        capture("login.html"),
        capture("not-found.html"),
        capture("syndication/photos.json"),
        capture("x-api/not-found.json"),
        capture("wayback/page-of-2022.html"),
        capture(PAGE_OF_2019, status=404),
        capture(PAGE_OF_2019, status=429),
        capture(PAGE_OF_2019, id=RENDERED),
        recorded_answer("wayback/own-page.html"),
        recorded_answer("wayback/own-page.html", 404),
        recorded_answer(PAGE_OF_2019),
    ],
)
def test_nothing_is_made_up_from_a_capture_that_does_not_hold_the_post(given: Answer) -> None:
    verdict = judge(ref(LEGACY), given)
    assert (verdict.outcome, verdict.post) == ("unknown", None)
    assert verdict.reason


def test_data_that_the_archive_rewrote_is_read_as_it_was() -> None:
    post = shown("wayback/rewritten.json", LEGACY)
    assert post.media == (Media(kind="photo", url="https://pbs.twimg.com/media/AdaFjord01.jpg"),)


@pytest.mark.parametrize("name", ["wayback/list-of-v2.json", "wayback/rewritten.json", "wayback/cut-off.json"])
def test_data_is_read_in_every_shape(name: str) -> None:
    assert shown(name, LEGACY).author == Author(
        name="Ada Example", handle="ada_example", id="70001", url="https://x.com/ada_example"
    )


def test_captured_answers_of_other_sources_are_read() -> None:
    bridge = "1790517454435254273"
    assert shown("syndication/photos.json", bridge).media
    assert shown("oembed/of-2025.json", bridge).text


def test_a_page_of_2019_is_read_for_the_post_that_was_asked_for() -> None:
    post = shown(PAGE_OF_2019, LEGACY)
    assert post.text == "Nobody has to pay for it, @ben_sample & friends!\n\n#Bergen 🌉 https://bergen.example/bridge"
    assert post.author == Author(name="Ada Example", handle="ada_example", id="70001", url="https://x.com/ada_example")
    assert post.timestamp is not None
    assert (post.timestamp.value, post.lang) == (datetime(2019, 9, 8, 18, 12, 53, tzinfo=UTC), "en")
    assert post.media == (
        Media(kind="photo", url="https://pbs.twimg.com/media/AdaFjord01.jpg", alt="The fjord at night"),
    )
    assert [link.expanded_url for link in post.links] == [None, None, "https://bergen.example/bridge"]
    assert post.in_reply_to == ref(PARENT, "ben_sample")


def test_a_page_of_2019_shows_the_quoted_post() -> None:
    quoted = shown(PAGE_OF_2019, LEGACY).quoted
    assert quoted is not None
    assert (quoted.id, quoted.author) == (QUOTED, BEN)
    assert quoted.text == "Tolls were never the plan: https://bergen.example/tolls"


def test_another_post_of_the_same_page_is_read_when_it_is_asked_for() -> None:
    post = shown(PAGE_OF_2019, PARENT)
    assert (post.text, post.author, post.in_reply_to) == ("And who pays?", BEN, None)


def test_a_page_of_2022_is_read_by_its_microdata() -> None:
    post = shown("wayback/page-of-2022.html", MICRODATA)
    assert post.text == "The bridge holds🌉: https://bergen.example/bridge/in-detail"
    assert [(link.url, link.expanded_url) for link in post.links] == [
        ("https://t.co/aBridge001", "https://bergen.example/bridge/in-detail")
    ]
    assert (post.in_reply_to, post.author and post.author.id) == (ref(MICRODATA_PARENT, "ben_sample"), "70001")


def test_a_rendered_page_is_read_and_the_quoted_words_are_not_the_authors() -> None:
    post = shown("wayback/page-of-2026.html", RENDERED)
    assert (post.text, post.author and post.author.name) == ("One year on, and nobody paid.", "Ada 🌉 Example")
    assert post.timestamp is not None
    assert post.timestamp.value == datetime(2026, 1, 18, 16, 28, 1, tzinfo=UTC)
    without = recorded("wayback/page-of-2026.html").replace(b"One year on, and nobody paid.", b"")
    assert post_in_page(without, ref(RENDERED)) is None


def test_a_long_article_in_a_posts_place_is_its_text() -> None:
    post = shown("wayback/long-read.html", RENDERED)
    assert post.text == "How to build a bridge\n\nFirst, wait nine years.\n\nThen\n\nbuild it."


def test_of_a_shell_with_a_title_the_quoted_words_are_taken() -> None:
    post = shown("wayback/titled-shell.html", RENDERED)
    assert (post.text, post.text_complete) == ("One year on & nobody “paid”.", None)
    assert (post.author and post.author.name) == "Ada Example"


@pytest.mark.parametrize("piece", ["<div>", '<a href="/web/">', "<article>", '<p class="tweet-text">', "<time>", "“"])
def test_pages_of_hostile_shape_are_read_without_harm(piece: str) -> None:
    page = recorded(PAGE_OF_2019).replace(b"Nobody has to pay", (piece * 4_000).encode())
    post = post_in_page(page, ref(LEGACY))
    assert post is None or post.id == LEGACY


@pytest.mark.parametrize("attribute", ["data-time", "data-user-id", "data-image-url", "data-item-id"])
@pytest.mark.parametrize("value", ["", "odd", "9" * 5000, "٣", "-1"])
def test_attributes_of_any_value_break_nothing(attribute: str, value: str) -> None:
    page = recorded(PAGE_OF_2019).decode().replace(f'{attribute}="', f'{attribute}="{value}" data-was="')
    post = post_in_page(page.encode(), ref(LEGACY))
    assert post is not None
    assert post.text is not None


def test_a_shape_of_the_time_gives_the_post_without_a_handle_too() -> None:
    data = recorded_json("wayback/list-of-v2.json")
    del data["includes"]
    given = answer(data, memento_datetime=WHEN, url=capture(PAGE_OF_2019).url)
    post = judge(ref(LEGACY), given).post
    assert post is not None
    assert post.author == Author(id="70001")
