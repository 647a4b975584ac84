"""A list that its author wrote as a text."""

import re

from showcase.frontmatter.marks import is_safe_text
from showcase.frontmatter.mending import quoted
from showcase.model.schema import Part, keys_of

_MARKS = re.compile(r"[、，,;；]")
_SPACES = re.compile(r"[ \t\u3000]+")
_QUOTES = "\"'"


def as_list(written: str) -> str:
    """Return the list that a text was likely meant to be, as a line of front matter has it."""
    text = written.strip().strip("[]［］【】〔〕")
    parts = _MARKS.split(text) if _MARKS.search(text) else _SPACES.split(text)
    items = [part.strip().strip(_QUOTES).strip() for part in parts]
    shown = [item if _is_safe(item) else quoted(item) for item in items if item]
    return f"[{', '.join(shown)}]" if shown else ""


def as_group(part: type[Part], written: str) -> str:
    """Return the group that a text was likely meant to be: that of the one key it must have."""
    needed = [key for key in keys_of(part) if key.required]
    text = " ".join(written.split())
    if len(needed) != 1 or not text:
        return ""
    return f"{{{needed[0].chinese}: {text if _is_safe(text) else quoted(text)}}}"


def _is_safe(item: str) -> bool:
    return is_safe_text(item) and not any(mark in item for mark in ",[]{}") and item != "null"
