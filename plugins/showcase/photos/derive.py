"""Making a picture again: upright, in sRGB, at a size, without metadata."""

import io
from typing import Any

from PIL import Image

from showcase.intake.decoding import opened, upright
from showcase.photos.variants import Format

SITE_SETTINGS: dict[Format, dict[str, Any]] = {
    Format.AVIF: {"quality": 60, "speed": 8, "max_threads": 1},
    Format.WEBP: {"quality": 80, "method": 4},
    Format.JPEG: {"quality": 80, "optimize": True, "progressive": True},
}
"""Chosen by measurement, see ``docs/decisions/0007-photo-encoders.md``."""


_TALLEST = 16_383
"""WebP knows no longer side. What is taller is a line on any page, and squashed."""


def make_sizes(kind: str, data: bytes, widths: tuple[int, ...]) -> dict[int, Image.Image]:
    """Return a picture at several widths, decoded once.

    Raises where it can't be read whole; ``kind`` and ``data`` are what intake has let in.
    """
    with opened(kind, data) as image:
        largest = upright(image, max(widths))
    return {width: _narrowed(largest, width) for width in widths}


def encode(image: Image.Image, form: Format) -> bytes:
    """Return a picture as a file for the site."""
    out = io.BytesIO()
    image.save(out, form.name, **SITE_SETTINGS[form])
    return out.getvalue()


def make_jpeg(kind: str, data: bytes, width: int, *, dpi: int, fine: bool) -> bytes:
    """Return the picture as a JPEG for a book, ``width`` pixels wide or at its own width.

    With ``fine`` its colours are kept as fine as its brightness. Raises where it can't be read whole.
    """
    with opened(kind, data) as image:
        made = upright(image, width)
    out = io.BytesIO()
    subsampling = "4:4:4" if fine else "4:2:0"
    made.save(out, "JPEG", quality=90, subsampling=subsampling, optimize=True, dpi=(dpi, dpi))
    return out.getvalue()


def _narrowed(image: Image.Image, width: int) -> Image.Image:
    if image.width <= width and image.height <= _TALLEST:
        return image
    width = min(width, image.width)
    height = max(1, min(_TALLEST, round(image.height * width / image.width)))
    return image.resize((width, height), Image.Resampling.LANCZOS)
