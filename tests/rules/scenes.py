"""Pictures that look like something: shapes of all sizes, the same for the same number."""

import io
import random

from PIL import Image, ImageDraw, ImageFilter


def scene(recipe: str) -> bytes:
    """Return a JPEG for a recipe such as ``7 600x400 blur=6``.

    The number decides what is to be seen. ``blur=6`` makes that soft, ``moved=20`` as if the hand
    had shaken, ``quality=30`` saves it so, ``marked`` puts a mark into a corner, ``lighter``
    lifts all shades a little; ``to=300x200`` makes it so large at last.
    """
    number, size, *changes = recipe.split()
    image = _shapes(int(number), _size(size))
    quality = 90
    for change in changes:
        name, _, value = change.partition("=")
        match name:
            case "blur":
                image = image.filter(ImageFilter.GaussianBlur(float(value)))
            case "moved":
                image = _moved(image, int(value))
            case "lighter":
                image = image.point([min(255, shade + 12) for shade in range(256)] * 3)
            case "marked":
                corner = (image.width * 3 // 4, image.height * 9 // 10)
                image.paste("#ffffff", (*corner, image.width - 8, image.height - 8))
            case "to":
                image = image.resize(_size(value), Image.Resampling.LANCZOS)
            case "quality":
                quality = int(value)
            case _:
                raise ValueError(change)
    out = io.BytesIO()
    image.save(out, "JPEG", quality=quality)
    return out.getvalue()


def _shapes(number: int, size: tuple[int, int]) -> Image.Image:
    rng = random.Random(number)
    image = Image.new("RGB", size, (rng.randrange(256), rng.randrange(256), rng.randrange(256)))
    draw = ImageDraw.Draw(image)
    longest = max(size)
    for extent in [longest // 3] * 8 + [longest // 8] * 40 + [longest // 25] * 200:
        left, top = rng.randrange(-extent, size[0]), rng.randrange(-extent, size[1])
        box = (left, top, left + rng.randint(2, extent + 2), top + rng.randint(2, extent + 2))
        colour = (rng.randrange(256), rng.randrange(256), rng.randrange(256))
        (draw.ellipse if rng.random() < 0.5 else draw.rectangle)(box, colour)
    return image


def _moved(image: Image.Image, pixels: int) -> Image.Image:
    """Return the mean of a picture moved sideways by up to so many pixels."""
    blended = image.copy()
    for step in range(1, pixels):
        moved = image.transform(image.size, Image.Transform.AFFINE, (1, 0, step, 0, 1, 0))
        blended = Image.blend(blended, moved, 1 / (step + 1))
    return blended


def _size(text: str) -> tuple[int, int]:
    width, height = (int(number) for number in text.split("x"))
    return width, height
