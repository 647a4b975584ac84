"""Pictures that are taken, each with what is to be seen: the drawing, or what it became."""

import io
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from PIL import ExifTags, Image, ImageOps, PngImagePlugin

from tests.pictures.drawing import (
    TO_ADOBE_RGB,
    TO_DISPLAY_P3,
    TURNS,
    drawing,
    in_space,
    in_wide_colours,
    png_of,
    saved,
    turned,
    wide_profile,
)

KINDS = ("jpeg", "png", "webp", "heic")
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><secret>GEHEIM</secret></x:xmpmeta>'


@dataclass(frozen=True)
class Sound:
    """A picture that is taken; ``off`` is how far a sample may be from the one to be seen."""

    name: str
    kind: str
    data: bytes
    seen: Image.Image
    off: float = 6


def sound_pictures() -> Iterator[Sound]:
    """Yield all of them."""
    plain = drawing()
    for kind in KINDS:
        for orientation in TURNS:
            yield Sound(f"{kind} turned {orientation}", kind, turned(kind, orientation), plain)
    for value in (0, 9, 300):
        exif = Image.Exif()
        exif[ExifTags.Base.Orientation] = value
        data = saved(plain, "jpeg", exif=exif)
        yield Sound(f"jpeg orientation {value}", "jpeg", data, plain)
    data = turned("heic", 1).replace(
        b"\x01\x12\0\x03\0\0\0\x01\0\x01", b"\x01\x12\0\x03\0\0\0\x01\0\x06"
    )
    yield Sound("heic whose EXIF is of another mind", "heic", data, plain)
    yield from _colours(plain)
    yield from _shapes(plain)
    yield from _told(plain)


def _colours(plain: Image.Image) -> Iterator[Sound]:
    grey = plain.convert("L")
    grey_rgb = grey.convert("RGB")
    for kind in ("jpeg", "png"):
        yield Sound(f"{kind} grey", kind, saved(grey, kind), grey_rgb)
    cmyk = plain.convert("CMYK")
    yield Sound("jpeg CMYK", "jpeg", saved(cmyk, "jpeg"), cmyk.convert("RGB"), 8)
    data = saved(cmyk, "jpeg", icc_profile=wide_profile())
    yield Sound("jpeg CMYK with a profile for RGB", "jpeg", data, cmyk.convert("RGB"), 8)
    for kind in KINDS:
        data = saved(in_wide_colours(plain), kind, icc_profile=wide_profile())
        yield Sound(f"{kind} in wide colours", kind, data, plain, 9)
        data = saved(plain, kind, icc_profile=b"no profile at all" * 20)
        yield Sound(f"{kind} with a broken profile", kind, data, plain)
    exif = Image.Exif()
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.IFD.Interop] = {1: "R03"}
    for kind in ("jpeg", "png", "webp"):
        data = saved(in_space(plain, TO_ADOBE_RGB, 563 / 256), kind, exif=exif.tobytes())
        yield Sound(f"{kind} in Adobe RGB by its EXIF", kind, data, plain, 9)
    data = saved(in_space(plain, TO_DISPLAY_P3, 0), "heic", color_primaries=12)
    yield Sound("heic in Display P3 by its boxes", "heic", data, plain, 9)
    alpha = Image.linear_gradient("L").resize(plain.size)
    clear = plain.copy()
    clear.putalpha(alpha)
    on_white = Image.composite(plain, Image.new("RGB", plain.size, "white"), alpha)
    for kind in ("png", "webp", "heic"):
        yield Sound(f"{kind} half clear", kind, saved(clear, kind), on_white)
    data = saved(Image.merge("LA", (grey, alpha)), "png")
    yield Sound(
        "png grey and half clear",
        "png",
        data,
        Image.composite(grey_rgb, Image.new("RGB", plain.size, "white"), alpha),
    )
    few = plain.quantize(64)
    yield Sound("png palette", "png", saved(few, "png"), few.convert("RGB"))
    holes = few.copy()
    mask = Image.fromarray(np.where(np.asarray(few) == 5, 0, 255).astype(np.uint8))
    seen = Image.composite(few.convert("RGB"), Image.new("RGB", plain.size, "white"), mask)
    yield Sound("png palette with holes", "png", saved(holes, "png", transparency=5), seen)
    bits = grey.convert("1", dither=Image.Dither.NONE)
    yield Sound("png of two colours", "png", saved(bits, "png"), bits.convert("RGB"))
    yield from _sixteen(plain, grey, alpha)


