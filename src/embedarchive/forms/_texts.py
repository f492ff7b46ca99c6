"""The words of a post: without what is not its author's, and with the links and pictures that they hold."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from html import unescape
from itertools import groupby, islice

from embedarchive.platforms import NO_LANGUAGES, Platform
from embedarchive.platforms.addresses import read_address
from embedarchive.reading.fragment import Line, Node, link_around
from embedarchive.records import Hyperlink

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*")
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-z]{1,10})\b[^<>]{0,2000}>", re.IGNORECASE)
_ALT = re.compile(r"""\balt=(?:"([^"]*)"|'([^']*)')""")
_SHOWN_AS = {("", "br"): "\n", ("/", "p"): "\n\n", ("/", "div"): "\n\n"}
_WITHOUT_WORDS = frozenset("a abbr b br div em i p s small span strong sub sup u wbr".split())


def words_of_post(platform: Platform, text: str) -> str | None:
    """A post's words, verbatim; None for words that are not its author's: an address, a note of the publisher's.

    Some publishers escape the platform's markup once too often and so print its tags; these are read as tags.
    """
    text = plain(text) if _shows_tags(platform, text) else text
    words = "\n\n".join(
        part for part in text.strip().split("\n\n") if not platform.wording.notes.fullmatch(part.strip())
    )
    return None if not words.strip() or read_address(words) else words.strip()


def is_whole(platform: Platform, text: str | None) -> bool | None:
    """False for a text that the platform has cut off; None for any other, since nobody says that it is whole."""
    return False if text and platform.wording.cut_off.search(text) else None


def plain(markup: str) -> str:
    """The words of a short text in HTML, its lines and paragraphs kept; what only looks like a tag is kept too."""
    return unescape(_TAG.sub(_shown, markup)).strip()


def links_in(lines: Iterable[Line], frame: Container[Node] = ()) -> Iterator[tuple[Node, Hyperlink]]:
    """The links in some lines; those of ``frame``, and those around a whole block, are none of the text's."""
    for line in lines:
        around = {id(node) for node in islice(line.node.ancestry(), 1, None)}
        for node, runs in groupby(line.runs, key=lambda run: link_around(run.node)):
            if node and node not in frame and id(node) not in around:
                text = "".join([run.text for run in runs]).strip()
                yield (
                    node,
                    Hyperlink(url=node.attributes["href"], text=text, expanded_url=expansion_of(node.attributes)),
                )


def expansion_of(attributes: Mapping[str, str]) -> str | None:
    """Where a shortened link leads, as far as its attributes say."""
    address = attributes.get("data-expanded-url") or attributes.get("title", "")
    return address if address.startswith(("https://", "http://")) and address != attributes.get("href") else None


def language_in(code: str) -> str | None:
    """A language code; None for those that platforms give to texts in no language."""
    return code if _LANGUAGE.fullmatch(code) and code not in NO_LANGUAGES else None


def _shows_tags(platform: Platform, text: str) -> bool:
    """Whether a text shows tags of links that only the platform writes: no author does."""
    tags = (unescape(match[0]) for match in _TAG.finditer(text) if match["name"].lower() == "a")
    return any(platform.wording.own_links.search(tag) for tag in tags)


def _shown(tag: re.Match[str]) -> str:
    name = tag["name"].lower()
    if name == "img":
        alt = _ALT.search(tag[0])
        return (alt[1] or alt[2] or "") if alt else ""
    return _SHOWN_AS.get((tag["end"], name), "") if name in _WITHOUT_WORDS else tag[0]
