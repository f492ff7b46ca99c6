"""Records to JSON and back: what is written, what is refused, and what the schema promises."""

import json
from datetime import UTC, datetime
from importlib.resources import files
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

import strategies
from embedarchive import records
from embedarchive.codec import dumps, json_schema, line, loads
from embedarchive.errors import NewerFormatError, RecordError
from embedarchive.records import SNAPSHOT_VERSION, Article, Post, PostRef, Snapshot, Span, Timestamp
from stories import NOON, story

SNAPSHOT = Snapshot(saved_at=NOON, software="embedarchive 0", found=story())
PLAIN: dict[str, Any] = json.loads(dumps(SNAPSHOT))

every_record = pytest.mark.parametrize(
    "record_type", strategies.BY_RECORD, ids=lambda record_type: record_type.__name__
)


def test_a_document_is_pretty_sorted_utf_8_and_ends_in_a_newline() -> None:
    document = dumps(PostRef(platform="x", id="20", url="https://x.com/ä/status/20"))
    plain = {"platform": "x", "id": "20", "url": "https://x.com/ä/status/20", "handle": None}
    assert document == (json.dumps(plain, indent=2, sort_keys=True, ensure_ascii=False) + "\n").encode()


def test_a_line_holds_the_same_record_on_one_line() -> None:
    assert b"\n" not in line(SNAPSHOT)
    assert loads(line(SNAPSHOT), Snapshot) == SNAPSHOT


@every_record
@settings(max_examples=30, deadline=None)
@given(data=st.data())
def test_every_record_comes_back_as_it_was_written(record_type: type[attrs.AttrsInstance], data: st.DataObject) -> None:
    record = data.draw(strategies.BY_RECORD[record_type])
    assert loads(dumps(record), record_type) == record
    assert loads(dumps(record).decode(), record_type) == record


def test_every_record_there_is_is_tested() -> None:
    defined = {value for value in vars(records).values() if isinstance(value, type) and attrs.has(value)}
    assert defined == set(strategies.BY_RECORD)


# What is refused, and where


def refusal(plain: Any, record_type: type[attrs.AttrsInstance] = Snapshot) -> str:
    with pytest.raises(RecordError) as refused:
        loads(json.dumps(plain), record_type)
    return str(refused.value)


def article(**changes: Any) -> dict[str, Any]:
    return PLAIN | {"found": PLAIN["found"] | {"article": PLAIN["found"]["article"] | changes}}


@pytest.mark.parametrize(
    ("plain", "place"),
    [
        (article(text=7), "`$.found.article.text`"),
        (article(title=["a"]), "`$.found.article.title`"),
        (article(authors=[{"name": "A"}, None]), "`$.found.article.authors[1]`"),
        (article(published={"source": "rumour"}), "`$.found.article.published.source`"),
        (article(published={"source": "article", "value": 1715727602}), "`$.found.article.published.value`"),
        (article(published={"source": "article", "value": "May 14"}), "`$.found.article.published.value`"),
        (PLAIN | {"software": None}, "`$.software`"),
        (PLAIN | {"version": True}, "`$.version`"),
        ([PLAIN], "expected `object`"),
        (None, "expected `object`"),
    ],
)
def test_a_wrong_type_is_refused_with_its_place(plain: Any, place: str) -> None:
    assert place.lower() in refusal(plain).lower()


@pytest.mark.parametrize(
    ("plain", "place"),
    [
        (PLAIN | {"extra": 1}, "`$.extra`"),
        (article(txet=""), "`$.found.article.txet`"),
        (article(authors=[{"name": "A"}, {"nmae": "B"}]), "`$.found.article.authors[1].nmae`"),
        (article(published={"source": "article", "zone": None}), "`$.found.article.published.zone`"),
    ],
)
def test_an_unknown_key_is_refused_with_its_place(plain: Any, place: str) -> None:
    assert place in refusal(plain)


def test_a_missing_key_is_refused_with_its_name() -> None:
    assert "`text`" in refusal({"found": {"article": {}}, "saved_at": "2024-05-14T12:00:00Z", "software": ""})


def test_a_naive_datetime_is_refused_wherever_it_stands() -> None:
    assert "saved_at must say its time zone" in refusal(PLAIN | {"saved_at": "2024-05-14T12:00:00"})
    naive = refusal(article(published={"source": "article", "value": "2024-05-14T12:00:00"}))
    assert "value must say its time zone" in naive
    assert "`$.found.article.published`" in naive
    with pytest.raises(ValueError, match="time zone"):
        Timestamp(source="id", value=datetime(2024, 5, 14))  # noqa: DTZ001


def test_other_offsets_become_utc() -> None:
    read = loads(b'{"source": "article", "value": "2024-05-14T19:00:02.284-04:00"}', Timestamp)
    assert read.value == datetime(2024, 5, 14, 23, 0, 2, 284_000, tzinfo=UTC)
    assert b'"2024-05-14T23:00:02.284000Z"' in dumps(read)


