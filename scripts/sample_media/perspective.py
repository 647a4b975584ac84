"""One-point perspective for halls and corridors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sample_media.geometry import Point, Polygon


@dataclass(frozen=True)
class Perspective:
    """A view along z towards the vanishing point (vx, vy); z = 0 is the picture plane."""

    vx: float
    vy: float
    distance: float = 1000.0

    def scale(self, z: float) -> float:
        """Return how large a thing at depth ``z`` appears."""
        return self.distance / (self.distance + z)

    def at(self, x: float, y: float, z: float) -> Point:
        """Return where a point of the room falls; x and y as if it stood at z = 0."""
        s = self.scale(z)
        return self.vx + (x - self.vx) * s, self.vy + (y - self.vy) * s

    def shape(self, corners: Sequence[tuple[float, float, float]]) -> Polygon:
        """Return a polygon from points of the room."""
        return [self.at(*corner) for corner in corners]

    def side(self, x: float, y1: float, y2: float, z1: float, z2: float) -> Polygon:
        """Return an upright rectangle on a side wall at ``x``."""
        return self.shape([(x, y1, z1), (x, y1, z2), (x, y2, z2), (x, y2, z1)])

    def flat(self, y: float, x1: float, x2: float, z1: float, z2: float) -> Polygon:
        """Return a level rectangle at height ``y``: floor or ceiling."""
        return self.shape([(x1, y, z1), (x2, y, z1), (x2, y, z2), (x1, y, z2)])
