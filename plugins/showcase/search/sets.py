"""Sets of cases as words: a block of cases is a word of 64 bits, and a set a few such words."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Keys = NDArray[np.uint64]

BLOCK = 64
"""So many cases are a block."""
BITS = np.append(np.uint64(1) << np.arange(BLOCK, dtype=np.uint64), np.uint64(0))
"""The word of each case of a block; the last is nobody's."""


@dataclass(frozen=True, slots=True)
class Part:
    """What one block has: different keys, and of each the cases of the block that hold it."""

    keys: Keys
    words: Keys


class Sets:
    """Sets of cases by key: ``keys`` (k) are ascending and differ. No set is empty.

    ``numbers`` has for each block the places of its keys in ``keys``, ascending, and ``words`` its
    words.
    """

    def __init__(
        self, keys: Keys, numbers: Sequence[NDArray[np.int32]], words: Sequence[Keys]
    ) -> None:
        self.keys = keys
        self.numbers = numbers
        self._words = words
        self.counts = np.zeros(len(keys), dtype=np.int64)
        for places, word in zip(numbers, words, strict=True):
            self.counts[places] += np.bitwise_count(word)

    def sums(self, factors: Keys) -> Keys:
        """Add up the words of each set, each multiplied by its block's factor."""
        found = np.zeros(len(self.keys), dtype=np.uint64)
        for places, words, factor in zip(self.numbers, self._words, factors, strict=True):
            found[places] += words * factor
        return found

    def rows(self, chosen: Ints) -> Keys:
        """Return some sets, by ascending places, with a word for each block."""
        rows = np.zeros((len(chosen), len(self.numbers)), dtype=np.uint64)
        if not len(chosen):
            return rows
        row_of = np.full(int(chosen[-1]) + 1, -1, dtype=np.int32)
        row_of[chosen] = np.arange(len(chosen), dtype=np.int32)
        for block, (places, words) in enumerate(zip(self.numbers, self._words, strict=True)):
            low, high = np.searchsorted(places, (chosen[0], chosen[-1] + 1))
            at = row_of[places[low:high]]
            there = at >= 0
            rows[at[there], block] = words[low:high][there]
        return rows


def merge(parts: Sequence[Part]) -> Sets:
    """Join the blocks' sets, the first block's first."""
    every = np.concatenate([np.zeros(0, dtype=np.uint64), *(part.keys for part in parts)])
    order = np.argsort(every, kind="stable")  # which is quick where much is in order already
    every = every[order]
    begins = np.flatnonzero(changes(every))
    numbers = np.empty(len(every), dtype=np.int32)
    counts = np.diff(begins, append=len(every))
    numbers[order] = np.repeat(np.arange(len(begins), dtype=np.int32), counts)
    ends = np.cumsum([len(part.keys) for part in parts])
    by_block = np.split(numbers, ends[:-1]) if parts else []
    return Sets(every[begins], by_block, [part.words for part in parts])


def changes(values: NDArray[Any]) -> NDArray[np.bool_]:
    """Tell of each value whether it differs from the one before; the first does."""
    found = np.ones(len(values), dtype=np.bool_)
    np.not_equal(values[1:], values[:-1], out=found[1:])
    return found


def bits_of(numbers: NDArray[Any]) -> Keys:
    """Return the bit of each case, numbered within its block."""
    bits: Keys = BITS[numbers]
    return bits


def any_of(bits: Keys, begins: Ints) -> Keys:
    """Join the bits of each group; ``begins`` are where the groups begin."""
    if not len(begins):
        return bits
    joined: Keys = np.bitwise_or.reduceat(bits, begins)
    return joined


def whole_row(cases: int) -> Keys:
    """Return the set of so many cases, of them all."""
    row = np.full(-(-cases // BLOCK), ~np.uint64(0))
    if cases % BLOCK:
        row[-1] = np.uint64((1 << cases % BLOCK) - 1)
    return row


def members(rows: Keys) -> tuple[Ints, Ints]:
    """Return row and case of every bit that is set, in order."""
    found, words = np.nonzero(rows)
    data = rows[found, words].astype("<u8").view(np.uint8).reshape(-1, 8)
    of, at = np.nonzero(np.unpackbits(data, axis=1, bitorder="little"))
    return found[of], words[of] * BLOCK + at


def ranks(within: Keys, rows: Ints, cases: Ints) -> Ints:
    """Return the places of cases in the sets that they are in (the rows of ``within``)."""
    counts = np.bitwise_count(within)
    before = np.cumsum(counts, axis=1, dtype=np.int64)
    blocks = cases // BLOCK
    word = within[rows, blocks]
    lower = bits_of(cases % BLOCK) - np.uint64(1)
    places: Ints = before[rows, blocks] - counts[rows, blocks] + np.bitwise_count(word & lower)
    return places
