"""Languages, each a table: ``LANGUAGES`` lists them, :func:`language_of` picks one by its code."""

from embedarchive.languages._base import Language
from embedarchive.languages.de import DE
from embedarchive.languages.en import EN
from embedarchive.languages.es import ES
from embedarchive.languages.fr import FR
from embedarchive.languages.it import IT
from embedarchive.languages.nl import NL
from embedarchive.languages.other import OTHER
from embedarchive.languages.pt import PT

__all__ = ["LANGUAGES", "Language", "language_of"]

LANGUAGES = (EN, DE, FR, ES, IT, PT, NL)
"""Every language with a table; the first is assumed where a page does not say."""


def language_of(code: str | None) -> Language:
    """The table for a BCP 47 tag ("en", "en-GB"), the first table for None, one of marks only for any other tag."""
    if code is None:
        return LANGUAGES[0]
    primary = code.replace("_", "-").partition("-")[0].lower()
    return next((language for language in LANGUAGES if language.code == primary), OTHER)
