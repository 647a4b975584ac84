"""The segments of a JPEG: its size, its end, and whether all of its scans are there."""

import re
import struct
from dataclasses import dataclass, field

_NEXT_MARKER = re.compile(rb"\xff[\x01-\xcf\xd8-\xfe]")
_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_PROGRESSIVE = frozenset({0xC2, 0xC6, 0xCA, 0xCE})
_WITHIN_SCANS = frozenset({0x00, *range(0xD0, 0xD8)})
_MOST = 50_000
"""No picture has so many segments; a file made of nothing else would keep us for ever."""
_MOST_SCANS = 100
"""Encoders write about ten. Each goes over all pixels, so that a thousand would take minutes."""
_COEFFICIENTS = 64


@dataclass(slots=True)
class JpegParts:
    """What the segments of a JPEG say; ``end`` is 0 where the end mark is missing."""

    width: int = 0
    height: int = 0
    end: int = 0
    progressive: bool = False
    scans: int = 0
    _first: int = -1
    _missing: list[int] = field(default_factory=lambda: [_COEFFICIENTS] * _COEFFICIENTS)

    @property
    def is_complete(self) -> bool:
        """Whether a progressive JPEG tells the brightness to its last bit.

        One that was cut between two scans and closed looks whole, but is blurred or in blocks.
        """
        return not self.progressive or not any(self._missing)

    def note_frame(self, marker: int, data: bytes, at: int) -> None:
        """Read the header of the picture, which stands there once."""
        self.height, self.width = struct.unpack_from(">HH", data, at + 5)
        self.progressive = marker in _PROGRESSIVE
        self._first = data[at + 10]

    def note_scan(self, data: bytes, at: int) -> None:
        """Read the header of a scan: of which components, which coefficients, to which bit."""
        self.scans += 1
        count = data[at + 4]
        components = data[at + 5 : at + 5 + 2 * count : 2]
        first, last, bits = data[at + 5 + 2 * count : at + 8 + 2 * count]
        if self._first in components:  # the first component is the brightness
            for place in range(first, min(last, _COEFFICIENTS - 1) + 1):
                self._missing[place] = bits & 15


def read_jpeg(data: bytes) -> JpegParts | None:
    """Return what a JPEG says of itself, None where it has more parts than any picture.

    Raises ``IndexError``, ``ValueError`` or ``struct.error`` where it ends within a segment.
    """
    parts = JpegParts()
    at = 2
    for _ in range(_MOST):
        if data[at] != 0xFF or data[at + 1] in _WITHIN_SCANS:  # or rubbish between segments
            match = _NEXT_MARKER.search(data, at)
            if match is None:
                return parts
            at = match.start()
        marker = data[at + 1]
        if marker == 0xFF:  # filling
            at += 1
        elif marker == 0xD9:
            parts.end = at + 2
            return parts
        elif marker in {0x01, 0xD8}:
            at += 2
        else:
            if marker in _FRAMES and not parts.width:
                parts.note_frame(marker, data, at)
            elif marker == 0xDA:
                parts.note_scan(data, at)
                if parts.scans > _MOST_SCANS:
                    return None
            at += 2 + max(2, struct.unpack_from(">H", data, at + 2)[0])
    return None
