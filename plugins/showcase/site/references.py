"""Where a link in a case's text leads, once the text stands on the site."""

import posixpath
import re

from showcase.model.casebook import Case
from showcase.site.links import web_href
from showcase.site.media import media_url

_CASE_FILE = re.compile(r"cases/(\d{4}/[a-z0-9-]{1,60})\.md")
_ANCHOR = re.compile(r"#[A-Za-z0-9_-]{1,80}")


def resolve_link(href: str, case: Case, base: str) -> str | None:
    """Return the address to link, or None where there is nothing that may be linked.

    The web is allowed by scheme; a relative address may name another case's file, the case's
    own compilation, or a place in the same text.
    """
    if address := web_href(href):
        return address
    if _ANCHOR.fullmatch(href):
        return href
    path = posixpath.normpath(posixpath.join(f"cases/{case.year}", href.partition("#")[0]))
    if match := _CASE_FILE.fullmatch(path):
        return f"{base}cases/{match.group(1)}/index.html"
    if case.compilation is not None and path == case.compilation.path:
        return base + media_url(case.compilation)
    return None
