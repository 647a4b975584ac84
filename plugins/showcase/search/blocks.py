"""Blocks of 64 cases: what depends on their texts alone is made, and kept, by block."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor, Future
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from showcase.cache import digest_of
from showcase.search.arrays import Arrays, pack_arrays, unpack_arrays
from showcase.search.corpus import Corpus, make_corpus
from showcase.search.grams import (
    DENSE_ONES,
    KINDS,
    Placed,
    ShortGrams,
    longer,
    pairs,
    pairs_of,
    single_units,
)
from showcase.search.kept import Kept
from showcase.search.kept_texts import NotKeptError, kept_block
from showcase.search.repetitions import Lacking, lacking_phrases
from showcase.search.sets import BLOCK, Part
from showcase.search.texts import CaseText
from showcase.work import SerialExecutor

Mask = NDArray[np.bool_]
_SUBS = (*KINDS, DENSE_ONES)
_NAMES = (
    *("texts", "corpus", "packed", "chosen", "rare"),
    *("short", "longer-3", "longer-4", "lacking"),
)


@dataclass(frozen=True, slots=True)
class ShortParts:
    """The grams of one and two units of a block, and how many units each case has."""

    lengths: NDArray[np.int64]
    one: ShortGrams
    two: ShortGrams


class Block:
    """One block: what is made of its texts, as far as it isn't kept from an earlier index.

    ``digest`` changes with any of the texts, which ``load`` returns if need be; ``first`` is the
    number of the first case.
    """

    def __init__(
        self, number: int, digest: str, load: Callable[[], Sequence[CaseText]], kept: Kept
    ) -> None:
        self._number = number
        self._load = load
        self._kept = kept
        self._begun: dict[str, Future[None]] = {}
        self._corpus: Corpus | None = None
        self._placed: dict[int, Placed] = {}
        self.digest = digest
        self.first = number * BLOCK

    def texts(self) -> Sequence[CaseText]:
        """Return the texts; they are many, and better not held."""
        return self._load()

    @property
    def corpus(self) -> Corpus:
        """The folded texts."""
        if self._corpus is None:
            entry = self.kept("corpus", "", lambda: pack_arrays(make_corpus(self._load()).arrays()))
            self._corpus = Corpus(**unpack_arrays(entry))
        return self._corpus

    def kept(self, name: str, others: str, make: Callable[[], bytes]) -> bytes:
        """Return what is made of the block's texts, and of what has the digest ``others``."""
        if name in self._begun:
            self._begun.pop(name).result()
        return self._kept.entry(f"{name}-{self._number:04}", self.digest + others, make)

    def begin(
        self, executor: Executor, names: Sequence[str], work: Callable[..., object], *args: object
    ) -> None:
        """Have another process keep the entries ``names``: it does ``work``, given the block.

        What it can't keep is made here, when it is asked for.
        """
        if not isinstance(executor, SerialExecutor):
            begun = executor.submit(_make_there, self._number, self.digest, self._kept, work, *args)
            self._begun |= dict.fromkeys(names, begun)

    def short(self) -> ShortParts:
        """Return the grams of one and two units."""
        arrays = self._arrays("short", (), self._make_short)
        shorts = [
            ShortGrams(
                _part(arrays, f"{length}"),
                {sub: _part(arrays, f"{length}{sub}") for sub in _SUBS[: 2 + length]},
            )
            for length in (1, 2)
        ]
        return ShortParts(arrays["lengths"], *shorts)

    def longer(self, alive: Sequence[Mask]) -> Part:
        """Return the grams of ``len(alive) + 2`` units whose halves are alive.

        ``alive`` tells which of the block's grams of 2 (and 3) units are.
        """

        def make() -> Arrays:
            return _of_part(self._grams(alive).part, "")

        return _part(self._arrays("longer-" + str(len(alive) + 2), alive, make), "")

    def lacking(self, alive: Sequence[Mask]) -> list[Lacking]:
        """Return the phrases that cases hold in parts only, one length after the other."""

        def make() -> Arrays:
            threes, fours = (self._living(alive[:n], alive[n]) for n in (1, 2))
            self._placed.clear()
            found = list(lacking_phrases(self.corpus, threes, fours))
            units = [np.zeros(0, dtype=np.uint16), *(one.units.ravel() for one in found)]
            hashes = [np.zeros(0, dtype=np.uint64), *(one.hashes for one in found)]
            words = [np.zeros(0, dtype=np.uint64), *(one.words for one in found)]
            lengths = [one.units.shape for one in found]
            return {
                "shapes": np.array(lengths, dtype=np.int64).ravel(),
                "units": np.concatenate(units),
                "hashes": np.concatenate(hashes),
                "words": np.concatenate(words),
            }

        arrays = self._arrays("lacking", alive, make)
        found, unit, word = [], 0, 0
        for number, length in arrays["shapes"].reshape(-1, 2).tolist():
            units = arrays["units"][unit : unit + number * length].reshape(number, length)
            here = slice(word, word + number)
            found.append(Lacking(units, arrays["hashes"][here], arrays["words"][here]))
            unit, word = unit + number * length, word + number
        return found

    def _make_short(self) -> Arrays:
        one = single_units(self.corpus)
        self._placed[2] = pairs_of(self.corpus)
        two = pairs(self.corpus, self._placed[2])
        arrays: dict[str, NDArray[Any]] = {"lengths": np.diff(self.corpus.starts)}
        for length, grams in ((1, one), (2, two)):
            arrays |= _of_part(grams.main, f"{length}")
            for sub, part in grams.subs.items():
                arrays |= _of_part(part, f"{length}{sub}")
        return arrays

    def _grams(self, alive: Sequence[Mask]) -> Placed:
        length = len(alive) + 2
        if length not in self._placed:
            if not alive:
                self._placed[length] = pairs_of(self.corpus)
            else:
                before = self._grams(alive[:-1])
                self._placed[length] = longer(self.corpus, before, alive[-1], length)
                self._placed.pop(length - 2, None)
        return self._placed[length]

    def _living(self, alive: Sequence[Mask], these: Mask) -> NDArray[np.int32]:
        numbers = self._grams(alive).numbers
        return np.where(np.append(these, False)[numbers], numbers, np.int32(-1))

    def _arrays(
        self, name: str, alive: Sequence[Mask], make: Callable[[], Arrays]
    ) -> Mapping[str, NDArray[Any]]:
        others = digest_of(*(np.packbits(mask).tobytes() for mask in alive)) if alive else ""
        return unpack_arrays(self.kept(name, others, lambda: pack_arrays(make())))


