"""Platforms: one table each. A new one is a file beside ``x.py`` and its name in ``PLATFORMS``."""

from embedarchive.platforms._base import NO_LANGUAGES, Keys, Markup, Platform
from embedarchive.platforms.x import X

PLATFORMS: tuple[Platform, ...] = (X,)

__all__ = ["NO_LANGUAGES", "PLATFORMS", "Keys", "Markup", "Platform"]
