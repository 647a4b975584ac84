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
from showcase.search.coding import coded_grams, coded_words, grams_of, smallest, words_of
from showcase.search.corpus import Corpus, make_corpus
from showcase.search.grams import DENSE_ONES, KINDS, Placed, longer, pairs, single_units
from showcase.search.kept import Kept
from showcase.search.repetitions import Lacking, lacking_phrases
from showcase.search.sets import BLOCK, Ints, Keys, Part
from showcase.search.shared_texts import Fetch, NotKeptError, fetch_nothing
from showcase.search.texts import CaseText
from showcase.work import SerialExecutor

T = TypeVar("T")
Mask = NDArray[np.bool_]
_Read = Mapping[str, NDArray[Any]]
_SUBS = {**KINDS, DENSE_ONES: "d"}
_NAMES = ("packed", "chosen", "rare", "short", "longer-3", "longer-4", "lacking")
_STEPS = ("corpus", "places-2", "places-3", "places-4")
"""Steps from one of these to another that other processes keep, until the index is made."""


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
            here = self._number, self.digests, fetch, self._kept
            self._begun |= dict.fromkeys(names, executor.submit(_make_there, *here, work, *args))

    def short(self) -> ShortParts:
        """Return the grams of one and two units."""
        return self._made("short", (), self._make_short, _read_short)

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
        return self._made("lacking", alive, partial(self._make_lacking, alive), _read_lacking)

    def _make_short(self) -> Arrays:
        one = single_units(self.corpus)
        two, placed = pairs(self.corpus)
        self._place(2, (), placed)
        number_of = np.cumsum(np.bincount(one.main.units, minlength=1 << 16)) - 1
        arrays: dict[str, NDArray[Any]] = {"lengths": self.corpus.sizes}
        arrays |= coded_grams("1", one.main.parents, one.main.units, one.main.words, 1)
        parents = number_of[two.main.parents]
        arrays |= coded_grams("2", parents, two.main.units, two.main.words, len(one.main.units))
        for length, grams in ((1, one), (2, two)):
            for sub, some in grams.subs.items():
                arrays[f"{length}{_SUBS[sub]}numbers"] = smallest(some.numbers)
                arrays |= coded_words(f"{length}{_SUBS[sub]}", some.words)
        return arrays

    def _make_longer(self, alive: Sequence[Mask]) -> Arrays:
        before = self._grams(alive[:-1])
        found, placed = longer(self.corpus, before, alive[-1], len(alive) + 2)
        self._place(len(alive) + 2, alive, placed)
        return coded_grams("", found.parents, found.units, found.words, before.count)

    def _make_lacking(self, alive: Sequence[Mask]) -> Arrays:
        threes, fours = (self._grams(alive[:n]) for n in (1, 2))
        self._placed.clear()
        found = list(lacking_phrases(self.corpus, threes, fours, (alive[1], alive[2])))
        nothing = np.zeros(0, dtype=np.uint16)
        words = np.concatenate([np.zeros(0, dtype=np.uint64), *(one.words for one in found)])
        shapes = [one.tails.shape for one in found]
        return {
            "shapes": np.array(shapes, dtype=np.int64).ravel(),
            "heads": np.concatenate([nothing, *(one.heads for one in found)]),
            "tails": np.concatenate([nothing, *(one.tails.ravel() for one in found)]),
            **coded_words("", words),
        }

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


def _read_short(arrays: _Read) -> ShortParts:
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


def _read_lacking(arrays: _Read) -> list[Lacking]:
    found, tail, word = [], 0, 0
    heads, words = arrays["heads"], words_of("", arrays)
    for number, length in arrays["shapes"].reshape(-1, 2).tolist():
        tails = arrays["tails"][tail : tail + number * length].reshape(number, length)
        here = slice(word, word + number)
        found.append(Lacking(heads[here], tails, words[here]))
        tail, word = tail + number * length, word + number
    return found


def _make_there(
    number: int,
    digests: Sequence[str],
    fetch: Fetch,
    kept: Kept,
    work: Callable[..., object],
    *args: object,
) -> None:
    """Make entries of a block in another process."""
    with suppress(NotKeptError):
        work(Block(number, digests, fetch, kept, lent=True), *args)


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
    for name in _NAMES:
        beyond = number
        while kept.drop(f"{name}-{beyond:04}"):
            beyond += 1


def _some(texts: Sequence[CaseText], start: int) -> Sequence[CaseText]:
    return texts[start : start + BLOCK]
