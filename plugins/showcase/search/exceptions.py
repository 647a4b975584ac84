"""Phrases of more than four units whose parts all stand in a case that lacks the phrase.

A case holds ``abcd`` and ``bcde`` but not ``abcde`` only where ``bcd`` stands in it twice. So
the exceptions are found among the repetitions within each case, which get few as they get long.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from showcase.search.corpus import Corpus
from showcase.search.groups import CaseSets, Ints, Keys, select_places
from showcase.search.levels import LONGEST_GRAM, Levels

LONGEST = 64
"""Longer phrases are verified where they are shown. Repetitions of this length are copies."""
_CASES_AT_ONCE = 256
_BASE = np.uint64(0x9E3779B97F4A7C15)  # odd, its bits well mixed
_HASH_BITS = 20


@dataclass(frozen=True, slots=True)
class ListedPhrase:
    """A phrase and the cases that hold it (``have``), or those that hold only its parts."""

    phrase: tuple[int, ...]
    have: bool
    cases: NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class _Rows:
    """Exceptions of one length: where the phrase's units but the last stand, and where its last."""

    starts: Ints
    lasts: Ints
    cases: Ints


def find_exceptions(corpus: Corpus, levels: Levels, few: int) -> list[ListedPhrase]:
    """Return all exceptions up to :data:`LONGEST` units, in the order of their phrases."""
    found: dict[int, list[_Rows]] = defaultdict(list)
    for first in range(0, corpus.cases, _CASES_AT_ONCE):
        for length, rows in _among(corpus, levels, first):
            found[length].append(rows)
    sets = CaseSets(select_places(levels.four.groups, levels.four.living), corpus.cases)
    exceptions = [
        exception
        for length, rows in found.items()
        for exception in _settled(corpus, levels, sets, length, rows, few)
    ]
    return sorted(exceptions, key=lambda exception: exception.phrase)


def _among(corpus: Corpus, levels: Levels, first: int) -> Iterator[tuple[int, _Rows]]:
    """Yield the exceptions among some cases, one length after the other."""
    after = min(first + _CASES_AT_ONCE, corpus.cases)
    begin, end = int(corpus.starts[first]), int(corpus.starts[after])
    cases = np.repeat(np.arange(first, after), np.diff(corpus.starts[first : after + 1]))
    core = LONGEST_GRAM - 1
    places = np.flatnonzero(levels.threes[begin:end] >= 0) + begin
    place_cases = cases[places - begin]
    groups = (place_cases - first) << 32 | levels.threes[places]
    places, groups, place_cases = _repeated(places, groups, place_cases)
    while len(places) and core + 2 <= LONGEST:
        before = np.maximum(places - 1, begin)
        lefts = (before < places) & (levels.fours[before] >= 0)
        nexts = corpus.units[places + core]
        rights = (nexts != 0) & (levels.fours[places + core - 3] >= 0)
        rows = _crossed(corpus, places, groups, place_cases, core, lefts, rights)
        if len(rows.starts):
            yield core + 2, rows
        going = np.flatnonzero(rights)  # a phrase with a gram that few cases have is looked up
        longer = groups[going] << 16 | nexts[going]
        places, groups, place_cases = _repeated(places[going], longer, place_cases[going])
        core += 1


def _repeated(places: Ints, values: Ints, cases: Ints) -> tuple[Ints, Ints, Ints]:
    """Keep the places whose value occurs again; number the values."""
    # Counting by a hash first leaves fewer to sort; a few that don't occur again get through.
    hashes = (values.astype(np.uint64) * _BASE >> np.uint64(64 - _HASH_BITS)).astype(np.int64)
    likely = np.flatnonzero(np.bincount(hashes, minlength=1 << _HASH_BITS)[hashes] > 1)
    order = likely[np.argsort(values[likely], kind="stable")]
    ordered = values[order]
    changes = np.ones(len(ordered), dtype=np.bool_)
    np.not_equal(ordered[1:], ordered[:-1], out=changes[1:])
    numbers = np.cumsum(changes) - 1
    several = np.bincount(numbers, minlength=1)[numbers] > 1
    return places[order[several]], numbers[several], cases[order[several]]


