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


@dataclass(frozen=True, slots=True)
class Part:
    """What one block has: different keys, and of each the cases of the block that hold it."""

    keys: Keys
    words: Keys


@dataclass(frozen=True, slots=True)
class Sets:
    """Of each key (k, ascending) the words ``offsets[i]:offsets[i + 1]``, and whose they are.

    ``blocks`` are ascending within a set. No word is 0, and no set empty.
    """

    keys: Keys
    offsets: Ints
    blocks: NDArray[np.int32]
    words: Keys

    def sums(self, values: NDArray[Any]) -> NDArray[Any]:
        """Add up, for each set, one value a word."""
        if not len(values):
            return values
        total: NDArray[Any] = np.add.reduceat(values, self.offsets[:-1])
        return total

    def counts(self) -> Ints:
        """Return how many cases each set has."""
        counts: Ints = self.sums(np.bitwise_count(self.words).astype(np.int64))
        return counts

    def only(self, chosen: Ints) -> "Sets":
        """Return some sets, by their places."""
        at, offsets = self._words_of(chosen)
        return Sets(self.keys[chosen], offsets, self.blocks[at], self.words[at])

    def rows(self, chosen: Ints, width: int) -> Keys:
        """Return some sets with a word for each of ``width`` blocks."""
        at, offsets = self._words_of(chosen)
        rows = np.zeros((len(chosen), width), dtype=np.uint64)
        rows[np.repeat(np.arange(len(chosen)), np.diff(offsets)), self.blocks[at]] = self.words[at]
        return rows

    def _words_of(self, chosen: Ints) -> tuple[Ints, Ints]:
        """Return the places of the words of some sets, and where each set's begin then."""
        counts = self.offsets[chosen + 1] - self.offsets[chosen]
        offsets = np.concatenate(([0], np.cumsum(counts)))
        at = np.arange(offsets[-1]) + np.repeat(self.offsets[chosen] - offsets[:-1], counts)
        return at, offsets


@dataclass(frozen=True, slots=True)
class Merged:
    """The sets of all blocks; for each block the numbers of its keys among all."""

    sets: Sets
    numbers: list[Ints]


def merge(parts: Sequence[Part]) -> Merged:
    """Join the blocks' sets, the first block's first."""
    sizes = [len(part.keys) for part in parts]
    every = np.concatenate([np.zeros(0, dtype=np.uint64), *(part.keys for part in parts)])
    order = np.argsort(every, kind="stable")  # which is quick where much is in order already
    every = every[order]
    begins = np.flatnonzero(changes(every))
    numbers = np.empty(len(every), dtype=np.int64)
    numbers[order] = np.repeat(np.arange(len(begins)), np.diff(begins, append=len(every)))
    blocks = np.repeat(np.arange(len(parts), dtype=np.int32), sizes)
    words = np.concatenate([np.zeros(0, dtype=np.uint64), *(part.words for part in parts)])
    return Merged(
        Sets(every[begins], np.append(begins, len(every)), blocks[order], words[order]),
        np.split(numbers, np.cumsum(sizes)[:-1]) if sizes else [],
    )


def changes(values: NDArray[Any]) -> NDArray[np.bool_]:
    """Tell of each value whether it differs from the one before; the first does."""
    found = np.ones(len(values), dtype=np.bool_)
    np.not_equal(values[1:], values[:-1], out=found[1:])
    return found


def bits_of(numbers: NDArray[Any]) -> Keys:
    """Return the bit of each case, numbered within its block."""
    return np.uint64(1) << numbers.astype(np.uint64)


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
