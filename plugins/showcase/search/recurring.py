"""Words that recur in many cases: their characters cling together, their neighbours vary."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from showcase.search.corpus import Corpus
from showcase.search.new_words import FUNCTION, NewWord, is_han, text_at

_LONGEST = 6
_LEAST_CASES = 4
_COHESION = 8.0
"""A word occurs at least so many times as often as its two parts meet by chance."""
_FREEDOM = 0.5
"""On both sides of a word, the commonest neighbour stands at most so often."""
_BITS = 21
_CASE = 8
"""So many bits number the cases of the sample."""
_FUNCTION = np.array([ord(character) for character in FUNCTION], np.uint16)
_PRIME = np.uint64(0x100000001B3)
_SCATTER = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True, slots=True)
class _Grams:
    """For each place the gram of one length that begins there: its number, how often it occurs.

    A gram of anything but Chinese characters is no gram: it occurs 0 times.
    """

    numbers: NDArray[np.int32]
    counts: NDArray[np.int32]


def recurring_words(sample: Corpus, scale: int) -> list[NewWord]:
    """Return the words of two to six characters, those that explain the most text first.

    They are looked for in a sample, of which one case stands for ``scale``.
    """
    if not sample.cases:
        return []
    case = sample.case_of_unit().astype(np.int64)
    grams = _count_grams(sample.units)
    found: list[tuple[int, int, int]] = []
    for length in range(2, min(_LONGEST, len(grams)) + 1):
        found += _words(sample.units, case, grams, length)
    found.sort(key=lambda word: (-word[2] * (word[1] - 1), word))
    return [
        NewWord(text_at(sample.units, start, start + length), cases * scale)
        for start, length, cases in found
    ]


def _count_grams(units: NDArray[np.uint16]) -> list[_Grams]:
    han = is_han(units)
    whole, code = han, units.astype(np.uint64)
    found = []
    for length in range(1, min(_LONGEST, len(units)) + 1):
        if length > 1:
            code = code[:-1] * _PRIME + units[length - 1 :]
            whole = whole[:-1] & han[length - 1 :]
        numbers = (code * _SCATTER >> np.uint64(64 - _BITS)).astype(np.int32)
        counts = np.bincount(numbers[whole], minlength=1 << _BITS).astype(np.int32)[numbers]
        found.append(_Grams(numbers, np.where(whole, counts, np.int32(0))))
    return found


def _words(
    units: NDArray[np.uint16], case: NDArray[np.int64], grams: list[_Grams], length: int
) -> list[tuple[int, int, int]]:
    """Return (place, length, cases) of the words of one length."""
    these = grams[length - 1]
    places = np.flatnonzero(these.counts >= _LEAST_CASES)
    places = places[(places > 0) & (places + length < len(units))]
    for edge in (0, length - 1):
        places = places[~np.isin(units[places + edge], _FUNCTION)]
    for cut in range(1, length):
        expected = grams[cut - 1].counts[places].astype(np.float64)
        expected *= grams[length - cut - 1].counts[places + cut]
        places = places[these.counts[places] * float(len(units)) >= _COHESION * expected]
    for side in (-1, length):
        shut = _commonest(these.numbers[places], units[places + side])
        places = places[shut <= _FREEDOM * these.counts[places]]
    numbers = these.numbers[places].astype(np.int64)
    _, first = np.unique(numbers, return_index=True)
    pairs = np.unique(numbers << _CASE | case[places])
    cases = np.unique(pairs >> _CASE, return_counts=True)[1]
    often = cases >= _LEAST_CASES
    starts = places[first[often]].tolist()
    return [(start, length, n) for start, n in zip(starts, cases[often].tolist(), strict=True)]


def _commonest(numbers: NDArray[np.int32], neighbours: NDArray[np.uint16]) -> NDArray[np.int64]:
    """Return for each place how often its gram has the neighbour that it has most often.

    The end of a line and punctuation are never the same.
    """
    han = is_han(neighbours)
    pairs, times = np.unique(
        numbers[han].astype(np.int64) << 16 | neighbours[han], return_counts=True
    )
    most = np.zeros(1 << _BITS, np.int64)
    grams, first = np.unique(pairs >> 16, return_index=True)
    if len(grams):
        most[grams] = np.maximum.reduceat(times, first)
    return most[numbers]
