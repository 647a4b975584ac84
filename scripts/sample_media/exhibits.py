"""What hangs in frames: landscapes, calligraphy without words, seals, stars of pattern."""

from __future__ import annotations

import random

from sample_media import geometry
from sample_media.canvas import Canvas
from sample_media.palette import BRASS, INK, PAPER, VERMILION, Mood, mix


def framed(
    cv: Canvas, rng: random.Random, mood: Mood, x: float, y: float, w: float, h: float, kind: int
) -> None:
    """Draw a framed picture; ``kind`` chooses among five plain motifs."""
    cv.rect(x + 7, y + 9, w, h, INK, 0.12)
    cv.rect(x, y, w, h, mix(mood.wood_deep, INK, 0.1))
    m = min(w, h) * 0.035
    cv.rect(x + m, y + m, w - 2 * m, h - 2 * m, PAPER)
    m *= 3.2
    motif(cv, rng, mood, x + m, y + m, w - 2 * m, h - 2 * m, kind)


def motif(
    cv: Canvas, rng: random.Random, mood: Mood, x: float, y: float, w: float, h: float, kind: int
) -> None:
    """Draw one of five motifs into a box."""
    tones = [mix(colour, PAPER, 0.15) for colour in mood.hills]
    if kind % 5 == 0:
        _landscape(cv, rng, mood, x, y, w, h)
    elif kind % 5 == 1:
        columns = max(int(w / 26), 2)
        for k in range(columns):
            tall = h * rng.uniform(0.55, 0.95)
            cv.rect(x + w - (k + 0.75) * w / columns, y, w / columns * 0.36, tall, INK, 0.55)
        cv.rect(x, y + h - min(w, h) * 0.16, min(w, h) * 0.14, min(w, h) * 0.14, VERMILION)
    elif kind % 5 == 2:
        cv.rect(x, y, w, h, mix(tones[0], PAPER, 0.5))
        stem = [(x + w * 0.5, y + h), (x + w * 0.46, y + h * 0.6), (x + w * 0.6, y + h * 0.12)]
        cv.line(geometry.smooth(stem, closed=False), min(w, h) * 0.02, mood.leaves[1])
        for k in range(6):
            side = 1 if k % 2 else -1
            px, py = x + w * (0.48 + 0.015 * k), y + h * (0.82 - 0.12 * k)
            leaf = mix(mood.leaves[0], mood.leaves[1], k / 6)
            cv.ellipse(px + side * w * 0.12, py, w * 0.13, h * 0.04, leaf, turn=side * -28)
        cv.ellipse(x + w * 0.6, y + h * 0.14, w * 0.08, w * 0.08, VERMILION)
    elif kind % 5 == 3:
        cv.rect(x, y, w, h, mix(BRASS, PAPER, 0.55))
        size = min(w, h) * 0.42
        for ring, tone in ((1.0, mood.deep), (0.72, PAPER), (0.5, VERMILION), (0.2, PAPER)):
            turned = geometry.rect(
                x + w / 2 - size * ring, y + h / 2 - size * ring, 2 * size * ring, 2 * size * ring
            )
            cv.polygon(
                geometry.rotate(turned, (x + w / 2, y + h / 2), 45 if ring in (1.0, 0.5) else 0),
                tone,
                0.85,
            )
    else:
        cv.rect(x, y, w, h * 0.58, mix(tones[1], PAPER, 0.35))
        cv.ellipse(x + w * 0.3, y + h * 0.26, h * 0.09, h * 0.09, mood.light)
        cv.polygon(
            [(x, y + h * 0.58), (x + w * 0.45, y + h * 0.3), (x + w, y + h * 0.58)], tones[2]
        )
        for k in range(3):
            cv.rect(x, y + h * (0.7 + 0.12 * k), w * (0.95 - 0.2 * (k == 2)), h * 0.045, INK, 0.28)


def _landscape(
    cv: Canvas, rng: random.Random, mood: Mood, x: float, y: float, w: float, h: float
) -> None:
    """Draw layered hills and a red sun, as an ink painting has them."""
    with cv.clip(geometry.rect(x, y, w, h)):
        cv.gradient(x, y, w, h, mix(mood.sky[1], PAPER, 0.4), PAPER)
        cv.ellipse(x + w * 0.7, y + h * 0.24, min(w, h) * 0.09, min(w, h) * 0.09, VERMILION)
        for i, tone in enumerate(mood.hills):
            base = y + h * (0.5 + 0.17 * i)
            line = [
                (x + w * k / 3, base + rng.uniform(-0.14, 0.08) * h * (1 if k % 2 else -0.4))
                for k in range(-1, 5)
            ]
            curve = geometry.smooth(line, closed=False)
            cv.polygon(
                [*curve, (curve[-1][0], y + h), (curve[0][0], y + h)], mix(tone, INK, 0.05 * i)
            )
