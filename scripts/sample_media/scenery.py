"""Out of doors: sky, hills, trees."""

from __future__ import annotations

import random

from sample_media import geometry
from sample_media.canvas import Canvas
from sample_media.geometry import Point
from sample_media.palette import INK, PAPER, Colour, Mood, mix


def sky(cv: Canvas, mood: Mood, bottom: float, sun: Point | None = None, size: float = 60) -> None:
    """Fill the picture down to ``bottom``; ``sun`` is a pale disc, by night the moon."""
    cv.gradient(0, 0, cv.w, bottom, *mood.sky)
    if sun:
        cv.glow(*sun, size * 5, mood.light, 0.55)
        cv.ellipse(*sun, size, size, mix(mood.light, mood.sky[1], 0.15))


def ridge(
    cv: Canvas,
    rng: random.Random,
    colour: Colour,
    top: float,
    rise: float,
    bottom: float,
    peaks: int = 4,
) -> None:
    """Draw one chain of hills between ``top - rise`` and ``top + rise``."""
    step = cv.w / peaks
    shift = rng.random() * step
    points: list[Point] = []
    for i in range(-2, peaks + 3):
        high = -rise if i % 2 else rise * rng.uniform(0.3, 1.0)
        points.append((i * step + shift + rng.uniform(-0.18, 0.18) * step, top + high))
    line = geometry.smooth(points, closed=False)
    cv.polygon([*line, (line[-1][0], bottom), (line[0][0], bottom)], colour)


def hills(cv: Canvas, rng: random.Random, mood: Mood, horizon: float, rise: float) -> None:
    """Draw three chains of hills, paler with distance, down to ``horizon``."""
    for i, colour in enumerate(mood.hills):
        top = horizon - rise * (0.95 - 0.38 * i)
        ridge(cv, rng, colour, top, rise * (0.26 - 0.05 * i), horizon + 2, 3 + i)


def tree(
    cv: Canvas,
    rng: random.Random,
    mood: Mood,
    x: float,
    foot: float,
    h: float,
    kind: str = "round",
    tint: Colour | None = None,
) -> None:
    """Draw a tree of height ``h``: round, tall (poplar), fir or willow."""
    leaf = tint or mix(mood.leaves[0], mood.leaves[1], rng.uniform(0.0, 0.55))
    bark = mix(mood.wood_deep, leaf, 0.2)
    cv.ellipse(x + 0.07 * h, foot, 0.2 * h, 0.018 * h, INK, 0.13)
    if kind == "fir":
        _fir(cv, x, foot, h, leaf, bark)
        return
    wide = {"tall": 0.13, "willow": 0.36}.get(kind, 0.27) * rng.uniform(0.92, 1.1)
    low, high = (0.14, 1.0) if kind == "tall" else (0.3, 1.0)
    cv.polygon(
        [
            (x - 0.018 * h, foot),
            (x - 0.008 * h, foot - 0.6 * h),
            (x + 0.008 * h, foot - 0.6 * h),
            (x + 0.02 * h, foot),
        ],
        bark,
    )
    mid = foot - (low + high) / 2 * h
    tall = (high - low) / 2 * h
    crown = [
        (x, mid - tall),
        (x + wide * 0.72 * h, mid - tall * 0.62),
        (x + wide * h, mid + tall * rng.uniform(0.0, 0.2)),
        (x + wide * 0.62 * h, mid + tall * 0.86),
        (x, mid + tall),
        (x - wide * 0.66 * h, mid + tall * 0.82),
        (x - wide * h, mid + tall * rng.uniform(-0.05, 0.2)),
        (x - wide * 0.7 * h, mid - tall * 0.6),
    ]
    outline = geometry.smooth(crown)
    cv.polygon(outline, leaf)
    shade = [(max(px, x + wide * 0.22 * h - (py - mid) * 0.1), py) for px, py in outline]
    cv.polygon(shade, INK, 0.1)
    twig = mix(bark, leaf, 0.25)
    cv.line([(x, foot - 0.3 * h), (x, mid - tall * 0.35)], 0.009 * h, twig)
    for k, side in enumerate((-1, 1, -1)):
        fork = mid + tall * (0.55 - 0.38 * k)
        reach = wide * (0.5 - 0.1 * k) * h
        cv.line([(x, fork), (x + side * reach, fork - reach * 0.8)], 0.006 * h, twig)


def _fir(cv: Canvas, x: float, foot: float, h: float, leaf: Colour, bark: Colour) -> None:
    """Draw a conifer as three tiers, darker on the right."""
    cv.rect(x - 0.015 * h, foot - 0.2 * h, 0.03 * h, 0.2 * h, bark)
    for low, high, wide in ((0.1, 0.55, 0.2), (0.32, 0.78, 0.155), (0.55, 1.0, 0.11)):
        tip = (x, foot - high * h)
        base = foot - low * h
        cv.polygon([tip, (x + wide * h, base), (x - wide * h, base)], leaf)
        cv.polygon([tip, (x + wide * h, base), (x + 0.02 * h, base)], INK, 0.12)


def grove(
    cv: Canvas,
    rng: random.Random,
    mood: Mood,
    start: float,
    end: float,
    foot: float,
    h: float,
    kind: str = "round",
) -> None:
    """Draw a row of trees that overlap, from ``start`` to ``end``."""
    x = start
    while x < end:
        own = h * rng.uniform(0.72, 1.1)
        tree(cv, rng, mood, x, foot + rng.uniform(-0.02, 0.02) * h, own, kind)
        x += own * (0.24 if kind in ("tall", "fir") else 0.4) * rng.uniform(0.8, 1.4)


def shrubs(
    cv: Canvas, rng: random.Random, colour: Colour, start: float, end: float, y: float
) -> None:
    """Draw a low clipped hedge of soft mounds standing on ``y``."""
    x = start
    while x < end:
        r = rng.uniform(22, 42)
        cv.polygon(
            geometry.arc(x, y, r * 1.25, r, 180, 360), mix(colour, PAPER, rng.uniform(0, 0.08))
        )
        x += r * 1.3


def cloud(cv: Canvas, mood: Mood, x: float, y: float, w: float) -> None:
    """Draw a flat long cloud."""
    tone = mix(mood.sky[0], mood.light, 0.55)
    cv.rect(x, y, w, w * 0.075, tone, 0.7, r=w * 0.0375)
    cv.rect(x + w * 0.22, y - w * 0.055, w * 0.5, w * 0.075, tone, 0.7, r=w * 0.0375)
