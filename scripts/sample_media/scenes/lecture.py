"""Lessons: among exhibits, seen from the back row, by two teachers, before a camera, on a wall."""

from __future__ import annotations

from sample_media import exhibits, geometry, interior, objects
from sample_media.brief import Brief, Composition
from sample_media.canvas import Canvas
from sample_media.palette import (
    AUTUMN,
    BRASS,
    EVENING,
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
from sample_media.seated import bust
from sample_media.standing import stand


def among_exhibits(cv: Canvas, brief: Brief) -> None:
    """A speaker before three exhibits; listeners on stools, seen from behind."""
    rng, mood = brief.rng, brief.mood
    floor = cv.h * 0.74
    interior.room(cv, mood, floor)
    mid = cv.w / 2
    for k, (dx, w, h, kind) in enumerate(
        ((-600, 300, 420, 2), (-190, 560, 380, 0), (480, 260, 420, 1))
    ):
        beam = [(mid + dx + w / 2 - 20, 0.0), (mid + dx + w / 2 + 20, 0.0)]
        beam += [(mid + dx + w + 70, floor - 18), (mid + dx - 70, floor - 18)]
        cv.polygon(beam, mood.light, 0.3)
        exhibits.framed(cv, rng, mood, mid + dx, 96 + 20 * (k != 1), w, h, kind)
    people = cast(rng, 8)
    stand(cv, people[0], mid - 262, floor + 60, 470, "front", right=(0.3, 0.84))
    for row, (count, size) in enumerate(((3, 250.0), (4, 330.0))):
        y = floor + 150 + row * 140
        for i in range(count):
            x = mid + 60 + (i - (count - 1) / 2) * (270 + 60 * row) - 40 * row
            bust(cv, people[1 + i + 3 * row], x, y, size, "back", lean=rng.uniform(-0.04, 0.04))
            cv.rect(x - size * 0.34, y - 12, size * 0.68, 46, mix(mood.wood_deep, INK, 0.2), r=16)


def back_row(cv: Canvas, brief: Brief) -> None:
    """A lecture hall from its last row: heads, desks, a teacher at a wide board."""
    rng, mood = brief.rng, brief.mood
    floor = cv.h * 0.56
    interior.room(cv, mood, floor)
    mid = cv.w / 2
    board = mix(mood.leaves[1], INK, 0.42)
    cv.rect(mid - 500, 70, 1000, 350, mix(mood.wood, PAPER, 0.15))
    cv.rect(mid - 486, 84, 972, 322, board)
    _leaf_drawing(cv, mid - 210, 250, 120)
    for k in range(4):
        cv.rect(mid - 30, 150 + 46 * k, 240 - 70 * (k == 3), 8, PAPER, 0.55)
    cv.ellipse(mid + 350, 240, 84, 84, PAPER, 0.5)
    cv.ellipse(mid + 350, 240, 77, 77, board)
    cv.line([(mid + 350, 240), (mid + 350, 166)], 6, VERMILION)
    cv.line([(mid + 350, 240), (mid + 412, 276)], 6, PAPER, 0.6)
    for side in (-1, 1):
        wide = cv.w * 0.14
        interior.window(
            cv, rng, mood, mid + side * (500 + wide * 0.9) - wide / 2, 110, wide, 320, 1, 2
        )
    people = cast(rng, 16)
    stand(cv, people[0], mid + 120, floor + 36, 380, "front", left=(-0.3, 0.78))
    cv.rect(mid + 240, floor - 130, 150, 170, mood.wood)
    cv.rect(mid + 228, floor - 144, 174, 18, mix(mood.wood, PAPER, 0.25))
    used = 1
    for row, (count, size) in enumerate(((6, 170.0), (5, 235.0), (4, 320.0))):
        y = floor + 124 + row * (cv.h - floor - 60) / 2.4
        desk = mix(mood.wood, PAPER, 0.16 - 0.06 * row)
        for i in range(count):
            x = mid + (i - (count - 1) / 2) * cv.w / (count + 0.6)
            bust(cv, people[used], x, y, size, "back", lean=rng.uniform(-0.05, 0.05))
            used += 1
        cv.rect(0, y - size * 0.07, cv.w, size * 0.15, mix(desk, INK, 0.1))
        cv.rect(0, y + size * 0.08, cv.w, cv.h, mix(mood.wood_deep, INK, 0.08 * row))


def _leaf_drawing(cv: Canvas, x: float, y: float, s: float) -> None:
    """Draw a plant in chalk."""
    stem = geometry.smooth([(x, y + s), (x - 6, y), (x + 10, y - s)], closed=False)
    cv.line(stem, 5, PAPER, 0.7)
    for k in range(3):
        for side in (-1, 1):
            base = (x, y + s * (0.6 - 0.5 * k))
            tip = (x + side * s * (0.8 - 0.14 * k), base[1] - s * 0.42)
            bow = ((base[0] + tip[0]) / 2, tip[1] - s * 0.06)
            curve = geometry.smooth([base, bow, tip], closed=False)
            low = geometry.smooth(
                [base, (bow[0] + side * s * 0.1, base[1] - s * 0.02), tip], closed=False
            )
            cv.line(curve, 4, PAPER, 0.7)
            cv.line(low, 4, PAPER, 0.7)


def two_teachers(cv: Canvas, brief: Brief) -> None:
    """Two teachers at one board, one in work clothes; three students before them."""
    rng, mood = brief.rng, brief.mood
    floor = cv.h * 0.7
    interior.room(cv, mood, floor)
    mid = cv.w / 2
    cv.rect(mid - 330, 80, 660, 350, mix(mood.deep, PAPER, 0.35))
    cv.rect(mid - 318, 92, 636, 326, mix(PAPER, mood.light, 0.4))
    _gear(cv, mid - 110, 240, 84, mix(mood.hills[1], PAPER, 0.15))
    _gear(cv, mid + 22, 308, 52, mix(VERMILION, PAPER, 0.1))
    objects.ruled(cv, mid + 110, 170, 150, 5, 40, mix(INK, PAPER, 0.7), 9)
    people = cast(rng, 5)
    stand(cv, people[0], mid - 330, floor + 50, 480, "front", right=(0.24, 0.74))
    worker = people[1].__class__(
        people[1].skin,
        people[1].hair,
        "helmet",
        mix(mood.deep, (70, 86, 106), 0.7),
        people[1].bottom,
    )
    stand(cv, worker, mid + 340, floor + 50, 490, "front", left=(-0.24, 0.72))
    for i, who in enumerate(people[2:]):
        x = mid + (i - 1) * 290
        bust(cv, who, x, cv.h - 40, 350, "back", lean=0.03 * (i - 1))
    cv.rect(0, cv.h - 66, cv.w, 30, mix(mood.wood, PAPER, 0.15))
    cv.rect(0, cv.h - 36, cv.w, 40, mood.wood_deep)


def _gear(cv: Canvas, x: float, y: float, r: float, colour: Colour) -> None:
    """Draw a toothed wheel."""
    for k in range(10):
        tooth = geometry.rect(x - r * 0.13, y - r * 1.2, r * 0.26, r * 0.4)
        cv.polygon(geometry.rotate(tooth, (x, y), 36 * k), colour)
    cv.ellipse(x, y, r, r, colour)
    cv.ellipse(x, y, r * 0.42, r * 0.42, PAPER)


def before_camera(cv: Canvas, brief: Brief) -> None:
    """A short lesson is recorded: a speaker at a desk, a camera, a lamp, an operator."""
    rng, mood = brief.rng, brief.mood
    floor = cv.h * 0.76
    interior.room(cv, mood, floor)
    mid = cv.w / 2
    objects.shelf(cv, rng, mood, mid - 640, 110, 700, floor - 128, 4, 4)
    people = cast(rng, 2)
    cv.glow(mid - 290, 420, 460, mood.light, 0.6)
    bust(cv, people[0], mid - 290, floor - 110, 330, "front", ((-0.2, 0.1), (0.34, 0.36)))
    cv.rect(mid - 560, floor - 116, 560, 28, mix(mood.wood, PAPER, 0.25), r=4)
    cv.rect(mid - 530, floor - 88, 500, 160, mix(mood.wood, INK, 0.05))
    cv.rect(mid - 530, floor - 88, 500, 12, INK, 0.15)
    objects.book_pile(cv, rng, mid - 470, floor - 116, 110, 3, accent=True)
    objects.cup(cv, mid - 90, floor - 116, 48, PAPER)
    cam = (mid + 250, floor - 250)
    steel = mix(mood.deep, INK, 0.35)
    for dx in (-90, 6, 100):
        cv.line([(cam[0], cam[1] + 60), (cam[0] + dx, floor + 150)], 11, steel)
    cv.rect(cam[0] - 84, cam[1] - 60, 180, 118, steel, r=12)
    cv.rect(cam[0] - 136, cam[1] - 38, 60, 74, mix(steel, INK, 0.4), r=8)
    cv.ellipse(cam[0] + 66, cam[1] - 34, 9, 9, VERMILION)
    cv.rect(cam[0] - 40, cam[1] - 92, 90, 34, mix(steel, PAPER, 0.1), r=10)
    stand(cv, people[1], mid + 430, floor + 170, 600, "left", left=(-0.22, 0.66), right=(-0.2, 0.6))
    pole = mid + 610
    cv.line([(pole, floor + 80), (pole, 250)], 9, steel)
    cv.line([(pole - 50, floor + 84), (pole + 50, floor + 84)], 9, steel)
    soft = [(pole - 130, 130), (pole + 60, 190), (pole + 20, 330), (pole - 170, 270)]
    cv.polygon(soft, mix(mood.light, PAPER, 0.4))
    cv.polygon([soft[1], (pole + 90, 240), (pole + 70, 300), soft[2]], steel)
    cv.polygon([soft[0], soft[3], (mid - 480, floor - 110), (mid + 40, 180)], mood.light, 0.16)


def on_the_wall(cv: Canvas, brief: Brief) -> None:
    """One lesson in many rooms: a wide screen with the lecturer and four far classrooms."""
    rng, mood = brief.rng, brief.mood
    floor = cv.h * 0.7
    interior.room(cv, mood, floor)
    mid = cv.w / 2
    cv.glow(mid, 300, 900, mood.light, 0.3)
    cv.rect(mid - 620, 70, 1240, 470, INK, r=10)
    people = cast(rng, 14)
    with cv.clip(geometry.rect(mid - 606, 84, 800, 442)):
        cv.gradient(
            mid - 606, 84, 800, 442, mix(mood.hills[0], PAPER, 0.2), mix(mood.hills[1], PAPER, 0.4)
        )
        bust(cv, people[0], mid - 330, 530, 330, "front", ((-0.2, 0.1), (0.4, 0.5)))
        objects.ruled(cv, mid - 80, 190, 200, 5, 48, PAPER, 12)
    for k in range(4):
        _far_room(cv, mood, people[1 + k].top, mid + 206 + 204 * (k % 2), 84 + 224 * (k // 2), k)
    for row, (count, size) in enumerate(((5, 230.0), (4, 320.0))):
        y = floor + 130 + row * 200
        for i in range(count):
            x = mid + (i - (count - 1) / 2) * cv.w / (count + 0.7)
            bust(cv, people[5 + i + 5 * row], x, y, size, "back", lean=rng.uniform(-0.05, 0.05))
        cv.rect(0, y - 14, cv.w, 34, mix(mood.wood, PAPER, 0.1))
        cv.rect(0, y + 20, cv.w, cv.h, mood.wood_deep)


def _far_room(cv: Canvas, mood: Mood, top: Colour, x: float, y: float, kind: int) -> None:
    """Draw a small classroom in its window on the screen."""
    w, h = 194.0, 214.0
    tone = (mood.wall, mix(BRASS, PAPER, 0.5), mix(mood.leaves[0], PAPER, 0.4), mood.wall_shade)[
        kind
    ]
    with cv.clip(geometry.rect(x, y, w, h)):
        cv.rect(x, y, w, h, tone)
        cv.rect(x + 24, y + 24, 70, 60, mix(mood.deep, tone, 0.5))
        for i in range(3):
            cx, cy = x + 38 + 60 * i, y + 136 + 16 * (i % 2)
            cv.ellipse(cx, cy, 17, 20, mix(INK, tone, 0.12))
            cv.ellipse(cx, cy + 66, 36, 48, top if i == 1 else mix(mood.deep, PAPER, 0.2 + 0.2 * i))


SEQUENCE: tuple[Composition, ...] = (
    among_exhibits,
    back_row,
    two_teachers,
    before_camera,
    on_the_wall,
)
MOODS = (AUTUMN, MORNING, NOON, MIST, EVENING)
