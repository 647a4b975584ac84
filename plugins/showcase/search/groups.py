"""Which cases hold which grams: sorted, each once."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Keys = NDArray[np.uint64]

_CHUNK = 1 << 20
_ROWS = 1 << 12
_BITS = 1 << 22
"""So many bits, a byte each, are packed at once: more would not stay in the processor's cache."""


@dataclass(frozen=True, slots=True)
class Groups:
    """``keys`` (k, ascending) and, of each, the cases ``cases[offsets[i]:offsets[i + 1]]``.

    The cases of a key are ascending and differ. ``dense`` lists places in ``cases`` where the
    key occurs at least :data:`DENSE` times, if that was asked for.
    """

    keys: Keys
    offsets: Ints
    cases: NDArray[np.int32]
    dense: Ints = field(default_factory=lambda: np.zeros(0, dtype=np.int64))

    @property
    def counts(self) -> Ints:
        """How many cases each key has; shape (k,)."""
        return np.diff(self.offsets)


DENSE = 3
"""So many times in one case, and the case is a good deal about it."""


def group(keys: Keys, cases: NDArray[np.int32], number: int, *, dense: bool = False) -> Groups:
    """Group the cases (of ``number``) by key; ``keys`` is overwritten."""
    bits = _sort_with(keys, cases, number)
    first = _changes(keys)
    often = np.zeros(len(keys) if dense else 0, dtype=np.bool_)
    if dense:
        np.equal(keys[DENSE - 1 :], keys[: 1 - DENSE], out=often[: 1 - DENSE])
        often = often[first]
    packed = keys[first]
    held = (packed & np.uint64((1 << int(bits)) - 1)).astype(np.int32)
    packed >>= bits
    starts = np.flatnonzero(_changes(packed))
    offsets = np.append(starts, len(packed)).astype(np.int64)
    return Groups(packed[starts], offsets, held, np.flatnonzero(often))


@dataclass(frozen=True, slots=True)
class Placed:
    """Groups, and for places in the order of their keys (m) the numbers of their keys."""

    groups: Groups
    places: NDArray[np.int32]
    numbers: NDArray[np.int32]


def group_placed(keys: Keys, places: NDArray[np.int32], case_of: NDArray[np.int32]) -> Placed:
    """Group the cases of places (``case_of`` each) by key; ``keys`` is overwritten.

    To sort the places along is cheaper than to look afterwards for the group of each.
    """
    bits = _sort_with(keys, places, len(case_of))
    at = (keys & np.uint64((1 << int(bits)) - 1)).astype(np.int32)
    keys >>= bits
    changes = _changes(keys)
    numbers = np.cumsum(changes, dtype=np.int32)
    numbers -= 1
    cases = case_of[at]
    first = changes.copy()
    first[1:] |= cases[1:] != cases[:-1]
    starts = np.flatnonzero(changes[first])
    offsets = np.append(starts, np.count_nonzero(first)).astype(np.int64)
    return Placed(Groups(keys[changes], offsets, cases[first]), at, numbers)


def _sort_with(keys: Keys, values: NDArray[np.int32], number: int) -> np.uint64:
    """Sort keys, each with a value below ``number``; return how many bits the values take.

    Sorting packed values is several times faster than sorting places by them.
    """
    bits = np.uint64(max(1, (number - 1).bit_length()))
    if len(keys) and int(keys.max()).bit_length() + int(bits) > 64:
        raise OverflowError("grams and what is sorted with them don't fit into 64 bits")
    keys <<= bits
    for start in range(0, len(keys), _CHUNK):
        keys[start : start + _CHUNK] |= values[start : start + _CHUNK].astype(np.uint64)
    keys.sort()
    return bits


