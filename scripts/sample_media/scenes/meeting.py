"""People in council: at a long table, beside a screen, from above, in twos and in a circle."""

from __future__ import annotations

from sample_media import exhibits, geometry, interior, objects
from sample_media.brief import Brief, Composition
from sample_media.canvas import Canvas
from sample_media.palette import (
    AUTUMN,
    BRASS,
    DUSK,
    EVENING,
    INK,
    MIST,
    MORNING,
    NOON,
    PAPER,
    VERMILION,
    Mood,
    mix,
)
from sample_media.people import View, cast
from sample_media.scenes.meeting_above import from_above, round_table
from sample_media.seated import bust, sit
from sample_media.standing import stand


def long_table(cv: Canvas, brief: Brief) -> None:
    """Face a long table: people beyond it before windows, others from behind in front."""
    rng, mood = brief.rng, brief.mood
    edge = cv.h * 0.66
    interior.room(cv, mood, edge + 60)
    _behind_the_table(cv, brief, edge)
    beyond = rng.choice((5, 6)) if cv.w > 1400 else 4
    front = beyond - 3
    people = cast(rng, beyond + front)
    gap = cv.w * 0.84 / beyond
    gestures = [((-0.14, 0.05), (0.14, 0.05)), ((-0.3, 0.04), (0.12, 0.05))]
    for i, who in enumerate(people[:beyond]):
        x = cv.w * 0.08 + gap * (i + 0.5)
        aside: View = "right" if i < beyond / 2 else "left"
        turn: View = rng.choice(("front", "front", aside))
        size = 238 * rng.uniform(0.95, 1.05)
        bust(cv, who, x, edge, size, turn, rng.choice(gestures), rng.uniform(-0.04, 0.04))
    top = mix(mood.wood, PAPER, 0.12)
    cv.polygon([(0, edge), (cv.w, edge), (cv.w, edge + 74), (0, edge + 74)], top)
    cv.rect(0, edge + 74, cv.w, 20, mood.wood)
    cv.gradient(
        0, edge + 94, cv.w, cv.h - edge - 94, mood.wood_deep, mix(mood.wood_deep, INK, 0.25)
    )
    interior.sunbeam(cv, mood, (cv.w * 0.16, edge), (cv.w * 0.3, 0), (70, 74), 2, 1)
    for i in range(beyond):
        x = cv.w * 0.08 + gap * (i + 0.5)
        sheet = [(x - 48, edge + 40), (x - 38, edge + 14), (x + 38, edge + 14), (x + 48, edge + 40)]
        cv.polygon(sheet, PAPER)
        cv.line([(x - 26, edge + 23), (x + 22, edge + 23)], 3, INK, 0.2)
        cv.line([(x - 30, edge + 31), (x + 10, edge + 31)], 3, INK, 0.2)
        if i % 2:
            objects.cup(cv, x + gap * 0.4, edge + 44, 34, mix(PAPER, mood.wall, 0.25))
    for i, who in enumerate(people[beyond:]):
        x = cv.w * (0.5 + (i - (front - 1) / 2) * 0.29 + rng.uniform(-0.02, 0.02))
        bust(cv, who, x, cv.h + 24, 340, "back")
        cv.rect(x - 130, cv.h - 84, 260, 100, mix(mood.wood_deep, INK, 0.45), r=26)


def _behind_the_table(cv: Canvas, brief: Brief, edge: float) -> None:
    """Close the room behind a long table: windows, one wide window or books."""
    rng, mood = brief.rng, brief.mood
    kind = brief.turn // 2 % 3
    if kind == 0:
        wide = cv.w * rng.uniform(0.2, 0.24)
        for k in range(3):
            x = cv.w * (0.5 + (k - 1) * 0.31) - wide / 2
            interior.window(cv, rng, mood, x, 60, wide, cv.h * 0.36, 2, 1)
    elif kind == 1:
        objects.shelf(cv, rng, mood, cv.w * 0.05, 70, cv.w * 0.42, edge - 60, 4, 3)
        interior.window(cv, rng, mood, cv.w * 0.56, 80, cv.w * 0.37, cv.h * 0.4, 3, 1)
    else:
        interior.window(cv, rng, mood, cv.w * 0.1, 70, cv.w * 0.8, cv.h * 0.37, 4, 1)


def beside_screen(cv: Canvas, brief: Brief) -> None:
    """One stands at a blank screen with a few bars; the others sit along a table."""
    rng, mood = brief.rng, brief.mood
    floor = cv.h * 0.8
    interior.room(cv, mood, floor)
    mid = cv.w / 2
    people = cast(rng, 5)
    sw, sh = 520.0, 310.0
    sx = mid - sw / 2 + 70
    interior.window(cv, rng, mood, cv.w * 0.045, 150, cv.w * 0.15, cv.h * 0.4, 1, 2)
    interior.sunbeam(cv, mood, (cv.w * 0.84, 150), (110, 20), (40, 330), 1, 2)
    cv.rect(sx - 10, 118, sw + 20, sh + 20, mood.deep)
    cv.rect(sx, 128, sw, sh, mix(PAPER, mood.light, 0.4))
    if mood.dark:
        cv.glow(sx + sw / 2, 280, 760, mood.light, 0.3)
        exhibits.motif(cv, rng, mood, sx + 24, 152, sw - 48, sh - 48, 0)
    else:
        _bars(cv, mood, sx)
    stand(cv, people[0], sx - 92, floor + 36, 520, "front", right=(0.3, 0.72))
    table_y = floor - 168
    for i, who in enumerate(people[1:]):
        facing = 1 if i < 2 else -1
        x = mid + (-330 + 150 * i if i < 2 else 130 + 190 * (i - 2)) + 170
        sit(cv, who, x, floor + 74, 330, facing, (0.34, 0.56), mix(mood.wood, INK, 0.12))
    objects.table(cv, mood, mid - 100, table_y + 60, 440, 24, floor + 92)
    objects.laptop(cv, mid + 60, table_y + 60, 104, mood)
    objects.cup(cv, mid + 200, table_y + 60, 36, PAPER)
    interior.plant(cv, rng, mood, cv.w * 0.07, floor + 70, 280, mix(mood.wall_shade, BRASS, 0.4))
    if brief.turn % 4 == 2:
        cv.mirror()


