"""Forms: each finds embeds of one shape. A new one is a file beside these and its name in ``FORMS``."""

from embedarchive.forms._base import Form
from embedarchive.forms.address import addresses
from embedarchive.forms.blockquote import blockquotes
from embedarchive.forms.card import cards
from embedarchive.forms.copied import copied_posts
from embedarchive.forms.frame import frames
from embedarchive.forms.placeholder import placeholders
from embedarchive.forms.screenshot import screenshots
from embedarchive.forms.state import states
from embedarchive.forms.transcript import transcripts

MARKUP_FORMS: tuple[Form, ...] = (blockquotes, cards, frames, screenshots, placeholders)
"""Those that read markup; the most telling first."""

PLAIN_FORMS: tuple[Form, ...] = (*MARKUP_FORMS, addresses)
"""Those that need not know what words mean."""

FORMS: tuple[Form, ...] = (*PLAIN_FORMS, transcripts, copied_posts)
"""The most telling first."""

__all__ = ["FORMS", "MARKUP_FORMS", "PLAIN_FORMS", "Form", "states"]
