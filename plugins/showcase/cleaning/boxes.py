"""The boxes that a HEIC file is made of, and where its items lie."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A box: ``start`` is that of its head, ``body`` that of its content, ``end`` behind it."""

    name: bytes
    start: int
    body: int
    end: int


@dataclass(frozen=True, slots=True)
class Item:
    """An item of the file: what kind it is, and the stretches of the file that hold it."""

    kind: bytes
    stretches: tuple[tuple[int, int], ...]


def boxes(data: bytes, start: int, end: int) -> Iterator[Box]:
    """Yield the boxes between two places; ValueError where one doesn't fit."""
    at = start
    while at + 8 <= end:
        size, name = struct.unpack_from(">I4s", data, at)
        body = at + 8
        if size == 1:
            size, body = struct.unpack_from(">Q", data, body)[0], body + 8
        stop = end if size == 0 else at + size
        if not body <= stop <= end:
            raise ValueError("a box that doesn't fit")
        yield Box(name, at, body, stop)
        at = stop


def items(data: bytes, meta: Box) -> Iterator[Item]:
    """Yield the items that a ``meta`` box lists; ValueError where one lies in another item."""
    inner = {box.name: box for box in boxes(data, meta.body + 4, meta.end)}
    if b"iinf" not in inner or b"iloc" not in inner:
        return
    kinds = dict(_kinds(data, inner[b"iinf"]))
    idat = inner[b"idat"].body if b"idat" in inner else 0
    for number, method, stretches in _places(data, inner[b"iloc"]):
        if method > 1:
            raise ValueError("an item within an item")
        base = idat if method == 1 else 0
        moved = tuple((base + start, base + end) for start, end in stretches)
        yield Item(kinds.get(number, b""), moved)


def _kinds(data: bytes, iinf: Box) -> Iterator[tuple[int, bytes]]:
    wide = data[iinf.body] > 0
    for box in boxes(data, iinf.body + (8 if wide else 6), iinf.end):
        version = data[box.body]
        if box.name == b"infe" and version >= 2:
            form = ">I2x4s" if version > 2 else ">H2x4s"
            number, kind = struct.unpack_from(form, data, box.body + 4)
            yield number, kind


def _places(data: bytes, iloc: Box) -> Iterator[tuple[int, int, list[tuple[int, int]]]]:
    """Yield number, method and stretches of each item."""
    read = _Reader(data, iloc.body)
    version = read.number(1)
    read.number(3)
    widths = read.number(2)
    offset_width, length_width, base_width, index_width = (widths >> n & 15 for n in (12, 8, 4, 0))
    for _ in range(read.number(4 if version == 2 else 2)):
        number = read.number(4 if version == 2 else 2)
        method = read.number(2) & 15 if version else 0
        read.number(2)  # of the file itself
        base = read.number(base_width)
        stretches = []
        for _ in range(read.number(2)):
            if version:
                read.number(index_width)
            start = base + read.number(offset_width)
            stretches.append((start, start + read.number(length_width)))
        yield number, method, stretches


class _Reader:
    """Reads numbers one after another."""

    def __init__(self, data: bytes, at: int) -> None:
        self._data = data
        self._at = at

    def number(self, width: int) -> int:
        """Return the next number of so many bytes, the highest first."""
        part = self._data[self._at : self._at + width]
        if len(part) < width:
            raise ValueError("cut short")
        self._at += width
        return int.from_bytes(part, "big")
