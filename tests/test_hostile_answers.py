"""Whatever a source sends, a conversation ends in a verdict: never in an exception, and never in another's post."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answers import AT, answer, recorded, recorded_json, ref
from embedarchive import codec
from embedarchive.records import Capture
from embedarchive.sources import SOURCES, Source, Verdict, capture_of
from embedarchive.sources.x import wayback
from embedarchive.sources.x.api import X_API
from embedarchive.sources.x.fxtwitter import FXTWITTER
from embedarchive.sources.x.oembed import OEMBED
from embedarchive.sources.x.syndication import SYNDICATION
from test_verdicts import verdict_of

BRIDGE, LONG, REPLY = "1790517454435254273", "1886308638520246280", "1641087837270966277"
LEGACY = "1170761940595638286"
CAPTURE_URL = f"https://web.archive.org/web/20190909080000id_/https://twitter.com/ada_example/status/{LEGACY}"
SHAPES = (
    (SYNDICATION, BRIDGE, "syndication/photos.json"),
    (SYNDICATION, REPLY, "syndication/reply.json"),
    (OEMBED, BRIDGE, "oembed/of-2025.json"),
    (X_API, LONG, "x-api/long.json"),
    (FXTWITTER, LONG, "fxtwitter/long.json"),
)

texts = st.text(max_size=5) | st.sampled_from(
    ["\ud800", "\x00", "<p>", "https://t.co/aBridge001", "9" * 30, "9" * 5000]
)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=6,
)


def places(data: Any) -> Iterator[tuple[Any, Any]]:
    """Every container in some data, with each key of it."""
    keys = list(data) if isinstance(data, dict) else list(range(len(data))) if isinstance(data, list) else []
    for key in keys:
        yield data, key
        yield from places(data[key])


def twisted(data: Any, draw: st.DataObject) -> Any:
    """The data with some of its values replaced."""
    for _ in range(draw.draw(st.integers(1, 3))):
        found = list(places(data))
        container, key = found[draw.draw(st.integers(0, len(found) - 1))]
        container[key] = draw.draw(values)
    return data


def assert_sound(source: Source, id: str, verdict: Verdict) -> None:
    assert (verdict.post is not None) == (verdict.outcome == "post")
    assert verdict.post is None or verdict.post.id == id
    assert verdict.reason or verdict.post
    capture = capture_of(verdict, source=source.name, ref=ref(id), at=AT)
    assert codec.loads(codec.dumps(capture), Capture).outcome == verdict.outcome


@pytest.mark.parametrize(("source", "id", "name"), SHAPES)
@settings(max_examples=60, deadline=None)
@given(draw=st.data())
def test_twisted_data_gives_a_sound_verdict(source: Source, id: str, name: str, draw: st.DataObject) -> None:
    data = twisted(recorded_json(name), draw)
    body = json.dumps(data).encode("utf-8", "surrogatepass")
    assert_sound(source, id, verdict_of(source, id, answer(body)))


@settings(max_examples=60, deadline=None)
@given(draw=st.data())
def test_twisted_captures_give_a_sound_verdict(draw: st.DataObject) -> None:
    name = draw.draw(st.sampled_from(["wayback/rewritten.json", "wayback/list-of-v2.json"]))
    body = json.dumps(twisted(recorded_json(name), draw)).encode("utf-8", "surrogatepass")
    given_answer = answer(body, url=CAPTURE_URL, memento_datetime="now")
    assert_sound(wayback.WAYBACK, LEGACY, wayback.judge(ref(LEGACY), given_answer))


@settings(max_examples=60, deadline=None)
@given(start=st.integers(0, 9000), length=st.integers(0, 400), noise=st.binary(max_size=20))
def test_damaged_pages_give_a_sound_verdict(start: int, length: int, noise: bytes) -> None:
    page = recorded("wayback/page-of-2019.html")
    damaged = page[:start] + noise + page[start + length :]
    given_answer = answer(damaged, type="text/html", url=CAPTURE_URL, memento_datetime="now")
    assert_sound(wayback.WAYBACK, LEGACY, wayback.judge(ref(LEGACY), given_answer))


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.name)
@settings(max_examples=30, deadline=None)
@given(body=st.binary(max_size=60), status=st.sampled_from([200, 204, 301, 400, 403, 404, 410, 429, 500, 999]))
def test_noise_of_any_status_is_no_verdict(source: Source, body: bytes, status: int) -> None:
    assert verdict_of(source, BRIDGE, answer(body, status)).outcome == "unknown"
