"""What is made of a block as arrays, to be kept, and what is read of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from showcase.search.arrays import Arrays
from showcase.search.coding import coded_grams, coded_words, grams_of, smallest, words_of
from showcase.search.grams import DENSE_ONES, KINDS, ShortGrams
from showcase.search.repetitions import Lacking
from showcase.search.sets import Ints, Part

_SUBS = {**KINDS, DENSE_ONES: "d"}


@dataclass(frozen=True, slots=True)
class Short:
    """The grams of one length, 1 or 2, in a block; in a title …, often, by kind."""

    main: Part
    subs: dict[int, Part]


@dataclass(frozen=True, slots=True)
class ShortParts:
    """The grams of one and two units of a block, and how many units each case has."""

    lengths: Ints
    one: Short
    two: Short


def coded_short(sizes: NDArray[np.uint32], one: ShortGrams, two: ShortGrams) -> Arrays:
    """Return the grams of one and two units; ``sizes`` tells how many units each case has."""
    number_of = np.cumsum(np.bincount(one.main.units, minlength=1 << 16)) - 1
    parents, number = number_of[two.main.parents], len(one.main.units)
    arrays: dict[str, NDArray[Any]] = {"lengths": sizes}
    arrays |= coded_grams("1", one.main.parents, one.main.units, one.main.words, 1)
    arrays |= coded_grams("2", parents, two.main.units, two.main.words, number)
    for length, grams in ((1, one), (2, two)):
        for sub, some in grams.subs.items():
            name = f"{length}{_SUBS[sub]}"
            arrays[f"{name}numbers"] = smallest(some.numbers)
            arrays |= coded_words(name, some.words)
    return arrays


def coded_lacking(found: Sequence[Lacking]) -> Arrays:
    """Return phrases, one length after the other."""
    nothing = np.zeros(0, dtype=np.uint16)
    words = np.concatenate([np.zeros(0, dtype=np.uint64), *(one.words for one in found)])
    return {
        "shapes": np.array([one.tails.shape for one in found], dtype=np.int64).ravel(),
        "heads": np.concatenate([nothing, *(one.heads for one in found)]),
        "tails": np.concatenate([nothing, *(one.tails.ravel() for one in found)]),
        **coded_words("", words),
    }


def read_short(arrays: Arrays) -> ShortParts:
    """Return the grams of one and two units that were coded."""
    keys, shorts = np.zeros(1, dtype=np.uint64), []
    for length in (1, 2):
        main = grams_of(f"{length}", arrays, keys, length)
        keys = main.keys
        subs = {
            sub: Part(keys[arrays[f"{length}{name}numbers"]], words_of(f"{length}{name}", arrays))
            for sub, name in _SUBS.items()
            if length > 1 or sub != DENSE_ONES
        }
        shorts.append(Short(main, subs))
    return ShortParts(arrays["lengths"].astype(np.int64), *shorts)


def read_lacking(arrays: Arrays) -> list[Lacking]:
    """Return the phrases that were coded."""
    found, tail, word = [], 0, 0
    heads, words = arrays["heads"], words_of("", arrays)
    for number, length in arrays["shapes"].reshape(-1, 2).tolist():
        tails = arrays["tails"][tail : tail + number * length].reshape(number, length)
        here = slice(word, word + number)
        found.append(Lacking(heads[here], tails, words[here]))
        tail, word = tail + number * length, word + number
    return found
