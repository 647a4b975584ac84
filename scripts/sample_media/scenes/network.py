"""Networks: cards fly from a column on screens to their readers; a site and its links."""

from __future__ import annotations

import math

from sample_media import exhibits, geometry, interior, objects
from sample_media.brief import Brief, Composition
from sample_media.canvas import Canvas
from sample_media.geometry import Point
from sample_media.palette import (
    BRASS,
    DUSK,
    GOLD,
    INK,
    MIST,
    NOON,
    PAPER,
    VERMILION,
    mix,
)
from sample_media.people import View, cast, head, neck


def column(cv: Canvas, brief: Brief) -> None:
    """A laptop and a phone in the middle, cards on arcs, readers' heads in circles."""
    rng, mood = brief.rng, brief.mood
    cv.gradient(0, 0, cv.w, cv.h, mix(mood.sky[1], PAPER, 0.3), mix(mood.hills[0], PAPER, 0.4))
    mid, cy = cv.w / 2, cv.h * 0.52
    for k in range(3):
        r = 350 + 175 * k
        ring = geometry.ellipse(mid, cy, r, r * 0.72)
        cv.line([*ring, ring[0]], 2.5, mix(mood.hills[2], PAPER, 0.2), 0.7)
    people = cast(rng, 8)
    views: tuple[View, ...] = ("front", "right", "left", "front", "right", "front", "left", "front")
    places = (
        (-158, 700),
        (-122, 525),
        (-58, 525),
        (-22, 700),
        (22, 700),
        (58, 525),
        (122, 525),
        (158, 700),
    )
    for k, (degrees, r) in enumerate(places):
        x, y = (
            mid + r * math.cos(math.radians(degrees)),
            cy + r * 0.72 * math.sin(math.radians(degrees)),
        )
        cv.line([(x, y), (mid, cy)], 2, VERMILION, 0.35)
        disc = geometry.ellipse(x, y, 76, 76)
        cv.polygon(disc, mix(mood.hills[k % 3], PAPER, 0.45))
        with cv.clip(disc):
            neck(cv, people[k], x, y - 8, 38)
            shoulders = geometry.arc(x, y + 84, 66, 52, 180, 360)
            cv.polygon(shoulders, people[k].top)
            head(cv, people[k], x, y - 8, 38, views[k])
        cv.line([*disc, disc[0]], 5, PAPER)
    cv.ellipse(mid, cy + 232, 380, 26, INK, 0.12)
    steel = mix(mood.deep, PAPER, 0.12)
    cv.rect(mid - 290, cy - 190, 580, 380, steel, r=18)
    cv.rect(mid - 270, cy - 170, 540, 340, PAPER)
    cv.polygon(
        [
            (mid - 360, cy + 226),
            (mid - 310, cy + 190),
            (mid + 310, cy + 190),
            (mid + 360, cy + 226),
        ],
        mix(steel, PAPER, 0.25),
    )
    cv.rect(mid - 360, cy + 222, 720, 14, mix(steel, INK, 0.1), r=7)
    cv.rect(mid - 240, cy - 146, 120, 14, VERMILION)
    for k in range(3):
        cv.rect(mid + 60 + 62 * k, cy - 144, 44, 9, INK, 0.3)
    exhibits.motif(cv, rng, mood, mid - 240, cy - 108, 290, 180, 0)
    objects.ruled(cv, mid + 76, cy - 104, 160, 6, 32, mix(INK, PAPER, 0.66), 9)
    for k in range(3):
        cv.rect(mid - 240 + 164 * k, cy + 96, 146, 54, mix(mood.hills[k], PAPER, 0.45))
    cv.rect(mid + 214, cy - 20, 132, 250, INK, r=20)
    cv.rect(mid + 222, cy - 4, 116, 218, PAPER, r=6)
    exhibits.motif(cv, rng, mood, mid + 232, cy + 12, 96, 76, 4)
    objects.ruled(cv, mid + 234, cy + 108, 92, 4, 24, mix(INK, PAPER, 0.66), 8)


