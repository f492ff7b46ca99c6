"""Fetching a page: what is taken, what is refused, and what is said about it."""

import gc
import socket
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests
import vcr  # type: ignore[import-untyped]

from embedarchive.errors import FetchError
from embedarchive.sources._base import Answer
from embedarchive.sources.fetching import content_type, fetch_page
from faults import HUGE, PAGE, Server, local_client, serving


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


def page_of(url: str, **settings: object) -> Answer:
    return fetch_page(url, local_client(**settings))


def failure(url: str, **settings: object) -> FetchError:
    with pytest.raises(FetchError) as caught:
        page_of(url, **settings)
    return caught.value


def test_a_page_comes_with_its_bytes_and_what_the_server_said(server: Server) -> None:
    page = page_of(f"{server.address}/page")
    assert (page.body, page.status, content_type(page)) == (PAGE, 200, ("text/html", "utf-8"))
    assert page.url == page.final_url == f"{server.address}/page"


@pytest.mark.parametrize("path", ["/untyped", "/xhtml", "/no-length", "/odd-charset", "/cookie-wall", "/moved"])
def test_unusual_pages_are_taken(server: Server, path: str) -> None:
    assert page_of(server.address + path).body == PAGE


def test_bytes_are_never_decoded(server: Server) -> None:
    page = page_of(f"{server.address}/windows")
    assert (page.body, content_type(page)[1]) == (b"<p>\x93Caf\xe9\x94", "windows-1252")


def test_the_final_address_holds_no_password(server: Server) -> None:
    address = server.address.replace("//", "//ann:secret@")
    assert page_of(f"{address}/page").final_url == f"{server.address}/page"


def test_the_question_says_who_asks_and_wants_plain_bytes(server: Server) -> None:
    asked = page_of(f"{server.address}/headers").body.decode()
    assert "User-Agent: embedarchive/" in asked
    assert "Accept-Encoding: identity" in asked


