"""What stands in a picture's own lists of parts: its size, and what follows its end.

Nothing is decoded, so a picture of a few kilobytes that would fill gigabytes is known before.
"""

import re
import struct
from dataclasses import dataclass

_NEXT_MARKER = re.compile(rb"\xff[\x01-\xcf\xd8-\xfe]")
_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_PROGRESSIVE = frozenset({0xC2, 0xC6, 0xCA, 0xCE})
_WITHIN_SCANS = frozenset({0x00, *range(0xD0, 0xD8)})
_MOST = 50_000
"""No picture has so many parts; a file made of nothing else would keep us for ever."""


@dataclass(frozen=True, slots=True)
class Parts:
    """``end`` is where the picture ends in its file, 0 where it doesn't."""

    width: int = 0
    height: int = 0
    end: int = 0
    progressive: bool = False


def parts_of(kind: str, data: bytes) -> Parts:
    """Return what a JPEG, PNG or WebP file says of itself; all 0 where it is cut short; total."""
    try:
        return {"jpeg": _jpeg, "png": _png, "webp": _webp}[kind](data)
    except (struct.error, IndexError):
        return Parts()


def _jpeg(data: bytes) -> Parts:
    width = height = 0
    progressive = False
    at = 2
    for _ in range(_MOST):
        if data[at] != 0xFF or data[at + 1] in _WITHIN_SCANS:  # or rubbish between segments
            match = _NEXT_MARKER.search(data, at)
            if match is None:
                return Parts(width, height, 0, progressive)
            at = match.start()
        marker = data[at + 1]
        if marker == 0xFF:  # filling
            at += 1
        elif marker == 0xD9:
            return Parts(width, height, at + 2, progressive)
        elif marker in {0x01, 0xD8}:
            at += 2
        else:
            if marker in _FRAMES and not width:
                height, width = struct.unpack_from(">HH", data, at + 5)
                progressive = marker in _PROGRESSIVE
            at += 2 + max(2, struct.unpack_from(">H", data, at + 2)[0])
    return Parts()


def _png(data: bytes) -> Parts:
    width, height = struct.unpack_from(">II", data, 16)
    at = 8
    for _ in range(_MOST):
        length, name = struct.unpack_from(">I4s", data, at)
        at += 12 + length
        if name == b"IEND":
            return Parts(width, height, min(at, len(data)))
    return Parts()


def _webp(data: bytes) -> Parts:
    end = struct.unpack_from("<I", data, 4)[0] + 8
    end = end if end <= len(data) else 0
    name, body = data[12:16], data[20:30]
    if name == b"VP8X":
        low_w, high_w, low_h, high_h = struct.unpack_from("<HBHB", body, 4)
        return Parts(low_w + (high_w << 16) + 1, low_h + (high_h << 16) + 1, end)
    if name == b"VP8L":
        bits = struct.unpack_from("<I", body, 1)[0]
        return Parts((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1, end)
    width, height = struct.unpack_from("<HH", body, 6)
    return Parts(width & 0x3FFF, height & 0x3FFF, end)