def _make_there(
    number: int, digest: str, kept: Kept, work: Callable[..., object], *args: object
) -> None:
    """Make entries of a block whose texts are kept."""
    load = cache(partial(kept_block, number, digest, kept))
    with suppress(NotKeptError):
        work(Block(number, digest, load, kept), *args)


def blocks_of(texts: Sequence[CaseText], digests: Sequence[str], kept: Kept) -> list[Block]:
    """Divide texts; ``digests`` has one for each."""
    blocks = []
    for number, start in enumerate(range(0, len(texts), BLOCK)):
        here = slice(start, start + BLOCK)
        blocks.append(Block(number, digest_of(*digests[here]), partial(_some, texts, here), kept))
    return blocks


def forget_blocks(kept: Kept, number: int) -> None:
    """Remove what is kept of blocks from a number on: a casebook has got smaller."""
    for name in _NAMES:
        beyond = number
        while kept.drop(f"{name}-{beyond:04}"):
            beyond += 1


def _some(texts: Sequence[CaseText], here: slice) -> Sequence[CaseText]:
    return texts[here]


def _of_part(part: Part, name: str) -> dict[str, NDArray[Any]]:
    return {f"keys{name}": part.keys, f"words{name}": part.words}


def _part(arrays: Mapping[str, NDArray[Any]], name: str) -> Part:
    return Part(arrays[f"keys{name}"], arrays[f"words{name}"])
