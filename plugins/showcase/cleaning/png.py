"""PNG: chunks that tell go, those that are needed to show the picture stay as they are."""

import struct
import zlib
from collections.abc import Iterator

from showcase.cleaning.orientation import orientation_exif

_SIGNATURE = 8
# All that decides what is seen, also where it moves; what is unknown goes.
_NEEDED = frozenset(
    b"IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT"
    b" acTL fcTL fdAT".split()
)


def clean_png(data: bytes, orientation: int) -> bytes:
    """Return a PNG without Exif, texts, the time and whatever follows its end."""
    kept = [chunk for name, chunk in _chunks(data) if name in _NEEDED]
    if orientation > 1:  # behind the head, before all data
        kept.insert(1, _chunk(b"eXIf", orientation_exif(orientation)))
    return b"".join((data[:_SIGNATURE], *kept))


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield name and bytes of each chunk, up to the picture's end."""
    at = _SIGNATURE
    while at + 8 <= len(data):
        length, name = struct.unpack_from(">I4s", data, at)
        yield name, data[at : at + 12 + length]
        at += 12 + length
        if name == b"IEND":
            return


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
