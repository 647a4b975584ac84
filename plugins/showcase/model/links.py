"""Which targets a link may have, and who can open them."""

import re
from collections.abc import Collection, Iterable
from functools import lru_cache
from ipaddress import ip_address
from urllib.parse import urlsplit

_SCHEME = re.compile(r"^[\s\x00-\x20]*([A-Za-z][A-Za-z0-9+.-]*)\s*:")
SCHEMES = frozenset({"http", "https", "mailto"})


def is_allowed(href: str) -> bool:
    """Tell whether a target is relative or has one of the allowed schemes."""
    match = _SCHEME.match(href)
    if match is None:
        return not href.startswith("//") and "\\" not in href and ":" not in href.split("/", 1)[0]
    return match.group(1).lower() in SCHEMES


def is_web(href: str) -> bool:
    """Tell whether a target is a page on the web."""
    match = _SCHEME.match(href)
    return match is not None and match.group(1).lower() in {"http", "https"}


def host_of(address: str) -> str:
    """Return the host of an address in lower case; empty where there is none."""
    try:
        return (urlsplit(address.strip()).hostname or "").rstrip(".")
    except ValueError:
        return ""


def is_inside(host: str, hosts: Collection[str]) -> bool:
    """Tell whether readers on the intranet can open a host.

    ``hosts`` are those the department lists, each with all that are below it. A name without a
    dot and an address of a private network are inside anyway.
    """
    return is_listed(host, hosts) or _is_private(host)


@lru_cache(maxsize=1024)
def _is_private(host: str) -> bool:
    try:
        number = ip_address(host)
    except ValueError:
        return "." not in host
    return number.is_private or number.is_loopback or number.is_link_local


def is_listed(host: str, hosts: Iterable[str]) -> bool:
    """Tell whether a host is one of those listed, or below one."""
    host = host.lower()
    return any(host == known or host.endswith(f".{known}") for known in map(_listed, hosts))


def _listed(host: str) -> str:
    """Return a host as it may be listed: with scheme, port, path or a leading ``*.`` besides."""
    bare = host.strip().lower().partition("://")[2] or host.strip().lower()
    return bare.partition("/")[0].partition(":")[0].removeprefix("*").strip(".")
