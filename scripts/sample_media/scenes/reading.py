"""Readers: in a corner, on a window seat, side by side, with a phone, in a library."""

from __future__ import annotations

from sample_media import geometry, interior, objects, scenery
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
    mix,
)
from sample_media.people import cast, head, neck
from sample_media.seated import bust, sit


def corner(cv: Canvas, brief: Brief) -> None:
    """Two read in a corner of shelves under a lamp."""
    rng, mood = brief.rng, brief.mood
    floor = cv.h * 0.78
    interior.room(cv, mood, floor)
    mid = cv.w / 2
    objects.shelf(cv, rng, mood, mid - 420, 90, 500, floor - 90, 5, 3)
    interior.window(cv, rng, mood, mid + 160, 130, 250, 330, 2, 2)
    interior.sunbeam(cv, mood, (mid - 60, floor + 24), (300, 0), (150, 170), 2, 1)
    cv.ellipse(mid, floor + 118, 470, 70, mix(mood.wood_deep, mood.floor, 0.6), 0.8)
    people = cast(rng, 2)
    wood = mix(mood.wood, INK, 0.16)
    for who, x, facing in ((people[0], mid - 200, 1), (people[1], mid + 210, -1)):
        sit(cv, who, x, floor + 120, 400, facing, (0.32, 0.56), wood)
        objects.open_book(
            cv, x + facing * 148, floor + 120 - 222, 92, VERMILION if facing < 0 else mood.deep
        )
    cv.rect(mid - 74, floor - 44, 148, 14, mood.wood, r=6)
    cv.rect(mid - 7, floor - 30, 14, 146, mood.wood_deep)
    cv.ellipse(mid, floor + 118, 56, 12, mood.wood_deep)
    objects.cup(cv, mid - 30, floor - 44, 34, PAPER)
    objects.book_pile(cv, rng, mid + 30, floor - 44, 66, 2)


def window_seat(cv: Canvas, brief: Brief) -> None:
    """One reader sits on the sill of a tall window, knees drawn up."""
    rng, mood = brief.rng, brief.mood
    floor = cv.h * 0.86
    interior.room(cv, mood, floor)
    mid, sill = cv.w / 2, cv.h * 0.68
    wide = min(cv.w * 0.72, 760)
    interior.window(cv, rng, mood, mid - wide / 2, 110, wide, sill - 110, 2, 3)
    cv.rect(mid - wide / 2 - 50, sill, wide + 100, 34, mix(mood.wood, PAPER, 0.3))
    cv.rect(
        mid - wide / 2 - 30, sill + 34, wide + 60, floor - sill - 34, mix(mood.wood, PAPER, 0.12)
    )
    cv.rect(mid - wide / 2 - 30, sill + 34, wide + 60, 10, INK, 0.12)
    for k in range(1, 4):
        cv.rect(
            mid - wide / 2 - 30 + (wide + 60) * k / 4, sill + 44, 3, floor - sill - 44, INK, 0.12
        )
    interior.sunbeam(
        cv, mood, (mid - wide / 2 + 40, floor), (wide * 0.8, 0), (120, cv.h - floor), 2, 1
    )
    who = cast(rng, 1)[0]
    x, y = mid - wide * 0.3, sill
    hip, knee, foot = (x, y - 52), (x + 190, y - 232), (x + 300, y - 26)
    cushion = mix(VERMILION, mood.wall, 0.12)
    cv.rect(x - 142, y - 230, 74, 228, cushion, r=34)
    far = mix(who.bottom, INK, 0.16)
    for shift, tone in ((46, far), (0, who.bottom)):
        bend = (knee[0] + shift, knee[1] + shift * 0.4)
        sole = (foot[0] + shift, foot[1])
        cv.polygon(geometry.capsule(hip, bend, 58, 40), tone)
        cv.polygon(geometry.capsule(bend, sole, 40, 24), tone)
        cv.polygon(geometry.capsule((sole[0], y - 20), (sole[0] + 50, y - 15), 20, 14), INK)
    hx, hy = x - 20, y - 400
    neck(cv, who, hx - 6, hy, 70)
    back = [
        (-70, 0),
        (-92, -120),
        (-84, -240),
        (-34, -312),
        (36, -306),
        (74, -220),
        (76, -90),
        (70, 0),
    ]
    cv.polygon(geometry.smooth([(x + dx, y + dy) for dx, dy in back], closed=False), who.top)
    head(cv, who, hx, hy, 70, "right")
    hand = (x + 172, y - 268)
    objects.open_book(cv, x + 196, y - 236, 132, mix(mood.deep, BRASS, 0.2))
    joint = geometry.elbow((x - 4, y - 248), hand, 140, -1)
    wrist = geometry.lerp(joint, hand, 0.82)
    cv.ellipse(*hand, 25, 23, who.skin)
    sleeve = [
        geometry.capsule((x - 4, y - 248), joint, 42, 34),
        geometry.capsule(joint, wrist, 34, 25),
    ]
    cv.polygons([[(px + 9, py + 6) for px, py in part] for part in sleeve], INK, 0.12)
    cv.polygons(sleeve, who.top)
    objects.book_pile(cv, rng, mid + wide * 0.34, sill, 120, 4, accent=True)
    interior.plant(cv, rng, mood, cv.w * 0.1, cv.h * 0.94, 250, mix(mood.wall_shade, INK, 0.25))


