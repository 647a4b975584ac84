"""What is measured on pictures: near-equal ones look alike, soft ones are told from sharp ones."""

import io
from typing import Any

import pytest
from PIL import Image

from showcase.intake.picture_measures import Measures, measure
from showcase.model.looks import NEAR, bits_apart
from tests.rules.scenes import scene

SIZE = (900, 600)
FEW = range(1, 13)


def _measured(recipe: str) -> Measures:
    return measure(Image.open(io.BytesIO(scene(recipe))))


def _apart(one: str, other: str) -> int:
    apart = bits_apart(_measured(one).look, _measured(other).look)
    assert apart is not None
    return apart


@pytest.mark.parametrize("number", FEW)
@pytest.mark.parametrize("change", ["quality=20", "to=300x200", "marked", "lighter", "blur=3"])
def test_what_is_saved_anew_looks_alike(number: int, change: str) -> None:
    assert _apart(f"{number} 900x600", f"{number} 900x600 {change}") <= NEAR


def test_different_pictures_are_far_apart() -> None:
    looks = [_measured(f"{number} 600x400").look for number in range(60)]
    pairs = [(one, other) for at, one in enumerate(looks) for other in looks[:at]]
    apart = [bits for pair in pairs if (bits := bits_apart(*pair)) is not None]
    assert len(apart) > 1500
    assert min(apart) > 2 * NEAR


@pytest.mark.parametrize("number", FEW)
def test_soft_pictures_are_told_from_sharp_ones(number: int) -> None:
    sharp = _measured(f"{number} 900x600").sharpness
    assert sharp > 400
    assert _measured(f"{number} 900x600 quality=30").sharpness > 400
    assert _measured(f"{number} 900x600 blur=2.7").sharpness < 200
    assert _measured(f"{number} 900x600 moved=16").sharpness < 200
    assert abs(_measured(f"{number} 3000x2000").sharpness - sharp) < 0.5 * sharp


PLAIN = {
    "flat": lambda: Image.new("RGB", SIZE, "#A8231B"),
    "black": lambda: Image.new("L", SIZE),
    "down": lambda: Image.linear_gradient("L").resize(SIZE),
    "across": lambda: Image.linear_gradient("L").rotate(90).resize(SIZE),
    "round": lambda: Image.radial_gradient("L").resize(SIZE, Image.Resampling.BICUBIC),
    "noise": lambda: Image.effect_noise(SIZE, 80),
    "faint noise": lambda: Image.effect_noise(SIZE, 4),
    "one pixel": lambda: Image.new("RGB", (1, 1), "#fff"),
    "a line": lambda: Image.new("RGB", (3000, 1), "#fff"),
    "palette": lambda: Image.new("P", SIZE),
    "see-through": lambda: Image.new("RGBA", SIZE, (0, 0, 0, 0)),
    "16 bits": lambda: Image.new("I;16", SIZE, 40_000),
}


@pytest.mark.parametrize("name", PLAIN)
def test_pictures_of_nothing_are_neither_alike_nor_blurred(name: str) -> None:
    made: Any = PLAIN[name]
    measured = measure(made())
    assert measured.look == "" or name == "round"
    assert measured.sharpness == 0 or (name == "noise" and measured.sharpness > 1000)


def test_too_plain_pictures_are_like_none() -> None:
    assert bits_apart("", "") is None
    assert bits_apart("0" * 32, "") is None
    assert bits_apart("0" * 32, "f" * 32) == 128
