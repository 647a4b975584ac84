"""Villages: terraces below white houses, and a practice base among beds of seedlings."""

from __future__ import annotations

from sample_media import buildings, geometry, interior, objects, scenery
from sample_media.brief import Brief, Composition
from sample_media.canvas import Canvas
from sample_media.palette import BRASS, DUSK, INK, MORNING, NOON, PAPER, VERMILION, Mood, mix
from sample_media.people import View, cast
from sample_media.perspective import Perspective
from sample_media.standing import stand


def terraces(cv: Canvas, brief: Brief) -> None:
    """Terraced fields curve down to a village; two walk on the road."""
    rng, mood = brief.rng, brief.mood
    horizon = cv.h * 0.46
    scenery.sky(cv, mood, horizon + 80, (cv.w * 0.24, 210), 62)
    scenery.cloud(cv, mood, cv.w * 0.5, 130, 260)
    scenery.cloud(cv, mood, cv.w * 0.74, 210, 200)
    scenery.hills(cv, rng, mood, horizon + 60, 260)
    tones = (
        mood.leaves[0],
        BRASS,
        mix(mood.leaves[0], BRASS, 0.5),
        mix(mood.leaves[1], mood.leaves[0], 0.5),
    )
    for k in range(5):
        y = horizon + 10 + 46 * k
        line = [
            (cv.w * j / 5, y + 26 * ((j + k) % 2) - 16 * k * (j / 5 - 0.5)) for j in range(-1, 7)
        ]
        curve = geometry.smooth(line, closed=False)
        tone = mix(tones[k % 4], PAPER, 0.3 - 0.06 * k)
        cv.polygon([*curve, (cv.w * 1.2, cv.h), (-cv.w * 0.2, cv.h)], tone)
        cv.line(curve, 4, mix(tone, INK, 0.16))
    foot = cv.h * 0.7
    for x, w, storeys, dy in (
        (0.1, 230, 1, -16),
        (0.3, 250, 2, 0),
        (0.5, 210, 1, -24),
        (0.62, 280, 2, 8),
        (0.86, 230, 1, -12),
    ):
        scenery.tree(cv, rng, mood, cv.w * x - 40, foot + dy, rng.uniform(170, 240))
        buildings.cottage(cv, rng, mood, cv.w * x, foot + dy, w, storeys)
    front = [(cv.w * j / 4, cv.h * (0.735 + 0.02 * ((j + 1) % 2))) for j in range(-1, 6)]
    curve = geometry.smooth(front, closed=False)
    ground = mix(mood.leaves[0], mood.leaves[1], 0.35)
    cv.polygon([*curve, (cv.w * 1.2, cv.h), (-cv.w * 0.2, cv.h)], ground)
    for k in range(14):
        a, b = (
            (cv.w * (0.46 + 0.02 * (k - 7)), cv.h * 0.755),
            (cv.w * (0.46 + 0.13 * (k - 7)), cv.h * 1.02),
        )
        if not 6 <= k <= 8:
            cv.line([a, b], 5, mix(ground, INK, 0.14))
    road = [
        (cv.w * 0.44, cv.h * 0.748),
        (cv.w * 0.475, cv.h * 0.748),
        (cv.w * 0.63, cv.h),
        (cv.w * 0.33, cv.h),
    ]
    cv.polygon(road, mix(mood.floor, PAPER, 0.4))
    people = cast(rng, 3)
    stand(cv, people[0], cv.w * 0.45, cv.h * 0.93, 250, "back", stride=0.08)
    stand(cv, people[1], cv.w * 0.5, cv.h * 0.935, 240, "back", stride=-0.08)
    stand(cv, people[2], cv.w * 0.7, cv.h * 0.9, 230, "left", left=(-0.14, 0.6))
    basket = (cv.w * 0.7 - 40, cv.h * 0.9 - 150)
    cv.polygon(
        [
            (basket[0] - 34, basket[1]),
            (basket[0] + 34, basket[1]),
            (basket[0] + 24, basket[1] + 44),
            (basket[0] - 24, basket[1] + 44),
        ],
        mood.wood,
    )
    for k in range(5):
        cv.ellipse(
            basket[0] - 24 + 12 * k, basket[1] - 4, 11, 11, mix(VERMILION, BRASS, 0.3 * (k % 3))
        )
    scenery.tree(cv, rng, mood, cv.w * 0.94, cv.h * 0.97, 560)


