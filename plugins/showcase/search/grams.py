"""The grams of one block of cases, each length by means of the one before.

A gram's *key* is its units from the left in 64 bits, so that keys sort as grams do.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from showcase.search.corpus import LINE_END, Corpus
from showcase.search.sets import BLOCK, Keys, Part, any_of, bits_of, changes

UNIT_BITS = np.uint64(16)
LONGEST_GRAM = 4
DENSE = 3
"""So many times in one case, and the case is a good deal about it."""
TITLES, NAMES, HEADINGS, DENSE_ONES = range(1, 5)
KINDS = {TITLES: "t", NAMES: "n", HEADINGS: "h"}
_CASE_BITS = np.uint64(6)


@dataclass(frozen=True, slots=True)
class Placed:
    """The grams of one length; ``numbers`` tells which begins at each place, -1 if none does."""

    part: Part
    numbers: NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class ShortGrams:
    """The grams of one length, and which of their cases have them in a title …, often."""

    main: Part
    subs: dict[int, Part]


def single_units(corpus: Corpus) -> ShortGrams:
    """Return the grams of one unit in a block."""
    units = corpus.units.astype(np.uint64)
    cases = corpus.case_of_unit()
    kinds = corpus.kind_of_unit()
    there = units != LINE_END
    shift = np.uint64(48)

    def gather(here: NDArray[np.bool_]) -> Part:
        part = _unpacked(_packed(units[here], cases[here]))
        return Part(part.keys << shift, part.words)

    subs = {sub: gather(there & (kinds == ord(kind))) for sub, kind in KINDS.items()}
    return ShortGrams(gather(there), subs)


def pairs_of(corpus: Corpus) -> Placed:
    """Return the grams of two units in a block, and where they are."""
    units = corpus.units
    places = np.flatnonzero((units[:-1] != LINE_END) & (units[1:] != LINE_END)).astype(np.int32)
    codes = units[places].astype(np.uint64) << UNIT_BITS | units[places + 1]
    codes, words, numbers = _numbered(codes, places, corpus.case_of_unit())
    return Placed(Part(codes << np.uint64(32), words), numbers)


def pairs(corpus: Corpus, placed: Placed) -> ShortGrams:
    """Return the grams of two units with the cases that have them in a title …, often."""
    numbers, cases = placed.numbers, corpus.case_of_unit()
    kinds = corpus.kind_of_unit()
    there = numbers >= 0

    def name(packed: Keys) -> Part:
        part = _unpacked(packed)
        return Part(placed.part.keys[part.keys.astype(np.int64)], part.words)

    subs = {
        sub: name(_packed(numbers[here], cases[here]))
        for sub, kind in KINDS.items()
        for here in (there & (kinds == ord(kind)),)
    }
    packed = _packed(numbers[there], cases[there])
    last = packed[DENSE - 1 :]
    subs[DENSE_ONES] = name(last[last == packed[: len(last)]])
    return ShortGrams(placed.part, subs)


def longer(corpus: Corpus, placed: Placed, alive: NDArray[np.bool_], length: int) -> Placed:
    """Return the grams of ``length`` units, both of whose halves (of ``placed``) are alive."""
    lives = np.append(alive, False)[placed.numbers]  # -1 is the last
    places = np.flatnonzero(lives[:-1] & lives[1:]).astype(np.int32)
    codes = placed.numbers[places].astype(np.uint64) << UNIT_BITS
    codes |= corpus.units[places + (length - 1)]
    codes, words, numbers = _numbered(codes, places, corpus.case_of_unit())
    keys = placed.part.keys[(codes >> UNIT_BITS).astype(np.int64)]
    keys |= (codes & np.uint64(0xFFFF)) << np.uint64(64 - 16 * length)
    return Placed(Part(keys, words), numbers)


def _numbered(
    codes: Keys, places: NDArray[np.int32], case_of: NDArray[np.int32]
) -> tuple[Keys, Keys, NDArray[np.int32]]:
    """Return the different codes, their cases, and for all places the number of the code there.

    Sorting packed values is several times faster than sorting places by them.
    """
    bits = np.uint64(max(1, (len(case_of) - 1).bit_length()))
    packed = codes << bits | places.astype(np.uint64)
    packed.sort()
    at = (packed & np.uint64((1 << int(bits)) - 1)).astype(np.int32)
    packed >>= bits
    new = changes(packed)
    numbers = np.full(len(case_of), -1, dtype=np.int32)
    numbers[at] = np.cumsum(new, dtype=np.int32) - np.int32(1)
    begins = np.flatnonzero(new)
    return packed[begins], any_of(bits_of(case_of[at]), begins), numbers


def _packed(numbers: NDArray[Any], cases: NDArray[np.int32]) -> Keys:
    """Return numbers, each with the case beside it, in order."""
    packed = numbers.astype(np.uint64) << _CASE_BITS | cases.astype(np.uint64)
    packed.sort()
    return packed


def _unpacked(packed: Keys) -> Part:
    """Return the different numbers of what was packed, and the cases of each."""
    numbers = packed >> _CASE_BITS
    begins = np.flatnonzero(changes(numbers))
    cases = packed & np.uint64(BLOCK - 1)
    return Part(numbers[begins], any_of(bits_of(cases), begins))
