"""Phrases of more than four units whose parts all stand in a case that lacks the phrase.

A case holds ``abcd`` and ``bcde`` but not ``abcde`` only where ``bcd`` stands in it twice. So
such phrases are found among the repetitions within each case, which get few as they get long.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from showcase.search.corpus import LINE_END, Corpus
from showcase.search.grams import LONGEST_GRAM, Numbers, Placed
from showcase.search.ordering import order_pairs
from showcase.search.sets import Ints, Keys, any_of, bits_of, changes

LONGEST = 64
"""Longer phrases are verified where they are shown. Repetitions of this length are copies."""
_FACTOR = np.uint64(0x9E3779B97F4A7C15)  # odd, its bits well mixed
Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Lacking:
    """Phrases of one length, each once, and who lacks them.

    ``heads`` (k) are the numbers of their first grams of four units in the block, ``tails`` their
    further units, of shape (k, length - 4). ``words`` has the cases of the block that hold all
    parts of a phrase, and not the whole. Ordered by what :func:`hashes_of` returns.
    """

    heads: Numbers
    tails: NDArray[np.uint16]
    words: Keys


def hashes_of(heads: Keys, tails: NDArray[np.uint16]) -> Keys:
    """Return a number for each phrase, given the keys of their first grams of four units.

    Different phrases of one length have different ones, in all likelihood by far.
    """
    hashes = heads
    for column in tails.T:
        hashes = (hashes ^ hashes >> np.uint64(29)) * _FACTOR + column
    return hashes


def lacking_phrases(
    corpus: Corpus, threes: Placed, fours: Placed, alive: tuple[Mask, Mask]
) -> Iterator[Lacking]:
    """Yield the phrases that cases of a block hold in parts only, one length after the other.

    ``alive`` tells which grams of three and of four units live.
    """
    core = LONGEST_GRAM - 1
    living = fours.at(alive[1])
    cases = corpus.case_of_unit()
    places = np.flatnonzero(threes.at(alive[0]))
    values = cases[places].astype(np.int64) << 32 | threes.numbers[places]
    places, groups = _repeated(places, values)
    while len(places) and core + 2 <= LONGEST:
        before = np.maximum(places - 1, 0)  # the end of another case's line: no gram is there
        lefts = (before < places) & living[before]
        nexts = corpus.units[places + core]
        rights = (nexts != LINE_END) & living[places + core - (LONGEST_GRAM - 1)]
        starts, lasts = _crossed(corpus, places, groups, core, lefts, rights)
        if len(starts):
            yield _collected(corpus, fours.numbers, starts, lasts, core + 2, cases)
        going = np.flatnonzero(rights)  # a phrase with a gram that few cases have is looked up
        places, groups = _repeated(places[going], groups[going] << 16 | nexts[going])
        core += 1


def _collected(
    corpus: Corpus,
    fours: Numbers,
    starts: Ints,
    lasts: Ints,
    length: int,
    cases: NDArray[np.uint16],
) -> Lacking:
    units = [corpus.units[starts + place] for place in range(length - 1)]
    units.append(corpus.units[lasts])
    keys = np.zeros(len(starts), dtype=np.uint64)
    for column in units[:LONGEST_GRAM]:
        keys = keys << np.uint64(16) | column
    tails = np.stack(units[LONGEST_GRAM:], axis=1)
    hashes = hashes_of(keys, tails)
    order = np.argsort(hashes)
    begins = np.flatnonzero(changes(hashes[order]))
    words = any_of(bits_of(cases[starts[order]]), begins)
    chosen = order[begins]
    return Lacking(fours[starts[chosen]], tails[chosen], words)


def _repeated(places: Ints, values: Ints) -> tuple[Ints, Ints]:
    """Keep the places whose value occurs again, by value; number the values."""
    codes, places = order_pairs(values.astype(np.uint64), places)
    new = changes(codes)
    several = ~(new & np.append(new[1:], True))
    return places[several], np.cumsum(new[several]) - 1


def _firsts(values: Ints, places: Ints) -> tuple[Ints, Ints]:
    """Return the different values in order, and the first place of each."""
    codes, places = order_pairs(values.astype(np.uint64), places)
    new = changes(codes)
    return codes[new].astype(np.int64), places[new]


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
    before, after = units[places[lefts] - 1], units[places[rights] + core]
    left_values, left_places = _firsts(groups[lefts] << 16 | before, places[lefts])
    right_values, right_places = _firsts(groups[rights] << 16 | after, places[rights])
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