def seedlings(cv: Canvas, brief: Brief) -> None:
    """Rows of seedlings run to the hills; students and a farmer stand among them."""
    rng, mood = brief.rng, brief.mood
    horizon = cv.h * 0.5
    interior.outdoors(cv, rng, mood, horizon, 230)
    buildings.cottage(cv, rng, mood, cv.w * 0.08, horizon + 30, 300, 2)
    buildings.cottage(cv, rng, mood, cv.w * 0.26, horizon + 22, 200, 1)
    scenery.grove(cv, rng, mood, cv.w * 0.4, cv.w * 0.72, horizon + 14, 150)
    _greenhouse(cv, mood, cv.w * 0.72, horizon + 34)
    view = Perspective(cv.w * 0.5, horizon - 40, 520)
    earth = mix(mood.wood, mood.floor, 0.4)
    low = cv.h * 1.02
    cv.polygon(view.flat(low, -cv.w, cv.w * 2, -100, 4200), mix(earth, PAPER, 0.12))
    for k in range(-5, 6):
        x = cv.w * 0.5 + k * cv.w * 0.19
        bed = view.flat(low, x - 74, x + 74, -120, 4200)
        cv.polygon(bed, mix(earth, INK, 0.14))
    for row in range(22, -1, -1):
        z = 26 * row + 9.0 * row * row
        for k in range(-5, 6):
            px, py = view.at(cv.w * 0.5 + k * cv.w * 0.19, low, z)
            s = 58 * view.scale(z)
            for side in (-1, 0, 1):
                tone = mix(mood.leaves[0], mood.leaves[1], 0.25 + 0.3 * (side + 1) / 2)
                cv.ellipse(
                    px + side * s * 0.5,
                    py - s * (0.5 if side else 0.8),
                    s * 0.5,
                    s * 0.22,
                    tone,
                    turn=side * -38 + (90 if not side else 0),
                )
    people = cast(rng, 4)
    for who, x, foot, size, hand in (
        (people[0], 0.405, 0.83, 400, (0.2, 0.56)),
        (people[1], 0.595, 0.83, 390, (-0.2, 0.56)),
        (people[2], 0.785, 0.92, 470, (-0.1, 0.62)),
        (people[3], 0.215, 0.9, 450, (0.1, 0.6)),
    ):
        facing: View = "right" if x < 0.5 else "left"
        stand(cv, who, cv.w * x, cv.h * foot, size, facing, left=hand, right=hand)
    tray = (cv.w * 0.5, cv.h * 0.83 - 226)
    cv.rect(tray[0] - 66, tray[1], 132, 18, mood.wood_deep, r=4)
    for k in range(6):
        cv.line(
            [(tray[0] - 52 + 21 * k, tray[1]), (tray[0] - 52 + 21 * k, tray[1] - 16)],
            4,
            mood.leaves[1],
        )
        cv.ellipse(tray[0] - 52 + 21 * k, tray[1] - 22, 10, 7, mood.leaves[0])
    objects.open_book(cv, cv.w * 0.785 - 52, cv.h * 0.92 - 268, 74, PAPER)


def _greenhouse(cv: Canvas, mood: Mood, x: float, foot: float) -> None:
    """Draw two vaulted greenhouses."""
    for k in range(2):
        left = x + 230 * k
        vault = [
            *geometry.arc(left + 110, foot - 60, 110, 96, 180, 360),
            (left + 220, foot),
            (left, foot),
        ]
        cv.polygon(vault, mix(PAPER, mood.sky[0], 0.3))
        for j in range(1, 6):
            px = left + 220 * j / 6
            lift = 96 * (1 - ((px - left - 110) / 110) ** 2) ** 0.5
            cv.line([(px, foot), (px, foot - 60 - lift)], 3.5, mix(mood.hills[2], PAPER, 0.3))
        cv.line([(left, foot - 60), (left + 220, foot - 60)], 3.5, mix(mood.hills[2], PAPER, 0.3))
        cv.rect(left + 84, foot - 96, 52, 96, mix(mood.leaves[1], PAPER, 0.3))


SEQUENCE: tuple[Composition, ...] = (terraces, seedlings)
MOODS = (MORNING, NOON, DUSK)
