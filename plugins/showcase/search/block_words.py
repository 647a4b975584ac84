"""The words of a block of cases, for the lexicon."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Executor, Future
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any, TypeVar

from showcase.cache import digest_of
from showcase.search.arrays import pack_arrays, unpack_arrays
from showcase.search.blocks import Block, LentBlock
from showcase.search.corpus import join_corpora
from showcase.search.envelope import json_bytes
from showcase.search.kept import Kept
from showcase.search.new_words import Background, NewWord, count_sample, make_background, rare_words
from showcase.search.recurring import recurring_words
from showcase.search.shared_texts import NotKeptError
from showcase.search.vocabulary import vocabulary
from showcase.search.words import ChosenWords, chosen_words
from showcase.work import SerialExecutor

T = TypeVar("T")
_BACKGROUND = "background"
_CHOSEN = ("names", "titles", "quoted", "mentions")
_RARE = ("repeated", "single")
_SAMPLED = 4
"""So many blocks tell what is rare, and what recurs, in all."""


@dataclass(frozen=True, slots=True)
class FoundWords:
    """Words of all blocks as they are kept: those that people chose, rare ones, those that recur."""

    cases: int
    chosen: list[bytes]
    rare: list[bytes]
    recurring: bytes

    def digest(self) -> str:
        """Return what changes when any word does, whatever becomes of the texts around."""
        return digest_of(self.cases, len(self.chosen), *self.chosen, *self.rare, self.recurring)

    def vocabulary(self) -> dict[str, str]:
        """Return the words with their weights."""
        chosen = (ChosenWords(*_read(_CHOSEN, Counter, entry)) for entry in self.chosen)
        rare = (_read(_RARE, _new, entry) for entry in self.rare)
        return vocabulary(chosen, rare, _new(json.loads(self.recurring)), self.cases)


def _read(names: Sequence[str], of: Callable[[Any], T], entry: bytes) -> list[T]:
    found = json.loads(entry)
    return [of(found[name]) for name in names]


def _new(rows: Iterable[tuple[str, int, float]]) -> list[NewWord]:
    return [NewWord(*row) for row in rows]


def chosen_by_block(block: Block) -> bytes:
    """Return the words that the people of a block chose."""

    def make() -> bytes:
        chosen = chosen_words(block.texts())
        counted = (chosen.names, chosen.titles, chosen.quoted, chosen.mentions)
        rows = (dict(sorted(words.items())) for words in counted)
        return json_bytes(dict(zip(_CHOSEN, rows, strict=True)))

    return block.value("chosen", "", make, partial(_checked, _CHOSEN))


def _checked(names: Sequence[str], entry: bytes) -> bytes:
    """Return an entry; ValueError if it isn't of these names. To read it all would take long."""
    if not (entry.startswith(f'{{"{names[0]}":'.encode()) and entry.endswith((b"]}", b"}}"))):
        raise ValueError(names[0])
    return entry


class NewWords:
    """New words of all blocks, made where a block has changed, or those that are the sample."""

    def __init__(self, blocks: Sequence[Block], kept: Kept) -> None:
        self._blocks = blocks
        self._kept = kept
        self._begun: Future[None] | None = None
        self._scale = 1 << max(0, (len(blocks) // (_SAMPLED + 1)).bit_length() - 1)
        self._sampled = blocks[self._scale - 1 : self._scale * _SAMPLED : self._scale]
        self._digest = digest_of(self._scale, *(block.digest for block in self._sampled))

    def begin(self, executor: Executor) -> None:
        """Have other processes look for all words, once the texts are folded."""
        if isinstance(executor, SerialExecutor):
            return
        sampled = [block.lend() for block in self._sampled]
        given = self._kept, self._digest, self._scale, sampled
        self._begun = executor.submit(_recurring_there, *given)
        self._kept.entry(_BACKGROUND, self._digest, partial(_counted, self._sampled))
        for block in self._blocks:
            counted = self._kept, self._digest, self._scale
            block.begin(executor, ("rare",), _rare_there, *counted, block in self._sampled)

    def rare(self) -> list[bytes]:
        """Return the repeated and the single words of each block."""
        return [
            _rare(block, self._digest, lambda: self._background, sampled=block in self._sampled)
            for block in self._blocks
        ]

    def recurring(self) -> bytes:
        """Return the words that recur in many cases."""
        if self._begun is not None:
            self._begun.result()
        return _kept_recurring(self._kept, self._digest, self._scale, self._sampled)

    @cached_property
    def _background(self) -> Background:
        count = partial(_counted, self._sampled)
        return _kept_background(self._kept, self._digest, self._scale, count)


def _kept_recurring(kept: Kept, digest: str, scale: int, sampled: Sequence[Block]) -> bytes:
    def make() -> bytes:
        found = recurring_words(join_corpora([block.corpus for block in sampled]), scale)
        return json_bytes([(word.text, word.cases) for word in found])

    def read(entry: bytes) -> bytes:
        _new(json.loads(entry))
        return entry

    return kept.value("recurring", digest, make, read)


def _recurring_there(kept: Kept, digest: str, scale: int, sampled: Sequence[LentBlock]) -> None:
    """Keep the words that recur, in another process."""
    with suppress(NotKeptError):
        _kept_recurring(kept, digest, scale, [block.open() for block in sampled])


def _counted(sampled: Sequence[Block]) -> bytes:
    return pack_arrays(count_sample(join_corpora([block.corpus for block in sampled])))


def _kept_background(kept: Kept, digest: str, scale: int, count: Callable[[], bytes]) -> Background:
    def read(entry: bytes) -> Background:
        return make_background(unpack_arrays(entry), scale)

    return kept.value(_BACKGROUND, digest, count, read)


def _rare_there(block: Block, kept: Kept, digest: str, scale: int, sampled: bool) -> None:
    """Keep the rare words of a block in another process, where the sample has been counted."""
    _rare(block, digest, lambda: _kept_background(kept, digest, scale, _not_kept), sampled=sampled)


def _not_kept() -> bytes:
    raise NotKeptError


def _rare(
    block: Block, digest: str, background: Callable[[], Background], *, sampled: bool
) -> bytes:
    def make() -> bytes:
        found = rare_words(block.corpus, background(), sampled=sampled)
        rows = ([(word.text, word.cases, word.rank) for word in words] for words in found)
        made = dict(zip(_RARE, rows, strict=True))
        return json.dumps(made, separators=(",", ":")).encode()  # a word may have half a character

    return block.value("rare", digest, make, partial(_checked, _RARE))
