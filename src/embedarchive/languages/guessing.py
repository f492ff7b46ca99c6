"""Which language a text is in, guessed from its function words, for pages that do not say."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from heapq import nlargest
from operator import itemgetter

from embedarchive.languages._base import Language

_REACH = 4000  # code points from the beginning that are read
_FEWEST_WORDS = 30  # of a text that may be in a language without a table
_SHARE = 0.1  # of its words that are function words of a language, those of several counted in parts
_AHEAD = 1.3  # times as many as of any other, lest a language without a table pass for its neighbour
_WORD = re.compile(r"[^\W\d_]+(?:['’](?=\w))?")


def guessed(text: str, languages: Sequence[Language]) -> Language | None:
    """The language whose function words are most frequent at the beginning of a text.

    Returns:
        None when the text is long enough to tell and is in none of the languages; the first of them when it is too
        short to tell.
    """
    words = [word.casefold() for word in _WORD.findall(text, 0, _REACH)]
    weights = _weights(tuple(languages))
    scores: dict[str, float] = defaultdict(float)
    for word in words:
        for code, weight in weights.get(word, {}).items():
            scores[code] += weight
    ranked = [*nlargest(2, scores.items(), key=itemgetter(1)), ("", 0.0), ("", 0.0)]
    (code, score), (_, next_best) = ranked[:2]
    if score >= _SHARE * len(words) and score > _AHEAD * next_best:
        return next(language for language in languages if language.code == code)
    return languages[0] if len(words) < _FEWEST_WORDS else None


@cache
def _weights(languages: Sequence[Language]) -> Mapping[str, Mapping[str, float]]:
    """Every function word to what it tells of each language that has it: the less, the more of them have it."""
    having = defaultdict(list)
    for language in languages:
        for word in _function_words(language):
            having[word].append(language.code)
    return {word: dict.fromkeys(codes, 1 / len(codes)) for word, codes in having.items()}


def _function_words(language: Language) -> frozenset[str]:
    classes = (language.determiners, language.prepositions, language.conjunctions, language.subordinators)
    verbs = language.auxiliaries | language.passive_auxiliaries
    return frozenset().union(*classes, language.pronouns, language.relatives, language.adverbs, verbs)
