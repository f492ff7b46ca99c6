"""Languages, each a table: ``LANGUAGES`` lists them, :func:`language_of` picks one by code or by text."""

from embedarchive.languages._base import Language, as_in_tables
from embedarchive.languages.de import DE
from embedarchive.languages.en import EN
from embedarchive.languages.es import ES
from embedarchive.languages.fr import FR
from embedarchive.languages.guessing import guessed
from embedarchive.languages.it import IT
from embedarchive.languages.nl import NL
from embedarchive.languages.other import OTHER
from embedarchive.languages.pt import PT

__all__ = ["LANGUAGES", "Language", "as_in_tables", "language_of"]

LANGUAGES = (EN, DE, FR, ES, IT, PT, NL)
"""Every language with a table; the first is assumed where nothing tells another."""


def language_of(code: str | None, text: str = "") -> Language:
    """The table for a language, or one that knows quotation marks only.

    Args:
        code: BCP 47 tag ("en", "en-GB"); None when the page does not say.
        text: What the language is guessed from then.
    """
    if code is None:
        return guessed(text, LANGUAGES) or OTHER
    primary = code.replace("_", "-").partition("-")[0].lower()
    return next((language for language in LANGUAGES if language.code == primary), OTHER)
