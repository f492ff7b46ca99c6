"""Durable storage: an archive keeps what was found, with the page's bytes, and proves that it is intact."""

from embedarchive.archive.archive import Archive

__all__ = ["Archive"]
