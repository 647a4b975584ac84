"""Pictures with the statistics of photos: detail at every scale, edges, grain. Made, not taken."""

import io

import numpy as np
from PIL import Image, ImageDraw

_COARSEST = 4
_GRAIN = 3.0  # of 255, as a telephone has it by day
_FALL = 0.6  # how much fainter detail is, by its size
_SHAPES = 60


def draw_landscape(number: int, width: int, height: int) -> Image.Image:
    """Return a picture of its own for each number: clouds of all sizes and hard shapes."""
    rng = np.random.default_rng(number)
    picture = np.zeros((height, width, 3), np.float32)
    cells = _COARSEST
    while cells < width:
        rows = max(2, cells * height // width)
        noise = rng.standard_normal((rows, cells, 1)) + 0.3 * rng.standard_normal((rows, cells, 3))
        picture += _enlarged(noise.astype(np.float32), width, height) / cells**_FALL
        cells *= 2
    picture = (picture - picture.mean()) / picture.std() * 42 + 120
    image = Image.fromarray(np.clip(picture, 0, 255).astype(np.uint8))
    _draw_shapes(image, rng)
    grain = rng.standard_normal((height, width, 1)).astype(np.float32) * _GRAIN
    return Image.fromarray(np.clip(np.asarray(image) + grain, 0, 255).astype(np.uint8))


def landscape_jpeg(number: int, width: int, height: int) -> bytes:
    """Return such a picture as a camera keeps it."""
    out = io.BytesIO()
    draw_landscape(number, width, height).save(out, "JPEG", quality=93, subsampling="4:2:2")
    return out.getvalue()


def _enlarged(noise: np.ndarray, width: int, height: int) -> np.ndarray:
    bands = [
        np.asarray(
            Image.fromarray(noise[:, :, band]).resize((width, height), Image.Resampling.BICUBIC)
        )
        for band in range(3)
    ]
    return np.stack(bands, axis=2)


def _draw_shapes(image: Image.Image, rng: np.random.Generator) -> None:
    """Draw what has edges: people, tables, banners."""
    draw = ImageDraw.Draw(image)
    for _ in range(_SHAPES):
        x, y = rng.integers(0, image.width), rng.integers(image.height // 3, image.height)
        size = int(image.width * rng.uniform(0.01, 0.08))
        colour = tuple(int(part) for part in rng.integers(20, 235, 3))
        box = (int(x), int(y), int(x) + size, int(y) + int(size * rng.uniform(0.5, 2)))
        (draw.ellipse if rng.random() < 0.5 else draw.rectangle)(box, fill=colour)
