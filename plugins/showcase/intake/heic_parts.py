"""The boxes of a HEIC file: how large its largest picture is, and where the last box ends."""

import struct

_MOST = 5_000
"""No photo has so many boxes."""
_HOLDERS = {b"meta": 12, b"iprp": 8, b"ipco": 8}
"""The boxes on the way to the pictures' sizes, and where in them other boxes begin."""
_TOP = frozenset({b"ftyp", b"meta", b"mdat", b"free", b"skip", b"moov", b"uuid", b"idat", b"wide"})


def heic_size_and_end(data: bytes) -> tuple[int, int, int]:
    """Return width and height of the largest picture, and the end of the last whole box.

    A grid states the size that it is put together to. All is 0 where no size is stated, the end
    where the last box is cut short.
    """
    largest = (0, 0)
    end = 0
    waiting = [(0, len(data), True)]
    for _ in range(_MOST):
        if not waiting:
            return *largest, end
        at, stop, top = waiting.pop()
        if at + 8 > stop:
            continue
        length, name = struct.unpack_from(">I4s", data, at)
        if top and name not in _TOP:
            continue
        if length == 1:
            length = struct.unpack_from(">Q", data, at + 8)[0]
        elif length == 0:
            length = stop - at
        if length < 8 or at + length > stop:
            end = 0 if top else end
            continue
        if top:
            end = at + length
        waiting.append((at + length, stop, top))
        if name in _HOLDERS:
            waiting.append((at + _HOLDERS[name], at + length, False))
        elif name == b"ispe" and length >= 20:
            width, height = struct.unpack_from(">II", data, at + 12)
            largest = max(largest, (width, height), key=lambda size: size[0] * size[1])
    return 0, 0, 0