@pytest.mark.parametrize("moment", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"])
def test_a_moment_outside_the_calendar_is_refused(moment: str) -> None:
    assert "out of range" in refusal({"source": "article", "value": moment}, Timestamp)


@pytest.mark.parametrize("number", [20, 1790517455628198322, 1.5e18])
def test_an_id_is_never_a_number(number: float) -> None:
    assert "`$.id`" in refusal({"platform": "x", "id": number}, Post)
    assert "`$.id`" in refusal({"platform": "x", "id": number, "url": ""}, PostRef)


@pytest.mark.parametrize("ends", [(-1, 2), (3, 2), (True, 2), (0, 2.0), ("0", 2)])
def test_a_span_that_marks_nothing_is_refused(ends: tuple[Any, Any]) -> None:
    assert refusal({"start": ends[0], "end": ends[1]}, Span)


@pytest.mark.parametrize("version", [SNAPSHOT_VERSION + 1, 10**30])
def test_a_newer_format_is_refused_with_both_numbers(version: int) -> None:
    with pytest.raises(NewerFormatError, match="update") as refused:
        loads(json.dumps({"version": version, "anything": "new"}), Snapshot)
    assert (refused.value.found, refused.value.known) == (version, SNAPSHOT_VERSION)


@pytest.mark.parametrize(
    "garbage",
    [
        b"",
        b"\0",
        b"\xff\xfe{",
        b"{",
        b'{"version"',
        b"<!doctype html>",
        b"NaN",
        b'{"text": "\\ud800"}',
        b'{"text": "\xed\xa0\x80"}',
        b"[" * 200_000,
        b"[" * 200_000 + b"]" * 200_000,
        b'{"quoted":' * 50_000 + b"null" + b"}" * 50_000,
        "\ud800",
    ],
    ids=lambda garbage: repr(garbage[:16]),
)
def test_garbage_is_refused(garbage: bytes | str) -> None:
    with pytest.raises(RecordError, match="not a Snapshot document"):
        loads(garbage, Snapshot)


@given(st.integers(0, len(dumps(SNAPSHOT)) - 2))
def test_a_truncated_document_is_refused(length: int) -> None:
    with pytest.raises(RecordError):
        loads(dumps(SNAPSHOT)[:length], Snapshot)


@given(st.binary(max_size=100) | st.text(max_size=100))
def test_no_bytes_raise_anything_but_a_record_error(data: bytes | str) -> None:
    with pytest.raises(RecordError):
        loads(data, Snapshot)


def test_posts_that_quote_one_another_beyond_all_measure_are_refused() -> None:
    deep = b'{"platform": "x", "quoted": ' * 20_000 + b"null" + b"}" * 20_000
    with pytest.raises(RecordError, match="recursion"):
        loads(deep, Post)


# What UTF-8 cannot hold


@given(st.text(st.characters(categories=["Cs", "L"]), max_size=20))
def test_lone_surrogates_cannot_break_writing(text: str) -> None:
    written = dumps(Post(platform="x", text=text, quoted=Post(platform=text))).decode()
    kept = "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in text)
    assert loads(written, Post) == Post(platform="x", text=kept, quoted=Post(platform=kept))


def test_control_characters_and_nul_come_back() -> None:
    text = "".join(map(chr, range(160))) + "\u2028\u202e\ufffe\U0010ffff"
    assert loads(dumps(Article(text=text)), Article).text == text


# The schema


@every_record
def test_a_schema_is_valid_and_describes_every_field(record_type: type[attrs.AttrsInstance]) -> None:
    schema = json_schema(record_type)
    Draft202012Validator.check_schema(schema)
    for definition in schema["$defs"].values():
        assert definition["description"]
        assert definition["additionalProperties"] is False
        assert all(field["description"] for field in definition["properties"].values())


@settings(max_examples=50, deadline=None)
@given(strategies.snapshots)
def test_every_document_that_is_written_keeps_to_the_schema(snapshot: Snapshot) -> None:
    validator = Draft202012Validator(json_schema())
    assert not list(validator.iter_errors(json.loads(dumps(snapshot))))


@pytest.mark.parametrize(
    "plain",
    [
        PLAIN | {"extra": 1},
        PLAIN | {"saved_at": 7},
        article(text=None),
        article(authors={}),
        article(published={"source": "rumour"}),
        {},
    ],
)
def test_the_schema_refuses_what_reading_refuses(plain: Any) -> None:
    assert list(Draft202012Validator(json_schema()).iter_errors(plain))
    assert refusal(plain)


def test_the_schema_that_comes_with_the_package_is_the_one_of_its_records() -> None:
    committed = files("embedarchive").joinpath("data", "snapshot.schema.json").read_text("utf-8")
    assert committed == json.dumps(json_schema(), indent=2, sort_keys=True, ensure_ascii=False) + "\n", (
        "run: embedarchive schema > src/embedarchive/data/snapshot.schema.json"
    )