def test_proxies_of_the_environment_are_not_used(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    assert page_of(f"{server.address}/page").body == PAGE


@pytest.mark.parametrize(
    ("path", "kind", "words"),
    [
        ("/image", "not-a-page", "image/png"),
        ("/untyped-binary", "not-a-page", "some other file"),
        ("/compressed", "not-a-page", "compressed"),
        ("/empty", "incomplete", "empty"),
        ("/short", "incomplete", "broke off"),
        ("/broken-chunk", "incomplete", "broke off"),
        ("/garbage", "connection", "cannot be reached"),
        ("/loop", "redirects", "redirects for ever"),
        ("/to-file", "address", "no web address"),
        ("/to-nowhere", "address", "no address"),
    ],
)
def test_what_is_no_whole_page_is_refused_with_the_reason(server: Server, path: str, kind: str, words: str) -> None:
    error = failure(server.address + path)
    assert error.kind == kind
    assert words in str(error)


@pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning")  # urllib3 leaves it to the garbage collector
def test_an_answer_that_contradicts_itself_is_refused(server: Server) -> None:
    assert "rules of HTTP" in str(failure(f"{server.address}/two-lengths"))
    gc.collect()


@pytest.mark.parametrize(
    ("path", "status"),
    [("/missing", 404), ("/gone", 410), ("/forbidden", 403), ("/broken", 500), ("/nothing", 204), ("/partial", 206)],
)
def test_only_a_200_is_a_page(server: Server, path: str, status: int) -> None:
    error = failure(server.address + path)
    assert (error.kind, error.status, error.retry_after) == ("status", status, None)
    assert f"answered {status}" in str(error)


def test_words_of_the_server_are_not_repeated(server: Server) -> None:
    assert "\x1b" not in str(failure(f"{server.address}/broken"))
    assert "Strange" not in str(failure(f"{server.address}/strange"))


@pytest.mark.parametrize(("path", "seconds"), [("/busy", 120), ("/busy-since", 0), ("/busy-somehow", None)])
def test_the_wait_that_a_server_asks_for_is_told(server: Server, path: str, seconds: float | None) -> None:
    assert failure(server.address + path).retry_after == seconds


def test_a_wait_until_a_date_is_told_in_seconds(server: Server) -> None:
    assert (failure(f"{server.address}/busy-until").retry_after or 0) > 3600


@pytest.mark.parametrize("path", ["/silent", "/drip", "/drip-header"])
def test_nothing_stretches_the_time_limit(server: Server, path: str) -> None:
    error = failure(server.address + path, time_limit=0.3)
    assert (error.kind, error.status) == ("time-out", None)


@pytest.mark.parametrize("path", ["/huge", "/huge-stated"])
def test_a_body_is_not_read_beyond_the_size_limit(server: Server, path: str) -> None:
    assert failure(server.address + path, size_limit=1_000_000).kind == "too-large"
    assert server.sent < HUGE


def test_the_body_of_a_redirect_is_not_read(server: Server) -> None:
    assert page_of(f"{server.address}/moved-without-end").body == PAGE
    assert server.sent < HUGE


def test_a_page_of_just_the_size_limit_is_taken(server: Server) -> None:
    assert page_of(f"{server.address}/page", size_limit=len(PAGE)).body == PAGE
    assert failure(f"{server.address}/no-length", size_limit=len(PAGE) - 1).kind == "too-large"


def test_a_refused_connection_is_told() -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    assert failure(f"http://127.0.0.1:{port}/").kind == "connection"


@pytest.mark.parametrize(
    "url",
    ["", "story.html", "file:///etc/passwd", "http://", "http://[", "http://a b/", "https://" + "a" * 64 + ".example/"],
)
def test_what_is_no_address_is_refused_before_anything_is_asked(url: str) -> None:
    assert failure(url).kind == "address"


def test_a_session_of_the_caller_is_used_and_left_open(server: Server) -> None:
    with requests.Session() as session:
        session.headers["X-Paper"] = "daily"
        first = page_of(f"{server.address}/headers", session=session)
        again = page_of(f"{server.address}/moved", session=session)
    assert b"X-Paper: daily" in first.body
    assert again.body == PAGE


@pytest.mark.parametrize("way", ["/headers", "/to?/headers", "/to?/to?/headers"])
def test_a_password_is_not_shown_to_the_host_that_redirects_lead_to(server: Server, way: str) -> None:
    with serving() as other, requests.Session() as session:
        session.auth = ("ann", "secret")
        page = page_of(f"{other.address}/to?{server.address}{way}", session=session)
    assert b"User-Agent" in page.body
    assert b"Authorization" not in page.body


def test_a_password_is_not_shown_to_another_host_however_often_it_redirects(server: Server) -> None:
    with serving() as other:
        target = f"{server.address}/to?{server.address}/headers"
        page = page_of(f"{other.address}/to?{target}".replace("//", "//ann:secret@", 1))
    assert b"Authorization" not in page.body


def test_a_password_in_an_address_is_shown_to_its_host(server: Server) -> None:
    page = page_of(f"{server.address}/headers".replace("//", "//ann:s%40cret@"))
    assert b"Authorization: Basic " + b64encode(b"ann:s@cret") in page.body


@pytest.mark.parametrize("path", ["/missing", "/image", "/empty", "/short", "/loop", "/to-file", "/huge-stated"])
def test_no_message_repeats_a_password(server: Server, path: str) -> None:
    error = failure(f"{server.address}{path}".replace("//", "//ann:secret@"))
    assert "secret" not in f"{error} {error.url}"


@pytest.mark.parametrize("rest", ["127.0.0.1:1/", "[/", "host:port/", "", "/path", "10.0.0.1/"])
def test_no_message_about_an_address_repeats_a_password(rest: str) -> None:
    assert "secret" not in str(failure(f"http://ann:secret@{rest}"))


def test_a_password_is_shown_again_to_the_host_that_it_is_for(server: Server) -> None:
    with requests.Session() as session:
        session.auth = ("ann", "secret")
        page = page_of(f"{server.address}/to?/headers", session=session)
    assert b"Authorization" in page.body


def test_a_recorded_answer_is_replayed_without_the_network(tmp_path: Path) -> None:
    recorder = vcr.VCR(cassette_library_dir=str(tmp_path))
    with serving() as server, recorder.use_cassette("page.yaml"):
        live = page_of(f"{server.address}/moved")
    with recorder.use_cassette("page.yaml", record_mode="none"):
        replayed = page_of(live.url)
    assert (replayed.body, replayed.status, replayed.final_url) == (live.body, live.status, live.final_url)
