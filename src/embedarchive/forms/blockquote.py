"""The official embed: a block quotation that holds a post's words, its author's signature and a link to it.

Platforms hand out ``<blockquote class="twitter-tweet"><p lang="en">TEXT</p>&mdash; NAME (@HANDLE) <a href="URL">DATE
</a></blockquote>``. Publishers' systems tidy it (the signature becomes a paragraph), nest it, lose its class or its
text, or wrap its link. So a quotation is an embed when its markup says so and names a post, or when it is signed: its
last link to a post stands behind a name and an ``(@handle)``.
"""

from collections.abc import Iterator, Sequence

from embedarchive.forms._base import author_of, embed_of, marked_up, named_post, timestamp_of
from embedarchive.forms._beside import stands_in_comments
from embedarchive.forms._media import pictures_linked
from embedarchive.forms._named import posts_addressed, refuses
from embedarchive.forms._signatures import Signature, signature_before
from embedarchive.forms._texts import expansion_of, is_whole, language_in, words_of_post
from embedarchive.languages import Language
from embedarchive.people import People
from embedarchive.platforms import Markup, Platform
from embedarchive.platforms.addresses import read_address, ref_of
from embedarchive.reading import Element, Flow, Link, Page, Tagged
from embedarchive.reading.candidates import may_tell
from embedarchive.reading.encoded import decoded
from embedarchive.reading.fragment import start_tags
from embedarchive.records import Embed, Hyperlink, Post, PostRef

FORM = "blockquote"


def blockquotes(page: Page, language: Language, people: People) -> Iterator[Embed]:
    """The posts that stand in block quotations."""
    for flow, element, platform, markup in marked_up(page, FORM):
        post = None if stands_in_comments(element) else _post(platform, markup, flow, element)
        if post:
            yield embed_of(element, post, form=FORM, is_shown=flow is page.main)


def _post(platform: Platform, markup: Markup, flow: Flow, element: Element) -> Post | None:
    """The post in a quotation; None when it is no embed."""
    links = flow.links_within(element)
    permalink, ref = _permalink(platform, links)
    ref = ref or named_post(platform, markup, element)
    text_end = permalink.start if permalink else element.end
    signature = signature_before(flow.text, element.start, text_end)
    is_marked = _is_marked(markup, element)
    if ref is None and not (is_marked and _is_unlinked(links, signature)):
        return None
    if ref and not signature and (not is_marked or _is_card(flow, element, ref)):
        return None
    text_end = signature.start if signature else text_end
    handle = signature.handle if signature else (ref.handle if ref else None)
    printed = _printed(platform, flow, permalink) or (signature.printed if signature else None)
    text = words_of_post(platform, flow.text[element.start : text_end])
    tags = list(start_tags(element.pieces))
    in_text = _links(flow, [link for link in links if link is not permalink and link.end <= text_end], tags)
    return Post(
        platform=platform.name,
        id=ref.id if ref else None,
        url=platform.url(ref.id, handle) if ref else None,
        author=author_of(platform, name=signature.name if signature else None, handle=handle),
        text=text,
        timestamp=timestamp_of(platform, ref, printed, _machine(tags)),
        lang=_language(tags),
        text_complete=is_whole(platform, text),
        links=in_text,
        media=tuple(pictures_linked(platform, in_text)),
        in_reply_to=_answered(platform, markup, element),
    )


def _is_unlinked(links: Sequence[Link], signature: Signature | None) -> bool:
    """Whether a quotation is signed and dated, and whoever passed it on took its link away."""
    return bool(signature and signature.printed) and not any(may_tell(link.href) for link in links)


def _permalink(platform: Platform, links: Sequence[Link]) -> tuple[Link | None, PostRef | None]:
    """The last link to a post: the text before it may link to others. Redirectors hold the address in theirs."""
    for post_in in (read_address, _post_within):
        for link in reversed(links):
            ref = post_in(link.href)
            if ref and ref.platform == platform.name:
                return link, ref
    return None, None


def _post_within(address: str) -> PostRef | None:
    """The post whose address stands in another, of a redirector that nobody knows; a button's means no post."""
    return next(posts_addressed(decoded(address)), None) if may_tell(address) and not refuses(address) else None


def _is_card(flow: Flow, element: Element, ref: PostRef) -> bool:
    """Whether the author stands above the text, as in cards; the quotation is one of their elements then."""
    return ref.handle is not None and f"@{ref.handle}\n".lower() in flow.text[element.start : element.end].lower()


def _is_marked(markup: Markup, element: Element) -> bool:
    """Whether an element's class says that it is an embed; some loaders keep the class in another attribute."""
    return any(not markup.classes.isdisjoint(value.split()) for value in element.attributes.values()) or any(
        name in element.attributes for name in markup.ids
    )


def _printed(platform: Platform, flow: Flow, permalink: Link | None) -> str | None:
    words = flow.text[permalink.start : permalink.end].strip() if permalink else ""
    return None if not words or platform.wording.notes.fullmatch(words) or read_address(words) else words


def _machine(tags: Sequence[Tagged]) -> str | None:
    """The date in the markup, as embeds of 2012 hold it."""
    return next((tag.attributes["data-datetime"] for tag in tags if "data-datetime" in tag.attributes), None)


def _language(tags: Sequence[Tagged]) -> str | None:
    """The language of the text, as the first paragraph that has one says."""
    stated = (tag.attributes["lang"] for tag in tags if tag.tag == "p" and "lang" in tag.attributes)
    return next((language_in(lang) for lang in stated), None)


def _links(flow: Flow, links: Sequence[Link], tags: Sequence[Tagged]) -> tuple[Hyperlink, ...]:
    """The links in a post's text, and where they lead as far as their tags say."""
    expanded = {tag.attributes["href"]: expansion_of(tag.attributes) for tag in tags if "href" in tag.attributes}
    return tuple(
        Hyperlink(url=link.href, text=flow.text[link.start : link.end], expanded_url=expanded.get(link.href))
        for link in links
    )


def _answered(platform: Platform, markup: Markup, element: Element) -> PostRef | None:
    """The post that this one answers."""
    ids = (element.attributes[name] for name in markup.answered if name in element.attributes)
    return next((ref_of(platform, id) for id in ids), None)
