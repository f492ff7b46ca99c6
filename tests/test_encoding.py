"""Which encoding a page is in, and that no byte costs the rest of the page."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from embedarchive.finding import find
from embedarchive.reading.encoding import meaning, to_utf8

QUOTED = "“Naïve,” she said — 5 €."
"""Words that UTF-8, windows-1252 and ISO 8859-1 disagree about."""


def page(words: str | bytes, charset: str | None = None, encoding: str = "utf-8") -> bytes:
    declared = f'<meta charset="{charset}">' if charset else ""
    head, tail = f"<html><head>{declared}</head><body><p>".encode(), b"</p></body></html>"
    return head + (words if isinstance(words, bytes) else words.encode(encoding)) + tail


def read(data: bytes, charset: str | None = None) -> str:
    return to_utf8(data, charset).decode("utf-8", "replace")


def test_utf_8_is_returned_as_it_is() -> None:
    data = page(QUOTED)
    assert to_utf8(data) is data


def test_an_undeclared_page_in_utf_8_is_read() -> None:
    assert QUOTED in read(page(QUOTED))


def test_an_undeclared_page_in_windows_1252_is_read() -> None:
    assert QUOTED in read(page(QUOTED, encoding="cp1252"))


@pytest.mark.parametrize("label", ["iso-8859-1", "ISO-8859-1", "latin1", "us-ascii", "windows-1252", "cp1252"])
def test_labels_of_latin_1_mean_windows_1252(label: str) -> None:
    assert QUOTED in read(page(QUOTED, label, "cp1252"))


@pytest.mark.parametrize(
    ("label", "encoding", "words"),
    [
        ("gb2312", "gb18030", "他说“一切都好”"),
        ("gbk", "gb18030", "他说“一切都好”"),
        ("x-sjis", "cp932", "「万事順調」と彼は言った①"),
        ("shift_jis", "cp932", "「万事順調」と彼は言った①"),
        ("euc-jp", "euc_jp", "「万事順調」と彼は言った"),
        ("iso-2022-jp", "iso2022_jp", "「万事順調」と彼は言った"),
        ("euc-kr", "cp949", "“다 괜찮아” 펲"),
        ("ks_c_5601-1987", "cp949", "“다 괜찮아”"),
        ("big5", "big5", "他說「一切都好」"),
        ("windows-1251", "cp1251", "«Всё хорошо», — сказала она"),
        ("koi8-r", "koi8-r", "Всё хорошо"),
        ("iso-8859-2", "iso8859-2", "Všechno dobré"),
        ("iso-8859-8-i", "iso8859-8", "הכל בסדר"),
        ("iso-8859-9", "cp1254", "“Her şey yolunda”"),
        ("windows-1255", "cp1255", "הכל בסדר"),
        ("windows-874", "cp874", "“ทุกอย่างดี”"),
        ("tis-620", "cp874", "“ทุกอย่างดี”"),
        ("macintosh", "mac-roman", "“Tout va bien”"),
    ],
)
def test_a_declared_encoding_is_read_as_browsers_do(label: str, encoding: str, words: str) -> None:
    assert words in read(page(words, label, encoding))
    assert words in read(page(words, encoding=encoding), label)


@pytest.mark.parametrize(
    "label", ["none", "foo", "", "x-unknown", "utf-7", "utf-32", "rot13", "hex", "idna", "unicode_escape"]
)
def test_a_label_that_means_no_encoding_of_the_web_is_passed_over(label: str) -> None:
    assert meaning(label) is None
    assert QUOTED in read(page(QUOTED, label))
    assert QUOTED in read(page(QUOTED), label)


@given(st.text(max_size=20) | st.sampled_from(["\0", "utf-8\0", "../utf_8", "a" * 10_000]))
def test_no_label_raises(label: str) -> None:
    assert meaning(label) is None or codecs.lookup(meaning(label) or "")


@pytest.mark.parametrize("label", [" utf-8 ", "UTF8", '"utf-8"', "unicode-1-1-utf-8"])
def test_labels_that_mean_utf_8(label: str) -> None:
    assert meaning(label) == "utf-8"


@pytest.mark.parametrize("label", ["utf-16", "utf-16le", "UTF-16BE"])
def test_utf_16_in_the_http_header_is_believed(label: str) -> None:
    encoding = "utf-16-be" if label.endswith("BE") else "utf-16-le"
    found = find(f"<p>{QUOTED}</p>".encode(encoding), charset=label)
    assert found.article.text == QUOTED


def test_utf_16_declared_in_ascii_bytes_means_utf_8() -> None:
    assert QUOTED in read(page(QUOTED, "utf-16"))


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ],
)
def test_a_byte_order_mark_goes_before_all_else_and_is_no_text(mark: bytes, encoding: str) -> None:
    text = page(QUOTED, "iso-8859-1").decode()
    assert read(mark + text.encode(encoding), "koi8-r") == text


def test_the_http_header_goes_before_the_declaration() -> None:
    assert "Всё" in read(page("Всё", "utf-8", "koi8-r"), "koi8-r")


def test_a_declaration_goes_before_the_guess() -> None:
    assert "é" not in read(page("é", "koi8-r", "utf-8"))


@pytest.mark.parametrize(
    "declaration",
    [
        '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
        "<META CHARSET=windows-1251>",
        '<?xml version="1.0" encoding="windows-1251"?>',
        "<meta charset = 'windows-1251' />",
    ],
)
def test_all_ways_to_declare_are_known(declaration: str) -> None:
    assert "Всё" in read(declaration.encode() + "<p>Всё".encode("cp1251"))


def test_a_declaration_behind_long_comments_is_still_seen() -> None:
    assert "Всё" in read(b"<!-- " + b"x" * 2000 + b" -->" + page("Всё", "windows-1251", "cp1251"))


@pytest.mark.parametrize(
    ("label", "encoding", "before", "bad", "after"),
    [
        ("gb2312", "gb18030", "他说", b"\xff", "一切都好"),
        ("euc-kr", "cp949", "다", b"\xff", "괜찮아"),
        ("big5", "big5", "他說", b"\xff", "一切都好"),
        ("shift_jis", "cp932", "万事", b"\x85", "順調"),
        ("utf-8", "utf-8", "“Naïve", b"\xe9", "she said —”"),
        (None, "utf-8", "“Naïve", b"\xe9", "she said —”"),
    ],
)
def test_a_bad_byte_costs_nothing_else(label: str | None, encoding: str, before: str, bad: bytes, after: str) -> None:
    read_words = read(page(before.encode(encoding) + bad + b" " + after.encode(encoding), label))
    assert before in read_words
    assert "\ufffd" in read_words
    assert after in read_words


@given(
    st.binary(max_size=200), st.none() | st.sampled_from(["gb2312", "utf-8", "koi8-r", "shift_jis", "foo", "utf-16"])
)
def test_no_bytes_raise(data: bytes, charset: str | None) -> None:
    assert isinstance(read(data, charset), str)


@given(st.text(max_size=80))
def test_text_in_utf_8_comes_back(text: str) -> None:
    assert read(text.encode(), "utf-8") == text.removeprefix("\ufeff")
