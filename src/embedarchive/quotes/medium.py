"""Where something was said, as the words of its attribution tell: on a platform, in an interview, to reporters ..."""

from collections.abc import Sequence
from itertools import pairwise

from embedarchive.languages import Language


def medium_of(words: Sequence[str], language: Language) -> str | None:
    """The most telling medium that the words of an attribution name, alone or in pairs; None when they name none."""
    lower = [word.casefold().rstrip(".") for word in words]
    phrases = {*lower, *(f"{first} {second}" for first, second in pairwise(lower))}
    named = language.media.keys() & phrases
    return next((medium for phrase, medium in language.media.items() if phrase in named), None) if named else None
