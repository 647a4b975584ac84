"""Where a link or a picture leads, as the author wrote it."""

import re
from dataclasses import dataclass

from showcase.findings import Span
from showcase.markdown.places import Origin

_SPACES = re.compile(r"\s*")
_POINTED = re.compile(r"<([^<>\n]*)>")
_PLAIN = re.compile(r"[^\s]*")


@dataclass(frozen=True, slots=True)
class Target:
    """``span`` is the address in the file, ``hidden`` what of the link readers don't see."""

    address: str
    span: Span
    hidden: Span


def target_of(origin: Origin, start: int, end: int, address: str, *, auto: bool) -> Target:
    """Return the target of the link or picture at ``content[start:end]``.

    ``address`` is what Markdown made of it. That takes ``\\.`` for a dot, so a path with the
    backslashes of Windows is given back as it stands.
    """
    source = origin.content[start:end]
    whole = origin.span(start, end)
    if auto:
        return Target(address, origin.span(start + 1, end - 1), whole)
    opened = source.rfind("](")
    if opened < 0:  # a reference: its address stands elsewhere
        closed = source.rfind("][")
        hidden = origin.span(start + closed, end) if closed > 0 else origin.span(end - 1, end)
        return Target(address, whole, hidden)
    at, stop = _written(source, opened + 2)
    written = source[at:stop]
    if "\\" in written and _is_windows_path(written):
        address = written
    return Target(address, origin.span(start + at, start + stop), origin.span(start + opened, end))


def _written(source: str, at: int) -> tuple[int, int]:
    space = _SPACES.match(source, at)
    at = space.end() if space else at
    if pointed := _POINTED.match(source, at):
        return pointed.span(1)
    plain = _PLAIN.match(source, at)
    stop = plain.end() if plain else at
    return at, min(stop, len(source) - 1)


def _is_windows_path(written: str) -> bool:
    """Tell whether backslashes part folders, which they do not before ``(``, ``_`` and the like."""
    return (
        re.search(r"^[A-Za-z]:\\|^\\\\|^\.{1,2}\\|\\[^!-/:-@\[-`{-~]|\\\.\.", written) is not None
    )
