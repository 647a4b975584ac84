"""The boxes that an MP4 file is made of, walked within limits before any decoder sees the file.

A decoder sets aside memory for as many frames as a table says there are. So what the tables
say is weighed against the size of the file here, and a table that lies is refused.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from showcase.intake.sample_tables import CHECKS, MAX_SAMPLES, Senseless, samples_of_run

MAX_INDEX = 32_000_000
"""Bytes of the index; an hour of film has two million."""
MAX_TRACKS = 16
_MOST_BOXES = 50_000
_DEPTH = 8
_INSIDE = {
    b"moov", b"trak", b"mdia", b"minf", b"stbl", b"edts", b"udta", b"moof", b"traf", b"mvex",
}  # fmt: skip
_EXPECTED = {b"ftyp", b"styp", b"moov", b"mdat", b"moof", b"sidx", b"mfra", b"free", b"skip"}
_FILLING = {b"free", b"skip"}
_IN_INDEX = frozenset(
    b"mvhd trak tkhd edts elst mdia mdhd hdlr minf vmhd smhd dinf stbl stsd stts ctts stss stsz stz2 stsc stco co64 "
    b"sdtp sgpd sbgp cslg stps udta meta iods mvex mehd trex mfhd tfhd tfdt traf trun tref free".split()
)
"""What players need, and what FFmpeg tells of."""
_XMP = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
_MOST_FILLING = 65_536


@dataclass(frozen=True, slots=True)
class Box:
    """A box; its content lies at ``start`` to ``end`` of the file, or of the index."""

    kind: bytes
    start: int
    end: int


@dataclass(slots=True)
class Track:
    """One track: what handles it (``vide``, ``soun``, ``meta`` …), how it is coded, its turn."""

    handler: str = ""
    coding: str = ""
    turned: int = 0


@dataclass(slots=True)
class Layout:
    """How a file is laid out.

    ``index_at`` and ``data_at`` are where index and data begin, -1 where there is none; ``end``
    is behind the last box, ``odd`` where there is anything that a player doesn't need,
    ``samples`` how many frames its fragments list, ``xmp`` packets of metadata.
    """

    index_at: int = -1
    data_at: int = -1
    fragments: int = 0
    end: int = 0
    odd: bool = False
    samples: int = 0
    tracks: list[Track] = field(default_factory=list)
    xmp: list[bytes] = field(default_factory=list)


def walk_boxes(stream: BinaryIO, size: int) -> Layout:
    """Return how an MP4 file of so many bytes is laid out. Raises ``Senseless``."""
    layout = Layout()
    # All of them first: a file that is cut short is told so, whatever its index says.
    boxes = list(_top_level(stream, size, layout))
    for box in boxes:
        if box.kind in {b"moov", b"moof"}:
            _read_index(_content(stream, box), size, layout)
        elif box.kind == b"uuid":
            layout.odd = True
            _read_uuid(stream, box, layout)
        elif box.kind not in _EXPECTED or (
            box.kind in _FILLING and box.end - box.start > _MOST_FILLING  # room for anything
        ):
            layout.odd = True
    layout.index_at = next((box.start for box in boxes if box.kind == b"moov"), -1)
    layout.data_at = next((box.start for box in boxes if box.kind == b"mdat"), -1)
    layout.fragments = sum(box.kind == b"moof" for box in boxes)
    if layout.index_at < 0:
        raise Senseless("index")
    return layout


def _top_level(stream: BinaryIO, size: int, layout: Layout) -> Iterator[Box]:
    at = 0
    seen: set[bytes] = set()
    for _ in range(_MOST_BOXES):
        if at >= size:
            return
        stream.seek(at)
        head = stream.read(16)
        box = _box(head, at, last=size)
        if box is None or box.end > size:
            if {b"moov", b"mdat"} <= seen and head[4:8] not in _EXPECTED:
                layout.odd = True  # something else has been put behind the film
                return
            raise Senseless("cut")
        yield box
        seen.add(box.kind)
        at = layout.end = box.end
    raise Senseless("tables")


def _box(head: bytes, at: int, last: int) -> Box | None:
    """Return the box whose first bytes are ``head``; None where these can't begin one.

    ``last`` is where a box ends that has no end of its own.
    """
    if len(head) < 8:
        return None
    length, kind = struct.unpack(">I4s", head[:8])
    start = at + 8
    if length == 1:
        if len(head) < 16:
            return None
        length, start = struct.unpack(">Q", head[8:16])[0], at + 16
    elif length == 0:
        length = last - at
    return Box(kind, start, at + length) if length >= start - at else None


def _content(stream: BinaryIO, box: Box) -> bytes:
    if box.end - box.start > MAX_INDEX:
        raise Senseless("tables")
    stream.seek(box.start)
    return stream.read(box.end - box.start)


def _read_uuid(stream: BinaryIO, box: Box, layout: Layout) -> None:
    if 16 < box.end - box.start <= _MOST_FILLING * 16:
        content = _content(stream, box)
        if content.startswith(_XMP):
            layout.xmp.append(content[16:])


def _read_index(data: bytes, size: int, layout: Layout) -> None:
    """Walk through all boxes of an index or of a fragment's."""
    waiting = [(0, len(data), 0)]
    seen = 0
    while waiting:
        at, end, depth = waiting.pop()
        while at + 8 <= end:
            box = _box(data[at : at + 16], at, last=end)
            seen += 1
            if box is None or box.end > end or seen > _MOST_BOXES:
                raise Senseless("tables")
            if box.kind == b"trak":
                layout.tracks.append(Track())
                if len(layout.tracks) > MAX_TRACKS:
                    raise Senseless("tables")
                # Before what follows it, so that its boxes are told of this track.
                _read_index(data[box.start : box.end], size, layout)
            elif box.kind in _INSIDE and depth < _DEPTH:
                waiting.append((box.start, box.end, depth + 1))
            else:
                _read_box(box.kind, data[box.start : box.end], size, layout)
            at = box.end


def _read_box(kind: bytes, content: bytes, size: int, layout: Layout) -> None:
    if check := CHECKS.get(kind):
        check(content, size)
    elif kind == b"trun":
        layout.samples += samples_of_run(content)
        if layout.samples > MAX_SAMPLES:
            raise Senseless("tables")
    elif kind in {b"uuid", b"XMP_"}:
        layout.odd = True
        layout.xmp.append(content.removeprefix(_XMP))
    elif kind not in _IN_INDEX:
        layout.odd = True
    elif layout.tracks:
        track = layout.tracks[-1]
        if kind == b"hdlr" and not track.handler:
            track.handler = content[8:12].decode("latin-1")
        elif kind == b"stsd" and not track.coding:
            track.coding = content[12:16].decode("latin-1")
        elif kind == b"tkhd":
            track.turned = _turned(content)


def _turned(header: bytes) -> int:
    """Return by how many degrees clockwise a track's matrix turns its pictures."""
    at = 52 if header[:1] == b"\1" else 40
    if len(header) < at + 20:
        return 0
    a, b, _, c, d = struct.unpack(">5i", header[at : at + 20])
    signs = tuple((number > 0) - (number < 0) for number in (a, b, c, d))
    return {(0, 1, -1, 0): 90, (-1, 0, 0, -1): 180, (0, -1, 1, 0): 270}.get(signs, 0)
