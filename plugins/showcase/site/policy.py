"""What a page may load: its own site's files and nothing else, no script or style inside a page.

The policy stands in every page, so that it also holds from a stick; a server should send it as a
header too (``docs/nginx.conf``), where it can also forbid other sites to frame the pages.
"""

from html.parser import HTMLParser
from urllib.parse import urlsplit

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
# The preview server writes a script into each page that reloads it after a change.
PREVIEW_POLICY = PAGE_POLICY.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")

_LOADING = {"audio", "embed", "iframe", "img", "link", "object", "script", "source", "video"}


def refused_in(html: str) -> tuple[str, ...]:
    """Return what the policy refuses in a hand-written page, as people would look for it."""
    finder = _Finder()
    finder.feed(html)
    finder.close()
    return tuple(dict.fromkeys(finder.found))


class _Finder(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag in {"style", "iframe", "object", "embed"}:
            self.found.append(f"<{tag}>")
        if tag == "script" and "src" not in values and "json" not in values.get("type", ""):
            self.found.append("<script>")
        self.found += (f"{name}=" for name in values if name == "style" or name.startswith("on"))
        for address in (values.get("src", ""), values.get("href", "") if tag == "link" else ""):
            if tag in _LOADING and urlsplit(address).netloc:
                self.found.append(address)