def _sixteen(plain: Image.Image, grey: Image.Image, alpha: Image.Image) -> Iterator[Sound]:
    wide = np.asarray(plain).astype(np.uint16) * 257
    one = np.asarray(grey).astype(np.uint16)[:, :, None] * 257
    clear = np.asarray(alpha).astype(np.uint16)[:, :, None] * 257
    white = Image.new("RGB", plain.size, "white")
    grey_rgb = grey.convert("RGB")
    for interlaced in (False, True):
        how = "in seven passes" if interlaced else "in rows"
        for name, values, kind, seen in (
            ("RGB", wide, 2, plain),
            ("grey", one, 0, grey_rgb),
            ("RGB and clear", np.dstack((wide, clear)), 6, Image.composite(plain, white, alpha)),
            ("grey and clear", np.dstack((one, clear)), 4, Image.composite(grey_rgb, white, alpha)),
        ):
            data = png_of(values, kind, interlaced=interlaced)
            yield Sound(f"png 16 bits {name} {how}", "png", data, seen)
    for name, values, kind, seen in (
        ("RGB", np.asarray(plain), 2, plain),
        ("grey", np.asarray(grey)[:, :, None], 0, grey_rgb),
    ):
        data = png_of(values, kind, interlaced=True)
        yield Sound(f"png {name} in seven passes", "png", data, seen)


def _shapes(plain: Image.Image) -> Iterator[Sound]:
    for name, options in {
        "progressive": {"progressive": True},
        "progressive and coarse": {"progressive": True, "subsampling": 2, "quality": 90},
        "coarse colours": {"subsampling": 2},
        "restarts": {"restart_marker_blocks": 4},
        "optimised": {"optimize": True},
    }.items():
        yield Sound(f"jpeg {name}", "jpeg", saved(plain, "jpeg", **options), plain, 9)
    yield Sound("webp lossless", "webp", saved(plain, "webp", lossless=True), plain)
    others = [ImageOps.invert(plain), plain.convert("L").convert("RGB")]
    for kind in ("png", "webp"):
        data = saved(plain, kind, save_all=True, append_images=others, duration=100)
        yield Sound(f"{kind} animated", kind, data, plain)
    for width, height in ((1, 1), (1, 400), (900, 40)):
        small = plain.resize((width, height))
        for kind in ("jpeg", "png", "webp"):
            yield Sound(f"{kind} {width}×{height}", kind, saved(small, kind), small)
    out = io.BytesIO()
    plain.save(out, "MPO", save_all=True, append_images=others, quality=95, subsampling=0)
    yield Sound("jpeg with further pictures", "jpeg", out.getvalue(), plain)
    for kind in KINDS:
        data = saved(plain, kind)
        rest = bytes(300) if kind != "heic" else b"\0\0\0\x10free" + bytes(8)
        yield Sound(f"{kind} and some zeros", kind, data + rest, plain)
    grey = Image.new("RGB", plain.size, (128, 128, 128))
    grey.paste(plain.crop((0, 0, 320, 120)))
    yield Sound("jpeg whose foot is really grey", "jpeg", saved(grey, "jpeg"), grey)


def _told(plain: Image.Image) -> Iterator[Sound]:
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "GEHEIM"
    exif[ExifTags.Base.Artist] = "GEHEIM"
    gps = exif.get_ifd(ExifTags.IFD.GPSInfo)
    gps[ExifTags.GPS.GPSLatitude] = (39.0, 54.0, 30.0)
    for kind in KINDS:
        data = saved(plain, kind, exif=exif.tobytes(), xmp=XMP)
        yield Sound(f"{kind} that tells all", kind, data, plain)
    yield Sound("jpeg with a comment", "jpeg", saved(plain, "jpeg", comment=b"<html>GEHEIM"), plain)
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", "GEHEIM")
    info.add_itxt("Comment", "GEHEIM", zip=True)
    yield Sound("png with texts", "png", saved(plain, "png", pnginfo=info), plain)
