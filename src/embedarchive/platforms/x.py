"""X, formerly Twitter.

Ids hold their time since November 2010: the upper bits count milliseconds from 2010-11-04T01:42:54.657Z ("snowflake").
Older ids were handed out in sequence; their time is read off between anchors, known (id, time) pairs, to within hours.
"""

import re
from bisect import bisect_right
from functools import cache
from importlib.resources import files

from embedarchive.platforms._base import Addresses, Keys, Markup, Naming, Platform, Wording
from embedarchive.records import Timestamp
from embedarchive.times import from_milliseconds, on_day

ANCHORS_FILE = "x_ids_2006_2010.csv"

_EPOCH = 1_288_834_974_657
_FIRST_SNOWFLAKE = 300_000_000_000_000
_LAST_PLAUSIBLE = 3_850_000_000_000_000_000
"""An id of the year 2039; no clock is asked, so that reading stays pure."""

_HANDLE = r"@?(?P<handle>[A-Za-z0-9_]{1,20})"
_ID = r"(?P<id>[0-9]{1,19})(?![A-Za-z0-9_])"


def moment(id: str) -> Timestamp | None:
    """The time that a post's id holds: to the millisecond, to the day before November 2010, None for no post's id."""
    number = int(id)
    if _FIRST_SNOWFLAKE <= number <= _LAST_PLAUSIBLE:
        return Timestamp(value=from_milliseconds((number >> 22) + _EPOCH), precision="millisecond", source="id")
    ids, times = _anchors()
    if not ids[0] <= number <= ids[-1]:
        return None
    after = min(bisect_right(ids, number), len(ids) - 1)
    share = (number - ids[after - 1]) / (ids[after] - ids[after - 1])
    seconds = times[after - 1] + share * (times[after] - times[after - 1])
    return on_day(from_milliseconds(round(seconds * 1000)).date(), "id")


@cache
def _anchors() -> tuple[list[int], list[int]]:
    """Ids and their times in seconds since 1970, both rising. Source: TweetedAt, thinned (tests/tools)."""
    lines = files("embedarchive").joinpath("data", ANCHORS_FILE).read_text("utf-8").split()
    pairs = [line.split(",") for line in lines]
    return [int(id) for id, _ in pairs], [int(time) for _, time in pairs]


