"""What a page may load: its own site's files and nothing else, no script or style inside a page.

The policy stands in every page, so that it also holds from a stick; a server should send it as a
header too (``docs/nginx.conf``), where it can also forbid other sites to frame the pages.
"""

_RULES = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data: blob:",
    "media-src": "'self' data: blob:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
}

PAGE_POLICY = "; ".join(f"{name} {sources}" for name, sources in _RULES.items())
# Browsers ignore this rule inside a page, and complain about it there.
HEADER_POLICY = f"{PAGE_POLICY}; frame-ancestors 'self'"
