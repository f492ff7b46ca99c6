"""The Wayback Machine: what the Internet Archive kept of a post, as it looked at some moment of the past.

Its index (CDX) is asked for captures of the addresses under which X showed the post, likeliest first; then the most
promising captures are read as they came (``id_``): JSON, or a page of its era. That it holds nothing says nothing about
the post, and a capture says nothing about the present: many of 2023 are of a login wall that stood before posts that
lived.

Source: https://github.com/internetarchive/wayback/tree/master/wayback-cdx-server
"""

import re
from collections.abc import Callable, Generator, Iterable, Iterator
from urllib.parse import urlencode

import attrs

from embedarchive.errors import FetchError
from embedarchive.platforms.addresses import read_address
from embedarchive.platforms.x import X
from embedarchive.records import Post, PostRef
from embedarchive.sources._base import Answer, Conversation, Request, Source, Verdict, unknown
from embedarchive.sources.json_data import Json, read_json
from embedarchive.sources.reading import UnreadableError, json_of, meaning, text_of
from embedarchive.sources.x import oembed, posts, posts_v2

HOST = "web.archive.org"
MOST_CAPTURES = 3
"""How many captures of one address are read before the next address is asked for."""
MOST_ROWS = 100
"""How many captures of one address the index is asked to list."""

_ADDRESSES = (
    "twitter.com/{handle}/status/{id}*",
    "x.com/{handle}/status/{id}*",
    "twitter.com/i/web/status/{id}*",
    "mobile.twitter.com/{handle}/status/{id}*",
    "cdn.syndication.twimg.com/tweet-result?id={id}*",
    "publish.twitter.com/oembed?url=https://twitter.com/{handle}/status/{id}*",
)
"""Where captures of a post are looked for; an asterisk lets queries and ``/photo/1`` follow."""

_ERAS = (("0", "202012"), ("202204", "202307"), ("202012", "202204"), ("202307", "9"))
"""Months, from and to, in which pages were captured, those that hold text before those that hardly do."""

_COLUMNS = ("timestamp", "original", "mimetype", "statuscode", "digest")
_LINE = re.compile(
    r"(?:\S+ )?(?P<timestamp>\d{14}) (?P<original>\S+) (?P<mimetype>\S+) (?P<status>\S+) (?P<digest>\S+)"
)
_READ_AS_CAME = "https://web.archive.org/web/{timestamp}id_/{original}"
_REWRITTEN = re.compile(rb"https?:\\?/\\?/web\.archive\.org\\?/web\\?/\d{1,14}(?:[a-z]{2}_)?\\?/(?=https?:)")
_BLOCKED = re.compile(rb"Blocked Site Error|AdministrativeAccessControlException|has been excluded", re.IGNORECASE)


@attrs.frozen
class Row:
    """One capture in the index."""

    timestamp: str
    original: str
    mimetype: str
    status: str
    digest: str

    @property
    def promise(self) -> tuple[int, int, str]:
        """Sorts captures, the most promising first: data before pages, an era with text before one without, by age."""
        era = next((rank for rank, (start, end) in enumerate(_ERAS) if start <= self.timestamp < end), len(_ERAS))
        return ("json" not in self.mimetype, era, self.timestamp)


def ask(ref: PostRef) -> Conversation:
    """Ask for the captures of a post, and read them until one holds its words."""
    verdict = unknown("the Wayback Machine holds no capture of the post")
    for address in _ADDRESSES:
        if "{handle}" in address and not ref.handle:
            continue
        answer = yield Request(url=_index(address.format(handle=ref.handle, id=ref.id)))
        try:
            rows = sorted(rows_of(ref, answer), key=lambda row: row.promise)
        except UnreadableError as error:
            return unknown(str(error), answer)
        verdict = (yield from _read(ref, rows[:MOST_CAPTURES])) or verdict
        if verdict.outcome == "post":
            break
    return verdict


def _read(ref: PostRef, rows: Iterable[Row]) -> Generator[Request, Answer, Verdict | None]:
    """The verdict of the first capture that holds the post, else of the last one; one that does not come is no loss."""
    verdict = None
    for row in rows:
        try:
            answer = yield Request(url=_READ_AS_CAME.format(timestamp=row.timestamp, original=row.original))
        except FetchError as error:
            verdict = unknown(str(error))
            continue
        verdict = judge(ref, answer)
        if verdict.outcome == "post":
            break
    return verdict


