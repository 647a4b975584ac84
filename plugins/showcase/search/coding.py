"""What is kept of a block's grams, in a third of the bytes that it takes to work with it."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from showcase.search.arrays import Arrays
from showcase.search.sets import BITS, BLOCK, Ints, Keys, Part

_SMALL = (np.uint8, np.uint16, np.uint32)
_SEVERAL = BLOCK


def smallest(values: NDArray[np.integer]) -> NDArray[Any]:
    """Return numbers, none negative, in the smallest type that holds them."""
    most = int(values.max()) if len(values) else 0
    return values.astype(next(kind for kind in _SMALL if most <= np.iinfo(kind).max))


def coded_words(name: str, words: Keys) -> Arrays:
    """Return sets of cases, of which none is empty: the number of a lone case, or the word."""
    several = (words & (words - np.uint64(1))) != 0
    lone = np.bitwise_count(words - np.uint64(1))  # as many bits as are below the only one
    cases = np.where(several, np.uint8(_SEVERAL), lone)
    return {f"{name}cases": cases.astype(np.uint8), f"{name}words": words[several]}


def words_of(name: str, arrays: Mapping[str, NDArray[Any]]) -> Keys:
    """Return the sets that were coded."""
    cases = arrays[f"{name}cases"]
    words: Keys = BITS[cases]
    words[cases == _SEVERAL] = arrays[f"{name}words"]
    return words


def coded_grams(
    name: str, parents: Ints, units: NDArray[np.uint16], words: Keys, number: int
) -> Arrays:
    """Return grams in order, each of which continues one of ``number`` shorter ones."""
    counts = smallest(np.bincount(parents, minlength=number))
    return {f"{name}counts": counts, f"{name}units": units} | dict(coded_words(name, words))


def grams_of(name: str, arrays: Mapping[str, NDArray[Any]], parents: Keys, length: int) -> Part:
    """Return the grams of ``length`` units that were coded, given the keys of the shorter ones."""
    keys = np.repeat(parents, arrays[f"{name}counts"])
    keys |= arrays[f"{name}units"].astype(np.uint64) << np.uint64(64 - 16 * length)
    return Part(keys, words_of(name, arrays))
