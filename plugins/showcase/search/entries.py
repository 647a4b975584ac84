"""What the index says of each gram: its flags and its lists of cases, in the order of the grams."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from showcase.search.bits import rice_parameters
from showcase.search.corpus import Corpus
from showcase.search.groups import (
    Groups,
    Ints,
    Keys,
    gather,
    group,
    select_places,
)
from showcase.search.levels import Level

LACK = 1
"""Flag of a short gram: its main list is of the cases without it."""
HAVE_LISTED, LACK_LISTED = 1, 2
"""Flags of a long gram; 0: all cases that hold both halves hold it."""

MAIN, TITLES, NAMES, HEADINGS, DENSE_ONES = range(5)
_KINDS = {TITLES: "t", NAMES: "n", HEADINGS: "h"}
_SUBS = np.int64(8)
"""Room for the lists of one gram."""


@dataclass(frozen=True, slots=True)
class Lists:
    """Ragged lists of numbers: ``owners`` (m) is 8 × gram + sub-list, ascending.

    ``parameters`` are the bits that Rice coding keeps of each list's gaps.
    """

    owners: Ints
    offsets: Ints
    numbers: NDArray[np.int32]
    parameters: Ints


@dataclass(frozen=True, slots=True)
class Entries:
    """The grams of the index in order: ``keys``, ``depths`` and ``flags`` of shape (k,)."""

    keys: Keys
    depths: NDArray[np.uint8]
    flags: NDArray[np.uint8]
    lists: Lists


@dataclass(frozen=True, slots=True)
class Part:
    """The entries of one length, before they are put in order with the others.

    ``owners`` (m) is 8 × gram + sub-list; what has one owner stands together, in order.
    ``universes`` (k) are the universes of the lists that aren't of all cases: how many cases
    have a short gram, or both halves of a long one.
    """

    keys: Keys
    flags: NDArray[np.uint8]
    owners: Ints
    numbers: NDArray[np.int32]
    universes: Ints


def short_entries(corpus: Corpus, level: Level) -> Part:
    """Return the entries of all grams of one or two units."""
    number = len(level.keys)
    groups = level.groups
    lack = groups.counts > corpus.cases // 2
    flags = lack.astype(np.uint8) * LACK
    owner_of = np.repeat(np.arange(number, dtype=np.int64), groups.counts)
    had = ~lack[owner_of]
    owners, numbers = [owner_of[had] * _SUBS + MAIN], [groups.cases[had]]
    for place in np.flatnonzero(lack):
        without = np.ones(corpus.cases, dtype=np.bool_)
        without[groups.cases[groups.offsets[place] : groups.offsets[place + 1]]] = False
        missing = np.flatnonzero(without).astype(np.int32)
        owners.append(np.full(len(missing), place * _SUBS + MAIN))
        numbers.append(missing)
    packed = owner_of * corpus.cases + groups.cases
    for sub, held in _sub_lists(corpus, level):
        of = np.repeat(np.searchsorted(level.keys, held.keys), held.counts)
        places = np.searchsorted(packed, of * corpus.cases + held.cases)
        owners.append(of * _SUBS + sub)
        numbers.append((places - groups.offsets[of]).astype(np.int32))
        flags[np.unique(of)] |= np.uint8(1 << sub)
    if level.length > 1:  # one character says little of what a case is about
        of = owner_of[groups.dense]
        owners.append(of * _SUBS + DENSE_ONES)
        numbers.append((groups.dense - groups.offsets[of]).astype(np.int32))
        flags[np.unique(of)] |= np.uint8(1 << DENSE_ONES)
    return Part(level.keys, flags, np.concatenate(owners), np.concatenate(numbers), groups.counts)


def _sub_lists(corpus: Corpus, level: Level) -> Iterable[tuple[int, Groups]]:
    """Yield the cases that have grams in a title, a name, a heading; keys from the left."""
    kinds = corpus.kind_of_unit()
    units = corpus.units
    for sub, kind in _KINDS.items():
        here = (kinds == ord(kind)) & (units != 0)
        if level.length == 2:
            here[:-1] &= units[1:] != 0
            here[-1:] = False
        places = np.flatnonzero(here)
        keys = units[places].astype(np.uint64)
        if level.length == 2:
            keys <<= np.uint64(16)
            keys |= units[places + 1]
        held_by = np.searchsorted(corpus.starts, places, side="right") - 1
        held = group(keys, held_by.astype(np.int32), corpus.cases)
        shift = np.uint64(64 - 16 * level.length)
        yield sub, Groups(held.keys << shift, held.offsets, held.cases)


def long_entries(level: Level, halves: Level, few: int) -> Part:
    """Return the entries of those grams of three or four units whose halves are often together.

    ``halves`` is the level of one unit less.
    """
    living = halves.keys[halves.living]
    chosen = np.flatnonzero(level.shared >= few)
    counts, shared = level.groups.counts[chosen], level.shared[chosen]
    have = (counts < shared) & (counts <= shared - counts)
    lack = (counts < shared) & ~have
    flags = (have * HAVE_LISTED + lack * LACK_LISTED).astype(np.uint8)
    lengths = np.minimum(counts, shared - counts)
    parameters = rice_parameters(shared, lengths) * (counts < shared)
    flags |= (parameters << 2).astype(np.uint8)
    owners, numbers = [], []
    for mask, is_lack in ((have, False), (lack, True)):
        at = chosen[mask]
        prefixes = (level.groups.keys[at] >> np.uint64(16)).astype(np.int64)
        suffixes = np.searchsorted(living, level.keys[at] << np.uint64(16))
        listed = halves.sets.ranks(prefixes, suffixes, select_places(level.groups, at), is_lack)
        owners.append(np.repeat(np.flatnonzero(mask), listed.counts) * _SUBS)
        numbers.append(listed.cases)
    return Part(level.keys[chosen], flags, np.concatenate(owners), np.concatenate(numbers), shared)


def in_order(parts: Sequence[Part], cases: int) -> Entries:
    """Put the entries of all lengths (from one unit up) into the order of the grams.

    A gram comes before those that it begins; ``cases`` is the number of cases.
    """
    keys = np.concatenate([part.keys for part in parts])
    sizes = [len(part.keys) for part in parts]
    depths = np.repeat(np.arange(1, len(parts) + 1, dtype=np.uint8), sizes)
    order = np.argsort(keys, kind="stable")  # no two keys are equal: units are never 0
    rank = np.empty(len(order), dtype=np.int64)
    rank[order] = np.arange(len(order))
    owners, starts, counts = [], [], []
    gram_start = number_start = 0
    for part in parts:
        begins = np.flatnonzero(np.diff(part.owners, prepend=-1))
        owned = part.owners[begins]
        owners.append(rank[gram_start + owned // _SUBS] * _SUBS + owned % _SUBS)
        starts.append(begins + number_start)
        counts.append(np.diff(np.append(begins, len(part.owners))))
        gram_start += len(part.keys)
        number_start += len(part.owners)
    owned = np.concatenate(owners)
    by_owner = np.argsort(owned, kind="stable")
    owned = owned[by_owner]
    lengths = np.concatenate(counts)[by_owner]
    numbers, offsets = gather(
        np.concatenate([part.numbers for part in parts]),
        np.concatenate(starts)[by_owner],
        lengths,
    )
    depths = depths[order]
    universes = np.concatenate([part.universes for part in parts])[order]
    whole = (depths[owned // _SUBS] <= 2) & (owned % _SUBS == MAIN)
    of = np.where(whole, cases, universes[owned // _SUBS])
    parameters = rice_parameters(of, lengths)
    flags = np.concatenate([part.flags for part in parts])[order]
    return Entries(
        keys[order],
        depths,
        flags,
        Lists(owned, offsets, numbers, parameters),
    )
