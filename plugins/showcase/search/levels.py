"""Grams of one length after the other: from the positions of the shorter to those of the longer.

A gram's *key* is its units from the left in 64 bits, so that keys sort as grams do; its *code*
is the number of the gram without its last unit, then that unit: shorter, so that a case's
number fits beside it.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from showcase.search.corpus import LINE_END, Corpus
from showcase.search.groups import (
    CaseSets,
    Groups,
    Ints,
    Keys,
    group,
    group_placed,
    group_units,
    select_places,
)

UNIT_BITS = np.uint64(16)
LONGEST_GRAM = 4
_LAST = np.uint64(0xFFFF)
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Level:
    """The grams of one length: ``keys`` as in the module's docstring, ``groups`` by code.

    Both are in the same order. ``shared`` (of 3 and more units) is the number of cases that hold
    both halves. ``living`` are the places in ``keys`` of the grams that enough cases have for
    longer ones to be looked at, ``sets`` their cases.
    """

    length: int
    keys: Keys
    groups: Groups
    shared: Ints
    living: Ints
    sets: CaseSets


@dataclass(frozen=True, slots=True)
class Levels:
    """The grams of 1 to 4 units whose halves live.

    ``threes`` and ``fours`` number, for each position of the corpus, the gram there among the
    living ones of its length; -1 elsewhere.
    """

    one: Level
    two: Level
    three: Level
    four: Level
    threes: NDArray[np.int32]
    fours: NDArray[np.int32]


def make_levels(corpus: Corpus, few: int) -> Levels:
    """Return the grams of a corpus; those live that at least ``few`` cases have."""
    units = corpus.units
    cases = corpus.case_of_unit()
    nothing = np.zeros(0, dtype=np.int64)
    groups = group_units(units, cases, corpus.cases)
    one = _level(corpus, 1, groups.keys << np.uint64(48), groups, nothing, nothing)
    present = (units[:-1] != LINE_END) & (units[1:] != LINE_END)
    codes = units[:-1][present].astype(np.uint64)
    codes <<= UNIT_BITS
    codes |= units[1:][present]
    groups = group(codes, cases[:-1][present], corpus.cases, dense=True)
    del codes, present
    living = np.flatnonzero(groups.counts >= few)
    two = _level(corpus, 2, groups.keys << np.uint64(32), groups, nothing, living)
    alive = _bigrams_alive(units, groups.keys[living])
    three, threes = _longer(corpus, cases, two, alive, few)
    del alive
    four, fours = _longer(corpus, cases, three, threes, few)
    return Levels(one, two, three, four, threes, fours)


def _bigrams_alive(units: NDArray[np.uint16], codes: Keys) -> NDArray[np.int32]:
    """Number the living bigrams at all positions, by a table of two characters."""
    alive = np.full(len(units), -1, dtype=np.int32)
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


def _longer(
    corpus: Corpus, cases: NDArray[np.int32], level: Level, alive: NDArray[np.int32], few: int
) -> tuple[Level, NDArray[np.int32]]:
    """Return the grams of one unit more, and the numbers of the living ones at all positions.

    ``alive`` are those numbers of ``level``: a longer gram's halves both live.
    """
    lives = alive >= 0
    places = np.flatnonzero(lives[:-1] & lives[1:]).astype(np.int32)
    del lives
    codes = alive[places].astype(np.uint64)
    codes <<= UNIT_BITS
    codes |= corpus.units[places + level.length]
    placed = group_placed(codes, places, cases)
    groups = placed.groups
    halves = level.keys[level.living]
    prefix = (groups.keys >> UNIT_BITS).astype(np.int64)
    length = level.length + 1
    keys = halves[prefix] | (groups.keys & _LAST) << np.uint64(64 - 16 * length)
    suffix = np.searchsorted(halves, keys << UNIT_BITS)
    shared = level.sets.shared(prefix, suffix)
    living = np.flatnonzero(groups.counts >= few)
    names = np.full(len(keys), -1, dtype=np.int32)
    names[living] = np.arange(len(living))
    longer = np.full(len(alive), -1, dtype=np.int32)
    longer[placed.places] = names[placed.numbers]
    return _level(corpus, length, keys, groups, shared, living), longer


def _level(
    corpus: Corpus, length: int, keys: Keys, groups: Groups, shared: Ints, living: Ints
) -> Level:
    sets = CaseSets(select_places(groups, living), corpus.cases)
    return Level(length, keys, groups, shared, living, sets)
