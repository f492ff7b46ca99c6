"""Tokens of a time-stamping authority (RFC 3161): how one is asked for, and what one proves.

The library that checks them, rfc3161-client, comes with the extra ``[proof]`` and is imported only here.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, NamedTuple

from embedarchive.errors import ProofError

MISSING = "the check of proofs needs the extra: pip install 'embedarchive[proof]'"

_CERTIFICATES = 0xA0
_LONG_FORM = 0x80


def query(line: bytes) -> bytes:
    """A TimeStampReq, in DER, for the SHA-256 of ``line``, with the authority's certificates wanted.

    Raises:
        ProofError: The extra is not installed.
    """
    client = _client()
    request = client.TimestampRequestBuilder().data(line).hash_algorithm(client.HashAlgorithm.SHA256).build()
    content: bytes = request.as_bytes()
    return content


def moment(answer: bytes, sha256: str, roots: bytes) -> datetime:
    """When, by the word of an authority that ``roots`` vouch for, bytes with this SHA-256 were there.

    Certificates need to have been valid at that time, not now.

    Args:
        answer: A TimeStampResp, in DER.
        sha256: The digest that it is about, in hexadecimal digits.
        roots: The certificates, in PEM, that are trusted.

    Raises:
        ProofError: The answer proves no such thing, or the extra is not installed.
    """
    client = _client()
    from cryptography import x509  # noqa: PLC0415 - comes with the extra

    try:
        response = client.decode_timestamp_response(_sorted(answer))
        verifier = client.VerifierBuilder(roots=x509.load_pem_x509_certificates(roots)).build()
        verifier.verify(response, bytes.fromhex(sha256))
        at: datetime = response.tst_info.gen_time
    except Exception as error:  # whatever a library of ASN.1 says of bytes that are none
        raise ProofError(f"it is no proof by an authority that is trusted: {_words(error)}") from error
    return at.astimezone(UTC)


def is_checkable() -> bool:
    """Whether the extra is installed."""
    try:
        _client()
    except ProofError:
        return False
    return True


def _client() -> Any:
    try:
        import rfc3161_client  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise ProofError(MISSING) from error
    return rfc3161_client


def _words(error: Exception) -> str:
    return (str(error) or type(error).__name__).partition("\n")[0]


class _Element(NamedTuple):
    """One element of DER: its tag, and where it, its contents and the next one begin."""

    tag: int
    start: int
    body: int
    end: int


def _elements(content: bytes, start: int, end: int) -> Iterator[_Element]:
    """The elements that follow each other from ``start`` to ``end`` (X.690, 8.1.3)."""
    while start < end:
        tag, length, body = content[start], content[start + 1], start + 2
        if length & _LONG_FORM:
            body += length & ~_LONG_FORM
            length = int.from_bytes(content[start + 2 : body], "big")
        yield _Element(tag, start, body, body + length)
        start = body + length


def _sorted(answer: bytes) -> bytes:
    """The same answer with its set of certificates in the order that DER asks for (X.690, 11.6).

    OpenSSL, and so many an authority, leaves them in any order, and rfc3161-client reads no such thing. The set stands
    outside of what is signed (RFC 5652, 5.1).

    Raises:
        IndexError: It is no TimeStampResp with a token.
    """
    element = _Element(0, 0, 0, len(answer))
    # TimeStampResp, its token, the token's content, SignedData: each as it is counted in the one before.
    for number in (0, 1, 1, 0):
        element = list(_elements(answer, element.body, element.end))[number]
    for part in _elements(answer, element.body, element.end):
        if part.tag == _CERTIFICATES:
            ordered = sorted(answer[one.start : one.end] for one in _elements(answer, part.body, part.end))
            return answer[: part.body] + b"".join(ordered) + answer[part.end :]
    return answer
