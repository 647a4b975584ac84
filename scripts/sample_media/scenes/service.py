"""Service: help with a phone, a lamp repaired, a welcome desk."""

from __future__ import annotations

from sample_media import buildings, geometry, interior, objects, scenery
from sample_media.brief import Brief, Composition
from sample_media.canvas import Canvas
from sample_media.palette import (
    AUTUMN,
    BRASS,
    DUSK,
    GREY_HAIR,
    INK,
    MORNING,
    NOON,
    PAPER,
    VERMILION,
    Mood,
    mix,
)
from sample_media.people import Person, cast
from sample_media.seated import bust, sit
from sample_media.standing import stand


def _elder(who: Person) -> Person:
    """Return the same person in old age."""
    return Person(who.skin, GREY_HAIR, "short", who.top, who.bottom, collar=True)


def under_awning(cv: Canvas, brief: Brief) -> None:
    """A table under an awning in a yard: a student explains a phone to an old man."""
    rng, mood = brief.rng, brief.mood
    foot = cv.h * 0.72
    interior.outdoors(cv, rng, mood, foot, 210)
    mid = cv.w / 2
    stone = mix(mood.wall, mood.wood, 0.2)
    buildings.facade(cv, rng, mood, mid + 60, foot, 420, 4, 110, 84, stone)
    scenery.grove(cv, rng, mood, -80, mid - 40, foot + 14, 380)
    cv.polygon(
        [(0, cv.h * 0.78), (cv.w, cv.h * 0.75), (cv.w, cv.h), (0, cv.h)],
        mix(mood.floor, PAPER, 0.35),
    )
    people = cast(rng, 3)
    low = cv.h * 0.9
    for dx in (-386, 372):
        cv.rect(mid + dx, 250, 14, low - 250, mix(mood.deep, INK, 0.1))
    cloth = mix(PAPER, mood.wall, 0.35)
    cv.polygon([(mid - 390, 190), (mid + 390, 190), (mid + 440, 286), (mid - 440, 286)], cloth)
    for k in range(1, 8):
        share = k / 8 - 0.5
        cv.line([(mid + 780 * share, 192), (mid + 880 * share, 286)], 2.5, INK, 0.1)
    cv.rect(mid - 440, 286, 880, 44, mix(cloth, INK, 0.06))
    cv.rect(mid - 440, 318, 880, 12, VERMILION)
    stand(cv, people[2], mid + 20, low - 60, 500, "front", left=(-0.06, 0.6), right=(0.06, 0.6))
    wood = mix(mood.wood, INK, 0.12)
    sit(cv, _elder(people[0]), mid - 230, low + 10, 410, 1, (0.36, 0.58), wood)
    sit(cv, people[1], mid + 250, low + 10, 410, -1, (0.38, 0.56), wood)
    table = low - 158
    cv.rect(mid - 150, table, 300, 20, mix(PAPER, mood.wall, 0.2), r=4)
    cv.polygon(
        [(mid - 146, table + 18), (mid + 146, table + 18), (mid + 136, low), (mid - 136, low)],
        mix(PAPER, mood.wall, 0.5),
    )
    for k in range(1, 5):
        cv.rect(mid - 142 + 58 * k, table + 20, 3, low - table - 22, INK, 0.07)
    cv.polygon(
        geometry.rotate(geometry.rect(mid - 40, table - 96, 42, 74, 7), (mid - 20, table - 60), 12),
        INK,
    )
    cv.polygon(
        geometry.rotate(geometry.rect(mid - 35, table - 89, 32, 60, 4), (mid - 20, table - 60), 12),
        mood.light,
    )
    objects.cup(cv, mid + 96, table, 38, PAPER)


