"""What files tell of themselves, as names and values for people."""

import re
from collections.abc import Iterable
from typing import Any

from showcase.intake.charsets import read_characters

Facts = tuple[tuple[str, str], ...]
_LONGEST = 200
_MOST = 40
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffd]+")


def tidied(found: Iterable[tuple[str, str]]) -> Facts:
    """Return what has a name and a value, each once, in the order found, never very much."""
    told: dict[tuple[str, str], None] = {}
    for name, value in found:
        plain = " ".join(_UNSEEN.sub(" ", value).split())[:_LONGEST]
        if name and plain and len(told) < _MOST:
            told[name, plain] = None
    return tuple(told)


def words_of(value: Any, *, wide: bool = False, marked: bool = False) -> str:
    """Return the text of a value as it stands in a file.

    ``wide``: two bytes a character, as Windows writes it; ``marked``: behind eight bytes that
    name the encoding.
    """
    if isinstance(value, tuple) and all(isinstance(byte, int) for byte in value):
        value = bytes(byte & 0xFF for byte in value)
    if isinstance(value, str):
        try:
            value = value.encode("latin-1")  # so it was read, whatever it is in
        except UnicodeEncodeError:
            return str(value).strip()
    if not isinstance(value, bytes):
        return ""
    if marked:
        wide, value = value.startswith(b"UNICODE"), value[8:]
    given: bytes = value[:4096]
    if wide:
        return given.decode("utf-16-le", errors="ignore").strip("\0 ")
    return read_characters(given.strip(b"\0 ")).text.strip()
