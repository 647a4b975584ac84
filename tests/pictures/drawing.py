"""The picture that all of the set show: every corner has a colour of its own, so that no turn is lost."""

import io
import struct
import zlib
from typing import Any

import numpy as np
from PIL import ExifTags, Image, ImageCms
from pillow_heif import from_pillow

WIDTH, HEIGHT = 320, 240
CORNERS = ((200, 40, 40), (40, 160, 60), (50, 70, 190), (210, 190, 60))
"""Upper left, upper right, lower left, lower right."""
TURNS = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
"""How a camera that was held so keeps a picture: the reverse of how it is to be turned."""


def drawing() -> Image.Image:
    """Return the picture: four fields that run softly into one another, and a dark band."""
    x = np.linspace(0, 1, WIDTH)[None, :, None]
    y = np.linspace(0, 1, HEIGHT)[:, None, None]
    corners = [np.array(corner, float) for corner in CORNERS]
    top = corners[0] * (1 - x) + corners[1] * x
    bottom = corners[2] * (1 - x) + corners[3] * x
    values = top * (1 - y) + bottom * y
    values[90:110, 40:200] *= 0.3
    return Image.fromarray(values.round().astype(np.uint8))


def saved(image: Image.Image, kind: str, **options: Any) -> bytes:
    """Return a picture as a file of a kind, as well as it can be kept."""
    out = io.BytesIO()
    if kind == "heic":
        from_pillow(image).save(out, quality=90, **options)
    else:
        best = {"jpeg": {"quality": 95, "subsampling": 0}, "webp": {"quality": 95}}.get(kind, {})
        image.save(out, kind.upper(), **{**best, **options})
    return out.getvalue()


def turned(kind: str, orientation: int) -> bytes:
    """Return the drawing as a camera keeps it that was held so."""
    turn = TURNS[orientation]
    image = drawing() if turn is None else drawing().transpose(turn)
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    return saved(image, kind, exif=exif.tobytes())


def wide_profile() -> bytes:
    """Return a profile with the primaries of Display P3 and a gamma of 2.2, written by hand."""
    columns = {
        b"rXYZ": (0.51512, 0.24120, -0.00105),
        b"gXYZ": (0.29198, 0.69225, 0.04189),
        b"bXYZ": (0.15710, 0.06657, 0.78407),
    }
    curve = b"curv" + bytes(4) + struct.pack(">IH", 1, round(2.2 * 256)) + bytes(2)
    texts = b"desc" + bytes(4) + struct.pack(">I", 5) + b"wide\0" + bytes(79)
    tags = {
        b"desc": texts,
        b"wtpt": _xyz(0.9642, 1.0, 0.8249),
        **{name: _xyz(*value) for name, value in columns.items()},
        **dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve),
    }
    table, body, at = b"", b"", 128 + 4 + 12 * len(tags)
    for name, data in tags.items():
        data += bytes(-len(data) % 4)
        table += name + struct.pack(">II", at + len(body), len(data))
        body += data
    size = at + len(body)
    head = struct.pack(">I4sI4s4s4s", size, b"none", 0x02400000, b"mntr", b"RGB ", b"XYZ ")
    head += struct.pack(">6H4s", 2026, 1, 1, 0, 0, 0, b"acsp") + bytes(28)
    head += struct.pack(">III", 63190, 65536, 54061)  # the white of all profiles, 16.16
    return head + bytes(128 - len(head)) + struct.pack(">I", len(tags)) + table + body


def _xyz(*values: float) -> bytes:
    return b"XYZ " + bytes(4) + struct.pack(">3i", *(round(value * 65536) for value in values))


def in_wide_colours(image: Image.Image) -> Image.Image:
    """Return the same colours, as the wide profile writes them."""
    wide = ImageCms.ImageCmsProfile(io.BytesIO(wide_profile()))
    made = ImageCms.profileToProfile(image, ImageCms.createProfile("sRGB"), wide)
    assert made is not None
    return made


def in_space(
    image: Image.Image, matrix: tuple[tuple[float, ...], ...], gamma: float
) -> Image.Image:
    """Return the same colours in another space; ``matrix`` leads there from linear sRGB.

    With a ``gamma`` of 0 the space has the curve of sRGB.
    """
    values = np.asarray(image) / 255
    linear = np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)
    there = np.clip(linear @ np.array(matrix).T, 0, 1)
    if gamma:
        written = there ** (1 / gamma)
    else:
        bright = 1.055 * there ** (1 / 2.4) - 0.055
        written = np.where(there <= 0.0031308, there * 12.92, bright)
    return Image.fromarray((written * 255).round().astype(np.uint8))


TO_ADOBE_RGB = ((0.71513, 0.28487, 0), (0, 1, 0), (0, 0.04117, 0.95883))
TO_DISPLAY_P3 = ((0.82246, 0.17754, 0), (0.03319, 0.96681, 0), (0.01708, 0.0724, 0.91052))


def png_of(values: np.ndarray, kind: int, *, interlaced: bool = False) -> bytes:
    """Return a PNG of 16 bits, or one in seven passes, written by hand: Pillow writes neither.

    ``values`` are rows of pixels of samples, ``kind`` is the colour type of the format.
    """
    height, width = values.shape[:2]
    depth = 16 if values.dtype == np.uint16 else 8
    passes = _ADAM7 if interlaced else ((0, 0, 1, 1),)
    raw = b""
    for left, top, across, down in passes:
        part = values[top::down, left::across]
        if part.size:
            rows = part.astype(">u2" if depth == 16 else "u1").reshape(part.shape[0], -1)
            raw += b"".join(b"\0" + row.tobytes() for row in rows)
    head = struct.pack(">IIBBBBB", width, height, depth, kind, 0, 0, int(interlaced))
    parts = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(raw)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


_ADAM7 = (
    *((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4)),
    *((0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)),
)
"""First column, first row, step across and step down of each pass."""


def chunk(name: bytes, body: bytes) -> bytes:
    """Return one chunk of a PNG."""
    check = struct.pack(">I", zlib.crc32(name + body))
    return struct.pack(">I", len(body)) + name + body + check
