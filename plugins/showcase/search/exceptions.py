"""Phrases of more than four units that a reader would think stand in cases which lack them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from showcase.search.blocks import Block
from showcase.search.grams import LONGEST_GRAM
from showcase.search.levels import Levels, Living
from showcase.search.prints import mixed, prints_of_rows
from showcase.search.repetitions import Lacking, hashes_of
from showcase.search.sets import Ints, Keys, join

_ROWS = 1 << 12
_Found = tuple[int, Keys, Lacking]
"""The phrases of one length that a block has, with the keys of their first grams of four units."""


@dataclass(frozen=True, slots=True)
class Exceptions:
    """Phrases in order, as UTF-16 (big-endian), and the cases that lack each, or that ``have`` it.

    ``rows`` has a word a block; the print of an exception changes with anything that is said of it.
    """

    phrases: list[bytes]
    have: NDArray[np.bool_]
    rows: Keys
    prints: Keys


def find_exceptions(blocks: Sequence[Block], levels: Levels, few: int) -> Exceptions:
    """Return all exceptions up to :data:`LONGEST` units."""
    each = zip(blocks, levels.alive, levels.of_four.of_blocks(), strict=True)
    by_length: dict[int, list[_Found]] = defaultdict(list)
    for number, (block, alive, keys) in enumerate(each):
        for one in block.lacking(alive):
            length = one.tails.shape[1] + LONGEST_GRAM
            by_length[length].append((number, keys[one.heads], one))
    nothing = np.zeros((0, len(blocks)), dtype=np.uint64)
    found = [Exceptions([], np.zeros(0, dtype=np.bool_), nothing, np.zeros(0, dtype=np.uint64))]
    for length in sorted(by_length):
        found.append(_listed(length, by_length.pop(length), len(blocks), levels.fours, few))
    phrases = [phrase for one in found for phrase in one.phrases]
    order = sorted(range(len(phrases)), key=phrases.__getitem__)
    return Exceptions(
        [phrases[place] for place in order],
        np.concatenate([one.have for one in found])[order],
        np.concatenate([one.rows for one in found])[order],
        np.concatenate([one.prints for one in found])[order],
    )


def _listed(
    length: int, column: Sequence[_Found], blocks: int, fours: Living, few: int
) -> Exceptions:
    """Return the phrases of one length whose parts stand together in enough cases."""
    heads = np.concatenate([heads for _, heads, _ in column])
    tails = np.concatenate([one.tails for _, _, one in column])
    words = np.concatenate([one.words for _, _, one in column])
    sizes = [len(heads) for _, heads, _ in column]
    of = np.repeat(np.array([number for number, _, _ in column], dtype=np.uint16), sizes)
    sets, _, first = join(hashes_of(heads, tails), words, of, blocks)
    heads, tails = heads[first], tails[first]
    parts = np.stack([fours.find(key) for key in _keys(heads, tails)], axis=1)
    usable = np.flatnonzero((parts >= 0).all(axis=1))
    shared = _number_in_common(fours.rows, parts[usable])
    chosen = usable[shared >= few]
    shared = shared[shared >= few]
    rows = sets.rows(chosen)
    have = np.zeros(len(chosen), dtype=np.bool_)
    if length == LONGEST_GRAM + 1:
        # Of five units the parts are grams, so that the cases that have it are known too.
        have = shared < 2 * np.bitwise_count(rows).sum(axis=1, dtype=np.int64)
        left, right = parts[chosen[have]].T
        rows[have] ^= fours.rows[left] & fours.rows[right]
    prints = mixed(sets.keys[chosen] + length) ^ mixed(prints_of_rows(rows))
    units = np.concatenate((_units(heads[chosen]), tails[chosen]), axis=1)
    phrases = [row.tobytes() for row in units.astype(">u2")]
    return Exceptions(phrases, have, rows, mixed(prints + have))


def _units(keys: Keys) -> NDArray[np.uint16]:
    return keys.astype(">u8").view(">u2").reshape(-1, LONGEST_GRAM)


def _keys(heads: Keys, tails: NDArray[np.uint16]) -> Iterator[Keys]:
    """Yield for each place in phrases the keys of the grams of four units that begin there."""
    yield heads
    for column in tails.T:
        heads = heads << np.uint64(16) | column
        yield heads


def _number_in_common(rows: Keys, sets: Ints) -> Ints:
    """Return, for each row of ``sets`` (k, m), how many cases all m sets hold."""
    out = np.empty(len(sets), dtype=np.int64)
    for start in range(0, len(sets), _ROWS):
        here = sets[start : start + _ROWS]
        row = rows[here[:, 0]]
        for column in range(1, here.shape[1]):
            row &= rows[here[:, column]]
        out[start : start + len(here)] = np.bitwise_count(row).sum(axis=1, dtype=np.int64)
    return out
