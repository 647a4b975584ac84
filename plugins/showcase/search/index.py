"""The whole index of a casebook: see ``docs/search-index.md``."""

import hashlib
from collections.abc import Iterator, Sequence

import numpy as np

from showcase.search.buckets import gram_files
from showcase.search.columns import Facet, facet_columns, sizes_of
from showcase.search.corpus import Corpus, make_corpus
from showcase.search.entries import in_order, long_entries, short_entries
from showcase.search.envelope import SearchFile, binary_file, json_file
from showcase.search.exceptions import LONGEST, find_exceptions
from showcase.search.fold import fold_table
from showcase.search.kept import Kept
from showcase.search.levels import make_levels
from showcase.search.lexicon import lexicon_files
from showcase.search.text_files import text_files
from showcase.search.texts import CaseText
from showcase.search.varints import few_varints

VERSION = 1
FEW = 48
"""So many cases are read in search of a phrase, at most; where more are in question, the index tells."""

_NOTHING = Kept()


def search_files(
    texts: Sequence[CaseText], facets: Sequence[Facet], *, few: int = FEW, kept: Kept = _NOTHING
) -> Iterator[SearchFile]:
    """Yield every file of the index; ``texts`` are those of all cases, the oldest first.

    What is ``kept`` of an earlier index saves time, and changes no file.
    """
    corpus = make_corpus(texts)
    grams, keys = _grams(corpus, few, kept)
    lexicon = lexicon_files(texts, corpus)
    packed, base = text_files(texts, kept)
    files = [*grams, *lexicon.files, *packed, json_file("facets", facet_columns(facets)), _fold()]
    yield from files
    manifest = {
        "version": VERSION,
        "stamp": _stamp(files),
        "cases": corpus.cases,
        "few": few,
        "longest": LONGEST,
        "base": base,
        "sizes": sizes_of(corpus),
        "labels": [facet.label for facet in facets],
        "grams": "\n".join(keys),
        "names": "\n".join(lexicon.names),
        "pinyin": "\n".join(lexicon.pinyin),
    }
    yield json_file("manifest", manifest)


def _fold() -> SearchFile:
    table = sorted((ord(old), ord(new)) for old, new in fold_table().items())
    old, new = np.array(table, dtype=np.int64).T
    head = few_varints((len(table), *np.diff(old, prepend=0).tolist()))
    low, high = (new & 0xFF).astype(np.uint8), (new >> 8).astype(np.uint8)
    return binary_file("fold", head + low.tobytes() + high.tobytes())


def _stamp(files: Sequence[SearchFile]) -> str:
    """Return what changes when any file does, so that no reader mixes old and new ones."""
    state = hashlib.sha256()
    for file in files:
        state.update(file.content.encode())
    return state.hexdigest()[:8]


def _grams(corpus: Corpus, few: int, kept: Kept) -> tuple[list[SearchFile], list[str]]:
    levels = make_levels(corpus, few)
    exceptions = find_exceptions(corpus, levels, few, kept)
    one, two, three, four = levels.one, levels.two, levels.three, levels.four
    del levels  # and with it what numbers the grams at every place
    parts = (
        short_entries(corpus, one),
        short_entries(corpus, two),
        long_entries(three, two, few),
        long_entries(four, three, few),
    )
    del one, two, three, four
    return gram_files(in_order(parts, corpus.cases), exceptions)