def linked_site(cv: Canvas, brief: Brief) -> None:
    """An old monitor on a desk shows a page; lines lead to small pages on the wall."""
    rng, mood = brief.rng, brief.mood
    edge = cv.h * 0.76
    cv.gradient(0, 0, cv.w, edge, mood.wall_shade, mood.wall)
    interior.sunbeam(cv, mood, (cv.w * 0.62, -20), (430, 40), (130, edge), 2, 2)
    mid = cv.w / 2
    centre: Point = (mid, cv.h * 0.44)
    spots = ((-560, -260), (-600, 30), (-330, -330), (330, -330), (570, -250), (600, 40))
    for k, (dx, dy) in enumerate(spots):
        x, y = mid + dx, cv.h * 0.46 + dy
        bend = (x * 0.45 + centre[0] * 0.55, y)
        curve = geometry.smooth([(x, y), bend, centre], closed=False)
        cv.line(curve, 3.5, VERMILION, 0.75)
        cv.rect(x - 86 + 6, y - 58 + 8, 172, 116, INK, 0.12)
        cv.rect(x - 86, y - 58, 172, 116, PAPER)
        cv.rect(x - 86, y - 58, 172, 16, mix(mood.hills[k % 3], INK, 0.1))
        if k % 2:
            objects.ruled(cv, x - 66, y - 24, 130, 4, 20, mix(INK, PAPER, 0.68), 7)
        else:
            exhibits.motif(cv, rng, mood, x - 70, y - 30, 140, 76, (0, 0, 2, 3, 4)[k])
        cv.ellipse(x, y - 58, 10, 10, GOLD)
    cv.gradient(0, edge, cv.w, cv.h - edge, mix(mood.wood, PAPER, 0.14), mix(mood.wood, INK, 0.06))
    cv.rect(0, edge, cv.w, 6, INK, 0.12)
    shell = mix(PAPER, mood.wood, 0.22)
    low = edge + 66
    cv.ellipse(mid + 20, low + 26, 330, 30, INK, 0.16)
    cv.polygon(
        [(mid - 70, low - 60), (mid + 70, low - 60), (mid + 130, low + 22), (mid - 130, low + 22)],
        mix(shell, INK, 0.14),
    )
    cv.rect(mid - 300, low - 500, 600, 446, shell, r=26)
    cv.rect(mid + 210, low - 500, 90, 446, INK, 0.06, r=26)
    cv.rect(mid - 262, low - 464, 524, 360, INK, r=14)
    cv.rect(mid - 250, low - 452, 500, 336, PAPER, r=6)
    cv.rect(mid - 250, low - 452, 500, 74, VERMILION)
    cv.rect(mid - 226, low - 428, 190, 24, PAPER, 0.85)
    for k in range(5):
        cv.rect(mid - 236 + 96 * k, low - 362, 78, 16, mix(INK, PAPER, 0.7))
    exhibits.motif(cv, rng, mood, mid - 232, low - 326, 230, 130, 0)
    objects.ruled(cv, mid + 26, low - 322, 200, 5, 28, mix(INK, PAPER, 0.66), 9)
    objects.ruled(cv, mid - 232, low - 176, 456, 2, 28, mix(INK, PAPER, 0.72), 9)
    cv.ellipse(mid + 240, low - 78, 8, 8, mix(mood.leaves[1], PAPER, 0.2))
    keys = [
        (mid - 250, low + 118),
        (mid - 226, low + 58),
        (mid + 226, low + 58),
        (mid + 250, low + 118),
    ]
    cv.polygon([(x + 5, y + 9) for x, y in keys], INK, 0.14)
    cv.polygon(keys, shell)
    for row in range(3):
        for k in range(13):
            cv.rect(mid - 214 + 33 * k - row * 4, low + 66 + 16 * row, 25, 10, INK, 0.16, r=2)
    cv.ellipse(mid + 336, low + 92, 34, 24, shell)
    objects.cup(cv, mid - 430, low + 70, 86, mix(PAPER, mood.wall, 0.2))
    objects.book_pile(cv, rng, mid + 520, low + 40, 230, 4)
    cv.rect(mid - 640, low + 60, 130, 12, mix(BRASS, INK, 0.1))


SEQUENCE: tuple[Composition, ...] = (column, linked_site)
MOODS = (NOON, MIST, DUSK)
