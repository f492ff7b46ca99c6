"""What never gets onto a cassette: cookies, passwords, tokens."""

from typing import Any

SECRET_HEADERS = ["authorization", "cookie", "proxy-authorization", "x-api-key", "x-csrf-token", "x-guest-token"]
"""Headers of questions that are left out."""
SECRET_PARAMETERS = "access_token api_key apikey auth key password secret sig signature token".split()
"""Parameters of addresses that are left out; both when a cassette is recorded and when it is replayed."""

_SECRET_ANSWERS = frozenset({"set-cookie", "set-cookie2", "x-guest-token", "x-csrf-token"})


def without_cookies(response: dict[str, Any]) -> dict[str, Any]:
    """A recorded answer without the headers that name the asker."""
    headers = {name: value for name, value in response["headers"].items() if name.lower() not in _SECRET_ANSWERS}
    return {**response, "headers": headers}
