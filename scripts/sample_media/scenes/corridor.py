"""Corridors hung with pictures: one in perspective, one along the wall."""

from __future__ import annotations

from sample_media import exhibits, geometry, interior
from sample_media.brief import Brief, Composition
from sample_media.canvas import Canvas
from sample_media.palette import DUSK, INK, MORNING, NOON, PAPER, VERMILION, Mood, mix
from sample_media.people import Person, cast
from sample_media.perspective import Perspective
from sample_media.standing import stand


def along(cv: Canvas, brief: Brief) -> None:
    """Look down a corridor: windows on the left, panels on the right, people walking."""
    rng, mood = brief.rng, brief.mood
    view = Perspective(cv.w * 0.42, cv.h * 0.46, 520)
    left, right, top, low, end = cv.w * -0.06, cv.w * 1.02, -170.0, cv.h * 1.08, 3000.0
    cv.polygon(view.flat(top, left, right, 0, end), mix(mood.wall, PAPER, 0.35))
    cv.polygon(view.flat(low, left, right, -200, end), mood.floor)
    cv.polygon(view.side(left, top, low, -200, end), mood.wall_shade)
    cv.polygon(view.side(right, top, low, -200, end), mood.wall)
    back = view.shape([(left, top, end), (right, top, end), (right, low, end), (left, low, end)])
    cv.polygon(back, mix(mood.light, mood.sky[0], 0.35))
    cv.glow(*view.at(cv.w * 0.48, cv.h * 0.4, end), 300, mood.light, 0.8)
    for k in range(7):
        _bay(cv, mood, view, left, low, 140 + 420 * k)
    for k in range(6, -1, -1):
        z = 60.0 + 420 * k
        frame = view.side(right, cv.h * 0.12, cv.h * 0.74, z, z + 290)
        cv.polygon([(x + 5, y + 7) for x, y in frame], INK, 0.1)
        cv.polygon(frame, mix(mood.wood_deep, INK, 0.1))
        cv.polygon(view.side(right, cv.h * 0.145, cv.h * 0.715, z + 14, z + 276), PAPER)
        _panel(cv, mood, view, right, z, k)
        cv.polygon(view.flat(top, cv.w * 0.4, cv.w * 0.56, z + 60, z + 220), mood.light)
    skirting = view.side(right, low - 40, low, -200, end)
    cv.polygon(skirting, INK, 0.12)
    people = cast(rng, 4)
    walkers: list[tuple[Person, float, float, bool]] = [
        (people[0], 0.50, 1500.0, True),
        (people[1], 0.62, 1060.0, False),
        (people[2], 0.30, 430.0, True),
        (people[3], 0.43, 380.0, True),
    ]
    for who, share, z, away in walkers:
        x, y = view.at(cv.w * share, low, z)
        stand(cv, who, x, y, 800 * view.scale(z), "back" if away else "front", stride=0.08)


def _bay(cv: Canvas, mood: Mood, view: Perspective, left: float, low: float, z: float) -> None:
    """Draw one window of the left wall and its light on the floor."""
    cv.polygon(view.side(left, cv.h * 0.06, cv.h * 0.78, z, z + 270), mix(mood.wood, PAPER, 0.3))
    cv.polygon(view.side(left, cv.h * 0.09, cv.h * 0.75, z + 14, z + 256), mix(*mood.sky, 0.6))
    cv.polygon(view.side(left, cv.h * 0.52, cv.h * 0.75, z + 14, z + 256), mood.hills[1])
    cv.polygon(
        view.side(left, cv.h * 0.09, cv.h * 0.75, z + 128, z + 140), mix(mood.wood, PAPER, 0.3)
    )
    patch = view.shape(
        [
            (left + 190, low, z + 30),
            (left + 190, low, z + 240),
            (left + 900, low, z + 380),
            (left + 900, low, z + 170),
        ]
    )
    cv.polygon(patch, mood.light, 0.5)


def _panel(cv: Canvas, mood: Mood, view: Perspective, x: float, z: float, k: int) -> None:
    """Draw the content of a panel on the right wall: a plain picture and lines of text."""
    tones = (mood.hills[1], mood.hills[2], mix(mood.leaves[0], PAPER, 0.2), mood.hills[0])
    a, b = z + 40, z + 250
    cv.polygon(view.side(x, cv.h * 0.19, cv.h * 0.46, a, b), mix(tones[k % 4], PAPER, 0.25))
    hill = view.shape([(x, cv.h * 0.46, a), (x, cv.h * 0.3, a + 120), (x, cv.h * 0.46, b)])
    cv.polygon(hill, mix(tones[(k + 1) % 4], INK, 0.08))
    if k % 3 == 1:
        cv.polygon(
            geometry.ellipse(*view.at(x, cv.h * 0.26, z + 180), 20 * view.scale(z)), VERMILION
        )
    for line in range(4):
        y = cv.h * (0.52 + 0.042 * line)
        cv.polygon(view.side(x, y, y + 12, a, b - (90 if line == 3 else 0)), INK, 0.32)


def gallery(cv: Canvas, brief: Brief) -> None:
    """Walk along a wall of framed pictures; visitors stand before them."""
    rng, mood = brief.rng, brief.mood
    floor = cv.h * 0.8
    interior.room(cv, mood, floor)
    count = max(round(cv.w / 400), 3)
    gap = cv.w / count
    for k in range(count):
        x = gap * (k + 0.5)
        wide, high = (gap * 0.62, 330.0) if k % 2 else (gap * 0.5, 430.0)
        beam = [
            (x - 20, 0),
            (x + 20, 0),
            (x + gap * 0.44, floor - 18),
            (x - gap * 0.44, floor - 18),
        ]
        cv.polygon(beam, mood.light, 0.34)
        cv.rect(x - 26, 0, 52, 16, mood.deep)
        exhibits.framed(cv, rng, mood, x - wide / 2, 372 - high / 2, wide, high, k)
        cv.rect(x - 44, 618, 88, 30, mix(PAPER, mood.wall, 0.2))
        cv.rect(x - 34, 629, 52, 5, INK, 0.3)
    for k in range(count):
        cv.polygon(
            [
                (gap * (k + 0.2), floor + 30),
                (gap * (k + 0.8), floor + 30),
                (gap * (k + 0.95), cv.h),
                (gap * (k + 0.05), cv.h),
            ],
            PAPER,
            0.1,
        )
    people = cast(rng, 5)
    foot = floor + 96
    stand(cv, people[0], gap * 0.9, foot - 12, 510, "back")
    stand(cv, people[1], gap * 1.14, foot + 6, 540, "right", stride=0.07)
    middle = gap * (count // 2)
    stand(cv, people[2], middle + gap * 0.04, foot + 30, 540, "front", right=(0.26, 0.8))
    stand(cv, people[3], middle + gap * 0.94, foot + 40, 530, "back")
    stand(cv, people[4], middle + gap * 1.2, foot + 16, 500, "left", left=(-0.16, 0.62))
    bench = gap * (count - 0.75)
    cv.ellipse(bench + 10, foot + 30, 190, 14, INK, 0.14)
    cv.rect(bench - 170, foot - 66, 340, 24, mood.wood, r=6)
    for dx in (-140, 122):
        cv.rect(bench + dx, foot - 42, 18, 70, mood.wood_deep)


SEQUENCE: tuple[Composition, ...] = (along, gallery)
MOODS = (MORNING, NOON, DUSK)
