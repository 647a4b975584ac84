"""The second wall: what a case's text may become in HTML, whatever made it.

The first wall is that :mod:`showcase.site.body` only ever emits these tags and escapes the rest.
"""

import nh3

_TAGS = frozenset(
    [
        "p",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "strong",
        "em",
        "del",
        "code",
        "pre",
        "a",
        "img",
        "br",
        "hr",
        "ol",
        "ul",
        "li",
        "blockquote",
        "figure",
        "figcaption",
        "span",
        "div",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "sup",
        "section",
    ]
)
_ATTRIBUTES = {
    "h2": {"id"},
    "h3": {"id"},
    "h4": {"id"},
    "h5": {"id"},
    "h6": {"id"},
    "a": {"href", "id", "rel", "role", "aria-label"},
    "img": {"src", "srcset", "sizes", "alt", "width", "height", "loading", "decoding"},
    "ol": {"start"},
    "li": {"id"},
    "div": {"tabindex", "role", "aria-label"},
    "th": {"scope"},
    "section": {"aria-label"},
}
_CLASSES = {
    "a": {"sc-note-mark", "sc-note-back"},
    "div": {"sc-table"},
    "table": {"sc-grid"},
    "figure": {"sc-figure", "sc-figure--tall"},
    "span": {"sc-credit"},
    "th": {"sc-center", "sc-right"},
    "td": {"sc-center", "sc-right"},
    "section": {"sc-notes"},
    "img": {"sc-inline-image"},
}


_CLEANER = nh3.Cleaner(
    tags=set(_TAGS),
    attributes=_ATTRIBUTES,
    allowed_classes=_CLASSES,
    url_schemes={"http", "https", "mailto"},
    link_rel=None,
)


def wall(html: str) -> str:
    """Return the HTML with everything taken out that a case's text may not contain."""
    return _CLEANER.clean(html)
