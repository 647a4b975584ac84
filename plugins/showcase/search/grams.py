"""The grams of one block of cases, each length by means of the one before.

A gram is known by the number of the gram that it continues, and by its last unit. Numbered in this order
grams are in order too.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from showcase.search.corpus import LINE_END, Corpus
from showcase.search.ordering import order_pairs
from showcase.search.sets import BLOCK, Ints, Keys, changes

UNIT_BITS = np.uint64(16)
_LAST = np.uint64(0xFFFF)
LONGEST_GRAM = 4
DENSE = 3
"""So many times in one case, and the case is a good deal about it."""
TITLES, NAMES, HEADINGS, DENSE_ONES = range(1, 5)
KINDS = {TITLES: "t", NAMES: "n", HEADINGS: "h"}

Numbers = NDArray[np.uint16] | NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class Placed:
    """Which of ``count`` grams of one length begins at each place; ``count`` where none does."""

    count: int
    numbers: Numbers

    def at(self, chosen: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Tell for each place whether the gram that begins there is chosen."""
        found: NDArray[np.bool_] = np.append(chosen, False)[self.numbers]
        return found


@dataclass(frozen=True, slots=True)
class Grams:
    """The grams of one length in order: the number of what each continues, its last unit.

    ``words`` has the cases of the block that hold each.
    """

    parents: Ints
    units: NDArray[np.uint16]
    words: Keys


@dataclass(frozen=True, slots=True)
class Some:
    """Some of the grams of one length, by number, ascending, and for each some of its cases."""

    numbers: Ints
    words: Keys


@dataclass(frozen=True, slots=True)
class ShortGrams:
    """The grams of one length, and which of their cases have them in a title …, often."""

    main: Grams
    subs: dict[int, Some]


def single_units(corpus: Corpus) -> ShortGrams:
    """Return the grams of one unit in a block."""
    counts = np.bincount(corpus.units, minlength=1 << 16)
    counts[LINE_END] = 0
    units = np.flatnonzero(counts)
    number_of = np.zeros(1 << 16, dtype=np.int32)
    number_of[units] = np.arange(len(units))
    there = corpus.units != LINE_END
    cases, numbers = corpus.case_of_unit(), number_of[corpus.units]
    main = _words(numbers[there], cases[there], len(units))
    subs = _by_kind(corpus, there, numbers, cases, len(units))
    return ShortGrams(Grams(np.zeros(len(units), np.int64), units.astype(np.uint16), main), subs)


def pairs(corpus: Corpus) -> tuple[ShortGrams, Placed]:
    """Return the grams of two units in a block, and where they are; what they continue are units."""
    units = corpus.units
    there = (units[:-1] != LINE_END) & (units[1:] != LINE_END)
    places = np.flatnonzero(there)
    codes = units[places].astype(np.uint64) << UNIT_BITS | units[places + 1]
    found, placed, of_cases = _numbered(codes, places, corpus)
    again = of_cases[DENSE - 1 :]
    dense = again[again == of_cases[: len(again)]]
    cases = corpus.case_of_unit()
    subs = _by_kind(corpus, np.append(there, False), placed.numbers, cases, placed.count)
    subs[DENSE_ONES] = _some(dense // BLOCK, dense % BLOCK, placed.count)
    return ShortGrams(found, subs), placed


def longer(
    corpus: Corpus, placed: Placed, alive: NDArray[np.bool_], length: int
) -> tuple[Grams, Placed]:
    """Return the grams of ``length`` units, both of whose halves (of ``placed``) are alive."""
    lives = placed.at(alive)
    places = np.flatnonzero(lives[:-1] & lives[1:])
    codes = placed.numbers[places].astype(np.uint64) << UNIT_BITS
    codes |= corpus.units[places + (length - 1)]
    found, placed, _ = _numbered(codes, places, corpus)
    return found, placed


def _numbered(codes: Keys, places: Ints, corpus: Corpus) -> tuple[Grams, Placed, Ints]:
    """Return the different codes, where they are, and of each place 64 × number + case, in order."""
    codes, at = order_pairs(codes, places)
    new = changes(codes)
    numbers = np.cumsum(new) - 1
    begins = np.flatnonzero(new)
    count = len(begins)
    placed: Numbers = np.full(len(corpus.units), count, dtype=np.uint32)
    if count < 1 << 16:
        placed = placed.astype(np.uint16)
    placed[at] = numbers
    of_cases = numbers * BLOCK + corpus.case_of_unit()[at]
    codes = codes[begins]
    parents, units = (codes >> UNIT_BITS).astype(np.int64), (codes & _LAST).astype(np.uint16)
    return Grams(parents, units, _joined(of_cases, count)), Placed(count, placed), of_cases


def _by_kind(
    corpus: Corpus,
    there: NDArray[np.bool_],
    numbers: NDArray[np.int32] | Numbers,
    cases: NDArray[np.uint16],
    count: int,
) -> dict[int, Some]:
    """Return which grams stand in each kind of line, where they are ``there``."""
    kinds = corpus.kind_of_unit()
    found = {}
    for sub, kind in KINDS.items():
        here = np.flatnonzero(there & (kinds == ord(kind)))
        found[sub] = _some(numbers[here], cases[here], count)
    return found


def _some(numbers: NDArray[np.integer], cases: NDArray[np.integer], count: int) -> Some:
    words = _words(numbers, cases, count)
    held = np.flatnonzero(words)
    return Some(held, words[held])


def _words(numbers: NDArray[np.integer], cases: NDArray[np.integer], count: int) -> Keys:
    return _joined(numbers.astype(np.int64) * BLOCK + cases, count)


def _joined(of_cases: Ints, count: int) -> Keys:
    """Return for each of ``count`` grams its cases as a word, given 64 × number + case."""
    table = np.zeros(count * BLOCK, dtype=np.uint8)
    table[of_cases] = 1
    return np.packbits(table, bitorder="little").view("<u8").astype(np.uint64)
