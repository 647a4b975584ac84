"""What the index says of each gram: its flags and its lists of cases, in the order of the grams."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from showcase.search.bits import rice_parameters
from showcase.search.levels import Levels, Long, Short
from showcase.search.prints import mixed, prints_of_rows, prints_of_sets
from showcase.search.sets import Ints, Keys, Sets, members, ranks, whole_row

LACK = 1
"""Flag of a short gram: its main list is of the cases without it."""
HAVE_LISTED, LACK_LISTED = 1, 2
"""Flags of a long gram; 0: all cases that hold both halves hold it."""
_MAIN = 0
_SUBS = 8
"""Room for the lists of one gram."""

_Rows = Callable[[Ints], tuple[Keys | None, Keys]]


@dataclass(frozen=True, slots=True)
class Source:
    """Lists of one kind, k of them: ``owners`` are 8 × gram + sub-list, ascending.

    ``rows`` returns for some of them the sets in which places are counted (None: all cases) and
    the sets that are listed. ``parameters`` are the bits that Rice coding keeps of each
    list's gaps, ``universes`` the numbers of cases in which places are counted.
    """

    owners: Ints
    lengths: Ints
    universes: Ints
    parameters: Ints
    rows: _Rows

    def numbers(self, here: Ints) -> Ints:
        """Return what some of the lists have, one list after the other."""
        within, listed = self.rows(here)
        of, cases = members(listed)
        return cases if within is None else ranks(within, of, cases)


@dataclass(frozen=True, slots=True)
class Entries:
    """The grams of the index in order: ``keys``, ``depths``, ``flags`` and ``prints`` of shape (k,).

    The print of a gram changes with anything that is said of it.
    """

    keys: Keys
    depths: NDArray[np.uint8]
    flags: NDArray[np.uint8]
    prints: Keys
    sources: tuple[Source, ...]


def make_entries(levels: Levels) -> Entries:
    """Return what is said of all grams.

    A gram comes before those that it begins.
    """
    all_: tuple[Short | Long, ...] = (levels.one, levels.two, levels.three, levels.four)
    keys = np.concatenate([level.keys for level in all_])
    order = np.argsort(keys, kind="stable")  # no two keys are equal: units are never 0
    rank = np.empty(len(order), dtype=np.int64)
    rank[order] = np.arange(len(order))
    starts = np.cumsum([0, *(len(level.keys) for level in all_)])
    depths = np.repeat(np.arange(1, 5, dtype=np.uint8), np.diff(starts))[order]
    keys = keys[order]
    table = _Table(np.zeros(len(keys), dtype=np.uint8), mixed(mixed(keys) + depths), [])
    cases = len(levels.lengths)
    for level, start in zip(all_, starts.tolist(), strict=False):
        owners = rank[start : start + len(level.keys)]
        if isinstance(level, Short):
            _add_short(table, level, owners, cases)
        else:
            _add_long(table, level, owners)
    return Entries(keys, depths, table.flags, table.prints, tuple(table.sources))


@dataclass(frozen=True, slots=True)
class _Table:
    """Entries that are being made."""

    flags: NDArray[np.uint8]
    prints: Keys
    sources: list[Source]

    def add(
        self, grams: Ints, sub: int, sizes: tuple[Ints, Ints], rows: _Rows, parts: Sequence[Keys]
    ) -> Ints:
        """Add lists of different grams; ``sizes`` are lengths and universes, ``parts`` prints."""
        lengths, universes = sizes
        parameters = rice_parameters(universes, lengths)
        self.sources.append(Source(grams * _SUBS + sub, lengths, universes, parameters, rows))
        prints = mixed(parameters * _SUBS + sub)
        for part in parts:
            prints = mixed(prints ^ part)
        self.prints[grams] += prints
        return parameters


def _add_short(table: _Table, level: Short, grams: Ints, cases: int) -> None:
    sets, whole = level.sets, whole_row(cases)
    counts, own = sets.counts, prints_of_sets(sets)
    lack = counts > cases // 2

    def main(here: Ints) -> tuple[None, Keys]:
        rows = sets.rows(here)
        rows[lack[here]] ^= whole
        return None, rows

    sizes = np.where(lack, cases - counts, counts), np.full(len(counts), cases)
    table.flags[grams] = lack * LACK
    table.add(grams, _MAIN, sizes, main, (own, lack * np.uint64(cases)))
    for sub, held in level.subs.items():
        of = np.searchsorted(sets.keys, held.keys)

        table.flags[grams[of]] |= np.uint8(1 << sub)
        sizes = held.counts, counts[of]
        rows = _within(sets, held, of)
        table.add(grams[of], sub, sizes, rows, (own[of], prints_of_sets(held)))


def _within(sets: Sets, held: Sets, of: Ints) -> _Rows:
    """Return sets ``held`` that are parts of others: of ``sets``, at the places ``of``."""

    def rows(here: Ints) -> tuple[Keys, Keys]:
        return sets.rows(of[here]), held.rows(here)

    return rows


def _add_long(table: _Table, level: Long, grams: Ints) -> None:
    counts, halves = level.counts, level.halves.rows
    have = (counts < level.shared) & (counts <= level.shared - counts)
    lack = (counts < level.shared) & ~have
    listed = np.flatnonzero(have | lack)

    def rows(here: Ints) -> tuple[Keys, Keys]:
        at = listed[here]
        both = halves[level.prefixes[at]] & halves[level.suffixes[at]]
        own = level.rows[at]
        own[lack[at]] ^= both[lack[at]]
        return both, own

    sizes = np.minimum(counts, level.shared - counts)[listed], level.shared[listed]
    parts = prints_of_rows(level.rows[listed]), level.prints[listed]
    parameters = table.add(grams[listed], _MAIN, sizes, rows, parts)
    flags = have * HAVE_LISTED + lack * LACK_LISTED
    flags[listed] |= parameters << 2
    table.flags[grams] = flags
    table.prints[grams] += flags.astype(np.uint64)
