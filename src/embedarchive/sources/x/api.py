"""X's API v2, with the user's own token: complete texts, edits and media, for a fee per post.

``GET https://api.x.com/2/tweets/{id}``. Errors come with status 200 and name the post that they are about. In 2026 the
parameters were renamed; the new names are tried first, and the old ones when the service does not know them.

Source: https://docs.x.com/x-api/posts/get-post-by-id
"""

from urllib.parse import urlencode

from embedarchive.platforms.x import X
from embedarchive.records import PostRef
from embedarchive.sources._base import Answer, Conversation, Request, Source, Verdict, unknown
from embedarchive.sources.json_data import objects_at, words_at
from embedarchive.sources.reading import UnreadableError, json_of, meaning
from embedarchive.sources.x.posts_v2 import edits_in, parents_in, post_in

HOST = "api.x.com"
TOKEN_VARIABLE = "EMBEDARCHIVE_X_TOKEN"  # noqa: S105  (the name of a variable)

_FIELDS = (
    "article,attachments,author_id,conversation_id,created_at,display_text_range,edit_controls,"
    "edit_history_{post}_ids,entities,id,in_reply_to_user_id,lang,note_{post},referenced_{post}s,text,withheld"
)
_EXPANSIONS = "author_id,attachments.media_keys,referenced_{post}s.id,referenced_{post}s.id.author_id"
_QUERY = {
    "{post}.fields": _FIELDS,
    "expansions": _EXPANSIONS,
    "media.fields": "alt_text,duration_ms,media_key,preview_image_url,type,url,variants",
    "user.fields": "id,name,username,protected",
}
_SPELLINGS = ("post", "tweet")
_GONE = ("resource-not-found", "not-authorized-for-resource")
"""Last parts of the types of those problems that mean that readers cannot see the post."""


def ask(ref: PostRef) -> Conversation:
    """Ask for a post with all that belongs to it, in the spelling that the service knows."""
    for spelling in _SPELLINGS:
        query = urlencode({key.format(post=spelling): value.format(post=spelling) for key, value in _QUERY.items()})
        answer = yield Request(url=f"https://{HOST}/2/tweets/{ref.id}?{query}")
        if answer.status != 400:
            break
    return judge(ref, answer)


def judge(ref: PostRef, answer: Answer) -> Verdict:
    """What an answer says about a post."""
    try:
        data = json_of(answer, statuses=(200, 401, 403, 404, 429))
    except UnreadableError as error:
        return unknown(str(error), answer)
    post = post_in(data, ref.id) if answer.status == 200 else None
    if post:
        edits, parents = edits_in(data, ref.id), tuple(parents_in(data, ref.id))
        return Verdict(outcome="post", post=post, edits=edits, parents=parents, answer=answer)
    problem = next(
        (one for one in objects_at(data, "errors") if ref.id in (one.get("resource_id"), one.get("value"))), None
    )
    words = words_at(problem, "detail")
    if words and (words_at(problem, "type") or "").endswith(_GONE):
        return Verdict(outcome="gone", reason=words, answer=answer)
    return unknown(words or words_at(data, "detail") or meaning(answer), answer)


X_API = Source(
    name="x-api",
    label="X API",
    platforms=(X.name,),
    hosts=(HOST,),
    opt_in=True,
    token_variable=TOKEN_VARIABLE,
    ask=ask,
)
