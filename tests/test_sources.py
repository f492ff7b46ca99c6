"""What every source is, how a conversation is held, and what is kept of it."""

from hashlib import sha256
from pathlib import Path

import attrs
import pytest

from answers import AT, answer, held, recorded, recorded_answer, ref
from embedarchive import FetchError, StoredObject
from embedarchive.platforms import PLATFORMS
from embedarchive.sources import SOURCES, Answer, Request, Source, capture_of, hold
from embedarchive.sources.x.oembed import OEMBED
from embedarchive.sources.x.syndication import SYNDICATION

BRIDGE = "1790517454435254273"
every_source = pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.name)


def test_sources_have_names_of_their_own_and_the_past_comes_last() -> None:
    assert len({source.name for source in SOURCES}) == len(SOURCES)
    assert [source.past for source in SOURCES] == sorted(source.past for source in SOURCES)


@every_source
def test_a_source_asks_its_own_hosts_over_https_and_knows_its_platforms(source: Source) -> None:
    request = next(source.ask(ref(BRIDGE)))
    assert request.url.startswith(tuple(f"https://{host}/" for host in source.hosts))
    assert BRIDGE in request.url
    assert set(source.platforms) <= {platform.name for platform in PLATFORMS}


@every_source
def test_a_source_that_costs_or_belongs_to_others_is_asked_on_request_alone(source: Source) -> None:
    assert source.opt_in or source.token_variable is None


@every_source
def test_a_source_is_documented(source: Source) -> None:
    page = Path(__file__).parents[1].joinpath("docs/reference/sources.md").read_text("utf-8")
    assert f"| `{source.name}` |" in page
    assert source.token_variable is None or f"`{source.token_variable}`" in page


@every_source
def test_a_source_that_does_not_answer_says_nothing_about_the_post(source: Source) -> None:
    failure = FetchError("did not answer in time", url="https://source.example/")
    conversation, asked = source.ask(ref(BRIDGE)), []

    def fetch(request: Request) -> Answer:
        asked.append(request.url)
        raise failure

    verdict = hold(conversation, fetch)
    assert (verdict.outcome, verdict.reason, verdict.answer) == ("unknown", "did not answer in time", None)
    assert len(asked) <= 2


def test_oembed_is_asked_at_its_older_address_when_the_newer_one_does_not_answer() -> None:
    failure = FetchError("cannot be reached", url="https://publish.x.com/")
    verdict, asked = held(OEMBED, ref(BRIDGE), [failure, recorded_answer("oembed/of-2025.json")])
    assert (verdict.outcome, asked[1].startswith("https://publish.twitter.com/oembed?")) == ("post", True)


def test_conversations_know_nothing_of_one_another() -> None:
    one, other = SYNDICATION.ask(ref(BRIDGE)), SYNDICATION.ask(ref("1641087837270966277"))
    assert next(one).url != next(other).url


def test_a_verdict_is_kept_with_its_evidence() -> None:
    def fetch(request: Request) -> object:
        return attrs.evolve(
            recorded_answer("syndication/photos.json", date="Sun, 01 Mar 2026 12:00:00 GMT", set_cookie="secret=1"),
            url=request.url,
            final_url=request.url + "&moved=1",
        )

    verdict = hold(SYNDICATION.ask(ref(BRIDGE)), fetch)  # type: ignore[arg-type]
    capture = capture_of(verdict, source="syndication", ref=ref(BRIDGE), at=AT, software="embedarchive 0")
    body = recorded("syndication/photos.json")
    assert capture.response == StoredObject(sha256=sha256(body).hexdigest(), size=len(body))
    assert (capture.outcome, capture.post, capture.edits) == ("post", verdict.post, (BRIDGE,))
    assert (capture.status, capture.retrieved_at, capture.key) == (200, AT, f"x:{BRIDGE}")
    assert capture.final_url == f"{capture.url}&moved=1"
    assert dict(capture.headers) == {
        "content-type": "application/json; charset=utf-8",
        "date": "Sun, 01 Mar 2026 12:00:00 GMT",
    }


def test_a_verdict_without_an_answer_is_kept_with_the_moment_of_asking() -> None:
    verdict, _ = held(SYNDICATION, ref(BRIDGE), [FetchError("cannot be reached", url="https://source.example/")])
    capture = capture_of(verdict, source="syndication", ref=ref(BRIDGE), at=AT)
    assert (capture.retrieved_at, capture.url, capture.response) == (AT, None, None)


def test_an_address_that_did_not_redirect_is_kept_once() -> None:
    verdict, _ = held(SYNDICATION, ref(BRIDGE), [answer({})])
    assert capture_of(verdict, source="syndication", ref=ref(BRIDGE), at=AT).final_url is None
