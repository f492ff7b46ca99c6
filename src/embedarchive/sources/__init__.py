"""Where pages and posts come from.

Pages come from files and addresses (``pages``), posts from sources: one table each. A new source is a file beside its
siblings and its name in ``SOURCES``. Whoever asks is the ``client``; ``requests`` is imported only when it does.
"""

from embedarchive.sources._base import Answer, Conversation, Request, Source, Verdict, capture_of, hold, unknown
from embedarchive.sources.x.api import X_API
from embedarchive.sources.x.fxtwitter import FXTWITTER
from embedarchive.sources.x.oembed import OEMBED
from embedarchive.sources.x.syndication import SYNDICATION
from embedarchive.sources.x.wayback import WAYBACK

SOURCES: tuple[Source, ...] = (SYNDICATION, OEMBED, X_API, FXTWITTER, WAYBACK)
"""The order in which they are asked: the platform first, others after it, the past last."""

__all__ = ["SOURCES", "Answer", "Conversation", "Request", "Source", "Verdict", "capture_of", "hold", "unknown"]
