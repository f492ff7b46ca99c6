"""Which post a set of names and values means: the attributes of an element, or the members of a JSON object.

Publishers invent attributes faster than anybody can list them. So the rule is about values: an address of a post, in
any encoding, or a number that a post can have as its id beside a word for the platform. Whatever shares, follows or
lists posts is refused by its words, and so is whatever names several.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from embedarchive.platforms import OTHER_NAMES, PLATFORMS, Platform
from embedarchive.platforms.addresses import read_address, ref_of
from embedarchive.reading.candidates import LONGEST_NAMED, PLATFORM_NAMES, words_of
from embedarchive.reading.encoded import TooMuchError, as_json, decoded, has_markup, objects_in
from embedarchive.records import PostRef

_FOR_PEOPLE = frozenset("alt aria-label aria-description class content style title".split())
"""Attributes whose values are no data."""

_NO_EMBED = re.compile(
    r"share|sharing|intent|timeline|follow|clipboard|copy-?link|widget-?id|comment"
    r"|(?:^|[-_ ])(?:reply|like)(?:$|[-_ ])",
    re.IGNORECASE,
)
"""What class names and attributes say of an element that is no embed."""

_OF_SOMETHING_ELSE = re.compile(
    r"widget|user|author|account|profile|list|campaign|advert|conversation|reply|media|video|image|photo|timeline"
    r"|owner|parent|width|height|time|date|hash|token|session|track",
    re.IGNORECASE,
)
"""What the name of an attribute says when its number is no post's id."""

_OF_THE_PAGE = re.compile(r"article|story|product|blog|page|slot|target", re.IGNORECASE)
"""What else says so, unless the name is a post's."""

_WITH_IDS_OF_THEIR_OWN = re.compile(
    r"(?<![a-z])(?:account|ads?|advert[a-z]*|banner|campaign|form|pixel|poll|profile|quiz|stock|ticker)(?![a-z])"
)
"""What else is called by a platform's name, in lower case, and has an id."""

_CALLED = frozenset("label name text title".split())
"""Members of an object that say what it is called, and not what it is."""

_CAMPAIGN = re.compile(r"utm_[a-z]{1,20}=[^&\s]{0,200}")
"""What an address says of where its readers come from."""

_ID_WORDS = (
    *"code content data embed(?:s|ded)? entity external identifier ids? key media-?key message object oembed".split(),
    *"params? post query ref remote social source src status url value [gu]?uid".split(),
    *sorted(PLATFORM_NAMES),
)
_MAY_NAME_ID = re.compile(rf"(?:{'|'.join(_ID_WORDS)}|[-_:.])+", re.IGNORECASE)
"""What the name of an attribute is made of whose number is a post's id where no more than a platform is named."""

_OTHER_PLATFORMS = re.compile("|".join(OTHER_NAMES))
_ID = re.compile(r"(?<![A-Za-z0-9.])([0-9]{15,19})(?![A-Za-z0-9]|\.[a-z])")
_ADDRESS = re.compile(
    r"""(?=((?:https?:)?//[^\s"'<>\\`|]{8,2000}|(?<![/.\w@-])(?:[a-z]{1,7}\.)?[a-z]{1,8}\.com/[^\s"'<>\\`|]{4,2000}))."""
)
"""An address in a text; it may stand in the query of another."""

_LAST_WORD = re.compile(r"(?:^|[/=?&#:,])(?:[a-z]{1,16}[-_:])?([0-9]{15,19})(?![A-Za-z0-9-]|\.[a-z])", re.IGNORECASE)
"""An id that is a whole part of an address, or stands in one behind a single word: "twitter/ID", "id=tweet-ID"."""

_SHORT_ID = re.compile(r"[0-9]{2,19}")
_MAX_ADDRESSES = 50
_LONGEST_ID_VALUE = 400
_LONGEST_VALUE = 20_000


def post_named_by(values: Mapping[str, str], tag: str = "") -> PostRef | None:
    """The one post that an element or a JSON object means; None for none or several.

    Args:
        values: Its attributes, or the texts among an object's members, by their names.
        tag: The element's name.
    """
    if tag and refuses(_words_about(tag, values)):
        return None
    texts = {name: decoded(value) for name, value in values.items() if name not in _FOR_PEOPLE}
    return (
        _one(ref for text in texts.values() if not _is_json(text) and (ref := read_address(text)))
        or _one(ref for text in texts.values() for ref in _posts_in(text))
        or _one(_posts_by_id(tag, values, texts))
    )


def refuses(words: str) -> bool:
    """Whether words about an element say that it is no embed."""
    return any(pattern.search(words) for pattern in (_NO_EMBED, *(platform.naming.no_embeds for platform in PLATFORMS)))


def posts_addressed(text: str) -> Iterator[PostRef]:
    """The posts whose addresses stand in a text."""
    for number, match in enumerate(_ADDRESS.finditer(text)):
        if number == _MAX_ADDRESSES:
            return
        if ref := read_address(match[1]):
            yield ref


def _is_json(text: str) -> bool:
    return text.lstrip()[:1] in {"{", "["}


