"""Herbs: a lesson before the drawers, and a counter with scales, jars and a mortar."""

from __future__ import annotations

from dataclasses import replace

from sample_media import geometry, interior
from sample_media.brief import Brief, Composition
from sample_media.canvas import Canvas
from sample_media.palette import (
    AUTUMN,
    BRASS,
    DUSK,
    INK,
    MORNING,
    PAPER,
    VERMILION,
    Colour,
    Mood,
    mix,
)
from sample_media.people import Person, View, cast
from sample_media.seated import bust
from sample_media.standing import stand

WHITE = (246, 242, 233)


def _in_white(who: Person) -> Person:
    """Return the same person in a white coat."""
    return replace(who, top=WHITE, coat=True)


def _drawers(
    cv: Canvas, mood: Mood, x: float, y: float, columns: int, rows: int, w: float, h: float
) -> None:
    """Draw a chest of small drawers with brass knobs and paper labels."""
    cv.rect(x - 18, y - 18, columns * w + 36, rows * h + 36, mood.wood_deep)
    for i in range(columns):
        for j in range(rows):
            px, py = x + i * w, y + j * h
            front = mix(mood.wood, PAPER, 0.04 + 0.05 * ((i * 5 + j * 3) % 3))
            cv.rect(px + 3, py + 3, w - 6, h - 6, front, r=3)
            cv.rect(px + 3, py + h - 10, w - 6, 7, INK, 0.13)
            cv.rect(px + w * 0.26, py + h * 0.18, w * 0.48, h * 0.24, mix(PAPER, BRASS, 0.12))
            cv.rect(px + w * 0.34, py + h * 0.28, w * 0.32, h * 0.05, INK, 0.4)
            cv.ellipse(px + w / 2 + 2, py + h * 0.68 + 2, w * 0.055, w * 0.055, INK, 0.3)
            cv.ellipse(px + w / 2, py + h * 0.68, w * 0.055, w * 0.055, BRASS)