def group_units(units: NDArray[np.uint16], cases: NDArray[np.int32], number: int) -> Groups:
    """Group the cases by unit, 0 left out: few keys, so that a table of all pairs does."""
    present = np.zeros(1 << 16, dtype=np.bool_)
    for start in range(0, len(units), _CHUNK):
        present[units[start : start + _CHUNK]] = True
    present[0] = False
    keys = np.flatnonzero(present)
    rows = np.zeros(1 << 16, dtype=np.int64)
    rows[keys] = np.arange(1, len(keys) + 1)
    held, counts = [], []
    at_once = max(1, _TABLE // max(1, number))
    for start in range(0, len(keys), at_once):
        part = keys[start : start + at_once]
        table = np.zeros((len(part) + 1, number), dtype=np.bool_)
        for at in range(0, len(units), _CHUNK):
            row = rows[units[at : at + _CHUNK]] - start
            row[(row < 1) | (row > len(part))] = 0
            table[row, cases[at : at + _CHUNK]] = True
        counts.append(table[1:].sum(axis=1))
        held.append(np.nonzero(table[1:])[1].astype(np.int32))
    return Groups(
        keys.astype(np.uint64),
        np.concatenate([np.zeros(1, dtype=np.int64), *counts]).cumsum(),
        np.concatenate([np.zeros(0, dtype=np.int32), *held]),
    )


_TABLE = 1 << 26
"""So many pairs of unit and case are looked at together, in bytes."""


def _changes(values: Keys) -> NDArray[np.bool_]:
    changes = np.ones(len(values), dtype=np.bool_)
    np.not_equal(values[1:], values[:-1], out=changes[1:])
    return changes


def select_places(groups: Groups, places: Ints) -> Groups:
    """Return the groups at some places, without what is dense in them."""
    chosen = np.zeros(len(groups.keys), dtype=np.bool_)
    chosen[places] = True
    counts = groups.counts
    offsets = np.concatenate(([0], np.cumsum(counts[chosen])))
    return Groups(groups.keys[chosen], offsets, groups.cases[np.repeat(chosen, counts)])


class CaseSets:
    """The case sets of some groups as rows of bits, to be intersected many at a time."""

    def __init__(self, groups: Groups, number: int) -> None:
        self._width = max(1, -(-number // 64)) * 64
        counts = groups.counts
        self._rows = np.empty((len(counts), self._width // 64), dtype=np.uint64)
        chunk = max(1, _BITS // self._width)
        for start in range(0, len(counts), chunk):
            part = counts[start : start + chunk]
            cases = groups.cases[groups.offsets[start] : groups.offsets[start + len(part)]]
            self._rows[start : start + len(part)] = self._pack(part, cases)

    def _pack(self, counts: Ints, cases: NDArray[np.int32]) -> Keys:
        bits = np.zeros((len(counts), self._width), dtype=np.bool_)
        bits[np.repeat(np.arange(len(counts)), counts), cases] = True
        return np.packbits(bits, axis=1, bitorder="little").view(np.uint64)

    def shared(self, left: Ints, right: Ints) -> Ints:
        """Return how many cases the sets ``left[i]`` and ``right[i]`` have in common."""
        out = np.empty(len(left), dtype=np.int64)
        for start in range(0, len(left), _ROWS):
            here = slice(start, start + _ROWS)
            both = self._rows[left[here]] & self._rows[right[here]]
            out[here] = np.bitwise_count(both).sum(axis=1, dtype=np.int64)
        return out

    def in_common(self, sets: Ints) -> NDArray[np.int32]:
        """Return the cases that all of the given sets hold, ascending."""
        row = np.bitwise_and.reduce(self._rows[sets], axis=0)
        bits = np.unpackbits(row.view(np.uint8), bitorder="little")
        return np.flatnonzero(bits).astype(np.int32)

    def ranks(self, left: Ints, right: Ints, held: Groups, lack: bool) -> Groups:
        """Return lists of places in what ``left[i]`` and ``right[i]`` have in common.

        The places are those of the cases of ``held``'s i-th list, or with ``lack`` of all
        cases in common but those. ``held`` has but cases that are in common.
        """
        places, counts = [], []
        for start in range(0, len(left), _ROWS):
            here = slice(start, start + _ROWS)
            both = self._rows[left[here]] & self._rows[right[here]]
            lengths = held.counts[here]
            cases = held.cases[held.offsets[start] : held.offsets[start + len(lengths)]]
            listed = self._pack(lengths, cases)
            rows, at = _nonzero(both & ~listed if lack else listed)
            counts.append(np.bincount(rows, minlength=len(both)))
            before = np.cumsum(np.bitwise_count(both), axis=1, dtype=np.int32)
            words = at >> 6
            lower = (np.uint64(1) << (at & 63).astype(np.uint64)) - np.uint64(1)
            word = both[rows, words]
            inside = np.bitwise_count(word & lower) - np.bitwise_count(word).astype(np.int32)
            places.append(before[rows, words] + inside)
        offsets = np.concatenate(([0], *counts)).cumsum()
        numbers = np.concatenate([np.zeros(0, dtype=np.int32), *places]).astype(np.int32)
        return Groups(held.keys, offsets, numbers)

    def number_in_common(self, sets: NDArray[np.int64]) -> Ints:
        """Return, for each row of ``sets`` (k, m), how many cases all m sets hold."""
        out = np.empty(len(sets), dtype=np.int64)
        for start in range(0, len(sets), _ROWS):
            here = sets[start : start + _ROWS]
            row = self._rows[here[:, 0]].copy()
            for column in range(1, here.shape[1]):
                row &= self._rows[here[:, column]]
            out[start : start + len(here)] = np.bitwise_count(row).sum(axis=1, dtype=np.int64)
        return out


def _nonzero(rows: Keys) -> tuple[Ints, Ints]:
    """Return row and number of every bit that is set, in order."""
    found, words = np.nonzero(rows)
    bits = np.unpackbits(
        rows[found, words].view(np.uint8).reshape(-1, 8), axis=1, bitorder="little"
    )
    of, at = np.nonzero(bits)
    return found[of], (words[of] << 6) + at


def gather(
    numbers: NDArray[np.int32], starts: Ints, lengths: Ints
) -> tuple[NDArray[np.int32], Ints]:
    """Return ragged lists, given by where they begin in ``numbers``, one after the other.

    The second value is where each begins then, and the end.
    """
    offsets = np.concatenate(([0], np.cumsum(lengths)))
    places = np.repeat((starts - offsets[:-1]).astype(np.int32), lengths)
    places += np.arange(len(places), dtype=np.int32)
    return numbers[places], offsets
