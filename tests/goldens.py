"""Archives of every format that was ever released, and what they must be read as."""

from pathlib import Path
from typing import Any

from embedarchive.archive import Archive

GOLDENS = Path(__file__).resolve().parent.parent / "fixtures" / "archives"


def told(archive: Archive) -> dict[str, Any]:
    """What an archive is read as, in plain words that no later field changes."""
    return {
        "snapshots": [_article(id, snapshot) for id, snapshot in archive.snapshots()],
        "captures": [
            [capture.key, capture.source, capture.outcome, capture.retrieved_at.isoformat(), len(capture.media_files)]
            for capture in archive.captures()
        ],
        "proofs": [[proof.proved_at.isoformat(), proof.line] for proof in archive.proofs()],
    }


def _article(id: str, snapshot: Any) -> dict[str, Any]:
    found = snapshot.found
    return {
        "id": id,
        "saved_at": snapshot.saved_at.isoformat(),
        "url": found.article.url,
        "text": found.article.text,
        "page": snapshot.page and snapshot.page.sha256,
        "posts": [[post.key, post.author.name, post.text] for post in found.posts],
    }
