"""The whole index of a casebook: see ``docs/search-index.md``."""

from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from itertools import chain

import numpy as np

from showcase.cache import digest_of
from showcase.search.block_words import FoundWords, NewWords, chosen_by_block
from showcase.search.blocks import Block, blocks_of, forget_blocks, forget_steps
from showcase.search.buckets import plan_buckets, write_buckets
from showcase.search.columns import Facet, facet_columns, sizes_of
from showcase.search.entries import make_entries
from showcase.search.envelope import SearchFile, compressed, json_bytes
from showcase.search.exceptions import find_exceptions
from showcase.search.fold import fold_table
from showcase.search.kept import NOTHING, Kept, Rows
from showcase.search.kept_files import Payloads
from showcase.search.levels import Levels, join_short, make_levels
from showcase.search.lexicon import begin_lexicon
from showcase.search.packed_texts import Base, make_base
from showcase.search.repetitions import LONGEST
from showcase.search.sets import BLOCK
from showcase.search.shared_texts import fetching
from showcase.search.text_files import TextFiles, base_file
from showcase.search.texts import CaseText
from showcase.search.varints import few_varints
from showcase.work import SERIAL

VERSION = 1
FEW = 48
"""So many cases are read in search of a phrase, at most; where more are in question, the index tells."""


class Indexing:
    """The making of an index; ``texts`` are those of all cases, the oldest first.

    What is ``kept`` of an earlier index saves time, and changes no file. With ``digests``, one
    for each text, no text is looked at that was in it.

    Other processes of an ``executor`` make what can be made by block, and keep it. They begin at
    once; all the rest is made when the files are asked for.
    """

    def __init__(
        self,
        texts: Sequence[CaseText],
        facets: Sequence[Facet],
        *,
        few: int = FEW,
        kept: Kept = NOTHING,
        digests: Sequence[str] | None = None,
        executor: Executor = SERIAL,
    ) -> None:
        digests = digests or [text.digest for text in texts]
        self._facets, self._few, self._kept, self._executor = facets, few, kept, executor
        self._base = make_base(texts, digests, kept)
        self._blocks = blocks_of(texts, digests, kept)
        self._payloads = Payloads(kept)
        self._digest = digest_of(few, *digests, *(facet.digest() for facet in facets))
        self._same = self._payloads.kept(self._digest)
        if self._same is None:
            names = ("short", "chosen", "packed")
            for block in self._blocks:
                fetch = fetching(texts, block.first, block.first + BLOCK)
                block.begin(executor, names, _begin_block, self._base, fetch=fetch)

    def files(self) -> Iterator[SearchFile]:
        """Yield every file."""
        packed = [TextFiles(block, self._base) for block in self._blocks]
        known = Rows(self._kept, "text-digests")
        yield base_file(self._base)
        if self._same is not None:
            yield from chain.from_iterable(one.files(known) for one in packed)
            yield from self._same
        else:
            yield from self._make(packed, known)

    def _make(self, packed: Sequence[TextFiles], known: Rows) -> Iterator[SearchFile]:
        """Yield every file but the base."""
        blocks, kept, executor = self._blocks, self._kept, self._executor
        new = NewWords(blocks, kept)
        short, chosen, text_files = [], [], list[SearchFile]()
        for block, one in zip(blocks, packed, strict=True):  # while its texts are there
            short.append(block.short())
            chosen.append(chosen_by_block(block))
            text_files += one.files(known)
        known.save()
        new.begin(executor)
        joined = join_short(short)
        del short
        levels = make_levels(blocks, joined, self._few, executor)
        for block, alive in zip(blocks, levels.alive, strict=True):
            block.begin(executor, ("lacking",), Block.lacking, alive)
        cases = len(levels.lengths)
        words = FoundWords(cases, chosen, new.rare(), new.recurring())
        del new
        fetch_lexicon = begin_lexicon(words, kept, self._payloads, executor)
        grams, keys = _grams(blocks, levels, self._few, self._payloads)
        lexicon = fetch_lexicon()
        rest = [*grams, *lexicon.files]
        rest.append(self._file("facets", json_bytes(facet_columns(self._facets))))
        rest.append(self._file("fold", _fold()))
        manifest = {
            "version": VERSION,
            "stamp": _stamp([base_file(self._base), *text_files, *rest]),
            "cases": cases,
            "few": self._few,
            "longest": LONGEST,
            "base": len(self._base.plain),
            "sizes": sizes_of(levels.lengths),
            "labels": [facet.label for facet in self._facets],
            "grams": "\n".join(keys),
            "names": "\n".join(lexicon.names),
            "pinyin": "\n".join(lexicon.pinyin),
        }
        rest.append(self._file("manifest", json_bytes(manifest)))
        forget_blocks(kept, len(blocks))
        forget_steps(kept, len(blocks))  # of an index that was broken off, too
        self._payloads.keep(self._digest, rest)
        yield from text_files
        yield from rest

    def _file(self, name: str, data: bytes) -> SearchFile:
        return self._payloads.file(name, self._payloads.add(compressed(data)))


def _begin_block(block: Block, base: Base) -> None:
    block.short()
    chosen_by_block(block)
    TextFiles(block, base).keep()


def _fold() -> bytes:
    table = sorted((ord(old), ord(new)) for old, new in fold_table().items())
    old, new = np.array(table, dtype=np.int64).T
    head = few_varints((len(table), *np.diff(old, prepend=0).tolist()))
    low, high = (new & 0xFF).astype(np.uint8), (new >> 8).astype(np.uint8)
    return b"".join((head, low.tobytes(), high.tobytes()))


def _stamp(files: Sequence[SearchFile]) -> str:
    """Return what changes when any file does, so that no reader mixes old and new ones."""
    return digest_of(*(f"{file.name} {file.digest}" for file in files))[:8]


def _grams(
    blocks: Sequence[Block], levels: Levels, few: int, payloads: Payloads
) -> tuple[list[SearchFile], list[str]]:
    """Return the buckets of grams, and the first gram of each."""
    exceptions = find_exceptions(blocks, levels, few)
    entries = make_entries(levels)
    buckets = plan_buckets(entries, exceptions)

    def make(places: Sequence[int]) -> Iterator[bytes]:
        chosen = [buckets[place] for place in places]
        for payload in write_buckets(entries, exceptions, chosen):
            yield payloads.add(compressed(payload)).encode()

    digests = [bucket.digest for bucket in buckets]
    rows = payloads.rows("buckets", digests, make, lambda row: (row.decode(),))
    files = [payloads.file(f"grams/{n}", row.decode()) for n, row in enumerate(rows)]
    return files, [bucket.key for bucket in buckets]
