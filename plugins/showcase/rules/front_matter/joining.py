"""Items of a list that were joined by marks that don't part them."""

import re

from showcase.findings import Edit, Fix, Span
from showcase.model.submission import Submission

_MARKS = re.compile(r"[、，；;]")


def parted(text: str) -> tuple[str, ...]:
    """Return the items that a text holds, parted at Chinese marks."""
    return tuple(item.strip() for item in _MARKS.split(text) if item.strip())


def parting(submission: Submission, place: Span, text: str) -> Fix | None:
    """Return how to part an item of a list in brackets; None for other lists."""
    line = submission.text.split("\n", place.line)[place.line - 1]
    before = line[: place.column - 1].rstrip()
    if place.line != place.end_line or line[place.column - 1 : place.end_column - 1] != text:
        return None
    return Fix((Edit(place, ", ".join(parted(text))),)) if before.endswith(("[", ",")) else None
