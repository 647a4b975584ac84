"""The words of a block of cases, for the lexicon."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property, partial

from showcase.cache import digest_of
from showcase.search.arrays import pack_arrays, unpack_arrays
from showcase.search.blocks import Block
from showcase.search.corpus import Corpus, join_corpora
from showcase.search.envelope import json_bytes
from showcase.search.kept import Kept
from showcase.search.new_words import Background, NewWord, count_sample, make_background, rare_words
from showcase.search.recurring import recurring_words
from showcase.search.words import ChosenWords, chosen_words

_SAMPLED = 4
"""So many blocks tell what is rare, and what recurs, in all."""


def chosen_by_block(block: Block) -> ChosenWords:
    """Return the words that the people of a block chose."""

    def make() -> bytes:
        chosen = chosen_words(block.texts())
        return json_bytes((chosen.names, chosen.titles, chosen.quoted, chosen.mentions))

    return ChosenWords(*map(Counter, json.loads(block.kept("chosen", "", make))))


class NewWords:
    """New words of all blocks, made where a block has changed, or those that are the sample."""

    def __init__(self, blocks: Sequence[Block], kept: Kept) -> None:
        self._blocks = blocks
        self._kept = kept
        self._scale = 1 << max(0, (len(blocks) // (_SAMPLED + 1)).bit_length() - 1)
        self._sampled = blocks[self._scale - 1 : self._scale * _SAMPLED : self._scale]
        self._digest = digest_of(self._scale, *(block.digest for block in self._sampled))

    def rare(self) -> Iterator[tuple[list[NewWord], list[NewWord]]]:
        """Yield the repeated and the single words of each block."""
        for block in self._blocks:
            entry = block.kept("rare", self._digest, partial(self._make, block))
            repeated, single = ([NewWord(*word) for word in words] for words in json.loads(entry))
            yield repeated, single

    def recurring(self) -> list[NewWord]:
        """Return the words that recur in many cases."""

        def make() -> bytes:
            found = recurring_words(self._sample, self._scale)
            return json_bytes([(word.text, word.cases) for word in found])

        entry = self._kept.entry("recurring", self._digest, make)
        return [NewWord(*word) for word in json.loads(entry)]

    def _make(self, block: Block) -> bytes:
        found = rare_words(block.corpus, self._background, sampled=block in self._sampled)
        rows = [[(word.text, word.cases, word.rank) for word in words] for words in found]
        return json.dumps(rows).encode()  # a word may have half a character

    @cached_property
    def _sample(self) -> Corpus:
        return join_corpora([block.corpus for block in self._sampled])

    @cached_property
    def _background(self) -> Background:
        entry = self._kept.entry(
            "background", self._digest, lambda: pack_arrays(count_sample(self._sample))
        )
        return make_background(unpack_arrays(entry), self._scale)
