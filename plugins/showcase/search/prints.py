"""Numbers that tell sets apart without comparing them: what has the print of before is as before.

A print has 64 bits: that two sets differ and their prints don't is less likely than a
fault of the machine. Nothing of an index is a print, and none outlives the version of the code.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from showcase.search.sets import Keys, Sets

_STEP = np.uint64(0x9E3779B97F4A7C15)
_FIRST, _SECOND = np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB)


def mixed(values: NDArray[Any]) -> Keys:
    """Return numbers of which every bit depends on every bit of a value (SplitMix64)."""
    values = values.astype(np.uint64) + _STEP
    values ^= values >> np.uint64(30)
    values *= _FIRST
    values ^= values >> np.uint64(27)
    values *= _SECOND
    values ^= values >> np.uint64(31)
    return values


def prints_of_sets(sets: Sets) -> Keys:
    """Return a print for each set: of the cases, whatever the key."""
    return sets.sums(_factors(sets.number))


def prints_of_rows(rows: Keys) -> Keys:
    """Return the same prints for sets with a word a block."""
    return rows @ _factors(rows.shape[1])


def _factors(blocks: int) -> Keys:
    return mixed(np.arange(blocks)) | np.uint64(1)
