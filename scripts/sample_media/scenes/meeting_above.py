"""Meetings seen from above: a long table and a round one."""

from __future__ import annotations

import math

from sample_media import geometry, interior
from sample_media.brief import Brief
from sample_media.canvas import Canvas
from sample_media.palette import BRASS, INK, PAPER, VERMILION, Mood, mix
from sample_media.people import cast
from sample_media.seated import above


def from_above(cv: Canvas, brief: Brief) -> None:
    """Look straight down on a table with papers, cups and the people round it."""
    rng, mood = brief.rng, brief.mood
    ground = mix(mood.floor, mood.wall, 0.45)
    cv.gradient(0, 0, cv.w, cv.h, ground, mix(ground, INK, 0.05))
    for k in range(1, 12):
        cv.rect(0, cv.h * k / 12, cv.w, 2, INK, 0.05)
    cx, cy = cv.w / 2, cv.h * 0.5
    per_side = 4 if cv.w > 1400 else 3
    tw, th = cv.w * 0.7, 340.0
    interior.sunbeam(cv, mood, (cv.w * 0.06, -40), (cv.w * 0.34, 0), (240, cv.h + 80), 2, 3)
    people = cast(rng, per_side * 2 + 2)
    spots = []
    for i in range(per_side):
        x = cx + (tw - 190) * (i + 0.5 - per_side / 2) / per_side
        spots += [(x, cy - th / 2 - 96, 180.0), (x, cy + th / 2 + 96, 0.0)]
    spots += [(cx - tw / 2 - 96, cy, 90.0), (cx + tw / 2 + 96, cy, 270.0)]
    for (x, y, turn), _ in zip(spots, people, strict=True):
        seat = geometry.rotate(geometry.rect(x - 70, y - 24, 140, 110, 34), (x, y), turn)
        cv.polygon(seat, mix(mood.wood_deep, INK, 0.1))
    cv.rect(cx - tw / 2 + 14, cy - th / 2 + 18, tw, th, INK, 0.15, r=60)
    cv.rect(cx - tw / 2, cy - th / 2, tw, th, mix(mood.wood, PAPER, 0.14), r=60)
    cv.rect(cx - tw / 2 + 14, cy - th / 2 + 14, tw - 28, th - 28, mix(mood.wood, PAPER, 0.2), r=48)
    interior.sunbeam(cv, mood, (cx - tw * 0.3, cy - th / 2), (tw * 0.3, 0), (110, th), 1, 2)
    for (x, y, turn), who in zip(spots, people, strict=True):
        near = geometry.rotate([(x, y - 176)], (x, y), turn)[0]
        _sheet(cv, near[0], near[1], turn + rng.uniform(-9, 9), rng.random() < 0.3, mood)
        saucer = geometry.rotate([(x + 92, y - 170)], (x, y), turn)[0]
        if rng.random() < 0.7:
            cv.ellipse(saucer[0] + 4, saucer[1] + 5, 25, 25, INK, 0.14)
            cv.ellipse(*saucer, 24, 24, PAPER)
            cv.ellipse(*saucer, 16, 16, mix(BRASS, INK, 0.2))
        above(cv, who, x, y, 190, turn)


def _sheet(cv: Canvas, x: float, y: float, turn: float, note: bool, mood: Mood) -> None:
    """Lay a sheet or a notebook on the table."""
    w, h = 84.0, 108.0
    shade = geometry.rotate(geometry.rect(x - w / 2 + 5, y - h / 2 + 6, w, h), (x, y), turn)
    cv.polygon(shade, INK, 0.1)
    outline = geometry.rotate(geometry.rect(x - w / 2, y - h / 2, w, h), (x, y), turn)
    cv.polygon(outline, mix(mood.deep, PAPER, 0.2) if note else PAPER)
    for k in range(5):
        a, b = (x - w * 0.34, y - h * 0.28 + k * 15), (x + w * 0.3, y - h * 0.28 + k * 15)
        cv.line(geometry.rotate([a, b], (x, y), turn), 3, PAPER if note else INK, 0.25)


