"""Small things: books, paper, cups, screens, tables and shelves."""

from __future__ import annotations

import random

from sample_media import geometry
from sample_media.canvas import Canvas
from sample_media.palette import CLOTHS, GOLD, INK, PAPER, VERMILION, Colour, Mood, mix


def ruled(
    cv: Canvas, x: float, y: float, w: float, count: int, gap: float, colour: Colour, thick: float
) -> None:
    """Draw lines that stand for text, the last one short."""
    for i in range(count):
        share = 0.55 if i == count - 1 else 1.0
        cv.rect(x, y + i * gap, w * share, thick, colour)


def cup(cv: Canvas, x: float, y: float, s: float, colour: Colour) -> None:
    """Draw a lidded tea cup standing on ``y``."""
    cv.ellipse(x + s * 0.15, y, s * 0.7, s * 0.09, INK, 0.15)
    cv.rect(x - s * 0.36, y - s * 0.86, s * 0.72, s * 0.86, colour, r=s * 0.12)
    cv.rect(x + s * 0.1, y - s * 0.84, s * 0.26, s * 0.8, INK, 0.09, r=s * 0.1)
    cv.rect(x - s * 0.42, y - s * 0.98, s * 0.84, s * 0.15, mix(colour, INK, 0.07), r=s * 0.07)
    cv.ellipse(x, y - s * 1.02, s * 0.1, s * 0.07, mix(colour, INK, 0.12))


def laptop(cv: Canvas, x: float, y: float, w: float, mood: Mood) -> None:
    """Draw an open laptop seen from behind, standing on ``y``."""
    shell = mix(mood.deep, PAPER, 0.45)
    cv.rect(x - w / 2, y - w * 0.6, w, w * 0.58, shell, r=w * 0.04)
    cv.ellipse(x, y - w * 0.32, w * 0.04, w * 0.04, PAPER, 0.4)
    cv.rect(x - w * 0.56, y - w * 0.045, w * 1.12, w * 0.045, mix(shell, INK, 0.18), r=w * 0.02)


def open_book(cv: Canvas, x: float, y: float, w: float, cover: Colour) -> None:
    """Draw a book held open, its cover towards the viewer, foot on ``y``."""
    h = w * 0.62
    for side in (-1, 1):
        leaf = [
            (x, y - h * 0.9),
            (x + side * w / 2, y - h),
            (x + side * w / 2, y - h * 0.06),
            (x, y),
        ]
        cv.polygon([(px, py - h * 0.05) for px, py in leaf], PAPER)
        cv.polygon(leaf, cover if side < 0 else mix(cover, INK, 0.14))
    cv.line([(x, y - h * 0.9), (x, y)], w * 0.02, mix(cover, INK, 0.3))


def book_flat(cv: Canvas, x: float, y: float, w: float, cover: Colour) -> None:
    """Draw a book that lies open on a table, seen a little from above; centre (x, y)."""
    h = w * 0.34
    cv.ellipse(x + w * 0.03, y + h * 0.42, w * 0.55, h * 0.3, INK, 0.14)
    back = [(x - w * 0.53, y + h * 0.5), (x - w * 0.43, y - h * 0.45)]
    back += [(x + w * 0.43, y - h * 0.45), (x + w * 0.53, y + h * 0.5)]
    cv.polygon(back, cover)
    for side in (-1, 1):
        page = geometry.smooth(
            [
                (x, y - h * 0.42),
                (x + side * w * 0.2, y - h * 0.56),
                (x + side * w * 0.42, y - h * 0.48),
            ],
            closed=False,
        )
        page += geometry.smooth(
            [
                (x + side * w * 0.51, y + h * 0.42),
                (x + side * w * 0.25, y + h * 0.34),
                (x, y + h * 0.5),
            ],
            closed=False,
        )
        cv.polygon(page, PAPER if side < 0 else mix(PAPER, INK, 0.05))
        for k in range(5):
            share = (k + 1) / 6.5
            ly = y - h * 0.42 + h * 0.8 * share
            near, far = w * 0.06, w * (0.37 + 0.07 * share)
            cv.line([(x + side * near, ly), (x + side * far, ly - h * 0.04)], w * 0.008, INK, 0.25)


