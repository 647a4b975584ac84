"""The words of a block of cases, for the lexicon."""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from showcase.cache import digest_of
from showcase.search.corpus import Corpus, make_corpus
from showcase.search.kept import Kept
from showcase.search.new_words import Background, NewWord, make_background, rare_words
from showcase.search.recurring import recurring_words
from showcase.search.texts import CaseText
from showcase.search.words import ChosenWords, chosen_words

_SAMPLED = 4
"""So many blocks tell what is rare, and what recurs, in all."""


@dataclass(frozen=True, slots=True)
class BlockWords:
    """Words that people chose, and new ones that are repeated or single."""

    chosen: ChosenWords
    repeated: list[NewWord]
    single: list[NewWord]


class WordsByBlock:
    """The words of all blocks, made where a block has changed, or the sample."""

    def __init__(
        self, digests: Sequence[str], load: Callable[[int], Sequence[CaseText]], kept: Kept
    ) -> None:
        self._digests = digests
        self._load = load
        self._kept = kept
        self._scale = 1 << max(0, (len(digests) // (_SAMPLED + 1)).bit_length() - 1)
        last = min(len(digests), self._scale * _SAMPLED)
        self._sampled = range(self._scale - 1, last, self._scale)
        self._sample_digest = digest_of(self._scale, *(digests[n] for n in self._sampled))

    def __iter__(self) -> Iterator[BlockWords]:
        """Yield the words of each block."""
        for number, digest in enumerate(self._digests):
            digests = digest_of(digest, self._sample_digest)
            entry = self._kept.entry(f"words-{number:04}", digests, lambda n=number: self._make(n))
            chosen, *new = json.loads(entry)
            repeated, single = ([NewWord(*word) for word in words] for words in new)
            yield BlockWords(ChosenWords(*map(Counter, chosen)), repeated, single)

    def recurring(self) -> list[NewWord]:
        """Return the words that recur in many cases."""

        def make() -> bytes:
            found = recurring_words(self._sample, self._scale)
            return json.dumps([(word.text, word.cases) for word in found]).encode()

        entry = self._kept.entry("words-recurring", self._sample_digest, make)
        return [NewWord(*word) for word in json.loads(entry)]

    def _make(self, number: int) -> bytes:
        texts = self._load(number)
        corpus, sampled = make_corpus(texts), number in self._sampled
        chosen = chosen_words(texts)
        new = rare_words(corpus, self._background, sampled=sampled)
        counted = (chosen.names, chosen.titles, chosen.quoted, chosen.mentions)
        found = [[(word.text, word.cases, word.rank) for word in words] for words in new]
        return json.dumps((counted, *found), separators=(",", ":")).encode()

    @cached_property
    def _sample(self) -> Corpus:
        return make_corpus([text for number in self._sampled for text in self._load(number)])

    @cached_property
    def _background(self) -> Background:
        return make_background(self._sample, self._scale)
