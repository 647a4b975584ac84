"""The texts of all cases, read from the cases only where an earlier index hasn't kept them."""

from collections.abc import Callable, Iterable, Sequence
from typing import overload

from showcase.search.kept import FOREIGN, Kept
from showcase.search.packed_texts import PackedTexts, kept_base
from showcase.search.sets import BLOCK
from showcase.search.texts import CaseText


class KeptTexts(Sequence[CaseText]):
    """The texts of cases by number; ``digests`` changes with what a case's is made of.

    They are taken from the files that an earlier index packed, by blocks. A text that isn't in its
    block is looked for in those beside it, where it was before a case came in or left, and else
    made by ``make``.
    """

    def __init__(self, digests: Sequence[str], make: Callable[[int], CaseText], kept: Kept) -> None:
        self._digests = digests
        self._make = make
        self._kept = kept
        self._base = kept_base(kept)
        self._block = -1
        self._texts: list[CaseText] = []
        self._before: PackedTexts | None = None

    def __len__(self) -> int:
        """The number of cases."""
        return len(self._digests)

    @overload
    def __getitem__(self, at: int) -> CaseText: ...
    @overload
    def __getitem__(self, at: slice) -> list[CaseText]: ...
    def __getitem__(self, at: int | slice) -> CaseText | list[CaseText]:
        """Return one text, or some."""
        if isinstance(at, slice):
            return [self[number] for number in range(*at.indices(len(self)))]
        block, place = divmod(range(len(self))[at], BLOCK)
        if block != self._block:
            self._texts, self._block = self._read(block), block
        return self._texts[place]

    def _read(self, block: int) -> list[CaseText]:
        numbers = range(len(self))[block * BLOCK : (block + 1) * BLOCK]
        digests = [self._digests[number] for number in numbers]
        own = self._packed(block)
        found = self._found(own, digests)
        if len(found) < len(digests):
            after = self._packed(block + 1)
            found |= self._found(self._before, digests) | self._found(after, digests)
        self._before = own
        return [
            found[digest] if digest in found else self._make(number)
            for number, digest in zip(numbers, digests, strict=True)
        ]

    def _packed(self, block: int) -> PackedTexts | None:
        entry = self._kept.get(f"packed-{block:04}") if self._base is not None else None
        try:
            return PackedTexts.read(entry.partition(b"\n")[2]) if entry is not None else None
        except FOREIGN:
            return None

    def _found(self, packed: PackedTexts | None, wanted: Iterable[str]) -> dict[str, CaseText]:
        if packed is None or self._base is None:
            return {}
        try:
            return packed.texts(self._base, wanted)
        except FOREIGN:
            return {}
