"""WebP: chunks that tell go, those that are needed to show the picture stay as they are."""

import struct
from collections.abc import Iterator

from showcase.cleaning.orientation import orientation_exif

_HEAD = 12
_NEEDED = frozenset({b"VP8X", b"ICCP", b"ANIM", b"ANMF", b"ALPH", b"VP8 ", b"VP8L"})
_EXIF_FLAG, _XMP_FLAG = 0x08, 0x04


def clean_webp(data: bytes, orientation: int) -> bytes:
    """Return a WebP without Exif, XMP and whatever follows its end.

    Only a file of the extended form can tell anything, so the turn has a flag to be told by.
    """
    kept = [chunk for name, chunk in _chunks(data) if name in _NEEDED]
    turned = orientation > 1
    kept = [_flagged(chunk, turned) if chunk.startswith(b"VP8X") else chunk for chunk in kept]
    if turned:
        kept.append(_chunk(b"EXIF", orientation_exif(orientation)))
    body = b"WEBP" + b"".join(kept)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield name and bytes of each chunk, up to where the file says that it ends."""
    at, end = _HEAD, min(len(data), 8 + int.from_bytes(data[4:8], "little"))
    while at + 8 <= end:
        name, length = struct.unpack_from("<4sI", data, at)
        yield name, _even(data[at : at + 8 + length])
        at += 8 + length + length % 2


def _flagged(chunk: bytes, turned: bool) -> bytes:
    """Return the head with flags that say what of Exif and XMP follows."""
    flags = chunk[8] & ~(_EXIF_FLAG | _XMP_FLAG) | (_EXIF_FLAG if turned else 0)
    return chunk[:8] + bytes([flags]) + chunk[9:]


def _chunk(name: bytes, body: bytes) -> bytes:
    return _even(name + struct.pack("<I", len(body)) + body)


def _even(chunk: bytes) -> bytes:
    return chunk + b"\0" * (len(chunk) % 2)
