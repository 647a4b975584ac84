"""What stands in a picture's own lists of parts: its size, and what follows its end.

Nothing is decoded, so a picture of a few kilobytes that would fill gigabytes is known before.
"""

import struct
from dataclasses import dataclass

from showcase.intake.heic_parts import heic_size_and_end
from showcase.intake.jpeg_parts import read_jpeg

_MOST = 50_000
"""No picture has so many parts; a file made of nothing else would keep us for ever."""


@dataclass(frozen=True, slots=True)
class Parts:
    """``end`` is where the picture ends in its file, 0 where it doesn't.

    A picture isn't ``complete`` where some of what it says of itself is plainly missing.
    """

    width: int = 0
    height: int = 0
    end: int = 0
    progressive: bool = False
    complete: bool = True


def parts_of(kind: str, data: bytes) -> Parts:
    """Return what a picture says of itself; all 0 where it is cut short; total."""
    try:
        return {"jpeg": _jpeg, "png": _png, "webp": _webp, "heic": _heic}[kind](data)
    except (struct.error, IndexError, ValueError):
        return Parts()


def _jpeg(data: bytes) -> Parts:
    found = read_jpeg(data)
    if found is None:
        return Parts()
    return Parts(found.width, found.height, found.end, found.progressive, found.is_complete)


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


def _heic(data: bytes) -> Parts:
    width, height, end = heic_size_and_end(data)
    return Parts(width, height, end)
