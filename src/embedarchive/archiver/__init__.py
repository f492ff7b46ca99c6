"""The whole job: read or fetch an article, find what it holds, keep it, ask its posts' sources, ask them again."""

from embedarchive.archiver.archiver import Archiver, Kept, find_on
from embedarchive.archiver.changes import Change
from embedarchive.archiver.checking import Checked
from embedarchive.archiver.following import Listed

__all__ = ["Archiver", "Change", "Checked", "Kept", "Listed", "find_on"]
