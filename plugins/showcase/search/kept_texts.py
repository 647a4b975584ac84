"""The texts of all cases, read from the cases only where an earlier index hasn't kept them."""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import overload

from showcase.search.kept import Kept
from showcase.search.sets import BLOCK
from showcase.search.texts import CaseText, Line


class KeptTexts(Sequence[CaseText]):
    """The texts of cases by number; ``digests`` changes with what a case's is made of.

    They are kept by blocks. A text that isn't in its block is looked for in those beside it, where
    it was before a case came in or left, and else made by ``make``.
    """

    def __init__(self, digests: Sequence[str], make: Callable[[int], CaseText], kept: Kept) -> None:
        self._digests = digests
        self._make = make
        self._kept = kept
        self._block = -1
        self._texts: list[CaseText] = []
        self._left: Mapping[str, CaseText] = {}

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
        found = own = self._earlier(block)
        if not all(digest in own for digest in digests):
            found = {**self._left, **self._earlier(block + 1), **own}
        self._left = own
        texts = [
            found[digest] if digest in found else self._make(number)
            for number, digest in zip(numbers, digests, strict=True)
        ]
        if list(own) != digests:
            self._kept.put(_name(block), _packed(digests, texts))
        return texts

    def _earlier(self, block: int) -> Mapping[str, CaseText]:
        entry = self._kept.get(_name(block))
        return {} if entry is None else _unpacked(entry)


def _name(block: int) -> str:
    return f"texts-{block:04}"


def _packed(digests: Sequence[str], texts: Sequence[CaseText]) -> bytes:
    rows = [
        (
            (text.url, text.title, text.unit, text.date),
            "".join(line.kind for line in text.lines),
            [line.anchor for line in text.lines],
            [line.text for line in text.lines],
        )
        for text in texts
    ]
    return json.dumps((digests, rows), ensure_ascii=False, separators=(",", ":")).encode()


def _unpacked(entry: bytes) -> dict[str, CaseText]:
    digests, rows = json.loads(entry)
    texts = (
        CaseText(url, title, unit, date, tuple(map(Line, kinds, lines, anchors)))
        for (url, title, unit, date), kinds, anchors, lines in rows
    )
    return dict(zip(digests, texts, strict=True))
