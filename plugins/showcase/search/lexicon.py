"""The lexicon: the words that a mistyped word or pinyin is compared with, as files of the index."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, product

from showcase.search.corpus import Corpus
from showcase.search.envelope import SearchFile, json_file
from showcase.search.new_words import rare_words
from showcase.search.readings import read_aloud, table_of_readings
from showcase.search.recurring import recurring_words
from showcase.search.texts import CaseText
from showcase.search.words import chosen_words

_BUCKET = 4000
_BYTES, _BYTES_A_CASE = 150_000, 230
"""The files of names and pinyin together may be so large."""
_NAMES_ROW, _PINYIN_ROW = 8, 6
"""About so many bytes of a file are one row."""
_SUFFIX = 8
_KEY = 4
_KEYS = 8
"""A suffix stands under at most so many keys, the commonest readings first."""
_CROWD = 64
"""At most so many words are given that end alike."""
_SHORTEST_NEW, _LONGEST_NEW = 3, 12


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The files, and for each set of buckets the first keys, the very first one empty."""

    files: tuple[SearchFile, ...]
    names: tuple[str, ...]
    pinyin: tuple[str, ...]


def lexicon_files(texts: Sequence[CaseText], corpus: Corpus) -> Lexicon:
    """Write the lexicon, without its least useful words if it grows too large."""
    words = lexicon_words(texts, corpus)
    limit = _BYTES + _BYTES_A_CASE * len(texts)
    room = float(limit)
    while True:
        kept = _fitting(words, room)
        lexicon = write_lexicon(kept)
        size = sum(len(file.content) for file in lexicon.files)
        if size <= limit:
            return lexicon
        room = 0.97 * _cost(kept) * limit / size


def lexicon_words(texts: Sequence[CaseText], corpus: Corpus) -> dict[str, str]:
    """Return all words with their weights, the most useful first."""
    chosen = chosen_words(texts)
    repeated, single = rare_words(corpus)
    recurring = recurring_words(corpus)
    cases = len(texts)
    named = {word: _weight(chosen.names[word], "n") for word in sorted(chosen.names, key=_short)}
    titled = {word: _weight(chosen.titles[word], "n") for word in sorted(chosen.titles, key=_short)}
    often = sorted(chosen.quoted, key=lambda word: (-chosen.mentions[word], *_short(word)))
    quoted = {word: _weight(chosen.quoted[word], "q") for word in often}
    mentioned = {word: weight for word, weight in quoted.items() if chosen.mentions[word] > 1}
    known = _parts((*named, *quoted))
    rare = _new(((word.text, word.cases) for word in repeated), known)
    recur = ...
    return named | mentioned


def _short(word: str) -> tuple[int, str]:
    return len(word), word