def side_by_side(cv: Canvas, brief: Brief) -> None:
    """Two sit across a table with books between them; a third leans in."""
    rng, mood = brief.rng, brief.mood
    floor = cv.h * 0.8
    interior.room(cv, mood, floor)
    mid = cv.w / 2
    for k in range(2):
        interior.window(cv, rng, mood, mid - 560 + 650 * k, 110, 470, 330, 2, 1)
    interior.pendant(cv, mood, mid - 8, 230, 74, mix(mood.deep, mood.wood, 0.2))
    if mood.dark:
        cv.glow(mid, floor - 190, 420, mood.light, 0.3)
    people = cast(rng, 3)
    wood = mix(mood.wood, INK, 0.14)
    bust(cv, people[2], mid, floor - 178, 270, "front", ((-0.2, 0.06), (0.24, 0.05)), 0.03)
    sit(cv, people[0], mid - 300, floor + 84, 450, 1, (0.34, 0.55), wood)
    sit(cv, people[1], mid + 300, floor + 84, 450, -1, (0.34, 0.55), wood)
    objects.table(cv, mood, mid - 250, floor - 180, 500, 26, floor + 92)
    objects.book_flat(cv, mid, floor - 198, 150, VERMILION)
    objects.book_pile(cv, rng, mid + 150, floor - 180, 110, 4)
    objects.cup(cv, mid - 150, floor - 180, 40, PAPER)
    interior.plant(cv, rng, mood, cv.w * 0.08, floor + 60, 330, mix(mood.wall_shade, INK, 0.25))


def on_a_bench(cv: Canvas, brief: Brief) -> None:
    """Two on a bench under a tree look at what a phone shows."""
    rng, mood = brief.rng, brief.mood
    horizon = cv.h * 0.66
    interior.outdoors(cv, rng, mood, horizon, 190)
    mid = cv.w / 2
    scenery.grove(cv, rng, mood, -40, cv.w, horizon + 26, 250)
    scenery.tree(cv, rng, mood, mid + 250, cv.h * 0.84, 820)
    path = [(0, cv.h * 0.86), (cv.w, cv.h * 0.8), (cv.w, cv.h), (0, cv.h)]
    cv.polygon(path, mix(mood.floor, PAPER, 0.35))
    people = cast(rng, 2)
    seat = cv.h * 0.88
    wood = mix(mood.wood, INK, 0.08)
    for k in range(3):
        cv.rect(mid - 330, seat - 300 + 44 * k, 560, 26, wood, r=8)
    sit(cv, people[0], mid - 215, seat, 430, 1, (0.38, 0.56))
    sit(cv, people[1], mid + 165, seat, 420, -1, (0.24, 0.46))
    cv.rect(mid - 340, seat - 118, 580, 24, wood, r=8)
    for dx in (-300, 200):
        cv.rect(mid + dx, seat - 96, 18, 98, mix(mood.deep, INK, 0.2))
    phone = geometry.rotate(
        geometry.rect(mid - 62, seat - 300, 44, 82, 8), (mid - 40, seat - 260), 14
    )
    cv.polygon(phone, INK)
    glass = geometry.rotate(
        geometry.rect(mid - 57, seat - 293, 34, 68, 4), (mid - 40, seat - 260), 14
    )
    cv.polygon(glass, mix(PAPER, mood.light, 0.5))
    scenery.shrubs(cv, rng, mix(mood.leaves[1], INK, 0.12), -20, cv.w * 0.2, cv.h + 14)


