"""All folded lines of all cases as one array of UTF-16 code units."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from showcase.search.fold import fold, fold_character
from showcase.search.texts import CaseText

LINE_END = 0


@dataclass(frozen=True, slots=True)
class Corpus:
    """``units`` are the folded lines of all cases, each followed by a 0; n units in all.

    ``sizes`` tells how many units each case has, ``line_kinds`` (the code of the kind's letter)
    what each line is.
    """

    units: NDArray[np.uint16]
    sizes: NDArray[np.uint32]
    line_kinds: NDArray[np.uint8]

    @property
    def cases(self) -> int:
        """The number of cases."""
        return len(self.sizes)

    def arrays(self) -> dict[str, NDArray[Any]]:
        """Return what it is made of."""
        return {field.name: getattr(self, field.name) for field in fields(self)}

    def case_of_unit(self) -> NDArray[np.uint16]:
        """Return the number of the case that each unit belongs to; shape (n,)."""
        return np.repeat(np.arange(self.cases, dtype=np.uint16), self.sizes)

    def kind_of_unit(self) -> NDArray[np.uint8]:
        """Return the code of the kind of the line that each unit belongs to; shape (n,)."""
        lengths = np.diff(np.flatnonzero(self.units == LINE_END), prepend=-1)
        return np.repeat(self.line_kinds, lengths)


def make_corpus(texts: Sequence[CaseText]) -> Corpus:
    """Fold the lines of all cases (in NFC, as they are), the oldest first."""
    folded = _folded_lines()
    parts = [folded.units_of(text.text) for text in texts if text.kinds]
    sizes = iter([len(part) for part in parts])
    kinds = "".join(text.kinds for text in texts)
    return Corpus(
        units=np.concatenate([np.zeros(0, dtype=np.uint16), *parts]),
        sizes=np.array([next(sizes) if text.kinds else 0 for text in texts], dtype=np.uint32),
        line_kinds=np.frombuffer(kinds.encode(), dtype=np.uint8),
    )


def join_corpora(corpora: Sequence[Corpus]) -> Corpus:
    """Return the cases of some corpora, one after the other."""
    return Corpus(
        units=np.concatenate([np.zeros(0, dtype=np.uint16), *(one.units for one in corpora)]),
        sizes=np.concatenate([np.zeros(0, dtype=np.uint32), *(one.sizes for one in corpora)]),
        line_kinds=np.concatenate([np.zeros(0, dtype=np.uint8), *(c.line_kinds for c in corpora)]),
    )


@cache
def _folded_lines() -> "FoldedLines":
    """Return what has learned the characters of all texts so far."""
    return FoldedLines()


class FoldedLines:
    """Folds many lines at once, by a table of all characters that fold to one unit."""

    def __init__(self) -> None:
        self._table = np.full(sys.maxunicode + 1, _UNKNOWN, dtype=np.int32)
        self._table[ord("\n")] = LINE_END

    def units_of(self, text: str) -> NDArray[np.uint16]:
        """Return the units of the folded lines of a text, each followed by a 0."""
        codes = np.frombuffer(f"{text}\n".encode("utf-32-le", "surrogatepass"), dtype="<u4")
        units: NDArray[np.int32] = self._table[codes]
        if (units == _UNKNOWN).any():
            self._learn(np.unique(codes[units == _UNKNOWN]))
            units = self._table[codes]
        if (units == _SEVERAL).any():
            # str.translate knows how to put several characters in the place of one.
            return _slowly(text)
        return units.astype(np.uint16)

    def _learn(self, codes: NDArray[np.uint32]) -> None:
        for code in codes.tolist():
            folded = fold_character(chr(code))
            single = len(folded) == 1 and ord(folded) < 1 << 16
            self._table[code] = ord(folded) if single else _SEVERAL


_UNKNOWN, _SEVERAL = -1, -2


def _slowly(text: str) -> NDArray[np.uint16]:
    folded = "".join(f"{fold(line)}\0" for line in text.split("\n"))
    data = folded.encode("utf-16-le", "surrogatepass")
    return np.frombuffer(data, dtype="<u2").astype(np.uint16)
