"""Quotes: what stands in quotation marks or is set off from the text, who is credited with it, and where it was said.

``scan`` and ``blocks`` find what is quoted, ``names`` leaves out what nobody says. ``clause`` classes the words around
it, ``grammar`` and ``subject`` read a speaker from the classes, ``setting`` asks about one quotation what ``rules``
need to know, and ``attribute`` judges; ``confidence`` says how far each rule is right. ``speaker``, ``medium``,
``when`` and ``origin`` tell who it is, and where and when it was said; ``recording`` writes the records, ``repeats``
links those that say the same, ``finding`` puts all of it together.
"""

from embedarchive.quotes.finding import find_quotes

__all__ = ["find_quotes"]
