"""What an answer means: a post, word that it is gone, or nothing that can be relied on."""

import pytest

from answers import ANSWERS, answer, held, recorded, recorded_answer, recorded_json, ref
from embedarchive.sources import SOURCES, Answer, Source, Verdict
from embedarchive.sources.x.api import X_API
from embedarchive.sources.x.fxtwitter import FXTWITTER
from embedarchive.sources.x.oembed import OEMBED
from embedarchive.sources.x.syndication import SYNDICATION

BRIDGE = "1790517454435254273"
LONG = "1886308638520246280"
SHARED = "1578516337783734284"

PRESENT = tuple(source for source in SOURCES if not source.past)

TABLE: tuple[tuple[Source, str, str, int, str, str], ...] = (
    # source, id, answer, status, outcome, words of the reason
    (SYNDICATION, BRIDGE, "syndication/photos.json", 200, "post", ""),
    (SYNDICATION, "2094674111493046273", "syndication/video.json", 200, "post", ""),
    (SYNDICATION, LONG, "syndication/long.json", 200, "post", ""),
    (SYNDICATION, BRIDGE, "syndication/deleted.json", 200, "gone", "This Post was deleted by the Post author."),
    (SYNDICATION, BRIDGE, "syndication/suspended.json", 200, "gone", "This Post is from a suspended account."),
    (SYNDICATION, BRIDGE, "syndication/suspended-in-chinese.json", 200, "gone", "此貼文來自遭停權的帳戶。"),
    (SYNDICATION, BRIDGE, "syndication/protected.json", 200, "gone", "limits who can view their Posts."),
    (SYNDICATION, BRIDGE, "syndication/account-gone.json", 200, "gone", "an account that no longer exists."),
    (SYNDICATION, BRIDGE, "not-found.html", 404, "gone", "no post with this id"),
    (SYNDICATION, BRIDGE, "syndication/restricted.json", 200, "unknown", "restricted by age"),
    (SYNDICATION, BRIDGE, "syndication/adult.json", 200, "unknown", "Age-restricted"),
    (SYNDICATION, BRIDGE, "syndication/withheld.json", 200, "unknown", "withheld in your country"),
    (SYNDICATION, BRIDGE, "syndication/unavailable.json", 200, "unknown", "This Post is unavailable."),
    (SYNDICATION, BRIDGE, "syndication/video.json", 200, "unknown", "another post: 2094674111493046273"),
    (SYNDICATION, BRIDGE, "nginx.html", 404, "unknown", "status 404"),
    (SYNDICATION, BRIDGE, "syndication/photos.json", 503, "unknown", "out of order"),
    (OEMBED, BRIDGE, "oembed/of-2025.json", 200, "post", ""),
    (OEMBED, "540897315255222283", "oembed/of-2014.json", 200, "post", ""),
    (OEMBED, BRIDGE, "not-found.html", 404, "gone", "no post with this id"),
    (OEMBED, BRIDGE, "oembed/no-status.json", 404, "gone", "No status found with that ID."),
    (OEMBED, BRIDGE, "oembed/not-authorized.json", 403, "unknown", "you are not authorized to see this status"),
    (OEMBED, BRIDGE, "login.html", 403, "unknown", "text/html"),
    (OEMBED, BRIDGE, "login.html", 402, "unknown", "wants to be paid"),
    (OEMBED, BRIDGE, "oembed/no-xml.json", 400, "unknown", "xml not implemented"),
    (OEMBED, LONG, "oembed/of-2025.json", 200, "unknown", f"another post: {BRIDGE}"),
    (OEMBED, BRIDGE, "nginx.html", 404, "unknown", "text/html"),
    (X_API, LONG, "x-api/long.json", 200, "post", ""),
    (X_API, SHARED, "x-api/shared.json", 200, "post", ""),
    (X_API, SHARED, "x-api/bare.json", 200, "post", ""),
    (X_API, LONG, "x-api/not-found.json", 200, "gone", "Could not find tweet with id"),
    (X_API, LONG, "x-api/not-authorized.json", 200, "gone", "you are not authorized to see the Tweet"),
    (X_API, LONG, "x-api/about-another.json", 200, "unknown", "holds no post"),
    (X_API, LONG, "x-api/unauthorized.json", 401, "unknown", "Unauthorized"),
    (X_API, LONG, "x-api/unauthorized.json", 429, "unknown", "Unauthorized"),
    (X_API, LONG, "x-api/shared.json", 200, "unknown", "holds no post"),
    (FXTWITTER, LONG, "fxtwitter/long.json", 200, "post", ""),
    (FXTWITTER, "2012924949689270293", "fxtwitter/article.json", 200, "post", ""),
    (FXTWITTER, LONG, "fxtwitter/not-found.json", 404, "gone", "NOT_FOUND"),
    (FXTWITTER, LONG, "fxtwitter/private.json", 401, "gone", "PRIVATE_TWEET"),
    (FXTWITTER, LONG, "fxtwitter/suspended.json", 200, "gone", "from a suspended account"),
    (FXTWITTER, LONG, "fxtwitter/unavailable.json", 200, "unknown", "This Post is unavailable."),
    (FXTWITTER, LONG, "fxtwitter/no-agent.json", 401, "unknown", "identify yourself"),
    (FXTWITTER, LONG, "fxtwitter/failed.json", 500, "unknown", "out of order"),
    (FXTWITTER, BRIDGE, "fxtwitter/long.json", 200, "unknown", f"another post: {LONG}"),
)


def verdict_of(source: Source, id: str, given: Answer) -> Verdict:
    """A source's verdict on one answer, given as often as it asks."""
    conversation = source.ask(ref(id))
    next(conversation)
    while True:
        try:
            conversation.send(given)
        except StopIteration as end:
            verdict: Verdict = end.value
            return verdict


