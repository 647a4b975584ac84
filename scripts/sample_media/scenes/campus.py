"""The campus: a building at dusk, the whole from afar, a wood with a path, a choir on steps."""

from __future__ import annotations

from sample_media import buildings, geometry, interior, scenery
from sample_media.brief import Brief, Composition
from sample_media.canvas import Canvas
from sample_media.palette import (
    AUTUMN,
    BRASS,
    DUSK,
    EVENING,
    INK,
    MORNING,
    NOON,
    PAPER,
    VERMILION,
    Mood,
    mix,
)
from sample_media.people import Person, View, cast
from sample_media.perspective import Perspective
from sample_media.standing import stand


def main_building(cv: Canvas, brief: Brief) -> None:
    """A broad path leads through trees to a building; a few people on their way."""
    rng, mood = brief.rng, brief.mood
    horizon = cv.h * 0.66
    mid = cv.w / 2
    interior.outdoors(cv, rng, mood, horizon, 170)
    stone = mix(mood.wall, mood.wood, 0.3)
    side = mix(stone, INK, 0.07)
    for dx in (-620.0, 300.0):
        buildings.facade(cv, rng, mood, mid + dx, horizon, 320, 3, 74, 52, side)
    buildings.facade(cv, rng, mood, mid - 310, horizon, 620, 4, 84, 58, stone, door=True)
    cv.rect(mid - 110, horizon - 84 * 4 - 96, 220, 70, stone)
    cv.rect(mid - 122, horizon - 84 * 4 - 104, 244, 14, mix(stone, INK, 0.25))
    cv.ellipse(mid, horizon - 84 * 4 - 60, 24, 24, PAPER)
    cv.line([(mid, horizon - 396), (mid, horizon - 412)], 4, INK)
    cv.line([(mid, horizon - 396), (mid + 10, horizon - 392)], 4, INK)
    path = mix(mood.floor, PAPER, 0.3)
    cv.polygon(
        [
            (mid - 110, horizon + 24),
            (mid + 110, horizon + 24),
            (mid + 640, cv.h),
            (mid - 640, cv.h),
        ],
        path,
    )
    for reach, size in ((0.26, 300.0), (0.36, 420.0), (0.48, 600.0)):
        foot = horizon + 12 + (reach - 0.24) * cv.h * 1.15
        for side_of in (-1, 1):
            scenery.tree(cv, rng, mood, mid + side_of * cv.w * reach, foot, size)
    people = cast(rng, 5)
    walkers: tuple[tuple[Person, float, float, float, View], ...] = (
        (people[0], -60, 70, 120, "back"),
        (people[1], 40, 96, 140, "front"),
        (people[2], 92, 98, 136, "front"),
        (people[3], -190, 230, 270, "right"),
        (people[4], 250, 270, 300, "left"),
    )
    for who, dx, dy, tall, view in walkers:
        stand(cv, who, mid + dx, horizon + dy, tall, view, stride=0.09)


