"""Charts on paper: six fields, a wall chart, a year of sheets; with those of `growth`."""

from __future__ import annotations

import math

from sample_media import geometry, interior, objects
from sample_media.brief import Brief, Composition
from sample_media.canvas import Canvas
from sample_media.palette import (
    AUTUMN,
    BRASS,
    CLOTHS,
    DUSK,
    GOLD,
    HAIRLINE,
    INK,
    MIST,
    MORNING,
    NOON,
    PAPER,
    VERMILION,
    mix,
)
from sample_media.people import cast
from sample_media.scenes.growth import columns, growth, steps
from sample_media.seated import above
from sample_media.standing import stand


def six_fields(cv: Canvas, brief: Brief) -> None:
    """A ring of six sectors lies on a table; hands of those who share them."""
    rng, mood = brief.rng, brief.mood
    cv.gradient(0, 0, cv.w, cv.h, mix(mood.wood, PAPER, 0.3), mix(mood.wood, PAPER, 0.12))
    for k in range(1, 9):
        cv.rect(0, cv.h * k / 9, cv.w, 3, INK, 0.06)
    interior.sunbeam(cv, mood, (cv.w * 0.1, -30), (cv.w * 0.4, 0), (220, cv.h + 60), 2, 2)
    mid, cy = cv.w / 2, cv.h / 2
    cv.rect(mid - 408, cy - 408, 830, 830, INK, 0.12)
    cv.rect(mid - 415, cy - 415, 830, 830, PAPER)
    tones = [
        mix(c, PAPER, 0.14)
        for c in (VERMILION, CLOTHS[0], CLOTHS[2], CLOTHS[3], CLOTHS[4], CLOTHS[1])
    ]
    for k in range(6):
        start = -90 + 60 * k + 1.2
        pull = math.radians(start + 28.8)
        ox, oy = mid + 14 * math.cos(pull), cy + 14 * math.sin(pull)
        ring = geometry.arc(ox, oy, 310, 310, start, start + 57.6)
        ring += geometry.arc(ox, oy, 150, 150, start + 57.6, start)
        cv.polygon(ring, tones[k])
        px, py = ox + 230 * math.cos(pull), oy + 230 * math.sin(pull)
        _sign(cv, px, py, k)
    for r in (118, 112):
        cv.ellipse(mid, cy, r, r, GOLD if r == 118 else PAPER)
    objects.ruled(cv, mid - 50, cy - 22, 100, 3, 20, mix(INK, PAPER, 0.6), 6)
    people = cast(rng, 6, accent=False)
    spots = ((-600, -170, 90), (-620, 190, 90), (600, -190, 270), (620, 170, 270))
    for who, (dx, dy, turn) in zip(people, spots, strict=False):
        x, y = mid + dx * min(1.0, cv.w / 1640), cy + dy
        seat = geometry.rotate(geometry.rect(x - 76, y - 24, 152, 120, 36), (x, y), turn)
        cv.polygon(seat, mix(mood.wood_deep, INK, 0.1))
        above(cv, who, x, y, 250, turn)


def _sign(cv: Canvas, x: float, y: float, kind: int) -> None:
    """Draw one of six plain signs in paper white."""
    if kind == 0:
        cv.polygon([(x, y - 44), (x + 24, y + 30), (x, y + 12), (x - 24, y + 30)], PAPER)
    elif kind == 1:
        for k in range(3):
            cv.rect(x - 36 + 27 * k, y + 30 - 22 * (k + 1), 19, 22 * (k + 1), PAPER)
    elif kind == 2:
        cv.line([(x - 30, y), (x - 8, y + 24), (x + 34, y - 26)], 13, PAPER)
    elif kind == 3:
        for dx in (-28, 28, 0):
            cv.ellipse(x + dx, y - 14 + 8 * (dx == 0), 14, 14, PAPER)
            cv.polygon(geometry.arc(x + dx, y + 36 + 8 * (dx == 0), 22, 30, 180, 360), PAPER)
    elif kind == 4:
        cv.rect(x - 36, y - 28, 33, 52, PAPER)
        cv.rect(x + 3, y - 28, 33, 52, PAPER)
    else:
        cv.ellipse(x, y, 34, 34, PAPER)
        cv.line([(x, y), (x, y - 22)], 6, INK)
        cv.line([(x, y), (x + 16, y + 8)], 6, INK)


