"""What of a submission's text is written for readers.

The result has the length of the text: all else became spaces, so that a rule finds a place by
its offset.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from showcase.findings import Span
from showcase.frontmatter import key_at
from showcase.model.case import CaseStudy
from showcase.model.submission import Location

# An address that is no link ends at the next space or mark of Chinese text.
_ADDRESS = re.compile(
    r"(?:(?:https?|ftp)://|www\.|mailto:)[^\s<>，。；：！？、（）“”‘’《》【】\u3000]*"
)
_SCHEMES = ("://", "www.", "mailto:")
_FAR = 1 << 30


def prose_of(
    text: str, body_line: int, places: Mapping[Location, Span], hidden: Iterable[Span] = ()
) -> str:
    """Return ``text`` with a space for every character that is not written for readers.

    ``body_line`` is the line on which the body starts, ``places`` say where values of the front
    matter stand, ``hidden`` what of the body the reader of Markdown found not to be prose.
    """
    lines = text.split("\n")
    first = body_line - 1
    shown = _by_line(span for at, span in places.items() if _is_prose(at))
    unseen = _by_line(hidden)
    parted = [
        _keep(line, shown.get(number, ()))
        if number < first
        else _blank(line, unseen[number])
        if number in unseen
        else line
        for number, line in enumerate(lines)
    ]
    prose = "\n".join(parted)
    if not any(scheme in prose for scheme in _SCHEMES):
        return prose
    return _ADDRESS.sub(lambda match: " " * len(match.group()), prose)


@lru_cache(maxsize=4096)  # nearly all submissions have the same keys
def _is_prose(location: Location) -> bool:
    """Tell whether the value at a location is a text, or an item of a list of texts, for readers."""
    key = key_at(CaseStudy, location)
    if key is None or not key.prose:
        return False
    return not key.is_list or isinstance(location[-1], int)


def _by_line(spans: Iterable[Span]) -> dict[int, list[tuple[int, int]]]:
    """Return starts and ends, from 0, by line, from 0; an end beyond all lines is the line's."""
    found: dict[int, list[tuple[int, int]]] = {}
    for span in spans:
        for number in range(span.line, span.end_line + 1):
            start = span.column - 1 if number == span.line else 0
            end = span.end_column - 1 if number == span.end_line else _FAR
            found.setdefault(number - 1, []).append((start, end))
    return found


def _keep(line: str, parts: Iterable[tuple[int, int]]) -> str:
    """Return a line with spaces but in some parts."""
    out = []
    at = 0
    for start, end in sorted(parts):
        part = line[max(start, at) : end]
        if part:
            out.append(" " * (max(start, at) - at) + part)
            at = max(start, at) + len(part)
    out.append(" " * (len(line) - at))
    return "".join(out)


def _blank(line: str, parts: Iterable[tuple[int, int]]) -> str:
    """Return a line with spaces in some parts."""
    out = []
    at = 0
    for start, end in sorted(parts):
        stop = min(end, len(line))
        if stop > at:
            out.append(line[at : max(start, at)] + " " * (stop - max(start, at)))
            at = stop
    out.append(line[at:])
    return "".join(out)
