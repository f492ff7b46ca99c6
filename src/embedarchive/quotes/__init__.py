"""Quotes: what stands in quotation marks, who is credited with it, and where it was said.

``scan`` finds the marks, ``clause`` classes the words around them, ``grammar`` reads a speaker from the classes,
``attribute`` judges, and ``finding`` writes the records.
"""

from embedarchive.quotes.finding import find_quotes

__all__ = ["find_quotes"]
