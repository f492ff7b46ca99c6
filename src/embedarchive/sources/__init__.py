"""Where pages and posts come from.

Pages come from files and addresses (``pages``; ``http`` is imported only when an address is asked), posts from sources:
one table each. A new source is a file beside its siblings and its name in ``SOURCES``.
"""

from embedarchive.sources._base import Answer, Conversation, Request, Source, Verdict, capture_of, hold

SOURCES: tuple[Source, ...] = ()
"""The order in which they are asked."""

__all__ = ["SOURCES", "Answer", "Conversation", "Request", "Source", "Verdict", "capture_of", "hold"]
