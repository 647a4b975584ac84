"""Making a picture again: upright, in sRGB, at a size, without metadata."""

import io
from collections.abc import Iterator
from contextlib import contextmanager

from PIL import Image, ImageCms, ImageOps

FORMATS = ("JPEG", "PNG", "WEBP")
MAX_PIXELS = 100_000_000


@contextmanager
def _opened(data: bytes) -> Iterator[Image.Image]:
    previous = Image.MAX_IMAGE_PIXELS
    Image.MAX_IMAGE_PIXELS = MAX_PIXELS
    try:
        with Image.open(io.BytesIO(data), formats=FORMATS) as image:
            if image.width * image.height > MAX_PIXELS:
                raise ValueError("too many pixels")
            yield image
    finally:
        Image.MAX_IMAGE_PIXELS = previous


def make_jpeg(data: bytes, width: int, *, quality: int = 82, dpi: int = 0) -> bytes:
    """Return the picture as a JPEG ``width`` pixels wide, or at its own width if that is less.

    ``data`` are the bytes of a JPEG, PNG or WebP file. Raises ``OSError`` or ``ValueError``
    where it can't be read whole.
    """
    with _opened(data) as opened:
        opened.draft("RGB", (width, width))
        image = ImageOps.exif_transpose(opened)
        image = _in_srgb(image)
        if image.width > width:
            height = max(1, round(image.height * width / image.width))
            image = image.resize((width, height), Image.Resampling.LANCZOS)
        image.info = {}
        out = io.BytesIO()
        extra = {"dpi": (dpi, dpi)} if dpi else {}
        image.save(out, "JPEG", quality=quality, optimize=True, progressive=not dpi, **extra)
        return out.getvalue()


def _in_srgb(image: Image.Image) -> Image.Image:
    """Convert by the embedded profile, lay transparency on white, return RGB."""
    profile = image.info.get("icc_profile")
    if "A" in image.getbands() or "transparency" in image.info:
        rgba = image.convert("RGBA")
        paper = Image.new("RGB", rgba.size, "white")
        paper.paste(rgba, mask=rgba.getchannel("A"))
        return paper
    if profile and image.mode in {"RGB", "CMYK", "L"}:
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            converted = ImageCms.profileToProfile(
                image, source, ImageCms.createProfile("sRGB"), outputMode="RGB"
            )
            return converted if converted is not None else image.convert("RGB")
        except ImageCms.PyCMSError:
            pass  # a broken profile says nothing about the picture
    return image.convert("RGB")
