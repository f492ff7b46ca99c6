"""The client: who it says it is, when it insists, when it gives up, and what it never sends."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from embedarchive.errors import FetchError
from embedarchive.sources import Request
from embedarchive.sources.client import Client, seconds
from faults import Server, Sleepless, local_client, serving


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


def ask(client: Client, url: str, *headers: tuple[str, str]) -> str:
    return client.ask(Request(url=url, headers=headers)).body.decode()


def test_it_says_who_asks_and_whom_to_write_to(server: Server) -> None:
    said = ask(local_client(contact="web@paper.example"), f"{server.address}/headers")
    assert "User-Agent: embedarchive/" in said
    assert "; web@paper.example)" in said
    assert "Accept-Encoding: identity" in said


def test_what_a_question_needs_is_sent_with_it(server: Server) -> None:
    said = ask(local_client(), f"{server.address}/headers", ("Accept", "application/json"))
    assert "Accept: application/json" in said


def test_cookies_are_not_brought_back(server: Server) -> None:
    client = local_client()
    ask(client, f"{server.address}/cookie-wall")
    assert "Cookie" not in ask(client, f"{server.address}/headers")


@pytest.mark.parametrize("path", ["/broken", "/busy-somehow", "/drip", "/short", "/broken-chunk"])
def test_what_may_pass_is_tried_again_a_bounded_number_of_times(server: Server, path: str) -> None:
    server.asked.clear()
    clock = Sleepless()
    with suppress(FetchError):
        ask(clock.client(time_limit=0.2), server.address + path)
    assert server.asked[path] == 3
    assert clock.slept == [pytest.approx(1, rel=0.3), pytest.approx(2, rel=0.3)]


@pytest.mark.parametrize("path", ["/missing", "/gone", "/forbidden", "/compressed", "/loop", "/to-file", "/huge"])
def test_what_will_not_pass_is_not_tried_again(server: Server, path: str) -> None:
    server.asked.clear()
    clock = Sleepless()
    with suppress(FetchError):
        ask(clock.client(size_limit=100_000), server.address + path)
    assert sum(clock.slept) < 0.01  # nothing but the turns of redirects
    assert server.asked[path] in {1, 11}


def test_a_server_that_recovers_is_believed(server: Server) -> None:
    clock = Sleepless()
    assert ask(clock.client(), f"{server.address}/recovering") == "well again"
    assert len(clock.slept) == 2


def test_a_wait_that_is_asked_for_is_kept(server: Server) -> None:
    clock = Sleepless()
    answer = clock.client(patience=200).ask(Request(url=f"{server.address}/busy"))
    assert (answer.status, clock.slept) == (429, [120, 120])


@pytest.mark.parametrize("path", ["/busy", "/busy-until", "/limited"])
def test_a_wait_beyond_patience_is_not_begun_and_the_host_left_alone(server: Server, path: str) -> None:
    server.asked.clear()
    clock = Sleepless()
    client = clock.client()
    assert client.ask(Request(url=server.address + path)).status == 429
    with pytest.raises(FetchError, match="seconds of silence") as caught:
        ask(client, f"{server.address}/page")
    assert (caught.value.kind, clock.slept) == ("busy", [])
    assert (caught.value.retry_after or 0) > 60
    assert server.asked.total() == 1


def test_every_redirect_takes_a_turn_and_waiting_for_it_takes_no_time_of_the_answer(server: Server) -> None:
    clock = Sleepless()
    ask(clock.client(rate=0.1, time_limit=5), f"{server.address}/to?/moved")
    assert clock.slept == pytest.approx([10, 10])


def test_no_redirect_leads_to_a_host_that_is_left_alone(server: Server) -> None:
    clock = Sleepless()
    client = clock.client()
    with serving() as busy:
        client.ask(Request(url=f"{server.address}/to?{busy.address}/busy"))
        with pytest.raises(FetchError, match="seconds of silence"):
            ask(client, f"{server.address}/to?{busy.address}/page")
        assert busy.asked == {"/busy": 1}
    assert ask(client, f"{server.address}/page")


def test_a_host_that_is_down_is_soon_left_alone() -> None:
    clock = Sleepless()
    client = clock.client()
    kinds = []
    for _ in range(20):
        with pytest.raises(FetchError) as caught:
            ask(client, "http://127.0.0.1:9/")
        kinds.append(caught.value.kind)
    assert kinds[0] == "connection"
    assert kinds[3:] == ["busy"] * 17
    assert len(clock.slept) < 12


@pytest.mark.parametrize("path", ["/silent", "/drip", "/drip-header"])
def test_nothing_stretches_a_question_beyond_its_time(server: Server, path: str) -> None:
    with pytest.raises(FetchError) as caught:
        ask(local_client(time_limit=0.2), server.address + path)
    assert caught.value.kind == "time-out"


def test_a_token_is_sent_over_secure_connections_only(server: Server) -> None:
    host = server.address.removeprefix("http://")
    client = local_client(tokens={host: "secret"})
    assert "secret" not in ask(client, f"{server.address}/headers")
    assert client._pass(f"https://{host}/") == {"Authorization": "Bearer secret"}
    assert client._pass("https://other.example/") == {}
    assert "secret" not in repr(client)


@pytest.mark.parametrize("host", ["elsewhere.example", "127.0.0.10", "127.0.0.1.example", ""])
def test_only_the_hosts_of_a_source_are_asked(server: Server, host: str) -> None:
    server.asked.clear()
    with pytest.raises(FetchError, match="none of the hosts"):
        local_client().ask(Request(url=f"{server.address}/page"), hosts=frozenset({host}))
    with pytest.raises(FetchError, match="none of the hosts"):
        local_client().ask(Request(url=f"{server.address}/to?http://localhost:9/"), hosts=frozenset({"127.0.0.1"}))
    assert server.asked == {"/to": 1}


@pytest.mark.parametrize(
    ("header", "expected"),
    [("120", 120.0), (" 7 ", 7.0), ("0", 0.0), ("-5", None), ("soon", None), ("", None), ("1e9", None), ("٣", None)],
)
def test_the_wait_of_a_header(header: str, expected: float | None) -> None:
    assert seconds(header) == expected


@pytest.mark.parametrize("header", ["9" * 400, "Wed, 99 Nov 2099 99:99:99 GMT", "Wed, 21 Oct 99999 07:28:00 GMT", "\0"])
def test_nonsense_is_no_wait(header: str) -> None:
    assert seconds(header) is None


def test_a_date_is_a_wait_until_then() -> None:
    soon = format_datetime(datetime.now(UTC) + timedelta(hours=1), usegmt=True)
    assert 3500 < (seconds(soon) or 0) <= 3600
    assert seconds("Wed, 21 Oct 2015 07:28:00 GMT") == 0.0
    assert (seconds("Wed, 21 Oct 2099 07:28:00 -0000") or 0) > 1e6
