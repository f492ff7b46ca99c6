"""A server on 127.0.0.1 that answers well or badly, as the path says."""

import gzip
import socket
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any

from embedarchive.sources.client import Client

THIS_MACHINE = "127.0.0.0/8"
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40
PAGE = "<!doctype html><title>A story</title><p>“It rains,” Ann Lee said.".encode()
HUGE = 300_000_000
PIECE = b"<p>more</p>" * 6000


class Server(ThreadingHTTPServer):
    """Counts the bytes of endless bodies, and lets slow answers end with the tests."""

    sent = 0

    def __init__(self, host: str) -> None:
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        super().__init__((host, 0), Handler)
        self.over = Event()
        self.ranges: list[str] = []
        self.asked: Counter[str] = Counter()
        self.address = f"http://{host}:{self.server_port}"


class Handler(BaseHTTPRequestHandler):
    """Looks the path up in the table of answers."""

    server: Server

    def do_GET(self) -> None:
        with suppress(ConnectionError):
            path = self.path.partition("?")[0]
            self.server.asked[path] += 1
            ANSWERS[path](self)

    def do_POST(self) -> None:
        self.do_GET()

    def log_message(self, *_: object) -> None:
        pass


Answer = Callable[[Handler], None]


def local_client(**settings: Any) -> Client:
    """One who may ask the server, and who neither dawdles nor insists unless told to."""
    usual: dict[str, Any] = {"allowed": (THIS_MACHINE,), "rate": 10_000.0, "tries": 1}
    return Client(**usual | settings)


class Sleepless:
    """A clock that goes on only when somebody sleeps, and knows how long they did."""

    def __init__(self) -> None:
        self.slept: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)

    def client(self, **settings: object) -> Client:
        usual: dict[str, Any] = {"tries": 3, "sleep": self.sleep, "clock": lambda: 1000 + sum(self.slept)}
        return local_client(**usual | settings)


@contextmanager
def serving(host: str = "127.0.0.1") -> Iterator[Server]:
    """A server that runs as long as the context."""
    server = Server(host)
    thread = Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield server
    finally:
        server.over.set()
        server.shutdown()
        thread.join()
        server.server_close()


def answer(*headers: str, body: bytes = PAGE, status: str = "200 OK", length: bool = True) -> Answer:
    """Sends a status, headers and a body as they are given."""
    lines = [f"HTTP/1.1 {status}", *headers, *([f"Content-Length: {len(body)}"] if length else []), "Connection: close"]

    return raw("\r\n".join([*lines, "", ""]).encode("latin-1") + body)


def raw(content: bytes) -> Answer:
    """Sends these bytes."""

    def send(handler: Handler) -> None:
        handler.wfile.write(content)

    return send


def redirect(location: str, body: bytes = b"") -> Answer:
    return answer(f"Location: {location}", body=body, status="302 Found")


def slowly(start: bytes) -> Answer:
    """Sends a start, then a byte now and then, for ever."""

    def send(handler: Handler) -> None:
        handler.wfile.write(start)
        while not handler.server.over.wait(0.05):
            handler.wfile.write(b"x")

    return send


def silent(handler: Handler) -> None:
    """Never says a word."""
    handler.server.over.wait()


def endlessly(*headers: str, status: str = "200 OK") -> Answer:
    """Sends 300 MB."""

    def send(handler: Handler) -> None:
        answer(*headers, body=b"", status=status, length=False)(handler)
        handler.server.sent = 0
        while handler.server.sent < HUGE:
            handler.server.sent += handler.wfile.write(PIECE)

    return send


def cookie_wall(handler: Handler) -> None:
    """Shows the page only to those who bring back the cookie."""
    if "seen=1" in handler.headers.get("Cookie", ""):
        answer(HTML)(handler)
    else:
        answer("Set-Cookie: seen=1", "Location: /cookie-wall", body=b"", status="302 Found")(handler)


def broken_picture(handler: Handler) -> None:
    """Breaks off after 5,000 bytes, and has the rest for those who ask for it."""
    asked = handler.headers.get("Range", "")
    handler.server.ranges.append(asked)
    start = int(asked.removeprefix("bytes=").removesuffix("-") or 0)
    rest = PICTURE[start:]
    headers = ('ETag: "1"', f"Content-Length: {len(rest)}", f"Content-Range: bytes {start}-{len(PICTURE) - 1}/*")
    status = "206 Partial Content" if start else "200 OK"
    answer(*headers, body=rest[: None if start else 5000], status=status, length=False)(handler)


