"""What a capture must say before it is kept: which bytes came with it."""

from collections.abc import Iterator, Mapping

import attrs

from embedarchive.records import Capture, MediaFile, StoredObject


def completed(capture: Capture, response: bytes | None, media: Mapping[str, bytes]) -> Capture:
    """The capture with references to the bytes of its answer and, by their addresses, of its media files."""
    answer = capture.response if response is None else StoredObject.of(response)
    return attrs.evolve(capture, response=answer, media_files=tuple(_files(capture.media_files, media)))


def _files(files: tuple[MediaFile, ...], media: Mapping[str, bytes]) -> Iterator[MediaFile]:
    told = {file.url for file in files}
    for file in (*files, *(MediaFile(url=url, state="stored") for url in media if url not in told)):
        content = media.get(file.url)
        yield file if content is None else attrs.evolve(file, state="stored", object=StoredObject.of(content))
