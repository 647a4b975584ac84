"""Colours on the press: inks that were promised, and greys of black ink alone."""

from collections.abc import Iterable, Iterator

from showcase.booklet.preflight.findings import mixed_grey, wrong_colour
from showcase.booklet.preflight.painting import Colour, Painting
from showcase.booklet.preflight.spaces import Space
from showcase.findings import Finding

_GREY_SPREAD = 0.05
_LEAST_INK = 0.02


def check_colours(paintings: Iterable[Painting], *, separated: bool) -> Iterator[Finding]:
    """Text and shapes are inks, greys black ink alone; pictures too where ``separated``."""
    lights, mixed, pictures = set(), set(), set()
    for number, painting in enumerate(paintings):
        for colour in painting.colours:
            if colour.space in (Space.RGB, Space.OTHER):
                lights.add(number)
            elif _is_mixed_grey(colour):
                mixed.add(number)
        if any(p.space not in (Space.CMYK, Space.GREY) for p in painting.pictures):
            pictures.add(number)
    if lights:
        yield wrong_colour("文字或线条", lights)
    if pictures and separated:
        yield wrong_colour("照片", pictures)
    if mixed:
        yield mixed_grey(mixed)


def _is_mixed_grey(colour: Colour) -> bool:
    """Whether a grey needs more than the black ink: then type gets coloured fringes."""
    if colour.space is Space.ICC_GREY:
        return True
    if colour.space is not Space.CMYK or len(colour.values) != 4:
        return False
    coloured = colour.values[:3]
    return min(coloured) > _LEAST_INK and max(coloured) - min(coloured) < _GREY_SPREAD