def round_table(cv: Canvas, brief: Brief) -> None:
    """Look straight down on seven people round a table with a map in its middle."""
    rng, mood = brief.rng, brief.mood
    ground = mix(mood.floor, mood.wall, 0.3)
    cv.gradient(0, 0, cv.w, cv.h, mix(ground, PAPER, 0.1), mix(ground, INK, 0.06))
    for k in range(1, 14):
        cv.rect(cv.w * k / 14, 0, 2, cv.h, INK, 0.045)
    mid, cy, r = cv.w / 2, cv.h / 2, 262.0
    cv.ellipse(mid, cy, 470, 470, mix(mood.hills[2], ground, 0.55))
    cv.ellipse(mid, cy, 456, 456, mix(mood.hills[1], ground, 0.6))
    interior.sunbeam(cv, mood, (cv.w * 0.52, -40), (cv.w * 0.36, 0), (-260, cv.h + 80), 2, 3)
    people = cast(rng, 7)
    spots = []
    for k in range(7):
        turn = 360 / 7 * k + 12
        seat = math.radians(turn)
        spots.append((mid - (r + 112) * math.sin(seat), cy + (r + 112) * math.cos(seat), turn))
    for x, y, turn in spots:
        chair = geometry.rotate(geometry.rect(x - 74, y - 24, 148, 112, 36), (x, y), turn)
        cv.polygon(chair, mix(mood.wood_deep, INK, 0.1))
    cv.ellipse(mid + 14, cy + 18, r, r, INK, 0.15)
    cv.ellipse(mid, cy, r, r, mix(mood.wood, PAPER, 0.14))
    cv.ellipse(mid, cy, r - 14, r - 14, mix(mood.wood, PAPER, 0.22))
    _map(cv, mood, mid, cy)
    for (x, y, turn), who in zip(spots, people, strict=True):
        near = geometry.rotate([(x + 96, y - 132)], (x, y), turn)[0]
        cv.ellipse(near[0] + 4, near[1] + 5, 23, 23, INK, 0.14)
        cv.ellipse(*near, 22, 22, PAPER)
        cv.ellipse(*near, 15, 15, mix(BRASS, INK, 0.2))
        above(cv, who, x, y, 196, turn)
    for k in range(2):
        x, y = cv.w * (0.09 + 0.82 * k), cv.h * (0.16 + 0.68 * k)
        for leaf in range(9):
            tone = mix(mood.leaves[0], mood.leaves[1], (leaf % 3) / 2)
            reach = geometry.ellipse(x, y - 58, 19, 62)
            cv.polygon(geometry.rotate(reach, (x, y), 40 * leaf), tone)
        cv.ellipse(x, y, 15, 15, mood.leaves[1])


def _map(cv: Canvas, mood: Mood, x: float, y: float) -> None:
    """Lay a map with a river, two roads and three marks on the table."""
    turn = -8.0
    sheet = geometry.rotate(geometry.rect(x - 120, y - 92, 240, 184), (x, y), turn)
    cv.polygon([(px + 5, py + 7) for px, py in sheet], INK, 0.12)
    cv.polygon(sheet, PAPER)
    river = [(x - 118, y + 20), (x - 40, y - 14), (x + 30, y + 36), (x + 118, y + 6)]
    curve = geometry.rotate(geometry.smooth(river, closed=False), (x, y), turn)
    cv.line(curve, 13, mix(mood.sky[0], mood.hills[1], 0.4))
    for road in ([(x - 70, y - 90), (x - 20, y + 90)], [(x - 116, y - 46), (x + 116, y - 30)]):
        cv.line(geometry.rotate(road, (x, y), turn), 4, mix(INK, PAPER, 0.7))
    for dx, dy in ((-54, -42), (52, -36), (20, 58)):
        cv.ellipse(x + dx, y + dy, 9, 9, VERMILION)
