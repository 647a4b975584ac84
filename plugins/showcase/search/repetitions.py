"""Phrases of more than four units whose parts all stand in a case that lacks the phrase.

A case holds ``abcd`` and ``bcde`` but not ``abcde`` only where ``bcd`` stands in it twice. So
such phrases are found among the repetitions within each case, which get few as they get long.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from showcase.search.corpus import Corpus
from showcase.search.grams import LONGEST_GRAM
from showcase.search.sets import Ints, Keys, any_of, bits_of, changes

LONGEST = 64
"""Longer phrases are verified where they are shown. Repetitions of this length are copies."""
_FACTOR = np.uint64(0x9E3779B97F4A7C15)  # odd, its bits well mixed
_MOST_BITS = 20


@dataclass(frozen=True, slots=True)
class Lacking:
    """Phrases of one length (``units`` of shape (k, length)), each once, and who lacks them.

    ``hashes`` are theirs, ascending; ``words`` has the cases of the block that hold all parts of a
    phrase, and not the whole.
    """

    units: NDArray[np.uint16]
    hashes: Keys
    words: Keys


def lacking_phrases(
    corpus: Corpus, threes: NDArray[np.int32], fours: NDArray[np.int32]
) -> Iterator[Lacking]:
    """Yield the phrases that cases of a block hold in parts only, one length after the other.

    ``threes`` and ``fours`` number the living gram that begins at each place; -1: none does.
    """
    core = LONGEST_GRAM - 1
    numbers = corpus.case_of_unit()
    places = np.flatnonzero(threes >= 0)
    case = numbers[places].astype(np.int64)
    places, groups = _repeated(places, case << 32 | threes[places])
    while len(places) and core + 2 <= LONGEST:
        before = np.maximum(places - 1, 0)  # the end of another case's line: no gram is there
        lefts = (before < places) & (fours[before] >= 0)
        nexts = corpus.units[places + core]
        rights = (nexts != 0) & (fours[places + core - (LONGEST_GRAM - 1)] >= 0)
        starts, lasts = _crossed(corpus, places, groups, core, lefts, rights)
        if len(starts):
            yield _collected(corpus, starts, lasts, core + 2, numbers)
        going = np.flatnonzero(rights)  # a phrase with a gram that few cases have is looked up
        places, groups = _repeated(places[going], groups[going] << 16 | nexts[going])
        core += 1


def _hashes_of(units: NDArray[np.uint16]) -> Keys:
    """Return a number for each phrase (row): different ones, in all likelihood by far."""
    hashes = np.zeros(len(units), dtype=np.uint64)
    for column in units.T:
        hashes = (hashes ^ hashes >> np.uint64(29)) * _FACTOR + column
    return hashes


def _collected(
    corpus: Corpus, starts: Ints, lasts: Ints, length: int, numbers: NDArray[np.int32]
) -> Lacking:
    columns = [corpus.units[starts + place] for place in range(length - 1)]
    units = np.stack((*columns, corpus.units[lasts]), axis=1)
    hashes = _hashes_of(units)
    order = np.argsort(hashes, kind="stable")
    begins = np.flatnonzero(changes(hashes[order]))
    words = any_of(bits_of(numbers[starts[order]]), begins)
    return Lacking(units[order[begins]], hashes[order[begins]], words)


def _repeated(places: Ints, values: Ints) -> tuple[Ints, Ints]:
    """Keep the places whose value occurs again; number the values."""
    # Counting by a hash first leaves fewer to sort; a few that don't occur again get through.
    bits = min(_MOST_BITS, len(values).bit_length() + 2)
    hashes = (values.astype(np.uint64) * _FACTOR >> np.uint64(64 - bits)).astype(np.int64)
    likely = np.flatnonzero(np.bincount(hashes, minlength=1 << bits)[hashes] > 1)
    order = likely[np.argsort(values[likely], kind="stable")]
    numbers = np.cumsum(changes(values[order])) - 1
    several = np.bincount(numbers, minlength=1)[numbers] > 1
    return places[order[several]], numbers[several]


def _crossed(
    corpus: Corpus,
    places: Ints,
    groups: Ints,
    core: int,
    lefts: NDArray[np.bool_],
    rights: NDArray[np.bool_],
) -> tuple[Ints, Ints]:
    """Join every left end with every right end of a repetition; drop what really stands there.

    Return where the phrases begin, and where their last units are.
    """
    units = corpus.units
    left_values, left_at = np.unique(
        groups[lefts] << 16 | units[places[lefts] - 1], return_index=True
    )
    right_values, right_at = np.unique(
        groups[rights] << 16 | units[places[rights] + core], return_index=True
    )
    left_places, right_places = places[lefts][left_at], places[rights][right_at]
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
    missing = ~_among(crossed, real)
    left, right = left[missing], right[missing]
    return left_places[left] - 1, right_places[right] + core


def _among(values: Ints, others: Ints) -> NDArray[np.bool_]:
    """Tell of each value whether it is one of the others (of few values sooner than numpy does)."""
    others = np.append(np.sort(others), np.iinfo(np.int64).max)
    found: NDArray[np.bool_] = others[np.searchsorted(others, values)] == values
    return found
