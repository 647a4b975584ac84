"""Plane geometry: every shape of a picture ends up as a list of points."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import TypeAlias

Point: TypeAlias = tuple[float, float]
Polygon: TypeAlias = list[Point]


def rect(x: float, y: float, w: float, h: float, r: float = 0.0) -> Polygon:
    """Return a rectangle with its upper left corner at (x, y), corners rounded by ``r``."""
    if r <= 0:
        return [(x, y), (x + w, y), (x + w, y + h), (x, y + h)]
    r = min(r, w / 2, h / 2)
    points: Polygon = []
    corners = ((x + w - r, y + r, -90), (x + w - r, y + h - r, 0), (x + r, y + h - r, 90))
    for cx, cy, start in (*corners, (x + r, y + r, 180)):
        points += arc(cx, cy, r, r, start, start + 90, 8)
    return points


def arc(
    cx: float, cy: float, rx: float, ry: float, start: float, end: float, steps: int = 24
) -> Polygon:
    """Return points on an ellipse from ``start`` to ``end`` degrees (0 = right, 90 = down)."""
    angles = [math.radians(start + (end - start) * i / steps) for i in range(steps + 1)]
    return [(cx + rx * math.cos(a), cy + ry * math.sin(a)) for a in angles]


def ellipse(cx: float, cy: float, rx: float, ry: float | None = None, turn: float = 0) -> Polygon:
    """Return a full ellipse (a circle without ``ry``), turned by ``turn`` degrees."""
    points = arc(cx, cy, rx, rx if ry is None else ry, 0, 360, 48)[:-1]
    return rotate(points, (cx, cy), turn) if turn else points


def rotate(points: Iterable[Point], centre: Point, degrees: float) -> Polygon:
    """Return the points turned clockwise about ``centre``."""
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    cx, cy = centre
    return [(cx + (x - cx) * c - (y - cy) * s, cy + (x - cx) * s + (y - cy) * c) for x, y in points]


def flip(points: Iterable[Point], x: float) -> Polygon:
    """Return the points mirrored at the vertical line through ``x``."""
    return [(2 * x - px, py) for px, py in points]


def smooth(points: Sequence[Point], closed: bool = True, steps: int = 10) -> Polygon:
    """Return a Catmull-Rom curve through ``points``."""
    n = len(points)
    out: Polygon = []
    for i in range(n if closed else n - 1):
        if closed:
            p0, p1, p2, p3 = (points[(i + k - 1) % n] for k in range(4))
        else:
            p0, p1, p2, p3 = (points[min(max(i + k - 1, 0), n - 1)] for k in range(4))
        for step in range(steps):
            t = step / steps
            x, y = (_spline(p0[k], p1[k], p2[k], p3[k], t) for k in (0, 1))
            out.append((x, y))
    if not closed:
        out.append(points[-1])
    return out


def _spline(a: float, b: float, c: float, d: float, t: float) -> float:
    """Return one coordinate of a Catmull-Rom segment from ``b`` to ``c``."""
    linear = (c - a) * t
    square = (2 * a - 5 * b + 4 * c - d) * t * t
    cube = (3 * b - a - 3 * c + d) * t * t * t
    return 0.5 * (2 * b + linear + square + cube)


def capsule(a: Point, b: Point, ra: float, rb: float | None = None) -> Polygon:
    """Return a limb: the hull of a circle about ``a`` and another about ``b``."""
    rb = ra if rb is None else rb
    return hull(arc(*a, ra, ra, 0, 360, 20) + arc(*b, rb, rb, 0, 360, 20))


def hull(points: Iterable[Point]) -> Polygon:
    """Return the convex hull of ``points`` (monotone chain)."""
    ordered = sorted(set(points))
    halves: list[Polygon] = []
    for sequence in (ordered, ordered[::-1]):
        half: Polygon = []
        for p in sequence:
            while len(half) > 1 and _turn(half[-2], half[-1], p) <= 0:
                half.pop()
            half.append(p)
        halves.append(half[:-1])
    return halves[0] + halves[1]


def _turn(o: Point, a: Point, b: Point) -> float:
    """Return a positive number where o, a, b turn left."""
    return (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0])


def elbow(shoulder: Point, hand: Point, part: float, outward: float) -> Point:
    """Return where the elbow of an arm lies that reaches from shoulder to hand.

    ``part`` is the length of each half of the arm; ``outward`` (+1 right, -1 left) says to
    which side it bends. A near hand shortens the arm, as foreshortening does.
    """
    dx, dy = hand[0] - shoulder[0], hand[1] - shoulder[1]
    reach = math.hypot(dx, dy) or 1e-6
    half = min(max(part, reach / 2), reach * 0.6)
    across = math.sqrt(half**2 - (reach / 2) ** 2)
    middle = lerp(shoulder, hand, 0.5)
    both = [
        (middle[0] - s * dy / reach * across, middle[1] + s * dx / reach * across) for s in (-1, 1)
    ]
    return max(both, key=lambda p: p[1] + p[0] * outward)


def lerp(a: Point, b: Point, t: float) -> Point:
    """Return the point a share ``t`` of the way from ``a`` to ``b``."""
    return a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t
