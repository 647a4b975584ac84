"""Boards: five cards of the senses, a notice board outdoors, a wall of cards, a letter box."""

from __future__ import annotations

from itertools import pairwise

from sample_media import exhibits, geometry, interior, objects, scenery
from sample_media.brief import Brief, Composition
from sample_media.canvas import Canvas
from sample_media.palette import (
    AUTUMN,
    BRASS,
    CLOTHS,
    INK,
    MIST,
    MORNING,
    NOON,
    PAPER,
    VERMILION,
    Colour,
    Mood,
    mix,
)
from sample_media.people import cast
from sample_media.standing import stand


def pinned_cards(cv: Canvas, brief: Brief) -> None:
    """Cork board with five pinned pictures joined by a thread."""
    rng, mood = brief.rng, brief.mood
    interior.room(cv, mood, cv.h + 40)
    interior.sunbeam(cv, mood, (cv.w * 0.1, -20), (420, 40), (150, cv.h + 40), 2, 3)
    x, y, w, h = 90.0, 90.0, cv.w - 180, cv.h - 200
    cv.rect(x + 12, y + 16, w, h, INK, 0.14)
    cv.rect(x, y, w, h, mix(mood.wood, PAPER, 0.2))
    cork = mix(mood.floor, BRASS, 0.22)
    cv.rect(x + 24, y + 24, w - 48, h - 48, cork)
    for _ in range(220):
        px, py = x + 30 + rng.random() * (w - 60), y + 30 + rng.random() * (h - 60)
        cv.ellipse(px, py, 3.4, 2.2, INK, 0.07)
    spots = ((0.2, 0.28), (0.52, 0.22), (0.82, 0.31), (0.33, 0.68), (0.68, 0.70))
    pins = []
    for k, (sx, sy) in enumerate(spots):
        cx, cy = x + w * sx, y + h * sy
        turn = rng.uniform(-5, 5)
        wide, high = (190.0, 240.0) if k != 1 else (230.0, 210.0)
        _card(cv, cx + 6, cy + 9, wide, high, turn, INK, 0.14)
        _card(cv, cx, cy, wide, high, turn, PAPER, 1.0)
        exhibits.motif(cv, rng, mood, cx - wide * 0.4, cy - high * 0.41, wide * 0.8, high * 0.6, k)
        cv.rect(cx - wide * 0.3, cy + high * 0.31, wide * 0.6, 8, INK, 0.3)
        cv.rect(cx - wide * 0.3, cy + high * 0.39, wide * 0.36, 8, INK, 0.2)
        pins.append((cx, cy - high * 0.44))
    for a, b in zip(pins, [pins[1], pins[2], pins[4], pins[0], pins[3]], strict=True):
        sag = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2 + 16)
        cv.line(geometry.smooth([a, sag, b], closed=False), 3.4, VERMILION)
    for px, py in pins:
        cv.ellipse(px + 4, py + 5, 11, 11, INK, 0.2)
        cv.ellipse(px, py, 11, 11, VERMILION)
        cv.ellipse(px - 3, py - 3, 3.5, 3.5, PAPER, 0.7)


def _card(
    cv: Canvas, x: float, y: float, w: float, h: float, turn: float, colour: Colour, alpha: float
) -> None:
    """Draw a turned card about its middle."""
    cv.polygon(
        geometry.rotate(geometry.rect(x - w / 2, y - h / 2, w, h), (x, y), turn), colour, alpha
    )


