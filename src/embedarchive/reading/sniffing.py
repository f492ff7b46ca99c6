"""What kind of source some bytes or a text are, as far as their beginning tells."""

import re

from embedarchive.reading.encoding import is_utf_16

_HEAD = 4096
_OTHER_FILES = re.compile(rb"%PDF-|\x89PNG|GIF8|\xff\xd8\xff|PK\x03\x04|\x1f\x8b|RIFF|OggS|\x7fELF")
_NO_TEXT = bytes({*range(0x20)} - {*b"\t\n\f\r\x1b"})
"""Bytes that texts do not hold, but by accident: https://mimesniff.spec.whatwg.org/#binary-data-byte"""

_ACCIDENTS, _ACCIDENTS_SHARE = 8, 1 / 20
"""So many of them, or such a share, the start of a page may hold; of compressed data they are a tenth."""

_TAG = re.compile(
    r"<(?:!doctype|!--|/?(?:html|head|body|div|p|article|section|blockquote|script|meta|span|a|br|h[1-6]|ul|table)\b)",
    re.IGNORECASE,
)


def is_binary(data: bytes, charset: str | None = None) -> bool:
    """Whether bytes are some other kind of file: by their first bytes, or by many that no text holds.

    Args:
        data: The bytes.
        charset: The encoding that the HTTP header states; every other byte of a text in UTF-16 is none of a text.
    """
    if is_utf_16(data, charset):
        return False
    head = data[:_HEAD]
    accidents = len(head) - len(head.translate(None, _NO_TEXT))
    too_many = accidents > max(_ACCIDENTS, len(head) * _ACCIDENTS_SHARE)
    return too_many or b"\0\0" in head or _OTHER_FILES.match(head) is not None


def is_html(data: bytes | str) -> bool:
    """Whether a text has tags of HTML where they must be: before anything else, or in pairs."""
    head = data[:_HEAD].decode("utf-8", "replace") if isinstance(data, bytes) else data[:_HEAD]
    return head.lstrip("\ufeff \t\r\n").startswith("<") or len(_TAG.findall(head)) > 1
