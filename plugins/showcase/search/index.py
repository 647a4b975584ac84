"""The whole index of a casebook: see ``docs/search-index.md``."""

import hashlib
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from itertools import chain

import numpy as np

from showcase.cache import digest_of
from showcase.search.block_words import FoundWords, NewWords, chosen_by_block
from showcase.search.blocks import Block, blocks_of, forget_blocks
from showcase.search.buckets import plan_buckets, write_buckets
from showcase.search.columns import Facet, facet_columns, sizes_of
from showcase.search.entries import make_entries
from showcase.search.envelope import SearchFile, binary_file, compressed, json_file, raw_file
from showcase.search.exceptions import find_exceptions
from showcase.search.fold import fold_table
from showcase.search.kept import NOTHING, Kept
from showcase.search.kept_files import keep_files, kept_files
from showcase.search.levels import Levels, make_levels
from showcase.search.lexicon import kept_lexicon
from showcase.search.repetitions import LONGEST
from showcase.search.text_files import Base, make_base, text_files
from showcase.search.texts import CaseText
from showcase.search.varints import few_varints
from showcase.work import SERIAL, SerialExecutor

VERSION = 1
FEW = 48
"""So many cases are read in search of a phrase, at most; where more are in question, the index tells."""


def search_files(
    texts: Sequence[CaseText],
    facets: Sequence[Facet],
    *,
    few: int = FEW,
    kept: Kept = NOTHING,
    digests: Sequence[str] | None = None,
    executor: Executor = SERIAL,
) -> Iterator[SearchFile]:
    """Yield every file of the index; ``texts`` are those of all cases, the oldest first.

    What is ``kept`` of an earlier index saves time, and changes no file. With ``digests``, one
    for each text, no text is looked at that was in it.
    Other processes of an ``executor`` make what can be made by block, and keep it.
    """
    digests = digests or [text.digest for text in texts]
    base = make_base(texts, digests, kept)
    blocks = blocks_of(texts, digests, kept)
    digest = digest_of(few, *digests, *(facet.digest() for facet in facets))
    if (same := kept_files(kept, digest)) is not None:
        yield base.file()
        yield from chain.from_iterable(text_files(block, base) for block in blocks)
        yield from same
        return
    new = NewWords(blocks, kept)
    if not isinstance(executor, SerialExecutor):
        for block in blocks:
            block.texts()  # they are kept then, where others find them
            block.begin(executor, ("short", "chosen", "packed"), _begin_block, base)
    new.begin(executor)
    short, chosen, packed = [], [], [base.file()]
    for block in blocks:  # all that is made of its texts, while they are there
        short.append(block.short())
        chosen.append(chosen_by_block(block))
        packed += text_files(block, base)
    levels = make_levels(blocks, short, few, executor)
    del short
    for block, alive in zip(blocks, levels.alive, strict=True):
        block.begin(executor, ("lacking",), Block.lacking, alive)
    words = FoundWords(len(texts), chosen, new.rare(), new.recurring())
    written = executor.submit(kept_lexicon, words, kept)
    grams, keys = _grams(blocks, levels, few, kept)
    lexicon = written.result()
    rest = [*grams, *lexicon.files, json_file("facets", facet_columns(facets)), _fold()]
    manifest = {
        "version": VERSION,
        "stamp": _stamp([*packed, *rest]),
        "cases": len(texts),
        "few": few,
        "longest": LONGEST,
        "base": len(base.plain),
        "sizes": sizes_of(levels.lengths),
        "labels": [facet.label for facet in facets],
        "grams": "\n".join(keys),
        "names": "\n".join(lexicon.names),
        "pinyin": "\n".join(lexicon.pinyin),
    }
    rest.append(json_file("manifest", manifest))
    keep_files(kept, digest, rest)
    forget_blocks(kept, len(blocks))
    yield from packed
    yield from rest


def _begin_block(block: Block, base: Base) -> None:
    block.short()
    chosen_by_block(block)
    text_files(block, base)


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


def _grams(
    blocks: Sequence[Block], levels: Levels, few: int, kept: Kept
) -> tuple[list[SearchFile], list[str]]:
    """Return the buckets of grams, and the first gram of each."""
    exceptions = find_exceptions(blocks, levels, few)
    entries = make_entries(levels)
    buckets = plan_buckets(entries, exceptions)

    def make(places: Sequence[int]) -> Iterator[bytes]:
        chosen = [buckets[place] for place in places]
        return map(compressed, write_buckets(entries, exceptions, chosen))

    payloads = kept.rows("buckets", [bucket.digest for bucket in buckets], make)
    files = [raw_file(f"grams/{n}", payload) for n, payload in enumerate(payloads)]
    return files, [bucket.key for bucket in buckets]
