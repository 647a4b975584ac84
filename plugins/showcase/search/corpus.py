"""All folded lines of all cases as one array of UTF-16 code units."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from showcase.search.fold import fold_character
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
    units, sizes = _folder().fold([f"{text.text}\n" if text.kinds else "" for text in texts])
    kinds = "".join(text.kinds for text in texts)
    return Corpus(units, sizes, np.frombuffer(kinds.encode(), dtype=np.uint8))


def join_corpora(corpora: Sequence[Corpus]) -> Corpus:
    """Return the cases of some corpora, one after the other."""
    return Corpus(
        units=np.concatenate([np.zeros(0, dtype=np.uint16), *(one.units for one in corpora)]),
        sizes=np.concatenate([np.zeros(0, dtype=np.uint32), *(one.sizes for one in corpora)]),
        line_kinds=np.concatenate([np.zeros(0, dtype=np.uint8), *(c.line_kinds for c in corpora)]),
    )


@cache
def _folder() -> "Folder":
    """Return what has learned the characters of all texts so far."""
    return Folder()


class Folder:
    """Folds many texts at once, by a table of what each character becomes."""

    def __init__(self) -> None:
        self._table = np.full(sys.maxunicode + 1, _UNKNOWN, dtype=np.int32)
        self._table[ord("\n")] = LINE_END
        self._several: list[NDArray[np.uint16]] = []

    def fold(self, texts: Sequence[str]) -> tuple[NDArray[np.uint16], NDArray[np.uint32]]:
        """Return the units of lines, a 0 for each line feed, and how many units each text has."""
        codes = np.frombuffer("".join(texts).encode("utf-32-le", "surrogatepass"), dtype="<u4")
        units: NDArray[np.int32] = self._table[codes]
        if len(codes) and units.min() == _UNKNOWN:
            self._learn(np.unique(codes[units == _UNKNOWN]))
            units = self._table[codes]
        sizes = np.array(list(map(len, texts)), dtype=np.uint32)
        several = np.flatnonzero(units < 0)
        return self._spread(units, several, sizes) if len(several) else (_short(units), sizes)

    def _spread(
        self, units: NDArray[np.int32], several: NDArray[np.int64], sizes: NDArray[np.uint32]
    ) -> tuple[NDArray[np.uint16], NDArray[np.uint32]]:
        """Put several units, or none, in the place of some."""
        numbers = -1 - units[several]
        counts = np.ones(len(units), dtype=np.int64)
        counts[several] = np.array([len(one) for one in self._several])[numbers]
        ends = np.concatenate(([0], np.cumsum(counts)))
        out = np.empty(int(ends[-1]), dtype=np.uint16)
        single = np.flatnonzero(units >= 0)
        out[ends[single]] = units[single]
        for number in np.unique(numbers).tolist():
            starts = ends[several[numbers == number]]
            for place, unit in enumerate(self._several[number].tolist()):
                out[starts + place] = unit
        bounds = np.concatenate(([0], np.cumsum(sizes, dtype=np.int64)))
        return out, np.diff(ends[bounds]).astype(np.uint32)

    def _learn(self, codes: NDArray[np.uint32]) -> None:
        for code in codes.tolist():
            data = fold_character(chr(code)).encode("utf-16-le", "surrogatepass")
            folded = _short(np.frombuffer(data, dtype="<u2"))
            if len(folded) == 1:
                self._table[code] = folded[0]
            else:
                self._several.append(folded)
                self._table[code] = -len(self._several)


_UNKNOWN = np.iinfo(np.int32).min


def _short(units: NDArray[np.integer]) -> NDArray[np.uint16]:
    return units.astype(np.uint16)
