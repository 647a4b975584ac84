"""Blocks of 64 cases: what depends on their texts alone is made, and kept, by block."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor, Future
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from showcase.cache import digest_of
from showcase.search.arrays import Arrays, pack_arrays, unpack_arrays
from showcase.search.block_arrays import (
    ShortParts,
    coded_lacking,
    coded_short,
    read_lacking,
    read_short,
)
from showcase.search.coding import coded_grams, grams_of
from showcase.search.corpus import Corpus, make_corpus
from showcase.search.grams import Placed, longer, pairs, single_units
from showcase.search.kept import Kept
from showcase.search.repetitions import Lacking, lacking_phrases
from showcase.search.sets import BLOCK, Keys, Part
from showcase.search.shared_texts import Fetch, NotKeptError, fetch_nothing
from showcase.search.texts import CaseText
from showcase.work import SerialExecutor

T = TypeVar("T")
Mask = NDArray[np.bool_]
_Read = Mapping[str, NDArray[Any]]
_NAMES = ("packed", "chosen", "rare", "short", "longer-3", "longer-4", "lacking")
_STEPS = ("corpus", "places-2", "places-3", "places-4")
"""Steps from one of these to another that other processes keep, until the index is made."""


class Block:
    """One block: what is made of its texts, as far as it isn't kept from an earlier index.

    ``digests`` has one for each of the texts, which ``load`` returns if need be; ``first`` is the
    number of the first case. ``lent`` is a block in another process than that which makes the index.
    """

    def __init__(
        self,
        number: int,
        digests: Sequence[str],
        load: Callable[[], Sequence[CaseText]],
        kept: Kept,
        *,
        lent: bool = False,
    ) -> None:
        self._number = number
        self._load = load
        self._kept = kept
        self._lent = lent
        self._begun: dict[str, Future[None]] = {}
        self._corpus: Corpus | None = None
        self._placed: dict[int, Placed] = {}
        self.digests = digests
        self.digest = digest_of(*digests)
        self.first = number * BLOCK

    def texts(self) -> Sequence[CaseText]:
        """Return the texts; they are many, and better not held."""
        return self._load()

    @property
    def corpus(self) -> Corpus:
        """The folded texts."""
        if self._corpus is None:
            made = self._step("corpus", "", lambda: make_corpus(self._load()).arrays())
            self._corpus = Corpus(**made)
        return self._corpus

    def value(
        self, name: str, others: str, make: Callable[[], bytes], read: Callable[[bytes], T]
    ) -> T:
        """Return what is made of the block's texts, and of what has the digest ``others``."""
        if name in self._begun:
            self._begun.pop(name).result()
        return self._kept.value(self._entry(name), self.digest + others, make, read)

    def begin(
        self,
        executor: Executor,
        names: Sequence[str],
        work: Callable[..., object],
        *args: object,
        fetch: Fetch = fetch_nothing,
    ) -> None:
        """Have another process keep the entries ``names``: it does ``work``, given the block.

        It has no texts but those that ``fetch`` returns. What it can't keep is made here, when it is
        asked for.
        """
        if not isinstance(executor, SerialExecutor):
            begun = executor.submit(_make_there, self.lend(fetch), work, *args)
            self._begun |= dict.fromkeys(names, begun)

    def lend(self, fetch: Fetch = fetch_nothing) -> "LentBlock":
        """Return what another process needs to work on the block."""
        return LentBlock(self._number, self.digests, fetch, self._kept)

    def short(self) -> ShortParts:
        """Return the grams of one and two units."""
        return self._made("short", (), self._make_short, read_short)

    def longer(self, alive: Sequence[Mask], shorter: Keys) -> Part:
        """Return the grams of ``len(alive) + 2`` units whose halves are alive.

        ``alive`` tells which of the block's grams of 2 (and 3) units are; ``shorter`` are the
        keys of the longest of these.
        """
        return self._longer(alive, lambda arrays: grams_of("", arrays, shorter, len(alive) + 2))

    def make_longer(self, alive: Sequence[Mask]) -> None:
        """Have the grams kept that :meth:`longer` returns."""
        self._longer(alive, lambda arrays: None)

    def _longer(self, alive: Sequence[Mask], read: Callable[[_Read], T]) -> T:
        name = f"longer-{len(alive) + 2}"
        return self._made(name, alive, partial(self._make_longer, alive), read)

    def lacking(self, alive: Sequence[Mask]) -> list[Lacking]:
        """Return the phrases that cases hold in parts only, one length after the other."""
        return self._made("lacking", alive, partial(self._make_lacking, alive), read_lacking)

    def _make_short(self) -> Arrays:
        one = single_units(self.corpus)
        two, placed = pairs(self.corpus)
        self._place(2, (), placed)
        return coded_short(self.corpus.sizes, one, two)

    def _make_longer(self, alive: Sequence[Mask]) -> Arrays:
        before = self._grams(alive[:-1])
        found, placed = longer(self.corpus, before, alive[-1], len(alive) + 2)
        self._place(len(alive) + 2, alive, placed)
        return coded_grams("", found.parents, found.units, found.words, before.count)

    def _make_lacking(self, alive: Sequence[Mask]) -> Arrays:
        threes, fours = (self._grams(alive[:n]) for n in (1, 2))
        found = list(lacking_phrases(self.corpus, threes, fours, (alive[1], alive[2])))
        self._placed.clear()
        self._corpus = None  # nothing more is made of it
        return coded_lacking(found)

    def _grams(self, alive: Sequence[Mask]) -> Placed:
        """Return where the block's grams of ``len(alive) + 2`` units are."""
        length = len(alive) + 2
        if length not in self._placed:
            made = self._step(f"places-{length}", _digest(alive), lambda: self._find(alive))
            self._placed[length] = Placed(int(made["count"][0]), made["numbers"])
        return self._placed[length]

    def _find(self, alive: Sequence[Mask]) -> Arrays:
        if not alive:
            return _arrays_of(pairs(self.corpus)[1])
        length = len(alive) + 2
        return _arrays_of(longer(self.corpus, self._grams(alive[:-1]), alive[-1], length)[1])

    def _place(self, length: int, alive: Sequence[Mask], placed: Placed) -> None:
        """Note where grams are, for the next step; those of two units have none after this."""
        self._placed[length] = placed
        if length > 2:
            self._placed.pop(2, None)
        if self._lent:
            entry = pack_arrays(_arrays_of(placed))
            self._kept.keep(self._entry(f"places-{length}"), self.digest + _digest(alive), entry)

    def _step(self, name: str, others: str, make: Callable[[], Arrays]) -> _Read:
        """Return what leads from one entry to another, kept only for other processes."""
        if self._lent:
            entry, digest = self._entry(name), self.digest + others
            return self._kept.value(entry, digest, lambda: pack_arrays(make()), unpack_arrays)
        return make()

    def _made(
        self,
        name: str,
        alive: Sequence[Mask],
        make: Callable[[], Arrays],
        read: Callable[[_Read], T],
    ) -> T:
        return self.value(
            name,
            _digest(alive),
            lambda: pack_arrays(make()),
            lambda entry: read(unpack_arrays(entry)),
        )

    def _entry(self, name: str) -> str:
        return f"{name}-{self._number:04}"


