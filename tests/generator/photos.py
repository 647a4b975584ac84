"""Pictures that cost a build as much as photos do: large, soft shapes under fine grain."""

import io
import random
from functools import cache

from PIL import Image, ImageChops

WIDTH, HEIGHT = 1600, 1200
_SHAPES = (8, 6)
_GRAIN = 256
_STRENGTH = 0.06
_QUALITY = 85


def draw_photo(name: str, seed: int) -> bytes:
    """Return the JPEG of one photo; another name or seed gives another picture."""
    rng = random.Random(f"{seed}/{name}")
    shapes = Image.frombytes("RGB", _SHAPES, rng.randbytes(_SHAPES[0] * _SHAPES[1] * 3))
    picture = shapes.resize((WIDTH, HEIGHT), Image.Resampling.BICUBIC)
    grain = ImageChops.offset(_grain(), rng.randrange(WIDTH), rng.randrange(HEIGHT))
    buffer = io.BytesIO()
    Image.blend(picture, grain, _STRENGTH).save(buffer, "JPEG", quality=_QUALITY)
    return buffer.getvalue()


@cache
def _grain() -> Image.Image:
    """Return a sheet of grey grain of a photo's size, the same for all."""
    patch = Image.frombytes("L", (_GRAIN, _GRAIN), random.Random("grain").randbytes(_GRAIN**2))
    sheet = Image.new("L", (WIDTH, HEIGHT))
    for left in range(0, WIDTH, _GRAIN):
        for top in range(0, HEIGHT, _GRAIN):
            sheet.paste(patch, (left, top))
    return sheet.convert("RGB")
