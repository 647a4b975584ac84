"""The frame that stands for a video: not black, no fade, sharp, upright, in its colours."""

import io
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from showcase.intake.videos import Video, look_at_video
from showcase.videos.stills import take_still
from tests.films import bars, film

RATE = 5


def still(tmp_path: Path, **given: Any) -> Image.Image:
    """Return the frame that is taken of a film."""
    data = film(**{"size": (320, 180), **given})
    found = look_at_video(io.BytesIO(data), len(data))
    assert isinstance(found, Video)
    (tmp_path / "a.mp4").write_bytes(data)
    png = take_still(tmp_path / "a.mp4", found.facts)
    assert png == take_still(tmp_path / "a.mp4", found.facts)
    image = Image.open(io.BytesIO(png))
    assert image.size == (found.facts.width, found.facts.height)
    return image


def mostly_black(number: int, width: int, height: int) -> NDArray[np.uint8]:
    """A picture for two of ten seconds, black before and after."""
    if 6 * RATE <= number < 8 * RATE:
        return bars(number, width, height)
    return np.zeros((height, width, 3), dtype=np.uint8)


def fading(number: int, width: int, height: int) -> NDArray[np.uint8]:
    """Comes out of white for eight seconds."""
    share = min(1.0, number / (8 * RATE))
    picture = bars(number, width, height) * share + 255 * (1 - share)
    return picture.astype(np.uint8)


def blurred_at_first(number: int, width: int, height: int) -> NDArray[np.uint8]:
    """Sharp only from the sixth second on."""
    picture = bars(number, width, height)
    if number >= 6 * RATE:
        return picture
    small = Image.fromarray(picture).resize((8, 6)).resize((width, height))
    return np.asarray(small, dtype=np.uint8)


def halves(number: int, width: int, height: int) -> NDArray[np.uint8]:
    """Red above, blue below."""
    picture = np.zeros((height, width, 3), dtype=np.uint8)
    picture[: height // 2] = (200, 30, 30)
    picture[height // 2 :] = (30, 30, 200)
    return picture


def spread(image: Image.Image) -> float:
    """Return how far the brightness of a picture is spread."""
    return float(np.asarray(image.convert("L"), dtype=np.float64).std())


def test_black_is_not_taken(tmp_path: Path) -> None:
    assert spread(still(tmp_path, seconds=10, scene=mostly_black)) > 30


def test_a_fade_is_not_taken(tmp_path: Path) -> None:
    full = spread(still(tmp_path, seconds=10))
    assert spread(still(tmp_path, seconds=10, scene=fading)) > full * 0.7


def test_a_sharp_frame_is_preferred(tmp_path: Path) -> None:
    full = spread(still(tmp_path, seconds=10))
    assert spread(still(tmp_path, seconds=10, scene=blurred_at_first)) > full * 0.9


def test_a_film_of_one_frame_has_one(tmp_path: Path) -> None:
    assert spread(still(tmp_path, seconds=0.2)) > 30


@pytest.mark.parametrize(
    ("turned", "red"), [(0, (160, 10)), (90, (170, 160)), (180, (160, 170)), (270, (10, 160))]
)
def test_a_turned_film_has_an_upright_still(
    tmp_path: Path, turned: int, red: tuple[int, int]
) -> None:
    # What was above before the camera was turned clockwise is on the right.
    image = still(tmp_path, turned=turned, scene=halves).convert("RGB")
    pixel = image.getpixel(red)
    assert isinstance(pixel, tuple)
    assert pixel[0] > 150 > pixel[2]


@pytest.mark.parametrize("pixels", ["yuv420p", "yuv444p", "yuv420p10le"])
@pytest.mark.parametrize("size", [(1280, 720), (320, 180)])
def test_colours_are_those_of_the_film(tmp_path: Path, pixels: str, size: tuple[int, int]) -> None:
    image = still(tmp_path, size=size, pixels=pixels, scene=halves).convert("RGB")
    pixel = image.getpixel((size[0] // 2, 10))
    assert isinstance(pixel, tuple)
    assert all(abs(seen - drawn) < 40 for seen, drawn in zip(pixel, (200, 30, 30), strict=True))
