"""Find the X posts and quoted statements in a news article, and keep them so that they outlive the original.

    >>> import embedarchive as ea
    >>> html = '''<p>She answered on X:</p>
    ... <blockquote class="twitter-tweet"><p lang="en">All is well.</p>&mdash; Ada Example (@ada_example)
    ... <a href="https://x.com/ada_example/status/1790517455628198322">May 14, 2024</a></blockquote>'''
    >>> found = ea.find(html, url="https://paper.example/story")
    >>> post = found.embeds[0].post
    >>> post.author.name, post.text, str(post.timestamp.value)
    ('Ada Example', 'All is well.', '2024-05-14 23:00:02.284000+00:00')

``find`` is a pure function from a page to a :class:`Found`; an :class:`Archive` keeps what was found.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from embedarchive.archive import Archive
    from embedarchive.archiver import Archiver, Change, Checked, Listed
    from embedarchive.cms import ExportedArticle, read_export
    from embedarchive.codec import dumps, json_schema, loads
    from embedarchive.errors import (
        ArchiveError,
        ArchiveWarning,
        ArchiveWriteError,
        EmbedArchiveError,
        FetchError,
        NewerFormatError,
        NotAnArchiveError,
        ProofError,
        RecordError,
        RedactedError,
        SnapshotNotFoundError,
        SourceError,
    )
    from embedarchive.finding import find
    from embedarchive.records import (
        Article,
        Author,
        Availability,
        Capture,
        Damage,
        Embed,
        Found,
        History,
        Hyperlink,
        Match,
        Media,
        MediaFile,
        Merge,
        Merged,
        Origin,
        Post,
        PostLink,
        PostRef,
        Problem,
        Proof,
        Quote,
        Redacted,
        Redaction,
        Removal,
        RemovedFile,
        Repair,
        Saved,
        Selector,
        Sighting,
        Snapshot,
        Span,
        StoredObject,
        Timestamp,
    )
    from embedarchive.sources.client import Client

__version__ = "0.1.0"

__all__ = [
    "Archive",
    "ArchiveError",
    "ArchiveWarning",
    "ArchiveWriteError",
    "Archiver",
    "Article",
    "Author",
    "Availability",
    "Capture",
    "Change",
    "Checked",
    "Client",
    "Damage",
    "Embed",
    "EmbedArchiveError",
    "ExportedArticle",
    "FetchError",
    "Found",
    "History",
    "Hyperlink",
    "Listed",
    "Match",
    "Media",
    "MediaFile",
    "Merge",
    "Merged",
    "NewerFormatError",
    "NotAnArchiveError",
    "Origin",
    "Post",
    "PostLink",
    "PostRef",
    "Problem",
    "Proof",
    "ProofError",
    "Quote",
    "RecordError",
    "Redacted",
    "RedactedError",
    "Redaction",
    "Removal",
    "RemovedFile",
    "Repair",
    "Saved",
    "Selector",
    "Sighting",
    "Snapshot",
    "SnapshotNotFoundError",
    "SourceError",
    "Span",
    "StoredObject",
    "Timestamp",
    "dumps",
    "find",
    "json_schema",
    "loads",
    "read_export",
]

_HOMES = {
    "Archive": "archive",
    "Archiver": "archiver",
    "Change": "archiver",
    "Checked": "archiver",
    "Client": "sources.client",
    "ExportedArticle": "cms",
    "Listed": "archiver",
    "dumps": "codec",
    "find": "finding",
    "json_schema": "codec",
    "loads": "codec",
    "read_export": "cms",
}
"""The modules of all that is neither error nor record. Each is imported when it is used, so that programs start at
once."""


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    home = "errors" if name.endswith(("Error", "Warning")) else _HOMES.get(name, "records")
    return getattr(import_module(f"{__name__}.{home}"), name)
