"""Whether a picture can be read whole, how large it is as it is to be seen, what it tells."""

import io
import warnings
from collections.abc import Callable
from dataclasses import dataclass

from PIL import ExifTags
from PIL.ImageFile import ImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from PIL.WebPImagePlugin import WebPImageFile

from showcase.findings import FaultKind
from showcase.intake.kinds import payload_of
from showcase.intake.picture_metadata import picture_metadata
from showcase.intake.picture_parts import Parts, parts_of
from showcase.intake.told import Facts

MAX_PIXELS = {"jpeg": 100_000_000, "progressive": 30_000_000, "png": 50_000_000, "webp": 15_000_000}
"""None of these takes more than 300 MB to decode."""
# Image.open would refuse a large picture by a limit of its own and take a JPEG for something else.
_OPENERS: dict[str, Callable[[io.BytesIO], ImageFile]] = {
    "jpeg": JpegImageFile,
    "png": PngImageFile,
    "webp": WebPImageFile,
}
_TURNED = {5, 6, 7, 8}
_TEN_THOUSAND = 10_000


@dataclass(frozen=True, slots=True)
class Picture:
    """A sound picture, turned upright."""

    width: int
    height: int
    metadata: Facts = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a file is not taken; ``wanted`` what would be."""

    kind: FaultKind
    subject: str = ""
    wanted: tuple[str, ...] = ()


def look_at_picture(kind: str, data: bytes) -> Picture | Refusal:
    """Return what a picture is, or why it is not taken; total."""
    parts = parts_of(kind, data)
    most = MAX_PIXELS["progressive" if parts.progressive else kind]
    if parts.width * parts.height > most:
        stated = f"{parts.width}×{parts.height}"
        return Refusal(FaultKind.TOO_MANY_PIXELS, stated, (str(most // _TEN_THOUSAND),))
    if parts.end and (payload := payload_of(data[parts.end :])):
        return Refusal(FaultKind.HIDDEN_PAYLOAD, payload)
    seen = (
        _decoded(kind, data, parts) if parts.width else None
    )  # a decoder is no quicker to give up
    return seen or Refusal(FaultKind.BROKEN_PICTURE)


def _decoded(kind: str, data: bytes, parts: Parts) -> Picture | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # broken metadata is no matter
            with _OPENERS[kind](io.BytesIO(data)) as image:
                width, height = image.size
                if (width, height) != (parts.width, parts.height):
                    return None
                orientation = image.getexif().get(ExifTags.Base.Orientation)
                image.draft("RGB", (256, 256))  # JPEG: an eighth is enough to meet every byte
                image.load()
                metadata = picture_metadata(image)
    except Exception:  # a decoder may raise anything on hostile bytes; none of it is our bug
        return None
    turned = orientation in _TURNED
    return Picture(height if turned else width, width if turned else height, metadata)
