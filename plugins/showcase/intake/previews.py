"""A picture in a few pixels, small enough to stand in a page while the photo is on its way."""

import base64
import io

from PIL import Image

_LONGEST = 16
_PREFIX = "data:image/webp;base64,"


def preview_of(picture: Image.Image) -> str:
    """Return an upright picture at a few pixels, as a data address of about 150 characters."""
    scale = _LONGEST / max(picture.size)
    size = tuple(max(1, round(side * scale)) for side in picture.size)
    small = picture.resize((size[0], size[1]), Image.Resampling.BOX)
    out = io.BytesIO()
    small.save(out, "WEBP", quality=40, method=6)
    return _PREFIX + base64.b64encode(out.getvalue()).decode("ascii")
