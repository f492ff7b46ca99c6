"""What everything is called: the records that the library takes and gives.

Records are frozen, slotted, keyword-only attrs classes; sequences are tuples; ids are strings (a 64-bit id does not
survive a float); text is verbatim; every moment is an aware UTC datetime. What the page showed, what a source said and
what was derived stay apart: nothing is overwritten by anything that came later or is shorter.

This module imports nothing of the package.
"""

from embedarchive.records._values import (
    Precision,
    Selector,
    Span,
    TimeSource,
    Timestamp,
)
from embedarchive.records.found import (
    Article,
    Embed,
    Found,
    PostLink,
    Problem,
    Quote,
    QuoteKind,
)
from embedarchive.records.kept import (
    CAPTURE_VERSION,
    SNAPSHOT_VERSION,
    Availability,
    AvailabilityState,
    Capture,
    Damage,
    DamageKind,
    History,
    Match,
    MediaFile,
    MediaState,
    Outcome,
    Saved,
    Sighting,
    Snapshot,
    StoredObject,
)
from embedarchive.records.posts import (
    Author,
    Hyperlink,
    Media,
    MediaKind,
    Origin,
    Post,
    PostRef,
    each_once,
)

__all__ = [
    "CAPTURE_VERSION",
    "SNAPSHOT_VERSION",
    "Article",
    "Author",
    "Availability",
    "AvailabilityState",
    "Capture",
    "Damage",
    "DamageKind",
    "Embed",
    "Found",
    "History",
    "Hyperlink",
    "Match",
    "Media",
    "MediaFile",
    "MediaKind",
    "MediaState",
    "Origin",
    "Outcome",
    "Post",
    "PostLink",
    "PostRef",
    "Precision",
    "Problem",
    "Quote",
    "QuoteKind",
    "Saved",
    "Selector",
    "Sighting",
    "Snapshot",
    "Span",
    "StoredObject",
    "TimeSource",
    "Timestamp",
    "each_once",
]