def rows_of(ref: PostRef, answer: Answer) -> list[Row]:
    """The captures of a post that the index lists and that may hold it, each content once.

    Raises:
        UnreadableError: The index did not answer, or may not.
    """
    if _BLOCKED.search(answer.body):
        raise UnreadableError("the Wayback Machine does not show captures of this site, as its owner wishes")
    listed = _table(json_of(answer)) if answer.body.lstrip().startswith(b"[") else _lines(text_of(answer))
    rows = [row for row in listed if row.status in {"200", "-"} and _is_of(ref, row.original)]
    return list({row.digest: row for row in reversed(rows)}.values())


def judge(ref: PostRef, answer: Answer) -> Verdict:
    """What a capture, read as it came, says about a post."""
    if answer.header("memento-datetime") is None:
        reason = "the Wayback Machine sent a page of its own" if answer.status == 200 else meaning(answer)
        return unknown(reason, answer)
    if answer.status != 200 or not _is_of(ref, answer.final_url):
        return unknown("the capture is of another page or of a refusal", answer)
    post = post_in_capture(ref, answer)
    if post is None:
        return unknown("the capture holds no words of the post: an empty shell, a login wall or another post", answer)
    return Verdict(outcome="post", post=post, answer=answer)


def post_in_capture(ref: PostRef, answer: Answer) -> Post | None:
    """The post that was asked for, in any of the forms in which it was captured; None when it is not there."""
    body = _REWRITTEN.sub(b"", answer.body)
    if body.lstrip()[:1] in {b"{", b"["}:
        data = _json(body)
        found = (post for shape in _SHAPES for post in shape(ref, data) if post.id == ref.id)
        return next((post for post in found if post.text or post.media), None)
    from embedarchive.sources.x.pages import post_in_page  # noqa: PLC0415  (BeautifulSoup, which few need)

    shown = read_address(answer.url)
    return post_in_page(body, shown if shown and shown.id == ref.id else ref)


def _index(address: str) -> str:
    query = {
        "url": address,
        "fl": ",".join(_COLUMNS),
        "filter": ["statuscode:200|-", "mimetype:text/html|application/json|unk|warc/revisit"],
        "collapse": "digest",
        "limit": MOST_ROWS,
    }
    return f"https://{HOST}/cdx/search/cdx?{urlencode(query, doseq=True)}"


def _lines(text: str) -> Iterator[Row]:
    """The rows of the index as it sends them: columns with blanks between them."""
    for line in text.splitlines():
        if row := _LINE.match(line):
            yield Row(**row.groupdict())


def _table(table: Json) -> Iterator[Row]:
    """The rows of the index as JSON: a list of lists, whose first names the columns."""
    lines = [line for line in table if isinstance(line, list)] if isinstance(table, list) else []
    for line in lines[1:]:
        columns = dict(zip(map(str, lines[0]), map(str, line), strict=False))
        if columns.get("timestamp", "").isdigit():
            yield Row(*(columns.get(name, "") for name in _COLUMNS))


def _is_of(ref: PostRef, address: str) -> bool:
    """Whether a captured address is one of the post: the index also lists longer ids that begin alike."""
    found = read_address(address)
    return found is not None and found.key == ref.key


def _json(body: bytes) -> Json:
    try:
        return read_json(body)
    except ValueError:
        return None


def _as_sent_once(_: PostRef, data: Json) -> Iterator[Post]:
    """Posts in the shape of the API v1.1 or of syndication, one or a list."""
    found = (posts.post_of(item) for item in (data if isinstance(data, list) else [data]))
    return (post for post in found if post)


def _as_sent_by_v2(ref: PostRef, data: Json) -> Iterator[Post]:
    post = posts_v2.post_in(data, ref.id)
    return iter((post,) if post else ())


def _as_embed_code(_: PostRef, data: Json) -> Iterator[Post]:
    post = oembed.post_in(data)
    return iter((post,) if post else ())


_SHAPES: tuple[Callable[[PostRef, Json], Iterator[Post]], ...] = (_as_sent_once, _as_sent_by_v2, _as_embed_code)

WAYBACK = Source(name="wayback", label="Wayback Machine", platforms=(X.name,), hosts=(HOST,), past=True, ask=ask)
