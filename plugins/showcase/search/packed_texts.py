"""The texts of a block as they are packed for readers, and as they are kept."""

import json
import sys
import unicodedata
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, pairwise

import numpy as np
from msgspec import DecodeError, Struct
from msgspec.json import decode, encode
from msgspec.structs import astuple

from showcase.cache import digest_of
from showcase.search.envelope import LEVEL
from showcase.search.fold import fold_table
from showcase.search.kept import Kept
from showcase.search.texts import CaseText

BASE_BYTES = 24_000
"""A deflated text can only point back 32 kB, and is itself 7 kB long."""
_SAMPLES = 3
_NAME = "base"
_BEGINNING = b'{"url":'


@dataclass(frozen=True, slots=True)
class Base:
    """The beginning of all packed texts, which is what they have in common."""

    plain: bytes
    digest: str

    def packer(self) -> tuple["zlib._Compress", bytes]:
        """Return a packer after the base, and what it has packed so far."""
        packer = zlib.compressobj(LEVEL, zlib.DEFLATED, zlib.MAX_WBITS, zlib.DEF_MEM_LEVEL)
        return packer, packer.compress(self.plain) + packer.flush(zlib.Z_SYNC_FLUSH)

    def pack(self, digests: Sequence[str], texts: Iterable[CaseText]) -> bytes:
        """Return texts, each packed for itself, with the digests of what they are made of."""
        packer, _ = self.packer()
        rows = []
        for text in texts:
            one = packer.copy()
            rows.append(one.compress(record_of(text)) + one.flush(zlib.Z_FINISH))
        head = (self.digest, list(digests), [len(row) for row in rows])
        return b"".join((json.dumps(head).encode(), b"\n", *rows))


def make_base(texts: Sequence[CaseText], digests: Sequence[str], kept: Kept) -> Base:
    """Return the beginning of each packed text; ``digests`` has one for each text."""
    sampled = list(_sampled(len(texts)))
    digest = digest_of(*(digests[number] for number in sampled))

    def make() -> bytes:
        return b"".join(record_of(texts[number]) for number in sampled)[:BASE_BYTES]

    def read(entry: bytes) -> Base:
        if bool(sampled) != entry.startswith(_BEGINNING):
            raise ValueError("not the base of texts")
        return Base(entry, digest)

    return kept.value(_NAME, digest, make, read)


def _sampled(number: int) -> Iterator[int]:
    """Yield the numbers of the cases that are the base: the same until there are twice as many."""
    step = 1 << max(0, (number // (_SAMPLES + 1)).bit_length() - 1)
    return iter(range(step - 1, min(number, step * _SAMPLES), step))


@dataclass(frozen=True, slots=True)
class PackedTexts:
    """The packed texts of a block, and of each the digest of what it was made of."""

    base: str
    digests: tuple[str, ...]
    rows: tuple[bytes, ...]

    @classmethod
    def read(cls, entry: bytes) -> "PackedTexts":
        """Read what :meth:`Base.pack` returned; ValueError or TypeError if it is anything else."""
        head, _, data = entry.partition(b"\n")
        base, digests, sizes = json.loads(head)
        ends = [0, *accumulate(sizes)]
        if len(digests) != len(sizes) or ends[-1] != len(data):
            raise ValueError("not the texts of a block")
        return cls(base, tuple(digests), tuple(data[a:b] for a, b in pairwise(ends)))


class _Record(Struct, frozen=True, gc=False):
    """What readers get of a text."""

    url: str
    title: str
    unit: str
    date: str
    kinds: str
    anchors: dict[str, str]
    folds: bool
    text: str


def record_of(text: CaseText) -> bytes:
    """Return a text as readers get it."""
    url, title, unit, date, kinds, anchors, lines = astuple(text)
    folds = _characters().any_traditional(lines)
    return encode(_Record(url, title, unit, date, kinds, anchors, folds, lines))


def text_of(record: bytes) -> CaseText:
    """Return the text of a record; ``msgspec.DecodeError`` if it is anything else."""
    return decode(record, type=CaseText)


def dump_text(text: CaseText) -> bytes:
    """Return a text as it can be kept."""
    return encode(text)


def load_text(entry: bytes) -> CaseText | None:
    """Return the text that was dumped, or None where it is none."""
    try:
        return text_of(entry)
    except DecodeError:
        return None


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
