"""FxTwitter: a public service of others that shows posts of X; the one without a login that knows long texts.

``GET https://api.fxtwitter.com/i/status/{id}`` gives ``{"code": 200, "tweet": {...}}`` with the text unescaped and its
links expanded. Of long texts it has been seen to give the beginning alone, without saying so: whether a text is
complete is known only when the service says that it is a long one. Who asks it tells it which posts he looks at.

Source: https://github.com/FxEmbed/FxEmbed (docs, src/types)
"""

from embedarchive.platforms.x import X
from embedarchive.records import Hyperlink, Media, MediaKind, Post, PostRef
from embedarchive.sources._base import Answer, Conversation, Request, Source, Verdict, unknown
from embedarchive.sources.json_data import Json, first, id_at, object_at, objects_at, value_at, words_at
from embedarchive.sources.reading import UnreadableError, json_of
from embedarchive.sources.x.assembling import QUOTE_DEPTH, assembled, author_of, ref_to
from embedarchive.sources.x.text import Rendered

HOST = "api.fxtwitter.com"
_GONE = frozenset({"NOT_FOUND", "PRIVATE_TWEET", "deleted", "suspended", "private"})
"""What the service says in a post's place that means that readers cannot see it; the rest may be its own trouble."""
_KINDS: dict[str, MediaKind] = {"photos": "photo", "videos": "video"}
_SIGNS = {"mention": ("@", X.profile.format(handle="{}")), "hashtag": ("#", "https://x.com/hashtag/{}")}


def ask(ref: PostRef) -> Conversation:
    """Ask for a post."""
    answer = yield Request(url=f"https://{HOST}/i/status/{ref.id}")
    return judge(ref, answer)


def judge(ref: PostRef, answer: Answer) -> Verdict:
    """What an answer says about a post."""
    try:
        data = json_of(answer, statuses=(200, 401, 404))
    except UnreadableError as error:
        return unknown(str(error), answer)
    item = object_at(data, "tweet") or object_at(data, "status")
    post = post_of(item)
    if post is None:
        return _refusal(data, item, answer)
    if post.id != ref.id:
        return unknown(f"the answer is about another post: {post.id}", answer)
    return Verdict(outcome="post", post=post, answer=answer)


def post_of(item: Json, depth: int = QUOTE_DEPTH) -> Post | None:
    """The post that a JSON object holds, None when it holds none; quoted posts go ``depth`` levels deep."""
    author = object_at(item, "author")
    if not author or words_at(item, "type") == "tombstone":
        return None
    return assembled(
        id_at(item, "id"),
        author=author_of(handle=words_at(author, "screen_name"), name=words_at(author, "name"), id=id_at(author, "id")),
        created_at=words_at(item, "created_at"),
        rendered=_rendered(item),
        text_complete=True if value_at(item, "is_note_tweet") is True or object_at(item, "article") else None,
        lang=words_at(item, "lang"),
        media=_media(item),
        quoted=post_of(object_at(item, "quote"), depth - 1) if depth else None,
        in_reply_to=_in_reply_to(item),
    )


def _refusal(data: Json, item: Json, answer: Answer) -> Verdict:
    words = first((words_at(item, "reason"), words_at(data, "message"), words_at(data, "error")))
    said = first((words_at(item, "message"), words))
    if words in _GONE:
        return Verdict(outcome="gone", reason=said, answer=answer)
    return unknown(said or "the answer holds no post", answer)


def _rendered(item: Json) -> Rendered | None:
    article = object_at(item, "article")
    if article:
        paragraphs = (words_at(block, "text") or "" for block in objects_at(article, "content", "blocks"))
        parts = (part.strip() for part in (words_at(article, "title") or "", *paragraphs))
        return Rendered("\n\n".join(filter(None, parts)), ())
    text = words_at(item, "text")
    facets = objects_at(item, "raw_text", "facets")
    return Rendered(text.strip(), tuple(link for facet in facets if (link := _link(facet)))) if text else None


def _link(facet: Json) -> Hyperlink | None:
    kind, words = words_at(facet, "type"), words_at(facet, "original")
    if kind == "url" and words:
        expanded = words_at(facet, "replacement")
        return Hyperlink(url=words, text=expanded or words, expanded_url=expanded)
    if kind in _SIGNS and words:
        sign, address = _SIGNS[kind]
        name = words.removeprefix(sign)
        return Hyperlink(url=address.format(name), text=sign + name)
    return None


def _media(item: Json) -> list[Media]:
    listed = ((kind, one) for key, kind in _KINDS.items() for one in objects_at(item, "media", key))
    return [
        Media(kind="gif" if words_at(one, "type") == "gif" else kind, url=url, alt=words_at(one, "altText"))
        for kind, one in listed
        if (url := words_at(one, "url"))
    ]


def _in_reply_to(item: Json) -> PostRef | None:
    """The post that is answered, in the words of the service's first version or of its second."""
    id = first((id_at(item, "replying_to_status"), id_at(item, "replying_to", "status")))
    return ref_to(id, first((words_at(item, "replying_to"), words_at(item, "replying_to", "screen_name"))))


FXTWITTER = Source(name="fxtwitter", label="FxTwitter", platforms=(X.name,), hosts=(HOST,), opt_in=True, ask=ask)