def from_afar(cv: Canvas, brief: Brief) -> None:
    """The whole campus between hills and water."""
    rng, mood = brief.rng, brief.mood
    horizon = cv.h * 0.6
    scenery.sky(cv, mood, horizon, (cv.w * 0.72, 190), 54)
    for k in range(4):
        scenery.cloud(cv, mood, cv.w * (0.06 + 0.27 * k), 110 + 70 * ((k * 2) % 3), 230)
    scenery.hills(cv, rng, mood, horizon, 260)
    ground = mix(mood.leaves[0], mood.floor, 0.35)
    cv.gradient(0, horizon, cv.w, cv.h - horizon, ground, mix(ground, PAPER, 0.15))
    scenery.grove(cv, rng, mood, -30, cv.w, horizon + 8, 110)
    stone = mix(mood.wall, mood.wood, 0.22)
    plan = (
        (0.05, 210, 3, 46, 0.12),
        (0.19, 150, 7, 44, 0.0),
        (0.30, 330, 4, 52, 0.05),
        (0.50, 130, 9, 44, 0.1),
        (0.59, 360, 3, 56, 0.0),
        (0.80, 240, 5, 48, 0.08),
    )
    for i, (x, w, storeys, storey, dark) in enumerate(plan):
        tone = mix(mix(stone, VERMILION, 0.34) if i == 4 else stone, INK, dark)
        buildings.facade(
            cv, rng, mood, cv.w * x, horizon + 34, w, storeys, storey, 40, tone, door=i in (2, 4)
        )
    scenery.grove(cv, rng, mood, -30, cv.w * 0.3, horizon + 66, 150)
    scenery.grove(cv, rng, mood, cv.w * 0.44, cv.w * 0.6, horizon + 62, 120, "tall")
    scenery.grove(cv, rng, mood, cv.w * 0.76, cv.w, horizon + 72, 150)
    water = mix(mood.sky[0], mood.hills[1], 0.35)
    shore = [(-60, 0.86), (0.14, 0.80), (0.34, 0.785), (0.55, 0.80), (0.78, 0.775), (1.04, 0.83)]
    line = geometry.smooth([(cv.w * x if x > 0 else x, cv.h * y) for x, y in shore], closed=False)
    cv.polygon([*line, (cv.w, cv.h), (0, cv.h)], mix(water, INK, 0.08))
    cv.polygon([*[(x, y + 9) for x, y in line], (cv.w, cv.h), (0, cv.h)], water)
    for _ in range(16):
        x, y = rng.random() * cv.w, cv.h * rng.uniform(0.85, 0.98)
        cv.rect(x, y, rng.uniform(50, 190), 4, PAPER, 0.3, r=2)
    deck = cv.h * 0.865
    for k in range(12):
        cv.rect(cv.w * 0.36 + k * 48, deck, 8, 46, mood.wood_deep)
    cv.rect(cv.w * 0.35, deck - 6, 580, 12, mood.wood)
    people = cast(rng, 3)
    stand(cv, people[0], cv.w * 0.42, deck - 6, 118, "right", stride=0.08, shadow=0)
    stand(cv, people[1], cv.w * 0.45, deck - 6, 112, "right", stride=0.08, shadow=0)
    stand(cv, people[2], cv.w * 0.56, deck - 6, 116, "left", stride=0.08, shadow=0)
    scenery.tree(cv, rng, mood, cv.w * 0.965, cv.h * 0.98, 640)


def wood_path(cv: Canvas, brief: Brief) -> None:
    """Tall trunks, a path in broken light, two walkers with a book."""
    rng, mood = brief.rng, brief.mood
    horizon = cv.h * 0.58
    scenery.sky(cv, mood, horizon + 10, (cv.w * 0.5, horizon - 150), 70)
    for k, tone in enumerate((0.0, 0.3, 0.6)):
        colour = mix(mix(mood.hills[1], mood.leaves[0], tone), mood.sky[1], 0.45 - 0.2 * k)
        scenery.ridge(cv, rng, colour, horizon - 150 + 60 * k, 34, horizon + 12, 6)
    buildings.facade(
        cv, rng, mood, cv.w * 0.4, horizon + 8, 300, 2, 58, 44, mix(mood.wall, mood.wood, 0.25)
    )
    ground = mix(mood.leaves[0], mood.floor, 0.42)
    cv.gradient(0, horizon, cv.w, cv.h - horizon, ground, mix(ground, mood.leaves[1], 0.4))
    view = Perspective(cv.w * 0.5, horizon, 420)
    edges = geometry.smooth(
        [(cv.w * 0.47, horizon + 4), (cv.w * 0.44, cv.h * 0.68), (cv.w * 0.22, cv.h)], closed=False
    )
    other = geometry.smooth(
        [(cv.w * 0.5, horizon + 4), (cv.w * 0.55, cv.h * 0.68), (cv.w * 0.7, cv.h)], closed=False
    )
    cv.polygon(edges + other[::-1], mix(mood.floor, PAPER, 0.42))
    for z in (2600, 1500, 900, 480, 160):
        s = view.scale(z)
        for side in (-1, 1):
            for offset in (0.34, 0.72):
                x, foot = view.at(
                    cv.w * (0.5 + side * (offset + rng.uniform(-0.06, 0.06))), cv.h * 1.04, z
                )
                haze = max(0.0, 0.62 - s)
                _trunk(cv, mood, x, foot, 74 * s, haze)
    for k in range(9):
        y = horizon + 46 + k * k * 4.6
        cv.ellipse(cv.w * rng.uniform(0.34, 0.56), y, 60 + k * 14, 6 + k * 2.4, INK, 0.07)
    canopy = mix(mood.leaves[0], mood.leaves[1], 0.45)
    for row, tone in ((0, 0.22), (1, 0.0)):
        for k in range(14):
            x = cv.w * (k / 12.0 - 0.05) + rng.uniform(-30, 30)
            lift = abs(x / cv.w - 0.5) * 190
            colour = mix(mix(canopy, mood.light, tone), mood.leaves[1], rng.uniform(0, 0.3))
            cv.ellipse(x, 10 + lift - row * 60, 140, 100, colour)
    people = cast(rng, 2)
    stand(cv, people[0], cv.w * 0.43, cv.h * 0.84, 300, "back", stride=0.08)
    stand(cv, people[1], cv.w * 0.51, cv.h * 0.85, 290, "back", stride=-0.08)


