"""WordPress posts as its REST API gives them: https://developer.wordpress.org/rest-api/reference/posts/.

The content that WordPress rendered for readers is taken or, where there is none, the raw content of an editor's answer.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from embedarchive.cms._base import ExportedArticle, Fields, exported, mapping, mappings, words
from embedarchive.cms._json import JsonFormat
from embedarchive.records import Problem

_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
_TAG = re.compile(r"<[^>]*>")
_BLOCK = re.compile(
    r"\s*<(?:!--|/?(?:p|div|h[1-6]|ul|ol|li|blockquote|figure|table|pre|section|script|style|hr)\b)", re.IGNORECASE
)


def read(post: dict[str, Any]) -> ExportedArticle:
    """The article in a post."""
    url = words(post.get("link"))
    fields = Fields(
        name=url or f"post {post.get('id')}",
        url=url,
        title=plain(_rendered(post.get("title"))),
        authors=tuple(filter(None, (words(one.get("name")) for one in _embedded(post, "author")))),
        published=moment(post.get("date_gmt")) or words(post.get("date")),
        modified=moment(post.get("modified_gmt")) or words(post.get("modified")),
        publisher=words(mapping(post.get("yoast_head_json")).get("og_site_name")),
        lang=words(post.get("lang")) or locale(mapping(post.get("yoast_head_json")).get("og_locale")),
    )
    return exported(fields, _content(post))


def _content(post: dict[str, Any]) -> Iterator[str | Problem]:
    content = post.get("content")
    rendered, raw = words(content) or words(mapping(content).get("rendered")), words(mapping(content).get("raw"))
    if mapping(content).get("protected") and not rendered:
        yield Problem(kind="protected", message="the text is behind a password: export it as its editor")
    yield rendered or paragraphs(raw or "")


def _rendered(value: Any) -> str | None:
    """A field that WordPress gives rendered, raw, or both."""
    return words(value) or words(mapping(value).get("rendered")) or words(mapping(value).get("raw"))


def _embedded(post: dict[str, Any], name: str) -> Iterator[dict[str, Any]]:
    return mappings(mapping(post.get("_embedded")).get(name))


def plain(markup: str | None) -> str | None:
    """The words of a title, which may hold tags and references."""
    return " ".join(unescape(_TAG.sub("", markup)).split()) or None if markup else None


def moment(value: Any) -> str | None:
    """A moment that WordPress gives in UTC without saying so; zeros mean none."""
    text = words(value)
    return f"{text.replace(' ', 'T')}Z" if text and not text.startswith("0000") else None


def locale(value: Any) -> str | None:
    """A language, written as WordPress writes locales."""
    text = words(value)
    return text.replace("_", "-") if text else None


def paragraphs(raw: str) -> str:
    """Raw content with its paragraphs marked up, as WordPress does for readers: a blank line ends one."""
    chunks = (chunk.strip() for chunk in _BLANK_LINE.split(raw))
    return "\n".join(chunk if _BLOCK.match(chunk) else f"<p>{_lines(chunk)}</p>" for chunk in chunks if chunk)


def _lines(chunk: str) -> str:
    return chunk.replace("\r\n", "\n").replace("\n", "<br>\n")


WORDPRESS = JsonFormat(
    name="wordpress",
    is_article=lambda post: "content" in post and "link" in post and ("date_gmt" in post or "slug" in post),
    read=read,
)