def redirect_to_query(handler: Handler) -> None:
    """Sends on to the address after the question mark."""
    redirect(handler.path.partition("?")[2])(handler)


def recovering(handler: Handler) -> None:
    """Is overloaded, twice."""
    if handler.server.asked["/recovering"] % 3:
        answer(body=b"", status="503 Service Unavailable")(handler)
    else:
        answer("Content-Type: text/plain", body=b"well again")(handler)


def echo_headers(handler: Handler) -> None:
    """Sends back what it was asked with."""
    lines = "".join(f"{name}: {value}\n" for name, value in handler.headers.items())
    answer("Content-Type: text/plain", body=lines.encode())(handler)


HTML = "Content-Type: text/html; charset=UTF-8"
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"

ANSWERS: dict[str, Answer] = {
    "/page": answer(HTML),
    "/windows": answer("Content-Type: text/html; charset=windows-1252", body=b"<p>\x93Caf\xe9\x94"),
    "/odd-charset": answer('Content-Type: text/html; charset="no such"'),
    "/untyped": answer(),
    "/untyped-binary": answer(body=b"\x89PNG\r\n\x1a\n\x00\x00\x00"),
    "/xhtml": answer("Content-Type: application/xhtml+xml"),
    "/image": answer("Content-Type: image/png", body=b"\x89PNG"),
    "/compressed": answer(HTML, "Content-Encoding: gzip"),
    "/no-length": answer(HTML, length=False),
    "/empty": answer(HTML, body=b""),
    "/nothing": answer(status="204 No Content", body=b""),
    "/partial": answer(HTML, status="206 Partial Content"),
    "/missing": answer(HTML, status="404 Not Found"),
    "/gone": answer(HTML, status="410 Gone"),
    "/forbidden": answer(HTML, status="403 Forbidden"),
    "/broken": answer(HTML, status="500 \x1b[31mInternal"),
    "/strange": answer(HTML, status="799 Strange"),
    "/busy": answer(HTML, "Retry-After: 120", status="429 Too Many Requests"),
    "/busy-until": answer(HTML, "Retry-After: Wed, 21 Oct 2099 07:28:00 GMT", status="429 Too Many Requests"),
    "/limited": answer(HTML, "X-Rate-Limit-Reset: 4070908800", status="429 Too Many Requests"),
    "/busy-since": answer(HTML, "Retry-After: Wed, 21 Oct 2015 07:28:00 GMT", status="429 Too Many Requests"),
    "/busy-somehow": answer(HTML, "Retry-After: soon", status="429 Too Many Requests"),
    "/moved": redirect("/page"),
    "/to": redirect_to_query,
    "/moved-without-end": endlessly("Location: /page", status="301 Moved Permanently"),
    "/loop": redirect("/loop"),
    "/to-file": redirect("file:///etc/passwd"),
    "/to-nowhere": redirect("http://[/"),
    "/cookie-wall": cookie_wall,
    "/cookie": answer(HTML, "Set-Cookie: session=secret"),
    "/headers": echo_headers,
    "/silent": silent,
    "/drip": slowly(HEAD + b"Content-Length: 1000000\r\n\r\n"),
    "/drip-header": slowly(HEAD + b"X-Slow: "),
    "/short": answer(HTML, "Content-Length: 1000", length=False),
    "/long": answer(HTML, "Content-Length: 5", length=False),
    "/calm": answer(HTML, status="420 Enhance Your Calm"),
    "/password": answer(HTML, status="401 Unauthorized"),
    "/bomb": answer("Content-Type: application/json", "Content-Encoding: gzip", body=gzip.compress(bytes(10_000_000))),
    "/broken-gzip": answer(HTML, "Content-Encoding: gzip", body=gzip.compress(PAGE)[:20]),
    "/two-lengths": answer(HTML, "Content-Length: 5", "Content-Length: 7", length=False),
    "/broken-chunk": answer(HTML, "Transfer-Encoding: chunked", body=b"5\r\nhello\r\n", length=False),
    "/broken-picture": broken_picture,
    "/recovering": recovering,
    "/garbage": raw(b"what is this\r\n\r\n"),
    "/huge": endlessly(HTML),
    "/huge-stated": endlessly(HTML, f"Content-Length: {HUGE}"),
}