def still_life(cv: Canvas, brief: Brief) -> None:
    """A desk at the window: an open book, a pile, tea, glasses and a branch."""
    rng, mood = brief.rng, brief.mood
    edge = cv.h * 0.62
    cv.gradient(0, 0, cv.w, edge, mood.wall_shade, mood.wall)
    mid = cv.w / 2
    interior.sunbeam(cv, mood, (mid - 480, -30), (620, 60), (170, edge + 20), 3, 2)
    cv.gradient(0, edge, cv.w, cv.h - edge, mix(mood.wood, PAPER, 0.16), mix(mood.wood, INK, 0.06))
    cv.rect(0, edge, cv.w, 5, INK, 0.12)
    interior.sunbeam(cv, mood, (mid - 300, edge), (640, 0), (220, cv.h - edge), 3, 1)
    top = objects.book_pile(cv, rng, mid + 360, edge + 96, 330, 5, accent=True)
    objects.cup(cv, mid + 350, top, 96, mix(PAPER, mood.wall, 0.3))
    interior.vase(cv, rng, mood, mid - 420, edge + 110, 560)
    objects.book_flat(cv, mid - 60, edge + 218, 500, mix(mood.deep, BRASS, 0.15))
    ribbon = [(mid - 50, edge + 290), (mid - 40, edge + 316), (mid - 62, edge + 338)]
    cv.line(geometry.smooth(ribbon, closed=False), 7, VERMILION)
    for dx in (0, 76):
        cv.line(
            [*geometry.ellipse(mid + 330 + dx, edge + 250, 32, 20), (mid + 362 + dx, edge + 250)],
            5,
            INK,
        )
    cv.line([(mid + 362, edge + 246), (mid + 374, edge + 246)], 5, INK)
    cv.line([(mid + 438, edge + 246), (mid + 500, edge + 222)], 5, INK)
    cv.line([(mid - 330, edge + 300), (mid - 470, edge + 262)], 12, mix(mood.wood_deep, INK, 0.2))


def library(cv: Canvas, brief: Brief) -> None:
    """A wall of books and a long table with lamps and readers."""
    rng, mood = brief.rng, brief.mood
    edge = cv.h * 0.75
    interior.room(cv, mood, edge)
    objects.shelf(cv, rng, mood, -20, 40, cv.w + 40, edge - 20, 4, max(round(cv.w / 250), 3))
    if mood.dark:
        cv.rect(0, 0, cv.w, edge, INK, 0.34)
    count = 4 if cv.w > 1300 else 3
    people = cast(rng, count)
    gap = cv.w / count
    for i, who in enumerate(people):
        x = gap * (i + 0.5)
        cv.glow(x + gap * 0.42, edge - 110, 330, mood.light, 0.5)
        bust(
            cv, who, x, edge, 300, "front", ((-0.24, 0.12), (0.24, 0.12)), rng.uniform(-0.05, 0.05)
        )
        cover = VERMILION if i == 1 else mix(mood.deep, mood.leaves[i % 2], 0.5)
        objects.open_book(cv, x, edge + 10, 150, cover)
    cv.gradient(
        0, edge, cv.w, cv.h - edge, mix(mood.wood, PAPER, 0.1), mix(mood.wood_deep, INK, 0.1)
    )
    cv.rect(0, edge, cv.w, 12, mix(mood.wood, PAPER, 0.3))
    for i in range(count + 1):
        x = gap * i - gap * 0.08
        cv.rect(x - 5, edge - 120, 10, 130, BRASS)
        cv.rect(x - 44, edge + 6, 88, 12, mix(BRASS, INK, 0.2), r=6)
        shade = [
            (x - 46, edge - 168),
            (x + 46, edge - 168),
            (x + 80, edge - 106),
            (x - 80, edge - 106),
        ]
        cv.polygon(shade, mix(mood.leaves[1], INK, 0.15))
        cv.polygon([(x + 20, edge - 168), shade[1], shade[2], (x + 34, edge - 106)], INK, 0.14)


SEQUENCE: tuple[Composition, ...] = (
    corner,
    window_seat,
    side_by_side,
    on_a_bench,
    still_life,
    library,
)
MOODS = (AUTUMN, NOON, EVENING, MORNING, DUSK, MIST)
