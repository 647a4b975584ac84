"""People on their feet."""

from __future__ import annotations

from sample_media import geometry
from sample_media.canvas import Canvas
from sample_media.geometry import Point, Polygon
from sample_media.palette import INK, PAPER, Colour, mix
from sample_media.people import Person, View, head, neck


def stand(
    cv: Canvas,
    who: Person,
    x: float,
    foot: float,
    h: float,
    view: View = "front",
    left: Point | None = None,
    right: Point | None = None,
    stride: float = 0.0,
    shadow: float = 0.16,
) -> None:
    """Draw a standing person.

    ``x``/``foot`` is the point between the feet, ``h`` the height. ``left`` and ``right``
    are where the hands on that side of the picture reach, as shares of ``h`` from the feet
    (0.1, 0.6 = a little right, at the belt). ``stride`` of about 0.1 makes a step.
    """
    sideways = view in ("left", "right")
    face = -1 if view == "left" else 1
    wide = 0.68 if sideways else 1.0

    def at(px: float, py: float) -> Point:
        return x + px * h, foot - py * h

    if shadow:
        cv.ellipse(x + 0.05 * h, foot - 0.002 * h, 0.2 * h, 0.025 * h, INK, shadow)
    _legs(cv, who, x, foot, h, sideways, face, stride)
    r = 0.066 * h
    hx, hy = at(0.012 * face if sideways else 0.0, 0.932)
    hands = (left or (-0.118, 0.445), right or (0.118, 0.445))
    if sideways:
        hands = (left or (-0.05, 0.44), right or (0.06, 0.44))
        far = 1 if face < 0 else 0
        _arm(cv, who, at(0.0, 0.79), at(*hands[far]), h, -face, 0.16, [])
    neck(cv, who, hx, hy, r)
    body = _torso(cv, who, x, foot, h, wide, view)
    head(cv, who, hx, hy, r, view)
    if sideways:
        _arm(
            cv, who, at(-0.005 * face, 0.785), at(*hands[0 if face < 0 else 1]), h, -face, 0.0, body
        )
    else:
        _arm(cv, who, at(-0.094, 0.79), at(*hands[0]), h, -1, 0.0, body)
        _arm(cv, who, at(0.094, 0.79), at(*hands[1]), h, 1, 0.09, body)


def _legs(
    cv: Canvas,
    who: Person,
    x: float,
    foot: float,
    h: float,
    sideways: bool,
    face: int,
    stride: float,
) -> None:
    """Draw legs and shoes, the farther leg darker."""
    spread = -0.026 * face if sideways else 0.047
    for side, tone in ((1, 0.14), (-1, 0.0)):
        colour = mix(who.bottom, INK, tone)
        step = side * stride * (1 if sideways else 0.35)
        hip = (x if sideways else x + side * spread * h * 0.85, foot - 0.47 * h)
        knee = (x + (side * spread + step * 0.55) * h, foot - 0.26 * h)
        ankle = (x + (side * spread * 0.92 + step) * h, foot - 0.035 * h)
        cv.polygon(geometry.capsule(hip, knee, 0.052 * h, 0.039 * h), colour)
        cv.polygon(geometry.capsule(knee, ankle, 0.039 * h, 0.026 * h), colour)
        toe = face * 0.045 * h if sideways else side * 0.012 * h
        sole = (ankle[0] + toe, foot - 0.014 * h)
        shoe = mix(INK, PAPER, 0.12)
        cv.polygon(geometry.capsule((ankle[0], foot - 0.018 * h), sole, 0.02 * h, 0.015 * h), shoe)


def _torso(
    cv: Canvas, who: Person, x: float, foot: float, h: float, wide: float, view: View
) -> Polygon:
    """Draw the clothes from the neck to the hem; return their outline."""
    hem = 0.27 if who.coat else 0.43

    def at(px: float, py: float) -> Point:
        return x + px * h * wide, foot - py * h

    flare = 0.012 if who.coat else 0.0
    edge = [(0.042, 0.864), (0.096, 0.838), (0.124, 0.79), (0.106, 0.66), (0.096, 0.57)]
    edge += [(0.101 + flare, 0.48), (0.104 + 2 * flare, hem)]
    side = geometry.smooth([at(px, py) for px, py in edge], closed=False)
    other = geometry.flip(side, x)
    body = side + other[::-1]
    cv.polygon(body, who.top)
    inner = [(px - (px - x) * 0.36, py) for px, py in side]
    cv.polygon(side + inner[::-1], INK, 0.1)
    if view == "front":
        _front_details(cv, who, x, foot, h, hem)
    elif view == "back":
        cv.line([at(0, 0.8), at(0.004, hem + 0.03)], 0.005 * h, who.shade, 0.5)
        cv.blob([at(-0.05, 0.86), at(0, 0.845), at(0.05, 0.86), at(0, 0.874)], who.shade)
    return body


def _front_details(cv: Canvas, who: Person, x: float, foot: float, h: float, hem: float) -> None:
    """Draw collar, opening and, on a coat, the lapels."""

    def at(px: float, py: float) -> Point:
        return x + px * h, foot - py * h

    shirt: Colour = mix(PAPER, who.top, 0.1) if not who.coat else mix(who.bottom, PAPER, 0.5)
    cv.polygon([at(-0.036, 0.868), at(0.036, 0.868), at(0.0, 0.87)], who.skin)
    if who.collar or who.coat:
        depth = 0.74 if who.coat else 0.785
        cv.polygon([at(-0.045, 0.864), at(0.045, 0.864), at(0.0, depth)], shirt)
        cv.polygon([at(-0.026, 0.866), at(0.026, 0.866), at(0.0, 0.83)], mix(who.skin, INK, 0.1))
        cv.line([at(0.0, depth), at(0.0, hem + 0.01)], 0.005 * h, who.shade)
    else:
        cv.blob(
            [at(-0.04, 0.87), at(0, 0.842), at(0.04, 0.87), at(0, 0.88)], mix(who.skin, INK, 0.1)
        )


def _arm(
    cv: Canvas,
    who: Person,
    shoulder: Point,
    hand: Point,
    h: float,
    outward: int,
    tone: float,
    body: Polygon,
) -> None:
    """Draw a sleeve in two parts and a hand, with a trace of shadow on the body."""
    joint = geometry.elbow(shoulder, hand, 0.172 * h, outward)
    wrist = geometry.lerp(joint, hand, 0.88)
    upper = geometry.capsule(shoulder, joint, 0.035 * h, 0.029 * h)
    fore = geometry.capsule(joint, wrist, 0.029 * h, 0.021 * h)
    shift = -outward * 0.012 * h
    shadow = [[(px + shift, py) for px, py in part] for part in (upper, fore)]
    if body:
        cv.polygons(shadow, INK, 0.13, within=body)
    cv.ellipse(*hand, 0.022 * h, 0.026 * h, mix(who.skin, INK, tone / 2))
    cv.polygons([upper, fore], mix(who.top, INK, tone))
