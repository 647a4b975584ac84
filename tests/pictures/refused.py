"""Pictures that are not taken, each with the finding it gets."""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from showcase.findings import FaultKind
from tests.intake.made import archive, png_bomb
from tests.pictures.drawing import chunk, drawing, saved
from tests.pictures.sound import KINDS

_PLACES = tuple(n / 11 for n in range(1, 11))
_PAYLOADS = {
    "an archive": archive("a.exe"),
    "a page": b"\n<!DOCTYPE html><script>alert(1)</script>",
    "a RAR": b"Rar!\x1a\x07\0" + bytes(99),
    "a 7z": b"7z\xbc\xaf\x27\x1c" + bytes(99),
}


@dataclass(frozen=True)
class Refused:
    """A picture that is not taken, and why."""

    name: str
    kind: str
    data: bytes
    fault: FaultKind = FaultKind.BROKEN_PICTURE


def refused_pictures() -> Iterator[Refused]:
    """Yield all of them."""
    plain = drawing()
    for kind in KINDS:
        data = saved(plain, kind)
        for place in _PLACES:
            cut = data[: int(len(data) * place)]
            yield Refused(f"{kind} cut at {place:.0%}", kind, cut)
        for name, payload in _PAYLOADS.items():
            yield Refused(f"{kind} and {name}", kind, data + payload, FaultKind.HIDDEN_PAYLOAD)
    yield from _closed()
    yield from _bombs()


def _closed() -> Iterator[Refused]:
    plain = drawing()
    for name, options in {
        "": {},
        "coarse ": {"subsampling": 2},
        "grey ": {},
        "CMYK ": {},
        "with restarts ": {"restart_marker_blocks": 8},
    }.items():
        image = {"grey ": plain.convert("L"), "CMYK ": plain.convert("CMYK")}.get(name, plain)
        data = saved(image, "jpeg", **options)
        start = data.rindex(b"\xff\xda")
        for place in (0.02, 0.3, 0.6, 0.9):
            cut = data[: start + 20 + int((len(data) - start - 20) * place)]
            yield Refused(f"jpeg {name}cut at {place:.0%} and closed", "jpeg", cut + b"\xff\xd9")
    data = saved(plain, "jpeg", progressive=True)
    scans = [at for at in range(len(data)) if data[at : at + 2] == b"\xff\xda"]
    for number, at in enumerate(scans[1:], 1):
        yield Refused(f"jpeg closed after scan {number}", "jpeg", data[:at] + b"\xff\xd9")


def _bombs() -> Iterator[Refused]:
    too_many = FaultKind.TOO_MANY_PIXELS
    yield Refused("png of 144 million pixels", "png", png_bomb(12_000, 12_000), too_many)
    small = saved(drawing(), "jpeg")
    size = struct.pack(">HH", 240, 320)
    yield Refused(
        "jpeg of 3,600 million pixels", "jpeg", small.replace(size, b"\xea\x60" * 2, 1), too_many
    )
    heic = saved(drawing(), "heic")
    ispe = struct.pack(">II", 320, 240)
    huge = heic.replace(ispe, struct.pack(">II", 60_000, 60_000))
    yield Refused("heic of 3,600 million pixels", "heic", huge, too_many)
    webp = b"RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0" + b"\xff\xff\0" * 2
    yield Refused("webp of 4,300 million pixels", "webp", webp, too_many)
    png = saved(drawing(), "png")
    head, rest = png[:33], png[33:]
    yield Refused("png of 60,000 chunks", "png", head + chunk(b"tEXt", b"a\0b") * 60_000 + rest)
    yield Refused(
        "jpeg of 60,000 segments", "jpeg", small[:2] + b"\xff\xfe\0\4ab" * 60_000 + small[2:]
    )
    progressive = saved(drawing(), "jpeg", progressive=True)
    first = progressive.index(b"\xff\xda")
    second = progressive.index(b"\xff", first + 14)
    while progressive[second + 1] in {0, *range(0xD0, 0xD8)}:
        second = progressive.index(b"\xff", second + 1)
    scan = progressive[first:second]
    many = progressive[:first] + scan * 2_000 + progressive[first:]
    yield Refused("jpeg of 2,000 scans", "jpeg", many)
    boxes = heic[:28] + b"\0\0\0\x08free" * 20_000 + heic[28:]
    yield Refused("heic of 20,000 boxes", "heic", boxes)
    text = zlib.compress(bytes(80_000_000), 9)
    bomb = head + chunk(b"zTXt", b"Comment\0\0" + text) + rest
    yield Refused("png with a text of 80 MB", "png", bomb)
