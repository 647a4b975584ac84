"""Leaving out what a picture tells of itself, with proof that it still shows the same."""

import hashlib
from collections.abc import Callable

from PIL.ImageFile import ImageFile

from showcase.cleaning.heic import clean_heic
from showcase.cleaning.jpeg import clean_jpeg
from showcase.cleaning.png import clean_png
from showcase.cleaning.webp import clean_webp
from showcase.intake.decoding import opened, orientation_of
from showcase.intake.picture_metadata import picture_metadata

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
        with opened(kind, data) as image:
            before = _shown(image)
            orientation = orientation_of(image)
        cleaned = _CLEANERS[kind](data, orientation)
        with opened(kind, cleaned) as image:
            same, silent = _shown(image) == before, not picture_metadata(image)
    except Exception as error:  # decoders may raise anything of a damaged picture, as at the gate
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
    colours = tuple(image.info.get(key) for key in ("icc_profile", "gamma", "srgb", "transparency"))
    return (frames, orientation_of(image), colours)


def _digest(image: ImageFile) -> str:
    return hashlib.sha256(image.tobytes()).hexdigest()
