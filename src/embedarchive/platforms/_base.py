"""What a platform is: a table of its addresses, its embed markup and the times that its ids hold."""

import re
from collections.abc import Callable, Mapping

import attrs

from embedarchive.records import Timestamp

NO_LANGUAGES = frozenset({"art", "qam", "qct", "qht", "qme", "qst", "und", "zxx"})
"""Codes that platforms give to texts in no language."""


@attrs.frozen(kw_only=True)
class Markup:
    """One way in which a platform's posts are marked up in pages.

    Attributes:
        form: Name of the form that reads it.
        tag: The element.
        classes: Class names that say that the element is a post; empty when the tag says it alone.
        ids: Attributes that hold the post's id.
        urls: Attributes that hold an address of the post.
        answered: Attributes that hold the id of the post that it answers.
    """

    form: str
    tag: str
    classes: frozenset[str] = frozenset()
    ids: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    answered: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Addresses:
    """How addresses of a platform's posts are spelled.

    Attributes:
        hosts: Registered domains, with the subdomains under which posts stand ("" for none).
        mirrors: Hosts of others that show the platform's posts under the same paths.
        paths: Paths of a post, with the groups ``id`` and, where it holds one, ``handle``.
        queries: Host, path and query parameter of the platform's own services that name a post by its id.
        buttons: Matches the address of a button that likes, shares or answers a post, with the group ``id``.
        signs: One of them stands, in lower case, in every address that means a post, also where others wrap or encode
            it: a cheap first test.
        permalink: Part of a regular expression: what every post's own address holds, also where it is encoded, and
            other texts hardly do. It begins with plain letters, so that a page is searched fast.
    """

    hosts: Mapping[str, re.Pattern[str]]
    mirrors: re.Pattern[str]
    paths: tuple[re.Pattern[str], ...]
    queries: Mapping[tuple[str, str], str]
    buttons: re.Pattern[str]
    signs: tuple[str, ...]
    permalink: str


@attrs.frozen(kw_only=True)
class Naming:
    """How publishers' markup speaks of a platform and its posts; all words in lower case.

    Attributes:
        nouns: What only its posts are called, in class names and attributes.
        names: Its own name, as it stands there.
        buttons: Matches the address of a button that likes, shares or answers a post, with the group ``id``.
        signs: One of them stands in all that holds such a noun, such a name of more than a letter, or a permalink: a
            cheap first test.
        hints: Regular expressions of which one matches in every start tag with such a noun or name; each begins with
            plain letters, so that a page is searched fast. A name of one letter needs none: it counts beside an id
            alone.
        no_embeds: Matches class names and attributes of what shares, follows, lists or quotes for sharing its posts.
        lists: Matches how class names begin of what lists its posts.
    """

    nouns: tuple[str, ...]
    names: tuple[str, ...]
    signs: tuple[str, ...]
    hints: tuple[str, ...]
    no_embeds: re.Pattern[str]
    lists: re.Pattern[str]

    def has_noun(self, words: str) -> bool:
        """Whether words of markup, in lower case, call something a post of the platform."""
        return any(noun in words for noun in self.nouns)

    def has_name(self, words: str) -> bool:
        """Whether words of markup, in lower case and with a blank on either side, hold the platform's name."""
        return any(name in words for name in self.names)

    def is_in(self, words: str) -> bool:
        """Whether such words hold either."""
        return self.has_noun(words) or self.has_name(words)


@attrs.frozen(kw_only=True)
class Wording:
    """What stands in the words that a platform shows for a post, and is not its author's.

    Attributes:
        notes: Matches words that stand in a post's place.
        cut_off: Matches a text at whose end the platform has cut it off.
        own_links: Matches addresses that only the platform writes into a text.
        pictures: Matches the words of a link to a post's own picture or film.
        dates: Matches the moment of posting as it prints it, in a group ``date`` the day, with what it prints behind.
        places: Matches what stands behind an author's name where others announce a post: "on X".
    """

    notes: re.Pattern[str]
    cut_off: re.Pattern[str]
    own_links: re.Pattern[str]
    pictures: re.Pattern[str]
    dates: re.Pattern[str]
    places: re.Pattern[str]


@attrs.frozen(kw_only=True)
class Keys:
    """Where a platform's interfaces, and systems that pass on their answers, keep what: paths of keys, the best first.

    Attributes:
        texts: A post's text.
        long_texts: The whole of a text that is too long for those.
        previews: What is there when the text is only the beginning.
        users: The object that tells about the author; without one, the post itself does.
        names: The author's name, in that object.
        handles: The author's handle, in that object.
        ids: The post's id.
        addresses: An address of the post.
        dates: The moment of posting.
        langs: The language of the text.
        links: A list of links in the text.
        media: A list of pictures and films.
        pictures: The address of one of these.
        descriptions: The author's description of one of these.
        quoted: The post that this one quotes.
        answered: The id of the post that this one answers.
        referenced: A list of other posts, with their relation to this one.
    """

    texts: tuple[str, ...]
    long_texts: tuple[str, ...]
    previews: tuple[str, ...]
    users: tuple[str, ...]
    names: tuple[str, ...]
    handles: tuple[str, ...]
    ids: tuple[str, ...]
    addresses: tuple[str, ...]
    dates: tuple[str, ...]
    langs: tuple[str, ...]
    links: str
    media: tuple[str, ...]
    pictures: tuple[str, ...]
    descriptions: tuple[str, ...]
    quoted: tuple[str, ...]
    answered: tuple[str, ...]
    referenced: tuple[str, ...]


@attrs.frozen(kw_only=True)
class Platform:
    """A platform, as data.

    Attributes:
        name: Short name, as in ``post.platform``.
        moment: From an id to the time that it holds; None for an id that no post can have.
        canonical: Template of a post's address, with ``handle`` and ``id``.
        profile: Template of an account's address, with ``handle``.
        no_handles: What may stand in the handle's place without being one, the first of them for our own use.
        addresses: How addresses of its posts are spelled by others.
        naming: How markup speaks of its posts.
        markups: How its posts are marked up.
        calls: Matches calls of its scripts, in a page's own, that put a post into the page; the first group is its id.
        keys: Where its posts keep what when they are data.
        wording: What it writes beside an author's words.
        post_names: What people call one of its posts, as parts of regular expressions.
        media_hosts: The hosts where it keeps pictures and films.
    """

    name: str
    moment: Callable[[str], Timestamp | None]
    canonical: str
    profile: str
    no_handles: tuple[str, ...]
    addresses: Addresses
    naming: Naming
    markups: tuple[Markup, ...]
    calls: re.Pattern[str]
    keys: Keys
    wording: Wording
    post_names: tuple[str, ...]
    media_hosts: frozenset[str] = frozenset()

    def url(self, id: str, handle: str | None) -> str:
        """The canonical address of a post."""
        return self.canonical.format(handle=handle or self.no_handles[0], id=id)
