"""Whether a picture can be read whole, and how large it is as it is to be seen."""

import io
import warnings

from PIL import ExifTags, Image

FORMATS = ("JPEG", "PNG", "WEBP")
MAX_PIXELS = 100_000_000
_TURNED = {5, 6, 7, 8}


def picture_size(data: bytes) -> tuple[int, int] | None:
    """Return width and height in pixels, turned upright, or None where it can't be read whole."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # size is limited below; broken metadata is no matter
            with Image.open(io.BytesIO(data), formats=FORMATS) as image:
                width, height = image.size
                if width * height > MAX_PIXELS:
                    return None
                orientation = image.getexif().get(ExifTags.Base.Orientation)
                image.draft("RGB", (256, 256))  # JPEG: an eighth is enough to meet every byte
                image.load()
    except Exception:  # a decoder may raise anything on hostile bytes; none of it is our bug
        return None
    return (height, width) if orientation in _TURNED else (width, height)
