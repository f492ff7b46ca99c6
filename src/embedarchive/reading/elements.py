"""What elements mean to a reader: which begin a paragraph, which set a zone, which are not seen."""

import re

from embedarchive.platforms import PLATFORMS
from embedarchive.reading.stream import BREAKS, Attributes

BLOCKS = frozenset(
    """
    address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer
    form h1 h2 h3 h4 h5 h6 header hgroup hr html iframe legend li main menu nav ol optgroup option p pre search section
    summary table tbody td tfoot th thead tr ul
    """.split()
)
"""Elements that begin and end a paragraph."""

ZONE_BREAKS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), BREAKS["headline"]),
    "figcaption": BREAKS["caption"],
    "blockquote": BREAKS["block"],
}
"""Elements that set the zone of what is in them, by the breaks between it."""

PULLS = ("aside", "blockquote", "div", "figure", "section")
"""Elements that may say in their class that their words are pulled out of the text."""

SIGNATURES = ("cite", "footer")
"""Elements that, within a quotation, tell whose it is."""

SLANTING = ("em", "i")
"""Elements whose words are in italics."""

UNSEEN = "audio button canvas datalist map math object option select svg video".split()
"""Elements whose text is never the article's, nor worth a look; so are scripts, styles and titles."""

RAW = frozenset(("iframe", "textarea"))
"""Elements that hold nothing but text, which may be markup: of a form's field, or instead of a frame."""

ASIDES = ("dialog", "nav", "noscript", "template", *sorted(RAW))
"""Elements whose text is held back or belongs to the page's frame."""

WATCHED = frozenset(markup.tag for platform in PLATFORMS for markup in platform.markups)
"""Elements that a form may read."""

_PULL = re.compile(r"pull[-_]{0,2}quote", re.IGNORECASE)
_HIDING = re.compile(r"(?:display|visibility)\s*:\s*(?:none|hidden)", re.IGNORECASE)


def is_pull(attributes: Attributes) -> bool:
    """Whether an element's class says that its words are pulled out of the text, in whatever spelling."""
    classes = attributes.get("class", "")
    return "uote" in classes and _PULL.search(classes) is not None


def is_hidden(attributes: Attributes) -> bool:
    """Whether an element with these attributes is hidden, as far as they say."""
    return "hidden" in attributes or ("style" in attributes and _HIDING.search(attributes["style"]) is not None)


def is_emoji(attributes: Attributes) -> bool:
    """Whether a picture with these attributes stands for a character, which its alternative text then holds."""
    said = f"{attributes.get('class', '')} {attributes.get('src', '')}".lower()
    return "emoji" in said or "smiley" in said
