"""People who sit: on a chair in profile, behind a table, and seen from above."""

from __future__ import annotations

from sample_media import geometry
from sample_media.canvas import Canvas
from sample_media.geometry import Point
from sample_media.palette import INK, PAPER, Colour, mix
from sample_media.people import Person, View, head, neck


def bust(
    cv: Canvas,
    who: Person,
    x: float,
    y: float,
    s: float,
    view: View = "front",
    hands: tuple[Point, Point] | None = None,
    lean: float = 0.0,
) -> None:
    """Draw head and shoulders of a person behind an edge at ``y``.

    ``s`` is the height from the edge to the top of the head; ``hands`` lie on the edge or
    above it, as shares of ``s`` from (x, y); ``lean`` moves the head sideways.
    """

    def at(px: float, py: float) -> Point:
        return x + px * s, y - py * s

    sideways = view in ("left", "right")
    face = -1 if view == "left" else 1
    wide = 0.72 if sideways else 1.0
    r = 0.175 * s
    hx, hy = at(lean + (0.03 * face if sideways else 0), 0.82)
    neck(cv, who, hx, hy, r)
    edge = [(0.1, 0.63), (0.25, 0.57), (0.34, 0.44), (0.315, 0.2), (0.315, -0.02)]
    side = geometry.smooth([at(px * wide + lean * py, py) for px, py in edge], closed=False)
    other = geometry.smooth([at(-px * wide + lean * py, py) for px, py in edge], closed=False)
    body = side + other[::-1]
    cv.polygon(body, who.top)
    inner = [(px - (px - x) * 0.34, py) for px, py in side]
    cv.polygon(side + inner[::-1], INK, 0.1)
    if view == "front":
        _collar(cv, who, hx, y, s)
    elif view == "back":
        cv.blob([at(-0.11, 0.62), at(0, 0.57), at(0.11, 0.62), at(0, 0.66)], who.shade)
    head(cv, who, hx, hy, r, view)
    if hands:
        sleeve = 0.095 * s
        for (px, py), side_of, tone in zip(hands, (-1, 1), (0.0, 0.09), strict=True):
            shoulder = at(side_of * 0.265 * wide + lean * 0.5, 0.46)
            hand = at(px, py)
            joint = geometry.elbow(shoulder, hand, 0.27 * s, side_of)
            joint = (joint[0], min(joint[1], y - 0.05 * s))
            wrist = geometry.lerp(joint, hand, 0.8)
            upper = geometry.capsule(shoulder, joint, sleeve, sleeve * 0.82)
            fore = geometry.capsule(joint, wrist, sleeve * 0.82, sleeve * 0.6)
            shift = -side_of * 0.03 * s
            shadow = [[(qx + shift, qy) for qx, qy in part] for part in (upper, fore)]
            cv.polygons(shadow, INK, 0.12, within=body)
            cv.ellipse(*hand, 0.062 * s, 0.058 * s, mix(who.skin, INK, tone / 2))
            cv.polygons([upper, fore], mix(who.top, INK, tone))


def _collar(cv: Canvas, who: Person, x: float, y: float, s: float) -> None:
    """Draw the neckline of a front view."""

    def at(px: float, py: float) -> Point:
        return x + px * s, y - py * s

    skin = mix(who.skin, INK, 0.1)
    if who.collar or who.coat:
        shirt: Colour = mix(who.bottom, PAPER, 0.5) if who.coat else mix(PAPER, who.top, 0.1)
        cv.polygon([at(-0.12, 0.63), at(0.12, 0.63), at(0, 0.38)], shirt)
        cv.polygon([at(-0.075, 0.64), at(0.075, 0.64), at(0, 0.52)], skin)
        cv.line([at(0, 0.38), at(0, 0.02)], 0.014 * s, who.shade)
    else:
        cv.blob([at(-0.1, 0.645), at(0, 0.555), at(0.1, 0.645), at(0, 0.68)], skin)


