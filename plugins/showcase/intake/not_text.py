"""A file that calls itself a text and is none: a Word document with another ending."""

from showcase.findings import Fault, FaultKind, Span
from showcase.intake.charsets import is_binary, read_characters
from showcase.intake.kinds import HEAD, SUBTITLES, TAIL, foreign_kind, kind_of

_CONTROLS = bytes((*range(0x09), *range(0x0E, 0x20)))
_WRITTEN = frozenset({"html", "rtf", "pdf"})
"""Kinds that may be made of letters only."""
_WRITTEN_STARTS = (b"<", b"{\\rtf", b"%PDF-")


def not_text(data: bytes) -> Fault | None:
    """Return what a file is that ought to be a text, or None where it is one."""
    start = data[:HEAD]
    plain = _is_plain(data)
    if plain and not start.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(_WRITTEN_STARTS):
        return None  # nearly every case, so this comes first
    kind = kind_of(start) or foreign_kind(start, data[-TAIL:], ".md")
    if kind in _WRITTEN or (kind and kind not in SUBTITLES and b"\0" in start):
        return Fault(FaultKind.NOT_TEXT, Span(), kind)
    if plain or not is_binary(read_characters(data)):
        return None
    return Fault(FaultKind.NOT_TEXT, Span(), kind)


def _is_plain(data: bytes) -> bool:
    if len(data.translate(None, _CONTROLS)) < len(data):
        return False
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True
