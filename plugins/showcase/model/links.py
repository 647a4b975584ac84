"""Which targets a link may have."""

import re

_SCHEME = re.compile(r"^[\s\x00-\x20]*([A-Za-z][A-Za-z0-9+.-]*)\s*:")
SCHEMES = frozenset({"http", "https", "mailto"})


def is_allowed(href: str) -> bool:
    """Tell whether a target is relative or has one of the allowed schemes."""
    match = _SCHEME.match(href)
    if match is None:
        return not href.startswith("//") and "\\" not in href and ":" not in href.split("/", 1)[0]
    return match.group(1).lower() in SCHEMES
