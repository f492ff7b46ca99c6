"""Small articles to keep, and a clock that ticks."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import count

from embedarchive.records import Article, Author, Capture, Embed, Found, Outcome, Post, PostRef

PAGE = "<!doctype html><title>A story</title><p>“It rains,” Ann Lee said.".encode()
NOON = datetime(2024, 5, 14, 12, tzinfo=UTC)


def story(number: int = 1, *posts: Post) -> Found:
    article = Article(url=f"https://paper.example/{number}", text=f"Story {number}. “It rains,” Ann Lee said.")
    return Found(article=article, embeds=tuple(Embed(form="blockquote", post=post) for post in posts))


def post(post_id: str, text: str, *, complete: bool | None = None) -> Post:
    return Post(platform="x", id=post_id, text=text, text_complete=complete, author=Author(name="Ann Lee"))


def ticking() -> Callable[[], datetime]:
    seconds = count()
    return lambda: NOON + timedelta(seconds=next(seconds))


def answer(
    post_id: str, shown: Post | None = None, *, hours: float = 0, source: str = "oembed", outcome: Outcome = "post"
) -> Capture:
    """What a source answered about a post, some hours after noon."""
    ref = PostRef(platform="x", id=post_id, url=f"https://x.com/i/status/{post_id}")
    at = NOON + timedelta(hours=hours)
    return Capture(ref=ref, source=source, retrieved_at=at, outcome=outcome, post=shown)
