"""The texts of cases, each a file; what they have in common is sent once."""

import json
import sys
import unicodedata
import zlib
from base64 import b64encode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from showcase.cache import digest_of
from showcase.search.blocks import Block
from showcase.search.envelope import LEVEL, SearchFile, raw_file, wrapped
from showcase.search.fold import fold_table
from showcase.search.kept import Kept
from showcase.search.texts import CaseText

BASE_BYTES = 24_000
"""A deflated text can only point back 32 kB, and is itself 7 kB long."""
_SAMPLES = 3


@dataclass(frozen=True, slots=True)
class Base:
    """The beginning of all packed texts, which is what they have in common."""

    plain: bytes
    digest: str

    def packer(self) -> tuple["zlib._Compress", bytes]:
        """Return a packer after the base, and what it has packed so far."""
        packer = zlib.compressobj(LEVEL, zlib.DEFLATED, zlib.MAX_WBITS, zlib.DEF_MEM_LEVEL)
        return packer, packer.compress(self.plain) + packer.flush(zlib.Z_SYNC_FLUSH)

    def file(self) -> SearchFile:
        """Return the base as a file."""
        return raw_file("base", self.packer()[1])


def make_base(texts: Sequence[CaseText], digests: Sequence[str], kept: Kept) -> Base:
    """Return the beginning of each packed text."""
    sampled = list(_sampled(len(texts)))
    digest = digest_of(*(digests[number] for number in sampled))
    entry = kept.entry("base", digest, lambda: b"".join(_record(texts[n]) for n in sampled))
    return Base(entry[:BASE_BYTES], digest)


def text_files(block: Block, base: Base) -> list[SearchFile]:
    """Return a file for each case of a block."""

    def make() -> bytes:
        packer, _ = base.packer()
        return b"\n".join(b64encode(_pack(text, packer.copy())) for text in block.texts())

    rows = block.kept("packed", base.digest, make).decode("ascii").split("\n")
    return [wrapped(f"texts/{n}", row) for n, row in enumerate(rows, block.first)]


def _pack(text: CaseText, packer: "zlib._Compress") -> bytes:
    return packer.compress(_record(text)) + packer.flush(zlib.Z_FINISH)


def _sampled(number: int) -> Iterator[int]:
    """Yield the numbers of the cases that are the base: the same until there are twice as many."""
    step = 1 << max(0, (number // (_SAMPLES + 1)).bit_length() - 1)
    return iter(range(step - 1, min(number, step * _SAMPLES), step))


def _record(text: CaseText) -> bytes:
    anchors, before = {}, ""
    for number, line in enumerate(text.lines):
        if line.anchor != before:
            anchors[str(number)] = before = line.anchor
    text_of = "\n".join(line.text for line in text.lines)
    record = {
        "url": text.url,
        "title": text.title,
        "unit": text.unit,
        "date": text.date,
        "kinds": "".join(line.kind for line in text.lines),
        "anchors": anchors,
        "folds": _characters().any_traditional(text_of),
        "text": text_of,
    }
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode()


class _Characters:
    """Learns of each character whether it, or one it stands for, has a simplified form."""

    def __init__(self) -> None:
        self._table = np.full(sys.maxunicode + 1, _UNKNOWN, dtype=np.int8)

    def any_traditional(self, text: str) -> bool:
        """Tell whether any character of a text is traditional."""
        codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")
        found = self._table[codes]
        if (found == _UNKNOWN).any():
            for code in np.unique(codes[found == _UNKNOWN]).tolist():
                plain = unicodedata.normalize("NFKC", chr(code))
                self._table[code] = not fold_table().keys().isdisjoint(plain)
            found = self._table[codes]
        return bool(found.any())


_UNKNOWN = -1


@cache
def _characters() -> _Characters:
    return _Characters()
