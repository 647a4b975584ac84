"""Titles that break between phrases, not within words."""

import re

from markupsafe import Markup, escape

_PHRASE = re.compile(r"[^：，；\u3000]+[：，；\u3000]*|[：，；\u3000]+")


def phrases(title: str) -> Markup:
    """Return a title as HTML, each phrase in a span that would rather not be broken."""
    parts = _PHRASE.findall(title)
    if len(parts) < 2:
        return escape(title)
    span = Markup('<span class="sc-phrase">{}</span>')
    return Markup("").join(span.format(part) for part in parts)
