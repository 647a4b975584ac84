"""How alike two pictures are to the eye: the structural similarity of their brightness."""

import numpy as np
from PIL import Image

_WINDOW = 8
_C1, _C2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2


def ssim(one: Image.Image, other: Image.Image) -> float:
    """Return the mean SSIM (Wang et al. 2004) over windows of 8 × 8 pixels; 1 is the same."""
    a, b = (np.asarray(image.convert("L"), dtype=np.float64) for image in (one, other))
    mean_a, mean_b = _means(a), _means(b)
    var_a = _means(a * a) - mean_a**2
    var_b = _means(b * b) - mean_b**2
    both = _means(a * b) - mean_a * mean_b
    alike = (2 * mean_a * mean_b + _C1) * (2 * both + _C2)
    apart = (mean_a**2 + mean_b**2 + _C1) * (var_a + var_b + _C2)
    return float(np.mean(alike / apart))


def _means(values: np.ndarray) -> np.ndarray:
    """Return the mean of every window, by sums of sums."""
    sums = np.pad(values.cumsum(0).cumsum(1), ((1, 0), (1, 0)))
    n = _WINDOW
    return (sums[n:, n:] - sums[:-n, n:] - sums[n:, :-n] + sums[:-n, :-n]) / n**2
