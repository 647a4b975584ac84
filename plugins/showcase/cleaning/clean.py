"""Leaving out what a picture tells of itself, with proof that it still shows the same."""

import hashlib
import io
import struct
import warnings
from collections.abc import Callable

from PIL import ExifTags
from PIL.ImageFile import ImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from PIL.WebPImagePlugin import WebPImageFile
from pillow_heif import HeifImageFile

from showcase.cleaning.heic import clean_heic
from showcase.cleaning.jpeg import clean_jpeg
from showcase.cleaning.png import clean_png
from showcase.cleaning.webp import clean_webp
from showcase.intake.picture_metadata import picture_metadata

_OPENERS: dict[str, Callable[[io.BytesIO], ImageFile]] = {
    "jpeg": JpegImageFile,
    "png": PngImageFile,
    "webp": WebPImageFile,
    "heic": HeifImageFile,
}
_CLEANERS: dict[str, Callable[[bytes, int], bytes]] = {
    "jpeg": clean_jpeg,
    "png": clean_png,
    "webp": clean_webp,
    "heic": clean_heic,
}
CLEANABLE = frozenset(_CLEANERS)
"""The kinds of pictures that can be cleaned."""
_Shown = tuple[object, ...]


class CannotClean(Exception):
    """A picture that is built in a way that we don't know."""


def clean_picture(kind: str, data: bytes) -> bytes:
    """Return a picture that shows the same and tells nothing: pixels, turn and colours stay.

    CannotClean where that doesn't come out. Only for a picture that the gate has let in: it is
    decoded twice to be sure.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # broken metadata is no matter
            with _OPENERS[kind](io.BytesIO(data)) as image:
                before = _shown(image)
                orientation = image.getexif().get(ExifTags.Base.Orientation, 1)
            cleaned = _CLEANERS[kind](data, orientation if orientation in range(2, 9) else 1)
            with _OPENERS[kind](io.BytesIO(cleaned)) as image:
                same, silent = _shown(image) == before, not picture_metadata(image)
    except (OSError, ValueError, IndexError, SyntaxError, struct.error) as error:
        raise CannotClean from error
    if not same or not silent:
        raise CannotClean
    return cleaned


def _shown(image: ImageFile) -> _Shown:
    """Return all that decides what is seen: of every frame, where a picture moves."""
    frames = []
    for number in range(getattr(image, "n_frames", 1)):
        image.seek(number)
        image.load()
        frames.append((image.mode, image.size, image.info.get("duration"), _digest(image)))
    turn = image.getexif().get(ExifTags.Base.Orientation, 1)
    colours = tuple(image.info.get(key) for key in ("icc_profile", "gamma", "srgb", "transparency"))
    return (frames, turn if turn in range(2, 9) else 1, colours)


def _digest(image: ImageFile) -> str:
    return hashlib.sha256(image.tobytes()).hexdigest()
