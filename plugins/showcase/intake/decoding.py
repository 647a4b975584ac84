"""Opening pictures with care, each by the one decoder of its kind, and making them upright.

Pillow's own ``Image.open`` asks one decoder after the other, refuses large pictures by a limit of
its own, and takes a JPEG with a second picture for something else.
"""

import io
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PIL import ExifTags, Image
from PIL.ImageFile import ImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from PIL.WebPImagePlugin import WebPImageFile
from pillow_heif.as_plugin import HeifImageFile

from showcase.intake.colours import in_srgb, plain_pixels
from showcase.intake.stated_colours import stated_profile

MAX_PIXELS = {
    "jpeg": 100_000_000,
    "progressive": 30_000_000,
    "png": 30_000_000,
    "webp": 15_000_000,
    "heic": 50_000_000,
}
"""Each takes 300 MB to decode at most, clear pixels and 16 bits included; a HEIC takes 340 MB,
because telephones write 48 million pixels."""
_OPENERS: dict[str, Callable[[io.BytesIO], ImageFile]] = {
    "jpeg": JpegImageFile,
    "png": PngImageFile,
    "webp": WebPImageFile,
    "heic": HeifImageFile,
}
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_ON_THEIR_SIDE = {5, 6, 7, 8}


@contextmanager
def opened(kind: str, data: bytes) -> Iterator[ImageFile]:
    """Open a picture without decoding it. What is wrong with it may raise anything."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # broken metadata is no matter
        with _OPENERS[kind](io.BytesIO(data)) as image:
            if image.width * image.height > MAX_PIXELS[kind]:
                raise ValueError("too many pixels")
            yield image


def orientation_of(image: ImageFile) -> int:
    """Return how an opened picture lies, as EXIF counts it: 1 is upright.

    HEIC has a way of its own to say so, which its decoder has followed: its EXIF doesn't count.
    """
    if image.format == "HEIF":
        return 1
    try:
        found = image.getexif().get(ExifTags.Base.Orientation, 1)
    except Exception:  # any byte of it may be wrong
        return 1
    return found if isinstance(found, int) and found in _TURNS else 1


def upright_size(image: ImageFile) -> tuple[int, int]:
    """Return width and height of an opened picture as it is to be seen."""
    width, height = image.size
    return (height, width) if orientation_of(image) in _ON_THEIR_SIDE else (width, height)


def upright(image: ImageFile, width: int, *, spare: int = 2) -> Image.Image:
    """Return an opened picture as it is to be seen, upright and in sRGB, ``width`` pixels wide.

    It is never made larger. A JPEG is decoded at a half, a quarter or an eighth of its size where
    that is still ``spare`` times as wide. Raises where the picture can't be decoded whole.
    """
    orientation = orientation_of(image)
    full = upright_size(image)
    width = min(width, full[0])
    size = (width, max(1, round(full[1] * width / full[0])))
    lying = size[::-1] if orientation in _ON_THEIR_SIDE else size
    if image.format == "JPEG":
        image.draft(None, (spare * lying[0], spare * lying[1]))
    image.load()
    seen = plain_pixels(image)
    if seen.size != lying:
        seen = seen.resize(lying, Image.Resampling.LANCZOS, reducing_gap=3.0)
    seen = in_srgb(seen, image.info.get("icc_profile") or stated_profile(image))
    seen.info = {}
    return seen.transpose(_TURNS[orientation]) if orientation in _TURNS else seen
