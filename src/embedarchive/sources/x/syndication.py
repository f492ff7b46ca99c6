"""The syndication service: what X's own embeds ask. The richest answer without a login, and undocumented.

``GET https://cdn.syndication.twimg.com/tweet-result?id=...&lang=en&token=...`` gives a post; or, with the same status
200, a tombstone with a reason in words; a tombstone without one, for a post behind an age gate; ``{}``, for a wrong
token. An id that is not known gives a page that says so, with status 404. A long post is cut off after some 275
characters.
"""

from urllib.parse import urlencode

from embedarchive.platforms.x import X
from embedarchive.records import PostRef
from embedarchive.sources._base import Answer, Conversation, Request, Source, Verdict, unknown
from embedarchive.sources.json_data import Json, words_at
from embedarchive.sources.reading import UnreadableError, json_of
from embedarchive.sources.x.posts import edits_of, parents_of, post_of
from embedarchive.sources.x.token import token
from embedarchive.sources.x.words import no_such_post, reason_in, says_gone

HOST = "cdn.syndication.twimg.com"


def ask(ref: PostRef) -> Conversation:
    """Ask for a post."""
    query = urlencode({"id": ref.id, "lang": "en", "token": token(ref.id)})
    answer = yield Request(url=f"https://{HOST}/tweet-result?{query}")
    return judge(ref, answer)


def judge(ref: PostRef, answer: Answer) -> Verdict:
    """What an answer says about a post."""
    try:
        data = json_of(answer)
    except UnreadableError as error:
        return no_such_post(answer) or unknown(str(error), answer)
    match words_at(data, "__typename"):
        case "Tweet":
            return _post(ref, data, answer)
        case "TweetTombstone":
            return _tombstone(data, answer)
    return unknown("the answer holds no post: X may not have accepted the token", answer)


def _post(ref: PostRef, data: Json, answer: Answer) -> Verdict:
    post, edits = post_of(data), edits_of(data)
    if post is None:
        return unknown("the answer's post has no author or no id", answer)
    if post.id != ref.id:
        which = "version of the post" if ref.id in edits else "post"
        reason = f"the answer is about another {which}: {post.id}"
        return Verdict(outcome="unknown", reason=reason, edits=edits if ref.id in edits else (), answer=answer)
    return Verdict(outcome="post", post=post, edits=edits, parents=tuple(parents_of(data)), answer=answer)


def _tombstone(data: Json, answer: Answer) -> Verdict:
    words = words_at(data, "tombstone", "text", "text")
    if not words:
        return unknown("X shows the post to nobody without a login: it may be restricted by age", answer)
    return Verdict(outcome="gone" if says_gone(words) else "unknown", reason=reason_in(words), answer=answer)


SYNDICATION = Source(name="syndication", label="X syndication", platforms=(X.name,), hosts=(HOST,), ask=ask)