def wall_chart(cv: Canvas, brief: Brief) -> None:
    """A rising line drawn large on a wall; two people mark its last point."""
    rng, mood = brief.rng, brief.mood
    floor = cv.h * 0.84
    interior.room(cv, mood, floor)
    x, y, w, h = cv.w * 0.08, 90.0, cv.w * 0.84, floor - 190
    cv.rect(x + 9, y + 12, w, h, INK, 0.12)
    cv.rect(x, y, w, h, PAPER)
    for k in range(1, 6):
        cv.rect(x + 50, y + h * k / 6, w - 100, 2, HAIRLINE)
    levels = [0.24, 0.3, 0.27, 0.4, 0.47, 0.45, 0.6, 0.74, 0.86]
    points = [(x + 90 + (w - 190) * k / 8, y + h * (0.96 - 0.88 * v)) for k, v in enumerate(levels)]
    curve = geometry.smooth(points, closed=False)
    cv.polygon(
        [*curve, (points[-1][0], y + h - 40), (points[0][0], y + h - 40)],
        mix(mood.hills[0], PAPER, 0.45),
    )
    cv.rect(x + 50, y + h - 42, w - 100, 4, INK, 0.55)
    cv.line(curve, 9, VERMILION)
    for px, py in points[:-1]:
        cv.ellipse(px, py, 14, 14, PAPER)
        cv.ellipse(px, py, 10, 10, VERMILION)
    cv.ellipse(*points[-1], 30, 30, mix(GOLD, PAPER, 0.55))
    cv.ellipse(*points[-1], 17, 17, VERMILION)
    people = cast(rng, 3, accent=False)
    size = 560.0
    px, py = points[-1]
    reach = (-0.2, min((floor + 66 - py) / size, 0.98))
    stand(cv, people[0], px + 120, floor + 66, size, "back", left=reach)
    stand(cv, people[1], x + w * 0.3, floor + 74, 540, "right", right=(0.1, 0.62), left=(0.1, 0.6))
    cv.polygon(
        geometry.rotate(
            geometry.rect(x + w * 0.3 + 46, floor - 290, 20, 90),
            (x + w * 0.3 + 50, floor - 250),
            18,
        ),
        PAPER,
    )
    stand(cv, people[2], x + w * 0.44, floor + 82, 520, "back")


def year(cv: Canvas, brief: Brief) -> None:
    """Twelve leaves of a calendar on a wall, one ring in each, tea on a sideboard."""
    rng, mood = brief.rng, brief.mood
    floor = cv.h * 0.93
    interior.room(cv, mood, floor)
    interior.sunbeam(cv, mood, (cv.w * 0.05, -20), (cv.w * 0.5, 60), (180, cv.h), 3, 2)
    columns, gap = 6, cv.w * 0.82 / 6
    for k in range(12):
        x, y = cv.w * 0.09 + gap * (k % columns), 74 + 312 * (k // columns)
        w, h = gap - 28, 272.0
        cv.rect(x + 6, y + 8, w, h, INK, 0.1)
        cv.rect(x, y, w, h, PAPER)
        season = (mood.hills[1], mood.leaves[0], BRASS, CLOTHS[4])[(k // 3) % 4]
        cv.rect(x, y, w, 56, VERMILION if k == 6 else mix(season, PAPER, 0.25))
        for hole in (0.3, 0.7):
            cv.ellipse(x + w * hole, y + 4, 8, 8, mood.deep)
        mark = rng.randrange(8, 26)
        for day in range(30):
            px, py = x + w * (0.13 + 0.148 * (day % 6)), y + 84 + 36 * (day // 6)
            cv.rect(px - 7, py - 5, 15, 10, mix(INK, PAPER, 0.74), r=3)
            if day == mark:
                cv.line([*geometry.ellipse(px, py, 21, 16), (px + 21, py)], 4.5, VERMILION)
    cv.rect(cv.w * 0.07, floor - 116, cv.w * 0.86, 26, mix(mood.wood, PAPER, 0.15), r=4)
    cv.rect(cv.w * 0.085, floor - 90, cv.w * 0.83, 120, mood.wood)
    cv.rect(cv.w * 0.085, floor - 90, cv.w * 0.83, 10, INK, 0.16)
    for k in range(1, 4):
        cv.rect(cv.w * (0.085 + 0.83 * k / 4), floor - 80, 3, 110, INK, 0.16)
    objects.book_pile(cv, rng, cv.w * 0.2, floor - 116, 180, 4)
    objects.cup(cv, cv.w * 0.74, floor - 116, 66, PAPER)
    interior.vase(cv, rng, mood, cv.w * 0.84, floor - 116, 300)


SEQUENCE: tuple[Composition, ...] = (growth, six_fields, steps, wall_chart, year, columns)
MOODS = (MORNING, DUSK, NOON, MIST, AUTUMN, MORNING)
