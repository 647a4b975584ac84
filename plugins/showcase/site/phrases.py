"""Titles that break between phrases, not within words; spans of days between their ends."""

import re

from markupsafe import Markup, escape

_PHRASE = re.compile(r"[^：，；\u3000]+[：，；\u3000]*|[：，；\u3000]+")


def phrases(title: str) -> Markup:
    """Return a title as HTML, each phrase in a span that would rather not be broken."""
    parts = _PHRASE.findall(title)
    if len(parts) < 2:
        return escape(title)
    return Markup("".join(map(_span, parts)))


def ends(period: str) -> Markup:
    """Return a span of days as HTML that breaks before 至, not within a date."""
    start, until, end = period.partition("至")
    if not start or not end:
        return escape(period)
    return Markup(_span(start) + _span(until + end))


def _span(part: str) -> str:
    return f'<span class="sc-phrase">{escape(part)}</span>'
