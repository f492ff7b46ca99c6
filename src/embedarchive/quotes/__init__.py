"""Quotes: what stands in quotation marks or is set off from the text, who is credited with it, and where it was said.

``scan``, ``dialogue`` and ``blocks`` find what is quoted, ``names`` leaves out what nobody says. ``clause`` and
``classes`` turn the words around it into letters, each a class; ``corrected`` mends them by what only the words tell.
``grammar`` and ``subject`` read a speaker from the letters, ``inversion`` where subjects stand behind their verbs.
``setting`` and ``labels`` answer about one quotation what ``rules`` need to know and, for such languages, ``inverted``.
``attribute`` asks the rules in order, and ``confidence`` says how far each is right. ``speaker``, ``medium``, ``when``
and ``origin`` tell who it is, and where and when it was said; ``recording`` writes the records, ``repeats`` links those
that say the same, ``finding`` puts all of it together.
"""

from embedarchive.quotes.finding import find_quotes

__all__ = ["find_quotes"]
