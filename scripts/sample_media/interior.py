"""Rooms: wall and floor, windows and the light they throw, lamps, plants."""

from __future__ import annotations

import random

from sample_media import geometry, scenery
from sample_media.canvas import Canvas
from sample_media.geometry import Point
from sample_media.palette import INK, PAPER, Colour, Mood, mix


def room(cv: Canvas, mood: Mood, floor: float) -> None:
    """Fill the picture with a wall and, from ``floor`` down, a floor."""
    cv.gradient(0, 0, cv.w, floor, mix(mood.wall, mood.wall_shade, 0.35), mood.wall)
    cv.gradient(0, floor, cv.w, cv.h - floor, mood.floor_shade, mood.floor)
    cv.rect(0, floor - 16, cv.w, 16, mix(mood.wall_shade, mood.wood, 0.25))
    cv.rect(0, floor - 18, cv.w, 2, INK, 0.1)


def window(
    cv: Canvas,
    rng: random.Random,
    mood: Mood,
    x: float,
    y: float,
    w: float,
    h: float,
    columns: int = 2,
    rows: int = 2,
) -> None:
    """Draw a window with a view of sky, hills and tree tops."""
    frame = mix(mood.wood, PAPER, 0.35) if not mood.dark else mood.wood_deep
    cv.rect(x - 12, y - 12, w + 24, h + 24, frame)
    with cv.clip(geometry.rect(x, y, w, h)):
        cv.gradient(x, y, w, h, *mood.sky)
        base = y + h
        for i in range(2):
            colour = mix(mood.hills[i], mood.sky[1], 0.35)
            line = [
                (x + w * k / 4, base - h * (0.42 - 0.14 * i) - rng.uniform(-0.06, 0.1) * h)
                for k in range(-1, 6)
            ]
            curve = geometry.smooth(line, closed=False)
            cv.polygon([*curve, (curve[-1][0], base), (curve[0][0], base)], colour)
        for _ in range(2):
            leaf = mix(mix(*mood.leaves, rng.random()), mood.sky[1], 0.2)
            cx, r = x + rng.uniform(0, 1) * w, h * rng.uniform(0.14, 0.24)
            cv.ellipse(cx, base - r * 0.4, r * 0.9, r * 1.2, leaf)
        cv.polygon([(x, y), (x + w * 0.5, y), (x, y + h * 0.7)], PAPER, 0.1)
    for k in range(1, columns):
        cv.rect(x + w * k / columns - 4, y, 8, h, frame)
    for k in range(1, rows):
        cv.rect(x, y + h * k / rows - 4, w, 8, frame)
    cv.rect(x - 12, y - 12, w + 24, 5, INK, 0.12)
    cv.rect(x - 24, y + h + 10, w + 48, 14, mix(frame, INK, 0.08))


def sunbeam(
    cv: Canvas, mood: Mood, at: Point, across: Point, down: Point, columns: int = 2, rows: int = 2
) -> None:
    """Lay the light of a window on wall or floor: a grid spanned by two vectors."""
    gap = 0.05
    shapes = []
    for i in range(columns):
        for j in range(rows):
            corners = []
            for u, v in ((i, j), (i + 1 - gap, j), (i + 1 - gap, j + 1 - gap), (i, j + 1 - gap)):
                px = at[0] + across[0] * u / columns + down[0] * v / rows
                py = at[1] + across[1] * u / columns + down[1] * v / rows
                corners.append((px, py))
            shapes.append(corners)
    cv.polygons(shapes, mood.light, 0.16 if mood.dark else 0.5)


def pendant(cv: Canvas, mood: Mood, x: float, y: float, r: float, colour: Colour) -> None:
    """Draw a hanging lamp whose shade ends at ``y``; lit when it is dark."""
    cv.line([(x, -5), (x, y - r)], 3, mood.deep)
    if mood.dark:
        cv.glow(x, y + r * 0.4, r * 5, mood.light, 0.5)
    cv.ellipse(x, y, r * 0.5, r * 0.22, mix(mood.light, PAPER, 0.3))
    cv.polygon(geometry.arc(x, y, r, r * 0.95, 180, 360), colour)
    cv.polygon([(x, y), *geometry.arc(x, y, r, r * 0.95, 300, 360)], INK, 0.14)


