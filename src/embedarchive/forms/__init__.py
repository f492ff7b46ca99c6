"""Forms: each finds embeds of one shape. A new one is a file beside these and its name in ``FORMS``."""

from embedarchive.forms._base import Form
from embedarchive.forms.blockquote import blockquotes
from embedarchive.forms.card import cards
from embedarchive.forms.frame import frames
from embedarchive.forms.transcript import transcripts

FORMS: tuple[Form, ...] = (blockquotes, cards, frames, transcripts)
"""The most telling first."""

__all__ = ["FORMS", "Form"]