def lesson(cv: Canvas, brief: Brief) -> None:
    """A teacher in a white coat shows a herb; students stand before the drawers."""
    rng, mood = brief.rng, brief.mood
    floor = cv.h * 0.82
    interior.room(cv, mood, floor)
    mid = cv.w / 2
    columns = int((cv.w - 160) // 118)
    left = (cv.w - columns * 118) / 2
    _drawers(cv, mood, left, 80, columns, 7, 118, 92)
    cv.rect(left - 34, 52, columns * 118 + 68, 20, mix(mood.wood_deep, INK, 0.2))
    interior.sunbeam(cv, mood, (cv.w * 0.56, 0), (360, 40), (150, 760), 2, 3)
    open_x, open_y = left + 118 * 5, 80.0 + 92 * 2
    cv.rect(open_x + 3, open_y + 3, 112, 86, mix(mood.wood_deep, INK, 0.45))
    cv.rect(open_x - 6, open_y + 40, 130, 74, mix(mood.wood, PAPER, 0.2), r=3)
    cv.rect(open_x + 28, open_y + 56, 62, 24, mix(PAPER, BRASS, 0.12))
    cv.ellipse(open_x + 59, open_y + 98, 8, 8, BRASS)
    people = cast(rng, 6)
    teacher = _in_white(people[0])
    stand(cv, teacher, mid - 40, floor + 74, 590, "front", left=(-0.12, 0.62), right=(0.2, 0.72))
    sprig = (mid - 40 + 0.2 * 590, floor + 74 - 0.74 * 590)
    cv.line([(sprig[0], sprig[1] + 20), (sprig[0] + 14, sprig[1] - 90)], 5, mood.leaves[1])
    for k in range(5):
        side = 1 if k % 2 else -1
        tone = mix(mood.leaves[0], mood.leaves[1], 0.4)
        cv.ellipse(sprig[0] + 6 + side * 20, sprig[1] - 18 - 15 * k, 24, 9, tone, turn=side * -32)
    cv.ellipse(sprig[0] + 14, sprig[1] - 92, 9, 9, VERMILION)
    foot = floor + 120
    for k, (dx, size) in enumerate(((-430, 560), (-270, 540), (230, 545), (390, 570))):
        who = people[1 + k]
        facing: View = "right" if dx < 0 else "left"
        hand = (0.09, 0.62) if facing == "right" else (-0.09, 0.62)
        if k % 2:
            stand(cv, who, mid + dx, foot - 14 * k, size, facing, left=hand, right=hand)
            note = geometry.rect(
                mid + dx + hand[0] * size - 30, foot - 14 * k - 0.67 * size, 60, 44
            )
            cv.polygon(geometry.rotate(note, (mid + dx, foot - 0.64 * size), 4), PAPER)
        else:
            stand(cv, who, mid + dx, foot - 14 * k, size, facing)


def counter(cv: Canvas, brief: Brief) -> None:
    """A pharmacist weighs herbs at a counter among jars, scales and a mortar."""
    rng, mood = brief.rng, brief.mood
    edge = cv.h * 0.76
    interior.room(cv, mood, edge + 40)
    mid = cv.w / 2
    columns = int(cv.w * 0.5 // 112)
    _drawers(cv, mood, cv.w - columns * 112 - 40, 70, columns, 6, 112, 98)
    for row in range(2):
        y = 250 + 210 * row
        cv.rect(60, y, cv.w * 0.36, 16, mood.wood_deep)
        for k in range(5):
            _jar(cv, mood, 110 + k * cv.w * 0.068, y, 0.8 + 0.25 * ((k + row) % 2), k + row)
    for k in range(4):
        _bundle(cv, mood, cv.w * (0.09 + 0.085 * k), 0, 0.9 + 0.2 * (k % 2), k)
    people = cast(rng, 2, accent=False)
    bust(cv, _in_white(people[0]), mid - 30, edge, 380, "front", ((-0.26, 0.12), (0.34, 0.46)))
    cv.rect(0, edge, cv.w, 34, mix(mood.wood, PAPER, 0.2))
    cv.gradient(0, edge + 34, cv.w, cv.h - edge, mood.wood_deep, mix(mood.wood_deep, INK, 0.3))
    for k in range(1, 6):
        cv.rect(cv.w * k / 6, edge + 60, 4, cv.h, INK, 0.16)
    interior.sunbeam(cv, mood, (cv.w * 0.1, edge), (cv.w * 0.3, 0), (30, 34), 2, 1)
    hold = (mid - 30 + 0.34 * 380, edge - 0.46 * 380)
    cv.line([(hold[0] - 150, hold[1] - 26), (hold[0] + 170, hold[1] + 14)], 8, mix(BRASS, INK, 0.2))
    pan = (hold[0] + 160, hold[1] + 118)
    for dx in (-62, 62):
        cv.line([(pan[0], hold[1] + 14), (pan[0] + dx, pan[1])], 2.5, INK, 0.6)
    cv.polygon(geometry.arc(pan[0], pan[1], 66, 26, 0, 180), BRASS)
    for k in range(7):
        cv.ellipse(pan[0] - 36 + 12 * k, pan[1] - 4 - 5 * (k % 2), 13, 7, mood.leaves[k % 2])
    cv.line([(hold[0] - 118, hold[1] - 22), (hold[0] - 118, hold[1] + 30)], 2.5, INK, 0.6)
    cv.rect(hold[0] - 128, hold[1] + 28, 20, 26, mix(BRASS, INK, 0.35), r=4)
    _mortar(cv, mood, mid - 330, edge + 12)
    for k, tone in enumerate((mood.leaves[1], VERMILION, mix(mood.wood, BRASS, 0.5))):
        x = mid + 300 + 150 * k
        sheet = [(x - 64, edge + 12), (x + 58, edge + 8), (x + 40, edge - 8), (x - 44, edge - 6)]
        cv.polygon(sheet, PAPER)
        for j in range(8):
            cv.ellipse(
                x - 32 + 9 * j,
                edge - 4 - 7 * ((j * 5) % 3),
                11,
                7,
                mix(tone, PAPER, 0.05 * (j % 3)),
            )


def _jar(cv: Canvas, mood: Mood, x: float, y: float, s: float, kind: int) -> None:
    """Draw a lidded jar standing on ``y``."""
    glazes: tuple[Colour, ...] = (
        mix(PAPER, mood.wall, 0.2),
        mood.hills[2],
        mix(mood.deep, PAPER, 0.25),
    )
    glaze = glazes[kind % 3]
    body = [
        (x - 20 * s, y - 96 * s),
        (x - 42 * s, y - 66 * s),
        (x - 38 * s, y - 20 * s),
        (x - 26 * s, y),
    ]
    side = geometry.smooth(body, closed=False)
    cv.polygon(side + geometry.flip(side, x)[::-1], glaze)
    right = geometry.flip(side, x)
    cv.polygon(right + [(x + (px - x) * 0.4, py) for px, py in right][::-1], INK, 0.11)
    cv.rect(x - 26 * s, y - 110 * s, 52 * s, 15 * s, mix(glaze, INK, 0.16), r=5)
    cv.ellipse(x, y - 114 * s, 9 * s, 7 * s, mix(glaze, INK, 0.22))
    cv.rect(
        x - 17 * s, y - 66 * s, 34 * s, 40 * s, VERMILION if kind == 3 else mix(PAPER, BRASS, 0.15)
    )


def _bundle(cv: Canvas, mood: Mood, x: float, y: float, s: float, kind: int) -> None:
    """Hang a bundle of dried herbs from ``y``."""
    tone = (mood.leaves[0], mood.leaves[1], BRASS)[kind % 3]
    cv.line([(x, y), (x, y + 40 * s)], 3, mood.deep)
    for k in range(7):
        lean = (k - 3) * 10 * s
        cv.blob(
            [
                (x, y + 36 * s),
                (x + lean - 7 * s, y + 96 * s),
                (x + lean * 1.2, y + 138 * s),
                (x + lean + 7 * s, y + 96 * s),
            ],
            mix(tone, INK, 0.05 * (k % 3)),
        )
    cv.rect(x - 11 * s, y + 46 * s, 22 * s, 10 * s, mix(PAPER, BRASS, 0.4), r=3)


def _mortar(cv: Canvas, mood: Mood, x: float, y: float) -> None:
    """Draw a mortar with its pestle."""
    stone = mix(mood.deep, PAPER, 0.42)
    cv.ellipse(x + 12, y, 108, 12, INK, 0.2)
    cv.polygon(
        geometry.capsule((x + 10, y - 90), (x + 86, y - 226), 17, 13), mix(stone, PAPER, 0.15)
    )
    bowl = geometry.arc(x, y - 118, 96, 108, 0, 180)
    cv.polygon(bowl, stone)
    cv.polygon([*geometry.arc(x, y - 118, 96, 108, 0, 80), (x + 40, y - 118)], INK, 0.13)
    cv.rect(x - 104, y - 134, 208, 22, mix(stone, PAPER, 0.2), r=9)
    cv.rect(x - 54, y - 22, 108, 22, mix(stone, INK, 0.14), r=6)


SEQUENCE: tuple[Composition, ...] = (lesson, counter)
MOODS = (AUTUMN, MORNING, DUSK)
