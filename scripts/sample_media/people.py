"""Who appears in a picture: simple dignified people without faces, and their heads."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from sample_media import geometry
from sample_media.canvas import Canvas
from sample_media.palette import (
    BRASS,
    CLOTHS,
    GREY_HAIR,
    HAIRS,
    INK,
    PAPER,
    SKINS,
    TROUSERS,
    VERMILION,
    Colour,
    mix,
)

View: TypeAlias = Literal["front", "back", "left", "right"]
Style: TypeAlias = Literal["short", "bob", "bun", "tail", "helmet"]


@dataclass(frozen=True)
class Person:
    """One person's looks; ``coat`` is a white coat, ``collar`` a shirt under the top."""

    skin: Colour
    hair: Colour
    style: Style
    top: Colour
    bottom: Colour
    collar: bool = True
    coat: bool = False

    @property
    def shade(self) -> Colour:
        """Return the colour of folds and of the side away from the light."""
        return mix(self.top, INK, 0.16)

    @property
    def arm(self) -> Colour:
        """Return the colour of sleeves: a trace darker, so that arms stand off the body."""
        return mix(self.top, INK, 0.08)


def cast(rng: random.Random, count: int, accent: bool = True) -> list[Person]:
    """Return ``count`` people; neighbours differ, and at most one wears vermilion."""
    people: list[Person] = []
    styles: tuple[Style, ...] = ("short", "bob", "short", "bun", "short", "tail")
    cloths: list[Colour] = []
    shift = rng.randrange(len(styles))
    for i in range(count):
        if not cloths:
            cloths = rng.sample(CLOTHS, len(CLOTHS))
            if people and cloths[-1] == people[-1].top:
                cloths.reverse()
        aged = rng.random() < 0.2 and sum(p.hair == GREY_HAIR for p in people) < count // 3
        hair = GREY_HAIR if aged else rng.choice(HAIRS)
        people.append(
            Person(
                skin=rng.choice(SKINS),
                hair=hair,
                style=styles[(i + shift) % len(styles)],
                top=cloths.pop(),
                bottom=rng.choice(TROUSERS),
                collar=rng.random() < 0.6,
            )
        )
    if accent and count > 1:
        chosen = rng.randrange(count)
        people[chosen] = replace(people[chosen], top=VERMILION)
    return people


def head(cv: Canvas, who: Person, cx: float, cy: float, r: float, view: View) -> None:
    """Draw a head of half height ``r`` about (cx, cy)."""
    if view == "front":
        _head_front(cv, who, cx, cy, r)
    elif view == "back":
        _head_back(cv, who, cx, cy, r)
    else:
        _head_side(cv, who, cx, cy, r, -1 if view == "left" else 1)
    if who.style == "helmet":
        _helmet(cv, cx, cy, r, view)


def neck(cv: Canvas, who: Person, cx: float, cy: float, r: float) -> None:
    """Draw the neck below a head; call it before the clothes."""
    tone = mix(who.skin, INK, 0.12)
    cv.polygon(geometry.capsule((cx, cy + r * 0.4), (cx, cy + r * 1.45), r * 0.36, r * 0.42), tone)


def _head_front(cv: Canvas, who: Person, cx: float, cy: float, r: float) -> None:
    rx = r * 0.78
    if who.style == "bob":
        cv.rect(cx - rx * 1.16, cy - r * 0.55, rx * 2.32, r * 1.5, who.hair, r=rx * 0.7)
    if who.style == "tail":
        cv.ellipse(cx + rx * 0.85, cy + r * 0.75, r * 0.24, r * 0.62, who.hair, turn=-12)
    if who.style == "bun":
        cv.ellipse(cx, cy - r * 1.12, r * 0.36, r * 0.3, who.hair)
    cv.ellipse(cx - rx * 0.98, cy + r * 0.12, r * 0.13, r * 0.2, mix(who.skin, INK, 0.07))
    cv.ellipse(cx + rx * 0.98, cy + r * 0.12, r * 0.13, r * 0.2, mix(who.skin, INK, 0.12))
    cv.ellipse(cx, cy + r * 0.02, rx, r * 0.98, who.skin)
    with_shade = geometry.arc(cx, cy + r * 0.02, rx, r * 0.98, -60, 75)
    inner = geometry.arc(cx + rx * 0.12, cy + r * 0.02, rx * 0.58, r * 0.98, 75, -60)
    cv.polygon(with_shade + inner, INK, 0.06)
    crown = geometry.arc(cx, cy - r * 0.1, rx * 1.12, r * 1.04, 172, 368)
    part = -0.35 if who.style in ("short", "tail") else 0.3
    fringe = [
        crown[-1],
        (cx + rx * 0.9, cy - r * 0.22),
        (cx + rx * min(part + 0.75, 0.72), cy - r * 0.42),
        (cx + rx * part, cy - r * 0.66),
        (cx - rx * 0.7, cy - r * 0.36),
        (cx - rx * 0.92, cy - r * 0.16),
        crown[0],
    ]
    cv.polygon(crown + geometry.smooth(fringe, closed=False), who.hair)


