"""State that is written flat: a list of all its values, in which objects and lists hold their members' places.

So do Nuxt and others that use devalue. Source: https://github.com/sveltejs/devalue.
"""

from typing import Any

_TAGGED = 2
"""Members of a list that wraps a value: the name of its kind, and its place."""


def unflattened(value: Any) -> Any:
    """A value as it was before it was written flat; any other as it is.

    A member that several share stands where it is named first: so the work stays linear, and nothing holds itself.
    """
    if not (isinstance(value, list) and len(value) > 1 and _names_places(value[0], len(value))):
        return value
    return _Flat(value).root()


def _names_places(value: Any, count: int) -> bool:
    members = value[1:] if _is_tagged(value) else value.values() if isinstance(value, dict) else value
    return isinstance(value, dict | list) and bool(members) and all(_is_place(member, count) for member in members)


def _is_tagged(value: Any) -> bool:
    return isinstance(value, list) and len(value) == _TAGGED and isinstance(value[0], str) and value[0].isalpha()


def _is_place(member: Any, count: int) -> bool:
    """Whether a member is a place in a list of so many; numbers are texts here."""
    return isinstance(member, str) and len(member) < 10 and member.isdecimal() and int(member) < count


class _Flat:
    """A flat list on its way to what it was."""

    def __init__(self, values: list[Any]) -> None:
        self._values = values
        self._waiting: list[tuple[dict[str, Any] | list[Any], Any]] = []
        self._named: set[str] = set()

    def root(self) -> Any:
        """The first value with all that belongs to it."""
        root = self._at("0")
        while self._waiting:
            target, source = self._waiting.pop()
            if isinstance(target, dict):
                target.update((key, self._at(place)) for key, place in source.items())
            else:
                target.extend(map(self._at, source))
        return root

    def _at(self, place: Any) -> Any:
        """The value at a place, its members to follow; None for one that is named already, or none."""
        while _is_place(place, len(self._values)) and place not in self._named:
            value = self._values[int(place)]
            if not isinstance(value, dict | list):
                return value
            self._named.add(place)
            if not _is_tagged(value):
                whole: dict[str, Any] | list[Any] = {} if isinstance(value, dict) else []
                self._waiting.append((whole, value))
                return whole
            place = value[1]
        return None