def notice_board(cv: Canvas, brief: Brief) -> None:
    """A glazed notice board under a small roof, two people read it."""
    rng, mood = brief.rng, brief.mood
    horizon = cv.h * 0.68
    interior.outdoors(cv, rng, mood, horizon, 230)
    mid = cv.w / 2
    scenery.grove(cv, rng, mood, -60, cv.w + 40, horizon + 16, 360)
    path = mix(mood.floor, PAPER, 0.36)
    cv.polygon([(0, cv.h * 0.83), (cv.w, cv.h * 0.8), (cv.w, cv.h), (0, cv.h)], path)
    top, low = cv.h * 0.25, cv.h * 0.62
    steel = mix(mood.deep, INK, 0.2)
    for dx in (-330, 306):
        cv.rect(mid + dx, top, 24, cv.h * 0.81 - top, steel)
    roof = [
        (mid - 420, top - 6),
        (mid - 370, top - 72),
        (mid + 370, top - 72),
        (mid + 420, top - 6),
    ]
    cv.polygon(roof, mix(mood.deep, mood.wood_deep, 0.4))
    cv.rect(mid - 420, top - 12, 840, 14, INK, 0.3)
    cv.rect(mid - 350, top + 14, 700, low - top, mix(mood.wood_deep, INK, 0.1))
    cv.rect(mid - 332, top + 32, 664, low - top - 36, mix(mood.wall, PAPER, 0.2))
    for i in range(3):
        for j in range(2):
            px, py = mid - 306 + 210 * i, top + 58 + (low - top - 60) / 2 * j
            high = (low - top - 120) / 2
            cv.rect(px + 4, py + 5, 186, high, INK, 0.1)
            cv.rect(px, py, 186, high, PAPER)
            cv.rect(
                px, py, 186, 26, VERMILION if (i, j) == (0, 0) else mix(mood.hills[1], PAPER, 0.2)
            )
            if (i + j) % 3 == 2:
                exhibits.motif(cv, rng, mood, px + 18, py + 44, 150, high - 64, 0)
            else:
                objects.ruled(
                    cv, px + 22, py + 50, 142, 5, (high - 70) / 5, mix(INK, PAPER, 0.72), 8
                )
    cv.polygon([(mid - 332, top + 32), (mid - 60, top + 32), (mid - 332, low - 60)], PAPER, 0.22)
    people = cast(rng, 2)
    stand(cv, people[0], mid - 110, cv.h * 0.9, 560, "back")
    stand(cv, people[1], mid + 150, cv.h * 0.92, 580, "back", right=(0.2, 0.74))
    scenery.shrubs(cv, rng, mix(mood.leaves[1], INK, 0.1), cv.w * 0.72, cv.w, cv.h * 0.83)


def wall_of_cards(cv: Canvas, brief: Brief) -> None:
    """A wall covered with rows of cards; someone on a step puts one in its place."""
    rng, mood = brief.rng, brief.mood
    floor = cv.h * 0.84
    interior.room(cv, mood, floor)
    tones = [mix(c, PAPER, 0.55) for c in (*CLOTHS[1:5], mood.hills[0], BRASS)]
    columns, rows = 5, 6
    left, top, gap = cv.w * 0.1, 90.0, cv.w * 0.8 / columns
    cv.rect(left - 30, top - 34, cv.w * 0.8 + 60, rows * 138 + 60, mix(mood.wall, PAPER, 0.5))
    cv.rect(left - 30, top - 34, cv.w * 0.8 + 60, 6, VERMILION)
    free = (3, 2)
    for i in range(columns):
        for j in range(rows):
            x, y = left + gap * i + 9, top + 138 * j + 6
            if (i, j) == free:
                cv.line(
                    [*geometry.rect(x, y, gap - 18, 116, 6), (x, y)], 3, mix(INK, mood.wall, 0.6)
                )
                continue
            cv.rect(x + 4, y + 5, gap - 18, 116, INK, 0.1)
            cv.rect(x, y, gap - 18, 116, rng.choice(tones))
            cv.ellipse(x + 26, y + 30, 13, 13, PAPER, 0.8)
            objects.ruled(cv, x + 20, y + 60, gap - 62, 3, 18, INK, 5)
            cv.rect(x + 18, y + 56, gap - 56, 60, rng.choice(tones), 0.55)
    interior.sunbeam(cv, mood, (cv.w * 0.02, 40), (300, 60), (90, 760), 2, 3)
    people = cast(rng, 2)
    x = left + gap * free[0] - 30
    stand(cv, people[0], x, floor + 70, 760, "back", right=(0.16, 0.93))
    hold = (x + 0.16 * 760, floor + 70 - 0.95 * 760)
    _card(cv, hold[0] + 4, hold[1] - 24, gap - 24, 112, -5, VERMILION, 1.0)
    _card(cv, hold[0] - 26, hold[1] - 46, 26, 26, -5, PAPER, 0.8)
    stand(
        cv, people[1], cv.w * 0.24, floor + 120, 740, "right", right=(0.12, 0.64), left=(0.12, 0.62)
    )
    for k in range(4):
        card = (cv.w * 0.24 + 100 + 4 * k, floor + 120 - 470 - 7 * k)
        _card(cv, *card, 96, 66, -8 + 3 * k, tones[k], 1.0)