def _digest(alive: Sequence[Mask]) -> str:
    return digest_of(*(np.packbits(mask).tobytes() for mask in alive)) if alive else ""


def _arrays_of(placed: Placed) -> Arrays:
    return {"count": np.array([placed.count]), "numbers": placed.numbers}


@dataclass(frozen=True, slots=True)
class LentBlock:
    """A block on its way to another process, which has no texts but those that ``fetch`` returns."""

    number: int
    digests: Sequence[str]
    fetch: Fetch
    kept: Kept

    def open(self) -> Block:
        """Return the block. What it would need further texts for raises NotKeptError."""
        return Block(self.number, self.digests, self.fetch, self.kept, lent=True)


def _make_there(lent: LentBlock, work: Callable[..., object], *args: object) -> None:
    """Make entries of a block in another process."""
    with suppress(NotKeptError):
        work(lent.open(), *args)


def blocks_of(texts: Sequence[CaseText], digests: Sequence[str], kept: Kept) -> list[Block]:
    """Divide texts; ``digests`` has one for each."""
    return [
        Block(number, digests[start : start + BLOCK], partial(_some, texts, start), kept)
        for number, start in enumerate(range(0, len(texts), BLOCK))
    ]


def forget_steps(kept: Kept, number: int) -> None:
    """Remove what other processes have kept for one another only, of so many blocks."""
    for name in _STEPS:
        for block in range(number):
            kept.drop(f"{name}-{block:04}")


def forget_blocks(kept: Kept, number: int) -> None:
    """Remove what is kept of blocks from a number on: a casebook has got smaller."""
    for name in (*_NAMES, *_STEPS):
        beyond = number
        while kept.drop(f"{name}-{beyond:04}"):
            beyond += 1


def _some(texts: Sequence[CaseText], start: int) -> Sequence[CaseText]:
    return texts[start : start + BLOCK]
