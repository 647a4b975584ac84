"""Sets of cases as words: a block of cases is a word of 64 bits, and a set a few such words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Keys = NDArray[np.uint64]

BLOCK = 64
"""So many cases are a block."""
_AT_ONCE = 1 << 12
"""So many sets are written out together: more would not stay in the processor's cache."""
BITS = np.append(np.uint64(1) << np.arange(BLOCK, dtype=np.uint64), np.uint64(0))
"""The word of each case of a block; the last is nobody's."""


@dataclass(frozen=True, slots=True)
class Part:
    """What one block has: different keys, and of each the cases of the block that hold it."""

    keys: Keys
    words: Keys


@dataclass(frozen=True, slots=True)
class Named:
    """Different keys, ascending, and for each block the places of those that it has."""

    keys: Keys
    numbers: Sequence[NDArray[np.int32]]

    def of_blocks(self) -> Iterator[Keys]:
        """Yield the keys of each block."""
        return (self.keys[places] for places in self.numbers)


class Sets:
    """Sets of cases by key: ``keys`` (k) are ascending and differ. No set is empty.

    ``ends`` (k + 1) tells where the words of each set begin, and the end: ``words``, one for each
    of the ``blocks`` that have any of its cases; of all blocks there are ``number``.
    """

    def __init__(
        self,
        keys: Keys,
        ends: Ints,
        blocks: NDArray[np.uint16],
        words: Keys,
        number: int,
    ) -> None:
        self.keys = keys
        self.number = number
        self._ends = ends
        self._blocks = blocks
        self._words = words
        self.counts = self._added(np.bitwise_count(words), np.int64)

    def sums(self, factors: Keys) -> Keys:
        """Add up the words of each set, each multiplied by its block's factor."""
        return self._added(self._words * factors[self._blocks], np.uint64)

    def rows(self, chosen: Ints) -> Keys:
        """Return some sets, by place, with a word for each block."""
        rows = np.zeros((len(chosen), self.number), dtype=np.uint64)
        for start in range(0, len(chosen), _AT_ONCE):
            self._fill(rows[start : start + _AT_ONCE], chosen[start : start + _AT_ONCE])
        return rows

    def _fill(self, rows: Keys, chosen: Ints) -> None:
        starts = self._ends[chosen]
        lengths = self._ends[chosen + 1] - starts
        of = np.repeat(np.arange(len(chosen)), lengths)
        at = np.arange(len(of)) + (starts - np.cumsum(lengths) + lengths)[of]
        rows[of, self._blocks[at]] = self._words[at]

    def _added(self, values: NDArray[Any], kind: type[np.generic]) -> NDArray[Any]:
        if not len(values):
            return np.zeros(0, dtype=kind)
        added: NDArray[Any] = np.add.reduceat(values, self._ends[:-1], dtype=kind)
        return added


@dataclass(frozen=True, slots=True)
class Merged:
    """The sets of all blocks, and for each block the places of its keys in ``sets.keys``."""

    sets: Sets
    numbers: Sequence[NDArray[np.int32]]

    def named(self) -> Named:
        """Return the keys without the sets."""
        return Named(self.sets.keys, self.numbers)


def merge(parts: Iterable[Part]) -> Merged:
    """Join the blocks' sets, the first block's first; none is held longer than it must be."""
    nothing = np.zeros(0, dtype=np.uint64)
    each_keys, each_words = [nothing], [nothing]
    for part in parts:
        each_keys.append(part.keys)
        each_words.append(part.words)
        del part
    lengths = [len(keys) for keys in each_keys[1:]]
    keys, words = np.concatenate(each_keys), np.concatenate(each_words)
    del each_keys, each_words
    blocks = np.repeat(np.arange(len(lengths), dtype=np.uint16), lengths)
    sets, numbers, _ = join(keys, words, blocks, len(lengths))
    return Merged(sets, np.split(numbers, np.cumsum(lengths)[:-1]) if lengths else [])


def join(
    keys: Keys, words: Keys, blocks: NDArray[np.uint16], number: int
) -> tuple[Sets, NDArray[np.int32], Ints]:
    """Join sets of ``number`` blocks, given the key, the word and the block of each.

    Return also the place of each key in the sets, and the first place where each of these was.
    """
    order = np.argsort(keys, kind="stable")  # which is quick where much is in order already
    keys = keys[order]
    new = changes(keys)
    begins = np.flatnonzero(new)
    keys = keys[begins]
    numbers = np.empty(len(order), dtype=np.int32)
    numbers[order] = np.cumsum(new, dtype=np.int32) - np.int32(1)
    ends = np.append(begins, len(order))
    return Sets(keys, ends, blocks[order], words[order], number), numbers, order[begins]


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
    flat = rows.ravel()
    held = np.flatnonzero(flat != 0)  # of one dimension: that is several times quicker
    found, words = np.divmod(held, rows.shape[1])
    data = flat[held].astype("<u8").view(np.uint8)
    at = np.flatnonzero(np.unpackbits(data, bitorder="little").view(np.bool_))
    of = at // BLOCK
    return found[of], words[of] * BLOCK + at % BLOCK


def ranks(within: Keys, rows: Ints, cases: Ints) -> Ints:
    """Return the places of cases in the sets that they are in (the rows of ``within``)."""
    counts = np.bitwise_count(within)
    before = np.cumsum(counts, axis=1, dtype=np.int64)
    blocks = cases // BLOCK
    word = within[rows, blocks]
    lower = bits_of(cases % BLOCK) - np.uint64(1)
    places: Ints = before[rows, blocks] - counts[rows, blocks] + np.bitwise_count(word & lower)
    return places
