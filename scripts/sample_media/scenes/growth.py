"""Charts made of things: five plants, broad steps, columns of books."""

from __future__ import annotations

from sample_media import geometry, interior
from sample_media.brief import Brief
from sample_media.canvas import Canvas
from sample_media.palette import (
    CLOTHS,
    INK,
    PAPER,
    VERMILION,
    Colour,
    Mood,
    mix,
)
from sample_media.people import cast
from sample_media.standing import stand


def growth(cv: Canvas, brief: Brief) -> None:
    """Five stages from seed to tree, side by side in one bed of earth."""
    rng, mood = brief.rng, brief.mood
    ground = cv.h * 0.72
    cv.gradient(0, 0, cv.w, ground, mix(mood.sky[1], PAPER, 0.2), mix(mood.sky[1], PAPER, 0.7))
    cv.ellipse(cv.w * 0.82, ground - 330, 250, 250, mix(mood.sky[0], PAPER, 0.45))
    earth = mix(mood.wood, mood.floor, 0.35)
    gap = cv.w * 0.88 / 5
    cv.gradient(0, ground, cv.w, cv.h - ground, earth, mix(earth, INK, 0.22))
    for _ in range(90):
        px, py = rng.random() * cv.w, ground + 20 + rng.random() * (cv.h - ground)
        cv.ellipse(px, py, rng.uniform(3, 8), rng.uniform(2, 5), INK, 0.1)
    for k in range(5):
        x = cv.w * 0.06 + gap * (k + 0.5)
        cv.ellipse(x, ground + 2, gap * 0.3, 16, mix(earth, PAPER, 0.14))
        _sapling(cv, mood, x, ground, (0, 110, 230, 380, 560)[k], k)
        cv.ellipse(x, cv.h - 138, 13, 13, VERMILION if k == 2 else mix(PAPER, earth, 0.15))
        if k:
            cv.line([(x - gap + 28, cv.h - 138), (x - 28, cv.h - 138)], 3, PAPER, 0.6)
    people = cast(rng, 2, accent=False)
    stand(
        cv,
        people[0],
        cv.w * 0.06 + gap * 3.0,
        ground + 40,
        330,
        "left",
        left=(-0.2, 0.62),
        right=(-0.22, 0.5),
    )
    can = (cv.w * 0.06 + gap * 3.0 - 92, ground + 40 - 186)
    cv.rect(can[0] - 26, can[1], 52, 50, mix(mood.deep, PAPER, 0.2), r=6)
    cv.line([(can[0] - 20, can[1] + 36), (can[0] - 74, can[1] + 6)], 8, mix(mood.deep, PAPER, 0.2))
    for k in range(3):
        cv.line(
            [(can[0] - 80 - 8 * k, can[1] + 14), (can[0] - 96 - 12 * k, can[1] + 60)],
            3,
            mood.hills[1],
            0.8,
        )


def _sapling(cv: Canvas, mood: Mood, x: float, ground: float, h: float, stage: int) -> None:
    """Draw a seed in the earth, or a plant of height ``h`` with its roots."""
    for k in range(stage + 1):
        spread = (k - stage / 2) * 18
        root = [
            (x, ground + 20),
            (x + spread * 0.5, ground + 50),
            (x + spread, ground + 66 + 12 * stage),
        ]
        cv.line(
            geometry.smooth(root, closed=False),
            3.5,
            mix(PAPER, mood.wood, 0.4),
            0.7 if stage else 0.0,
        )
    if stage == 0:
        cv.ellipse(x, ground + 56, 20, 28, mix(mood.wood_deep, INK, 0.2), turn=20)
        cv.ellipse(x - 5, ground + 48, 5, 9, PAPER, 0.35, turn=20)
        return
    stem = geometry.smooth(
        [(x, ground + 10), (x + 5, ground - h * 0.5), (x, ground - h * 0.86)], closed=False
    )
    if stage < 4:
        cv.line(stem, 5 + 3 * stage, mix(mood.leaves[1], mood.wood, 0.2 * stage))
        for k in range(1 + stage * 2):
            side = 1 if k % 2 else -1
            y = ground - h * (0.42 + 0.5 * k / (1 + stage * 2))
            leaf = mix(mood.leaves[0], mood.leaves[1], (k % 3) / 3)
            reach = h * (0.3 if stage == 1 else 0.17) + 16
            cv.ellipse(
                x + side * reach * 0.72,
                y - reach * 0.34,
                reach * 0.72,
                reach * 0.3,
                leaf,
                turn=side * -30,
            )
        return
    cv.polygon(
        [
            (x - 16, ground + 6),
            (x - 8, ground - h * 0.6),
            (x + 8, ground - h * 0.6),
            (x + 18, ground + 6),
        ],
        mood.wood_deep,
    )
    for dx, dy, r in ((-86, 0.56, 92), (84, 0.54, 96), (0, 0.8, 108), (-16, 0.62, 110)):
        tone = mix(mood.leaves[0], mood.leaves[1], 0.3 if dx >= 0 else 0.05)
        cv.ellipse(x + dx, ground - h * dy, r, r * 0.94, tone)
    cv.line([(x, ground - h * 0.35), (x - 50, ground - h * 0.55)], 6, mood.wood_deep)
    cv.line([(x, ground - h * 0.42), (x + 46, ground - h * 0.6)], 6, mood.wood_deep)
    for dx, dy in ((-90, 0.6), (40, 0.86), (96, 0.5), (-30, 0.72), (20, 0.58)):
        cv.ellipse(x + dx, ground - h * dy, 13, 13, VERMILION)


