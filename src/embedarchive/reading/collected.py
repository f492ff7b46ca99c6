"""What is collected of one document, before anybody makes a page of it."""

from typing import NamedTuple

from embedarchive.reading.metadata import Head
from embedarchive.reading.page import Flow, Script


class RawText(NamedTuple):
    """The text of an element that holds nothing but text, by the standard; what looks like markup may be meant so."""

    tag: str
    text: str


class Collected(NamedTuple):
    """What a document holds.

    Attributes:
        head: What it says of itself.
        main: Its main flow.
        asides: Flows of what it holds back.
        scripts: Its scripts.
        raw: Texts that may be markup.
    """

    head: Head
    main: Flow
    asides: list[Flow]
    scripts: list[Script]
    raw: list[RawText]

    @property
    def flows(self) -> tuple[Flow, ...]:
        """The main flow, then the asides."""
        return (self.main, *self.asides)
