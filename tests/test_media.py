"""Media of posts: fetched from the platform's hosts only, judged by their bytes, and never the ruin of their post."""

from collections.abc import Iterator, Mapping

import pytest

from embedarchive.records import Media, MediaFile, MediaKind, Post, StoredObject
from embedarchive.sources.media import Download, MediaWish, downloads, media_of, type_of
from faults import PICTURE, Server, local_client, serving
from social import HOST, Social, running


@pytest.fixture(scope="module")
def social() -> Iterator[Social]:
    with running() as platform:
        platform.pictures |= {"a.png": PICTURE, "page.png": b"<html>not found</html>", "empty.png": b""}
        yield platform


@pytest.fixture(scope="module")
def faulty() -> Iterator[Server]:
    with serving() as server:
        yield server


def download(url: str, kind: MediaKind = "photo", hosts: tuple[str, ...] = (HOST,)) -> Download:
    post = Post(platform="any", media=(Media(kind=kind, url=url),))
    [got] = downloads(post, wish="all", hosts=frozenset(hosts), held={}, client=local_client(tries=3))
    return got


def test_a_picture_comes_with_its_type(social: Social) -> None:
    got = download(f"{social.address}/a.png")
    assert (got.file.state, got.file.type, got.content) == ("stored", "image/png", PICTURE)


@pytest.mark.parametrize(
    ("name", "kind", "words"),
    [
        ("page.png", "photo", "no photo but something else"),
        ("empty.png", "photo", "something else"),
        ("a.png", "video", "no video but image/png"),
        ("missing.png", "photo", "answered 404"),
    ],
)
def test_what_is_no_such_file_is_a_failure_with_its_reason(
    social: Social, name: str, kind: MediaKind, words: str
) -> None:
    got = download(f"{social.address}/{name}", kind)
    assert (got.file.state, got.content) == ("failed", None)
    assert words in (got.file.reason or "")


@pytest.mark.parametrize("url", ["{0}/a.png", "https://pbs.example/a.png", "file:///etc/passwd", "", "http://["])
def test_no_other_host_is_asked(social: Social, url: str) -> None:
    before = social.asked.total()
    got = download(url.format(social.address), hosts=("media.example",))
    assert (got.file.state, social.asked.total()) == ("failed", before)


def test_a_redirect_to_another_host_is_not_followed(social: Social, faulty: Server) -> None:
    elsewhere = social.address.replace(HOST, "localhost")
    got = download(f"{faulty.address}/to?{elsewhere}/a.png")
    assert (got.file.state, got.content) == ("failed", None)


def test_a_file_without_end_is_too_large(faulty: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("embedarchive.sources.media._SIZE_LIMITS", {"photo": 100_000})
    assert download(f"{faulty.address}/huge").file.state == "too-large"


def test_a_download_that_breaks_off_goes_on_where_it_stopped(faulty: Server) -> None:
    got = download(f"{faulty.address}/broken-picture")
    assert (got.file.state, got.content) == ("stored", PICTURE)
    assert faulty.ranges == ["", "bytes=4096-"]


@pytest.mark.parametrize(
    ("wish", "states"), [("none", ["skipped"] * 2), ("images", ["failed", "skipped"]), ("all", ["failed"] * 2)]
)
def test_only_what_is_wished_for_is_asked_for(wish: MediaWish, states: list[str]) -> None:
    media = (Media(kind="photo", url="https://a.example/1"), Media(kind="gif", url="https://a.example/2"))
    got = downloads(Post(platform="any", media=media), wish=wish, hosts=frozenset(), held={}, client=local_client())
    assert [each.file.state for each in got] == states


def test_what_is_stored_already_is_not_asked_for_again(social: Social) -> None:
    stored = MediaFile(url="https://a.example/1", state="stored", object=StoredObject(sha256="0" * 64, size=1))
    held: Mapping[str, MediaFile] = {stored.url: stored}
    post = Post(platform="any", media=(Media(kind="photo", url=stored.url),))
    [got] = downloads(post, wish="images", hosts=frozenset({"a.example"}), held=held, client=local_client())
    assert got == Download(stored)


def test_media_of_quoted_posts_belong_to_the_post_each_once_and_to_a_bounded_depth() -> None:
    post = Post(platform="any")
    for number in reversed(range(9)):
        media = (Media(kind="photo", url=f"https://a.example/{number}"), Media(kind="photo", url="https://a.example/x"))
        post = Post(platform="any", media=media, quoted=post)
    assert [media.url[-1] for media in media_of(post)] == ["0", "x", "1", "2"]


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"RIFF\x0a\x00\x00\x00WEBPVP8 ", "image/webp"),
        (b"RIFF\x0a\x00\x00\x00WAVE", None),
        (b"GIF89a", "image/gif"),
        (b"\x00\x00\x00\x20ftypisom", "video/mp4"),
        (b"\x00\x00\x00\x1cftypavif", "image/avif"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'>", None),
        (b"", None),
    ],
)
def test_a_type_is_told_by_the_bytes(start: bytes, expected: str | None) -> None:
    assert type_of(start + bytes(8)) == expected