def _trunk(cv: Canvas, mood: Mood, x: float, foot: float, wide: float, haze: float) -> None:
    """Draw a trunk that leaves the picture at the top."""
    tone = mix(mix(mood.wood_deep, mood.leaves[1], 0.25), mood.sky[1], haze)
    cv.ellipse(x + wide, foot, wide * 1.8, wide * 0.22, INK, 0.13)
    base = [(x - wide * 0.8, foot), (x - wide * 0.5, foot - wide * 0.9), (x - wide * 0.38, 0)]
    base += [(x + wide * 0.38, 0), (x + wide * 0.5, foot - wide * 0.9), (x + wide * 0.8, foot)]
    cv.polygon(base, tone)
    cv.polygon([(x + wide * 0.1, 0), base[3], base[4], base[5], (x + wide * 0.15, foot)], INK, 0.13)


def choir(cv: Canvas, brief: Brief) -> None:
    """Two rows of singers on broad steps, one conducts, a building behind."""
    rng, mood = brief.rng, brief.mood
    foot = cv.h * 0.6
    mid = cv.w / 2
    interior.outdoors(cv, rng, mood, foot, 150)
    stone = mix(mood.wall, mood.wood, 0.24)
    buildings.facade(cv, rng, mood, mid - 620, foot, 1240, 4, 100, 74, stone)
    for side in (-1, 1):
        scenery.grove(cv, rng, mood, mid + side * 800 - 240, mid + side * 800 + 240, foot + 20, 330)
    pale = mix(mood.floor, PAPER, 0.35)
    for k in range(3):
        cv.rect(
            mid - 560 - 60 * k,
            foot + 56 * k - 6,
            1120 + 120 * k,
            60,
            mix(pale, INK, 0.03 + 0.04 * k),
        )
        cv.rect(mid - 560 - 60 * k, foot + 56 * k - 6, 1120 + 120 * k, 10, mix(pale, PAPER, 0.5))
    cv.rect(0, foot + 162, cv.w, cv.h, pale)
    people = cast(rng, 15)
    sheet = mix(PAPER, BRASS, 0.15)
    for row, count in ((0, 8), (1, 7)):
        for i in range(count):
            who = people[i + 8 * row]
            x = mid + (i - (count - 1) / 2) * 122
            low = foot + 20 + row * 84
            stand(cv, who, x, low, 300, "front", left=(-0.05, 0.66), right=(0.05, 0.66), shadow=0.1)
            cv.rect(x - 22, low - 222, 44, 32, sheet)
            cv.rect(x - 1, low - 222, 2, 32, INK, 0.3)
    leader = cast(rng, 1)[0]
    stand(cv, leader, mid + 30, cv.h * 0.95, 390, "back", left=(-0.3, 0.86), right=(0.3, 0.9))


SEQUENCE: tuple[Composition, ...] = (main_building, from_afar, wood_path, choir)
MOODS = (EVENING, NOON, MORNING, AUTUMN, DUSK)
