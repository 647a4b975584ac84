"""Which grams the index has: those of one length decide which longer ones there can be."""

from collections.abc import Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass

import numpy as np

from showcase.search import block_arrays
from showcase.search.block_arrays import ShortParts
from showcase.search.blocks import Block, Mask
from showcase.search.grams import LONGEST_GRAM
from showcase.search.prints import prints_of_rows
from showcase.search.sets import Ints, Keys, Named, Sets, merge
from showcase.work import SERIAL

_ROWS = 1 << 12
"""So many sets are intersected at once: more would not stay in the processor's cache."""


@dataclass(frozen=True, slots=True)
class Living:
    """Those grams of a length that enough cases have for longer ones to be looked at.

    ``rows`` has a word for each block: shape (n, blocks). Not all rows are of living grams;
    ``places`` (k) are those of these.
    """

    keys: Keys
    places: Ints
    rows: Keys

    def numbers(self, keys: Keys) -> Ints:
        """Return the rows of keys, all of which are among these."""
        numbers: Ints = self.places[np.searchsorted(self.keys, keys)]
        return numbers

    def find(self, keys: Keys) -> Ints:
        """Return the rows of keys, -1 for those that aren't among these."""
        if not len(self.keys):
            return np.full(len(keys), -1, dtype=np.int64)
        numbers = np.minimum(np.searchsorted(self.keys, keys), len(self.keys) - 1)
        return np.where(self.keys[numbers] == keys, self.places[numbers], -1)


@dataclass(frozen=True, slots=True)
class Short:
    """The grams of one length, 1 or 2, and which of their cases have them in a title …, often."""

    sets: Sets
    subs: Mapping[int, Sets]

    @property
    def keys(self) -> Keys:
        """The grams."""
        return self.sets.keys


@dataclass(frozen=True, slots=True)
class Long:
    """The grams of one length, 3 or 4, whose halves live and are together in enough cases.

    ``rows`` has a word for each block, ``counts`` how many cases have each gram. ``prefixes`` and
    ``suffixes`` are the rows of their halves in ``halves``, ``shared`` is how many cases hold
    both, ``prints`` tell the sets of these apart.
    """

    keys: Keys
    rows: Keys
    counts: Ints
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
    of_four: Named
    """All grams of four units that the blocks have."""


@dataclass(frozen=True, slots=True)
class ShortLevels:
    """The grams of one and two units of all blocks, and how many units each case has."""

    one: Short
    two: Short
    of_two: Named
    lengths: Ints


def join_short(parts: Sequence[ShortParts]) -> ShortLevels:
    """Join the grams of one and two units."""
    lengths = np.concatenate([np.zeros(0, dtype=np.int64), *(part.lengths for part in parts)])
    one = merge([part.one.main for part in parts])
    two = merge([part.two.main for part in parts])
    return ShortLevels(
        Short(one.sets, _subs([part.one for part in parts])),
        Short(two.sets, _subs([part.two for part in parts])),
        two.named(),
        lengths,
    )


def make_levels(
    blocks: Sequence[Block], short: ShortLevels, few: int, executor: Executor = SERIAL
) -> Levels:
    """Return the grams of all blocks, given those of one and two units.

    Those live that at least ``few`` cases have.
    """
    two = short.two.sets
    alive: list[tuple[Mask, ...]] = [()] * len(blocks)
    _note_living(short.of_two, two.counts >= few, alive)
    living = np.flatnonzero(two.counts >= few)
    halves = Living(two.keys[living], np.arange(len(living)), two.rows(living))
    three, halves, named = _long(3, blocks, halves, short.of_two, alive, few, executor)
    four, fours, named = _long(4, blocks, halves, named, alive, few, executor)
    return Levels(short.one, short.two, three, four, fours, short.lengths, alive, named)


def _subs(grams: Sequence[block_arrays.Short]) -> dict[int, Sets]:
    kinds = grams[0].subs if grams else ()
    return {sub: merge([one.subs[sub] for one in grams]).sets for sub in kinds}


def _long(
    length: int,
    blocks: Sequence[Block],
    halves: Living,
    shorter: Named,
    alive: list[tuple[Mask, ...]],
    few: int,
    executor: Executor,
) -> tuple[Long, Living, Named]:
    """Return the grams of a length, given those of one unit less; those that live; and all."""
    for block, masks in zip(blocks, alive, strict=True):
        block.begin(executor, (f"longer-{length}",), Block.make_longer, masks)
    each = zip(blocks, alive, shorter.of_blocks(), strict=True)
    merged = merge(block.longer(masks, keys) for block, masks, keys in each)
    sets, named = merged.sets, merged.named()
    _note_living(named, sets.counts >= few, alive)
    last = np.uint64(16 * (LONGEST_GRAM + 1 - length))
    prefixes = halves.numbers(sets.keys >> last << last)
    suffixes = halves.numbers(sets.keys << np.uint64(16))
    shared, prints = _shared(halves.rows, prefixes, suffixes)
    chosen = np.flatnonzero(shared >= few)
    keys, counts, rows = sets.keys[chosen], sets.counts[chosen], sets.rows(chosen)
    halved = (prefixes[chosen], suffixes[chosen], shared[chosen], prints[chosen])
    lives = np.flatnonzero(counts >= few)  # and then so many have both halves
    return Long(keys, rows, counts, halves, *halved), Living(keys[lives], lives, rows), named


def _note_living(named: Named, lives: Mask, alive: list[tuple[Mask, ...]]) -> None:
    """Note for each block which of its grams live."""
    for block, numbers in enumerate(named.numbers):
        alive[block] = (*alive[block], lives[numbers])


def _shared(rows: Keys, left: Ints, right: Ints) -> tuple[Ints, Keys]:
    """Return how many cases the sets ``left[i]`` and ``right[i]`` have in common, and a print."""
    counts, prints = np.empty(len(left), dtype=np.int64), np.empty(len(left), dtype=np.uint64)
    for start in range(0, len(left), _ROWS):
        here = slice(start, start + _ROWS)
        both = rows[left[here]] & rows[right[here]]
        counts[here] = np.bitwise_count(both).sum(axis=1, dtype=np.int64)
        prints[here] = prints_of_rows(both)
    return counts, prints
