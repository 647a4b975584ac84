"""HEIC: items that tell are emptied where they are, so that every other byte keeps its place."""

import struct
from collections.abc import Iterator

from showcase.cleaning.boxes import Box, boxes, items

_TELLING = frozenset({b"Exif", b"mime", b"uri "})
# The parts of the file itself; a film that a telephone hides there is none.
_NEEDED = frozenset({b"ftyp", b"meta", b"mdat", b"idat", b"moov", b"free", b"skip"})
# Where Exif starts, and Exif without an entry.
_EMPTY_EXIF = struct.pack(">I2sHIH", 0, b"MM", 42, 8, 0) + bytes(4)
_EMPTY_XML = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"/>'


def clean_heic(data: bytes, orientation: int) -> bytes:
    """Return a HEIC of the same size whose Exif and XMP say nothing.

    How it is to be turned is no part of these. ValueError where its boxes make no sense.
    """
    del orientation
    cleaned = bytearray(data)
    for box in boxes(data, 0, len(data)):
        if box.name == b"meta":
            for kind, stretches in _telling(data, box):
                _write(cleaned, stretches, _EMPTY_EXIF if kind == b"Exif" else _EMPTY_XML)
        elif box.name not in _NEEDED:
            cleaned[box.start + 4 : box.start + 8] = b"free"
            cleaned[box.body : box.end] = bytes(box.end - box.body)
    return bytes(cleaned)


def _telling(data: bytes, meta: Box) -> Iterator[tuple[bytes, tuple[tuple[int, int], ...]]]:
    for item in items(data, meta):
        if item.kind in _TELLING:
            if any(not 0 <= start <= end <= len(data) for start, end in item.stretches):
                raise ValueError("an item beyond the file's end")
            yield item.kind, item.stretches


def _write(cleaned: bytearray, stretches: tuple[tuple[int, int], ...], empty: bytes) -> None:
    """Put ``empty`` where an item is and fill the rest of it."""
    room = sum(end - start for start, end in stretches)
    filling = b" " if empty is _EMPTY_XML else b"\0"
    body = empty.ljust(room, filling) if len(empty) <= room else filling * room
    for start, end in stretches:
        cleaned[start:end], body = body[: end - start], body[end - start :]
