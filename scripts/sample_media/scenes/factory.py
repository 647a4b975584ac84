"""Workshops: a production line with robot arms, and a bench where a master teaches."""

from __future__ import annotations

from dataclasses import replace

from sample_media import geometry, interior, objects
from sample_media.brief import Brief, Composition
from sample_media.canvas import Canvas
from sample_media.geometry import Point
from sample_media.palette import (
    AUTUMN,
    BRASS,
    INK,
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

OVERALLS: Colour = (74, 92, 112)


def _hall(cv: Canvas, mood: Mood, floor: float) -> None:
    """Draw a hall with a saw-tooth roof, tall windows and a crane rail."""
    cv.gradient(0, 0, cv.w, floor, mix(mood.wall_shade, INK, 0.06), mood.wall)
    teeth = max(round(cv.w / 340), 3)
    wide = cv.w / teeth
    for k in range(teeth):
        x = wide * k
        cv.polygon([(x, 190), (x, 40), (x + wide, 190)], mix(mood.sky[0], mood.light, 0.5))
        cv.polygon(
            [(x, 40), (x + wide, 190), (x + wide, 172), (x, 14)], mix(mood.deep, PAPER, 0.25)
        )
        for j in range(1, 4):
            px = x + wide * j * 0.24
            cv.line([(px, 190), (px, 60 + 150 * j * 0.24)], 5, mix(mood.deep, PAPER, 0.4))
        beam = [
            (x + 10, 190),
            (x + wide * 0.7, 190),
            (x + wide * 0.98, floor),
            (x + wide * 0.3, floor),
        ]
        cv.polygon(beam, mood.light, 0.2)
    cv.rect(0, 188, cv.w, 24, mix(mood.deep, PAPER, 0.2))
    cv.rect(0, 212, cv.w, 5, INK, 0.2)
    for k in range(teeth * 2):
        cv.rect(wide * (k * 0.5 + 0.2), 260, wide * 0.2, 230, mix(mood.sky[0], mood.light, 0.35))
        cv.rect(wide * (k * 0.5 + 0.2), 370, wide * 0.2, 7, mix(mood.wall_shade, INK, 0.1))
    for k in range(1, teeth):
        cv.rect(wide * k - 11, 190, 22, floor - 190, mix(mood.deep, PAPER, 0.32))
    cv.gradient(0, floor, cv.w, cv.h - floor, mood.floor_shade, mood.floor)
    cv.polygon(
        [(0, floor + 190), (cv.w, floor + 150), (cv.w, floor + 162), (0, floor + 204)], BRASS
    )


def _arm(cv: Canvas, base: Point, joint: Point, tip: Point, tone: Colour) -> None:
    """Draw an industrial robot arm."""
    cv.rect(base[0] - 60, base[1] - 30, 120, 34, mix(tone, INK, 0.45), r=5)
    cv.polygon(
        geometry.capsule((base[0], base[1] - 30), (base[0], base[1] - 80), 46, 36),
        mix(tone, INK, 0.2),
    )
    shoulder = (base[0], base[1] - 100)
    cv.polygon(geometry.capsule(shoulder, joint, 34, 24), tone)
    cv.polygon(geometry.capsule(joint, tip, 25, 15), mix(tone, PAPER, 0.1))
    for (x, y), r in ((shoulder, 22), (joint, 17), (tip, 11)):
        cv.ellipse(x, y, r, r, mix(tone, INK, 0.5))
        cv.ellipse(x, y, r * 0.45, r * 0.45, PAPER, 0.6)
    cv.line([(tip[0], tip[1]), (tip[0], tip[1] + 34)], 12, mix(tone, INK, 0.5))
    cv.line(
        [
            (tip[0] - 18, tip[1] + 54),
            (tip[0] - 14, tip[1] + 34),
            (tip[0] + 14, tip[1] + 34),
            (tip[0] + 18, tip[1] + 54),
        ],
        8,
        mix(tone, INK, 0.5),
    )


def line_of_robots(cv: Canvas, brief: Brief) -> None:
    """A belt with parts under robot arms; an engineer and a student by a screen."""
    rng, mood = brief.rng, brief.mood
    floor = cv.h * 0.7
    _hall(cv, mood, floor)
    belt = floor - 60
    count = max(round(cv.w / 500), 2)
    tones = (VERMILION, BRASS, mix(mood.deep, PAPER, 0.3), BRASS)
    for k in range(count):
        x = cv.w * (0.1 + 0.62 * k / max(count - 1, 1))
        joint = (x + 60 + 30 * (k % 2), belt - 330 + 30 * (k % 2))
        _arm(cv, (x, belt + 12), joint, (x + 190, belt - 150 + 34 * (k % 2)), tones[k % 4])
    steel = mix(mood.deep, PAPER, 0.28)
    cv.rect(0, belt, cv.w * 0.86, 34, mix(steel, INK, 0.2), r=17)
    cv.rect(0, belt, cv.w * 0.86, 9, PAPER, 0.25)
    for k in range(int(cv.w * 0.86 // 66)):
        cv.ellipse(34 + 66 * k, belt + 19, 10, 10, mix(steel, PAPER, 0.3))
    for k in range(int(cv.w * 0.86 // 260) + 1):
        cv.rect(90 + 260 * k, belt + 34, 24, 120, steel)
    for k in range(int(cv.w * 0.8 // 150)):
        x = 70 + 150 * k
        cv.rect(x, belt - 52, 86, 52, mix(mood.wood, PAPER, 0.3 if k % 2 else 0.12), r=6)
        cv.ellipse(x + 43, belt - 26, 15, 15, PAPER, 0.8)
    people = cast(rng, 3, accent=False)
    foot = cv.h * 0.93
    x = cv.w * 0.78
    stand(
        cv,
        replace(people[0], style="helmet", top=OVERALLS),
        x,
        foot,
        540,
        "front",
        right=(0.24, 0.62),
    )
    stand(
        cv,
        replace(people[1], style="helmet"),
        x + 340,
        foot + 20,
        530,
        "left",
        left=(-0.14, 0.6),
        right=(-0.12, 0.64),
    )
    post = x + 176
    cv.rect(post - 9, foot - 330, 18, 340, steel)
    cv.rect(post - 60, foot + 2, 120, 16, mix(steel, INK, 0.3), r=6)
    cv.rect(post - 100, foot - 450, 200, 146, INK, r=10)
    cv.rect(post - 90, foot - 440, 180, 126, mix(mood.sky[1], PAPER, 0.3))
    for k in range(5):
        cv.rect(
            post - 72 + 30 * k,
            foot - 330 - 20 * (k + 1),
            18,
            20 * (k + 1),
            VERMILION if k == 4 else mood.hills[2],
        )
    stand(
        cv,
        replace(people[2], style="helmet", top=OVERALLS),
        cv.w * 0.3,
        foot + 10,
        520,
        "back",
        right=(0.14, 0.6),
    )


def bench(cv: Canvas, brief: Brief) -> None:
    """A master and an apprentice at a bench with a vice; tools hang on the wall."""
    rng, mood = brief.rng, brief.mood
    floor = cv.h * 0.82
    interior.room(cv, mood, floor)
    mid = cv.w / 2
    cv.rect(mid - 470, 110, 620, 320, mix(mood.wood, mood.wall, 0.45))
    for k in range(7):
        x = mid - 410 + 84 * k
        tone = VERMILION if k == 3 else mix(mood.deep, PAPER, 0.2)
        cv.ellipse(x, 150, 7, 7, INK)
        cv.rect(x - 8, 160, 16, 120 + 20 * (k % 3), mix(mood.wood_deep, PAPER, 0.1), r=6)
        cv.rect(x - 22 + 6 * (k % 2), 262 + 20 * (k % 3), 44 - 12 * (k % 2), 60, tone, r=8)
    interior.window(cv, rng, mood, mid + 250, 120, 330, 320, 2, 2)
    people = cast(rng, 2, accent=False)
    stand(
        cv,
        replace(people[0], style="helmet", top=OVERALLS),
        mid - 150,
        floor + 60,
        600,
        "front",
        right=(0.22, 0.54),
    )
    stand(cv, people[1], mid + 240, floor + 60, 580, "left", left=(-0.3, 0.56), right=(-0.26, 0.55))
    top = floor - 200
    cv.rect(mid - 520, top, 1040, 36, mix(mood.wood, PAPER, 0.2))
    cv.rect(mid - 490, top + 36, 980, 300, mix(mood.wood, INK, 0.12))
    for k in range(4):
        cv.rect(mid - 470 + 240 * k, top + 60, 220, 90, mix(mood.wood, PAPER, 0.08))
        cv.ellipse(mid - 360 + 240 * k, top + 105, 11, 11, BRASS)
    steel = mix(mood.deep, PAPER, 0.2)
    cv.rect(mid - 20, top - 66, 130, 66, steel, r=8)
    cv.rect(mid - 6, top - 104, 44, 44, mix(steel, INK, 0.2))
    cv.rect(mid + 58, top - 104, 44, 44, mix(steel, INK, 0.2))
    cv.rect(mid + 36, top - 122, 24, 56, BRASS)
    objects.cup(cv, mid - 400, top, 56, PAPER)


SEQUENCE: tuple[Composition, ...] = (line_of_robots, bench)
MOODS = (NOON, AUTUMN, MORNING)