def _bars(cv: Canvas, mood: Mood, x: float) -> None:
    """Draw four rising bars and lines of text on the screen whose left edge is ``x``."""
    for k in range(4):
        tall = 60 + 44 * k
        tone = VERMILION if k == 3 else mix(mood.hills[1], PAPER, 0.25)
        cv.rect(x + 250 + 58 * k, 398 - tall, 36, tall, tone)
    cv.rect(x + 236, 398, 250, 3, INK, 0.4)
    objects.ruled(cv, x + 44, 186, 140, 6, 34, mix(INK, PAPER, 0.72), 8)


def by_window(cv: Canvas, brief: Brief) -> None:
    """Two people talk over tea before a wide window."""
    rng, mood = brief.rng, brief.mood
    floor = cv.h * 0.8
    interior.room(cv, mood, floor)
    wide = min(cv.w * 0.62, 900)
    x = (cv.w - wide) / 2
    interior.window(cv, rng, mood, x, 90, wide, cv.h * 0.5, 3, 1)
    interior.sunbeam(cv, mood, (x + 60, floor), (wide * 0.7, 0), (190, cv.h - floor), 3, 1)
    interior.pendant(cv, mood, cv.w / 2, 190, 62, mix(VERMILION, mood.wall, 0.12))
    left, right = cast(rng, 2, accent=False)
    wood = mix(mood.wood, INK, 0.1)
    sit(cv, left, cv.w / 2 - 250, floor + 66, 440, 1, (0.36, 0.52), wood)
    sit(cv, right, cv.w / 2 + 250, floor + 66, 440, -1, (0.28, 0.6), wood)
    objects.table(cv, mood, cv.w / 2 - 120, floor - 124, 240, 22, floor + 72)
    for dx, s in ((-66, 40), (66, 40)):
        objects.cup(cv, cv.w / 2 + dx, floor - 124, s, PAPER)
    objects.book_pile(cv, rng, cv.w / 2, floor - 124, 84, 2, accent=True)
    interior.plant(cv, rng, mood, cv.w * 0.11, floor + 40, 420, mix(mood.wall_shade, INK, 0.2))


def circle(cv: Canvas, brief: Brief) -> None:
    """People sit in a half circle of chairs; one has the word."""
    rng, mood = brief.rng, brief.mood
    floor = cv.h * 0.68
    interior.room(cv, mood, floor)
    mid = cv.w / 2
    if brief.turn % 2:
        objects.shelf(cv, rng, mood, mid - 330, 96, 660, floor - 112, 4, 4)
        for side in (-1, 1):
            wide = cv.w * 0.13
            x = mid + side * cv.w * 0.38 - wide / 2
            interior.window(cv, rng, mood, x, 120, wide, 330, 1, 2)
    else:
        interior.window(cv, rng, mood, mid - 430, 90, 860, 400, 4, 1)
        for k, side in enumerate((-1, 1)):
            x = mid + side * cv.w * 0.385 - 95
            exhibits.framed(cv, rng, mood, x, 130, 190, 260, 2 - k)
        interior.plant(cv, rng, mood, mid - cv.w * 0.31, floor + 60, 330, mix(mood.wood, INK, 0.2))
    interior.sunbeam(cv, mood, (mid - cv.w * 0.4, floor + 40), (cv.w * 0.3, 0), (170, 220), 2, 1)
    cv.ellipse(mid, floor + 176, 430, 92, mix(VERMILION, mood.floor, 0.55), 0.75)
    cv.ellipse(mid, floor + 176, 400, 84, mix(mood.floor, PAPER, 0.25), 0.7)
    people = cast(rng, 7)
    wood = mix(mood.wood, INK, 0.1)
    for i in range(3):
        x = mid + (i - 1) * 170
        cv.rect(x - 56, floor - 130, 112, 190, wood, r=16)
        bust(cv, people[i], x, floor + 36, 240, "front", ((-0.16, 0.06), (0.16, 0.06)))
        cv.rect(x - 74, floor + 28, 148, 70, people[i].bottom, r=26)
        for side in (-1, 1):
            foot = (x + side * 40, floor + 150)
            leg = geometry.capsule((x + side * 42, floor + 62), foot, 25, 15)
            cv.polygon(leg, mix(people[i].bottom, INK, 0.1 if side > 0 else 0.02))
            cv.ellipse(foot[0] + side * 4, foot[1] + 6, 24, 13, mix(INK, PAPER, 0.12))
    for k, (dx, low) in enumerate(((-360, 120), (-480, 230))):
        for side, who in ((1, people[3 + k]), (-1, people[5 + k])):
            sit(cv, who, mid + dx * side, floor + low, 330 + 40 * k, side, (0.3, 0.5), wood)


SEQUENCE: tuple[Composition, ...] = (
    long_table,
    beside_screen,
    from_above,
    by_window,
    long_table,
    circle,
    beside_screen,
    round_table,
    circle,
    long_table,
)
MOODS = (MORNING, NOON, AUTUMN, DUSK, MIST, AUTUMN, EVENING, NOON, MORNING, DUSK)
