"""From any spelling of a post's address to the post it means.

A spelling may be wrapped, in several layers, by archives, redirectors and page caches; the layers are a table. Buttons
that like, share or answer a post (``/intent/...``) are no addresses of it.
"""

import re
from collections.abc import Callable
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

from embedarchive.platforms import PLATFORMS, Platform
from embedarchive.records import PostRef

_MAX_LENGTH = 4096
_MAX_LAYERS = 5
_DIRT = " \t\r\n\"'<>“”‘’«»()[]"
_AFTER = _DIRT + ".,;:!?…"
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_WEB_SCHEME = re.compile(r"https?:/*", re.IGNORECASE)


def read_address(address: str) -> PostRef | None:
    """The post that an address means, None when it means none.

    ``address`` may lack a scheme, be percent-encoded, carry a query, trailing punctuation or quotation marks, and lead
    through wrappers (Wayback Machine, archive.today, AMP caches, redirectors, mirrors). Look-alike hosts and ids that
    no post can have are refused.
    """
    lower = address.lower()
    if len(address) > _MAX_LENGTH or not any(
        sign in lower for platform in PLATFORMS for sign in platform.addresses.signs
    ):
        return None
    for _ in range(_MAX_LAYERS):
        parts = _split(address)
        if parts is None:
            return None
        inner = _unwrapped(parts)
        if inner is None:
            return next((ref for platform in PLATFORMS if (ref := _read(platform, parts))), None)
        address = inner
    return None


def ref_of(platform: Platform, id: str, handle: str | None = None) -> PostRef | None:
    """The reference to a platform's post, None for an id that no post can have."""
    number = id.strip().lstrip("0")
    if not (number.isascii() and number.isdigit() and len(number) <= 20) or platform.moment(number) is None:
        return None
    if handle is not None and handle.lower() in platform.no_handles:
        handle = None
    return PostRef(platform=platform.name, id=number, url=platform.url(number, handle), handle=handle)


def _split(address: str) -> SplitResult | None:
    address = address.strip(_DIRT).rstrip(_AFTER)
    if "://" not in address and "%3a%2f%2f" in address.lower():
        address = unquote(address)
    address = _WEB_SCHEME.sub("https://", address, count=1) if _WEB_SCHEME.match(address) else address
    if not _SCHEME.match(address):
        address = "https://" + address.lstrip("/")
    try:
        parts = urlsplit(address)
        return parts if parts.scheme == "https" and parts.hostname else None
    except ValueError:
        return None


def _read(platform: Platform, parts: SplitResult) -> PostRef | None:
    host, path = _host(parts), _path(parts)
    parameter = platform.addresses.queries.get((host, path.lower()))
    if parameter:
        return ref_of(platform, _parameter(parts, parameter) or "")
    if not _is_host(platform, host):
        return None
    match = next((match for pattern in platform.addresses.paths if (match := pattern.match(path))), None)
    return ref_of(platform, match["id"], match.groupdict().get("handle")) if match else None


def _host(parts: SplitResult) -> str:
    return (parts.hostname or "").rstrip(".").removeprefix("www.")


def _path(parts: SplitResult) -> str:
    """The path, with the one that old addresses carried behind ``#!`` in its place."""
    hidden = re.match(r"!(/[^?]*)", unquote(parts.fragment)) or re.match(r"/#!(/[^?]*)", unquote(parts.path))
    return re.sub("/{2,}", "/", hidden[1] if hidden else unquote(parts.path))


def _is_host(platform: Platform, host: str) -> bool:
    return bool(platform.addresses.mirrors.fullmatch(host)) or any(
        host == domain or (host.endswith("." + domain) and subdomains.fullmatch(host[: -len(domain) - 1]))
        for domain, subdomains in platform.addresses.hosts.items()
    )


def _parameter(parts: SplitResult, *names: str) -> str | None:
    query = parse_qs(parts.query, max_num_fields=100) if parts.query.count("&") < 100 else {}
    return next((query[name][0] for name in names if name in query), None)


def _in_query(*names: str) -> Callable[[SplitResult], str | None]:
    return lambda parts: _parameter(parts, *names)


def _in_path(pattern: str, prefix: str = "") -> Callable[[SplitResult], str | None]:
    """What the path holds behind ``pattern``, with the query and fragment that belong to it."""
    start = re.compile(pattern, re.IGNORECASE)

    def inner(parts: SplitResult) -> str | None:
        match = start.match(parts.path)
        if not match or not parts.path[match.end() :]:
            return None
        return prefix + parts._replace(scheme="", netloc="", path=parts.path[match.end() :]).geturl()

    return inner


WRAPPERS: tuple[tuple[re.Pattern[str], Callable[[SplitResult], str | None]], ...] = tuple(
    (re.compile(host), inner)
    for host, inner in (
        (r"(?:web(?:-beta)?\.|wayback\.)?archive\.org", _in_path(r"/(?:web/)?(?:save/|\d{1,14}(?:[a-z]{2}_)?/)")),
        (
            r"archive\.(?:today|is|ph|li|vn|fo|md)",
            _in_path(r"/(?:newest/|oldest/|timegate/|o/[A-Za-z0-9]{4,10}/|[\d.-]{4,20}/)?(?=https?:)"),
        ),
        (r"lm?\.facebook\.com|l\.instagram\.com", _in_query("u")),
        (r"google\.[a-z.]{2,6}", _in_query("q", "url")),
        (r"google\.[a-z.]{2,6}", _in_path(r"/amp/s/")),
        (r"[a-z0-9-]+\.cdn\.ampproject\.org", _in_path(r"/[cvi]/(?:s/)?")),
        (r"go\.(?:redirectingat|skimresources)\.com", _in_query("url")),
        (r"(?:click\.)?linksynergy\.com|anrdoezrs\.net", _in_query("murl", "url")),
        (r"medium\.com", _in_query("url")),
        (r"[a-z0-9]+\.safelinks\.protection\.outlook\.com", _in_query("url")),
        (r"(?:t|href)\.(?:umblr\.com|li)", lambda parts: _parameter(parts, "z") or parts.query),
        (r"publish\.(?:twitter|x)\.com", _in_query("url", "query")),
        (r"threadreaderapp\.com", _in_path(r"/thread/", "https://x.com/i/status/")),
        (r"out\.reddit\.com|slack-redir\.net|vk\.com|exit\.sc", _in_query("url", "to")),
    )
)
"""Hosts that lead to the address in their path or query, without ``www.``."""


def _unwrapped(parts: SplitResult) -> str | None:
    """The address one layer further in, None when there is no wrapper around it."""
    host = _host(parts)
    return next((found for name, inner in WRAPPERS if name.fullmatch(host) and (found := inner(parts))), None)