def _crossed(
    corpus: Corpus,
    places: Ints,
    groups: Ints,
    cases: Ints,
    core: int,
    lefts: NDArray[np.bool_],
    rights: NDArray[np.bool_],
) -> _Rows:
    """Join every left end with every right end of a repetition; drop what really stands there."""
    units = corpus.units
    left_values, left_at = np.unique(
        groups[lefts] << 16 | units[places[lefts] - 1], return_index=True
    )
    right_values, right_at = np.unique(
        groups[rights] << 16 | units[places[rights] + core], return_index=True
    )
    left_places, right_places = places[lefts][left_at], places[rights][right_at]
    left_cases = cases[lefts][left_at]
    number = int(groups.max()) + 1
    right_counts = np.bincount(right_values >> 16, minlength=number)
    right_starts = np.cumsum(right_counts) - right_counts
    of_left = left_values >> 16
    times = right_counts[of_left]
    left = np.repeat(np.arange(len(left_values)), times)
    within = np.arange(len(left)) - np.repeat(np.cumsum(times) - times, times)
    right = right_starts[of_left[left]] + within
    crossed = left_values[left] << 16 | (right_values[right] & 0xFFFF)
    both = lefts & rights
    real = (groups[both] << 16 | units[places[both] - 1]) << 16 | units[places[both] + core]
    missing = ~np.isin(crossed, real)
    left, right = left[missing], right[missing]
    return _Rows(left_places[left] - 1, right_places[right] + core, left_cases[left])


def _settled(
    corpus: Corpus, levels: Levels, sets: CaseSets, length: int, rows: list[_Rows], few: int
) -> Iterator[ListedPhrase]:
    """Yield the exceptions of one length whose parts stand together in enough cases."""
    starts = np.concatenate([part.starts for part in rows])
    lasts = np.concatenate([part.lasts for part in rows])
    cases = np.concatenate([part.cases for part in rows])
    order = np.argsort(_hashes(corpus, starts, lasts, length), kind="stable")
    hashes = _hashes(corpus, starts[order], lasts[order], length)
    changes = np.ones(len(order), dtype=np.bool_)
    np.not_equal(hashes[1:], hashes[:-1], out=changes[1:])
    begins = np.flatnonzero(changes)
    ends = np.append(begins[1:], len(order))
    at, last = starts[order[begins]], lasts[order[begins]]
    parts = [levels.fours[at + n] for n in range(length - LONGEST_GRAM)]
    parts.append(levels.fours[last - LONGEST_GRAM + 1])
    grams = np.stack(parts, axis=1).astype(np.int64)
    usable = np.flatnonzero((grams >= 0).all(axis=1))
    common = sets.number_in_common(grams[usable])
    for place, shared in zip(usable[common >= few], common[common >= few], strict=True):
        lacking = cases[order[begins[place] : ends[place]]]
        units = corpus.units[at[place] : at[place] + length - 1]
        phrase = (*units.tolist(), int(corpus.units[last[place]]))
        # Of five units the parts are grams, so that the cases that have it are known too.
        if length == LONGEST_GRAM + 1 and shared - len(lacking) < len(lacking):
            have = np.setdiff1d(sets.in_common(grams[place]), lacking, assume_unique=True)
            yield ListedPhrase(phrase, True, have.astype(np.int32))
        else:
            yield ListedPhrase(phrase, False, lacking.astype(np.int32))


def _hashes(corpus: Corpus, starts: Ints, lasts: Ints, length: int) -> Keys:
    hashes = np.zeros(len(starts), dtype=np.uint64)
    for place in range(length - 1):
        hashes = hashes * _BASE + corpus.units[starts + place]
    return hashes * _BASE + corpus.units[lasts]