def book_pile(
    cv: Canvas, rng: random.Random, x: float, y: float, w: float, count: int, accent: bool = False
) -> float:
    """Draw lying books on ``y``; return the top of the pile."""
    cv.ellipse(x + w * 0.06, y, w * 0.6, w * 0.05, INK, 0.16)
    tones = rng.sample(CLOTHS, len(CLOTHS))
    red = rng.randrange(count) if accent else -1
    for i in range(count):
        thick = w * rng.uniform(0.1, 0.17)
        own = w * rng.uniform(0.8, 1.0)
        left = x - own / 2 + rng.uniform(-0.06, 0.06) * w
        tone = VERMILION if i == red else tones[i % len(tones)]
        cv.rect(left, y - thick, own, thick, tone, r=thick * 0.14)
        cv.rect(
            left + own * 0.86, y - thick * 0.84, own * 0.14, thick * 0.68, mix(PAPER, INK, 0.08)
        )
        cv.rect(left + own * 0.08, y - thick, own * 0.02, thick, PAPER, 0.4)
        cv.rect(left, y - thick * 0.2, own * 0.86, thick * 0.2, INK, 0.1)
        y -= thick
    return y


def books_row(
    cv: Canvas, rng: random.Random, x: float, y: float, w: float, h: float, tones: list[Colour]
) -> None:
    """Fill a shelf of width ``w`` with books standing on ``y``, no higher than ``h``."""
    end = x + w
    while x < end - 8:
        if rng.random() < 0.06:
            x += rng.uniform(18, 46)
            continue
        thick = min(rng.uniform(9, 24), end - x)
        high = h * rng.uniform(0.66, 0.94)
        tone = rng.choice(tones)
        cv.rect(x, y - high, thick - 1.5, high, tone)
        if thick > 13 and rng.random() < 0.6:
            cv.rect(x + thick * 0.22, y - high * 0.82, thick * 0.46, high * 0.16, PAPER, 0.5)
        cv.rect(x + thick * 0.7, y - high, thick * 0.3 - 1.5, high, INK, 0.1)
        x += thick


def shelf(
    cv: Canvas,
    rng: random.Random,
    mood: Mood,
    x: float,
    top: float,
    w: float,
    h: float,
    rows: int,
    columns: int,
) -> None:
    """Draw a bookcase, its books in the tints of the mood with rare accents."""
    deep = mix(mood.wood_deep, INK, 0.15)
    cv.rect(x, top, w, h, mood.wood)
    tones = [mix(c, mood.wall, 0.34) for c in CLOTHS] * 5 + [mix(GOLD, mood.wall, 0.2), VERMILION]
    board = 12.0
    cell_w, cell_h = (w - board) / columns, (h - board) / rows
    for i in range(columns):
        for j in range(rows):
            cx, cy = x + board + i * cell_w, top + board + j * cell_h
            inner_w, inner_h = cell_w - board, cell_h - board
            cv.rect(cx, cy, inner_w, inner_h, deep)
            fill = inner_w * (1.0 if rng.random() < 0.7 else rng.uniform(0.45, 0.8))
            books_row(cv, rng, cx + 4, cy + inner_h, fill - 8, inner_h, tones)
            cv.rect(cx, cy, inner_w, inner_h * 0.1, INK, 0.22)


def table(cv: Canvas, mood: Mood, x: float, y: float, w: float, thick: float, foot: float) -> None:
    """Draw a table from the front: a top at ``y`` and two trestle legs down to ``foot``."""
    cv.ellipse(x + w / 2, foot, w * 0.52, 14, INK, 0.14)
    for lx in (x + w * 0.1, x + w * 0.9):
        cv.polygon([(lx - 12, y), (lx + 12, y), (lx + 20, foot), (lx - 20, foot)], mood.wood_deep)
    cv.rect(x, y, w, thick, mood.wood, r=4)
    cv.rect(x, y + thick * 0.62, w, thick * 0.38, INK, 0.16)
