"""The texts of all cases, read from the cases only where an earlier index hasn't kept them."""

import json
from collections.abc import Callable, Iterable, Sequence
from typing import overload

from showcase.cache import digest_of
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
        self._before = _Earlier(None)

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
        own = _Earlier(self._kept.get(_name(block)))
        found = own.texts(digests)
        if len(found) < len(digests):
            after = _Earlier(self._kept.get(_name(block + 1)))
            found |= self._before.texts(digests) | after.texts(digests)
        self._before = own
        texts = [
            found[digest] if digest in found else self._make(number)
            for number, digest in zip(numbers, digests, strict=True)
        ]
        if own.digests != digests:
            self._kept.put(_name(block), _packed(digests, texts))
        return texts


class NotKeptError(Exception):
    """The texts of a block aren't kept, or others are."""


def kept_block(number: int, digest: str, kept: Kept) -> list[CaseText]:
    """Return the texts of a block with this digest; NotKeptError if there are none."""
    there = _Earlier(kept.get(_name(number)))
    if digest_of(*there.digests) != digest:
        raise NotKeptError
    found = there.texts(there.digests)
    return [found[one] for one in there.digests]


class _Earlier:
    """The texts that a block had in an earlier index."""

    def __init__(self, entry: bytes | None) -> None:
        head, _, self._rows = (entry or b"[]\n[]").partition(b"\n")
        self.digests: list[str] = json.loads(head)

    def texts(self, wanted: Iterable[str]) -> dict[str, CaseText]:
        """Return those of the texts that are wanted; nothing is unpacked if none is."""
        numbers = {digest: number for number, digest in enumerate(self.digests)}
        there = {digest: numbers[digest] for digest in wanted if digest in numbers}
        rows = json.loads(self._rows) if there else []
        return {digest: _text_of(*rows[number]) for digest, number in there.items()}


def _name(block: int) -> str:
    return f"texts-{block:04}"


def _packed(digests: Sequence[str], texts: Sequence[CaseText]) -> bytes:
    rows = [_row(text) for text in texts]
    return "\n".join((_compact(digests), _compact(rows))).encode()


def dump_text(text: CaseText) -> bytes:
    """Return a text as it can be kept."""
    return _compact(_row(text)).encode()


def load_text(entry: bytes) -> CaseText | None:
    """Return the text that was dumped, or None where it is none."""
    try:
        return _text_of(*json.loads(entry))
    except (ValueError, TypeError):
        return None


def _row(text: CaseText) -> object:
    return (
        (text.url, text.title, text.unit, text.date),
        "".join(line.kind for line in text.lines),
        [line.anchor for line in text.lines],
        [line.text for line in text.lines],
    )


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _text_of(
    head: tuple[str, str, str, str], kinds: str, anchors: Sequence[str], lines: Sequence[str]
) -> CaseText:
    url, title, unit, date = head
    return CaseText(url, title, unit, date, tuple(map(Line, kinds, lines, anchors)))
