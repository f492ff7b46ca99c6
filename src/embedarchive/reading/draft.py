"""A flow in the making: a stream, and what is marked in it."""

from collections.abc import Sequence

import attrs

from embedarchive.languages.marks import DOUBLE
from embedarchive.platforms import PLATFORMS
from embedarchive.reading.flows import Anchor, Numbered, Watched, lay_out
from embedarchive.reading.page import Flow
from embedarchive.reading.stream import CLOSING, tag

_POST_WORDS = tuple({sign for platform in PLATFORMS for sign in platform.addresses.signs})

_NEAR = 20
"""Pieces behind the beginning of a quotation in which its own marks stand."""

Place = tuple[int, int, int]
"""A place in a draft: in the stream, in the anchors, in the watched elements."""


@attrs.define(eq=False)
class Draft:
    """A flow in the making.

    Attributes:
        stream: Its pieces.
        anchors: All its links, by their ends.
        watched: Its watched elements, by their beginnings.
    """

    stream: list[str] = attrs.Factory(list)
    anchors: list[Anchor] = attrs.Factory(list)
    watched: list[Watched] = attrs.Factory(list)

    def place(self) -> Place:
        """How much of it there is so far."""
        return len(self.stream), len(self.anchors), len(self.watched)

    def watch(self, element: Watched) -> None:
        """A watched element begins here."""
        element.first, element.first_anchor = len(self.stream), len(self.anchors)
        self.watched.append(element)

    def note(self, element: Watched) -> None:
        """An element that holds nothing stands here."""
        self.watch(element)
        element.last, element.last_anchor = element.first, element.first_anchor

    def end_watched(self, element: Watched) -> None:
        """A watched element ends here."""
        element.last, element.last_anchor = len(self.stream), len(self.anchors)
        inside = self.stream[element.first :]
        element.pieces = [tag(element.tag, element.attributes), *inside, tag(element.tag)]

    def quote_since(self, first: int) -> None:
        """Close the marks that a piece opened, unless the words behind it bring their own: then it is nothing."""
        words = map(str.strip, self.stream[first + 1 : first + 1 + _NEAR])
        if next(filter(None, words), "")[:1] in DOUBLE:
            self.stream[first] = ""
        else:
            self.stream.append(CLOSING)

    def cut(self, place: Place) -> "Draft":
        """Take out all since a place."""
        first, first_anchor, first_watched = place
        anchors = [(start - first, end - first, address) for start, end, address in self.anchors[first_anchor:]]
        watched = self.watched[first_watched:]
        for element in watched:
            element.move(first, first_anchor)
        cut = Draft(self.stream[first:], anchors, watched)
        self.drop(place)
        return cut

    def cut_text(self, place: Place) -> str:
        """Take out the text since a place, and whatever else a tree may hold there."""
        text = "".join(self.stream[place[0] :])
        self.drop(place)
        return text

    def drop(self, place: Place) -> None:
        """Forget all since a place."""
        del self.stream[place[0] :], self.anchors[place[1] :], self.watched[place[2] :]

    def telling_links(self) -> Sequence[Numbered]:
        """The links that a form may ask for, of the hundreds that pages have, by their beginnings.

        They lead to a post, perhaps, or stand in a watched element.
        """
        numbers = {number for element in self.watched for number in range(element.first_anchor, element.last_anchor)}
        addresses = [address.lower() for _, _, address in self.anchors]
        every_address = "\n".join(addresses)
        for word in _POST_WORDS:
            if word in every_address:
                numbers.update([number for number, address in enumerate(addresses) if word in address])
        return sorted([(number, self.anchors[number]) for number in sorted(numbers)], key=lambda link: link[1][0])

    def flow(self) -> Flow:
        """The flow that it makes."""
        return lay_out(self.stream, self.telling_links(), self.watched)

    def flow_with_posts(self) -> Flow | None:
        """The flow that it makes; None when no post can be in it, as in most menus."""
        links = self.telling_links()
        return lay_out(self.stream, links, self.watched) if links or self.watched else None
