"""Colour spaces, as a printer tells them apart."""

from enum import StrEnum

import pikepdf


class Space(StrEnum):
    """In which inks or lights a colour is given.

    ``ICC_GREY`` is a grey that a profile describes: a press may mix it from all four inks.
    """

    GREY = "grey"
    ICC_GREY = "icc-grey"
    RGB = "rgb"
    CMYK = "cmyk"
    OTHER = "other"


_NAMES = {
    "/DeviceGray": Space.GREY,
    "/G": Space.GREY,
    "/DeviceRGB": Space.RGB,
    "/RGB": Space.RGB,
    "/DeviceCMYK": Space.CMYK,
    "/CMYK": Space.CMYK,
    "/CalGray": Space.ICC_GREY,
    "/CalRGB": Space.RGB,
    "/Lab": Space.OTHER,
}
_COMPONENTS = {1: Space.ICC_GREY, 3: Space.RGB, 4: Space.CMYK}
_BASE = {"/Indexed": 1, "/I": 1, "/Separation": 2, "/DeviceN": 2, "/Pattern": 1}
"""Where these spaces name the one in which their colours really are."""


def space_of(value: pikepdf.Object | None, resources: pikepdf.Object, *, depth: int = 0) -> Space:
    """Return the kind of a colour space: a name, one that the resources define, or an array."""
    if value is None or depth > 4:
        return Space.OTHER
    if isinstance(value, pikepdf.Name):
        known = _NAMES.get(str(value))
        if known is not None:
            return known
        defined = resources.get("/ColorSpace", pikepdf.Dictionary()).get(str(value))
        return space_of(defined, resources, depth=depth + 1)
    if not isinstance(value, pikepdf.Array) or not len(value):
        return Space.OTHER
    family = str(value[0])
    if family == "/ICCBased":
        return _COMPONENTS.get(int(value[1].get("/N", 0)), Space.OTHER)
    place = _BASE.get(family)
    if place is not None:
        base = value[place] if place < len(value) else None
        return space_of(base, resources, depth=depth + 1)
    return _NAMES.get(family, Space.OTHER)
