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
    longer ones to be looked at.
    """

    length: int
    keys: Keys
    groups: Groups
    shared: Ints
    living: Ints


@dataclass(frozen=True, slots=True)
class Levels:
    """The grams of 1 to 4 units whose halves live.

    ``alive`` numbers, for each position of the corpus, the trigram there among the living
    trigrams; -1 elsewhere.
    """

    one: Level
    two: Level
    three: Level
    four: Level
    alive: NDArray[np.int32]

    def fours_at(self, corpus: Corpus, places: Ints) -> NDArray[np.int32]:
        """Return the numbers of the grams of 4 units at some positions among the living; or -1."""
        found = np.full(len(places), -1, dtype=np.int32)
        here = np.flatnonzero(self.alive[places] >= 0)
        codes = _codes(corpus, self.alive, places[here], 3)
        found[here] = _find(self.four.groups.keys[self.four.living], codes)
        return found


def make_levels(corpus: Corpus, few: int) -> Levels:
    """Return the grams of a corpus; those live that at least ``few`` cases have."""
    units = corpus.units
    cases = corpus.case_of_unit()
    nothing = np.zeros(0, dtype=np.int64)
    groups = group_units(units, cases, corpus.cases)
    one = Level(1, groups.keys << np.uint64(48), groups, nothing, nothing)
    present = (units[:-1] != LINE_END) & (units[1:] != LINE_END)
    codes = units[:-1][present].astype(np.uint64)
    codes <<= UNIT_BITS
    codes |= units[1:][present]
    groups = group(codes, cases[:-1][present], corpus.cases)
    del codes, present
    living = np.flatnonzero(groups.counts >= few)
    two = Level(2, groups.keys << np.uint64(32), groups, nothing, living)
    alive = _bigrams_alive(units, groups.keys[living])
    three = _longer(corpus, cases, two, alive, few)
    alive = _longer_alive(corpus, three, alive)
    four = _longer(corpus, cases, three, alive, few)
    return Levels(one, two, three, four, alive)


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


def _places(alive: NDArray[np.int32]) -> NDArray[np.bool_]:
    """Tell where both halves of a longer gram live; shape (n - 1,)."""
    living = alive >= 0
    return living[:-1] & living[1:]


def _longer(
    corpus: Corpus, cases: NDArray[np.int32], level: Level, alive: NDArray[np.int32], few: int
) -> Level:
    """Return the grams of one unit more; ``alive`` numbers those of ``level`` at all positions."""
    here = _places(alive)
    codes = alive[:-1][here].astype(np.uint64)
    codes <<= UNIT_BITS
    codes |= corpus.units[level.length :][here[: len(here) - level.length + 1]]
    groups = group(codes, cases[:-1][here], corpus.cases)
    halves = level.keys[level.living]
    prefix = (groups.keys >> UNIT_BITS).astype(np.int64)
    length = level.length + 1
    keys = halves[prefix] | (groups.keys & _LAST) << np.uint64(64 - 16 * length)
    suffix = np.searchsorted(halves, keys << UNIT_BITS)
    sets = CaseSets(select_places(level.groups, level.living), corpus.cases)
    shared = sets.shared(prefix, suffix)
    living = np.flatnonzero(groups.counts >= few)
    return Level(length, keys, groups, shared, living)


def _longer_alive(corpus: Corpus, level: Level, alive: NDArray[np.int32]) -> NDArray[np.int32]:
    """Number the living grams of ``level`` at all positions; ``alive`` has those of a unit less."""
    here = _places(alive)
    longer = np.full(len(alive), -1, dtype=np.int32)
    known = level.groups.keys[level.living]
    for start in range(0, len(here), _CHUNK):
        places = np.flatnonzero(here[start : start + _CHUNK]) + start
        longer[places] = _find(known, _codes(corpus, alive, places, level.length - 1))
    return longer


def _codes(corpus: Corpus, alive: NDArray[np.int32], places: Ints, length: int) -> Keys:
    codes = alive[places].astype(np.uint64) << UNIT_BITS
    codes |= corpus.units[places + length]
    return codes


def _find(sorted_codes: Keys, codes: Keys) -> NDArray[np.int32]:
    """Return the places of ``codes`` among the sorted ones, -1 where there is none."""
    if not len(sorted_codes):
        return np.full(len(codes), -1, dtype=np.int32)
    at = np.searchsorted(sorted_codes, codes)
    at[at == len(sorted_codes)] = 0
    return np.where(sorted_codes[at] == codes, at, -1).astype(np.int32)
