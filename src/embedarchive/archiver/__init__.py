"""The whole job: read or fetch an article, find what it holds, keep it, ask its posts' sources, ask them again."""

from embedarchive.archiver.archiver import Archiver, Kept, find_on

__all__ = ["Archiver", "Kept", "find_on"]