X = Platform(
    name="x",
    moment=moment,
    canonical="https://x.com/{handle}/status/{id}",
    profile="https://x.com/{handle}",
    no_handles=("i", "x", "web", "anyuser", "statuses"),
    addresses=Addresses(
        hosts={
            "x.com": re.compile(r"(?:www|m|mobile|[a-z]{2})?"),
            "twitter.com": re.compile(r"(?:www|m|mobile|[a-z]{2})?"),
            "twitter3e4tixl4xyajtrzo62zg5vztmjuricljdp2c5kshju4avyoid.onion": re.compile(r"(?:www|mobile)?"),
        },
        mirrors=re.compile(
            r"nitter\.[a-z0-9.-]+|(?:[a-z]{1,6}\.)?(?:fxtwitter|vxtwitter|fixupx|fixvx|twittpr|xfixup|twitterfix|twitter64"
            r"|xcancel|twiiit)\.com"
        ),
        paths=(
            re.compile(rf"/(?:i/)?(?:web/)?status(?:es)?/+{_ID}", re.IGNORECASE),
            re.compile(rf"/{_HANDLE}/(?:status|statuses|article)/+{_ID}", re.IGNORECASE),
            re.compile(rf"/i/(?:videos/(?:tweet/)?|cards/tfw/v1/){_ID}", re.IGNORECASE),
        ),
        queries={
            ("platform.twitter.com", "/embed/tweet.html"): "id",
            ("platform.twitter.com", "/embed/index.html"): "id",
            ("platform.x.com", "/embed/tweet.html"): "id",
            ("platform.x.com", "/embed/index.html"): "id",
            ("cdn.syndication.twimg.com", "/tweet-result"): "id",
        },
        buttons=re.compile(
            r"/intent/(?:tweet|post|like|favorite|retweet)\?(?:[^#]{0,500}&)?(?:in_reply_to|tweet_id)=(?P<id>[0-9]{1,19})"
        ),
        signs=("/status", "fstatus", "x.com/", "/embed/", "tweet-result", "/i/videos/", "/i/cards/", "threadreader"),
        permalink=r"status(?:es)?[/%\\]",
    ),
    naming=Naming(
        nouns=("tweet", "bbpbox"),
        names=(
            *("twitter", " x ", '"x"', "x-post", "x-embed", "x-card", "embed-x", "post-x", "card-x", "--x ", "=x"),
            *("x post", "post on x"),
        ),
        signs=("tweet", "twitter", "status", "bbpbox"),
        hints=("tw(?:eet|itter)", "bbpbox", "-x[ '\"&]", "x[- _](?:post|card|embed)", "post on x"),
        no_embeds=re.compile(
            r"click-?to-?tweet|tweet-?(?:this|able|box|button|counts?(?![a-z])|meme)|retweet(?!s|-count|_count)|\b(?:b?ctt)\b",
            re.IGNORECASE,
        ),
        lists=re.compile(r"(?:^|\s)(?:tweets\b|tweet-?list|twitter-?(?:feed|timeline|widget(?!-\d)))", re.IGNORECASE),
    ),
    markups=(
        Markup(
            form="blockquote",
            tag="blockquote",
            classes=frozenset({"twitter-tweet", "twitter-video", "twitter-quote", "twitter-tweet-lazy"}),
            ids=("data-tweet-id", "data-tweetid", "data-twitter-tweet-id"),
            answered=("data-in-reply-to",),
        ),
        Markup(form="frame", tag="iframe", ids=("data-tweet-id",), urls=("src", "data-src")),
        Markup(form="frame", tag="twitter-widget", ids=("data-tweet-id",)),
        Markup(form="frame", tag="amp-twitter", ids=("data-tweetid",), urls=("data-tweetid",)),
    ),
    calls=re.compile(r"""create(?:Tweet|Video)(?:Embed)?\(\s*\\?["']([0-9]{1,19})\b"""),
    keys=Keys(
        texts=("full_text", "fullText", "tweet_text", "legacy.full_text", "text", "content", "body", "html"),
        long_texts=(
            "note_tweet.note_tweet_results.result.text",
            "note_tweet.text",
            "extended_tweet.full_text",
        ),
        previews=("truncated", "note_tweet", "is_note_tweet"),
        users=(
            "user",
            "author",
            "account",
            "core.user_results.result.legacy",
            "core.user_results.result.core",
        ),
        names=("name", "display_name", "displayName", "fullName", "author_name", "authorName", "user_name", "author"),
        handles=("screen_name", "screenName", "username", "userName", "handle", "user_screen_name", "author_handle"),
        ids=("id_str", "rest_id", "tweet_id", "tweetId", "tweetID", "id"),
        addresses=("url", "permalink", "tweet_url", "tweetUrl", "tweetURL", "link", "href"),
        dates=("created_at", "createdAt", "legacy.created_at", "date", "timestamp", "datetime"),
        langs=("lang", "legacy.lang"),
        links="entities.urls",
        media=("mediaDetails", "extended_entities.media", "photos", "entities.media", "media"),
        pictures=("media_url_https", "img_url", "url", "media_url", "preview_image_url"),
        descriptions=("ext_alt_text", "alt_text", "altText", "alt"),
        quoted=("quoted_tweet", "quoted_status", "quotedTweet", "quote"),
        answered=("in_reply_to_status_id_str", "in_reply_to_status_id", "replyingToID"),
        referenced=("referenced_tweets", "referenced_posts"),
    ),
    wording=Wording(
        notes=re.compile(
            r"(?:this |the )?(?:tweet|post)s? (?:may have been|has been|have been|was|is|were) "
            r"(?:deleted|removed|unavailable|no longer available)(?: by (?:the|its) (?:tweet |post )?author)?\.?"
            r"|this (?:tweet|post) is (?:from|by) an? (?:suspended|deactivated) account.*"
            r"|\W*\(opens in a new (?:tab|window)\)"
            r"|advertisements?|anzeige|publicidade?|publicité|pubblicità"
            r"|(?:view|see|read|watch|open|show)(?: \w+){0,3} on (?:twitter|x)"
            r"|(?:loading|load|show|view) (?:the |this )?(?:tweet|post)(?: …|\.\.\.|…)?"
            r"|dieser (?:tweet|post|beitrag) (?:wurde|ist) (?:gelöscht|nicht (?:mehr )?verfügbar)\.?",
            re.IGNORECASE,
        ),
        cut_off=re.compile(r"…\s*(?:https?://)?t\.co/\w+\s*\Z|\ART @\w+: .*…\Z", re.DOTALL),
        own_links=re.compile(r"//(?:t\.co|(?:www\.|mobile\.)?(?:twitter|x)\.com)/"),
        pictures=re.compile(r"pic\.(?:twitter|x)\.com/\w+"),
        dates=re.compile(
            r"\d{1,2}[:.h]\d\d(?:\s?[AaPp]\.?\s?[Mm]\.?)?\s*[·•∙]\s*(?P<date>[^·•∙\n]{6,30})(?:[·•∙][^·•∙\n]{0,40}){0,3}"
        ),
        places=re.compile(r"\s(?:on|auf|sur|en|su|no|na|op|på|i) (?:twitter|x)\Z", re.IGNORECASE),
    ),
    post_names=(
        "tweet",
        r"(?:twitter|x)[ -](?:post|beitrag)",
        r"(?:post|beitrag|message|status) (?:on|auf|sur|en) (?:twitter|x)",
    ),
    media_hosts=frozenset({"pbs.twimg.com", "video.twimg.com"}),
)