def letter_box(cv: Canvas, brief: Brief) -> None:
    """A letter box on a wall, a hand's-breadth letter in its slot, a branch's shadow."""
    rng, mood = brief.rng, brief.mood
    floor = cv.h * 0.88
    interior.room(cv, mood, floor)
    mid = cv.w / 2
    for row in range(14):
        cv.rect(0, floor - 16 - row * 84, cv.w, 2, INK, 0.05)
        for k in range(6):
            cv.rect((k + 0.5 * (row % 2)) * cv.w / 5, floor - 16 - row * 84, 2, 84, INK, 0.04)
    _branch_shadow(cv, mood)
    x, y, w, h = mid - 210.0, cv.h * 0.3, 420.0, 470.0
    cv.polygon(
        [
            (x + w, y + 30),
            (x + w + 80, y + 90),
            (x + w + 80, y + h + 60),
            (x + 70, y + h + 60),
            (x + 20, y + h),
        ],
        INK,
        0.14,
    )
    cv.rect(x, y, w, h, mix(VERMILION, mood.wall, 0.06), r=10)
    cv.rect(x + w * 0.72, y, w * 0.28, h, INK, 0.12, r=10)
    cv.polygon(
        [(x - 22, y + 10), (x + 14, y - 58), (x + w - 14, y - 58), (x + w + 22, y + 10)],
        mix(VERMILION, INK, 0.22),
    )
    cv.rect(x - 22, y + 2, w + 44, 16, mix(VERMILION, INK, 0.4))
    letter = geometry.rotate(geometry.rect(mid - 120, y - 26, 230, 150), (mid, y + 60), -7)
    cv.polygon(letter, PAPER)
    cv.line([letter[0], (mid - 10, y + 74), letter[1]], 3.5, mix(INK, PAPER, 0.65))
    cv.rect(x + 6, y + 86, w - 12, 90, mix(VERMILION, mood.wall, 0.06))
    cv.rect(x + w * 0.72, y + 86, w * 0.28 - 6, 90, INK, 0.12)
    cv.rect(mid - 150, y + 84, 300, 14, mix(INK, VERMILION, 0.25), r=6)
    cv.rect(mid - 110, y + 190, 220, 130, mix(PAPER, BRASS, 0.12), r=4)
    objects.ruled(cv, mid - 80, y + 222, 160, 3, 34, mix(INK, PAPER, 0.6), 9)
    cv.ellipse(mid, y + 390, 17, 17, BRASS)
    cv.rect(mid - 4, y + 390, 8, 28, mix(BRASS, INK, 0.5))
    cv.rect(mid - 270, floor - 80, 540, 26, mood.wood, r=4)
    for dx in (-230, 206):
        cv.rect(mid + dx, floor - 54, 24, 110, mood.wood_deep)
    objects.book_pile(cv, rng, mid - 150, floor - 80, 150, 2)
    for k in range(3):
        env = geometry.rect(mid + 20 + 18 * k, floor - 98 - 14 * k, 170, 16)
        cv.polygon(env, mix(PAPER, INK, 0.04 * k))
    interior.plant(cv, rng, mood, cv.w * 0.9, cv.h * 0.97, 330, mix(mood.wall_shade, INK, 0.25))


def _branch_shadow(cv: Canvas, mood: Mood) -> None:
    """Cast the shadow of a leafy branch on the wall."""
    stem = geometry.smooth(
        [(-20, 40), (cv.w * 0.24, 150), (cv.w * 0.5, 130), (cv.w * 0.8, 250)], closed=False
    )
    shapes = [geometry.capsule(a, b, 5) for a, b in pairwise(stem)]
    for k in range(2, len(stem), 2):
        px, py = stem[k]
        side = 1 if k % 4 else -1
        shapes.append(geometry.ellipse(px + 18, py + side * 42, 50, 17, side * 52))
    cv.polygons(shapes, mood.deep, 0.1)


SEQUENCE: tuple[Composition, ...] = (pinned_cards, notice_board, wall_of_cards, letter_box)
MOODS = (MORNING, NOON, MIST, AUTUMN)
