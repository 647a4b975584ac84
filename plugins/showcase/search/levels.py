"""Which grams the index has: those of one length decide which longer ones there can be."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from showcase.search.blocks import Block, Mask, ShortParts
from showcase.search.grams import LONGEST_GRAM, ShortGrams
from showcase.search.prints import prints_of_rows
from showcase.search.sets import Ints, Keys, Merged, Sets, merge

_ROWS = 1 << 12
"""So many sets are intersected at once: more would not stay in the processor's cache."""


@dataclass(frozen=True, slots=True)
class Living:
    """Those grams of a length that enough cases have for longer ones to be looked at.

    ``rows`` has a word for each block: shape (k, blocks).
    """

    keys: Keys
    rows: Keys

    def numbers(self, keys: Keys) -> Ints:
        """Return the places of keys that are among these."""
        numbers: Ints = np.searchsorted(self.keys, keys)
        return numbers

    def find(self, keys: Keys) -> Ints:
        """Return the places of keys, -1 for those that aren't among these."""
        if not len(self.keys):
            return np.full(len(keys), -1, dtype=np.int64)
        numbers = np.minimum(self.numbers(keys), len(self.keys) - 1)
        return np.where(self.keys[numbers] == keys, numbers, -1)


@dataclass(frozen=True, slots=True)
class Short:
    """The grams of one length, 1 or 2, and which of their cases have them in a title …, often."""

    length: int
    sets: Sets
    subs: Mapping[int, Sets]


@dataclass(frozen=True, slots=True)
class Long:
    """The grams of one length, 3 or 4, whose halves live and are together in enough cases.

    ``prefixes`` and ``suffixes`` are the places of their halves in ``halves``, ``shared`` is how
    many cases hold both, ``prints`` tell the sets of these apart.
    """

    length: int
    sets: Sets
    halves: Living
    prefixes: Ints
    suffixes: Ints
    shared: Ints
    prints: Keys


@dataclass(frozen=True, slots=True)
class Levels:
    """The grams of all lengths, the living ones of four units, and of each case its units."""

    one: Short
    two: Short
    three: Long
    four: Long
    fours: Living
    lengths: Ints
    alive: list[tuple[Mask, ...]]
    """For each block which of its grams of 2, 3 and 4 units live."""


def make_levels(blocks: Sequence[Block], short: Sequence[ShortParts], few: int) -> Levels:
    """Return the grams of all blocks, given those of one and two units.

    Those live that at least ``few`` cases have.
    """
    lengths = np.concatenate([np.zeros(0, dtype=np.int64), *(part.lengths for part in short)])
    one, _ = _short(1, [part.one for part in short])
    two, merged = _short(2, [part.two for part in short])
    alive: list[tuple[Mask, ...]] = [()] * len(blocks)
    three, halves = _long(3, blocks, merged, alive, few)
    del merged
    four, merged = _long(4, blocks, halves, alive, few)
    fours = _living(merged, alive, few, len(blocks))
    return Levels(one, two, three, four, fours, lengths, alive)


def _short(length: int, grams: Sequence[ShortGrams]) -> tuple[Short, Merged]:
    merged = merge([one.main for one in grams])
    subs = (
        {sub: merge([one.subs[sub] for one in grams]).sets for sub in grams[0].subs}
        if grams
        else {}
    )
    return Short(length, merged.sets, subs), merged


def _long(
    length: int, blocks: Sequence[Block], before: Merged, alive: list[tuple[Mask, ...]], few: int
) -> tuple[Long, Merged]:
    halves = _living(before, alive, few, len(blocks))
    merged = merge([block.longer(masks) for block, masks in zip(blocks, alive, strict=True)])
    keys = merged.sets.keys
    last = np.uint64(16 * (LONGEST_GRAM + 1 - length))
    prefixes = halves.numbers(keys >> last << last)
    suffixes = halves.numbers(keys << np.uint64(16))
    shared, prints = _shared(halves.rows, prefixes, suffixes)
    chosen = np.flatnonzero(shared >= few)
    halved = (prefixes[chosen], suffixes[chosen], shared[chosen], prints[chosen])
    return Long(length, merged.sets.only(chosen), halves, *halved), merged


def _living(merged: Merged, alive: list[tuple[Mask, ...]], few: int, width: int) -> Living:
    """Return the living grams of a level; note in ``alive`` which of each block's are."""
    lives = merged.sets.counts() >= few
    for block, numbers in enumerate(merged.numbers):
        alive[block] = (*alive[block], lives[numbers])
    chosen = np.flatnonzero(lives)
    return Living(merged.sets.keys[chosen], merged.sets.rows(chosen, width))


def _shared(rows: Keys, left: Ints, right: Ints) -> tuple[Ints, Keys]:
    """Return how many cases the sets ``left[i]`` and ``right[i]`` have in common, and a print."""
    counts, prints = np.empty(len(left), dtype=np.int64), np.empty(len(left), dtype=np.uint64)
    for start in range(0, len(left), _ROWS):
        here = slice(start, start + _ROWS)
        both = rows[left[here]] & rows[right[here]]
        counts[here] = np.bitwise_count(both).sum(axis=1, dtype=np.int64)
        prints[here] = prints_of_rows(both)
    return counts, prints
