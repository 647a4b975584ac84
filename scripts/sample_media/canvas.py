"""The drawing surface: flat polygons, soft light and text, drawn large and reduced."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFont, ImageOps

from sample_media import geometry
from sample_media.geometry import Point, Polygon
from sample_media.palette import Colour

OVERSAMPLING = 3


class Canvas:
    """A picture measured in units of a thousandth of its shorter side.

    ``w`` and ``h`` are its sides in those units; y grows downwards.
    """

    def __init__(self, width: int, height: int, ground: Colour) -> None:
        self.size = (width, height)
        self._unit = min(width, height) * OVERSAMPLING / 1000
        self.w = 1000 * width / min(width, height)
        self.h = 1000 * height / min(width, height)
        self._image = Image.new("RGB", (width * OVERSAMPLING, height * OVERSAMPLING), ground)
        self._pen = ImageDraw.Draw(self._image)

    def finished(self) -> Image.Image:
        """Return the picture at its real size."""
        return self._image.reduce(OVERSAMPLING)

    def mirror(self) -> None:
        """Exchange left and right of what has been drawn so far."""
        self._image = ImageOps.mirror(self._image)
        self._pen = ImageDraw.Draw(self._image)

    def polygon(self, points: Sequence[Point], colour: Colour, alpha: float = 1.0) -> None:
        """Fill one polygon."""
        self.polygons([points], colour, alpha)

    def polygons(
        self,
        shapes: Sequence[Sequence[Point]],
        colour: Colour,
        alpha: float = 1.0,
        within: Sequence[Point] | None = None,
    ) -> None:
        """Fill several polygons as one: where they overlap, alpha counts once.

        ``within`` is a polygon that bounds them; it needs an alpha below 1.
        """
        pixels = [[(x * self._unit, y * self._unit) for x, y in shape] for shape in shapes]
        if alpha >= 1:
            for shape in pixels:
                self._pen.polygon(shape, fill=colour)
            return
        box = self._box([p for shape in pixels for p in shape])
        if box is None:
            return
        mask = Image.new("L", (box[2] - box[0], box[3] - box[1]), 0)
        pen = ImageDraw.Draw(mask)
        for shape in pixels:
            pen.polygon([(x - box[0], y - box[1]) for x, y in shape], fill=round(255 * alpha))
        if within:
            bounds = Image.new("L", mask.size, 0)
            edge = [(x * self._unit - box[0], y * self._unit - box[1]) for x, y in within]
            ImageDraw.Draw(bounds).polygon(edge, fill=255)
            mask = ImageChops.multiply(mask, bounds)
        self._image.paste(colour, box, mask)

    def rect(
        self,
        x: float,
        y: float,
        w: float,
        h: float,
        colour: Colour,
        alpha: float = 1.0,
        r: float = 0.0,
    ) -> None:
        """Fill a rectangle, its corners rounded by ``r``."""
        self.polygon(geometry.rect(x, y, w, h, r), colour, alpha)

    def ellipse(
        self,
        cx: float,
        cy: float,
        rx: float,
        ry: float,
        colour: Colour,
        alpha: float = 1.0,
        turn: float = 0.0,
    ) -> None:
        """Fill an ellipse."""
        self.polygon(geometry.ellipse(cx, cy, rx, ry, turn), colour, alpha)

    def line(
        self, points: Sequence[Point], width: float, colour: Colour, alpha: float = 1.0
    ) -> None:
        """Draw a line with round joints and ends."""
        pairs = pairwise(points)
        self.polygons([geometry.capsule(a, b, width / 2) for a, b in pairs], colour, alpha)

    def blob(self, points: Sequence[Point], colour: Colour, alpha: float = 1.0) -> None:
        """Fill the smooth closed curve through ``points``."""
        self.polygon(geometry.smooth(points), colour, alpha)

    def gradient(self, x: float, y: float, w: float, h: float, top: Colour, bottom: Colour) -> None:
        """Fill a rectangle that passes from one colour above to another below."""
        box = self._box(
            [(x * self._unit, y * self._unit), ((x + w) * self._unit, (y + h) * self._unit)]
        )
        if box is None:
            return
        share = np.linspace(0.0, 1.0, box[3] - box[1])[:, None]
        column = np.asarray(top) * (1 - share) + np.asarray(bottom) * share
        strip = Image.fromarray(column.round().astype(np.uint8)[:, None, :])
        self._image.paste(strip.resize((box[2] - box[0], box[3] - box[1])), box)

    def glow(self, cx: float, cy: float, radius: float, colour: Colour, alpha: float) -> None:
        """Lay a soft round light over the picture, strongest in the middle."""
        px, py, pr = cx * self._unit, cy * self._unit, radius * self._unit
        box = self._box([(px - pr, py - pr), (px + pr, py + pr)])
        if box is None:
            return
        xs = (np.arange(box[0], box[2]) - px) / pr
        ys = (np.arange(box[1], box[3]) - py) / pr
        near = np.clip(1 - np.hypot(xs[None, :], ys[:, None]), 0, 1)
        mask = Image.fromarray((255 * alpha * near * near * (3 - 2 * near)).astype(np.uint8))
        self._image.paste(colour, box, mask)

    @contextmanager
    def clip(self, points: Polygon) -> Iterator[None]:
        """Keep what is drawn inside this block within ``points``."""
        pixels = [(x * self._unit, y * self._unit) for x, y in points]
        before = self._image.copy()
        yield
        outside = Image.new("L", self._image.size, 255)
        ImageDraw.Draw(outside).polygon(pixels, fill=0)
        self._image.paste(before, (0, 0), outside)

    def text(
        self,
        x: float,
        y: float,
        words: str,
        font: ImageFont.FreeTypeFont,
        size: float,
        colour: Colour,
    ) -> float:
        """Write ``words`` with the middle of their line at (x, y); return their width."""
        sized = font.font_variant(size=round(size * self._unit))
        at = (x * self._unit, y * self._unit)
        self._pen.text(at, words, font=sized, fill=colour, anchor="lm")
        return float(sized.getlength(words)) / self._unit

    def _box(self, pixels: Sequence[Point]) -> tuple[int, int, int, int] | None:
        """Return the part of the image that the pixels span, None outside of it."""
        xs, ys = [p[0] for p in pixels], [p[1] for p in pixels]
        left, upper = max(int(min(xs)), 0), max(int(min(ys)), 0)
        right = min(int(max(xs)) + 2, self._image.width)
        lower = min(int(max(ys)) + 2, self._image.height)
        return (left, upper, right, lower) if right > left and lower > upper else None