def sit(
    cv: Canvas,
    who: Person,
    x: float,
    floor: float,
    h: float,
    facing: int,
    hand: Point = (0.3, 0.5),
    chair: Colour | None = None,
) -> None:
    """Draw a person who sits in profile; ``x`` is at the hip, ``h`` floor to top of head.

    ``hand`` is where the hands reach, as a share of ``h``, positive to the front.
    """

    def at(px: float, py: float) -> Point:
        return x + facing * px * h, floor - py * h

    cv.ellipse(*at(0.12, 0.0), 0.36 * h, 0.03 * h, INK, 0.14)
    if chair:
        _chair(cv, x, floor, h, facing, chair)
    dark = mix(who.bottom, INK, 0.16)
    for shift, colour in ((0.045, dark), (0.0, who.bottom)):
        knee, ankle = at(0.31 + shift, 0.375), at(0.29 + shift * 1.7, 0.05)
        cv.polygon(geometry.capsule(at(0.02, 0.365), knee, 0.075 * h, 0.056 * h), colour)
        cv.polygon(geometry.capsule(knee, ankle, 0.056 * h, 0.034 * h), colour)
        toe = (ankle[0] + facing * 0.075 * h, floor - 0.02 * h)
        shoe = geometry.capsule((ankle[0], floor - 0.025 * h), toe, 0.026 * h, 0.018 * h)
        cv.polygon(shoe, mix(INK, PAPER, 0.12))
    grip = at(*hand)
    _sleeve(cv, who, at(0.05, 0.7), grip, h, facing, 0.14)
    hx, hy = at(0.07, 0.9)
    neck(cv, who, hx, hy, 0.092 * h)
    body = [(-0.105, 0.33), (-0.115, 0.5), (-0.1, 0.66), (-0.035, 0.775), (0.06, 0.79)]
    body += [(0.115, 0.7), (0.1, 0.55), (0.09, 0.42), (0.1, 0.31)]
    cv.polygon(geometry.smooth([at(*p) for p in body], closed=False), who.top)
    head(cv, who, hx, hy, 0.092 * h, "left" if facing < 0 else "right")
    _sleeve(cv, who, at(0.0, 0.69), grip, h, facing, 0.0)


def _sleeve(
    cv: Canvas, who: Person, shoulder: Point, hand: Point, h: float, facing: int, tone: float
) -> None:
    """Draw one arm of a person in profile."""
    joint = geometry.elbow(shoulder, hand, 0.21 * h, -facing)
    wrist = geometry.lerp(joint, hand, 0.8)
    cv.ellipse(*hand, 0.036 * h, 0.034 * h, mix(who.skin, INK, tone / 2))
    upper = geometry.capsule(shoulder, joint, 0.056 * h, 0.046 * h)
    cv.polygons(
        [upper, geometry.capsule(joint, wrist, 0.046 * h, 0.034 * h)], mix(who.arm, INK, tone)
    )


def _chair(cv: Canvas, x: float, floor: float, h: float, facing: int, colour: Colour) -> None:
    """Draw a plain wooden chair in profile."""

    def at(px: float, py: float) -> Point:
        return x + facing * px * h, floor - py * h

    deep = mix(colour, INK, 0.2)
    cv.line([at(-0.13, 0.29), at(-0.17, 0.72)], 0.03 * h, colour)
    cv.line([at(-0.14, 0.28), at(0.18, 0.28)], 0.035 * h, colour)
    for foot_x, top_x, tone in ((0.2, 0.16, colour), (-0.18, -0.12, colour), (0.1, 0.1, deep)):
        cv.line([at(top_x, 0.28), at(foot_x, 0.01)], 0.022 * h, tone)


def above(cv: Canvas, who: Person, x: float, y: float, s: float, turn: float) -> None:
    """Draw a person at a table seen from above; ``turn`` 0 faces up, 90 faces right."""

    def at(px: float, py: float) -> Point:
        return geometry.rotate([(x + px * s, y + py * s)], (x, y), turn)[0]

    cv.ellipse(*at(0.06, 0.1), 0.5 * s, 0.3 * s, INK, 0.12, turn)
    for side in (-1, 1):
        shoulder, hand = at(side * 0.36, 0.0), at(side * 0.15, -0.62)
        joint = at(side * 0.46, -0.34)
        cv.ellipse(*hand, 0.075 * s, 0.075 * s, who.skin)
        upper = geometry.capsule(shoulder, joint, 0.12 * s, 0.1 * s)
        cv.polygons([upper, geometry.capsule(joint, hand, 0.1 * s, 0.07 * s)], who.arm)
    cv.ellipse(x, y, 0.48 * s, 0.24 * s, who.top, turn=turn)
    cv.ellipse(*at(0.0, 0.09), 0.4 * s, 0.12 * s, INK, 0.08, turn)
    cv.ellipse(*at(0.0, -0.1), 0.17 * s, 0.2 * s, who.skin, turn=turn)
    cv.ellipse(*at(0.0, -0.04), 0.2 * s, 0.215 * s, who.hair, turn=turn)
    if who.style in ("bun", "tail"):
        cv.ellipse(*at(0.0, 0.19), 0.09 * s, 0.11 * s, mix(who.hair, PAPER, 0.12), turn=turn)
    cv.line([at(0.02, -0.2), at(0.05, 0.06)], 0.012 * s, mix(who.hair, PAPER, 0.22))
