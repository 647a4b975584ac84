"""Colours: warm muted tints around paper, ink and one vermilion, by time of day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

Colour: TypeAlias = tuple[int, int, int]


def rgb(code: str) -> Colour:
    """Return the colour of a code such as ``A8231B``."""
    return int(code[0:2], 16), int(code[2:4], 16), int(code[4:6], 16)


def mix(a: Colour, b: Colour, share: float) -> Colour:
    """Return ``a`` with a share (0 to 1) of ``b``."""
    red, green, blue = (round(p + (q - p) * share) for p, q in zip(a, b, strict=True))
    return red, green, blue


PAPER = rgb("FBF8F2")
RAISED = rgb("F3EDE2")
HAIRLINE = rgb("E2D8C8")
INK = rgb("1F1B16")
QUIET = rgb("665D52")
VERMILION = rgb("A8231B")
GOLD = rgb("9A7430")
BRASS = rgb("C9A15A")
SKINS = tuple(rgb(code) for code in ("EBC8A6", "DDB48F", "CFA07A"))
HAIRS = tuple(rgb(code) for code in ("2B2420", "38302A", "221F1E"))
GREY_HAIR = rgb("A79E94")
CLOTHS = tuple(
    rgb(code)
    for code in ("46566A", "7F8F92", "8E9C82", "C7A05C", "B9795C", "EFE6D6", "66503F", "A9887A")
)
TROUSERS = tuple(rgb(code) for code in ("3A3A40", "55483D", "454E58", "6C6458"))


@dataclass(frozen=True)
class Mood:
    """The colours of one time of day or weather, indoors and outdoors."""

    name: str
    sky: tuple[Colour, Colour]
    hills: tuple[Colour, Colour, Colour]
    leaves: tuple[Colour, Colour]
    wall: Colour
    wall_shade: Colour
    floor: Colour
    floor_shade: Colour
    wood: Colour
    wood_deep: Colour
    light: Colour
    deep: Colour
    dark: bool = False


def _mood(name: str, codes: str, dark: bool = False) -> Mood:
    """Build a mood from fifteen codes in the order of its fields."""
    c = [rgb(code) for code in codes.split()]
    return Mood(
        name=name,
        sky=(c[0], c[1]),
        hills=(c[2], c[3], c[4]),
        leaves=(c[5], c[6]),
        wall=c[7],
        wall_shade=c[8],
        floor=c[9],
        floor_shade=c[10],
        wood=c[11],
        wood_deep=c[12],
        light=c[13],
        deep=c[14],
        dark=dark,
    )


MORNING = _mood(
    "morning",
    "E9DDC4 FAF1DF D3D4C2 B2BA9F 8C9A7C 93A07F 667458 "
    "F2E9DA E2D5BF D6C2A2 C2AB87 BB8E60 805D3E FFF8E6 4A4034",
)
NOON = _mood(
    "noon",
    "C6D6D6 EEF0E6 C3D0C8 9DB3A8 74918A 88A08C 56725F "
    "EFEDE4 D9D9CE CDC3B0 B5AA95 B4946D 76614A FFFEF5 37444A",
)
DUSK = _mood(
    "dusk",
    "DDA283 F8E2C4 D9B398 B48873 85645C B0854F 7A5A3C "
    "F3DFC8 DFC0A2 C79F7E A98060 A6724C 6B4631 FFEFD2 4B342C",
)
MIST = _mood(
    "mist",
    "CFD2CB EEEDE5 CCD0C9 AAB3AD 84918D 94A196 647269 "
    "EAE7DF D6D2C7 C5BDAF ABA294 A58D74 6B5B4D FBFAF4 3D4143",
)
AUTUMN = _mood(
    "autumn",
    "EADBBB FBF3E2 DED0AA C3AD7A 96855A C99E4B 96702F "
    "F1E3CB DCC7A4 CDA77B AF875C A9744A 6F4A30 FFF6DF 46382A",
)
EVENING = _mood(
    "evening",
    "2E3B4B 8A7C78 5F6570 474F5B 353D48 59665E 3C4845 "
    "6B5C50 55483F 5C4A3E 493A31 8A6547 54392A F7D59A 211F22",
    dark=True,
)
MOODS = (MORNING, NOON, DUSK, MIST, AUTUMN, EVENING)
