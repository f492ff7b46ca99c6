"""What one article holds."""

from typing import Literal

import attrs

from embedarchive.records._values import Selector, Span, Timestamp
from embedarchive.records.posts import Author, Origin, Post, PostRef, each_once

QuoteKind = Literal["direct", "fragment", "block", "pull", "headline", "caption"]


@attrs.frozen(kw_only=True)
class Embed:
    """One occurrence of a post in an article.

    Attributes:
        form: The shape in which it stands: "blockquote", "frame", "transcript" ...; of several, the most telling.
        post: What the page shows of the post.
        span: Where its words stand in ``article.text``; None when they are no part of it.
        html: The fragment, serialised as parsed; empty where there was no markup.
        path: Where the fragment stands: an XPath, which goes on inside attributes and scripts; empty in plain text.
        origins: Which form gave which field of the post; empty when ``form`` gave them all.
    """

    form: str
    post: Post
    span: Span | None = None
    html: str = ""
    path: str = ""
    origins: tuple[Origin, ...] = ()


@attrs.frozen(kw_only=True)
class Quote:
    """A quoted statement in the article's own words.

    Attributes:
        text: Verbatim, without the outer marks; parts that an attribution splits are joined by one space.
        author: The speaker, resolved to a full name where the article gives it; None when nobody is credited.
        timestamp: When it was said: the moment of the post, else a printed one, else the article's.
        mention: The speaker as written.
        cue: The word that attributes ("said", "according to"), as written.
        medium: Where it was said: a platform's name, "press-release", "interview" ...
        kind: A full statement, a fragment inside another's sentence, set-off text, pull quote, headline or caption.
        confidence: Share of quotes so attributed (see ``rule``) whose speaker was right on annotated articles, 0 to 1.
        rule: Name of the rule that decided about the speaker.
        parts: The stretches of ``article.text`` between the marks; one, or more for a split statement.
        selector: The first part, with what stands around it.
        closed: False when a closing mark is missing.
        post: The post that the statement comes from: the one that its sentence links, or an embedded one that holds
            its words.
        repeats: Where the quote stands that this one only repeats, as a pull quote does; it counts once.
    """

    text: str
    author: Author | None = None
    timestamp: Timestamp | None = None
    mention: Span | None = None
    cue: str | None = None
    medium: str | None = None
    kind: QuoteKind = "direct"
    confidence: float | None = None
    rule: str | None = None
    parts: tuple[Span, ...]
    selector: Selector
    closed: bool = True
    post: PostRef | None = None
    repeats: Span | None = None


@attrs.frozen(kw_only=True)
class PostLink:
    """A plain hyperlink to a post: not an embed.

    Attributes:
        post: The post that the link leads to.
        text: The words that carry the link.
        span: Where they stand in ``article.text``; None when they are no part of it.
    """

    post: PostRef
    text: str
    span: Span | None = None


@attrs.frozen(kw_only=True)
class Problem:
    """Something that could not be read.

    Attributes:
        kind: A short name for programs: "empty", "not-text", "encoding", "date-disagrees", "state-too-large" ...
        message: What is wrong, for people.
        where: Path or words of the place, if there is one.
    """

    kind: str
    message: str
    where: str | None = None


@attrs.frozen(kw_only=True)
class Article:
    """The page that was read.

    Attributes:
        url: Its canonical address as the page states it, else ``read_from``.
        read_from: The address it was read from, as the caller gave it, without any password.
        title: Headline.
        authors: By-line.
        published: When it was first published.
        modified: When it was last changed.
        publisher: Name of the publication.
        lang: BCP 47 language, as given by the caller or marked up on the page.
        text: Canonical text; for plain-text input the very input. All spans count in it.
    """

    url: str | None = None
    read_from: str | None = None
    title: str | None = None
    authors: tuple[Author, ...] = ()
    published: Timestamp | None = None
    modified: Timestamp | None = None
    publisher: str | None = None
    lang: str | None = None
    text: str


@attrs.frozen(kw_only=True)
class Found:
    """Everything that one article held.

    Attributes:
        article: The article itself.
        embeds: Occurrences of posts, in document order.
        quotes: Quoted statements, in document order.
        links: Plain links to posts, in document order.
        problems: What could not be read.
    """

    article: Article
    embeds: tuple[Embed, ...] = ()
    quotes: tuple[Quote, ...] = ()
    links: tuple[PostLink, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def posts(self) -> tuple[Post, ...]:
        """Each embedded post once, in its richest version, in order of first appearance."""
        return each_once(embed.post for embed in self.embeds)
