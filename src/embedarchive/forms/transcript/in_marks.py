"""Posts in quotation marks from end to end, over one paragraph or several."""

from collections.abc import Sequence

from embedarchive.forms.transcript.prose import Prose
from embedarchive.languages.marks import DOUBLE
from embedarchive.reading.page import Paragraph

_REOPENING = {"«": "«»", "„": "„", "“": "“"}
_BLANKS = " \xa0\u202f"


def in_marks(prose: Prose, paragraphs: Sequence[Paragraph]) -> int:
    """How many paragraphs one pair of marks surrounds, which the first opens; none if marks stand within.

    Each of the paragraphs may open with a mark, or the first alone. A full stop may follow the last mark. Marks with
    nothing between them surround none.
    """
    opening = prose.text[paragraphs[0].start]
    closings = DOUBLE[opening]
    for count, paragraph in enumerate(paragraphs, 1):
        bare = prose.of(paragraph).rstrip(".")
        reopened = bare[:1] in _REOPENING.get(opening, opening)
        if not closings.isdisjoint(bare[1:-1]) or (not reopened and opening in bare[:-1]):
            return 0
        if bare[-1:] in closings and without_marks([prose.of(one).strip() for one in paragraphs[:count]]):
            return count
    return 0


def without_marks(paragraphs: Sequence[str]) -> str:
    """A post's words without the marks around them, nor those that open each of its paragraphs anew."""
    opening, last = paragraphs[0][0], paragraphs[-1].rstrip(".")
    if opening not in DOUBLE or last[-1:] not in DOUBLE[opening]:
        return "\n\n".join(paragraphs)
    reopening = _REOPENING.get(opening, opening)
    within = (*paragraphs[:-1], last[:-1])
    bare = (paragraph[1:] if paragraph[:1] in reopening else paragraph for paragraph in within)
    return "\n\n".join(filter(None, (paragraph.strip(_BLANKS) for paragraph in bare)))
