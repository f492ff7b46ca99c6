"""Platforms: one table each. A new one is a file beside ``x.py`` and its name in ``PLATFORMS``."""

from embedarchive.platforms._base import NO_LANGUAGES, Keys, Markup, Platform, Wording
from embedarchive.platforms.x import X

PLATFORMS: tuple[Platform, ...] = (X,)

OTHER_NAMES = (
    "facebook",
    "instagram",
    "tiktok",
    "youtube",
    "linkedin",
    "bluesky",
    "threads",
    "mastodon",
    "telegram",
    "fb-",
    "fb_",
)
"""What markup calls platforms without a table: an id beside such a name is no post's of ours."""

__all__ = ["NO_LANGUAGES", "OTHER_NAMES", "PLATFORMS", "Keys", "Markup", "Platform", "Wording"]
