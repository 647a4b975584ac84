"""Buildings seen from the front, with the light from the left."""

from __future__ import annotations

import random

from sample_media import geometry
from sample_media.canvas import Canvas
from sample_media.palette import INK, PAPER, VERMILION, Colour, Mood, mix


def facade(
    cv: Canvas,
    rng: random.Random,
    mood: Mood,
    x: float,
    foot: float,
    w: float,
    storeys: int,
    storey: float,
    bay: float,
    tone: Colour,
    door: bool = False,
) -> float:
    """Draw a plain institute building; return the height of its eaves (y)."""
    h = storeys * storey + storey * 0.35
    top = foot - h
    cv.rect(x, top, w, h, tone)
    cv.rect(x - 6, top - 12, w + 12, 14, mix(tone, INK, 0.2))
    glass = mix(mood.sky[0], mood.deep, 0.35)
    count = max(int(w / bay), 1)
    gap = w / count
    for row in range(storeys):
        y = top + storey * (0.3 + row)
        if row:
            cv.rect(x, y - storey * 0.2, w, 3, INK, 0.1)
        for k in range(count):
            wx = x + gap * (k + 0.24)
            lit = mood.dark and rng.random() < 0.45
            cv.rect(wx, y, gap * 0.52, storey * 0.58, mood.light if lit else glass)
            if not lit:
                pane = [(wx, y), (wx + gap * 0.34, y), (wx, y + storey * 0.42)]
                cv.polygon(pane, PAPER, 0.14)
            cv.rect(wx - 3, y + storey * 0.58, gap * 0.52 + 6, 5, mix(tone, PAPER, 0.4))
    if door:
        _door(cv, mood, x + w / 2, foot, storey, tone)
    return top


def _door(cv: Canvas, mood: Mood, x: float, foot: float, storey: float, tone: Colour) -> None:
    """Draw an entrance with a canopy and steps."""
    wide, high = storey * 1.15, storey * 1.05
    cv.rect(x - wide, foot - high * 1.16, wide * 2, high * 1.16, mix(tone, PAPER, 0.28))
    cv.rect(x - wide * 0.62, foot - high, wide * 1.24, high, mood.light if mood.dark else mood.deep)
    for k in (-0.31, 0.0, 0.31):
        cv.rect(x + wide * k - 2, foot - high, 4, high, mix(tone, PAPER, 0.3))
    cv.rect(x - wide * 1.15, foot - high * 1.24, wide * 2.3, 14, mix(tone, INK, 0.25))
    cv.rect(x - wide * 0.62, foot - high, wide * 1.24, storey * 0.12, VERMILION, 0.9)
    for k in range(3):
        cv.rect(
            x - wide * (1.05 + 0.1 * k),
            foot + 7 * k,
            wide * (2.1 + 0.2 * k),
            7,
            mix(tone, INK, 0.06 + 0.06 * k),
        )


def cottage(
    cv: Canvas,
    rng: random.Random,
    mood: Mood,
    x: float,
    foot: float,
    w: float,
    storeys: int = 1,
) -> None:
    """Draw a village house: pale walls, dark tiled roof, stepped gable on some."""
    wall = mix(mix(PAPER, mood.wall, 0.45), INK, 0.28 if mood.dark else 0.0)
    roof = mix(mood.deep, mood.hills[2], 0.25)
    h = w * (0.36 + 0.26 * (storeys - 1))
    top = foot - h
    side = w * 0.3
    cv.rect(x, top, w, h, wall)
    cv.rect(x + w - side, top, side, h, INK, 0.09)
    peak = w * 0.2
    cv.polygon(
        [(x + w - side, top), (x + w - side / 2, top - peak), (x + w, top)], mix(wall, INK, 0.09)
    )
    slope = [
        (x - w * 0.05, top + w * 0.015),
        (x + w * 0.04, top - peak),
        (x + w - side / 2, top - peak),
        (x + w - side, top + w * 0.015),
    ]
    cv.polygon(slope, roof)
    for k in range(1, 9):
        a = geometry.lerp(slope[0], slope[3], k / 9)
        b = geometry.lerp(slope[1], slope[2], k / 9)
        cv.line([a, b], w * 0.004, PAPER, 0.13)
    ridge_line = [(x + w * 0.03, top - peak), (x + w - side / 2, top - peak)]
    cv.line(ridge_line, w * 0.022, mix(roof, INK, 0.25))
    edge = [(x + w - side / 2, top - peak), (x + w + w * 0.03, top + w * 0.02)]
    cv.line(edge, w * 0.02, mix(roof, INK, 0.25))
    glass = mood.light if mood.dark else mix(mood.deep, mood.sky[0], 0.2)
    body = w - side
    door = x + body * rng.uniform(0.42, 0.55)
    cv.rect(door, foot - w * 0.22, w * 0.1, w * 0.22, mood.wood_deep)
    for row in range(storeys):
        y = foot - w * (0.24 + 0.26 * row)
        for wx in (x + body * 0.12, x + body * 0.78):
            cv.rect(wx, y, w * 0.09, w * 0.1, glass)
            cv.rect(wx + w * 0.042, y, w * 0.006, w * 0.1, wall)
    cv.rect(x + w - side * 0.6, foot - w * 0.22, side * 0.2, w * 0.08, glass)
