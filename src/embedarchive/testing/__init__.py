"""Tests without the network: what servers answered is recorded once, in a cassette, and replayed ever after.

    with replay("cassettes/story.yaml") as client:
        Archiver(archive, client=client).save("https://paper.example/story", capture=True)

A cassette is a YAML file of vcrpy, which records; it needs the extra: ``pip install "embedarchive[testing]"``.
"""

from embedarchive.testing.replaying import CassetteError, replay

__all__ = ["CassetteError", "replay"]
