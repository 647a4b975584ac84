"""What is measured on a picture when it is looked at: how it looks, and how sharp it is."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PIL import Image

_Grey = npt.NDArray[np.float32]

# --- how it looks
_GRID = 8
_SHADE = 3.0
"""Two parts of a picture differ where there are so many of 256 levels between them."""
_LEAST_TOLD = 32
"""A picture of which fewer than so many of 128 differences are told looks like too many others."""

# --- how sharp it is
_LONGEST = 512
_SHORTEST = 64
_HALVINGS = 3
_TILE = 85
"""Pixels across a tile, of those 512: six times six tiles or so."""
_BOLD = 8.0
"""Levels; a tile without bold lines can't be judged."""
_FEWEST = 3
_BEST = 90
"""Of the tiles, in hundredths: a face before a soft background is enough."""


@dataclass(frozen=True, slots=True)
class Measures:
    """``look`` are 128 bits in hex that near-equal pictures share but for a few, or nothing.

    ``sharpness`` is how much of their strength lines keep from large to small, in thousandths:
    1000 where they are as strong, 0 where there are no lines to judge by.
    """

    look: str = ""
    sharpness: int = 0


def measure(picture: Image.Image) -> Measures:
    """Measure an upright picture that is at least 512 pixels long, or whole."""
    grey = picture.convert("L")
    return Measures(_look(grey), _sharpness(grey))


def _look(grey: Image.Image) -> str:
    """Tell of each of 8 times 9 parts whether it is darker than the next, across and down.

    What is nearly equal counts as no difference, so that noise decides nothing.
    """
    across = _shrunk(grey, _GRID + 1, _GRID)
    down = _shrunk(grey, _GRID, _GRID + 1)
    steps = np.concatenate((np.diff(across, axis=1).ravel(), np.diff(down, axis=0).ravel()))
    rising, falling = steps > _SHADE, steps < -_SHADE
    if min(int(rising.sum()), int(falling.sum())) * 2 < _LEAST_TOLD:
        return ""
    return np.packbits(rising).tobytes().hex()


def _shrunk(grey: Image.Image, width: int, height: int) -> _Grey:
    return np.asarray(grey.resize((width, height), Image.Resampling.BOX), dtype=np.float32)


def _sharpness(grey: Image.Image) -> int:
    scale = _LONGEST / max(grey.size)
    if scale < 1:
        size = tuple(max(1, round(side * scale)) for side in grey.size)
        grey = grey.resize((size[0], size[1]), Image.Resampling.BOX, reducing_gap=3.0)
    if min(grey.size) < _SHORTEST:
        return 0
    fine = np.asarray(grey, dtype=np.float32)
    coarse = fine
    for _ in range(_HALVINGS):
        coarse = _halved(coarse)
    # A hand that shook blurs one way only; so the worse of the two counts.
    kept = [_kept(_bends(fine), _bends(coarse)), _kept(_bends(fine.T), _bends(coarse.T))]
    return 0 if None in kept else max(1, round(1000 * min(share for share in kept if share)))


def _halved(grey: _Grey) -> _Grey:
    height, width = (side // 2 * 2 for side in grey.shape)
    whole = grey[:height, :width]
    quarter: _Grey = (
        whole[::2, ::2] + whole[1::2, ::2] + whole[::2, 1::2] + whole[1::2, 1::2]
    ) * np.float32(0.25)
    return quarter


def _bends(grey: _Grey) -> _Grey:
    """Return how brightness bends across: lines and edges, but no even change."""
    return 2 * grey[1:-1, 1:-1] - grey[1:-1, :-2] - grey[1:-1, 2:]


def _kept(fine: _Grey, coarse: _Grey) -> float | None:
    """Return how much of bold lines is left in fine ones where most is left."""
    tiles = tuple(max(1, round(side / _TILE)) for side in fine.shape)
    bold, thin = _strength(coarse, tiles), _strength(fine, tiles)
    judged = bold > _BOLD
    if judged.sum() < _FEWEST:
        return None
    return float(np.percentile(thin[judged] / bold[judged], _BEST))


def _strength(bends: _Grey, tiles: tuple[int, ...]) -> _Grey:
    """Return the root of the mean square in each tile."""
    rows, columns = (
        np.linspace(0, side, count + 1).astype(int)
        for side, count in zip(bends.shape, tiles, strict=True)
    )
    sums = np.add.reduceat(np.add.reduceat(bends**2, rows[:-1], axis=0), columns[:-1], axis=1)
    areas = np.outer(np.diff(rows), np.diff(columns)).astype(np.float32)
    strength: _Grey = np.sqrt(sums / areas)
    return strength
