"""Every spelling of a post's address, and what only looks like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from embedarchive.platforms import PLATFORMS, Platform
from embedarchive.platforms.addresses import read_address, ref_of

ID = "1789000111222333444"
ONION = "twitter3e4tixl4xyajtrzo62zg5vztmjuricljdp2c5kshju4avyoid.onion"

WITH_HANDLE = f"""
https://x.com/example_a/status/{ID}
http://x.com/example_a/status/{ID}
HTTPS://X.COM/example_a/STATUS/{ID}
x.com/example_a/status/{ID}
//x.com/example_a/status/{ID}
https://twitter.com/example_a/status/{ID}
https://www.twitter.com/example_a/status/{ID}
https://www.x.com/example_a/status/{ID}
https://mobile.twitter.com/example_a/status/{ID}
https://m.twitter.com/example_a/status/{ID}
https://mobile.x.com/example_a/status/{ID}
https://de.twitter.com/example_a/status/{ID}
https://twitter.com./example_a/status/{ID}
https://twitter.com:443/example_a/status/{ID}
https://twitter.com/@example_a/status/{ID}
https://twitter.com/example_a/statuses/{ID}
https://twitter.com//example_a/status//{ID}
https://twitter.com/#!/example_a/status/{ID}
http://twitter.com/#!/example_a/statuses/{ID}
https://twitter.com/%23!/example_a/status/{ID}
https://twitter.com/#%21/example_a/status/{ID}
https://x.com/example_a/article/{ID}
https://twitter.com/example_a/status/{ID}/
https://twitter.com/example_a/status/{ID}/photo/1
https://x.com/example_a/status/{ID}/video/2
https://x.com/example_a/status/{ID}/analytics
https://x.com/example_a/status/{ID}/quotes
https://x.com/example_a/status/{ID}/retweets
https://x.com/example_a/status/{ID}/likes
https://x.com/example_a/status/{ID}/history
https://x.com/example_a/status/{ID}/mediaviewer
https://twitter.com/example_a/status/{ID}?s=20
https://twitter.com/example_a/status/{ID}?s=20&t=aBcDeF
https://twitter.com/example_a/status/{ID}?ref_src=twsrc%5Etfw%7Ctwcamp%5Etweetembed
https://twitter.com/example_a/status/{ID}?lang=de#fragment
https://twitter.com/example_a/status/{ID}%20
https://twitter.com/example_a/status/{ID}…
https://twitter.com/example_a/status/{ID}).
“https://twitter.com/example_a/status/{ID}”
<https://x.com/example_a/status/{ID}>
https%3A%2F%2Ftwitter.com%2Fexample_a%2Fstatus%2F{ID}
https://{ONION}/example_a/status/{ID}
https://nitter.net/example_a/status/{ID}#m
https://nitter.example.org/example_a/status/{ID}
https://fxtwitter.com/example_a/status/{ID}
https://d.fxtwitter.com/example_a/status/{ID}
https://vxtwitter.com/example_a/status/{ID}
https://fixupx.com/example_a/status/{ID}/en
https://fixvx.com/example_a/status/{ID}
https://xcancel.com/example_a/status/{ID}
https://twiiit.com/example_a/status/{ID}
https://web.archive.org/web/20240515010203/https://twitter.com/example_a/status/{ID}
https://web.archive.org/web/20240515010203id_/https:/twitter.com/example_a/status/{ID}
https://web.archive.org/web/2024/twitter.com/example_a/status/{ID}
https://web.archive.org/web/20240515010203/https://twitter.com/#!/example_a/status/{ID}
https://web.archive.org/save/https://x.com/example_a/status/{ID}
web.archive.org/web/20240515010203/https://twitter.com/example_a/status/{ID}?s=20
https://archive.ph/newest/https://twitter.com/example_a/status/{ID}
https://archive.is/2024.05.15-010203/https://twitter.com/example_a/status/{ID}
https://archive.today/https://x.com/example_a/status/{ID}
https://l.facebook.com/l.php?u=https%3A%2F%2Ftwitter.com%2Fexample_a%2Fstatus%2F{ID}%3Fs%3D20&h=AT0
https://l.instagram.com/?u=https%3A%2F%2Fx.com%2Fexample_a%2Fstatus%2F{ID}&e=1
https://www.google.com/url?q=https://x.com/example_a/status/{ID}&sa=D
https://www.google.co.uk/url?sa=t&url=https%3A%2F%2Fx.com%2Fexample_a%2Fstatus%2F{ID}
https://www.google.com/amp/s/twitter.com/example_a/status/{ID}
https://twitter-com.cdn.ampproject.org/c/s/twitter.com/example_a/status/{ID}
https://twitter-com.cdn.ampproject.org/v/s/twitter.com/example_a/status/{ID}?amp_js_v=a9
https://publish.twitter.com/?query=https%3A%2F%2Ftwitter.com%2Fexample_a%2Fstatus%2F{ID}&widget=Tweet
https://go.redirectingat.com/?id=1X2&url=https%3A%2F%2Ftwitter.com%2Fexample_a%2Fstatus%2F{ID}&sref=s
https://web.archive.org/web/2024/https://www.google.com/url?q=https%3A%2F%2Fx.com%2Fexample_a%2Fstatus%2F{ID}
""".split()

WITHOUT_HANDLE = f"""
https://x.com/i/status/{ID}
https://twitter.com/i/web/status/{ID}
https://mobile.twitter.com/i/web/status/{ID}
https://twitter.com/web/status/{ID}
https://twitter.com/statuses/{ID}
https://twitter.com/anyuser/status/{ID}
https://x.com/x/status/{ID}
https://twitter.com/i/videos/{ID}
https://twitter.com/i/videos/tweet/{ID}
https://twitter.com/i/cards/tfw/v1/{ID}
https://platform.twitter.com/embed/Tweet.html?dnt=false&id={ID}&lang=en
https://platform.twitter.com/embed/index.html?id={ID}
https://platform.x.com/embed/Tweet.html?id={ID}
https://cdn.syndication.twimg.com/tweet-result?id={ID}&token=4a
https://threadreaderapp.com/thread/{ID}.html
""".split()

REFUSED = f"""
https://x.com/home
https://x.com/example_a
https://x.com/search?q=/status/{ID}
https://x.com/hashtag/status
https://x.com/i/lists/{ID}
https://x.com/i/events/{ID}
https://x.com/i/broadcasts/1YqKDgExample
https://x.com/i/spaces/1YqKDgExample
https://x.com/i/communities/{ID}
https://twitter.com/i/moments/{ID}
https://twitter.com/intent/tweet?in_reply_to={ID}
https://twitter.com/intent/like?tweet_id={ID}
https://twitter.com/intent/retweet?tweet_id={ID}
https://twitter.com/share?url=https%3A%2F%2Fpaper.example%2Fstatus%2F{ID}
https://t.co/aBcDeFgHiJ
https://pic.twitter.com/aBcDeFgHiJ
https://evilx.com/example_a/status/{ID}
https://nottwitter.com/example_a/status/{ID}
https://x.com.evil.example/example_a/status/{ID}
https://twitter.com@evil.example/example_a/status/{ID}
https://evil.example/x.com/example_a/status/{ID}
https://evil.example/?u=https://x.com/example_a/status/{ID}
https://help.x.com/en/status/{ID}
https://status.x.com/en/status/{ID}
https://paper.example/news/status/{ID}
https://mastodon.example/@example_a/status/{ID}
https://archive.is/AbCd1
https://web.archive.org/web/2024*/https://twitter.com/example_a/status/{ID}
https://twitter.com/example_a/status/
https://twitter.com/example_a/status/abc
https://twitter.com/example_a/status/{ID}abc
https://twitter.com/example_a/status/99999999999999999999
https://twitter.com/example_a/status/0
https://twitter.com/example_a/status/123456789012
https://twitter.com/this_name_is_far_too_long_for_a_handle/status/{ID}
mailto:example_a@x.com/status/{ID}
javascript:location='https://x.com/example_a/status/{ID}'
ftp://x.com/example_a/status/{ID}
https://[x.com/example_a/status/{ID}
https://paper.example/a-slug-about-a-tweet-{ID}/
""".split()


@pytest.mark.parametrize("address", WITH_HANDLE)
def test_a_spelling_with_a_handle_is_read(address: str) -> None:
    ref = read_address(address)
    assert ref is not None
    assert (ref.platform, ref.id, ref.handle) == ("x", ID, "example_a")
    assert ref.url == f"https://x.com/example_a/status/{ID}"


@pytest.mark.parametrize("address", WITHOUT_HANDLE)
def test_a_spelling_without_a_handle_is_read(address: str) -> None:
    ref = read_address(address)
    assert ref is not None
    assert (ref.platform, ref.id, ref.handle) == ("x", ID, None)
    assert ref.url == f"https://x.com/i/status/{ID}"


@pytest.mark.parametrize("address", REFUSED)
def test_what_only_looks_like_a_posts_address_is_refused(address: str) -> None:
    assert read_address(address) is None


@pytest.mark.parametrize("address", ["", " ", "/", "//", "https://", "#", "?", "\0", "\ud800/status/20", "/status/20"])
def test_scraps_of_addresses_are_refused(address: str) -> None:
    assert read_address(address) is None


def test_an_address_that_begins_with_white_space_is_read() -> None:
    assert read_address(f"\n  https://x.com/example_a/status/{ID}\t") == read_address(WITH_HANDLE[0])


def test_the_first_posts_of_all_are_read() -> None:
    ref = read_address("https://twitter.com/example_a/status/20")
    assert ref is not None
    assert ref.id == "20"


def test_wrappers_are_taken_off_in_several_layers_but_not_for_ever() -> None:
    wrapper = "https://web.archive.org/web/2024/"
    assert read_address(wrapper * 3 + WITH_HANDLE[0]) is not None
    assert read_address(wrapper * 50 + WITH_HANDLE[0]) is None


def test_an_address_of_absurd_length_is_refused() -> None:
    assert read_address(WITH_HANDLE[0] + "?" + "a=b&" * 100_000) is None


@pytest.mark.parametrize("platform", PLATFORMS, ids=lambda platform: platform.name)
@given(number=st.integers(20, 3_850_000_000_000_000_000), handle=st.from_regex(r"[A-Za-z0-9_]{1,15}", fullmatch=True))
def test_a_canonical_address_is_read_back(platform: Platform, number: int, handle: str) -> None:
    ref = ref_of(platform, str(number), handle)
    if ref is not None:
        assert read_address(ref.url) == ref


pieces = st.sampled_from(
    "https:// http:/ // x.com twitter.com web.archive.org/web/2024/ google.com/url?q= / # ! %23 %2F %3A ? & = @ : [ ] "
    "i web example_a status statuses article /status/ 20 1789000111222333444 … ” \ud800 \x00 ２０ .".split(" ")
)


@given(st.text(max_size=80) | st.lists(pieces, max_size=12).map("".join))
def test_no_address_raises_and_what_is_read_is_canonical(address: str) -> None:
    ref = read_address(address)
    if ref is not None:
        assert read_address(ref.url) == ref
