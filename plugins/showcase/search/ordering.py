"""Putting pairs of numbers in order: one number of both is sorted several times faster."""

import numpy as np
from numpy.typing import NDArray

from showcase.search.sets import Ints, Keys

_BITS = 64


def order_pairs(values: Keys, places: Ints) -> tuple[Keys, NDArray[np.int64]]:
    """Return values in order, and the places of equal ones ascending. Neither is negative."""
    if not len(values):
        return values, places
    bits = int(places.max()).bit_length()
    if int(values.max()).bit_length() + bits > _BITS:
        order = np.lexsort((places, values))
        return values[order], places[order]
    packed = values << np.uint64(bits) | places.astype(np.uint64)
    packed.sort()
    low = np.uint64((1 << bits) - 1)
    return packed >> np.uint64(bits), (packed & low).astype(np.int64)