def _head_back(cv: Canvas, who: Person, cx: float, cy: float, r: float) -> None:
    rx = r * 0.8
    for side in (-1, 1):
        cv.ellipse(cx + side * rx, cy + r * 0.16, r * 0.13, r * 0.2, who.skin)
    if who.style == "bob":
        cv.rect(cx - rx * 1.12, cy - r * 0.6, rx * 2.24, r * 1.6, who.hair, r=rx * 0.75)
    if who.style != "short":
        cv.ellipse(cx, cy - r * 0.04, rx * 1.03, r * 1.02, who.hair)
    else:
        cv.ellipse(cx, cy + r * 0.06, rx * 0.94, r * 0.9, mix(who.skin, INK, 0.06))
        crown = geometry.arc(cx, cy - r * 0.04, rx * 1.04, r * 1.02, 150, 390)
        nape = [
            crown[-1],
            (cx + rx * 0.62, cy + r * 0.68),
            (cx, cy + r * 0.76),
            (cx - rx * 0.62, cy + r * 0.68),
            crown[0],
        ]
        cv.polygon(crown + geometry.smooth(nape, closed=False), who.hair)
    if who.style == "tail":
        cv.ellipse(cx, cy + r * 0.95, r * 0.26, r * 0.85, mix(who.hair, PAPER, 0.08))
        cv.ellipse(cx, cy + r * 0.28, r * 0.22, r * 0.1, mix(who.top, PAPER, 0.3))
    if who.style == "bun":
        cv.ellipse(cx, cy - r * 0.98, r * 0.4, r * 0.34, mix(who.hair, PAPER, 0.1))


def _head_side(cv: Canvas, who: Person, cx: float, cy: float, r: float, facing: int) -> None:
    """Draw a head in profile; ``facing`` is +1 to the right, -1 to the left."""

    def at(x: float, y: float) -> geometry.Point:
        return cx + facing * x * r, cy + y * r

    if who.style == "tail":
        cv.polygon(geometry.capsule(at(-0.78, -0.2), at(-1.12, 0.75), r * 0.2, r * 0.1), who.hair)
    if who.style == "bun":
        cv.ellipse(*at(-0.92, -0.5), r * 0.36, r * 0.34, who.hair)
    profile = [
        at(0.1, -0.98),
        at(0.62, -0.66),
        at(0.76, -0.1),
        at(0.88, 0.14),
        at(0.72, 0.3),
        at(0.66, 0.72),
        at(0.34, 0.98),
        at(-0.2, 0.78),
        at(-0.72, 0.3),
        at(-0.78, -0.4),
        at(-0.4, -0.9),
    ]
    cv.blob(profile, who.skin)
    low = 0.98 if who.style == "bob" else 0.52
    hair = [
        at(0.58, -0.78),
        at(0.2, -1.08),
        at(-0.36, -1.02),
        at(-0.82, -0.55),
        at(-0.88, 0.05),
        at(-0.72, low),
        at(-0.36, low * 0.94),
        at(-0.14, 0.12),
        at(0.02, -0.12),
        at(0.2, -0.42),
        at(0.56, -0.56),
    ]
    cv.blob(hair, who.hair)
    if who.style != "bob":
        cv.ellipse(*at(-0.14, 0.12), r * 0.13, r * 0.2, mix(who.skin, INK, 0.1))


def _helmet(cv: Canvas, cx: float, cy: float, r: float, view: View) -> None:
    """Draw a plain work helmet."""
    shell = mix(BRASS, PAPER, 0.15)
    dome = geometry.arc(cx, cy - r * 0.18, r * 0.98, r * 1.02, 180, 360)
    cv.polygon(dome, shell)
    reach = {"left": (-1.35, 0.95), "right": (-0.95, 1.35)}.get(view, (-1.1, 1.1))
    brim = [(cx + reach[0] * r, cy - r * 0.17), (cx + reach[1] * r, cy - r * 0.17)]
    cv.line(brim, r * 0.16, mix(BRASS, INK, 0.14))
