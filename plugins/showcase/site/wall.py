"""The second wall: what a case's text may become in HTML, whatever made it.

The first wall is that :mod:`showcase.site.body` only ever emits these tags and escapes the rest.
"""

import re

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
        "picture",
        "source",
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
    "a": {"href", "id", "rel", "role", "aria-label", "data-photo"},
    "source": {"type", "srcset", "sizes"},
    "img": {
        *("src", "srcset", "sizes", "alt", "width", "height", "loading", "decoding"),
        "aria-hidden",
    },
    "ol": {"start"},
    "li": {"id"},
    "div": {"tabindex", "role", "aria-label"},
    "th": {"scope"},
    "section": {"aria-label"},
}
_CLASSES = {
    "a": {"sc-note-mark", "sc-note-back", "sc-photo"},
    "div": {"sc-table"},
    "table": {"sc-grid"},
    "figure": {"sc-figure", "sc-figure--tall"},
    "span": {"sc-credit", "sc-picture"},
    "th": {"sc-center", "sc-right"},
    "td": {"sc-center", "sc-right"},
    "section": {"sc-notes"},
    "img": {"sc-inline-image", "sc-picture__preview"},
}
_PREVIEW = re.compile(r"data:image/webp;base64,[A-Za-z0-9+/]{1,400}={0,2}")


def _without_data(tag: str, attribute: str, value: str) -> str | None:
    """Drop addresses that are data, but for a picture's preview."""
    if not value.lstrip().lower().startswith("data:"):
        return value
    is_preview = (tag, attribute) == ("img", "src") and _PREVIEW.fullmatch(value)
    return value if is_preview else None


_CLEANER = nh3.Cleaner(
    tags=set(_TAGS),
    attributes=_ATTRIBUTES,
    allowed_classes=_CLASSES,
    url_schemes={"http", "https", "mailto", "data"},
    link_rel=None,
    attribute_filter=_without_data,
)


def wall(html: str) -> str:
    """Return the HTML with everything taken out that a case's text may not contain."""
    return _CLEANER.clean(html)