def steps(cv: Canvas, brief: Brief) -> None:
    """Five broad steps rise to the right; a person on each."""
    rng, mood = brief.rng, brief.mood
    cv.gradient(0, 0, cv.w, cv.h, mix(mood.wall, PAPER, 0.3), mood.wall)
    cv.ellipse(cv.w * 0.8, cv.h * 0.3, 210, 210, mix(mood.sky[0], mood.wall, 0.35))
    wide = cv.w / 5.6
    people = cast(rng, 5)
    for k in range(5):
        x = cv.w * 0.055 + wide * k
        top = cv.h * (0.8 - 0.105 * k)
        tone = VERMILION if k == 4 else mix(mood.hills[2], PAPER, 0.5 - 0.11 * k)
        cv.rect(x, top, wide * 1.0, cv.h, tone)
        cv.rect(x + wide * 0.86, top, wide * 0.14, cv.h, INK, 0.1)
        cv.rect(x, top, wide, 12, PAPER, 0.35)
        pose = (None, (0.12, 0.62), None, (0.26, 0.84), None)[k]
        walks = k in (0, 2)
        size = 290 + 10 * (k % 3)
        stand(
            cv,
            people[k],
            x + wide * 0.45,
            top + 4,
            size,
            "right" if walks else "front",
            right=pose,
            stride=0.08 if walks else 0.0,
        )
        for j in range(3 if k < 4 else 2):
            cv.rect(
                x + wide * 0.16, top + 58 + 26 * j, wide * (0.5 - 0.12 * (j == 2)), 8, PAPER, 0.55
            )
    cv.rect(0, cv.h - 20, cv.w, 20, mix(mood.deep, mood.wall, 0.3))


def columns(cv: Canvas, brief: Brief) -> None:
    """Three columns of piled books, each higher, and someone who adds one."""
    rng, mood = brief.rng, brief.mood
    floor = cv.h * 0.84
    interior.room(cv, mood, floor)
    cv.ellipse(cv.w * 0.5, floor - 330, 340, 340, mix(mood.light, mood.wall, 0.45))
    xs = [cv.w * 0.24, cv.w * 0.46, cv.w * 0.68]
    tones: list[Colour] = [mix(c, mood.wall, 0.15) for c in CLOTHS]
    top = floor
    for k, x in enumerate(xs):
        y = floor + 40
        cv.ellipse(x + 10, y, 110, 14, INK, 0.16)
        for n in range((5, 8, 12)[k]):
            thick, w = rng.uniform(34, 44), rng.uniform(160, 186)
            left = x - w / 2 + rng.uniform(-7, 7)
            tone = VERMILION if (k, n) == (2, 11) else tones[(n * 3 + k) % len(tones)]
            cv.rect(left, y - thick, w, thick, tone, r=5)
            cv.rect(left + w * 0.88, y - thick + 5, w * 0.12, thick - 10, mix(PAPER, INK, 0.07))
            cv.rect(left + w * 0.1, y - thick, 5, thick, PAPER, 0.45)
            cv.rect(left, y - 7, w * 0.88, 7, INK, 0.1)
            y -= thick
        top = y
    who = cast(rng, 1)[0]
    x = cv.w * 0.87
    size = 620.0
    reach = (xs[2] + 86 - x, floor + 70 - top + 8)
    stand(
        cv,
        who,
        x,
        floor + 70,
        size,
        "left",
        left=(reach[0] / size, reach[1] / size),
        right=(reach[0] / size, reach[1] / size - 0.05),
    )
    cv.rect(0, floor + 130, cv.w, cv.h, INK, 0.03)