def _posts_in(text: str) -> Iterator[PostRef]:
    """The posts whose addresses stand in a decoded value, or that the outermost object in it names.

    Markup is read elsewhere, as markup: most of its addresses are links. A long value stands for no single post.
    """
    if len(text) > _LONGEST_VALUE or (has_markup(text) and not _is_json(text)):
        return
    named = next(_posts_of_objects(as_json(text)), None) if _is_json(text) else None
    yield from [named] if named else posts_addressed(text)


def _posts_of_objects(data: object) -> Iterator[PostRef]:
    try:
        for node in objects_in(data):
            ref = post_named_by({key: value for key, value in node.value.items() if isinstance(value, str)})
            if ref:
                yield ref
    except TooMuchError:
        return


def _posts_by_id(tag: str, values: Mapping[str, str], texts: Mapping[str, str]) -> Iterator[PostRef]:
    said = {name: value for name, value in values.items() if not _is_button(value)}
    words = _CAMPAIGN.sub("", words_of(tag, said)[:LONGEST_NAMED])
    for platform in PLATFORMS:
        naming = platform.naming
        if naming.has_noun(words):
            yield from _ids_of(platform, tag, texts)
        elif naming.has_name(words if tag else _kinds(said)) and not _is_of_others(words):
            yield from _ids_of(platform, tag, {name: text for name, text in texts.items() if _may_name_id(name, text)})


def _kinds(values: Mapping[str, str]) -> str:
    """The words of an object that may say what it is; a name is only what it is called."""
    return f" {' '.join(value for name, value in values.items() if name not in _CALLED)} ".lower()


def _is_button(value: str) -> bool:
    """Whether a value is an address that shares, follows or answers."""
    return len(value) <= _LONGEST_ID_VALUE and "/" in value and refuses(value)


def _is_of_others(words: str) -> bool:
    """Whether words that name a platform, and none of its posts, speak of something else that has an id."""
    return bool(_OTHER_PLATFORMS.search(words) or _WITH_IDS_OF_THEIR_OWN.search(words)) or refuses(words)


def _may_name_id(name: str, text: str) -> bool:
    """Whether a value may hold an id where only the platform is named: it is more than a number, or is called so."""
    return _MAY_NAME_ID.fullmatch(name) is not None or not text.strip().isdecimal()


def _ids_of(platform: Platform, tag: str, texts: Mapping[str, str]) -> Iterator[PostRef]:
    """The posts of a platform whose ids stand among the values; a short number is one where the name says so."""
    short = tuple(f"{noun}id" for noun in platform.naming.nouns)
    members = list(_members(texts))
    elsewhere = {id for _, text in members if "/" in text for id in _ID.findall(text)}
    elsewhere -= {id for _, text in members for id in _ids_addressed(platform, text)}
    for name, text in members:
        if name.lower().replace("-", "").replace("_", "").endswith(short) and _SHORT_ID.fullmatch(text.strip()):
            ids = [text.strip()]
        elif _is_of_something_else(platform, tag, name):
            continue
        else:
            ids = [id for id in _ID.findall(text) if id not in elsewhere]
        yield from (ref for id in ids if (ref := ref_of(platform, id)))


def _members(texts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The values that may be ids, or hold one, by their names; of JSON those of its members."""
    for name, text in texts.items():
        if len(text) > _LONGEST_ID_VALUE or has_markup(text) or refuses(text):
            continue
        data = as_json(text)
        if data is None:
            yield name, text
            continue
        inside = ((key, value) for node in objects_in({name: data}) for key, value in node.value.items())
        for key, value in inside:
            yield from ((key, one) for one in (value if isinstance(value, list) else [value]) if isinstance(one, str))


def _is_of_something_else(platform: Platform, tag: str, name: str) -> bool:
    """Whether a name says that its number is no post's id; an article and its parts have ids of their own."""
    if platform.naming.has_noun(name.lower()):
        return _OF_SOMETHING_ELSE.search(name) is not None
    return tag == "article" or any(pattern.search(name) for pattern in (_OF_SOMETHING_ELSE, _OF_THE_PAGE))


def _ids_addressed(platform: Platform, text: str) -> Iterator[str]:
    """The ids in an address that names the platform, each the last word of its part: no number behind a headline."""
    words = f" {text} ".lower()
    says = platform.naming.is_in(words) or re.search(platform.addresses.permalink, words)
    if says and not any(
        f"{host}/" in words for host in platform.addresses.hosts
    ):  # what is no post there has ids of its own
        yield from _LAST_WORD.findall(text)


def _words_about(tag: str, values: Mapping[str, str]) -> str:
    """The words that describe an element: its name, its class and id, the names of its attributes."""
    return " ".join((tag, values.get("class", ""), values.get("id", ""), *values))


def _one(refs: Iterable[PostRef]) -> PostRef | None:
    """The only post, of which the address with a handle tells most; None for several."""
    by_key: dict[str, PostRef] = {}
    for ref in refs:
        if ref.key not in by_key or (ref.handle and not by_key[ref.key].handle):
            by_key[ref.key] = ref
        if len(by_key) > 1:
            return None
    return next(iter(by_key.values()), None)
