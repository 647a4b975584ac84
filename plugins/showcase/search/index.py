"""The whole index of a casebook: see ``docs/search-index.md``."""

from collections.abc import Iterator, Sequence

from showcase.search.buckets import gram_files
from showcase.search.columns import Facet, columns
from showcase.search.corpus import Corpus, make_corpus
from showcase.search.entries import in_order, long_entries, short_entries
from showcase.search.envelope import SearchFile, json_file
from showcase.search.exceptions import LONGEST, find_exceptions
from showcase.search.fold import fold_table
from showcase.search.levels import make_levels
from showcase.search.lexicon import lexicon_files
from showcase.search.text_files import text_files
from showcase.search.texts import CaseText

VERSION = 1
FEW = 48
"""So many cases are read in search of a phrase, at most; where more are in question, the index tells."""


def search_files(
    texts: Sequence[CaseText], facets: Sequence[Facet], *, few: int = FEW
) -> Iterator[SearchFile]:
    """Yield every file of the index; ``texts`` are those of all cases, the oldest first."""
    corpus = make_corpus(texts)
    grams, keys = _grams(corpus, few)
    yield from grams
    lexicon = lexicon_files(texts, corpus)
    yield from lexicon.files
    packed, base = text_files(texts)
    yield from packed
    yield json_file("columns", columns(corpus, facets))
    table = sorted(fold_table().items())
    yield json_file(
        "fold", {"from": "".join(old for old, _ in table), "to": "".join(new for _, new in table)}
    )
    manifest = {
        "version": VERSION,
        "cases": corpus.cases,
        "few": few,
        "longest": LONGEST,
        "base": base,
        "grams": "\n".join(keys),
        "names": "\n".join(lexicon.names),
        "pinyin": "\n".join(lexicon.pinyin),
    }
    yield json_file("manifest", manifest)


def _grams(corpus: Corpus, few: int) -> tuple[list[SearchFile], list[str]]:
    levels = make_levels(corpus, few)
    exceptions = find_exceptions(corpus, levels, few)
    parts = (
        short_entries(corpus, levels.one),
        short_entries(corpus, levels.two),
        long_entries(corpus, levels.three, levels.two, few),
        long_entries(corpus, levels.four, levels.three, few),
    )
    del levels
    return gram_files(in_order(parts, corpus.cases), exceptions)