@pytest.mark.parametrize(("source", "id", "name", "status", "outcome", "reason"), TABLE)
def test_every_answer_has_its_verdict_and_a_reason(
    source: Source, id: str, name: str, status: int, outcome: str, reason: str
) -> None:
    verdict = verdict_of(source, id, recorded_answer(name, status))
    assert (verdict.outcome, verdict.reason is None) == (outcome, outcome == "post")
    assert reason in (verdict.reason or "")
    assert (verdict.post is not None) == (outcome == "post")
    assert verdict.answer is not None


WALLS = {
    "login page": recorded_answer("login.html"),
    "login page that says JSON": answer(recorded("login.html")),
    "page that speaks of deletion": answer("<p>This post was deleted. Log in.</p>", 200, "text/html"),
    "page behind a proxy": answer("<h1>Access denied: page not found</h1>", 404, "text/html"),
    "empty object": answer({}),
    "empty list": answer([]),
    "null": answer("null"),
    "a number": answer("17"),
    "nothing": answer(b""),
    "nothing, and says so": answer(b"", 204, None),
    "not found, and nothing": answer(b"", 404, None),
    "not found, in JSON": answer({"error": "proxy"}, 404),
    "gone, and nothing": answer(b"", 410, None),
    "refused": answer({"detail": "deleted"}, 403),
    "refused, with a page": recorded_answer("login.html", 403),
    "asked too often": answer("Rate limit exceeded", 429, "text/plain"),
    "asked too often, as of old": answer("Enhance your calm", 420, "text/plain"),
    "out of order": answer("deleted", 500, "text/plain"),
    "behind a broken gateway": recorded_answer("nginx.html", 502),
    "noise": answer(bytes(range(256))),
    "UTF-16": answer('{"__typename": "Tweet"}'.encode("utf-16")),
    "deep nesting": answer(b"[" * 500_000),
    "deep nesting of objects": answer(b'{"data":' * 200_000),
}


@pytest.mark.parametrize("source", PRESENT, ids=lambda source: source.name)
@pytest.mark.parametrize("wall", WALLS)
def test_walls_and_noise_say_nothing_about_a_post(source: Source, wall: str) -> None:
    verdict = verdict_of(source, BRIDGE, WALLS[wall])
    assert verdict.outcome == "unknown"
    assert verdict.reason


GOOD = (
    (SYNDICATION, BRIDGE, "syndication/photos.json"),
    (OEMBED, BRIDGE, "oembed/of-2025.json"),
    (X_API, LONG, "x-api/long.json"),
    (FXTWITTER, LONG, "fxtwitter/long.json"),
)


@pytest.mark.parametrize(("source", "id", "name"), GOOD)
@pytest.mark.parametrize(
    ("status", "type"), [(206, "application/json"), (200, "text/html"), (200, "image/png"), (500, "application/json")]
)
def test_a_post_is_read_from_a_whole_answer_of_the_right_type_alone(
    source: Source, id: str, name: str, status: int, type: str
) -> None:
    assert verdict_of(source, id, answer(recorded(name), status, type)).outcome == "unknown"


@pytest.mark.parametrize(("source", "id", "name"), GOOD)
def test_a_post_is_read_though_the_server_states_no_type(source: Source, id: str, name: str) -> None:
    assert verdict_of(source, id, answer(recorded(name), type=None)).outcome == "post"


@pytest.mark.parametrize(("source", "id", "name"), GOOD)
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
def test_an_answer_that_breaks_off_says_nothing(source: Source, id: str, name: str, share: float) -> None:
    whole = recorded(name).rstrip()
    verdict = verdict_of(source, id, answer(whole[: int(len(whole) * share)]))
    assert (verdict.outcome, "no whole JSON" in (verdict.reason or "")) == ("unknown", True)


@pytest.mark.parametrize(("source", "id", "name"), GOOD)
@pytest.mark.parametrize(
    ("twist", "reason"),
    [(b'{"lang": NaN, ', "NaN"), (b'{"lang": -Infinity, ', "Infinity"), (b'{"again": 1, "again": 2, ', "twice")],
)
def test_json_that_can_be_read_in_two_ways_is_not_read(
    source: Source, id: str, name: str, twist: bytes, reason: str
) -> None:
    verdict = verdict_of(source, id, answer(recorded(name).replace(b"{", twist, 1)))
    assert (verdict.outcome, reason in (verdict.reason or "")) == ("unknown", True)


@pytest.mark.parametrize("missing", ["user", "id_str", "__typename"])
def test_a_post_without_author_id_or_type_is_none(missing: str) -> None:
    data = recorded_json("syndication/photos.json")
    del data[missing]
    assert verdict_of(SYNDICATION, BRIDGE, answer(data)).outcome == "unknown"


def test_the_api_is_asked_again_in_the_older_spelling_where_it_does_not_know_the_newer() -> None:
    refusal = recorded_answer("x-api/unknown-parameter.json", 400)
    verdict, asked = held(X_API, ref(SHARED), [refusal, recorded_answer("x-api/shared.json")])
    assert verdict.outcome == "post"
    assert ["post.fields" in asked[0], "tweet.fields" in asked[1]] == [True, True]


def test_no_answer_lies_about_unused() -> None:
    used = {name for *_, name, _, _, _ in TABLE} | {"x-api/unknown-parameter.json"}
    elsewhere = {"syndication/reply.json", "syndication/quote.json", "syndication/edited.json"}
    elsewhere |= {"fxtwitter/reply-of-version-2.json"}
    there = {path.relative_to(ANSWERS).as_posix() for path in ANSWERS.rglob("*.*")}
    assert {name for name in there - used if not name.startswith("wayback/")} == elsewhere