def plant(
    cv: Canvas, rng: random.Random, mood: Mood, x: float, foot: float, h: float, pot: Colour
) -> None:
    """Draw a plant in a pot with long leaves."""
    cv.ellipse(x + 0.05 * h, foot, 0.22 * h, 0.025 * h, INK, 0.15)
    spread = 9
    for i in range(spread):
        lean = (i - (spread - 1) / 2) / spread * 1.25 + rng.uniform(-0.04, 0.04)
        length = h * rng.uniform(0.55, 0.78) * (1 - abs(lean) * 0.3)
        base = (x + lean * 0.06 * h, foot - 0.26 * h)
        tip = (x + lean * length, foot - 0.26 * h - length * (1 - abs(lean) * 0.35))
        mid = geometry.lerp(base, tip, 0.5)
        mid = (mid[0] - lean * 0.06 * h, mid[1] - 0.03 * h)
        colour = mix(mood.leaves[0], mood.leaves[1], 0.25 + 0.65 * rng.random())
        leaf = [base, (mid[0] - 0.032 * h, mid[1]), tip, (mid[0] + 0.032 * h, mid[1])]
        cv.blob(leaf, colour)
    shape = [(x - 0.12 * h, foot - 0.27 * h), (x + 0.12 * h, foot - 0.27 * h)]
    shape += [(x + 0.085 * h, foot), (x - 0.085 * h, foot)]
    cv.polygon(shape, pot)
    cv.polygon(
        [(x + 0.03 * h, foot - 0.27 * h), shape[1], shape[2], (x + 0.025 * h, foot)], INK, 0.12
    )


def vase(cv: Canvas, rng: random.Random, mood: Mood, x: float, foot: float, h: float) -> None:
    """Draw a slim vase with a single branch in it."""
    body = mix(mood.hills[2], PAPER, 0.25)
    branch = [(x, foot - 0.36 * h), (x + 0.04 * h, foot - 0.6 * h), (x + 0.2 * h, foot - 0.95 * h)]
    cv.line(geometry.smooth(branch, closed=False), 0.012 * h, mood.wood_deep)
    twig = [(x + 0.05 * h, foot - 0.62 * h), (x - 0.1 * h, foot - 0.82 * h)]
    cv.line(twig, 0.009 * h, mood.wood_deep)
    for k in range(9):
        a, b = (branch[1], branch[2]) if k % 3 else (twig[0], twig[1])
        px, py = geometry.lerp(a, b, 0.25 + 0.75 * rng.random())
        side = rng.choice((-1, 1))
        tone = mix(mood.leaves[0], mood.leaves[1], rng.random())
        cv.ellipse(px + side * 0.035 * h, py, 0.04 * h, 0.017 * h, tone, turn=side * -35)
    shape = [
        (x - 0.035 * h, foot - 0.4 * h),
        (x - 0.03 * h, foot - 0.32 * h),
        (x - 0.1 * h, foot - 0.16 * h),
        (x - 0.065 * h, foot),
    ]
    outline = geometry.smooth(shape, closed=False)
    cv.ellipse(x + 0.03 * h, foot, 0.12 * h, 0.015 * h, INK, 0.16)
    cv.polygon(outline + geometry.flip(outline, x)[::-1], body)
    right = geometry.flip(outline, x)
    cv.polygon(right + [(x + (px - x) * 0.45, py) for px, py in right][::-1], INK, 0.12)


def outdoors(cv: Canvas, rng: random.Random, mood: Mood, horizon: float, rise: float) -> None:
    """Fill the picture with sky and hills, and with ground from ``horizon`` down."""
    sun = (cv.w * rng.uniform(0.15, 0.85), horizon - rise * rng.uniform(1.2, 1.6))
    scenery.sky(cv, mood, horizon, sun)
    scenery.hills(cv, rng, mood, horizon, rise)
    ground = mix(mood.leaves[0], mood.floor, 0.5)
    cv.gradient(0, horizon, cv.w, cv.h - horizon, mix(ground, mood.hills[2], 0.2), ground)
