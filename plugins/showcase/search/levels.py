"""Grams of one length after the other: from the positions of the shorter to those of the longer.

A gram's *key* is its units from the left in 64 bits, so that keys sort as grams do; its *code*
is the number of the gram without its last unit, then that unit: shorter, so that a case's
number fits beside it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from showcase.search.corpus import Corpus
from showcase.search.groups import CaseSets, Groups, Ints, Keys, group, select_places

UNIT_BITS = np.uint64(16)
LONGEST_GRAM = 4
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Level:
    """The grams of one length: ``keys`` as in the module's docstring, ``groups`` by code.

    Both are in the same order. ``shared`` (of 3 and more units) is the number of cases that hold
    both halves. ``alive`` numbers, for each position of the corpus, the gram there among those
    with at least ``few`` cases; -1 elsewhere. ``living`` are those grams' places in ``keys``.
    """

    length: int
    keys: Keys
    groups: Groups
    shared: Ints
    living: Ints
    alive: NDArray[np.int32]


def make_levels(corpus: Corpus, few: int) -> Iterator[Level]:
    """Yield the levels of 1 to 4 units; each holds all grams whose halves are alive."""
    units = corpus.units
    cases = corpus.case_of_unit()
    present = units != 0
    places = np.flatnonzero(present)
    groups = group(units[places].astype(np.uint64), cases[places], corpus.cases)
    nothing = np.zeros(0, dtype=np.int64)
    yield Level(1, groups.keys << np.uint64(48), groups, nothing, nothing, _no_place(units))
    places = np.flatnonzero(present[:-1] & present[1:])
    codes = units[places].astype(np.uint64) << UNIT_BITS
    codes |= units[places + 1]
    groups = group(codes, cases[places], corpus.cases)
    living = np.flatnonzero(groups.counts >= few)
    alive = _bigrams_alive(units, groups.keys[living])
    level = Level(2, groups.keys << np.uint64(32), groups, nothing, living, alive)
    yield level
    for length in range(3, LONGEST_GRAM + 1):
        level = _longer(corpus, cases, level, length, few)
        yield level


def _no_place(units: NDArray[np.uint16]) -> NDArray[np.int32]:
    return np.full(len(units), -1, dtype=np.int32)


def _bigrams_alive(units: NDArray[np.uint16], codes: Keys) -> NDArray[np.int32]:
    """Number the living bigrams at all positions, by a table of two characters."""
    alive = _no_place(units)
    if not len(codes):
        return alive
    first, second = (codes >> UNIT_BITS).astype(np.int64), (codes & _LAST).astype(np.int64)
    characters = np.unique(np.concatenate((first, second)))
    number = len(characters)
    dense = np.full(1 << 16, number, dtype=np.int64)
    dense[characters] = np.arange(number)
    table = np.full((number + 1) * (number + 1), -1, dtype=np.int32)
    table[dense[first] * (number + 1) + dense[second]] = np.arange(len(codes))
    for start in range(0, len(units) - 1, _CHUNK):
        part = dense[units[start : start + _CHUNK + 1]]
        alive[start : start + len(part) - 1] = table[part[:-1] * (number + 1) + part[1:]]
    return alive


_LAST = np.uint64(0xFFFF)


def _longer(
    corpus: Corpus, cases: NDArray[np.int32], level: Level, length: int, few: int
) -> Level:
    places = np.flatnonzero((level.alive[:-1] >= 0) & (level.alive[1:] >= 0))
    codes = _codes_at(corpus, level, places)
    groups = group(codes, cases[places], corpus.cases)
    halves = level.keys[level.living]
    prefix = (groups.keys >> UNIT_BITS).astype(np.int64)
    keys = halves[prefix] | (groups.keys & _LAST) << np.uint64(64 - 16 * length)
    suffix = np.searchsorted(halves, keys << UNIT_BITS)
    sets = CaseSets(select_places(level.groups, level.living), corpus.cases)
    shared = sets.shared(prefix, suffix)
    living = np.flatnonzero(groups.counts >= few)
    alive = _no_place(corpus.units)
    for start in range(0, len(places), _CHUNK):
        here = places[start : start + _CHUNK]
        at = _find(groups.keys[living], _codes_at(corpus, level, here))
        alive[here] = at
    return Level(length, keys, groups, shared, living, alive)


def _codes_at(corpus: Corpus, level: Level, places: Ints) -> Keys:
    codes = level.alive[places].astype(np.uint64) << UNIT_BITS
    codes |= corpus.units[places + level.length]
    return codes


def _find(sorted_codes: Keys, codes: Keys) -> NDArray[np.int32]:
    """Return the places of ``codes`` among the sorted ones, -1 where there is none."""
    if not len(sorted_codes):
        return np.full(len(codes), -1, dtype=np.int32)
    at = np.searchsorted(sorted_codes, codes)
    at[at == len(sorted_codes)] = 0
    return np.where(sorted_codes[at] == codes, at, -1).astype(np.int32)

