"""A platform on 127.0.0.1 for tests: its posts, its pictures, articles that embed them, and a source that asks it."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from time import monotonic
from typing import Any

from embedarchive.platforms import PLATFORMS
from embedarchive.records import Author, Media, Post, PostRef
from embedarchive.sources import Conversation, Request, Source, Verdict
from embedarchive.sources._base import unknown

PLATFORM = PLATFORMS[0]
HOST = "127.0.0.1"
KINDS = {b"<!doctype": "text/html; charset=utf-8", b"\x1f\x8b": "application/x-gzip", b"": "application/xml"}
"""Media types, by how a page begins."""


class Social(ThreadingHTTPServer):
    """Answers for posts, pictures and articles; what is not there is a 404.

    Attributes:
        posts: What is said about a post, by its id: fields of the answer, or a status.
        pictures: The bytes of a picture, by its name.
        asked: How often each path was asked for.
        moments: When anything was asked for.
        agents: Who asked.
    """

    def __init__(self) -> None:
        super().__init__((HOST, 0), Handler)
        self.address = f"http://{HOST}:{self.server_port}"
        self.posts: dict[str, dict[str, Any] | int] = {}
        self.pictures: dict[str, bytes] = {}
        self.articles: dict[str, bytes] = {}
        self.asked: Counter[str] = Counter()
        self.moments: list[float] = []
        self.agents: set[str] = set()
        self.lock = Lock()

    def publish(self, ids: Iterable[int], **fields: Any) -> None:
        for id in ids:
            self.posts[str(id)] = {"text": f"Post number {id}", "handle": "ann_lee"} | fields

    def source(self, name: str = "local", **settings: Any) -> Source:
        """One who asks this platform."""
        return source(self.address, name, **settings)


def source(address: str, name: str = "local", **settings: Any) -> Source:
    """One who asks the platform at an address."""

    def ask(asked: PostRef) -> Conversation:
        answer = yield Request(url=f"{address}/{name}/{asked.id}")
        if answer.status != 200:
            return Verdict(outcome="gone", answer=answer) if answer.status == 410 else unknown("?", answer)
        fields = json.loads(answer.body)
        parents = tuple(shown(ref(id), fields["beside"]) for id in (fields.get("parent"),) if id)
        return Verdict(outcome="post", post=shown(asked, fields), parents=parents, answer=answer)

    return Source(name=name, label=name.title(), platforms=(PLATFORM.name,), hosts=(HOST,), ask=ask, **settings)


def shown(ref: PostRef, fields: dict[str, Any]) -> Post:
    return Post(
        platform=ref.platform,
        id=ref.id,
        url=ref.url,
        author=Author(handle=fields["handle"]),
        text=fields["text"],
        text_complete=fields.get("complete", True),
        media=tuple(Media(kind=fields.get("kind", "photo"), url=url) for url in fields.get("media", ())),
    )


def ref(id: int) -> PostRef:
    return PostRef(platform=PLATFORM.name, id=str(id), url=PLATFORM.url(str(id), None))


def article(ids: Iterable[int], title: str = "A story") -> bytes:
    """A page that embeds posts."""
    name = PLATFORM.markups[0].classes and sorted(PLATFORM.markups[0].classes)[2]
    embeds = "".join(
        f'<blockquote class="{name}"><p lang="en">Post number {id}</p>&mdash; Ann Lee (@ann_lee) '
        f'<a href="{PLATFORM.url(str(id), "ann_lee")}">May 14, 2024</a></blockquote>'
        for id in ids
    )
    return f"<!doctype html><title>{title}</title><p>They wrote:</p>{embeds}".encode()


class Handler(BaseHTTPRequestHandler):
    server: Social

    def do_GET(self) -> None:
        with self.server.lock:
            self.server.asked[self.path] += 1
            self.server.moments.append(monotonic())
            self.server.agents.add(self.headers.get("User-Agent", ""))
        name = self.path.rpartition("/")[2]
        if self.path in self.server.articles:
            self.send_version(self.server.articles[self.path])
        elif name in self.server.pictures:
            self.send(200, "image/png", self.server.pictures[name])
        else:
            said = self.server.posts.get(name, 404)
            if isinstance(said, dict) and "parent" in said:
                said = said | {"beside": self.server.posts[str(said["parent"])]}
            status = said if isinstance(said, int) else 200
            if status < 0:
                self.close_connection = True
                return
            self.send(status, "application/json", json.dumps(said).encode())

    def send_version(self, body: bytes) -> None:
        """Send a page, unless the one who asks has this very version."""
        version = f'"{sha256(body).hexdigest()[:8]}"'
        if self.headers.get("If-None-Match") == version:
            self.send(304, "text/html", b"", version)
        else:
            kind = next(kind for start, kind in KINDS.items() if body.startswith(start))
            self.send(200, kind, body, version)

    def send(self, status: int, kind: str, body: bytes, version: str = "") -> None:
        self.send_response(status)
        if version:
            self.send_header("ETag", version)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def running() -> Iterator[Social]:
    """A platform that runs as long as the context."""
    social = Social()
    thread = Thread(target=social.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield social
    finally:
        social.shutdown()
        thread.join()
        social.server_close()
