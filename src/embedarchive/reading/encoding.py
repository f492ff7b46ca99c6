"""Which encoding bytes are in, and the same page in UTF-8.

As browsers decide: byte order mark, HTTP header, the page's own declaration, then UTF-8, then windows-1252. Labels mean
what the WHATWG Encoding Standard (https://encoding.spec.whatwg.org/#names-and-labels) says they mean, so that a page
that calls itself ISO 8859-1 is read as windows-1252. A byte that the encoding does not know becomes U+FFFD and costs
nothing else.
"""

import codecs
import re

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))

_HEAD = 4096
"""Bytes from the start in which a page may declare its encoding; browsers look at 1,024."""

_SAYS_UTF8 = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*utf-?8\b""")
_SAYS_SOMETHING = re.compile(rb"charset|encoding\s*=")

_UTF_16 = frozenset({"utf-16-le", "utf-16-be"})

_ALIASES = {
    "dos-874": "cp874", "iso-8859-8-i": "iso8859-8", "iso-8859-8-e": "iso8859-8", "logical": "iso8859-8",
    "macintosh": "mac-roman", "x-mac-roman": "mac-roman", "x-mac-cyrillic": "mac-cyrillic",
    "unicode-1-1-utf-8": "utf-8", "x-unicode20utf8": "utf-8", "x-cp1250": "cp1250", "x-cp1251": "cp1251",
    "x-cp1252": "cp1252", "x-euc-jp": "euc-jp", "x-gbk": "gb18030", "x-sjis": "cp932", "windows-31j": "cp932",
    "x-x-big5": "big5hkscs", "windows-949": "cp949", "windows-874": "cp874", "ks_c_5601-1989": "cp949",
}  # fmt: skip
"""Labels of the standard that Python does not know."""

_MEANT = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "tis-620": "cp874",
    "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949", "big5": "big5hkscs",
    "utf-16": "utf-16-le", "utf-16-le": "utf-16-le", "utf-16-be": "utf-16-be",
} | {
    name: name
    for name in """
    utf-8 gb18030 cp932 cp949 big5hkscs euc_jp iso2022_jp koi8-r koi8-u cp866 cp874 mac-roman mac-cyrillic
    cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6
    iso8859-7 iso8859-8 iso8859-10 iso8859-13 iso8859-14 iso8859-15 iso8859-16
    """.split()
}  # fmt: skip
"""What a label means on the web, by Python's name of the codec; others are no encodings of web pages."""


def to_utf8(data: bytes, charset: str | None = None) -> bytes:
    """A page's bytes in UTF-8, without a byte order mark; bytes that are UTF-8 already are returned as they are.

    Args:
        data: The page.
        charset: What the HTTP header says, if it says anything.
    """
    mark, encoding = _mark(data)
    encoding = encoding or meaning(charset) or _declared(data) or _guessed(data)
    data = data[len(mark) :] if mark else data
    return data if encoding == "utf-8" else data.decode(encoding, "replace").encode()


def is_utf_16(data: bytes, charset: str | None = None) -> bool:
    """Whether a page says that it is in UTF-16: by its byte order mark, or by what the HTTP header says of it."""
    return (_mark(data)[1] or meaning(charset)) in _UTF_16


def meaning(label: str | None) -> str | None:
    """Python's name of the encoding that a label means on the web, None for a label that means none."""
    if label is None:
        return None
    label = label.strip(" \t\r\n\f\"'").lower()
    try:
        return _MEANT.get(codecs.lookup(_ALIASES.get(label, label)).name)
    except (LookupError, ValueError):
        return None


def _mark(data: bytes) -> tuple[bytes, str | None]:
    """The byte order mark at the beginning, and the encoding that it means."""
    return next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), (b"", None))


def _declared(data: bytes) -> str | None:
    """The encoding that the page itself declares."""
    head = data[:_HEAD]
    lower = head.lower()
    if _SAYS_UTF8.search(lower):
        return "utf-8"
    if not _SAYS_SOMETHING.search(lower):
        return None
    from bs4.dammit import EncodingDetector  # noqa: PLC0415  (a tenth of a second, needed by few pages)

    declared = meaning(EncodingDetector.find_declared_encoding(head, is_html=True, search_entire_document=True))
    # Whoever could read the declaration byte by byte has no UTF-16 before them.
    return "utf-8" if declared in _UTF_16 else declared


def _guessed(data: bytes) -> str:
    """UTF-8 when it is, or all but is; else what most other pages in Western languages are in."""
    try:
        data.decode()
    except UnicodeDecodeError:
        text = data.decode(errors="replace")
        bad = text.count("\ufffd")
        return "utf-8" if len(data) - len(text) > 2 * bad else "cp1252"
    return "utf-8"
