"""Colour spaces that a picture names without bringing a profile: Adobe RGB and Display P3.

Cameras set to Adobe RGB say so in their EXIF, some telephones name Display P3 in the boxes of a HEIC.
Taken for sRGB, such photos look dull. The profiles are written here from the published primaries.
"""

import struct
from functools import cache

from PIL import ExifTags
from PIL.ImageFile import ImageFile

_XYZ = tuple[float, float, float]
_ADOBE_RGB: tuple[_XYZ, ...] = (  # red, green, blue under D50
    (0.60974, 0.31111, 0.01947),
    (0.20528, 0.62567, 0.06087),
    (0.14919, 0.06322, 0.74457),
)
_DISPLAY_P3: tuple[_XYZ, ...] = (
    (0.51512, 0.24120, -0.00105),
    (0.29198, 0.69225, 0.04189),
    (0.15710, 0.06657, 0.78407),
)
_WHITE: _XYZ = (0.9642, 1.0, 0.8249)
_GAMMA = (563 / 256,)
_SRGB_CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
_P3_PRIMARIES = 12
"""As ISO/IEC 23091-2 counts them."""


def stated_profile(image: ImageFile) -> bytes | None:
    """Return the profile of the colour space that an opened picture names; None for sRGB."""
    nclx = image.info.get("nclx_profile")
    if isinstance(nclx, dict) and nclx.get("color_primaries") == _P3_PRIMARIES:
        return _profile(_DISPLAY_P3, _SRGB_CURVE)
    try:
        interoperable = image.getexif().get_ifd(ExifTags.IFD.Interop).get(1)
    except Exception:  # any byte of it may be wrong
        return None
    return _profile(_ADOBE_RGB, _GAMMA) if interoperable == "R03" else None


@cache
def _profile(primaries: tuple[_XYZ, ...], curve: tuple[float, ...]) -> bytes:
    """Return an ICC profile of version 4 of three primaries and one curve."""
    kind = 3 if len(curve) > 1 else 0
    shape = b"para" + bytes(4) + struct.pack(">HH", kind, 0) + _fixed(*curve)
    tags = {
        b"wtpt": _colour(_WHITE),
        **dict(zip((b"rXYZ", b"gXYZ", b"bXYZ"), map(_colour, primaries), strict=True)),
        **dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), shape),
    }
    table, body, start = b"", b"", 132 + 12 * len(tags)
    for name, data in tags.items():
        table += name + struct.pack(">II", start + len(body), len(data))
        body += data
    head = struct.pack(">I4xI", start + len(body), 0x04000000) + b"mntrRGB XYZ "
    head = head.ljust(36, b"\0") + b"acsp"
    head = head.ljust(68, b"\0") + _fixed(*_WHITE)
    return head.ljust(128, b"\0") + struct.pack(">I", len(tags)) + table + body


def _colour(value: _XYZ) -> bytes:
    return b"XYZ " + bytes(4) + _fixed(*value)


def _fixed(*values: float) -> bytes:
    return b"".join(struct.pack(">i", round(value * 65_536)) for value in values)
