"""What never gets onto a cassette: cookies, passwords, tokens."""

from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

SECRET_HEADERS = """
    api-key authentication authorization cookie proxy-authorization set-cookie set-cookie2 x-access-token x-api-key
    x-auth-token x-csrf-token x-guest-token
""".split()
"""Headers of questions and answers that are left out."""
SECRET_PARAMETERS = """
    access_token api_key apikey auth client_secret key password refresh_token secret sig signature token
""".split()
"""Parameters of addresses and of forms that are left out; both when a cassette is recorded and when it is replayed."""

_ADDRESSES = frozenset({"location", "content-location"})
"""Headers of answers that hold an address."""


def without_secrets(response: dict[str, Any]) -> dict[str, Any]:
    """A recorded answer without the headers that name the asker, and without tokens in the addresses that are left."""
    headers = {
        name: [_address(value) for value in values] if name.lower() in _ADDRESSES else values
        for name, values in response["headers"].items()
        if name.lower() not in SECRET_HEADERS
    }
    return {**response, "headers": headers}


def _address(url: str) -> str:
    """An address without secret parameters; as it stands where it has none."""
    parts = urlsplit(url)
    given = parse_qsl(parts.query, keep_blank_values=True)
    kept = [(name, value) for name, value in given if name not in SECRET_PARAMETERS]
    return url if kept == given else urlunsplit(parts._replace(query=urlencode(kept)))
