"""How a mention of a file is written anew."""

import re

from showcase.findings import Edit, Fix
from showcase.model.submission import Mention, Submission

# Needs no quotes or brackets, wherever it stands.
_PLAIN = re.compile(r"[\w./~+-]+")


def shown_path(path: str) -> str:
    """Return a path of the project as it is written in a case file."""
    return f"../../{path}"


def pasted_path(path: str) -> str:
    """Return a path as it can be pasted into any place of the front matter."""
    shown = shown_path(path)
    return shown if _PLAIN.fullmatch(shown) else f'"{shown}"'


def rewrite(submission: Submission, mention: Mention, path: str) -> Fix | None:
    """Return what makes a mention name ``path`` of the project, or None where that isn't safe."""
    written = submission.written_at(mention.span)
    target = mention.target
    if written[:1] in {'"', "'"} and written[1:-1] == target:
        written = target
    elif written != target:
        return None
    new = shown_path(path)
    if not _PLAIN.fullmatch(new):
        return None
    return Fix((Edit(mention.span, new),))
