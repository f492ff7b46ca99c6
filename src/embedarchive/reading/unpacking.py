"""Markup that a page keeps for later: in attributes, templates of scripts, text fields. It is read as the page is.

Loaders put it into the page when a reader agrees to it, or scrolls there. What is unpacked may hold packed markup
again; how often is bounded, and each unpacking gives no more than it takes.
"""

from collections import deque
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import attrs

from embedarchive.reading.candidates import may_tell
from embedarchive.reading.collected import Collected
from embedarchive.reading.collector import Collector
from embedarchive.reading.encoded import TooMuchError, as_json, decoded, has_markup, is_encoded, objects_in
from embedarchive.reading.events import feed_bytes
from embedarchive.reading.identity import Identity
from embedarchive.reading.page import Flow, Script
from embedarchive.records import Problem
from embedarchive.text import scrub

_MAX_LAYERS = 4
_CODE = frozenset(
    "application/javascript application/json application/ld+json importmap module text/javascript".split()
)
"""Types of scripts that hold no markup; an empty one means JavaScript."""

_PROBLEMS = {
    "packed-too-deep": "markup lies in markup that is kept for later, more often than is worth a look",
    "encoded-too-often": "a value is encoded more often than is worth a look",
    "data-too-large": "an attribute holds more JSON than is worth a look",
}


class Packed(NamedTuple):
    """Markup that is kept for later, and where."""

    markup: str
    path: str


def unpacked(page: Collected, identity: Identity) -> tuple[list[Flow], list[Problem]]:
    """The flows of what a page keeps for later for the article of this identity, and what could not be unpacked.

    Of each kind of problem there is the first.
    """
    unpacking = _Unpacking(identity)
    flows: list[Flow] = []
    waiting = deque((packed, 1) for packed in unpacking.packed_in(page))
    while waiting:
        packed, layer = waiting.popleft()
        if layer > _MAX_LAYERS:
            unpacking.fail("packed-too-deep", packed.path)
            continue
        inner = read_markup(packed)
        flows += inner.flows
        waiting.extend((deeper, layer + 1) for deeper in unpacking.packed_in(inner))
    return flows, list(unpacking.problems.values())


def read_markup(packed: Packed) -> Collected:
    """What markup that was kept for later holds; paths lead there."""
    collector = Collector()
    feed_bytes(scrub(packed.markup).encode(), collector)
    collected = collector.collected()
    return collected._replace(
        main=_moved(collected.main, packed.path), asides=[_moved(flow, packed.path) for flow in collected.asides]
    )


def markup_in(text: str) -> str | None:
    """The markup that a text holds, decoded, when a post may be in it."""
    text = decoded(text)
    return text if has_markup(text) and may_tell(text) else None


def markups_in(value: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The markup in the texts of a JSON object, each with its key."""
    for key, text in value.items():
        markup = markup_in(text) if isinstance(text, str) and text[:1] not in {"{", "["} else None
        if markup:
            yield key, markup


@attrs.frozen
class _Unpacking:
    """The unpacking of one page.

    Attributes:
        identity: Whose packed data count.
        problems: What could not be unpacked, by kind.
    """

    identity: Identity
    problems: dict[str, Problem] = attrs.Factory(dict)

    def fail(self, kind: str, path: str) -> None:
        """Something cannot be unpacked."""
        self.problems.setdefault(kind, Problem(kind=kind, message=_PROBLEMS[kind], where=path))

    def packed_in(self, page: Collected) -> Iterator[Packed]:
        """What a page, or markup that was kept for later, packs."""
        for text in page.raw:
            if markup := markup_in(text.text):
                yield Packed(markup, f"//{text.tag}")
        for script in page.scripts:
            if _is_template(script) and (markup := markup_in(script.text)):
                yield Packed(markup, f"//script[@type='{script.type}']")
        for flow in page.flows:
            for element in flow.elements:
                for name, value in element.attributes.items():
                    yield from self._packed_in_value(value, element.path, f"/@{name}")

    def _packed_in_value(self, value: str, element: str, name: str) -> Iterator[Packed]:
        path = f"{element}{name}"
        text = decoded(value)
        data = as_json(text)
        if data is not None:
            yield from self._packed_in_json(data, element, name)
        elif has_markup(text):
            yield from [Packed(text, path)] if may_tell(text) else []
        elif is_encoded(text):
            self.fail("encoded-too-often", path)

    def _packed_in_json(self, data: Any, element: str, name: str) -> Iterator[Packed]:
        """What JSON packs; the attribute's name may say that it is another's, the element's means nothing."""
        try:
            for node in objects_in(data, name):
                if self.identity.owner(node) != "another":
                    yield from (Packed(markup, f"{element}{node.path}.{key}") for key, markup in markups_in(node.value))
        except TooMuchError:
            self.fail("data-too-large", f"{element}{name}")


def _is_template(script: Script) -> bool:
    is_data = script.text.lstrip()[:1] in {"{", "["}
    return bool(script.type) and script.type.split(";")[0] not in _CODE and not is_data


def _moved(flow: Flow, path: str) -> Flow:
    """A flow whose elements say where it was packed."""
    return attrs.evolve(flow, elements=[attrs.evolve(one, path=f"{path} {one.path}") for one in flow.elements])
