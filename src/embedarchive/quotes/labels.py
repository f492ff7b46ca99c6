"""Signatures and labels: words beside a quotation that name its speaker without being a sentence."""

import re

from embedarchive.quotes.blocks import signs
from embedarchive.quotes.clause import Clause, clause
from embedarchive.quotes.setting import ENDS, OPEN_BEHIND, Setting

_LABEL = re.compile(r"\s*([A-Z][A-Z.'’-]+(?:\s[A-Z][A-Z.'’-]+){0,3}):\s")
_DASH = re.compile(r"\s*[―—–-]+\s*(?=[^\W\d_a-z])")
_REACH = 80  # code points in which a label or a signature must fit


def signature(setting: Setting) -> Clause | None:
    """The words after a dash that follows a whole statement, or those that sign a block."""
    text, language, below = setting.text, setting.language, setting.below
    if setting.is_set_off and below and signs(text, below):
        dash = _DASH.match(text, below.start, below.end)
        return clause(text, dash.end() if dash else below.start, min(below.end, below.start + _REACH), language)
    end = setting.quotation.end
    dash = _DASH.match(text, end, end + _REACH)
    if not dash or setting.last_sign not in ENDS or setting.quotation.runs[-1].closing.sign in OPEN_BEHIND:
        return None
    return clause(text, dash.end(), dash.end() + _REACH, language)


def label(setting: Setting) -> Clause | None:
    """The speaker's name with a colon: in capitals at the head of the marked words, or before a turn."""
    text, run = setting.text, setting.quotation.runs[0]
    if setting.is_turn:
        return clause(text, run.paragraph.start, text.index(":", run.paragraph.start), setting.language)
    found = _LABEL.match(text, run.opening.end, run.opening.end + _REACH)
    return clause(text, *found.span(1), setting.language) if found else None
