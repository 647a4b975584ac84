"""JPEG: segments that tell go, those that are needed to show the picture stay as they are."""

import re
import struct
from collections.abc import Iterator

from showcase.cleaning.orientation import orientation_exif

_START = b"\xff\xd8"
_APP0, _APP2, _APP14, _COMMENT = 0xE0, 0xE2, 0xEE, 0xFE
_APPLICATION = range(0xE0, 0xF0)
_SCAN, _END = 0xDA, 0xD9
_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})
# What an application's segment starts with where it belongs to the picture.
_NEEDED = {_APP0: b"JFIF\0", _APP2: b"ICC_PROFILE\0", _APP14: b"Adobe"}
_JFIF_HEAD = 12  # up to the two bytes that say how large the small picture within is
_MARKER = re.compile(rb"\xff[\x01-\xcf\xd8-\xfe]")


def clean_jpeg(data: bytes, orientation: int) -> bytes:
    """Return a JPEG without Exif, XMP, IPTC, comments and whatever follows its end."""
    kept = [part for marker, body in _parts(data) if (part := _kept(marker, body))]
    first = 1 if kept[:1] and kept[0][1] == _APP0 else 0
    turned = (
        [_segment(0xE1, b"Exif\0\0" + orientation_exif(orientation))] if orientation > 1 else []
    )
    return b"".join((_START, *kept[:first], *turned, *kept[first:]))


def _parts(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield marker and bytes of each part behind the start, up to the picture's end.

    The data of a scan belong to its part; rubbish between parts belongs to none.
    """
    at = 2
    while match := _MARKER.search(data, at):
        at, marker = match.start(), data[match.start() + 1]
        if marker == _END:
            yield marker, data[at : at + 2]
            return
        length = 2 if marker in _ALONE else 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        end = at + length
        if marker == _SCAN:
            following = _MARKER.search(data, end)
            end = following.start() if following else len(data)
        yield marker, data[at:end]
        at = max(end, at + 2)


def _kept(marker: int, part: bytes) -> bytes:
    """Return what stays of a part."""
    if marker == _COMMENT:
        return b""
    if marker not in _APPLICATION:
        return part
    if marker not in _NEEDED or not part[4:].startswith(_NEEDED[marker]):
        return b""
    return _segment(marker, part[4 : 4 + _JFIF_HEAD] + b"\0\0") if marker == _APP0 else part


def _segment(marker: int, body: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body
