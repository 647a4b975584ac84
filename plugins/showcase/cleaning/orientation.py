"""The smallest Exif there is: how a picture is to be turned, and nothing else."""

import struct

_TAG = 0x0112
_SHORT = 3


def orientation_exif(orientation: int) -> bytes:
    """Return Exif with one entry, without any container's own mark in front."""
    entry = struct.pack(">HHIHH", _TAG, _SHORT, 1, orientation, 0)
    return struct.pack(">2sHIH", b"MM", 42, 8, 1) + entry + bytes(4)