def lamp_repaired(cv: Canvas, brief: Brief) -> None:
    """A corridor lamp is mended: one on a ladder, one below who holds it."""
    rng, mood = brief.rng, brief.mood
    floor = cv.h * 0.84
    interior.room(cv, mood, floor)
    mid = cv.w / 2
    door = mix(mood.wood, PAPER, 0.2)
    for dx in (-430, 250):
        cv.rect(mid + dx - 14, 216, 218, floor - 216, mix(door, PAPER, 0.35))
        cv.rect(mid + dx, 230, 190, floor - 230, door)
        for row in range(2):
            cv.rect(mid + dx + 28, 264 + 270 * row, 134, 220, mix(door, INK, 0.09))
        cv.ellipse(mid + dx + 168, 560, 10, 10, BRASS)
    cv.glow(mid + 10, 250, 470, mood.light, 0.7)
    interior.pendant(cv, mood, mid + 10, 212, 74, mix(VERMILION, mood.wall, 0.08))
    cv.ellipse(mid + 10, 226, 34, 30, mix(mood.light, PAPER, 0.3))
    steel = mix(mood.deep, PAPER, 0.18)
    apex, base = (mid - 120, 470.0), floor + 90
    for k in range(1, 6):
        y = 470 + (base - 470) * k / 6
        half = 26 + (base - 470) * k / 6 * 0.13
        cv.line([(apex[0] - half, y), (apex[0] + half, y)], 12, mix(steel, INK, 0.15))
    cv.line([(apex[0] - 24, 466), (apex[0] - 96, base)], 17, steel)
    cv.line([(apex[0] + 24, 466), (apex[0] + 96, base)], 17, steel)
    cv.rect(apex[0] - 46, 456, 92, 20, steel, r=6)
    people = cast(rng, 3)
    stand(
        cv, people[0], apex[0], 690, 480, "back", right=(0.24, 0.97), left=(-0.12, 0.52), shadow=0
    )
    stand(
        cv, people[1], mid - 300, floor + 100, 520, "right", right=(0.24, 0.62), left=(0.24, 0.72)
    )
    stand(cv, _elder(people[2]), mid + 250, floor + 110, 480, "left", left=(-0.14, 0.5))
    stick = mid + 250 - 0.15 * 480
    cv.line([(stick, floor - 132), (stick - 10, floor + 106)], 9, mood.wood_deep)
    cv.rect(mid - 40, floor + 70, 120, 62, mix(VERMILION, INK, 0.15), r=8)
    cv.line(
        [
            (mid - 6, floor + 70),
            (mid - 2, floor + 46),
            (mid + 42, floor + 46),
            (mid + 46, floor + 70),
        ],
        8,
        INK,
    )


def welcome_desk(cv: Canvas, brief: Brief) -> None:
    """New students with cases come to a desk in a hall; helpers take their papers."""
    rng, mood = brief.rng, brief.mood
    floor = cv.h * 0.72
    interior.room(cv, mood, floor)
    mid = cv.w / 2
    for k in range(4):
        interior.window(cv, rng, mood, cv.w * (0.06 + 0.24 * k), 70, cv.w * 0.16, 330, 2, 2)
    people = cast(rng, 6)
    desk = floor - 40
    for i, dx in enumerate((140, 400)):
        bust(cv, people[i], mid + dx, desk, 260, "front", ((-0.26, 0.07), (0.16, 0.05)))
    tone = mix(mood.wood, PAPER, 0.22)
    cv.ellipse(mid + 290, floor + 190, 400, 22, INK, 0.13)
    cv.rect(mid - 70, desk, 700, 30, mix(tone, PAPER, 0.4), r=5)
    cv.rect(mid - 40, desk + 30, 640, 200, tone)
    cv.rect(mid - 40, desk + 30, 640, 14, INK, 0.14)
    cv.rect(mid - 40, desk + 120, 640, 40, mix(mood.leaves[1], PAPER, 0.15))
    objects.laptop(cv, mid + 270, desk, 150, mood)
    objects.book_pile(cv, rng, mid + 540, desk, 100, 3)
    for k in range(4):
        cv.rect(mid - 4 + 3 * k, desk - 6 - 5 * k, 96, 5, mix(PAPER, INK, 0.04 * k))
    foot = floor + 190
    stand(cv, people[2], mid - 130, foot, 570, "right", right=(0.22, 0.6), left=(0.2, 0.64))
    cv.polygon(
        geometry.rotate(geometry.rect(mid - 16, foot - 396, 66, 48), (mid, foot - 372), -8), PAPER
    )
    _suitcase(cv, mood, mid - 262, foot, VERMILION)
    stand(cv, people[3], mid - 430, foot + 14, 550, "right", stride=0.08, left=(-0.16, 0.44))
    _suitcase(cv, mood, mid - 540, foot + 14, mix(mood.deep, PAPER, 0.15))
    stand(cv, people[4], mid - 640, foot - 30, 540, "front", right=(0.1, 0.62))
    interior.plant(cv, rng, mood, mid + 700, foot - 30, 380, mix(mood.wall_shade, INK, 0.25))


def _suitcase(cv: Canvas, mood: Mood, x: float, foot: float, tone: tuple[int, int, int]) -> None:
    """Draw a wheeled case with its handle drawn out."""
    cv.ellipse(x + 10, foot, 70, 9, INK, 0.15)
    for dx in (-26, 26):
        cv.line([(x + dx, foot - 170), (x + dx, foot - 250)], 5, mood.deep)
        cv.ellipse(x + dx * 1.3, foot - 7, 9, 9, INK)
    cv.line([(x - 26, foot - 250), (x + 26, foot - 250)], 9, INK)
    cv.rect(x - 56, foot - 176, 112, 164, tone, r=14)
    for k in range(3):
        cv.rect(x - 30 + 26 * k, foot - 162, 5, 136, INK, 0.14)


SEQUENCE: tuple[Composition, ...] = (under_awning, lamp_repaired, welcome_desk)
MOODS = (MORNING, DUSK, NOON, AUTUMN)
